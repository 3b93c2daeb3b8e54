provider "databricks" {
  source   = "databricks/databricks"
  also     = ["databrickslabs/databricks"]
  reviewed = "1.128.0"
  types    = 175
}

# What holds data.

class "data" {
  loses = "the workspace with its notebooks, jobs, dashboards, secrets and files"
  types = ["databricks_mws_workspaces"]
}

class "data" {
  loses = "the metastore with every catalog, schema and managed table in it"
  types = ["databricks_metastore"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the metastore with everything in it, which without it must be empty"
  }
}

class "data" {
  loses = "the catalog with all schemas, managed tables, volumes and models in it"
  types = ["databricks_catalog"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the catalog with everything in it, which without it must be empty"
  }
}

class "data" {
  loses = "the schema with all managed tables, volumes and models in it"
  types = ["databricks_schema"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the schema with everything in it, which without it must be empty"
  }
}

class "data" {
  loses   = "the table, with all rows in it if it is a managed one"
  destroy = "a managed table can be undropped for seven days"
  types   = ["databricks_sql_table", "databricks_table"]
}

class "data" {
  loses = "the volume, with all files in it if it is a managed one"
  types = ["databricks_volume"]
}

class "data" {
  loses = "the model with all its versions, their files and stages"
  types = ["databricks_mlflow_model", "databricks_registered_model"]
}

class "data" {
  loses = "the experiment with all its runs, metrics and artifacts"
  types = ["databricks_mlflow_experiment"]
}

type "databricks_database_instance" {
  class   = "data"
  loses   = "the Postgres instance with all databases in it, and the history it could be brought back to"
  destroy = "the instance is purged: there is no soft delete"

  safeguard "retention_window_in_days" {
    decrease = true
    loses    = "the history older than the new window"
  }
}

type "databricks_postgres_project" {
  class   = "data"
  loses   = "the project with all its branches and the databases in them"
  destroy = "it can be brought back for some days unless purge_on_delete is true"

  safeguard "purge_on_delete" {
    off   = [true]
    loses = "the days in which the project can be brought back"
  }
}

type "databricks_postgres_branch" {
  class   = "data"
  loses   = "the branch with all databases in it"
  destroy = "it can be brought back for some days unless purge_on_delete is true; the root branch stays with its project"

  safeguard "spec.is_protected" { off = [false, null] }
  safeguard "purge_on_delete" {
    off   = [true]
    loses = "the days in which the branch can be brought back"
  }
}

class "data" {
  loses = "the database with all tables in it"
  types = ["databricks_postgres_database"]
}

class "data" {
  loses = "the index, and the vectors that programs wrote to it directly"
  types = ["databricks_ai_search_index", "databricks_vector_search_index"]
}

class "data" {
  loses = "the endpoint with the indexes that it serves"
  types = ["databricks_ai_search_endpoint", "databricks_vector_search_endpoint"]
}

class "data" {
  loses = "the online store with the features in it"
  types = ["databricks_online_store"]
}

type "databricks_pipeline" {
  class = "data"
  loses = "the pipeline with the streaming tables and materialized views that it maintains, and how far each has read"
}

type "databricks_directory" {
  class = "data"
  loses = "the folder, and with delete_recursive all notebooks and files in it"

  safeguard "delete_recursive" {
    off   = [true]
    loses = "everything in the folder, which without it must be empty"
  }
}

class "data" {
  loses = "the working copy with changes that were not committed and pushed"
  types = ["databricks_repo"]
}

# Secrets.

class "keys" {
  loses = "the scope with every secret in it, which nobody can list with their values"
  types = ["databricks_secret_scope"]

  scope "initial_manage_principal" "words" {
    broad   = ["users"]
    confers = "reading and changing the scope's secrets to every user of the workspace"
  }
}

class "keys" {
  loses = "the secret"
  types = ["databricks_secret", "databricks_secret_uc"]
}

# Values that may stand nowhere else.

class "config-state" {
  why   = "people teach it by example and correction in the workspace"
  types = ["databricks_knowledge_assistant", "databricks_supervisor_agent"]
}

# Accounts, grants and credentials, and what they may do.

type "databricks_user" {
  class = "identity"

  safeguard "force_delete_home_dir" {
    off   = [true]
    data  = true
    loses = "the user's home folder with all notebooks in it"
  }
  safeguard "force_delete_repos" {
    off   = [true]
    data  = true
    loses = "the user's working copies, with changes not pushed"
  }

  scope "allow_cluster_create" "words" {
    broad   = [true]
    confers = "clusters of any size"
  }
}

