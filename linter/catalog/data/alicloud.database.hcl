# Databases.

class "data" {
  loses = "the AnalyticDB cluster with all databases in it, and its automatic backups"
  types = ["alicloud_adb_cluster", "alicloud_adb_db_cluster"]
}

type "alicloud_adb_db_cluster_lake_version" {
  class   = "data"
  loses   = "the AnalyticDB lake cluster with all databases in it, and its automatic backups"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_cassandra_cluster" {
  class = "data"
  loses = "the cluster with all keyspaces in it"
}

type "alicloud_cassandra_data_center" {
  class = "data"
  loses = "the data center with its replica of the data"
}

type "alicloud_cassandra_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["cluster_id"]

  safeguard "retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "alicloud_click_house_db_cluster" {
  class   = "data"
  loses   = "the ClickHouse cluster with all databases in it, and its backups"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_click_house_enterprise_db_cluster" {
  class = "data"
  loses = "the ClickHouse cluster with all databases in it, and its backups"
}

type "alicloud_click_house_backup_policy" {
  class   = "stateless"
  destroy = "does nothing: the policy stays as it was last applied"

  safeguard "backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "alicloud_click_house_enterprise_db_cluster_backup_policy" {
  class = "stateless"

  safeguard "backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "alicloud_gpdb_backup_policy" {
  class   = "stateless"
  destroy = "does nothing: the policy stays as it was last applied"

  safeguard "backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "enable_recovery_point" {
    off   = [false]
    data  = true
    loses = "the recovery points to restore from"
  }
}

type "alicloud_db_instance" {
  class   = "data"
  loses   = "the database instance with all databases in it, and its backups unless released_keep_policy keeps them"
  destroy = "a subscription is not released but for force_delete: it only leaves the state"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "released_keep_policy" {
    off   = ["None", null]
    loses = "the archived backups, with the instance"
  }
  safeguard "force_delete" {
    off   = [true]
    loses = "the rest of a subscription's time, with the instance"
  }
}

type "alicloud_db_readonly_instance" {
  class = "stateless"
  why   = "its data are those of the primary"

  safeguard "deletion_protection" {
    off   = [false, null]
    loses = "the read-only instance"
  }
}

class "data" {
  loses = "the database instance with all databases in it, and its backups unless released_keep_policy keeps them"
  types = ["alicloud_rds_clone_db_instance", "alicloud_rds_upgrade_db_instance"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "released_keep_policy" {
    off   = ["None", null]
    loses = "the archived backups, with the instance"
  }
}

type "alicloud_rds_ddr_instance" {
  class   = "data"
  loses   = "the disaster recovery instance with all databases in it, and its backups unless released_keep_policy keeps them"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "deletion_protection" { off = [false] }
  safeguard "released_keep_policy" {
    off   = ["None", null]
    loses = "the archived backups, with the instance"
  }
}

type "alicloud_rds_ai_instance" {
  class = "data"
  loses = "the RDS Supabase or agent application with its data"
}

type "alicloud_rds_custom" {
  class = "data"
  loses = "the dedicated database host with the databases on its disks"

  safeguard "force" {
    off   = [true]
    loses = "the check that the host does not run"
  }
}

type "alicloud_rds_custom_disk" {
  class = "data"
  loses = "the disk with all data on it"

  safeguard "delete_with_instance" {
    off   = [true]
    loses = "the disk, with the instance that it is attached to"
  }
}

type "alicloud_rds_custom_disk_attachment" {
  class = "stateless"
  why   = "the disk stays"

  safeguard "delete_with_instance" {
    off   = [true]
    data  = true
    loses = "the disk, with the instance that it is attached to"
  }
}

type "alicloud_rds_db_node" {
  class = "stateless"
  why   = "the cluster's other nodes keep the data"
}

type "alicloud_db_database" {
  class = "data"
  loses = "the database with all data in it"
}

type "alicloud_gpdb_database" {
  class = "data"
  loses = "the database with all data in it"
}

type "alicloud_db_backup_policy" {
  class   = "stateless"
  destroy = "the policy goes back to its default: seven days"

  safeguard "backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "log_backup_retention_period" {
    decrease = true
    loses    = "points in time further back than the new period"
  }
  safeguard "enable_backup_log" {
    off   = [false]
    data  = true
    loses = "the logs to restore to a point in time"
  }
  safeguard "released_keep_policy" {
    off   = ["None"]
    data  = true
    loses = "the archived backups, with the instance"
  }
  safeguard "archive_backup_retention_period" {
    decrease = true
    loses    = "the archived backups older than the new period"
  }
  safeguard "enable_pitr_protection" {
    off   = [false]
    data  = true
    loses = "the logs to restore to a point in time"
  }
  safeguard "retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "log_backup" {
    off   = [false]
    data  = true
    loses = "the logs to restore to a point in time"
  }
  safeguard "log_retention_period" {
    decrease = true
    loses    = "points in time further back than the new period"
  }
}

