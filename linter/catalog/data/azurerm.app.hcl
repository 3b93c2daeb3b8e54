# Web applications, observability, and what is left.

class "stateless" {
  why     = "what runs on it is deployed to it"
  destroy = "files written below /home go with it; Azure can restore a deleted app for 30 days"
  types   = ["azurerm_app_service", "azurerm_app_service_slot"]
}

class "stateless" {
  why     = "what runs on it is deployed to it"
  destroy = "files written below /home go with it; Azure can restore a deleted app for 30 days"
  types = [
    "azurerm_linux_web_app", "azurerm_linux_web_app_slot", "azurerm_windows_web_app", "azurerm_windows_web_app_slot",
  ]

  safeguard "backup.enabled" {
    off   = [false]
    data  = true
    loses = "the backups of the app's files from then on"
  }
  safeguard "backup.schedule.retention_period_days" {
    decrease = true
    loses    = "the backups older than that"
  }
}

class "stateless" {
  why = "what runs on it is deployed to it, and its files are in its storage account"
  types = [
    "azurerm_function_app", "azurerm_function_app_flex_consumption", "azurerm_function_app_slot", "azurerm_linux_function_app",
    "azurerm_linux_function_app_slot", "azurerm_windows_function_app", "azurerm_windows_function_app_slot",
  ]
}

class "identity" {
  types = ["azurerm_app_service_source_control_token", "azurerm_source_control_token"]
}

type "azurerm_spring_cloud_app" {
  class   = "stateless"
  why     = "what runs on it is deployed to it"
  destroy = "its persistent disk goes with it, where it has one"
}

type "azurerm_spring_cloud_service" {
  class   = "stateless"
  why     = "what runs on it is deployed to it"
  destroy = "its apps go with it, and their persistent disks, where they have some"
}

type "azurerm_load_test" {
  class = "data"
  loses = "the resource with its tests, scripts and results"
}

# Logs and metrics.

type "azurerm_log_analytics_workspace" {
  class   = "data"
  loses   = "the workspace with all logs in it"
  destroy = "it can be recovered for 14 days, unless permanently_delete_on_destroy is true in the provider's features"

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the logs older than that"
  }
  safeguard "immediate_data_purge_on_30_days_enabled" {
    off   = [true]
    loses = "the logs older than 30 days, at once"
  }
}

type "azurerm_log_analytics_workspace_table_custom_log" {
  class = "data"
  loses = "the table with all logs in it"

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the logs older than that, from what can be searched at once"
  }
  safeguard "total_retention_in_days" {
    decrease = true
    loses    = "the logs older than that"
  }
}

class "stateless" {
  why   = "the table and its logs stay"
  types = ["azurerm_log_analytics_workspace_table", "azurerm_log_analytics_workspace_table_microsoft"]

  destroy = "the table's retention falls back to the workspace's: the logs older than that are deleted"

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the logs older than that, from what can be searched at once"
  }
  safeguard "total_retention_in_days" {
    decrease = true
    loses    = "the logs older than that"
  }
}

type "azurerm_log_analytics_cluster" {
  class   = "data"
  loses   = "the cluster with all logs that its workspaces sent while they were linked to it"
  destroy = "it can be recovered for 14 days, by creating it again under the same name"
}

class "config-state" {
  why = "people save queries and edit workbooks in the portal"
  types = [
    "azurerm_application_insights_analytics_item", "azurerm_application_insights_workbook",
    "azurerm_application_insights_workbook_template", "azurerm_log_analytics_query_pack",
    "azurerm_log_analytics_query_pack_query", "azurerm_log_analytics_saved_search",
  ]
}

type "azurerm_application_insights" {
  class = "data"
  loses = "the component with its connection string and, unless they are in a workspace, its traces and metrics"

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the telemetry older than that"
  }
  safeguard "workspace_id" {
    off   = [null]
    loses = "the telemetry, with the component"
  }
}

type "azurerm_application_insights_api_key" {
  class   = "identity"
  endless = true
}

type "azurerm_monitor_workspace" {
  class = "data"
  loses = "the workspace with all Prometheus metrics in it"
}

type "azurerm_dashboard_grafana" {
  class = "data"
  loses = "the Grafana with its dashboards, data sources, alerts and users"
}

class "stateless" {
  why   = "it connects Azure to an account elsewhere, which it does not delete"
  types = ["azurerm_datadog_monitor", "azurerm_dynatrace_monitor", "azurerm_new_relic_monitor"]
}

