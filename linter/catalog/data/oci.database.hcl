# Autonomous databases.

type "oci_database_autonomous_database" {
  class = "data"
  loses = "the database with all data in it, and its automatic backups; long-term backups stay until their time"

  safeguard "backup_retention_period_in_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "is_backup_retention_locked" {
    off   = [false]
    loses = "what keeps the retention from being shortened"
  }
  safeguard "long_term_backup_schedule.is_disabled" {
    off   = [true]
    loses = "the long-term backups that the schedule would make"
  }
  safeguard "long_term_backup_schedule.retention_period_in_days" {
    decrease = true
    loses    = "the long-term backups older than the new period"
  }
}

type "oci_database_autonomous_container_database" {
  class = "data"
  loses = "the container database with all autonomous databases in it"

  safeguard "backup_config.recovery_window_in_days" {
    decrease = true
    loses    = "the backups older than the new window"
  }
  safeguard "backup_config.backup_destination_details.backup_retention_policy_on_terminate" {
    off   = ["RETAIN_FOR_72_HOURS", null]
    loses = "the backups, three days after the database"
  }
  safeguard "backup_config.backup_destination_details.is_retention_lock_enabled" {
    off   = [false]
    loses = "what keeps the retention from being shortened"
  }
}

type "oci_database_autonomous_database_backup" {
  class     = "backup"
  loses     = "a backup of the database"
  backup_of = ["autonomous_database_id"]

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the backup, once the shorter period is over"
  }
}

class "data" {
  loses = "the cluster with all container databases and autonomous databases in it"
  types = ["oci_database_autonomous_vm_cluster", "oci_database_cloud_autonomous_vm_cluster"]
}

# Databases on Exadata and on virtual machines.

type "oci_database_database" {
  class = "data"
  loses = "the database with all data in it"

  safeguard "database.db_backup_config.auto_backup_enabled" {
    off   = [false]
    loses = "the automatic backups to restore from"
  }
  safeguard "database.db_backup_config.recovery_window_in_days" {
    decrease = true
    loses    = "the backups older than the new window"
  }
  safeguard "database.db_backup_config.backup_deletion_policy" {
    off   = ["DELETE_IMMEDIATELY"]
    loses = "the automatic backups, three days after the database"
  }
  safeguard "database.db_backup_config.backup_destination_details.is_retention_lock_enabled" {
    off   = [false]
    loses = "what keeps the retention from being shortened"
  }
}

type "oci_database_db_home" {
  class = "data"
  loses = "the database home with its databases and all data in them"

  safeguard "enable_database_delete" {
    off   = [true]
    loses = "the database in the home, when it leaves the configuration"
  }
  safeguard "database.db_backup_config.auto_backup_enabled" {
    off   = [false]
    loses = "the automatic backups to restore from"
  }
  safeguard "database.db_backup_config.recovery_window_in_days" {
    decrease = true
    loses    = "the backups older than the new window"
  }
  safeguard "database.db_backup_config.backup_deletion_policy" {
    off   = ["DELETE_IMMEDIATELY"]
    loses = "the automatic backups, three days after the database"
  }
}

type "oci_database_db_system" {
  class = "data"
  loses = "the system with its databases and all data in them"

  safeguard "db_home.database.db_backup_config.auto_backup_enabled" {
    off   = [false]
    loses = "the automatic backups to restore from"
  }
  safeguard "db_home.database.db_backup_config.recovery_window_in_days" {
    decrease = true
    loses    = "the backups older than the new window"
  }
  safeguard "db_home.database.db_backup_config.backup_deletion_policy" {
    off   = ["DELETE_IMMEDIATELY"]
    loses = "the automatic backups, three days after the database"
  }
}

type "oci_database_pluggable_database" {
  class = "data"
  loses = "the pluggable database with all data in it"
}

type "oci_database_pluggable_database_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the pluggable database"
  backup_of = ["pluggable_database_id"]
}

