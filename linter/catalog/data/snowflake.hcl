provider "snowflake" {
  source   = "snowflakedb/snowflake"
  also     = ["Snowflake-Labs/snowflake"]
  reviewed = "2.x"
}

class "data" {
  loses   = "the database with all schemas and tables in it"
  destroy = "it can be undropped within its retention time"
  types   = ["snowflake_database"]

  safeguard "data_retention_time_in_days" {
    off      = [0]
    decrease = true
    loses    = "the days in which dropped and changed data can be brought back"
  }
}

class "data" {
  loses   = "the schema with all tables in it"
  destroy = "it can be undropped within its retention time"
  types   = ["snowflake_schema"]

  safeguard "data_retention_time_in_days" {
    off      = [0]
    decrease = true
    loses    = "the days in which dropped and changed data can be brought back"
  }
}

class "data" {
  loses   = "the table with all rows in it"
  destroy = "it can be undropped within its retention time"
  types   = ["snowflake_table"]

  safeguard "data_retention_time_in_days" {
    off      = [0]
    decrease = true
    loses    = "the days in which dropped and changed data can be brought back"
  }
}

class "data" {
  loses = "the files on the stage, if Snowflake keeps them"
  types = ["snowflake_stage", "snowflake_stage_internal"]
}

class "data" {
  loses   = "the account with everything in it"
  destroy = "it can be undropped within its grace period"
  types   = ["snowflake_account"]

  safeguard "grace_period_in_days" { decrease = true }
}

type "snowflake_grant_account_role" {
  class = "identity"

  scope "role_name" "role" {
    broad   = ["ACCOUNTADMIN", "SECURITYADMIN", "SYSADMIN", "ORGADMIN", "GLOBALORGADMIN"]
    confers = "administration of the account"
  }
}

type "snowflake_grant_privileges_to_account_role" {
  class = "identity"

  scope "privileges" "words" {
    broad   = ["MANAGE GRANTS", "CREATE ROLE", "CREATE USER", "OWNERSHIP"]
    confers = "the giving of any right to anyone"
  }
  scope "all_privileges" "words" {
    broad = [true]
  }
}

class "identity" {
  types = ["snowflake_user", "snowflake_service_user", "snowflake_legacy_service_user", "snowflake_account_role", "snowflake_database_role"]
}

class "stateless" {
  types = ["snowflake_warehouse", "snowflake_view", "snowflake_task", "snowflake_file_format", "snowflake_network_policy", "snowflake_resource_monitor", "snowflake_pipe"]
}
