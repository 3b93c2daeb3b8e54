# ClickHouse Cloud has no deletion protection.

provider "clickhouse" {
  source   = "ClickHouse/clickhouse"
  reviewed = "3.25"
  types    = 25
}

type "clickhouse_service" {
  class   = "data"
  loses   = "the service with all databases in it; a secondary one shares its warehouse's data with the primary"
  destroy = "there is no deletion protection"

  safeguard "backup_configuration.backup_retention_period_in_hours" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "clickhouse_postgres_service" {
  class   = "data"
  loses   = "the Postgres instance with all databases in it; as a read replica, only the replica"
  destroy = "there is no deletion protection; a change of its name or major version makes it anew, empty"
}

class "config-state" {
  why     = "its place in the source is kept nowhere else"
  destroy = "a new pipe starts over: rows are loaded twice, or those in between are missed"
  types   = ["clickhouse_clickpipe"]
}

type "clickhouse_clickstack_team" {
  class   = "config-state"
  destroy = "the team and its settings stay as they are"
}

type "clickhouse_organization_settings" {
  class = "config-state"
}

type "clickhouse_role" {
  class = "identity"

  scope "policies.permissions" "words" {
    broad = [
      "control-plane:organization:manage", "control-plane:organization:create-api-keys", "control-plane:service:manage",
    ]
    broad_like = ["*:manage", "*:delete"]
    confers    = "deletion of services, or the handing out of rights"

    where "policies.effect" { is = ["ALLOW"] }
  }
  scope "policies.tags.role" "role" {
    broad   = ["sql-console-admin"]
    confers = "every database of the service, through the SQL console"
  }
}

type "clickhouse_clickstack_role" {
  class = "identity"

  scope "permissions.action" "words" {
    broad   = ["manage"]
    confers = "everything that can be done to the subject, its deletion included"

    where "permissions.subject" { is = ["all", "Team", "TeamMember", "Role", "Connection"] }
  }
}

class "identity" {
  types = ["clickhouse_clickstack_team_member", "clickhouse_role_assignment"]
}

type "clickhouse_service_transparent_data_encryption_key_association" {
  class = "stateless"
  why   = "it names a key that is kept elsewhere"
}

class "stateless" {
  types = [
    "clickhouse_clickpipe_cdc_infrastructure", "clickhouse_clickpipes_reverse_private_endpoint",
    "clickhouse_clickpipes_reverse_private_endpoint_custom_private_dns", "clickhouse_clickstack_alert",
    "clickhouse_clickstack_connection", "clickhouse_clickstack_dashboard", "clickhouse_clickstack_saved_search",
    "clickhouse_clickstack_source", "clickhouse_clickstack_webhook", "clickhouse_private_endpoint_registration",
    "clickhouse_service_private_endpoints_attachment", "clickhouse_service_scheduled_scaling",
    "clickhouse_service_upgrade_window", "clickhouse_udf", "clickhouse_udf_attachment",
  ]
}
