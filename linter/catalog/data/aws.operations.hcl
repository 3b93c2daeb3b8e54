# Logs, metrics, audit, fleet management, source code and its delivery.

# CloudWatch.

type "aws_cloudwatch_log_group" {
  class = "data"
  loses = "all logs in the group"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "deletion_protection_enabled" { off = [false, null] }
  safeguard "retention_in_days" {
    decrease = true
    forever  = [0, null]
    loses    = "the logs older than that"
  }
}

type "aws_cloudwatch_log_stream" {
  class = "data"
  loses = "the logs in the stream"
}

class "stateless" {
  types = ["aws_cloudwatch_log_resource_policy"]

  scope "policy_document" "iam-json" {}
}

class "stateless" {
  types = ["aws_cloudwatch_log_destination_policy"]

  scope "access_policy" "iam-json" {}
}

type "aws_cloudwatch_log_delivery_destination_policy" {
  class = "stateless"

  scope "delivery_destination_policy" "iam-json" {}
}

type "aws_cloudwatch_log_data_protection_policy" {
  class   = "stateless"
  destroy = "personal data in the logs is masked no longer"
}

type "aws_oam_sink_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_synthetics_canary" {
  class = "stateless"
  why   = "what its runs left is in a bucket"

  safeguard "failure_retention_period" {
    decrease = true
    loses    = "the record of failed runs older than that"
  }
  safeguard "success_retention_period" {
    decrease = true
    loses    = "the record of runs older than that"
  }
}

type "aws_rum_app_monitor" {
  class = "config-state"
  why   = "a new monitor has another id, which the pages must be told"
}

type "aws_xray_resource_policy" {
  class = "stateless"

  scope "policy_document" "iam-json" {}
}

# Prometheus, Grafana.

type "aws_prometheus_workspace" {
  class = "data"
  loses = "the workspace with all metrics in it, its rules and its alert definitions"
}

type "aws_prometheus_workspace_configuration" {
  class   = "stateless"
  destroy = "does nothing: the workspace keeps the settings"

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the metrics older than that"
  }
}

type "aws_prometheus_resource_policy" {
  class = "stateless"

  scope "policy_document" "iam-json" {}
}

type "aws_grafana_workspace" {
  class = "data"
  loses = "the workspace with all dashboards, alerts, data sources and users in it"
}

type "aws_grafana_workspace_api_key" {
  class = "identity"

  scope "key_role" "role" {
    broad   = ["ADMIN"]
    confers = "everything in the workspace, its users and data sources among it"
  }
}

type "aws_grafana_workspace_service_account" {
  class = "identity"

  scope "grafana_role" "role" {
    broad   = ["ADMIN"]
    confers = "everything in the workspace, its users and data sources among it"
  }
}

type "aws_grafana_role_association" {
  class = "identity"

  scope "role" "role" {
    broad   = ["ADMIN"]
    confers = "everything in the workspace, its users and data sources among it"
  }
}

type "aws_grafana_workspace_saml_configuration" {
  class = "identity"

  scope "admin_role_values" "words" {
    broad   = ["*"]
    confers = "administration of the workspace to everyone who signs in"
  }
}

class "identity" {
  types = ["aws_grafana_workspace_service_account_token"]
}

# Audit and configuration history.

type "aws_cloudtrail" {
  class   = "stateless"
  why     = "the logs are in a bucket"
  destroy = "what is done in the account is no longer recorded there"

  safeguard "enable_logging" {
    off   = [false]
    loses = "the record of what is done from then on"
  }
  safeguard "is_multi_region_trail" {
    off   = [false]
    loses = "the record of what is done in other regions from then on"
  }
}

type "aws_cloudtrail_event_data_store" {
  class   = "data"
  loses   = "the events in it"
  destroy = "CloudTrail keeps it for seven days, in which it can be restored"

  safeguard "termination_protection_enabled" { off = [false] }
  safeguard "retention_period" {
    decrease = true
    loses    = "the events older than the period"
  }
  safeguard "suspend" {
    off   = ["true"]
    loses = "the events from then on"
  }
}