type "databricks_service_principal" {
  class = "identity"

  safeguard "force_delete_home_dir" {
    off   = [true]
    data  = true
    loses = "the principal's home folder with all notebooks in it"
  }
  safeguard "force_delete_repos" {
    off   = [true]
    data  = true
    loses = "the principal's working copies, with changes not pushed"
  }

  scope "allow_cluster_create" "words" {
    broad   = [true]
    confers = "clusters of any size"
  }
}

class "identity" {
  types = ["databricks_entitlements", "databricks_group"]

  scope "allow_cluster_create" "words" {
    broad   = [true]
    confers = "clusters of any size"
  }
}

class "identity" {
  types = ["databricks_group_role", "databricks_service_principal_role", "databricks_user_role"]

  scope "role" "role" {
    broad   = ["account_admin", "marketplace.admin", "billing_admin"]
    confers = "administration of the account"
  }
}

class "identity" {
  types = ["databricks_mws_permission_assignment", "databricks_permission_assignment"]

  scope "permissions" "role" {
    broad   = ["ADMIN"]
    confers = "administration of the workspace"
  }
}

type "databricks_access_control_rule_set" {
  class = "identity"

  scope "grant_rules.role" "role" {
    broad_like = ["roles/*.admin", "roles/*manager"]
    confers    = "the choice of who else may use the object"
  }
}

type "databricks_grant" {
  class = "identity"

  scope "privileges" "words" {
    broad   = ["ALL_PRIVILEGES", "ALL PRIVILEGES", "MANAGE"]
    confers = "everything on the object and what it contains"
  }
}

type "databricks_grants" {
  class = "identity"

  scope "grant.privileges" "words" {
    broad   = ["ALL_PRIVILEGES", "ALL PRIVILEGES", "MANAGE"]
    confers = "everything on the object and what it contains"
  }
}

type "databricks_sql_permissions" {
  class = "identity"

  scope "privilege_assignments.privileges" "words" {
    broad   = ["ALL PRIVILEGES", "ALL_PRIVILEGES"]
    confers = "everything on the object and what it contains"
  }
}

type "databricks_secret_acl" {
  class = "identity"

  scope "permission" "role" {
    broad   = ["MANAGE"]
    confers = "changing the scope's secrets, and who may read them"
  }
}

type "databricks_custom_app_integration" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["all-apis"]
    confers = "every API with all rights of whoever signs in"
  }
  scope "user_authorized_scopes" "words" {
    broad   = ["all-apis"]
    confers = "every API with all rights of whoever signs in"
  }
}

type "databricks_postgres_role" {
  class = "identity"

  scope "spec.membership_roles" "role" {
    broad   = ["DATABRICKS_SUPERUSER"]
    confers = "every right in every database of the branch"
  }
  scope "spec.attributes.createrole" "words" {
    broad   = [true]
    confers = "the making of roles"
  }
}

type "databricks_restrict_workspace_admins_setting" {
  class = "stateless"

  scope "restrict_workspace_admins.status" "words" {
    broad   = ["ALLOW_ALL"]
    confers = "the rights of any service principal to workspace administrators"
  }
}

class "identity" {
  types = ["databricks_metastore_data_access", "databricks_storage_credential"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the check that no location depends on it"
  }
}

type "databricks_credential" {
  class = "identity"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the check that nothing depends on it"
  }
}

class "identity" {
  types = [
    "databricks_account_federation_policy", "databricks_account_iam_direct_group_member_v2",
    "databricks_account_iam_group_v2", "databricks_account_iam_service_principal_v2",
    "databricks_account_iam_user_v2", "databricks_account_iam_workspace_assignment_v2", "databricks_git_credential",
    "databricks_group_instance_profile", "databricks_group_member", "databricks_instance_profile",
    "databricks_permissions", "databricks_provider", "databricks_recipient",
    "databricks_service_principal_federation_policy", "databricks_share",
    "databricks_user_instance_profile", "databricks_workspace_iam_direct_group_member_v2",
    "databricks_workspace_iam_group_v2", "databricks_workspace_iam_service_principal_v2",
    "databricks_workspace_iam_user_v2", "databricks_workspace_iam_workspace_assignment_v2",
    "databricks_workspace_iam_workspace_identity_detail_v2",
  ]
}

type "databricks_service_principal_secret" {
  class = "identity"

  expiry "lifetime" "duration" { default = "730d" }
}

type "databricks_obo_token" {
  class = "identity"

  expiry "lifetime_seconds" "seconds" { never = [0, null] }
}

type "databricks_token" {
  class = "identity"

  expiry "lifetime_seconds" "seconds" { never = [0, null] }
}

