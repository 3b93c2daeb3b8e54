provider "snowflake" {
  source   = "snowflakedb/snowflake"
  also     = ["Snowflake-Labs/snowflake"]
  reviewed = "2.20.0"
  types    = 143
}

# What holds data.

class "data" {
  loses   = "the account with everything in it"
  destroy = "it can be undropped within its grace period"
  types   = ["snowflake_account"]

  safeguard "grace_period_in_days" {
    decrease = true
    loses    = "the days in which the account can be undropped"
  }
}

class "data" {
  loses   = "the reader account with everything in it"
  destroy = "it cannot be undropped"
  types   = ["snowflake_managed_account"]
}

class "data" {
  loses   = "the database with all schemas, tables and stages in it"
  destroy = "it can be undropped within its retention time"
  types   = ["snowflake_database"]

  safeguard "data_retention_time_in_days" {
    off      = [0]
    decrease = true
    loses    = "the days in which dropped and changed data can be brought back"
  }
}

class "data" {
  loses   = "the schema with all tables and stages in it"
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
  types   = ["snowflake_hybrid_table", "snowflake_iceberg_table", "snowflake_table"]

  safeguard "data_retention_time_in_days" {
    off      = [0]
    decrease = true
    loses    = "the days in which dropped and changed data can be brought back"
  }
}

class "data" {
  loses   = "the files on the stage, if Snowflake keeps them"
  destroy = "files on a stage cannot be brought back"
  types   = ["snowflake_stage"]
}

class "data" {
  loses   = "the stage with all files on it"
  destroy = "files on a stage cannot be brought back"
  types   = ["snowflake_stage_internal"]
}

class "data" {
  loses = "the repository with all images in it"
  types = ["snowflake_image_repository"]
}

class "data" {
  loses = "the Postgres instance with all databases in it"
  types = ["snowflake_postgres_instance"]
}

class "data" {
  loses   = "the service, and its block storage volumes with all data on them"
  destroy = "the provider drops with FORCE, which takes volumes along"
  types   = ["snowflake_service"]
}

class "data" {
  loses = "the notebook with what people wrote in it since"
  types = ["snowflake_notebook"]
}

class "data" {
  loses = "the position of the sequence: numbers that it gave out come again"
  types = ["snowflake_sequence"]
}

class "data" {
  loses = "the offset of the stream: changes that nobody has consumed yet are not seen again"
  types = [
    "snowflake_stream_on_directory_table", "snowflake_stream_on_external_table", "snowflake_stream_on_table",
    "snowflake_stream_on_view",
  ]
}

class "data" {
  loses   = "whatever the statement in revert drops"
  destroy = "it runs the statement in revert"
  types   = ["snowflake_execute"]
}

# Copies.

type "snowflake_secondary_database" {
  class     = "backup"
  loses     = "the replica of the database in this account"
  backup_of = ["as_replica_of"]
}

# Values that may stand nowhere else.

class "config-state" {
  why   = "dropping a tag takes it off everything that people tagged with it"
  types = ["snowflake_tag"]
}

# Accounts, roles and credentials, and what they may do.

class "identity" {
  types = ["snowflake_legacy_service_user", "snowflake_service_user", "snowflake_user"]

  scope "default_role" "role" {
    broad   = ["ACCOUNTADMIN", "SECURITYADMIN", "ORGADMIN", "GLOBALORGADMIN"]
    confers = "administration of the account from the first statement on, if the role is granted"
  }
}

type "snowflake_user_programmatic_access_token" {
  class = "identity"

  scope "role_restriction" "role" {
    broad = [
      "ACCOUNTADMIN", "SECURITYADMIN", "SYSADMIN", "ORGADMIN", "GLOBALORGADMIN",
      "\"ACCOUNTADMIN\"", "\"SECURITYADMIN\"", "\"SYSADMIN\"", "\"ORGADMIN\"", "\"GLOBALORGADMIN\"", null,
    ]
    confers = "all that the role, or without one the user, may do"
  }

  expiry "days_to_expiry" "days" { default = "15d" }
}

