provider "cockroach" {
  source   = "cockroachdb/cockroach"
  reviewed = "1.22"
  types    = 29
}

type "cockroach_cluster" {
  class   = "data"
  loses   = "the cluster with all databases in it"
  destroy = "managed backups are kept for a while only: those of a Basic cluster for 30 days"

  safeguard "delete_protection" { off = [false] }
  safeguard "backup_config.enabled" {
    off   = [false]
    loses = "the managed backups: no further ones are made"
  }
  safeguard "backup_config.retention_days" {
    decrease = true
    loses    = "the managed backups older than the new period"
  }
}

type "cockroach_database" {
  class = "data"
  loses = "the database with all data in it"
}

class "identity" {
  types = ["cockroach_user_role_grant"]

  scope "role.role_name" "role" {
    broad   = ["ORG_ADMIN", "CLUSTER_ADMIN", "FOLDER_ADMIN"]
    confers = "deletion of clusters, and the handing out of roles"
  }
}

class "identity" {
  types = ["cockroach_user_role_grants"]

  scope "roles.role_name" "role" {
    broad   = ["ORG_ADMIN", "CLUSTER_ADMIN", "FOLDER_ADMIN"]
    confers = "deletion of clusters, and the handing out of roles"
  }
}

class "identity" {
  types = ["cockroach_jwt_issuer", "cockroach_service_account", "cockroach_sql_user"]
}

type "cockroach_api_key" {
  class   = "identity"
  endless = true
}

type "cockroach_cmek" {
  class   = "stateless"
  why     = "it names keys that are kept elsewhere; losing those keys loses the data, losing this does not"
  destroy = "the cluster stays encrypted with the keys it has"
}

type "cockroach_restore" {
  class = "stateless"
  why   = "it stands for a restore that was run"
}

type "cockroach_folder" {
  class = "stateless"
  why   = "a folder that still holds clusters cannot be deleted"
}

type "cockroach_physical_replication_stream" {
  class   = "stateless"
  destroy = "the standby cluster follows no longer: it would not take over with today's data"
}

class "stateless" {
  types = [
    "cockroach_allow_list", "cockroach_blackout_window", "cockroach_client_ca_cert",
    "cockroach_egress_private_endpoint", "cockroach_egress_private_endpoint_domain_names", "cockroach_egress_rule",
    "cockroach_egress_traffic_policy", "cockroach_finalize_version_upgrade", "cockroach_log_export_config",
    "cockroach_maintenance_window", "cockroach_metric_export_cloudwatch_config",
    "cockroach_metric_export_datadog_config", "cockroach_metric_export_prometheus_config",
    "cockroach_private_endpoint_connection", "cockroach_private_endpoint_services",
    "cockroach_private_endpoint_trusted_owner", "cockroach_version_deferral",
  ]
}