type "alicloud_rds_backup" {
  class     = "backup"
  loses     = "a backup of the instance"
  destroy   = "a backup that cannot be deleted stops the destroy, but for remove_from_state, which only drops it from the state"
  backup_of = ["db_instance_id"]

  safeguard "backup_retention_period" {
    decrease = true
    forever  = [-1]
    loses    = "the backup, once the shorter period is over"
  }
}

type "alicloud_rds_instance_cross_backup_policy" {
  class     = "backup"
  loses     = "the schedule: no further backups go to the other region"
  backup_of = ["instance_id"]

  safeguard "retention" {
    decrease = true
    loses    = "the backups in the other region older than the new period"
  }
  safeguard "log_backup_enabled" {
    off   = ["Disabled", "Disable"]
    loses = "points in time to restore to in the other region"
  }
}

type "alicloud_dbs_backup_plan" {
  class     = "backup"
  loses     = "the backup plan, and with it the way to the backups that it made"
  destroy   = "the plan is released, and cannot be had back"
  backup_of = ["source_endpoint_instance_id"]

  safeguard "backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "alicloud_drds_instance" {
  class = "data"
  loses = "the distributed instance with its logical databases; the RDS instances below it stay"
}

type "alicloud_drds_polardbx_instance" {
  class = "data"
  loses = "the PolarDB-X instance with all databases in it, and its backups"
}

type "alicloud_gpdb_elastic_instance" {
  class = "data"
  loses = "the data warehouse with all databases in it, and its backups"
}

type "alicloud_gpdb_instance" {
  class   = "data"
  loses   = "the data warehouse with all databases in it, and its backups"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_gpdb_supabase_project" {
  class = "data"
  loses = "the Supabase project: its database, files and users"
}

type "alicloud_graph_database_db_instance" {
  class = "data"
  loses = "the graph database with all data in it"
}

type "alicloud_hbase_instance" {
  class = "data"
  loses = "the HBase cluster with all tables in it"

  safeguard "deletion_protection" { off = [false] }
  safeguard "immediate_delete_flag" {
    off   = [true]
    loses = "the days in which a released cluster can be restored"
  }
}

type "alicloud_kvstore_instance" {
  class   = "data"
  loses   = "the Redis instance with all data in it, and its backups"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "instance_release_protection" { off = [false, null] }
  safeguard "enable_backup_log" {
    off   = [0]
    loses = "the log to restore to a point in time"
  }
}

type "alicloud_redis_tair_instance" {
  class   = "data"
  loses   = "the Tair instance with all data in it, and its backups"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_redis_backup" {
  class     = "backup"
  loses     = "a backup of the instance"
  backup_of = ["instance_id"]

  safeguard "backup_retention_period" {
    decrease = true
    forever  = [-1]
    loses    = "the backup, once the shorter period is over"
  }
}

type "alicloud_kvstore_backup_policy" {
  class   = "stateless"
  destroy = "the policy goes back to its default"
}

type "alicloud_lindorm_instance" {
  class   = "data"
  loses   = "the Lindorm instance with all tables in it"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "deletion_proection" { off = [false, null] }
}

type "alicloud_lindorm_instance_v2" {
  class = "data"
  loses = "the Lindorm instance with all tables in it"

  safeguard "deletion_protection" { off = [false, null] }
}

class "data" {
  loses   = "the MongoDB instance with all databases in it, and its backups unless the policy keeps them"
  destroy = "a subscription is not released: the destroy only drops it from the state"
  types   = ["alicloud_mongodb_instance", "alicloud_mongodb_sharding_instance"]

  safeguard "db_instance_release_protection" { off = [false, null] }
  safeguard "backup_retention_policy_on_cluster_deletion" {
    off   = [0, null]
    loses = "the backups, with the instance"
  }
  safeguard "backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "log_backup_retention_period" {
    decrease = true
    loses    = "points in time further back than the new period"
  }
}

type "alicloud_mongodb_serverless_instance" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

type "alicloud_mongodb_node" {
  class = "stateless"
  why   = "the instance's other nodes keep the data"
}

