# Google Cloud: databases, and Firebase.

type "google_sql_database_instance" {
  class   = "data"
  loses   = "the instance with all databases in it"
  destroy = "its automated and on-demand backups go with it unless settings.retain_backups_on_delete is true; final_backup_config keeps a last one"
  ids     = ["connection_name", "self_link"]

  safeguard "deletion_protection" { off = [false] }
  safeguard "settings.deletion_protection_enabled" { off = [false, null] }
  safeguard "settings.retain_backups_on_delete" {
    off   = [false, null]
    loses = "all backups, with the instance"
  }
  safeguard "final_backup_config.enabled" {
    off   = [false, null]
    loses = "a last backup to restore from"
  }
  safeguard "final_backup_config.retention_days" {
    decrease = true
    loses    = "days for which the final backup is kept"
  }
  safeguard "settings.backup_configuration.enabled" {
    off   = [false, null]
    loses = "the automated backups"
  }
  safeguard "settings.backup_configuration.point_in_time_recovery_enabled" {
    off   = [false, null]
    loses = "recovery to a point in time"
  }
  safeguard "settings.backup_configuration.binary_log_enabled" {
    off   = [false]
    loses = "recovery of a MySQL instance to a point in time"
  }
  safeguard "settings.backup_configuration.transaction_log_retention_days" {
    decrease = true
    loses    = "the older of the logs for recovery to a point in time"
  }
  safeguard "settings.backup_configuration.backup_retention_settings.retained_backups" {
    decrease = true
    loses    = "the oldest automated backups"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_sql_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "only a backup of the whole instance can bring it back"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_spanner_instance" {
  class = "data"
  loses = "the instance with all databases in it; Google refuses while there are backups, unless force_destroy is true"

  safeguard "force_destroy" {
    off   = [true]
    loses = "all backups in the instance"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "default_backup_schedule_type" {
    off   = ["NONE"]
    loses = "the backup schedule of databases made from then on"
  }
}

type "google_spanner_database" {
  class = "data"
  loses = "the database with all data in it; its backups stay until they expire"

  safeguard "deletion_protection" { off = [false] }
  safeguard "enable_drop_protection" { off = [false, null] }
  safeguard "version_retention_period" {
    decrease = true
    loses    = "the older versions of the data, and recovery to a time in them"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_bigtable_instance" {
  class   = "data"
  loses   = "the instance with all tables in it"
  destroy = "Google can restore a deleted table for 7 days, but not one that went with its instance"

  safeguard "deletion_protection" { off = [false] }
  safeguard "force_destroy" {
    off   = [true]
    loses = "the backups in the instance, which else stop its deletion"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_bigtable_table" {
  class   = "data"
  loses   = "the table with all rows in it"
  destroy = "Google can restore a deleted table for 7 days"

  safeguard "deletion_protection" { off = ["UNPROTECTED", null] }
  safeguard "automated_backup_policy" {
    off   = [null]
    loses = "the automated backups"
  }
  safeguard "automated_backup_policy.retention_period" {
    decrease = true
    loses    = "the oldest automated backups"
  }
  safeguard "change_stream_retention" {
    decrease = true
    loses    = "the older changes that nobody has read yet"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_firestore_database" {
  class   = "data"
  loses   = "the database with all documents in it, and its backup schedules; its backups stay until they expire"
  destroy = "unless deletion_policy is DELETE it only leaves the state"

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
  safeguard "delete_protection_state" { on = ["DELETE_PROTECTION_ENABLED"] }
  safeguard "point_in_time_recovery_enablement" {
    off   = ["POINT_IN_TIME_RECOVERY_DISABLED", null]
    loses = "recovery to a point in time"
  }
}

type "google_firestore_document" {
  class = "data"
  loses = "the document"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_alloydb_cluster" {
  class   = "data"
  loses   = "the cluster with all databases in it"
  destroy = "its automated backups go with it, those made by hand stay; Google refuses while there are instances in it, unless deletion_policy is FORCE"

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
    loses = "the refusal while there are instances in it"
  }
  safeguard "automated_backup_policy.enabled" {
    off   = [false]
    loses = "the automated backups"
  }
  safeguard "automated_backup_policy.quantity_based_retention.count" {
    decrease = true
    loses    = "the oldest automated backups"
  }
  safeguard "automated_backup_policy.time_based_retention.retention_period" {
    decrease = true
    loses    = "the oldest automated backups"
  }
  safeguard "continuous_backup_config.enabled" {
    off   = [false]
    loses = "recovery to a point in time"
  }
  safeguard "continuous_backup_config.recovery_window_days" {
    decrease = true
    loses    = "the older days of recovery to a point in time"
  }
}

class "data" {
  loses = "what the store holds; its automated backups stay in their backup collection"
  types = ["google_memorystore_instance", "google_redis_cluster"]

  safeguard "deletion_protection_enabled" { off = [false] }
  safeguard "automated_backup_config" {
    off   = [null]
    loses = "the automated backups"
  }
  safeguard "automated_backup_config.retention" {
    decrease = true
    loses    = "the oldest automated backups"
  }
  safeguard "persistence_config.mode" {
    off   = ["DISABLED"]
    loses = "what is in memory, when a node fails"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_redis_instance" {
  class = "data"
  loses = "what the store holds, and its snapshots"

  safeguard "deletion_protection" { off = [false] }
  safeguard "persistence_config.persistence_mode" {
    off   = ["DISABLED"]
    loses = "what is in memory, when a node fails"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_oracle_database_autonomous_database" {
  class = "data"
  loses = "the database with all data in it, and its automatic backups"

  safeguard "deletion_protection" { off = [false] }
  safeguard "properties.backup_retention_period_days" {
    decrease = true
    loses    = "the oldest automatic backups"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the cluster with all Oracle databases on it"
  types = ["google_oracle_database_cloud_vm_cluster", "google_oracle_database_exadb_vm_cluster"]

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_oracle_database_cloud_exadata_infrastructure" {
  class = "data"
  loses = "the Exadata machine; Oracle refuses while there are VM clusters on it"

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_oracle_database_db_system" {
  class   = "data"
  loses   = "the system with its Oracle database"
  destroy = "its automatic backups go at once or after their retention, by the database's backup_deletion_policy"

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_oracle_database_exascale_db_storage_vault" {
  class = "data"
  loses = "the vault with the storage of the databases in it"

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_oracle_database_goldengate_deployment" {
  class = "data"
  loses = "the deployment with its replication processes, their trails and their positions"

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
}

type "google_firebase_database_instance" {
  class   = "data"
  loses   = "the Realtime Database instance with all data in it"
  destroy = "the instance is disabled, then deleted; Google cannot delete the default one"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_firebase_storage_default_bucket" {
  class = "data"
  loses = "the default bucket with all files in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_firebase_hosting_site" {
  class = "data"
  loses = "the site with all its versions and releases, which were deployed from elsewhere"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_alloydb_backup" {
  class     = "backup"
  loses     = "a backup of the cluster"
  backup_of = ["cluster_name"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_sql_user" {
  class   = "identity"
  destroy = "PostgreSQL refuses while the user owns anything, unless deletion_policy is ABANDON"

  scope "database_roles" "words" {
    broad = ["cloudsqlsuperuser", null]
    where "type" { is = ["BUILT_IN", null] }
    confers = "everything in every database of the instance"
  }
}

type "google_sql_ssl_cert" {
  class   = "identity"
  destroy = "whoever connects with the certificate is turned away"
}

type "google_alloydb_user" {
  class = "identity"

  scope "database_roles" "role" {
    broad   = ["alloydbsuperuser", "pg_write_all_data", "pg_execute_server_program", "pg_write_server_files"]
    confers = "administration of every database in the cluster"
  }
}

class "identity" {
  types = ["google_memorystore_acl_policy", "google_redis_cluster_acl_policy"]

  scope "rules.rule" "words" {
    broad   = ["+@all", "allcommands", "+@admin", "+@dangerous"]
    confers = "commands that delete everything, or change who may do what"
  }
}

class "identity" {
  destroy = "Google keeps a removed app for 30 days, in which it can be restored"
  why     = "apps that people installed carry its ID, and are cut off"
  types   = ["google_firebase_android_app", "google_firebase_apple_app", "google_firebase_web_app"]
}

type "google_spanner_backup_schedule" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["database"]

  safeguard "retention_duration" {
    decrease = true
    loses    = "days for which backups made from then on are kept"
  }
}

type "google_spanner_instance_partition" {
  class = "stateless"
  why   = "Google refuses while there is data placed in it"
}

type "google_bigtable_gc_policy" {
  class   = "stateless"
  why     = "a destroy leaves the cells where they are: they are collected no more"
  destroy = "a change replaces the policy, and cells that the new one covers are deleted for good"

  safeguard "deletion_policy" {
    keeps = ["ABANDON"]
  }
  safeguard "max_version.number" {
    decrease = true
    forever  = [null]
    loses    = "the versions of each cell above the new number"
  }
  safeguard "max_age.days" {
    decrease = true
    forever  = [null]
    loses    = "the cells older than that"
  }
  safeguard "max_age.duration" {
    decrease = true
    forever  = [null]
    loses    = "the cells older than that"
  }
  safeguard "ignore_warnings" {
    off   = [true]
    loses = "the refusal of a policy that replicated clusters cannot apply safely"
  }
}

type "google_bigtable_authorized_view" {
  class = "stateless"

  safeguard "deletion_protection" { off = ["UNPROTECTED", null] }
}

class "stateless" {
  why   = "a view: the table it reads stays"
  types = ["google_bigtable_logical_view", "google_bigtable_materialized_view"]

  safeguard "deletion_protection" { off = [false, null] }
}

type "google_firestore_backup_schedule" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["database"]

  safeguard "retention" {
    decrease = true
    loses    = "days for which backups made from then on are kept"
  }
}

type "google_firestore_field" {
  class = "stateless"

  safeguard "ttl_config" {
    on    = [null]
    data  = true
    loses = "the documents, each when its time is up"
  }
}

type "google_alloydb_instance" {
  class   = "stateless"
  destroy = "a secondary instance only leaves the state"
  why     = "it computes on the cluster's data, which stays with the cluster"
}

type "google_memcache_instance" {
  class = "stateless"
  why   = "a cache: what it holds is made to be lost"

  safeguard "deletion_protection" { off = [false] }
}

class "stateless" {
  types = [
    "google_oracle_database_goldengate_connection", "google_oracle_database_goldengate_connection_assignment",
    "google_oracle_database_odb_network", "google_oracle_database_odb_subnet",
  ]

  safeguard "deletion_protection" { off = [false] }
}

type "google_oracle_database_cloud_exadata_infrastructure_exascale_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the Exascale configuration stays"
}

type "google_datastream_stream" {
  class = "stateless"
  why   = "what was copied stays, but a new stream copies everything again"
}

type "google_database_migration_service_migration_job" {
  class = "stateless"
  why   = "what was copied stays, but a new job copies everything again"
}

type "google_firebase_data_connect_service" {
  class   = "stateless"
  destroy = "with deletion_policy FORCE its schemas and connectors go too, else Google refuses while there are any"
  why     = "the data is in its Cloud SQL database, which stays"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
    loses = "its schemas and connectors"
  }
}

type "google_firebase_storage_bucket" {
  class   = "stateless"
  destroy = "the bucket is no longer tied to Firebase: apps cannot reach it, and its objects stay"
}

type "google_firebase_project" {
  class   = "stateless"
  destroy = "Google cannot take Firebase from a project: it only leaves the state"
}

class "identity" {
  types = ["google_firebase_app_check_debug_token", "google_firestore_user_creds"]
}

class "config-state" {
  types = ["google_firebase_ai_logic_prompt_template", "google_firebase_remote_config_remote_config"]
}

class "stateless" {
  types = [
    "google_bigtable_schema_bundle", "google_database_migration_service_connection_profile",
    "google_database_migration_service_private_connection", "google_datastream_connection_profile",
    "google_firebase_ai_logic_config", "google_firebase_ai_logic_prompt_template_lock",
    "google_firebase_app_check_app_attest_config", "google_firebase_app_check_device_check_config",
    "google_firebase_app_check_play_integrity_config", "google_firebase_app_check_recaptcha_enterprise_config",
    "google_firebase_app_check_recaptcha_v3_config", "google_firebase_app_check_resource_policy",
    "google_firebase_app_check_service_config", "google_firebase_app_hosting_backend",
    "google_firebase_app_hosting_build", "google_firebase_app_hosting_default_domain",
    "google_firebase_app_hosting_domain", "google_firebase_app_hosting_traffic",
    "google_firebase_extensions_instance", "google_firebase_hosting_channel", "google_firebase_hosting_custom_domain",
    "google_firebase_hosting_release", "google_firebase_hosting_version", "google_firebaserules_release",
    "google_firebaserules_ruleset", "google_firestore_index",
    "google_memorystore_instance_desired_user_created_endpoints", "google_redis_cluster_user_created_connections",
    "google_spanner_instance_config", "google_sql_provision_script", "google_sql_source_representation_instance",
  ]
}

type "google_bigtable_app_profile" {
  class = "stateless"

  safeguard "ignore_warnings" {
    off   = [true]
    loses = "the refusal to break single-row transactions or running clients"
  }
}

type "google_datastream_private_connection" {
  class = "stateless"

  safeguard "deletion_policy" {
    off   = ["FORCE", null]
    keeps = ["ABANDON"]
    loses = "its routes, with the connection"
  }
}

type "google_firestore_change_stream" {
  class = "data"
  loses = "the stream with the changes that no reader has taken yet"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "retention_period" {
    decrease = true
    loses    = "changes older than the new period"
  }
}