type "oci_database_backup" {
  class     = "backup"
  loses     = "a backup of the database"
  backup_of = ["database_id"]

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the backup, once the shorter period is over"
  }
  safeguard "retention_period_in_years" {
    decrease = true
    loses    = "the backup, once the shorter period is over"
  }
}

type "oci_database_db_node_snapshot" {
  class = "backup"
  loses = "a snapshot of the node"
}

class "data" {
  loses = "the cluster with its databases and all data in them"
  types = ["oci_database_cloud_vm_cluster", "oci_database_exadb_vm_cluster", "oci_database_vm_cluster"]
}

class "data" {
  loses = "the Exadata machine with its storage; one with clusters on it is not deleted"
  types = [
    "oci_database_autonomous_exadata_infrastructure", "oci_database_cloud_exadata_infrastructure",
    "oci_database_exadata_infrastructure", "oci_database_exadata_infrastructure_storage",
  ]
}

type "oci_database_exascale_db_storage_vault" {
  class = "data"
  loses = "the storage vault with the databases' files in it"
}

type "oci_database_advanced_cluster_file_system" {
  class = "data"
  loses = "the cluster file system with all files on it"
}

type "oci_database_data_guard_association" {
  class   = "data"
  loses   = "the standby database with its system"
  destroy = "it takes the standby database's system with it: delete_standby_db_home_on_delete must be true"
}

type "oci_database_backup_destination" {
  class   = "stateless"
  destroy = "backups are no longer written there; those that there are stay"
}

type "oci_database_autonomous_database_saas_admin_user" {
  class = "identity"

  scope "access_type" "role" {
    broad   = ["ADMIN"]
    confers = "administration of the database"
  }
}

type "oci_distributed_database_distributed_autonomous_database" {
  class = "data"
  loses = "the distributed database with all its shards and their data"

  safeguard "db_backup_config.recovery_window_in_days" {
    decrease = true
    loses    = "the backups older than the new window"
  }
}

type "oci_distributed_database_distributed_database" {
  class = "data"
  loses = "the distributed database with all its shards and their data"

  safeguard "db_backup_config.is_auto_backup_enabled" {
    off   = [false]
    loses = "the automatic backups to restore from"
  }
  safeguard "db_backup_config.recovery_window_in_days" {
    decrease = true
    loses    = "the backups older than the new window"
  }
  safeguard "db_backup_config.backup_deletion_policy" {
    off   = ["IMMEDIATE", "DELETE_IMMEDIATELY"]
    loses = "the automatic backups, three days after the database"
  }
}

# Recovery Service.

type "oci_recovery_protected_database" {
  class     = "backup"
  loses     = "the database's backups in the Recovery Service, after the days that deletion_schedule says"
  backup_of = ["database_id"]

  safeguard "deletion_schedule" {
    off   = ["DELETE_AFTER_72_HOURS", null]
    loses = "the backups, three days after the database"
  }
}

type "oci_recovery_protection_policy" {
  class = "backup"
  loses = "the policy that says how long backups are kept; one in use is not deleted"

  safeguard "backup_retention_period_in_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "oci_recovery_long_term_backup" {
  class = "backup"
  loses = "a long-term backup of the database"
}

# MySQL, PostgreSQL, NoSQL, Redis, OpenSearch, GoldenGate.

type "oci_mysql_mysql_db_system" {
  class   = "data"
  loses   = "the database system with all data in it, and its automatic backups unless the policy keeps them"
  destroy = "unless deletion_policy says otherwise no final backup is made and the automatic backups go too"

  safeguard "deletion_policy.is_delete_protected" { off = [false, null] }
  safeguard "deletion_policy.final_backup" {
    off   = ["SKIP_FINAL_BACKUP", null]
    loses = "the final backup to restore from"
  }
  safeguard "deletion_policy.automatic_backup_retention" {
    off   = ["DELETE", null]
    loses = "the automatic backups, with the system"
  }
  safeguard "backup_policy.is_enabled" {
    off   = [false]
    loses = "the automatic backups to restore from"
  }
  safeguard "backup_policy.retention_in_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "backup_policy.pitr_policy.is_enabled" {
    off   = [false]
    loses = "the points in time to restore to"
  }
  safeguard "backup_policy.soft_delete" {
    off   = ["DISABLED"]
    loses = "the days in which a deleted backup can be had back"
  }
  safeguard "backup_policy.copy_policies.backup_copy_retention_in_days" {
    decrease = true
    loses    = "the copies in the other region older than the new period"
  }
}

