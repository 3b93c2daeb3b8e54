provider "datadog" {
  source   = "DataDog/datadog"
  reviewed = "4.19.0"
  types    = 157
}

# What holds data.

type "datadog_logs_index" {
  class = "data"
  loses = "the index with the logs it still keeps"

  safeguard "retention_days" {
    decrease = true
    loses    = "the logs older than the new period"
  }
  safeguard "flex_retention_days" {
    decrease = true
    loses    = "the logs older than the new period"
  }
}

type "datadog_datastore" {
  class = "data"
  loses = "the datastore with all items in it"

  scope "org_access" "role" {
    broad   = ["manager", "contributor"]
    confers = "writing to the datastore, to everyone in the organization"
  }
}

class "data" {
  loses = "the item, which apps and workflows may have written since"
  types = ["datadog_datastore_item"]
}

class "data" {
  loses = "the application with the sessions and replays collected under it"
  types = ["datadog_rum_application"]
}

# Values that may stand nowhere else.

class "config-state" {
  types = [
    "datadog_incident_user_defined_field", "datadog_synthetics_global_variable", "datadog_webhook_custom_variable",
  ]
}

class "config-state" {
  why   = "people swap their shifts in it by hand"
  types = ["datadog_on_call_schedule"]
}

# Accounts and credentials, and what they may do.

type "datadog_service_account_application_key" {
  class   = "identity"
  endless = true

  # A key without scopes may do all that its user may.
  scope "scopes" "words" {
    broad = [
      "api_keys_delete", "api_keys_write", "org_app_keys_write", "org_management", "org_authorized_apps_write",
      "service_account_write", "user_access_invite", "user_access_manage", "user_app_keys", "teams_manage", null,
    ]
    confers = "the making of users and keys, or without scopes everything that its user may do"
  }

  secret "key" { instead = "a key made where it is used, or one that is sealed" }
}

type "datadog_application_key" {
  class   = "identity"
  endless = true

  # A key without scopes may do all that its user may.
  scope "scopes" "words" {
    broad = [
      "api_keys_delete", "api_keys_write", "org_app_keys_write", "org_management", "org_authorized_apps_write",
      "service_account_write", "user_access_invite", "user_access_manage", "user_app_keys", "teams_manage", null,
    ]
    confers = "the making of users and keys, or without scopes everything that its user may do"
  }

  secret "key" { instead = "a key made where it is used, or one that is sealed" }
}

type "datadog_service_access_token" {
  class = "identity"

  scope "scopes" "words" {
    broad = [
      "api_keys_delete", "api_keys_write", "org_app_keys_write", "org_management", "org_authorized_apps_write",
      "service_account_write", "user_access_invite", "user_access_manage", "user_app_keys", "teams_manage",
    ]
    confers = "the making of users and keys"
  }

  expiry "expires_at" "timestamp" { never = [null] }
}

type "datadog_organization_settings" {
  class = "config-state"

  scope "settings.saml_autocreate_access_role" "role" {
    computed_block = true
    broad          = ["adm"]
    confers        = "administration to whoever signs in for the first time"
  }
}

type "datadog_team_membership" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin"]
    confers = "the choice of who else is in the team"
  }
}

type "datadog_ip_allowlist" {
  class   = "stateless"
  destroy = "the organization can be reached from every address"

  scope "entry.cidr_block" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "access from anywhere"
  }
}

class "identity" {
  types = [
    "datadog_action_connection", "datadog_app_key_registration", "datadog_authn_mapping",
    "datadog_dataset", "datadog_incident_user_defined_role", "datadog_logs_restriction_query",
    "datadog_org_connection", "datadog_org_group", "datadog_org_group_membership", "datadog_restriction_policy",
    "datadog_role", "datadog_secure_embed_dashboard", "datadog_service_account",
    "datadog_synthetics_private_location", "datadog_team", "datadog_team_hierarchy_links",
    "datadog_team_permission_setting", "datadog_team_sync", "datadog_user", "datadog_user_role",
    "datadog_webhook_oauth2_client_credentials",
  ]
}

type "datadog_api_key" {
  class   = "identity"
  endless = true

  secret "key" { instead = "a key made where it is used, or one that is sealed" }
}

# Settings: the next apply makes them again.

type "datadog_child_organization" {
  class   = "stateless"
  destroy = "it does nothing: the organization stays, and Terraform forgets it"
}

type "datadog_monitor" {
  class   = "stateless"
  destroy = "its history of alerts goes with it"

  safeguard "force_delete" {
    off   = [true]
    loses = "the check that no composite monitor or SLO depends on it"
  }
}

type "datadog_service_level_objective" {
  class   = "stateless"
  destroy = "its history goes with it"

  safeguard "force_delete" {
    off   = [true]
    loses = "the check that no dashboard depends on it"
  }
}

class "stateless" {
  destroy = "its history goes with it"
  types   = ["datadog_monitor_json", "datadog_synthetics_test", "datadog_workflow_automation"]
}