type "aws_config_configuration_recorder" {
  class   = "stateless"
  destroy = "changes are no longer recorded"
}

type "aws_config_configuration_recorder_status" {
  class = "stateless"

  safeguard "is_enabled" {
    off   = [false]
    loses = "the record of changes from then on"
  }
}

type "aws_config_retention_configuration" {
  class = "stateless"
  why   = "without it the history is kept longer, not shorter"

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the configuration history older than that"
  }
}

class "identity" {
  types = ["aws_config_aggregate_authorization"]
}

# Systems Manager.

type "aws_ssm_parameter" {
  class   = "config-state"
  why     = "a parameter, a SecureString among them, may have been written by people or programs since"
  destroy = "all its versions go too"
}

type "aws_ssm_activation" {
  class = "identity"
}

type "aws_ssmincidents_replication_set" {
  class   = "data"
  loses   = "all of Incident Manager: incidents with their timelines, response plans, contacts"
  destroy = "dropping a region from it deletes the copy there"
}

type "aws_ssmcontacts_contact_channel" {
  class = "config-state"
  why   = "a new channel has to be activated by the person again"
}

# Source code, packages, builds.

type "aws_codecommit_repository" {
  class = "data"
  loses = "the repository with its whole history"
  ids   = ["repository_id", "repository_name"]
}

type "aws_codecatalyst_project" {
  class = "data"
  loses = "the project with its repositories, issues, workflows and environments"
}

type "aws_codecatalyst_source_repository" {
  class = "data"
  loses = "the repository with its whole history"
}

type "aws_codeartifact_domain" {
  class   = "data"
  loses   = "the domain, in which the packages of all its repositories are stored"
  destroy = "CodeArtifact refuses while there are repositories in it"
  ids     = ["domain"]
}

type "aws_codeartifact_repository" {
  class = "data"
  loses = "the repository with all packages published to it"
  ids   = ["repository"]
}

class "stateless" {
  types = ["aws_codeartifact_domain_permissions_policy", "aws_codeartifact_repository_permissions_policy"]

  scope "policy_document" "iam-json" {}
}

type "aws_codebuild_report_group" {
  class = "data"
  loses = "the report group; with delete_reports all reports in it too, else CodeBuild refuses while there are any"

  safeguard "delete_reports" {
    off   = [true]
    loses = "the refusal to delete a group that has reports"
  }
}

type "aws_codebuild_resource_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

class "identity" {
  types = ["aws_codebuild_source_credential"]
}

class "identity" {
  types = ["aws_codeconnections_connection", "aws_codestarconnections_connection"]
  why   = "a new connection waits until somebody completes it in the console"
}

type "aws_codeguruprofiler_profiling_group" {
  class = "data"
  loses = "the group with all profiles collected in it"
}

class "data" {
  types = ["aws_devicefarm_project", "aws_devicefarm_test_grid_project"]
  loses = "the project with its runs, recordings and other results"
}

class "data" {
  types = ["aws_devicefarm_upload"]
  loses = "the uploaded file"
}

type "aws_evidently_project" {
  class   = "data"
  loses   = "the project with the results of its experiments"
  destroy = "Evidently refuses while there are features in it"
}

class "config-state" {
  types = ["aws_evidently_feature", "aws_evidently_launch", "aws_evidently_segment"]
  why   = "people switch features and launches in the console"
}

# Configuration for applications.

class "config-state" {
  types = [
    "aws_appconfig_application", "aws_appconfig_configuration_profile", "aws_appconfig_hosted_configuration_version",
  ]
  why = "hosted configurations and flags are often changed in the console"
}

type "aws_appconfig_deployment" {
  class   = "stateless"
  destroy = "does nothing: what is deployed remains deployed"
}

