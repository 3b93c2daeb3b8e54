provider "mongodbatlas" {
  source   = "mongodb/mongodbatlas"
  reviewed = "2.x"
}

class "data" {
  loses   = "the cluster with all databases in it"
  destroy = "its backups go with it unless retain_backups_enabled is true"
  types   = ["mongodbatlas_cluster", "mongodbatlas_advanced_cluster"]
  ids     = ["cluster_id"]

  safeguard "termination_protection_enabled" { off = [false, null] }
  safeguard "retain_backups_enabled" {
    off   = [false, null]
    loses = "all backups, with the cluster"
  }
  safeguard "backup_enabled" {
    off   = [false]
    loses = "the cloud backups"
  }
}

class "data" {
  loses = "the cluster with all databases in it"
  types = ["mongodbatlas_flex_cluster", "mongodbatlas_serverless_instance"]

  safeguard "termination_protection_enabled" { off = [false, null] }
}

class "data" {
  loses = "the project with everything in it"
  types = ["mongodbatlas_project"]
}

class "data" {
  loses = "the organization, its settings and members"
  types = ["mongodbatlas_organization"]
}

class "data" {
  loses = "the archived documents"
  types = ["mongodbatlas_online_archive"]
}

type "mongodbatlas_cloud_backup_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the cluster"
  backup_of = ["cluster_name"]
}

type "mongodbatlas_cloud_backup_schedule" {
  class     = "backup"
  loses     = "the schedule: no further backups are made as it says"
  backup_of = ["cluster_name"]

  safeguard "policy_item_daily.retention_value" { decrease = true }
  safeguard "policy_item_weekly.retention_value" { decrease = true }
  safeguard "policy_item_monthly.retention_value" { decrease = true }
}

type "mongodbatlas_backup_compliance_policy" {
  class   = "backup"
  loses   = "the policy that keeps backups from being deleted"
  destroy = "only MongoDB's support can end it"
}

type "mongodbatlas_api_key" {
  class = "identity"

  scope "role_names" "role" {
    broad   = ["ORG_OWNER", "ORG_GROUP_CREATOR"]
    confers = "everything in the organization"
  }
}

type "mongodbatlas_project_api_key" {
  class = "identity"

  scope "project_assignment.role_names" "role" {
    broad   = ["ORG_OWNER", "GROUP_OWNER", "GROUP_CLUSTER_MANAGER", "GROUP_DATA_ACCESS_ADMIN"]
    confers = "deletion of the project's clusters and data"
  }
}

type "mongodbatlas_database_user" {
  class = "identity"

  scope "roles.role_name" "role" {
    broad   = ["atlasAdmin", "readWriteAnyDatabase", "dbAdminAnyDatabase"]
    confers = "every database of the clusters it may enter"
  }
}

class "stateless" {
  types = [
    "mongodbatlas_project_ip_access_list", "mongodbatlas_network_container", "mongodbatlas_network_peering",
    "mongodbatlas_privatelink_endpoint", "mongodbatlas_privatelink_endpoint_service", "mongodbatlas_maintenance_window",
    "mongodbatlas_alert_configuration", "mongodbatlas_search_index", "mongodbatlas_auditing",
  ]
}
