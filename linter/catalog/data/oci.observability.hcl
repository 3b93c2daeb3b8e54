# Logs, metrics, streams and fleets.

type "oci_apm_apm_domain" {
  class = "data"
  loses = "the domain with all traces, metrics and monitors in it"
}

class "config-state" {
  types = ["oci_apm_config_config", "oci_apm_synthetics_script"]
}

type "oci_log_analytics_log_analytics_log_group" {
  class = "data"
  loses = "the log group, to which logs belong"
}

type "oci_log_analytics_namespace_lookup" {
  class = "data"
  loses = "the lookup table with its rows"
}

type "oci_log_analytics_log_analytics_entity" {
  class = "config-state"
}

type "oci_log_analytics_namespace_storage_archival_config" {
  class   = "stateless"
  destroy = "does nothing: the setting stays as it was last applied"
}

type "oci_log_analytics_namespace_storage_enable_disable_archiving" {
  class = "stateless"

  safeguard "enable_archiving_tenant" {
    off   = [false]
    data  = true
    loses = "the archive, into which older logs went"
  }
}

type "oci_logging_log_group" {
  class = "data"
  loses = "the log group with its logs"
}

type "oci_logging_log" {
  class = "data"
  loses = "the log with all entries in it"

  safeguard "retention_duration" {
    decrease = true
    loses    = "the entries older than the new period"
  }
  safeguard "is_enabled" {
    off   = [false]
    loses = "the entries from then on"
  }
}

class "config-state" {
  why   = "it is edited in the console"
  types = ["oci_logging_log_saved_search", "oci_management_dashboard_management_saved_search"]
}

type "oci_managed_kafka_kafka_cluster" {
  class = "data"
  loses = "the Kafka cluster with all topics and the messages in them"
}

type "oci_managed_kafka_kafka_cluster_superusers_management" {
  class = "identity"

  scope "enable_superuser" "words" {
    broad   = [true]
    confers = "administration of the Kafka cluster"
  }
}

type "oci_opsi_awr_hub" {
  class = "data"
  loses = "the hub with the workload history of its databases"
}

type "oci_opsi_operations_insights_warehouse" {
  class = "data"
  loses = "the warehouse with all performance data in it"
}

class "data" {
  loses = "the performance history that was collected for it"
  types = ["oci_opsi_database_insight", "oci_opsi_exadata_insight", "oci_opsi_host_insight"]
}

type "oci_opsi_operations_insights_warehouse_user" {
  class = "identity"

  scope "is_awr_data_access" "words" {
    broad   = [true]
    confers = "reading of the workload history of all databases"
  }
}