type "snowflake_grant_account_role" {
  class = "identity"

  scope "role_name" "role" {
    broad = [
      "ACCOUNTADMIN", "SECURITYADMIN", "SYSADMIN", "USERADMIN", "ORGADMIN", "GLOBALORGADMIN",
      "\"ACCOUNTADMIN\"", "\"SECURITYADMIN\"", "\"SYSADMIN\"", "\"USERADMIN\"", "\"ORGADMIN\"", "\"GLOBALORGADMIN\"",
    ]
    confers = "administration of the account"
  }
}

type "snowflake_grant_privileges_to_account_role" {
  class = "identity"

  scope "privileges" "words" {
    broad   = ["MANAGE GRANTS", "CREATE ROLE", "CREATE USER", "CREATE ACCOUNT", "OWNERSHIP", "MANAGE USER SUPPORT CASES", "ALL", "ALL PRIVILEGES"]
    confers = "the giving of any right to anyone"
  }
  scope "all_privileges" "words" {
    broad   = [true]
    confers = "every privilege on what it names"
  }
  scope "with_grant_option" "words" {
    broad   = [true]
    confers = "the handing on of its privileges"
  }
}

type "snowflake_grant_privileges_to_database_role" {
  class = "identity"

  scope "privileges" "words" {
    broad   = ["OWNERSHIP", "ALL", "ALL PRIVILEGES"]
    confers = "deletion of what it names"
  }
  scope "all_privileges" "words" {
    broad   = [true]
    confers = "every privilege on what it names"
  }
  scope "with_grant_option" "words" {
    broad   = [true]
    confers = "the handing on of its privileges"
  }
}

type "snowflake_grant_ownership" {
  class   = "identity"
  destroy = "ownership goes back to the role that Terraform runs as"
}

type "snowflake_scim_integration" {
  class = "identity"

  scope "run_as_role" "role" {
    broad   = ["ACCOUNTADMIN", "SECURITYADMIN", "USERADMIN"]
    confers = "administration of users and roles to the identity provider"
  }
}

type "snowflake_external_oauth_integration" {
  class = "identity"

  scope "external_oauth_any_role_mode" "words" {
    broad   = ["ENABLE"]
    confers = "every role of a user to the tokens of the other side"
  }
}

class "identity" {
  types = ["snowflake_oauth_integration_for_custom_clients", "snowflake_oauth_integration_for_partner_applications"]

  scope "oauth_use_secondary_roles" "words" {
    broad   = ["IMPLICIT"]
    confers = "every role of a user at once"
  }
}

class "identity" {
  types = [
    "snowflake_account_role", "snowflake_api_authentication_integration_with_authorization_code_grant",
    "snowflake_api_authentication_integration_with_client_credentials",
    "snowflake_api_authentication_integration_with_jwt_bearer", "snowflake_database_role",
    "snowflake_grant_application_role", "snowflake_grant_database_role", "snowflake_grant_privileges_to_share",
    "snowflake_listing", "snowflake_saml2_integration", "snowflake_secret_with_authorization_code_grant",
    "snowflake_secret_with_basic_authentication", "snowflake_secret_with_client_credentials",
    "snowflake_secret_with_generic_string", "snowflake_share", "snowflake_user_public_keys",
  ]
}

# Settings, code, and what is made of other data.

class "stateless" {
  why   = "it sets parameters of an account that stays"
  types = ["snowflake_current_account", "snowflake_current_organization_account"]

  safeguard "data_retention_time_in_days" {
    off      = [0]
    decrease = true
    loses    = "the days in which dropped and changed data can be brought back"
  }
  safeguard "min_data_retention_time_in_days" {
    decrease = true
    loses    = "the least number of days in which dropped and changed data can be brought back"
  }
}

type "snowflake_storage_lifecycle_policy" {
  class = "stateless"

  safeguard "archive_for_days" {
    decrease = true
    loses    = "the archived rows older than the new period"
  }
}

class "stateless" {
  why   = "its rows are made of others by its query"
  types = ["snowflake_dynamic_table", "snowflake_materialized_view"]
}

class "stateless" {
  why = "its files and their catalogue are elsewhere"
  types = [
    "snowflake_external_table", "snowflake_iceberg_table_from_aws_glue", "snowflake_iceberg_table_from_delta_files",
    "snowflake_iceberg_table_from_files", "snowflake_iceberg_table_from_rest",
  ]
}

