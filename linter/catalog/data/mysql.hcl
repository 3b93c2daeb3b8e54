provider "mysql" {
  source   = "petoju/mysql"
  reviewed = "3.0"
  types    = 10
}

type "mysql_database" {
  class   = "data"
  loses   = "the database with all tables and their data"
  destroy = "DROP DATABASE: MySQL has no way back and the provider no safeguard"
}

type "mysql_sql" {
  class   = "config-state"
  why     = "it stands for statements; what they made is known to nobody"
  destroy = "delete_sql runs, whatever it drops"
}

class "config-state" {
  destroy = "the setting goes back to its default"
  types   = ["mysql_global_variable", "mysql_ti_config"]
}

type "mysql_rds_config" {
  class   = "config-state"
  destroy = "the setting goes back to its default"

  safeguard "binlog_retention_hours" {
    decrease = true
    loses    = "the binary logs older than the new period, which replicas and restores may need"
  }
}

type "mysql_grant" {
  class = "identity"

  scope "privileges" "words" {
    broad = [
      "ALL", "ALL PRIVILEGES", "SUPER", "CREATE USER", "GRANT OPTION", "DROP", "FILE", "SYSTEM_USER", "SYSTEM_VARIABLES_ADMIN",
    ]
    confers = "every database of the server, their deletion included, or its administration"

    where "database" { is = ["*"] }
  }
  scope "grant" "words" {
    broad   = [true]
    confers = "the right to hand the privileges on"
  }
  scope "roles" "role" {
    broad   = ["rds_superuser_role", "cloudsqlsuperuser"]
    confers = "the server's administration"
  }
}

class "identity" {
  types = ["mysql_default_roles", "mysql_role", "mysql_user", "mysql_user_password"]
}
