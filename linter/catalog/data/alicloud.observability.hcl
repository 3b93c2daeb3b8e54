# Logs, metrics, traces and alerts.

type "alicloud_arms_environment" {
  class = "data"
  loses = "the environment with its collected metrics, and the integrations in it"
}

type "alicloud_arms_grafana_workspace" {
  class = "data"
  loses = "the Grafana workspace with its dashboards, users and alert rules"
}

type "alicloud_arms_prometheus" {
  class = "data"
  loses = "the Prometheus instance with all metrics in it"

  safeguard "duration" {
    decrease = true
    loses    = "the metrics older than the new period"
  }
  safeguard "archive_duration" {
    decrease = true
    loses    = "the archived metrics older than the new period"
  }
}

type "alicloud_cms_prometheus_instance" {
  class = "data"
  loses = "the Prometheus instance with all metrics in it"

  safeguard "storage_duration" {
    decrease = true
    loses    = "the metrics older than the new period"
  }
  safeguard "archive_duration" {
    decrease = true
    loses    = "the archived metrics older than the new period"
  }
  scope "enable_auth_free_read" "words" {
    broad   = [true]
    confers = "reading of all metrics to whoever reaches the endpoint"
  }
  scope "enable_auth_free_write" "words" {
    broad   = [true]
    confers = "writing of metrics to whoever reaches the endpoint"
  }
}

type "alicloud_cms_workspace" {
  class = "data"
  loses = "the workspace with the applications and integrations that report to it"
}

type "alicloud_cms_namespace" {
  class = "data"
  loses = "the namespace with all metrics in it"
}

type "alicloud_log_project" {
  class = "data"
  loses = "the project with all log stores, dashboards and alerts in it"

  scope "policy" "iam-json" {}
}

type "alicloud_log_store" {
  class = "data"
  loses = "the log store with all logs in it"

  safeguard "retention_period" {
    decrease = true
    loses    = "the logs older than the new period"
  }
}

type "alicloud_log_dashboard" {
  class = "config-state"
  why   = "dashboards are edited in the console"
}

type "alicloud_log_resource" {
  class = "data"
  loses = "the resource with all records in it"
}

type "alicloud_log_resource_record" {
  class = "data"
  loses = "the record"
}

class "stateless" {
  destroy = "without the index the logs stay but cannot be searched; a new one covers new logs only"
  types   = ["alicloud_log_store_index", "alicloud_sls_index"]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types   = ["alicloud_cloud_monitor_service_agent_config", "alicloud_log_alert_resource"]
}

class "stateless" {
  types = [
    "alicloud_arms_addon_release", "alicloud_arms_alert_contact", "alicloud_arms_alert_contact_group",
    "alicloud_arms_alert_robot", "alicloud_arms_dispatch_rule", "alicloud_arms_env_custom_job",
    "alicloud_arms_env_feature", "alicloud_arms_env_pod_monitor", "alicloud_arms_env_service_monitor",
    "alicloud_arms_integration_exporter", "alicloud_arms_prometheus_alert_rule",
    "alicloud_arms_prometheus_monitoring", "alicloud_arms_remote_write", "alicloud_arms_synthetic_task",
    "alicloud_cloud_monitor_service_basic_public", "alicloud_cloud_monitor_service_enterprise_public",
    "alicloud_cloud_monitor_service_group_monitoring_agent_process",
    "alicloud_cloud_monitor_service_hybrid_double_write", "alicloud_cloud_monitor_service_metric_alarm_rule",
    "alicloud_cloud_monitor_service_monitoring_agent_process", "alicloud_cms_addon_release",
    "alicloud_cms_agg_task_group", "alicloud_cms_alarm", "alicloud_cms_alarm_contact",
    "alicloud_cms_alarm_contact_group", "alicloud_cms_alert_rule_v2", "alicloud_cms_dynamic_tag_group",
    "alicloud_cms_event_notify_policy", "alicloud_cms_event_rule", "alicloud_cms_group_metric_rule",
    "alicloud_cms_hybrid_monitor_fc_task", "alicloud_cms_hybrid_monitor_sls_task",
    "alicloud_cms_integration_policy", "alicloud_cms_metric_rule_black_list", "alicloud_cms_metric_rule_template",
    "alicloud_cms_monitor_group", "alicloud_cms_monitor_group_instances", "alicloud_cms_prometheus_view",
    "alicloud_cms_site_monitor", "alicloud_cms_sls_group", "alicloud_log_alert", "alicloud_log_etl",
    "alicloud_log_ingestion", "alicloud_log_machine_group", "alicloud_log_oss_export", "alicloud_log_oss_shipper",
    "alicloud_logtail_attachment", "alicloud_logtail_config", "alicloud_sls_alert",
    "alicloud_sls_collection_policy", "alicloud_sls_etl", "alicloud_sls_logtail_config",
    "alicloud_sls_logtail_pipeline_config", "alicloud_sls_machine_group", "alicloud_sls_oss_export_sink",
    "alicloud_sls_scheduled_sql",
  ]
}
