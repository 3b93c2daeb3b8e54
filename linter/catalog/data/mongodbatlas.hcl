provider "mongodbatlas" {
  source   = "mongodb/mongodbatlas"
  reviewed = "2.16.0"
  types    = 79
}

# What holds data.

class "data" {
  loses   = "the cluster with all databases in it"
  destroy = "its backups go with it unless retain_backups_enabled is true"
  types   = ["mongodbatlas_advanced_cluster"]
  ids     = ["cluster_id"]

  safeguard "termination_protection_enabled" { off = [false, null] }
  safeguard "retain_backups_enabled" {
    off   = [false, null]
    loses = "all backups, with the cluster"
  }
  safeguard "backup_enabled" {
    off   = [false, null]
    loses = "the cloud backups"
  }
  safeguard "pit_enabled" {
    off   = [false]
    loses = "the points in time between backups"
  }
}

class "data" {
  loses   = "the cluster with all databases in it"
  destroy = "its backups go with it unless retain_backups_enabled is true"
  types   = ["mongodbatlas_cluster"]
  ids     = ["cluster_id"]

  safeguard "termination_protection_enabled" { off = [false, null] }
  safeguard "retain_backups_enabled" {
    off   = [false, null]
    loses = "all backups, with the cluster"
  }
  safeguard "cloud_backup" {
    off   = [false, null]
    loses = "the cloud backups"
  }
  safeguard "pit_enabled" {
    off   = [false]
    loses = "the points in time between backups"
  }
}

class "data" {
  loses   = "the cluster with all databases in it, and its backups"
  destroy = "its backups belong to the cluster and go with it"
  types   = ["mongodbatlas_flex_cluster"]

  safeguard "termination_protection_enabled" { off = [false, null] }
}

class "data" {
  loses   = "the cluster with all databases in it, and its backups"
  destroy = "its backups belong to the cluster and go with it"
  types   = ["mongodbatlas_serverless_instance"]

  safeguard "termination_protection_enabled" { off = [false, null] }
  safeguard "continuous_backup_enabled" {
    off   = [false]
    loses = "the points in time between backups"
  }
}

class "data" {
  loses   = "the project with its database users, network access, alerts and the snapshots kept of deleted clusters"
  destroy = "Atlas refuses while the project has clusters"
  types   = ["mongodbatlas_project"]
}

class "data" {
  loses   = "the organization with its members, teams and settings"
  destroy = "Atlas refuses while the organization has projects"
  types   = ["mongodbatlas_organization"]

  scope "role_names" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization to the key that is made with it"
  }
  scope "service_account.roles" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization to the account that is made with it"
  }
}

type "mongodbatlas_online_archive" {
  class = "data"
  loses = "the archived documents, which are no longer in the cluster"

  safeguard "data_expiration_rule.expire_after_days" {
    decrease = true
    forever  = [null]
    loses    = "the archived documents older than the new period"
  }
}

class "data" {
  loses = "the pipeline with the datasets it made of snapshots"
  types = ["mongodbatlas_data_lake_pipeline"]
}

class "data" {
  loses = "the workspace with its stream processors and their state"
  types = ["mongodbatlas_stream_instance", "mongodbatlas_stream_workspace"]
}

class "data" {
  loses = "the processor with its checkpoints: windows that are open and the place up to which it has read"
  types = ["mongodbatlas_stream_processor"]
}

# Backups.

type "mongodbatlas_cloud_backup_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the cluster"
  backup_of = ["cluster_name"]

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the snapshot, sooner"
  }
}