type "alicloud_ocean_base_instance" {
  class   = "data"
  loses   = "the OceanBase cluster with all tenants and databases in it, and its backups unless backup_retain_mode keeps them"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "backup_retain_mode" {
    off   = ["delete_all", null]
    loses = "the backups, with the cluster"
  }
}

type "alicloud_polardb_cluster" {
  class = "data"
  loses = "the PolarDB cluster with all databases in it, and its backups unless the policy keeps them"

  safeguard "deletion_lock" { off = [0, null] }
  safeguard "backup_retention_policy_on_cluster_deletion" {
    off   = ["NONE"]
    loses = "the backups, with the cluster"
  }
}

type "alicloud_polardb_backup_policy" {
  class   = "stateless"
  destroy = "does nothing: the policy stays as it was last applied"

  safeguard "backup_retention_policy_on_cluster_deletion" {
    off   = ["NONE"]
    data  = true
    loses = "the backups, with the cluster"
  }
  safeguard "data_level1_backup_retention_period" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "data_level2_backup_retention_period" {
    decrease = true
    forever  = [-1]
    loses    = "the level 2 backups older than the new period"
  }
  safeguard "log_backup_retention_period" {
    decrease = true
    forever  = [-1]
    loses    = "points in time further back than the new period"
  }
}

type "alicloud_polardb_zonal_db_cluster" {
  class = "data"
  loses = "the PolarDB cluster with all databases in it, and its backups"
}

type "alicloud_polardb_database" {
  class = "data"
  loses = "the database with all data in it"
}

type "alicloud_polardb_dynamo_table" {
  class = "data"
  loses = "the table with all items in it"
}

type "alicloud_polardb_dynamo_item" {
  class = "data"
  loses = "the item"
}

type "alicloud_polardb_aicluster" {
  class = "stateless"
  why   = "it serves a model, which stays"
}

type "alicloud_polardb_application" {
  class = "data"
  loses = "the application with its data"
}

type "alicloud_polardb_global_database_network" {
  class = "stateless"
  why   = "it joins clusters, which stay"
}

type "alicloud_selectdb_db_instance" {
  class = "data"
  loses = "the SelectDB instance with all databases in it, and its clusters"
}

type "alicloud_selectdb_db_cluster" {
  class = "stateless"
  why   = "the data are in the instance's shared storage; its cache goes"
}

type "alicloud_tsdb_instance" {
  class = "data"
  loses = "the time series database with all data in it"
}

class "config-state" {
  why   = "it holds the position in the source's log: a new job begins with a full copy"
  types = ["alicloud_dts_migration_job", "alicloud_dts_synchronization_job"]
}

type "alicloud_dts_subscription_job" {
  class = "data"
  loses = "the change stream with the changes not yet consumed"
}

class "stateless" {
  why   = "it is the bought capacity of a job, and holds no data"
  types = ["alicloud_dts_instance", "alicloud_dts_migration_instance"]
}