class "stateless" {
  why   = "its rows are read from cloud storage"
  types = ["datadog_reference_table"]
}

type "datadog_incident_type" {
  class = "stateless"

  safeguard "configuration.allow_incident_deletion" {
    off   = [true]
    loses = "the lock against a deletion of incidents"
  }
}

class "stateless" {
  destroy = "logs are no longer archived"
  types   = ["datadog_logs_archive"]
}

class "stateless" {
  destroy = "spans or sessions that only it kept are dropped from then on"
  types   = ["datadog_apm_retention_filter", "datadog_rum_retention_filter"]
}

class "stateless" {
  types = [
    "datadog_agentless_scanning_aws_scan_options", "datadog_agentless_scanning_azure_scan_options",
    "datadog_agentless_scanning_gcp_scan_options", "datadog_apm_retention_filter_order", "datadog_app_builder_app",
    "datadog_appsec_waf_custom_rule", "datadog_appsec_waf_exclusion_filter", "datadog_aws_cur_config",
    "datadog_azure_uc_config", "datadog_cloud_configuration_rule", "datadog_cloud_inventory_sync_config",
    "datadog_cloud_workload_security_agent_rule", "datadog_compliance_custom_framework",
    "datadog_compliance_resource_evaluation_filter", "datadog_cost_budget", "datadog_cost_custom_forecast",
    "datadog_csm_threats_agent_rule", "datadog_csm_threats_policy", "datadog_custom_allocation_rule",
    "datadog_custom_allocation_rules", "datadog_dashboard", "datadog_dashboard_json", "datadog_dashboard_list",
    "datadog_dashboard_v2", "datadog_deployment_gate", "datadog_domain_allowlist", "datadog_downtime",
    "datadog_downtime_schedule", "datadog_gcp_uc_config", "datadog_governance_control",
    "datadog_incident_notification_rule", "datadog_incident_notification_template",
    "datadog_incident_postmortem_template", "datadog_integration_aws", "datadog_integration_aws_account",
    "datadog_integration_aws_account_ccm_config", "datadog_integration_aws_event_bridge",
    "datadog_integration_aws_external_id", "datadog_integration_aws_lambda_arn",
    "datadog_integration_aws_log_collection", "datadog_integration_aws_tag_filter", "datadog_integration_azure",
    "datadog_integration_cloudflare_account", "datadog_integration_confluent_account",
    "datadog_integration_confluent_resource", "datadog_integration_fastly_account",
    "datadog_integration_fastly_service", "datadog_integration_gcp", "datadog_integration_gcp_sts",
    "datadog_integration_ms_teams_tenant_based_handle", "datadog_integration_ms_teams_workflows_webhook_handle",
    "datadog_integration_opsgenie_service_object", "datadog_integration_pagerduty",
    "datadog_integration_pagerduty_service_object", "datadog_integration_slack_channel", "datadog_logs_archive_order",
    "datadog_logs_custom_destination", "datadog_logs_custom_pipeline", "datadog_logs_index_order",
    "datadog_logs_integration_pipeline", "datadog_logs_metric", "datadog_logs_pipeline_order",
    "datadog_metric_metadata", "datadog_metric_tag_configuration", "datadog_monitor_config_policy",
    "datadog_monitor_notification_rule", "datadog_observability_pipeline", "datadog_on_call_escalation_policy",
    "datadog_on_call_team_routing_rules", "datadog_on_call_user_notification_channel",
    "datadog_on_call_user_notification_rule", "datadog_openapi_api", "datadog_org_group_policy",
    "datadog_org_group_policy_override", "datadog_powerpack", "datadog_powerpack_v2", "datadog_rum_exclusion_filter",
    "datadog_rum_metric", "datadog_rum_retention_filters_order", "datadog_security_findings_due_date_rule",
    "datadog_security_findings_due_date_rules_order", "datadog_security_findings_mute_rule",
    "datadog_security_findings_mute_rules_order", "datadog_security_findings_ticket_creation_rule",
    "datadog_security_findings_ticket_creation_rules_order", "datadog_security_monitoring_critical_asset",
    "datadog_security_monitoring_default_rule", "datadog_security_monitoring_filter",
    "datadog_security_monitoring_rule", "datadog_security_monitoring_rule_json",
    "datadog_security_monitoring_suppression", "datadog_security_notification_rule",
    "datadog_sensitive_data_scanner_group", "datadog_sensitive_data_scanner_group_order",
    "datadog_sensitive_data_scanner_rule", "datadog_service_definition_yaml", "datadog_slo_correction",
    "datadog_software_catalog", "datadog_spans_metric", "datadog_synthetics_concurrency_cap",
    "datadog_synthetics_suite", "datadog_tag_indexing_rule", "datadog_tag_indexing_rule_exemption",
    "datadog_tag_indexing_rule_order", "datadog_tag_pipeline_ruleset", "datadog_tag_pipeline_rulesets",
    "datadog_team_connection", "datadog_team_link", "datadog_team_notification_rule", "datadog_webhook",
  ]
}