class "stateless" {
  destroy = "a new one has another identity, so that the cloud's trust has to be set up again"
  types   = ["snowflake_external_volume"]
}

class "stateless" {
  destroy = "a new one has another identity, so that the cloud's trust has to be set up again"
  types = [
    "snowflake_storage_integration", "snowflake_storage_integration_aws", "snowflake_storage_integration_azure",
    "snowflake_storage_integration_gcs",
  ]

  scope "storage_allowed_locations" "words" {
    broad   = ["*"]
    confers = "every bucket that the cloud's role may enter"
  }
}

class "stateless" {
  types = ["snowflake_api_integration_git_repository_private_link", "snowflake_api_integration_git_repository_token"]

  scope "all_allowed_authentication_secrets" "words" {
    broad   = [true]
    confers = "the use of every secret"
  }
}

type "snowflake_network_policy" {
  class = "stateless"

  scope "allowed_ip_list" "words" {
    broad   = ["0.0.0.0/0"]
    confers = "logins from anywhere"
  }
}

type "snowflake_network_rule" {
  class = "stateless"

  scope "value_list" "words" {
    broad   = ["0.0.0.0/0", "0.0.0.0", "0.0.0.0:443", "0.0.0.0:80"]
    confers = "traffic from or to anywhere"
  }
}

type "snowflake_pipe" {
  class   = "stateless"
  destroy = "its load history goes with it: a new pipe may load files again"
}

type "snowflake_failover_group" {
  class   = "stateless"
  destroy = "replication to the other accounts stops"
}

class "stateless" {
  types = [
    "snowflake_account_authentication_policy_attachment", "snowflake_account_parameter",
    "snowflake_account_password_policy_attachment", "snowflake_account_session_policy_attachment", "snowflake_alert",
    "snowflake_api_integration", "snowflake_api_integration_amazon_api_gateway",
    "snowflake_api_integration_azure_api_management", "snowflake_api_integration_external_mcp_dynamic_client",
    "snowflake_api_integration_external_mcp_oauth2", "snowflake_api_integration_git_repository_github_app",
    "snowflake_api_integration_git_repository_oauth2", "snowflake_api_integration_google_cloud_api_gateway",
    "snowflake_authentication_policy", "snowflake_catalog_integration_aws_glue",
    "snowflake_catalog_integration_iceberg_rest", "snowflake_catalog_integration_object_storage",
    "snowflake_catalog_integration_open_catalog", "snowflake_compute_pool", "snowflake_cortex_agent",
    "snowflake_cortex_search_service", "snowflake_email_notification_integration",
    "snowflake_external_access_integration", "snowflake_external_function", "snowflake_file_format",
    "snowflake_file_format_avro", "snowflake_file_format_csv", "snowflake_file_format_json",
    "snowflake_file_format_orc", "snowflake_file_format_parquet", "snowflake_file_format_xml",
    "snowflake_function_java", "snowflake_function_javascript", "snowflake_function_python",
    "snowflake_function_scala", "snowflake_function_sql", "snowflake_git_repository", "snowflake_job_service",
    "snowflake_masking_policy", "snowflake_mcp_server", "snowflake_network_policy_attachment",
    "snowflake_notification_integration", "snowflake_object_parameter", "snowflake_password_policy",
    "snowflake_primary_connection", "snowflake_procedure_java", "snowflake_procedure_javascript",
    "snowflake_procedure_python", "snowflake_procedure_scala", "snowflake_procedure_sql",
    "snowflake_resource_monitor", "snowflake_row_access_policy", "snowflake_secondary_connection",
    "snowflake_semantic_view", "snowflake_session_policy", "snowflake_shared_database",
    "snowflake_stage_external_azure", "snowflake_stage_external_gcs", "snowflake_stage_external_s3",
    "snowflake_stage_external_s3_compatible", "snowflake_streamlit",
    "snowflake_table_column_masking_policy_application", "snowflake_table_constraint",
    "snowflake_table_storage_lifecycle_policy_attachment", "snowflake_tag_association", "snowflake_task",
    "snowflake_user_authentication_policy_attachment", "snowflake_user_password_policy_attachment",
    "snowflake_user_session_policy_attachment", "snowflake_view", "snowflake_warehouse",
    "snowflake_warehouse_adaptive", "snowflake_warehouse_interactive",
  ]
}