type "alicloud_dts_synchronization_instance" {
  class   = "stateless"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

class "stateless" {
  destroy = "does nothing: the setting stays as it was last applied"
  types = [
    "alicloud_das_sql_log_config", "alicloud_dts_job_monitor_rule", "alicloud_kvstore_audit_log_config",
    "alicloud_lindorm_public_network", "alicloud_mongodb_audit_policy", "alicloud_mongodb_replica_set_role",
    "alicloud_polardb_batch_task", "alicloud_polardb_cluster_endpoint", "alicloud_polardb_primary_endpoint",
  ]
}

type "alicloud_das_switch_das_pro" {
  class = "data"
  loses = "the SQL explorer's collected statements of the instance"

  safeguard "sql_retention" {
    decrease = true
    loses    = "the statements older than the new period"
  }
}

type "alicloud_adb_account" {
  class = "identity"

  scope "account_type" "role" {
    broad   = ["Super", null]
    confers = "all rights on all databases of the cluster"
  }
}

type "alicloud_adb_lake_account" {
  class = "identity"

  scope "account_type" "role" {
    broad   = ["Super"]
    confers = "all rights on all databases of the cluster"
  }
  scope "account_privileges.privileges" "words" {
    broad    = ["ALL"]
    computed = true
    confers  = "all rights on what the privilege names"

    where "account_privileges.privilege_type" { is = ["Global"] }
  }
}

type "alicloud_cddc_dedicated_host_account" {
  class = "identity"

  scope "account_type" "role" {
    broad   = ["Admin"]
    confers = "administration of the host"
  }
}

type "alicloud_click_house_account" {
  class = "identity"

  scope "type" "role" {
    broad   = ["Super"]
    confers = "all rights on all databases of the cluster"
  }
}

type "alicloud_click_house_enterprise_db_cluster_account" {
  class = "identity"

  scope "account_type" "role" {
    broad   = ["SuperAccount"]
    confers = "all rights on all databases of the cluster"
  }
}

class "identity" {
  types = ["alicloud_db_account", "alicloud_rds_account"]

  scope "account_type" "role" {
    broad    = ["Super", "Sysadmin"]
    computed = true
    confers  = "all rights on all databases of the instance"
  }
}

type "alicloud_db_account_privilege" {
  class = "identity"

  scope "privilege" "role" {
    broad   = ["DBOwner"]
    confers = "everything in the databases, dropping them included"
  }
}

type "alicloud_dms_airflow" {
  class = "data"
  loses = "the Airflow environment with its run history, variables and connections"
}

type "alicloud_dms_enterprise_workspace" {
  class = "data"
  loses = "the workspace with the notebooks and code in it"
}

type "alicloud_dms_enterprise_user" {
  class = "identity"

  scope "role_names" "role" {
    broad   = ["ADMIN", "DBA"]
    confers = "administration of all instances in DMS"
  }
}

type "alicloud_gpdb_account" {
  class   = "identity"
  destroy = "a Super account stays: it only leaves the state"

  scope "account_type" "role" {
    broad    = ["Super", "Privilege"]
    computed = true
    confers  = "all rights on all databases of the instance"
  }
}

type "alicloud_kvstore_account" {
  class = "identity"

  scope "account_type" "role" {
    broad    = ["Super"]
    computed = true
    confers  = "all rights on the instance"
  }
}

type "alicloud_mongodb_account" {
  class   = "identity"
  destroy = "does nothing: the root account stays"
}

class "identity" {
  types = ["alicloud_polardb_account", "alicloud_polardb_zonal_account"]

  scope "account_type" "role" {
    broad    = ["Super"]
    computed = true
    confers  = "all rights on all databases of the cluster"
  }
}

class "identity" {
  types = [
    "alicloud_dms_enterprise_authority_template", "alicloud_dms_enterprise_proxy_access", "alicloud_gpdb_api_key",
    "alicloud_polardb_account_privilege",
  ]
}

class "stateless" {
  types = [
    "alicloud_adb_backup_policy", "alicloud_adb_connection", "alicloud_adb_resource_group",
    "alicloud_click_house_enterprise_db_cluster_computing_group",
    "alicloud_click_house_enterprise_db_cluster_public_endpoint",
    "alicloud_click_house_enterprise_db_cluster_security_ip", "alicloud_database_gateway_gateway",
    "alicloud_db_connection", "alicloud_db_read_write_splitting_connection", "alicloud_dms_enterprise_instance",
    "alicloud_dms_enterprise_logic_database", "alicloud_dms_enterprise_proxy", "alicloud_dts_consumer_channel",
    "alicloud_gpdb_connection", "alicloud_gpdb_db_instance_ip_array", "alicloud_gpdb_db_instance_plan",
    "alicloud_gpdb_db_resource_group", "alicloud_gpdb_external_data_service", "alicloud_gpdb_hadoop_data_source",
    "alicloud_gpdb_jdbc_data_source", "alicloud_gpdb_remote_adb_data_source",
    "alicloud_gpdb_streaming_data_service", "alicloud_gpdb_streaming_data_source", "alicloud_gpdb_streaming_job",
    "alicloud_kvstore_connection", "alicloud_mongodb_global_security_ip_group",
    "alicloud_mongodb_private_srv_network_address", "alicloud_mongodb_public_network_address",
    "alicloud_mongodb_sharding_network_private_address", "alicloud_mongodb_sharding_network_public_address",
    "alicloud_polar_db_extension", "alicloud_polardb_application_endpoint", "alicloud_polardb_endpoint",
    "alicloud_polardb_endpoint_address", "alicloud_polardb_global_security_ip_group",
    "alicloud_polardb_parameter_group", "alicloud_polardb_zonal_endpoint", "alicloud_rds_custom_deployment_set",
    "alicloud_rds_db_instance_endpoint", "alicloud_rds_db_instance_endpoint_address", "alicloud_rds_db_proxy",
    "alicloud_rds_db_proxy_public", "alicloud_rds_parameter_group", "alicloud_rds_whitelist_template",
    "alicloud_redis_global_security_ip_group",
  ]
}
