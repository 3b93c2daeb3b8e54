provider "grafana" {
  source   = "grafana/grafana"
  reviewed = "4.x"
}

class "data" {
  loses = "the stack with all its metrics, logs, traces and dashboards"
  types = ["grafana_cloud_stack"]
}

class "data" {
  loses = "the folder with every dashboard and alert rule in it"
  types = ["grafana_folder"]
}

class "data" {
  loses = "the organization with every dashboard in it"
  types = ["grafana_organization"]
}

class "config-state" {
  why   = "dashboards are often edited in the browser"
  types = ["grafana_dashboard", "grafana_library_panel", "grafana_contact_point", "grafana_data_source"]
}

class "identity" {
  types = ["grafana_service_account", "grafana_cloud_stack_service_account"]

  scope "role" "role" {
    broad   = ["Admin"]
    confers = "all data sources, users and settings of the organization"
  }
}

type "grafana_role" {
  class = "identity"

  scope "permissions.action" "words" {
    broad      = ["*"]
    broad_like = ["users:*", "org.users:*", "roles:*", "datasources:delete", "*:delete"]
    confers    = "deletion, or the giving of rights, on all that the permission's scope names"
    where "permissions.scope" {
      is   = ["*"]
      like = ["*:*"]
    }
  }
}

type "grafana_cloud_access_policy" {
  class = "identity"

  scope "scopes" "words" {
    broad_like = ["accesspolicies:*", "orgs:*", "stacks:write", "stacks:delete", "*:delete"]
    narrow     = ["accesspolicies:read", "orgs:read"]
    confers    = "the making of further tokens, or the deletion of stacks"
  }
}

class "identity" {
  types = ["grafana_service_account_token", "grafana_cloud_stack_service_account_token", "grafana_cloud_access_policy_token", "grafana_user", "grafana_team"]
}

class "stateless" {
  types = ["grafana_rule_group", "grafana_notification_policy", "grafana_message_template", "grafana_mute_timing", "grafana_folder_permission", "grafana_dashboard_permission", "grafana_role_assignment"]
}