class "stateless" {
  types = [
    "aws_appconfig_deployment_strategy", "aws_appconfig_environment", "aws_appconfig_extension",
    "aws_appconfig_extension_association", "aws_applicationinsights_application",
    "aws_chatbot_slack_channel_configuration", "aws_chatbot_teams_channel_configuration",
    "aws_cloudwatch_composite_alarm", "aws_cloudwatch_contributor_insight_rule",
    "aws_cloudwatch_contributor_managed_insight_rule", "aws_cloudwatch_dashboard", "aws_cloudwatch_log_account_policy",
    "aws_cloudwatch_log_anomaly_detector", "aws_cloudwatch_log_delivery", "aws_cloudwatch_log_delivery_destination",
    "aws_cloudwatch_log_delivery_source", "aws_cloudwatch_log_destination", "aws_cloudwatch_log_index_policy",
    "aws_cloudwatch_log_metric_filter", "aws_cloudwatch_log_subscription_filter", "aws_cloudwatch_log_transformer",
    "aws_cloudwatch_metric_alarm", "aws_cloudwatch_metric_stream", "aws_cloudwatch_query_definition",
    "aws_codebuild_fleet", "aws_codebuild_project", "aws_codebuild_webhook", "aws_codecommit_approval_rule_template",
    "aws_codecommit_approval_rule_template_association", "aws_codecommit_trigger", "aws_codeconnections_host",
    "aws_codedeploy_app", "aws_codedeploy_deployment_config", "aws_codedeploy_deployment_group",
    "aws_codegurureviewer_repository_association", "aws_codepipeline", "aws_codepipeline_custom_action_type",
    "aws_codepipeline_webhook", "aws_codestarconnections_host", "aws_codestarnotifications_notification_rule",
    "aws_config_config_rule", "aws_config_configuration_aggregator", "aws_config_conformance_pack",
    "aws_config_delivery_channel", "aws_config_organization_conformance_pack",
    "aws_config_organization_custom_policy_rule", "aws_config_organization_custom_rule",
    "aws_config_organization_managed_rule", "aws_config_remediation_configuration", "aws_devicefarm_device_pool",
    "aws_devicefarm_instance_profile", "aws_devicefarm_network_profile", "aws_devopsguru_event_sources_config",
    "aws_devopsguru_notification_channel", "aws_devopsguru_resource_collection", "aws_devopsguru_service_integration",
    "aws_fis_experiment_template", "aws_fis_target_account_configuration", "aws_grafana_license_association",
    "aws_notifications_channel_association", "aws_notifications_event_rule",
    "aws_notifications_notification_configuration", "aws_notifications_notification_hub",
    "aws_notificationscontacts_email_contact", "aws_oam_link", "aws_oam_sink",
    "aws_observabilityadmin_centralization_rule_for_organization", "aws_prometheus_alert_manager_definition",
    "aws_prometheus_query_logging_configuration", "aws_prometheus_rule_group_namespace", "aws_prometheus_scraper",
    "aws_resiliencehub_resiliency_policy", "aws_rum_metrics_destination", "aws_ssm_association",
    "aws_ssm_default_patch_baseline", "aws_ssm_maintenance_window", "aws_ssm_maintenance_window_target",
    "aws_ssm_maintenance_window_task", "aws_ssm_patch_baseline", "aws_ssm_patch_group", "aws_ssm_resource_data_sync",
    "aws_ssm_service_setting", "aws_ssmcontacts_contact", "aws_ssmcontacts_plan", "aws_ssmcontacts_rotation",
    "aws_ssmincidents_response_plan", "aws_ssmquicksetup_configuration_manager", "aws_synthetics_group",
    "aws_synthetics_group_association", "aws_xray_encryption_config", "aws_xray_group", "aws_xray_sampling_rule",
  ]
}

type "aws_ssm_document" {
  class = "stateless"

  scope "permissions.account_ids" "words" {
    broad   = ["all"]
    confers = "the document to every AWS account"
  }
}