type "oci_mysql_mysql_backup" {
  class     = "backup"
  loses     = "a backup of the database system"
  destroy   = "with soft_delete it can be had back for seven days"
  backup_of = ["db_system_id", "source_details.backup_id"]

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the backup, once the shorter period is over"
  }
  safeguard "soft_delete" {
    off   = ["DISABLED"]
    loses = "the days in which a deleted backup can be had back"
  }
}

type "oci_mysql_replica" {
  class = "stateless"
  why   = "its data are those of the database system"

  safeguard "is_delete_protected" {
    off   = [false]
    loses = "the read replica"
  }
}

type "oci_mysql_heat_wave_cluster" {
  class = "stateless"
  why   = "its data are loaded again from the database system"
}

type "oci_psql_db_system" {
  class = "data"
  loses = "the database system with all data in it, and its automatic backups"

  safeguard "management_policy.backup_policy.kind" {
    off   = ["NONE"]
    loses = "the automatic backups to restore from"
  }
  safeguard "management_policy.backup_policy.retention_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "management_policy.backup_policy.copy_policy.retention_period" {
    decrease = true
    loses    = "the copies in other regions older than the new period"
  }
}

type "oci_psql_backup" {
  class     = "backup"
  loses     = "a backup of the database system"
  backup_of = ["db_system_id", "source_backup_details.source_backup_id"]

  safeguard "retention_period" {
    decrease = true
    loses    = "the backup, once the shorter period is over"
  }
}

type "oci_nosql_table" {
  class = "data"
  loses = "the table with all rows in it, and its indices and replicas"

  safeguard "is_auto_reclaimable" {
    off   = [true]
    loses = "the table, when it is idle for long"
  }
}

type "oci_nosql_table_replica" {
  class = "stateless"
  why   = "the table's other replicas keep the data"
}

type "oci_redis_redis_cluster" {
  class = "data"
  loses = "the cache cluster with all data in it"
}

type "oci_redis_oci_cache_backup" {
  class     = "backup"
  loses     = "a backup of the cache cluster"
  backup_of = ["source_cluster_id"]

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the backup, once the shorter period is over"
  }
}

type "oci_redis_oci_cache_user" {
  class = "identity"

  scope "acl_string" "words" {
    broad   = ["+@all", "allcommands", "~*", "allkeys"]
    confers = "every command, or access to all keys"
  }
}

type "oci_opensearch_opensearch_cluster" {
  class = "data"
  loses = "the cluster with all indices in it, and its automatic backups"
}

type "oci_golden_gate_deployment" {
  class = "data"
  loses = "the deployment with its processes, their trail files and positions"

  safeguard "backup_schedule" {
    off   = [null]
    loses = "the backups that the schedule would make"
  }
}

type "oci_golden_gate_deployment_backup" {
  class     = "backup"
  loses     = "a backup of the deployment"
  backup_of = ["deployment_id"]
}

type "oci_golden_gate_pipeline" {
  class = "config-state"
  why   = "it holds the position in the source's log"
}

type "oci_database_migration_migration" {
  class = "config-state"
  why   = "it holds the plan and position of a migration"
}

# Data Safe, database tools and the rest.

class "stateless" {
  types = ["oci_data_safe_audit_profile", "oci_data_safe_audit_profile_management"]

  safeguard "online_months" {
    decrease = true
    loses    = "the audit records older than the new period"
  }
  safeguard "offline_months" {
    decrease = true
    loses    = "the archived audit records older than the new period"
  }
}

class "stateless" {
  types = ["oci_data_safe_audit_trail", "oci_data_safe_audit_trail_management"]

  safeguard "is_auto_purge_enabled" {
    off   = [true]
    loses = "the audit records on the target, once they are collected"
  }
}

