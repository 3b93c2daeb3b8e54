provider "pagerduty" {
  source   = "PagerDuty/pagerduty"
  reviewed = "3.32"
  types    = 51
}

class "data" {
  loses = "the field with its values on all incidents or services"
  types = [
    "pagerduty_incident_custom_field", "pagerduty_incident_type_custom_field", "pagerduty_service_custom_field",
  ]
}

type "pagerduty_schedule" {
  class   = "config-state"
  why     = "people put overrides into it"
  destroy = "who was on call, and who will be by override, is gone with it"
}

type "pagerduty_schedulev2" {
  class   = "config-state"
  why     = "people put overrides into it"
  destroy = "who was on call, and who will be by override, is gone with it"
}

class "config-state" {
  why = "people and incidents change it too"
  types = [
    "pagerduty_event_orchestration_global_cache_variable", "pagerduty_event_orchestration_service_cache_variable",
    "pagerduty_incident_custom_field_option", "pagerduty_maintenance_window",
    "pagerduty_service_custom_field_value",
  ]
}

type "pagerduty_user" {
  class   = "identity"
  destroy = "PagerDuty refuses while the user is on an escalation policy, a schedule or an open incident"

  scope "role" "role" {
    broad   = ["admin", "owner"]
    confers = "everything in the account"
  }
}

class "identity" {
  types = [
    "pagerduty_automation_actions_runner", "pagerduty_automation_actions_runner_team_association", "pagerduty_team",
    "pagerduty_team_membership", "pagerduty_user_contact_method", "pagerduty_user_handoff_notification_rule",
    "pagerduty_user_notification_rule",
  ]
}

class "stateless" {
  destroy = "its integration keys end: alerts sent with them reach nobody"
  types = [
    "pagerduty_event_orchestration", "pagerduty_event_orchestration_integration", "pagerduty_ruleset",
    "pagerduty_service", "pagerduty_service_integration",
  ]
}

type "pagerduty_incident_type" {
  class   = "stateless"
  destroy = "the type is disabled only: PagerDuty deletes none"
}

class "stateless" {
  types = [
    "pagerduty_addon", "pagerduty_alert_grouping_setting", "pagerduty_automation_actions_action",
    "pagerduty_automation_actions_action_service_association",
    "pagerduty_automation_actions_action_team_association", "pagerduty_business_service",
    "pagerduty_business_service_subscriber", "pagerduty_enablement", "pagerduty_escalation_policy",
    "pagerduty_event_orchestration_global", "pagerduty_event_orchestration_router",
    "pagerduty_event_orchestration_service", "pagerduty_event_orchestration_unrouted", "pagerduty_event_rule",
    "pagerduty_extension", "pagerduty_extension_servicenow", "pagerduty_incident_workflow",
    "pagerduty_incident_workflow_trigger", "pagerduty_jira_cloud_account_mapping_rule", "pagerduty_response_play",
    "pagerduty_ruleset_rule", "pagerduty_service_dependency", "pagerduty_service_event_rule",
    "pagerduty_slack_connection", "pagerduty_tag", "pagerduty_tag_assignment", "pagerduty_webhook_subscription",
  ]
}
