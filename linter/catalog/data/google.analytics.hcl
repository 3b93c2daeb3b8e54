# Google Cloud: warehouses, pipelines, messages, health records.

type "google_bigquery_dataset" {
  class   = "data"
  loses   = "the dataset; with delete_contents_on_destroy all tables, views and models in it too, else Google refuses while there are any"
  destroy = "Google can restore a deleted dataset within its time travel window of 2 to 7 days"
  ids     = ["dataset_id", "self_link"]

  safeguard "delete_contents_on_destroy" {
    off   = [true]
    loses = "all tables, views and models in it"
  }
  safeguard "default_table_expiration_ms" {
    decrease = true
    forever  = [null]
    loses    = "tables made from then on, sooner"
  }
  safeguard "default_partition_expiration_ms" {
    decrease = true
    forever  = [null]
    loses    = "partitions of tables made from then on, sooner"
  }
  safeguard "max_time_travel_hours" {
    decrease = true
    loses    = "the older days in which deleted rows and tables can be restored"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "access.special_group" "words" {
    computed_block = true
    broad          = ["allAuthenticatedUsers"]
    confers        = "the dataset to anyone who has a Google account"
  }
  scope "access.iam_member" "words" {
    computed_block = true
    broad          = ["allUsers", "allAuthenticatedUsers"]
    confers        = "the dataset to anyone"
  }
}

type "google_bigquery_table" {
  class   = "data"
  loses   = "the table with all rows in it"
  destroy = "Google can restore a deleted table within the time travel window of 2 to 7 days"
  ids     = ["table_id", "self_link"]

  safeguard "deletion_protection" { off = [false] }
  safeguard "time_partitioning.expiration_ms" {
    decrease = true
    forever  = [null]
    loses    = "the partitions that are older"
  }
  safeguard "expiration_time" {
    decrease = true
    forever  = [null]
    loses    = "the table, sooner"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the catalog: the record of its databases and tables; the files in Cloud Storage stay"
  types = ["google_biglake_catalog", "google_biglake_hive_catalog", "google_biglake_iceberg_catalog"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the database: the record of its tables; the files in Cloud Storage stay"
  types = ["google_biglake_database", "google_biglake_hive_database", "google_biglake_iceberg_namespace"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the table's record, which says what files are in it"
  types = ["google_biglake_hive_table", "google_biglake_iceberg_table", "google_biglake_table"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dataproc_cluster" {
  class = "data"
  loses = "the cluster with all that is in its HDFS and on its disks"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "cluster_config.lifecycle_config.auto_delete_time" {
    on    = [null]
    loses = "the cluster, at that time"
  }
  safeguard "cluster_config.lifecycle_config.idle_delete_ttl" {
    on    = [null]
    loses = "the cluster, when it was idle for that long"
  }
}

type "google_dataproc_metastore_service" {
  class = "data"
  loses = "the metastore with the metadata of all databases and tables in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "deletion_protection" {
    off = [false, null]
  }
  safeguard "scheduled_backup.enabled" {
    off   = [false, null]
    loses = "the backups from then on"
  }
}

class "data" {
  loses = "the job with the state it keeps; with on_delete cancel what is in flight too"
  types = ["google_dataflow_flex_template_job", "google_dataflow_job"]

  safeguard "on_delete" {
    off   = ["cancel"]
    loses = "what is in flight"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_composer_environment" {
  class = "data"
  loses = "the environment with Airflow's database: its runs, connections, variables and users"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "config.recovery_config.scheduled_snapshots_config.enabled" {
    off   = [false, null]
    loses = "the snapshots from then on"
  }
  safeguard "config.data_retention_config.airflow_metadata_retention_config.retention_days" {
    decrease = true
    loses    = "the rows of Airflow's database older than that"
  }
  safeguard "config.data_retention_config.task_logs_retention_config.storage_mode" {
    off   = ["CLOUD_LOGGING_ONLY"]
    loses = "the copies of task logs in the bucket, from then on"
  }
  scope "config.web_server_network_access_control.allowed_ip_range.value" "words" {
    computed_block = true
    broad          = ["0.0.0.0/0", "::/0", "0::0/0"]
    confers        = "the web server to every address"
  }
}

type "google_data_fusion_instance" {
  class = "data"
  loses = "the instance with all pipelines made in it, and their history"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dataform_repository" {
  class   = "data"
  loses   = "the repository; with deletion_policy FORCE its workspaces with changes not committed, and the results of its runs too"
  destroy = "without FORCE Google refuses while there is anything in it"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
  }
  safeguard "git_remote_settings.url" {
    off   = [null]
    loses = "the code too, which is in no other repository"
  }
}

class "data" {
  loses = "the folder with the repositories and notebooks in it, as far as Google deletes one that is not empty"
  types = ["google_dataform_folder", "google_dataform_team_folder"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_looker_instance" {
  class = "data"
  loses = "the instance with the dashboards, looks and users made in it, and its LookML that is in no remote"

  safeguard "deletion_policy" {
    off   = ["DEFAULT", "DELETE", "FORCE", null]
    keeps = ["ABANDON"]
  }
}

type "google_pubsub_topic" {
  class = "data"
  loses = "the topic with the messages it retains, and its tie to its subscriptions, which a new topic of that name does not get back"

  safeguard "message_retention_duration" {
    decrease = true
    loses    = "the older messages"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_pubsub_subscription" {
  class = "data"
  loses = "the subscription with the messages that nobody has acknowledged yet"

  safeguard "message_retention_duration" {
    decrease = true
    loses    = "the older messages that nobody has acknowledged yet"
  }
  safeguard "retain_acked_messages" {
    off   = [false, null]
    loses = "acknowledged messages to seek back to"
  }
  safeguard "expiration_policy.ttl" {
    decrease = true
    forever  = [null]
    loses    = "the subscription, sooner, when nobody uses it"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_pubsub_lite_topic" {
  class = "data"
  loses = "the topic with all messages in it"

  safeguard "retention_config.period" {
    decrease = true
    loses    = "the older messages"
  }
  safeguard "retention_config.per_partition_bytes" {
    decrease = true
    loses    = "the older messages"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_managed_kafka_cluster" {
  class = "data"
  loses = "the cluster with all topics, their messages, and the positions of its consumers"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_managed_kafka_topic" {
  class = "data"
  loses = "the topic with all messages in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_healthcare_dataset" {
  class = "data"
  loses = "the dataset with all stores and health records in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_healthcare_fhir_store" {
  class = "data"
  loses = "the store with all FHIR resources in it"

  safeguard "disable_resource_versioning" {
    off   = [true]
    loses = "the earlier versions of resources"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_healthcare_dicom_store" {
  class = "data"
  loses = "the store with all DICOM studies in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_healthcare_hl7_v2_store" {
  class = "data"
  loses = "the store with all HL7v2 messages in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_healthcare_consent_store" {
  class = "data"
  loses = "the store with all patients' consents in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_data_catalog_tag_template" {
  class = "data"
  loses = "the template; with force_delete all tags made from it too, else Google refuses while there are any"

  safeguard "force_delete" {
    off   = [true]
    loses = "all tags made from it"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_data_catalog_entry" {
  class = "data"
  loses = "the entry with what people wrote about it and tagged it with"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_migration_center_source" {
  class = "data"
  loses = "the source with the inventory that was found through it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_bigquery_dataset_access" {
  class = "identity"

  scope "role" "role" {
    broad   = ["OWNER", "roles/bigquery.dataOwner", "roles/bigquery.admin", "roles/owner", "roles/editor"]
    confers = "deletion of the dataset, and the choice of who else may enter"
  }
  scope "special_group" "words" {
    broad   = ["allAuthenticatedUsers"]
    confers = "the dataset to anyone with a Google account"
  }
  scope "iam_member" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "the dataset to anyone"
  }
  scope "domain" "words" {
    broad   = ["gmail.com", "googlemail.com"]
    confers = "the dataset to anyone with such an address"
  }
}

type "google_bigquery_row_access_policy" {
  class   = "identity"
  destroy = "the last one of a table leaves all rows open to whoever may read the table"

  scope "grantees" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "the rows to anyone"
  }
  scope "filter_predicate" "words" {
    broad   = ["true"]
    confers = "every row of the table"
  }
}

type "google_bigquery_connection" {
  class   = "identity"
  destroy = "a new connection has another service account, to which nothing is granted"
}

type "google_managed_kafka_acl" {
  class = "identity"

  scope "acl_entries.operation" "words" {
    broad = ["ALL"]
    where "acl_entries.permission_type" { is = ["ALLOW", null] }
    confers = "every operation, deletion among them"
  }
  scope "acl_entries.principal" "words" {
    broad = ["User:*"]
    where "acl_entries.permission_type" { is = ["ALLOW", null] }
    confers = "the operation to every user"
  }
}

class "stateless" {
  destroy = "columns are no longer masked by it"
  types   = ["google_bigquery_datapolicy_data_policy"]
}

type "google_bigquery_datapolicyv2_data_policy" {
  class   = "identity"
  destroy = "columns are no longer masked by it"

  scope "grantees" "words" {
    broad    = ["principalSet://goog/public:all", "allUsers", "allAuthenticatedUsers"]
    confers  = "the column to anyone"
    computed = true
  }
}

type "google_bigquery_analytics_hub_data_exchange" {
  class = "identity"
}

type "google_bigquery_analytics_hub_listing" {
  class   = "identity"
  destroy = "its subscribers lose the shared dataset"

  safeguard "delete_commercial" {
    off   = [true]
    loses = "the subscriptions bought on the Marketplace, which else stop its deletion"
  }
}

type "google_dataproc_metastore_federation" {
  class = "stateless"
  why   = "it joins metastores, which stay"

  safeguard "deletion_protection" { off = [false, null] }
}

type "google_pubsub_lite_subscription" {
  class = "stateless"
  why   = "the messages stay with the topic; the position in them is lost"
}

class "config-state" {
  why     = "which columns carry a tag stands in no other place than the tables"
  destroy = "the tags below it go too, and the columns that carry them are no longer guarded"
  types   = ["google_data_catalog_policy_tag", "google_data_catalog_taxonomy"]
}

type "google_dataplex_datascan" {
  class = "data"
  loses = "the scan with the results of all its runs"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  why   = "it describes data that is elsewhere, and that stays"
  types = ["google_dataplex_asset", "google_dataplex_lake", "google_dataplex_zone"]
}

class "config-state" {
  why   = "people and programs put entries into it"
  types = ["google_data_catalog_entry_group", "google_dataplex_entry_group"]
}

class "config-state" {
  types = [
    "google_composer_user_workloads_config_map", "google_composer_user_workloads_secret",
    "google_data_catalog_tag", "google_dataplex_entry", "google_dataplex_entry_link",
    "google_dataplex_glossary", "google_dataplex_glossary_category", "google_dataplex_glossary_term",
  ]
}

class "stateless" {
  types = [
    "google_bigquery_analytics_hub_query_template", "google_bigquery_bi_reservation",
    "google_bigquery_capacity_commitment", "google_bigquery_data_transfer_config", "google_bigquery_reservation",
    "google_bigquery_reservation_assignment", "google_bigquery_reservation_group", "google_bigquery_routine",
    "google_data_lineage_config", "google_data_loss_prevention_deidentify_template",
    "google_data_loss_prevention_discovery_config", "google_data_loss_prevention_inspect_template",
    "google_data_loss_prevention_job_trigger", "google_data_loss_prevention_stored_info_type",
    "google_data_pipeline_pipeline", "google_dataform_repository_release_config",
    "google_dataform_repository_workflow_config", "google_dataplex_aspect_type", "google_dataplex_data_product",
    "google_dataplex_entry_type", "google_dataplex_metadata_feed", "google_dataplex_task",
    "google_dataproc_autoscaling_policy", "google_dataproc_batch", "google_dataproc_gdc_application_environment",
    "google_dataproc_gdc_service_instance", "google_dataproc_gdc_spark_application", "google_dataproc_job",
    "google_dataproc_session_template", "google_dataproc_workflow_template", "google_eventarc_channel",
    "google_eventarc_enrollment", "google_eventarc_google_api_source", "google_eventarc_google_channel_config",
    "google_eventarc_message_bus", "google_eventarc_pipeline", "google_eventarc_trigger",
    "google_healthcare_pipeline_job", "google_healthcare_workspace", "google_managed_kafka_connect_cluster",
    "google_managed_kafka_connector", "google_migration_center_assets_export_job",
    "google_migration_center_discovery_client", "google_migration_center_group",
    "google_migration_center_import_data_file", "google_migration_center_import_job",
    "google_migration_center_preference_set", "google_migration_center_report",
    "google_migration_center_report_config", "google_migration_center_settings", "google_pubsub_lite_reservation",
    "google_pubsub_schema",
  ]
}

class "identity" {
  destroy = "the linked datasets can no longer be read"
  types   = ["google_bigquery_analytics_hub_data_exchange_subscription", "google_bigquery_analytics_hub_listing_subscription"]
}

type "google_bigquery_job" {
  class   = "stateless"
  destroy = "BigQuery keeps the job: it only leaves the state"
}

type "google_dataform_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

class "identity" {
  types = ["google_dataplex_data_asset", "google_dataplex_data_product_data_asset"]

  scope "access_group_configs.iam_roles" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*.*admin", "roles/*dataOwner"]
    confers    = "administration of the asset to everyone in the group"
  }
}