type "oci_data_safe_target_database" {
  class = "config-state"
  why   = "with it go the assessments, audits and policies that were made for the database"
}

class "config-state" {
  why = "it is found by a scan and edited in the console"
  types = [
    "oci_data_safe_attribute_set", "oci_data_safe_library_masking_format",
    "oci_data_safe_masking_policies_masking_column", "oci_data_safe_masking_policy",
    "oci_data_safe_report_definition", "oci_data_safe_security_assessment", "oci_data_safe_sensitive_data_model",
    "oci_data_safe_sensitive_data_models_sensitive_column", "oci_data_safe_sensitive_type",
    "oci_data_safe_sensitive_type_group", "oci_data_safe_sql_collection", "oci_data_safe_sql_firewall_policy",
    "oci_data_safe_user_assessment",
  ]
}

class "identity" {
  types = [
    "oci_database_db_node_console_connection", "oci_database_management_named_credential",
    "oci_database_tools_database_tools_identity", "oci_database_tools_runtime_database_tools_connection_credential",
    "oci_database_tools_runtime_database_tools_connection_credential_execute_grantee",
    "oci_database_tools_runtime_database_tools_connection_credential_public_synonym",
    "oci_dbmulticloud_oracle_db_aws_identity_connector", "oci_dbmulticloud_oracle_db_gcp_identity_connector",
  ]
}

class "stateless" {
  why = "it names keys that are kept elsewhere"
  types = [
    "oci_database_key_store", "oci_dbmulticloud_oracle_db_aws_key", "oci_dbmulticloud_oracle_db_azure_vault",
    "oci_dbmulticloud_oracle_db_gcp_key_ring",
  ]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_data_safe_add_sdm_columns", "oci_data_safe_alert", "oci_data_safe_audit_policy",
    "oci_data_safe_audit_policy_management", "oci_data_safe_calculate_audit_volume_available",
    "oci_data_safe_calculate_audit_volume_collected", "oci_data_safe_compare_security_assessment",
    "oci_data_safe_compare_user_assessment", "oci_data_safe_data_safe_configuration",
    "oci_data_safe_database_security_config", "oci_data_safe_database_security_config_management",
    "oci_data_safe_generate_on_prem_connector_configuration", "oci_data_safe_mask_data",
    "oci_data_safe_masking_policies_apply_difference_to_masking_columns", "oci_data_safe_masking_report_management",
    "oci_data_safe_report", "oci_data_safe_security_assessment_check", "oci_data_safe_security_assessment_finding",
    "oci_data_safe_sensitive_data_models_apply_discovery_job_results",
    "oci_data_safe_sensitive_type_group_grouped_sensitive_type", "oci_data_safe_set_security_assessment_baseline",
    "oci_data_safe_set_security_assessment_baseline_management", "oci_data_safe_set_user_assessment_baseline",
    "oci_data_safe_set_user_assessment_baseline_management", "oci_data_safe_unset_security_assessment_baseline",
    "oci_data_safe_unset_security_assessment_baseline_management", "oci_data_safe_unset_user_assessment_baseline",
    "oci_data_safe_unset_user_assessment_baseline_management", "oci_database_advanced_cluster_file_system_mount",
    "oci_database_advanced_cluster_file_system_unmount", "oci_database_autonomous_container_database_add_standby",
    "oci_database_autonomous_container_database_dataguard_association",
    "oci_database_autonomous_container_database_dataguard_association_operation",
    "oci_database_autonomous_container_database_dataguard_role_change",
    "oci_database_autonomous_container_database_snapshot_standby",
    "oci_database_autonomous_database_instance_wallet_management",
    "oci_database_autonomous_database_regional_wallet_management", "oci_database_autonomous_database_wallet",
    "oci_database_autonomous_vm_cluster_ords_certificate_management",
    "oci_database_autonomous_vm_cluster_ssl_certificate_management", "oci_database_backup_cancel_management",
    "oci_database_cloud_exadata_infrastructure_configure_exascale_management", "oci_database_data_patch",
    "oci_database_database_snapshot_standby", "oci_database_database_software_schedule_management",
    "oci_database_database_upgrade", "oci_database_db_node", "oci_database_db_node_snapshot_management",
    "oci_database_db_systems_upgrade", "oci_database_exadata_infrastructure_compute",
    "oci_database_exadata_infrastructure_configure_exascale_management", "oci_database_maintenance_run",
    "oci_database_management_cloud_asm", "oci_database_management_cloud_asm_instance",
    "oci_database_management_cloud_cluster", "oci_database_management_cloud_cluster_instance",
    "oci_database_management_cloud_db_home", "oci_database_management_cloud_db_node",
    "oci_database_management_cloud_exadata_storage_grid", "oci_database_management_cloud_exadata_storage_server",
    "oci_database_management_cloud_listener", "oci_database_management_external_asm",
    "oci_database_management_external_asm_instance", "oci_database_management_external_cluster",
    "oci_database_management_external_cluster_instance", "oci_database_management_external_db_home",
    "oci_database_management_external_db_node", "oci_database_management_external_exadata_storage_grid",
    "oci_database_management_external_exadata_storage_server", "oci_database_management_external_listener",
    "oci_database_management_managed_database",
    "oci_database_management_managed_databases_change_database_parameter",
    "oci_database_management_managed_databases_reset_database_parameter", "oci_database_migration",
    "oci_database_migration_assessment_assessor_action", "oci_database_migration_job_advisor_report_check",
    "oci_database_pluggable_databases_local_clone", "oci_database_pluggable_databases_remote_clone",
    "oci_database_tools_runtime_database_tools_connection_property_set",
    "oci_database_tools_runtime_database_tools_database_api_gateway_config_global",
    "oci_database_vm_cluster_add_virtual_machine", "oci_database_vm_cluster_remove_virtual_machine",
    "oci_dblm_vulnerability_scan", "oci_redis_oci_cache_backup_export_to_object_storage",
    "oci_redis_oci_cache_config_setlist_associated_oci_cache_cluster", "oci_redis_oci_cache_user_get_redis_cluster",
    "oci_redis_redis_cluster_attach_oci_cache_user", "oci_redis_redis_cluster_create_identity_token",
    "oci_redis_redis_cluster_detach_oci_cache_user", "oci_redis_redis_cluster_get_oci_cache_user",
  ]
}