type "mongodbatlas_cloud_backup_schedule" {
  class     = "backup"
  loses     = "the schedule: no further backups are made as it says"
  backup_of = ["cluster_name"]

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "update_snapshots" {
    off   = [true]
    loses = "snapshots taken already, where the new retention is shorter"
  }
  safeguard "restore_window_days" {
    decrease = true
    loses    = "the points in time before the new window"
  }
  safeguard "policy_item_hourly.retention_value" {
    decrease = true
    unit     = "retention_unit"
    loses    = "hourly snapshots older than the new period"
  }
  safeguard "policy_item_daily.retention_value" {
    decrease = true
    unit     = "retention_unit"
    loses    = "daily snapshots older than the new period"
  }
  safeguard "policy_item_weekly.retention_value" {
    decrease = true
    unit     = "retention_unit"
    loses    = "weekly snapshots older than the new period"
  }
  safeguard "policy_item_monthly.retention_value" {
    decrease = true
    unit     = "retention_unit"
    loses    = "monthly snapshots older than the new period"
  }
  safeguard "policy_item_yearly.retention_value" {
    decrease = true
    unit     = "retention_unit"
    loses    = "yearly snapshots older than the new period"
  }
}

type "mongodbatlas_backup_compliance_policy" {
  class   = "backup"
  loses   = "the policy that keeps backups from being deleted"
  destroy = "only MongoDB's support can end it"

  safeguard "copy_protection_enabled" {
    off   = [false]
    loses = "the protection of copies in other regions"
  }
  safeguard "pit_enabled" {
    off   = [false]
    loses = "the points in time between backups"
  }
  safeguard "restore_window_days" {
    decrease = true
    loses    = "the points in time before the new window"
  }
}

# Accounts and credentials, and what they may do.

type "mongodbatlas_api_key" {
  class   = "identity"
  endless = true

  scope "role_names" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization"
  }
}

type "mongodbatlas_service_account" {
  class = "identity"

  scope "roles" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization"
  }

  expiry "secret_expires_after_hours" "hours" {}
}

class "identity" {
  types = ["mongodbatlas_org_invitation"]

  scope "roles" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization"
  }
}

type "mongodbatlas_cloud_user_org_assignment" {
  class = "identity"

  scope "roles.org_roles" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization"
  }
}

class "identity" {
  types = [
    "mongodbatlas_api_key_project_assignment", "mongodbatlas_cloud_user_project_assignment",
    "mongodbatlas_project_invitation", "mongodbatlas_project_service_account",
    "mongodbatlas_service_account_project_assignment",
  ]

  scope "roles" "role" {
    broad   = ["GROUP_OWNER", "GROUP_CLUSTER_MANAGER", "GROUP_DATA_ACCESS_ADMIN", "GROUP_DATABASE_ACCESS_ADMIN"]
    confers = "deletion of the project's clusters or data, or who else may"
  }
}

type "mongodbatlas_team_project_assignment" {
  class = "identity"

  scope "role_names" "role" {
    broad   = ["GROUP_OWNER", "GROUP_CLUSTER_MANAGER", "GROUP_DATA_ACCESS_ADMIN", "GROUP_DATABASE_ACCESS_ADMIN"]
    confers = "deletion of the project's clusters or data, or who else may"
  }
}

type "mongodbatlas_project_api_key" {
  class   = "identity"
  endless = true

  scope "project_assignment.role_names" "role" {
    broad   = ["ORG_OWNER", "GROUP_OWNER", "GROUP_CLUSTER_MANAGER", "GROUP_DATA_ACCESS_ADMIN", "GROUP_DATABASE_ACCESS_ADMIN"]
    confers = "deletion of the project's clusters or data, or who else may"
  }
}

type "mongodbatlas_federated_settings_org_role_mapping" {
  class = "identity"

  scope "role_assignments.roles" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR", "GROUP_OWNER", "GROUP_CLUSTER_MANAGER", "GROUP_DATA_ACCESS_ADMIN"]
    confers = "administration to everyone in the other side's group"
  }
}

type "mongodbatlas_federated_settings_org_config" {
  class = "identity"

  scope "post_auth_role_grants" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization to whoever signs in"
  }
}

