provider "sentry" {
  source   = "jianyuan/sentry"
  reviewed = "0.15"
  types    = 24
}

type "sentry_organization" {
  class = "data"
  loses = "the organization with all projects, their issues and events"
}

type "sentry_project" {
  class   = "data"
  loses   = "the project with all issues, events, releases and replays"
  destroy = "there is no deletion protection; client keys end with it"
}

type "sentry_organization_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["owner", "manager"]
    confers = "every project of the organization, their deletion included"
  }
}

type "sentry_team_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin"]
    confers = "the deletion of the team's projects"
  }
}

class "identity" {
  types = ["sentry_key", "sentry_team"]
}

class "config-state" {
  why   = "people edit it in Sentry too"
  types = ["sentry_dashboard"]
}

class "stateless" {
  types = [
    "sentry_alert", "sentry_all_projects_spike_protection", "sentry_cron_monitor", "sentry_integration_opsgenie",
    "sentry_integration_pagerduty", "sentry_issue_alert", "sentry_metric_alert", "sentry_metric_monitor",
    "sentry_notification_action", "sentry_organization_code_mapping", "sentry_organization_repository",
    "sentry_plugin", "sentry_project_inbound_data_filter", "sentry_project_ownership",
    "sentry_project_spike_protection", "sentry_project_symbol_source", "sentry_uptime_monitor",
  ]
}