# Settings, compute, and what is made of other data.

type "databricks_external_location" {
  class = "stateless"
  why   = "it names storage elsewhere"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the check that no external table depends on it"
  }
}

type "databricks_alert_v2" {
  class = "stateless"

  safeguard "purge_on_delete" {
    off   = [true]
    loses = "the days in which the alert can be restored from the trash"
  }
}

type "databricks_job" {
  class   = "stateless"
  destroy = "the history of its runs goes with it"
}

type "databricks_disaster_recovery_failover_group" {
  class   = "stateless"
  destroy = "replication to the other region stops"
}

class "stateless" {
  why   = "its rows are copied from another table"
  types = ["databricks_database_synced_database_table", "databricks_online_table", "databricks_postgres_synced_table"]
}

class "stateless" {
  why = "its text is in the configuration; a change by hand shows in the plan"
  types = [
    "databricks_alert", "databricks_dashboard", "databricks_dbfs_file", "databricks_file", "databricks_notebook",
    "databricks_query", "databricks_sql_alert", "databricks_sql_dashboard", "databricks_sql_query",
    "databricks_sql_visualization", "databricks_sql_widget", "databricks_workspace_file",
  ]
}

class "stateless" {
  types = [
    "databricks_account_network_policy", "databricks_account_setting_user_preference_v2",
    "databricks_account_setting_v2", "databricks_ai_gateway_mcp_service",
    "databricks_ai_gateway_model_provider_service", "databricks_ai_gateway_model_service",
    "databricks_aibi_dashboard_embedding_access_policy_setting",
    "databricks_aibi_dashboard_embedding_approved_domains_setting", "databricks_app", "databricks_app_space",
    "databricks_apps_settings_custom_template", "databricks_artifact_allowlist",
    "databricks_automatic_cluster_update_workspace_setting", "databricks_aws_s3_mount",
    "databricks_azure_adls_gen1_mount", "databricks_azure_adls_gen2_mount", "databricks_azure_blob_mount",
    "databricks_budget", "databricks_budget_policy", "databricks_catalog_workspace_binding", "databricks_cluster",
    "databricks_cluster_policy", "databricks_compliance_security_profile_workspace_setting", "databricks_connection",
    "databricks_data_classification_catalog_config", "databricks_data_quality_monitor",
    "databricks_data_quality_refresh", "databricks_database_database_catalog", "databricks_default_namespace_setting",
    "databricks_disable_legacy_access_setting", "databricks_disable_legacy_dbfs_setting",
    "databricks_disable_legacy_features_setting", "databricks_disaster_recovery_stable_url", "databricks_endpoint",
    "databricks_enhanced_security_monitoring_workspace_setting", "databricks_entity_tag_assignment",
    "databricks_environments_default_workspace_base_environment",
    "databricks_environments_workspace_base_environment", "databricks_external_metadata",
    "databricks_feature_engineering_feature", "databricks_feature_engineering_kafka_config",
    "databricks_feature_engineering_materialized_feature", "databricks_global_init_script",
    "databricks_instance_pool", "databricks_ip_access_list", "databricks_knowledge_assistant_knowledge_source",
    "databricks_lakehouse_monitor", "databricks_library", "databricks_materialized_features_feature_tag",
    "databricks_metastore_assignment", "databricks_mlflow_webhook", "databricks_model_serving",
    "databricks_model_serving_provisioned_throughput", "databricks_mount", "databricks_mws_credentials",
    "databricks_mws_customer_managed_keys", "databricks_mws_log_delivery", "databricks_mws_ncc_binding",
    "databricks_mws_ncc_private_endpoint_rule", "databricks_mws_network_connectivity_config",
    "databricks_mws_networks", "databricks_mws_private_access_settings", "databricks_mws_storage_configurations",
    "databricks_mws_vpc_endpoint", "databricks_notification_destination", "databricks_policy_info",
    "databricks_postgres_catalog", "databricks_postgres_cdf_config", "databricks_postgres_data_api",
    "databricks_postgres_endpoint", "databricks_quality_monitor", "databricks_quality_monitor_v2",
    "databricks_rfa_access_request_destinations", "databricks_sql_endpoint", "databricks_sql_global_config",
    "databricks_supervisor_agent_tool", "databricks_system_schema", "databricks_tag_policy",
    "databricks_warehouses_default_warehouse_override", "databricks_workspace_binding", "databricks_workspace_conf",
    "databricks_workspace_entity_tag_assignment", "databricks_workspace_network_option",
    "databricks_workspace_setting_v2",
  ]
}
