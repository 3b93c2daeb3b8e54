provider "postgresql" {
  source   = "cyrilgdn/postgresql"
  reviewed = "1.26"
  types    = 15
}

type "postgresql_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "DROP DATABASE: PostgreSQL has no way back and the provider no safeguard"
}

type "postgresql_schema" {
  class   = "data"
  loses   = "the schema; with drop_cascade all tables and other objects in it too"
  destroy = "PostgreSQL refuses to drop a schema with objects unless drop_cascade is true"

  safeguard "drop_cascade" {
    off   = [true]
    loses = "all tables in the schema with their data"
  }
}

type "postgresql_extension" {
  class   = "stateless"
  destroy = "the extension's own tables go; with drop_cascade also every column and object that uses it"

  safeguard "drop_cascade" {
    off   = [true]
    data  = true
    loses = "the columns of the extension's types with their data, and what else depends on it"
  }
}

class "stateless" {
  types = ["postgresql_function", "postgresql_publication", "postgresql_server"]

  safeguard "drop_cascade" {
    off   = [true]
    loses = "the objects that depend on it"
  }
}

class "config-state" {
  why     = "it holds its consumer's place in the log"
  destroy = "changes that the consumer has not read are lost to it: it must copy everything anew"
  types   = ["postgresql_physical_replication_slot", "postgresql_replication_slot"]
}

type "postgresql_subscription" {
  class   = "stateless"
  destroy = "the subscriber's tables stay, and follow the publisher no longer"
}

# Roles, and what they may do.

type "postgresql_role" {
  class   = "identity"
  destroy = "what it owns is first handed to the provider's user, and its privileges dropped, unless the skip_ switches are on"

  scope "superuser" "words" {
    broad   = [true]
    confers = "everything in the whole server"
  }
  scope "create_role" "words" {
    broad   = [true]
    confers = "the making and changing of other roles"
  }
  scope "bypass_row_level_security" "words" {
    broad   = [true]
    confers = "every row, whatever the policies say"
  }
  scope "roles" "role" {
    broad = [
      "postgres", "rds_superuser", "cloudsqlsuperuser", "azure_pg_admin", "alloydbsuperuser", "pg_write_all_data",
      "pg_execute_server_program", "pg_write_server_files", "pg_read_server_files",
    ]
    confers = "the changing and deletion of all data, or the server's files and programs"
  }
}

type "postgresql_grant_role" {
  class = "identity"

  scope "grant_role" "role" {
    broad = [
      "postgres", "rds_superuser", "cloudsqlsuperuser", "azure_pg_admin", "alloydbsuperuser", "pg_write_all_data",
      "pg_execute_server_program", "pg_write_server_files", "pg_read_server_files",
    ]
    confers = "the changing and deletion of all data, or the server's files and programs"
  }
  scope "with_admin_option" "words" {
    broad   = [true]
    confers = "the right to hand the role on"
  }
}

class "identity" {
  types = ["postgresql_default_privileges", "postgresql_grant"]

  scope "privileges" "words" {
    broad   = ["ALL"]
    confers = "every privilege on the objects, deletion of rows included"
  }
  scope "role" "role" {
    broad   = ["public"]
    confers = "the privileges to every role of the server"
  }
  scope "with_grant_option" "words" {
    broad   = [true]
    confers = "the right to hand the privileges on"
  }
}

type "postgresql_user_mapping" {
  class = "identity"
}

class "stateless" {
  types = ["postgresql_security_label"]
}