type "oci_queue_queue" {
  class = "data"
  loses = "the queue with the messages in it"

  safeguard "retention_in_seconds" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "oci_streaming_stream" {
  class = "data"
  loses = "the stream with the messages in it"

  safeguard "retention_in_hours" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "oci_streaming_stream_pool" {
  class = "data"
  loses = "the pool, to which streams belong"

  safeguard "kafka_settings.log_retention_hours" {
    decrease = true
    loses    = "the messages of new streams, after the shorter period"
  }
}

type "oci_fleet_apps_management_provision" {
  class = "data"
  loses = "what was provisioned from the catalogue item: its stack with all resources"
}

class "config-state" {
  types = [
    "oci_fleet_apps_management_fleet", "oci_fleet_apps_management_runbook",
    "oci_fleet_apps_management_runbook_version", "oci_fleet_apps_management_task_record", "oci_jms_fleet",
    "oci_stack_monitoring_monitored_resource",
  ]
}

type "oci_management_agent_management_agent_install_key" {
  class = "identity"

  scope "is_unlimited" "words" {
    broad    = [true]
    computed = true
    confers  = "registration of any number of agents, without end"
  }
}

class "identity" {
  types = [
    "oci_fleet_apps_management_fleet_credential", "oci_jms_java_downloads_java_download_token",
    "oci_management_agent_named_credential",
  ]
}

type "oci_os_management_hub_software_source" {
  class = "data"
  loses = "the software source with the packages that were added to it"
}

type "oci_log_analytics_namespace" {
  class   = "stateless"
  destroy = "does nothing: the tenancy stays as it is"

  safeguard "is_onboarded" {
    off   = [false]
    data  = true
    loses = "Log Analytics for the whole tenancy, with all logs in it"
  }
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_appmgmt_control_monitor_plugin_management", "oci_log_analytics_log_analytics_entity_associations_add",
    "oci_log_analytics_log_analytics_entity_associations_remove", "oci_log_analytics_log_analytics_entity_type",
    "oci_log_analytics_log_analytics_import_custom_content",
    "oci_log_analytics_namespace_lookups_append_data_management",
    "oci_log_analytics_namespace_lookups_update_data_management",
    "oci_management_dashboard_management_dashboards_import",
    "oci_opsi_operations_insights_warehouse_download_warehouse_wallet",
    "oci_opsi_operations_insights_warehouse_rotate_warehouse_wallet",
    "oci_os_management_hub_dynamic_set_install_packages_management",
    "oci_os_management_hub_dynamic_set_reboot_management",
    "oci_os_management_hub_dynamic_set_remove_packages_management",
    "oci_os_management_hub_dynamic_set_update_packages_management",
    "oci_os_management_hub_lifecycle_stage_attach_managed_instances_management",
    "oci_os_management_hub_lifecycle_stage_detach_managed_instances_management",
    "oci_os_management_hub_lifecycle_stage_promote_software_source_management",
    "oci_os_management_hub_lifecycle_stage_reboot_management",
    "oci_os_management_hub_managed_instance_attach_profile_management",
    "oci_os_management_hub_managed_instance_attach_software_sources_management",
    "oci_os_management_hub_managed_instance_detach_profile_management",
    "oci_os_management_hub_managed_instance_detach_software_sources_management",
    "oci_os_management_hub_managed_instance_group_attach_managed_instances_management",
    "oci_os_management_hub_managed_instance_group_attach_software_sources_management",
    "oci_os_management_hub_managed_instance_group_detach_managed_instances_management",
    "oci_os_management_hub_managed_instance_group_detach_software_sources_management",
    "oci_os_management_hub_managed_instance_group_install_packages_management",
    "oci_os_management_hub_managed_instance_group_install_windows_updates_management",
    "oci_os_management_hub_managed_instance_group_manage_module_streams_management",
    "oci_os_management_hub_managed_instance_group_reboot_management",
    "oci_os_management_hub_managed_instance_group_remove_packages_management",
    "oci_os_management_hub_managed_instance_group_update_all_packages_management",
    "oci_os_management_hub_managed_instance_install_packages_management",
    "oci_os_management_hub_managed_instance_install_snaps_management",
    "oci_os_management_hub_managed_instance_install_windows_updates_management",
    "oci_os_management_hub_managed_instance_reboot_management",
    "oci_os_management_hub_managed_instance_refresh_software_management",
    "oci_os_management_hub_managed_instance_remove_packages_management",
    "oci_os_management_hub_managed_instance_remove_snaps_management",
    "oci_os_management_hub_managed_instance_switch_snap_channel_management",
    "oci_os_management_hub_managed_instance_update_packages_management",
    "oci_os_management_hub_managed_instances_install_windows_updates_management",
    "oci_os_management_hub_managed_instances_update_packages_management",
    "oci_os_management_hub_management_station_associate_managed_instances_management",
    "oci_os_management_hub_management_station_mirror_synchronize_management",
    "oci_os_management_hub_management_station_refresh_management",
    "oci_os_management_hub_management_station_synchronize_mirrors_management",
    "oci_os_management_hub_profile_attach_lifecycle_stage_management",
    "oci_os_management_hub_profile_attach_managed_instance_group_management",
    "oci_os_management_hub_profile_attach_management_station_management",
    "oci_os_management_hub_profile_attach_software_sources_management",
    "oci_os_management_hub_profile_detach_management_station_management",
    "oci_os_management_hub_profile_detach_software_sources_management",
    "oci_os_management_hub_software_source_add_packages_management",
    "oci_os_management_hub_software_source_change_availability_management",
    "oci_os_management_hub_software_source_generate_metadata_management",
    "oci_os_management_hub_software_source_manifest",
    "oci_os_management_hub_software_source_remove_packages_management",
    "oci_os_management_hub_software_source_replace_packages_management",
    "oci_os_management_hub_work_request_rerun_management",
    "oci_stack_monitoring_maintenance_windows_retry_failed_operation",
    "oci_stack_monitoring_maintenance_windows_stop", "oci_stack_monitoring_metric_extensions_test_management",
    "oci_stack_monitoring_monitored_resource_task", "oci_stack_monitoring_monitored_resources_list_member",
    "oci_stack_monitoring_monitored_resources_search",
    "oci_stack_monitoring_monitored_resources_search_association",
  ]
}

class "stateless" {
  types = [
    "oci_apm_config_data_file", "oci_apm_synthetics_dedicated_vantage_point", "oci_apm_synthetics_monitor",
    "oci_apm_synthetics_on_premise_vantage_point", "oci_apm_synthetics_on_premise_vantage_point_worker",
    "oci_apm_traces_scheduled_query", "oci_fleet_apps_management_catalog_item",
    "oci_fleet_apps_management_compliance_policy_rule", "oci_fleet_apps_management_fleet_property",
    "oci_fleet_apps_management_fleet_resource", "oci_fleet_apps_management_maintenance_window",
    "oci_fleet_apps_management_onboarding", "oci_fleet_apps_management_patch",
    "oci_fleet_apps_management_platform_configuration", "oci_fleet_apps_management_property",
    "oci_fleet_apps_management_scheduler_definition", "oci_fleet_software_update_fsu_collection",
    "oci_fleet_software_update_fsu_cycle", "oci_fleet_software_update_fsu_readiness_check",
    "oci_jms_fleet_advanced_feature_configuration", "oci_jms_fleet_agent_configuration",
    "oci_jms_java_downloads_java_download_report", "oci_jms_java_downloads_java_license_acceptance_record",
    "oci_jms_jms_plugin", "oci_jms_task_schedule", "oci_jms_utils_analyze_applications_configuration",
    "oci_jms_utils_subscription_acknowledgment_configuration",
    "oci_log_analytics_log_analytics_object_collection_rule",
    "oci_log_analytics_log_analytics_preferences_management",
    "oci_log_analytics_log_analytics_resource_categories_management",
    "oci_log_analytics_log_analytics_unprocessed_data_bucket_management", "oci_log_analytics_namespace_association",
    "oci_log_analytics_namespace_ingest_time_rule", "oci_log_analytics_namespace_ingest_time_rules_management",
    "oci_log_analytics_namespace_scheduled_task", "oci_logging_unified_agent_configuration",
    "oci_managed_kafka_kafka_cluster_addon", "oci_managed_kafka_kafka_cluster_config",
    "oci_management_agent_management_agent", "oci_management_agent_management_agent_data_source",
    "oci_monitoring_alarm", "oci_monitoring_alarm_suppression", "oci_ons_notification_topic",
    "oci_ons_subscription", "oci_opsi_awr_hub_source", "oci_opsi_awr_hub_source_awrhubsources_management",
    "oci_opsi_chargeback_plan", "oci_opsi_enterprise_manager_bridge", "oci_opsi_news_report",
    "oci_opsi_operations_insights_private_endpoint", "oci_opsi_opsi_configuration",
    "oci_os_management_hub_dynamic_set", "oci_os_management_hub_event",
    "oci_os_management_hub_lifecycle_environment", "oci_os_management_hub_managed_instance",
    "oci_os_management_hub_managed_instance_group", "oci_os_management_hub_management_station",
    "oci_os_management_hub_profile", "oci_os_management_hub_scheduled_job", "oci_queue_consumer_group",
    "oci_sch_service_connector", "oci_stack_monitoring_baselineable_metric", "oci_stack_monitoring_config",
    "oci_stack_monitoring_discovery_job", "oci_stack_monitoring_maintenance_window",
    "oci_stack_monitoring_metric_extension",
    "oci_stack_monitoring_metric_extension_metric_extension_on_given_resources_management",
    "oci_stack_monitoring_monitored_resource_type",
    "oci_stack_monitoring_monitored_resources_associate_monitored_resource",
    "oci_stack_monitoring_monitoring_template", "oci_stack_monitoring_monitoring_template_alarm_condition",
    "oci_stack_monitoring_monitoring_template_monitoring_template_on_given_resources_management",
    "oci_stack_monitoring_process_set", "oci_streaming_connect_harness",
  ]
}