class "stateless" {
  types = [
    "oci_data_safe_alert_policy", "oci_data_safe_alert_policy_rule", "oci_data_safe_audit_archive_retrieval",
    "oci_data_safe_data_safe_private_endpoint", "oci_data_safe_discovery_job",
    "oci_data_safe_discovery_jobs_result", "oci_data_safe_masking_policy_health_report_management",
    "oci_data_safe_on_prem_connector", "oci_data_safe_sdm_masking_policy_difference",
    "oci_data_safe_security_policy", "oci_data_safe_security_policy_config",
    "oci_data_safe_security_policy_deployment", "oci_data_safe_security_policy_deployment_management",
    "oci_data_safe_security_policy_management", "oci_data_safe_sensitive_data_model_referential_relation",
    "oci_data_safe_sensitive_types_export", "oci_data_safe_sql_firewall_policy_management",
    "oci_data_safe_target_alert_policy_association", "oci_data_safe_target_database_group",
    "oci_data_safe_target_database_peer_target_database", "oci_data_safe_unified_audit_policy",
    "oci_data_safe_unified_audit_policy_definition", "oci_database_application_vip",
    "oci_database_autonomous_database_software_image", "oci_database_cloud_database_management",
    "oci_database_cloud_vm_cluster_iorm_config", "oci_database_database_software_image",
    "oci_database_db_node_console_history", "oci_database_exadata_iorm_config", "oci_database_execution_action",
    "oci_database_execution_window", "oci_database_external_container_database",
    "oci_database_external_container_database_management", "oci_database_external_database_connector",
    "oci_database_external_non_container_database", "oci_database_external_non_container_database_management",
    "oci_database_external_non_container_database_operations_insights_management",
    "oci_database_external_pluggable_database", "oci_database_external_pluggable_database_management",
    "oci_database_external_pluggable_database_operations_insights_management",
    "oci_database_externalcontainerdatabases_stack_monitoring",
    "oci_database_externalnoncontainerdatabases_stack_monitoring",
    "oci_database_externalpluggabledatabases_stack_monitoring",
    "oci_database_management_autonomous_database_autonomous_database_dbm_features_management",
    "oci_database_management_cloud_db_system",
    "oci_database_management_cloud_db_system_cloud_database_managements_management",
    "oci_database_management_cloud_db_system_cloud_stack_monitorings_management",
    "oci_database_management_cloud_db_system_connector", "oci_database_management_cloud_db_system_discovery",
    "oci_database_management_cloud_exadata_infrastructure",
    "oci_database_management_cloud_exadata_infrastructure_managedexadata_management",
    "oci_database_management_cloud_exadata_storage_connector",
    "oci_database_management_database_dbm_features_management",
    "oci_database_management_db_management_private_endpoint", "oci_database_management_external_db_system",
    "oci_database_management_external_db_system_connector",
    "oci_database_management_external_db_system_database_managements_management",
    "oci_database_management_external_db_system_discovery",
    "oci_database_management_external_db_system_stack_monitorings_management",
    "oci_database_management_external_exadata_infrastructure",
    "oci_database_management_external_exadata_infrastructure_exadata_management",
    "oci_database_management_external_exadata_storage_connector",
    "oci_database_management_external_my_sql_database",
    "oci_database_management_external_my_sql_database_connector",
    "oci_database_management_external_my_sql_database_external_mysql_databases_management",
    "oci_database_management_externalcontainerdatabase_external_container_dbm_features_management",
    "oci_database_management_externalnoncontainerdatabase_external_non_container_dbm_features_management",
    "oci_database_management_externalpluggabledatabase_external_pluggable_dbm_features_management",
    "oci_database_management_managed_database_group",
    "oci_database_management_pluggabledatabase_pluggable_database_dbm_features_management",
    "oci_database_migration_agent", "oci_database_migration_assessment", "oci_database_migration_connection",
    "oci_database_migration_job", "oci_database_oneoff_patch",
    "oci_database_pluggable_database_pluggabledatabasemanagements_management", "oci_database_scheduled_action",
    "oci_database_scheduling_plan", "oci_database_scheduling_policy",
    "oci_database_scheduling_policy_scheduling_window", "oci_database_tools_database_tools_connection",
    "oci_database_tools_database_tools_database_api_gateway_config", "oci_database_tools_database_tools_mcp_server",
    "oci_database_tools_database_tools_mcp_toolset", "oci_database_tools_database_tools_private_endpoint",
    "oci_database_tools_database_tools_sql_report",
    "oci_database_tools_runtime_database_tools_database_api_gateway_config_pool",
    "oci_database_tools_runtime_database_tools_database_api_gateway_config_pool_api_spec",
    "oci_database_tools_runtime_database_tools_database_api_gateway_config_pool_auto_api_spec",
    "oci_database_vm_cluster_network", "oci_dbmulticloud_multi_cloud_resource_discovery",
    "oci_dbmulticloud_oracle_db_azure_blob_container", "oci_dbmulticloud_oracle_db_azure_blob_mount",
    "oci_dbmulticloud_oracle_db_azure_connector", "oci_dbmulticloud_oracle_db_azure_vault_association",
    "oci_distributed_database_distributed_database_private_endpoint", "oci_golden_gate_connection",
    "oci_golden_gate_connection_assignment", "oci_golden_gate_database_registration",
    "oci_golden_gate_deployment_certificate", "oci_mysql_channel", "oci_mysql_mysql_configuration",
    "oci_nosql_configuration", "oci_nosql_index", "oci_opensearch_opensearch_cluster_pipeline",
    "oci_psql_configuration", "oci_recovery_recovery_service_subnet", "oci_redis_oci_cache_config_set",
  ]
}