type "mongodbatlas_database_user" {
  class = "identity"

  scope "roles.role_name" "role" {
    broad   = ["atlasAdmin", "readWriteAnyDatabase", "dbAdminAnyDatabase"]
    confers = "every database of the clusters it may enter"
  }
}

type "mongodbatlas_custom_db_role" {
  class = "identity"

  scope "inherited_roles.role_name" "role" {
    broad   = ["atlasAdmin", "readWriteAnyDatabase", "dbAdminAnyDatabase"]
    confers = "every database of the cluster"
  }
}

type "mongodbatlas_mongodb_employee_access_grant" {
  class = "identity"

  scope "grant_type" "role" {
    broad   = ["CLUSTER_INFRASTRUCTURE", "CLUSTER_INFRASTRUCTURE_AND_APP_SERVICES_SYNC_DATA"]
    confers = "the cluster's machines to MongoDB's staff"
  }
}

class "identity" {
  types = ["mongodbatlas_access_list_api_key", "mongodbatlas_project_ip_access_list"]

  scope "cidr_block" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "connections from anywhere"
  }
}

class "identity" {
  types = ["mongodbatlas_project_service_account_access_list_entry", "mongodbatlas_service_account_access_list_entry"]

  scope "cidr_block" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "connections from anywhere"
  }
}

class "identity" {
  types = [
    "mongodbatlas_ai_model_api_key", "mongodbatlas_cloud_provider_access_authorization",
    "mongodbatlas_cloud_provider_access_setup", "mongodbatlas_cloud_user_team_assignment",
    "mongodbatlas_federated_settings_identity_provider", "mongodbatlas_ldap_configuration",
    "mongodbatlas_project_service_account_secret", "mongodbatlas_team",
    "mongodbatlas_teams", "mongodbatlas_x509_authentication_database_user",
  ]
}

type "mongodbatlas_service_account_secret" {
  class = "identity"

  expiry "secret_expires_after_hours" "hours" {}
}

# Settings, networks, and what is made of other data.

type "mongodbatlas_federated_database_instance" {
  class = "stateless"
  why   = "it queries data that others hold"
}

type "mongodbatlas_cloud_backup_snapshot_restore_job" {
  class   = "stateless"
  destroy = "a restore that has run stays as it is"
}

type "mongodbatlas_push_based_log_export" {
  class   = "stateless"
  destroy = "logs are no longer exported"
}

class "stateless" {
  types = [
    "mongodbatlas_ai_model_rate_limit", "mongodbatlas_alert_configuration", "mongodbatlas_auditing",
    "mongodbatlas_cloud_backup_snapshot_export_bucket", "mongodbatlas_cloud_backup_snapshot_export_job",
    "mongodbatlas_cluster_outage_simulation", "mongodbatlas_custom_dns_configuration_cluster_aws",
    "mongodbatlas_encryption_at_rest", "mongodbatlas_encryption_at_rest_private_endpoint",
    "mongodbatlas_event_trigger", "mongodbatlas_federated_query_limit", "mongodbatlas_global_cluster_config",
    "mongodbatlas_ldap_verify", "mongodbatlas_log_integration", "mongodbatlas_maintenance_window",
    "mongodbatlas_metric_integration", "mongodbatlas_network_container", "mongodbatlas_network_peering",
    "mongodbatlas_private_endpoint_regional_mode", "mongodbatlas_privatelink_endpoint",
    "mongodbatlas_privatelink_endpoint_serverless", "mongodbatlas_privatelink_endpoint_service",
    "mongodbatlas_privatelink_endpoint_service_data_federation_online_archive",
    "mongodbatlas_privatelink_endpoint_service_serverless", "mongodbatlas_resource_policy",
    "mongodbatlas_search_deployment", "mongodbatlas_search_index", "mongodbatlas_stream_connection",
    "mongodbatlas_stream_connection_failover", "mongodbatlas_stream_privatelink_endpoint",
    "mongodbatlas_third_party_integration",
  ]
}
