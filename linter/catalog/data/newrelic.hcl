provider "newrelic" {
  source   = "newrelic/newrelic"
  reviewed = "3.94"
  types    = 63
}

class "config-state" {
  why = "people edit it in New Relic too"
  types = [
    "newrelic_fleet", "newrelic_fleet_configuration", "newrelic_one_dashboard", "newrelic_one_dashboard_json",
    "newrelic_one_dashboard_raw", "newrelic_workload",
  ]
}

type "newrelic_synthetics_secure_credential" {
  class = "config-state"
  why   = "a value that New Relic shows to nobody again"
}

type "newrelic_account_management" {
  class   = "stateless"
  destroy = "nothing happens: the account stays"
}

type "newrelic_insights_event" {
  class   = "stateless"
  destroy = "nothing happens: the event stays"
}

type "newrelic_application_settings" {
  class   = "config-state"
  destroy = "the settings go back to their defaults"
}

type "newrelic_data_partition_rule" {
  class   = "stateless"
  destroy = "what is in the partition stays for as long as its retention says"
}

type "newrelic_federated_logs_partition" {
  class = "stateless"
  why   = "the logs are in a bucket of your own"

  safeguard "data_retention_policy.duration" {
    decrease = true
    unit     = "unit"
    loses    = "the logs older than the new period"
  }
}

type "newrelic_federated_logs_setup" {
  class = "stateless"
  why   = "the logs are in a bucket of your own"

  safeguard "default_partition.data_retention_policy.duration" {
    decrease = true
    unit     = "unit"
    loses    = "the logs older than the new period"
  }
}

class "stateless" {
  why   = "a rule that throws data away: making it loses data from then on, destroying it does not"
  types = ["newrelic_metric_pruning_rule", "newrelic_nrql_drop_rule", "newrelic_pipeline_cloud_rule"]
}

class "stateless" {
  destroy = "its key ends: whoever reports with it is refused"
  types   = ["newrelic_browser_application", "newrelic_synthetics_private_location"]
}

class "identity" {
  types = ["newrelic_group", "newrelic_user"]
}

type "newrelic_api_access_key" {
  class   = "identity"
  endless = true

  secret "key" { instead = "a key made where it is used, or one that is sealed" }
}

class "stateless" {
  types = [
    "newrelic_alert_channel", "newrelic_alert_compound_condition", "newrelic_alert_condition",
    "newrelic_alert_muting_rule", "newrelic_alert_policy", "newrelic_alert_policy_channel",
    "newrelic_aws_connection", "newrelic_cardinality_management", "newrelic_cloud_aws_eu_sovereign_integrations",
    "newrelic_cloud_aws_eu_sovereign_link_account", "newrelic_cloud_aws_govcloud_integrations",
    "newrelic_cloud_aws_govcloud_link_account", "newrelic_cloud_aws_integrations",
    "newrelic_cloud_aws_link_account", "newrelic_cloud_azure_integrations", "newrelic_cloud_azure_link_account",
    "newrelic_cloud_gcp_integrations", "newrelic_cloud_gcp_link_account", "newrelic_cloud_oci_link_account",
    "newrelic_entity_tags", "newrelic_events_to_metrics_rule", "newrelic_fleet_deployment",
    "newrelic_fleet_members", "newrelic_infra_alert_condition", "newrelic_key_transaction",
    "newrelic_log_parsing_rule", "newrelic_monitor_downtime", "newrelic_notification_channel",
    "newrelic_notification_destination", "newrelic_nrql_alert_condition", "newrelic_obfuscation_expression",
    "newrelic_obfuscation_rule", "newrelic_service_level", "newrelic_synthetics_alert_condition",
    "newrelic_synthetics_broken_links_monitor", "newrelic_synthetics_cert_check_monitor",
    "newrelic_synthetics_monitor", "newrelic_synthetics_multilocation_alert_condition",
    "newrelic_synthetics_script_monitor", "newrelic_synthetics_step_monitor", "newrelic_workflow",
    "newrelic_workflow_automation",
  ]
}