class "stateless" {
  types = [
    "azurerm_app_service_active_slot", "azurerm_app_service_certificate", "azurerm_app_service_certificate_binding",
    "azurerm_app_service_connection", "azurerm_app_service_custom_hostname_binding",
    "azurerm_app_service_environment_v3", "azurerm_app_service_hybrid_connection",
    "azurerm_app_service_managed_certificate", "azurerm_app_service_plan", "azurerm_app_service_public_certificate",
    "azurerm_app_service_slot_custom_hostname_binding", "azurerm_app_service_slot_virtual_network_swift_connection",
    "azurerm_app_service_source_control", "azurerm_app_service_source_control_slot",
    "azurerm_app_service_virtual_network_swift_connection", "azurerm_application_insights_smart_detection_rule",
    "azurerm_application_insights_standard_web_test", "azurerm_application_insights_web_test",
    "azurerm_chaos_studio_capability", "azurerm_chaos_studio_experiment", "azurerm_chaos_studio_target",
    "azurerm_container_app", "azurerm_container_app_custom_domain", "azurerm_container_app_environment",
    "azurerm_container_app_environment_certificate", "azurerm_container_app_environment_custom_domain",
    "azurerm_container_app_environment_dapr_component", "azurerm_container_app_environment_managed_certificate",
    "azurerm_container_app_environment_storage", "azurerm_container_app_job", "azurerm_custom_provider",
    "azurerm_dashboard_grafana_managed_private_endpoint", "azurerm_datadog_monitor_sso_configuration",
    "azurerm_datadog_monitor_tag_rule", "azurerm_dynatrace_tag_rules", "azurerm_email_communication_service",
    "azurerm_email_communication_service_domain", "azurerm_email_communication_service_domain_sender_username",
    "azurerm_function_app_active_slot", "azurerm_function_app_connection", "azurerm_function_app_function",
    "azurerm_function_app_hybrid_connection", "azurerm_log_analytics_cluster_customer_managed_key",
    "azurerm_log_analytics_data_export_rule", "azurerm_log_analytics_datasource_windows_event",
    "azurerm_log_analytics_datasource_windows_performance_counter", "azurerm_log_analytics_linked_service",
    "azurerm_log_analytics_linked_storage_account", "azurerm_log_analytics_solution",
    "azurerm_log_analytics_storage_insights", "azurerm_monitor_aad_diagnostic_setting", "azurerm_monitor_action_group",
    "azurerm_monitor_activity_log_alert", "azurerm_monitor_alert_processing_rule_action_group",
    "azurerm_monitor_alert_processing_rule_suppression", "azurerm_monitor_alert_prometheus_rule_group",
    "azurerm_monitor_autoscale_setting", "azurerm_monitor_data_collection_endpoint",
    "azurerm_monitor_data_collection_rule", "azurerm_monitor_data_collection_rule_association",
    "azurerm_monitor_diagnostic_setting", "azurerm_monitor_metric_alert", "azurerm_monitor_private_link_scope",
    "azurerm_monitor_private_link_scoped_service", "azurerm_monitor_scheduled_query_rules_alert",
    "azurerm_monitor_scheduled_query_rules_alert_v2", "azurerm_monitor_scheduled_query_rules_log",
    "azurerm_monitor_smart_detector_alert_rule", "azurerm_new_relic_tag_rule",
    "azurerm_resource_deployment_script_azure_cli", "azurerm_resource_deployment_script_azure_power_shell",
    "azurerm_service_plan", "azurerm_spring_cloud_accelerator", "azurerm_spring_cloud_active_deployment",
    "azurerm_spring_cloud_api_portal", "azurerm_spring_cloud_api_portal_custom_domain",
    "azurerm_spring_cloud_app_cosmosdb_association",
    "azurerm_spring_cloud_app_dynamics_application_performance_monitoring",
    "azurerm_spring_cloud_app_mysql_association", "azurerm_spring_cloud_app_redis_association",
    "azurerm_spring_cloud_application_insights_application_performance_monitoring",
    "azurerm_spring_cloud_application_live_view", "azurerm_spring_cloud_build_deployment",
    "azurerm_spring_cloud_build_pack_binding", "azurerm_spring_cloud_builder", "azurerm_spring_cloud_certificate",
    "azurerm_spring_cloud_configuration_service", "azurerm_spring_cloud_connection",
    "azurerm_spring_cloud_container_deployment", "azurerm_spring_cloud_custom_domain",
    "azurerm_spring_cloud_customized_accelerator", "azurerm_spring_cloud_dev_tool_portal",
    "azurerm_spring_cloud_dynatrace_application_performance_monitoring",
    "azurerm_spring_cloud_elastic_application_performance_monitoring", "azurerm_spring_cloud_gateway",
    "azurerm_spring_cloud_gateway_custom_domain", "azurerm_spring_cloud_gateway_route_config",
    "azurerm_spring_cloud_java_deployment", "azurerm_spring_cloud_new_relic_application_performance_monitoring",
    "azurerm_spring_cloud_storage", "azurerm_static_site", "azurerm_static_site_custom_domain",
    "azurerm_static_web_app", "azurerm_static_web_app_custom_domain",
    "azurerm_static_web_app_function_app_registration", "azurerm_web_app_active_slot",
    "azurerm_web_app_hybrid_connection",
  ]
}
