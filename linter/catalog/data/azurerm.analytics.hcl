# Data platforms, machine learning, AI, health, search.

type "azurerm_data_factory" {
  class   = "data"
  loses   = "the factory with its pipelines, data sets, triggers and the history of runs"
  destroy = "what was drawn in its studio stands nowhere else, unless the factory has a repository"
}

type "azurerm_data_factory_integration_runtime_self_hosted" {
  class   = "identity"
  destroy = "its nodes have to be registered again, with new keys"
}

type "azurerm_databricks_workspace" {
  class   = "data"
  loses   = "the workspace with its notebooks, jobs, clusters and the files of its root storage"
  destroy = "Azure deletes the managed resource group with it; what Unity Catalog keeps there stays unless force_delete is true in the provider's features"
}

type "azurerm_databricks_access_connector" {
  class   = "identity"
  destroy = "every role assigned to its own identity ends; one made anew has another principal"
}

type "azurerm_synapse_workspace" {
  class = "data"
  loses = "the workspace with its SQL and Spark pools, databases, notebooks, scripts and pipelines"
}

type "azurerm_synapse_sql_pool" {
  class = "data"
  loses = "the warehouse with all data in it"

  safeguard "geo_backup_policy_enabled" {
    off   = [false]
    loses = "the backups in another region"
  }
}

type "azurerm_synapse_role_assignment" {
  class = "identity"

  scope "role_name" "role" {
    broad   = ["Synapse Administrator", "Synapse SQL Administrator", "Apache Spark Administrator", "Synapse Contributor"]
    confers = "deletion of whatever is in the pool or workspace"
  }
}

class "identity" {
  types = ["azurerm_synapse_workspace_aad_admin", "azurerm_synapse_workspace_sql_aad_admin"]

  scope "object_id" "words" {
    broad_like = ["**"]
    confers    = "administration of every pool in the workspace"
  }
}

type "azurerm_synapse_integration_runtime_self_hosted" {
  class   = "identity"
  destroy = "its nodes have to be registered again, with new keys"
}

type "azurerm_kusto_cluster" {
  class = "data"
  loses = "the cluster with all databases in it"
}

type "azurerm_kusto_database" {
  class = "data"
  loses = "the database with all tables and data in it"

  safeguard "soft_delete_period" {
    off      = ["P0D", "PT0S"]
    decrease = true
    loses    = "all data in the database"
  }
}

type "azurerm_kusto_script" {
  class   = "stateless"
  destroy = "does nothing to the database: what the script did stays done"
}

type "azurerm_kusto_cluster_principal_assignment" {
  class = "identity"

  scope "role" "role" {
    broad   = ["AllDatabasesAdmin"]
    confers = "administration of every database in the cluster"
  }
}

type "azurerm_kusto_database_principal_assignment" {
  class = "identity"

  scope "role" "role" {
    broad   = ["Admin"]
    confers = "administration of the database"
  }
}

type "azurerm_analysis_services_server" {
  class = "data"
  loses = "the server with all models on it"
}

type "azurerm_fabric_capacity" {
  class   = "data"
  loses   = "the lakehouses, warehouses and other items in the workspaces on it, unless these get another capacity within seven days"
  destroy = "the items become unusable at once"
}

type "azurerm_hdinsight_kafka_cluster" {
  class = "data"
  loses = "the cluster with all topics and messages on its disks"
}

type "azurerm_hdinsight_hbase_cluster" {
  class = "data"
  loses = "the cluster with its settings and what its tables have not yet flushed to storage"
}

class "data" {
  loses = "the cluster with its settings, the files on its own disks and, unless it is external, its metastore"
  types = ["azurerm_hdinsight_hadoop_cluster", "azurerm_hdinsight_interactive_query_cluster", "azurerm_hdinsight_spark_cluster"]
}

type "azurerm_purview_account" {
  class = "data"
  loses = "the account with its catalogue: assets, classifications, glossary, lineage and scans"
}

class "identity" {
  why   = "those with whom data is shared lose it"
  types = ["azurerm_data_share", "azurerm_data_share_account"]
}

type "azurerm_stream_analytics_job" {
  class   = "stateless"
  destroy = "its state goes with it: where it was in its input, and what it had added up"
}

class "stateless" {
  why   = "it is capacity; reports and data sets stay in their workspaces"
  types = ["azurerm_powerbi_embedded"]
}

# Machine learning and AI.

type "azurerm_machine_learning_workspace" {
  class   = "data"
  loses   = "the workspace with its models, endpoints, data assets, experiments and the record of their runs"
  destroy = "it can be recovered for 14 days, unless purge_soft_deleted_workspace_on_destroy is true in the provider's features"
}

type "azurerm_machine_learning_compute_instance" {
  class = "data"
  loses = "the files on the instance's own disk, where people work"
}

type "azurerm_machine_learning_inference_cluster" {
  class = "stateless"
  why   = "the cluster is detached from the workspace, and stays"
}

type "azurerm_ai_foundry" {
  class = "data"
  loses = "the hub with its projects, connections, and what was made in them"
}

class "data" {
  loses = "the project with its agents, threads, files, indexes and evaluations"
  types = ["azurerm_ai_foundry_project", "azurerm_cognitive_account_project"]
}

class "data" {
  loses   = "the account with its projects, deployments, fine-tuned and custom models, and uploaded files"
  destroy = "the provider purges it at once, unless purge_soft_delete_on_destroy is false in its features"
  types   = ["azurerm_ai_services", "azurerm_cognitive_account"]
}

type "azurerm_cognitive_account_rai_blocklist" {
  class = "config-state"
  why   = "its items are added by people or programs"
}

type "azurerm_search_service" {
  class   = "data"
  loses   = "the service with all indexes in it"
  destroy = "Azure keeps no backup of an index"
}

type "azurerm_healthbot" {
  class = "data"
  loses = "the bot with the scenarios made in its portal"
}

type "azurerm_video_indexer_account" {
  class = "data"
  loses = "the account with its videos' insights, custom models and projects"
}

# Health.

type "azurerm_healthcare_workspace" {
  class = "data"
  loses = "the workspace with all services in it, and the health records they hold"
}

class "data" {
  loses = "the service with all health records in it"
  types = ["azurerm_healthcare_fhir_service", "azurerm_healthcare_service"]
}

type "azurerm_healthcare_dicom_service" {
  class = "data"
  loses = "the service with all medical images in it"
}

# Run by others on Azure.

type "azurerm_elastic_cloud_elasticsearch" {
  class = "data"
  loses = "the Elasticsearch deployment with all indexes in it"
}

class "stateless" {
  types = ["azurerm_synapse_sql_pool_extended_auditing_policy", "azurerm_synapse_workspace_extended_auditing_policy"]

  safeguard "retention_in_days" {
    decrease = true
    forever  = [0, null]
    loses    = "the audit records older than that"
  }
}

class "stateless" {
  types = [
    "azurerm_bot_channel_alexa", "azurerm_bot_channel_direct_line_speech", "azurerm_bot_channel_directline",
    "azurerm_bot_channel_email", "azurerm_bot_channel_facebook", "azurerm_bot_channel_line",
    "azurerm_bot_channel_ms_teams", "azurerm_bot_channel_slack", "azurerm_bot_channel_sms",
    "azurerm_bot_channel_web_chat", "azurerm_bot_channels_registration", "azurerm_bot_connection",
    "azurerm_bot_service_azure_bot", "azurerm_bot_web_app", "azurerm_cognitive_account_connection_account_key",
    "azurerm_cognitive_account_connection_account_managed_identity", "azurerm_cognitive_account_connection_api_key",
    "azurerm_cognitive_account_connection_custom_keys", "azurerm_cognitive_account_connection_entra_id",
    "azurerm_cognitive_account_customer_managed_key", "azurerm_cognitive_account_rai_policy",
    "azurerm_cognitive_deployment", "azurerm_data_factory_credential_service_principal",
    "azurerm_data_factory_credential_user_managed_identity", "azurerm_data_factory_custom_dataset",
    "azurerm_data_factory_customer_managed_key", "azurerm_data_factory_data_flow",
    "azurerm_data_factory_dataset_azure_blob", "azurerm_data_factory_dataset_azure_sql_table",
    "azurerm_data_factory_dataset_binary", "azurerm_data_factory_dataset_cosmosdb_sqlapi",
    "azurerm_data_factory_dataset_delimited_text", "azurerm_data_factory_dataset_http",
    "azurerm_data_factory_dataset_json", "azurerm_data_factory_dataset_mysql", "azurerm_data_factory_dataset_parquet",
    "azurerm_data_factory_dataset_postgresql", "azurerm_data_factory_dataset_snowflake",
    "azurerm_data_factory_dataset_sql_server_table", "azurerm_data_factory_flowlet_data_flow",
    "azurerm_data_factory_integration_runtime_azure", "azurerm_data_factory_integration_runtime_azure_ssis",
    "azurerm_data_factory_linked_custom_service", "azurerm_data_factory_linked_service_azure_blob_storage",
    "azurerm_data_factory_linked_service_azure_databricks", "azurerm_data_factory_linked_service_azure_file_storage",
    "azurerm_data_factory_linked_service_azure_function", "azurerm_data_factory_linked_service_azure_search",
    "azurerm_data_factory_linked_service_azure_sql_database",
    "azurerm_data_factory_linked_service_azure_table_storage", "azurerm_data_factory_linked_service_cosmosdb",
    "azurerm_data_factory_linked_service_cosmosdb_mongoapi",
    "azurerm_data_factory_linked_service_data_lake_storage_gen2", "azurerm_data_factory_linked_service_key_vault",
    "azurerm_data_factory_linked_service_kusto", "azurerm_data_factory_linked_service_mysql",
    "azurerm_data_factory_linked_service_odata", "azurerm_data_factory_linked_service_odbc",
    "azurerm_data_factory_linked_service_postgresql", "azurerm_data_factory_linked_service_sftp",
    "azurerm_data_factory_linked_service_snowflake", "azurerm_data_factory_linked_service_sql_managed_instance",
    "azurerm_data_factory_linked_service_sql_server", "azurerm_data_factory_linked_service_synapse",
    "azurerm_data_factory_linked_service_web", "azurerm_data_factory_managed_private_endpoint",
    "azurerm_data_factory_pipeline", "azurerm_data_factory_trigger_blob_event",
    "azurerm_data_factory_trigger_custom_event", "azurerm_data_factory_trigger_schedule",
    "azurerm_data_factory_trigger_tumbling_window", "azurerm_data_share_dataset_blob_storage",
    "azurerm_data_share_dataset_data_lake_gen2", "azurerm_data_share_dataset_kusto_cluster",
    "azurerm_data_share_dataset_kusto_database", "azurerm_databricks_virtual_network_peering",
    "azurerm_databricks_workspace_customer_managed_key", "azurerm_databricks_workspace_root_dbfs_customer_managed_key",
    "azurerm_healthcare_medtech_service", "azurerm_healthcare_medtech_service_fhir_destination",
    "azurerm_kusto_attached_database_configuration", "azurerm_kusto_cluster_customer_managed_key",
    "azurerm_kusto_cluster_managed_private_endpoint", "azurerm_kusto_cosmosdb_data_connection",
    "azurerm_kusto_eventgrid_data_connection", "azurerm_kusto_eventhub_data_connection",
    "azurerm_kusto_iothub_data_connection", "azurerm_machine_learning_compute_cluster",
    "azurerm_machine_learning_datastore_blobstorage", "azurerm_machine_learning_datastore_datalake_gen2",
    "azurerm_machine_learning_datastore_fileshare", "azurerm_machine_learning_synapse_spark",
    "azurerm_machine_learning_workspace_network_outbound_rule_fqdn",
    "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint",
    "azurerm_machine_learning_workspace_network_outbound_rule_service_tag",
    "azurerm_search_shared_private_link_service", "azurerm_stream_analytics_cluster",
    "azurerm_stream_analytics_function_javascript_uda", "azurerm_stream_analytics_function_javascript_udf",
    "azurerm_stream_analytics_job_schedule", "azurerm_stream_analytics_job_storage_account",
    "azurerm_stream_analytics_managed_private_endpoint", "azurerm_stream_analytics_output_blob",
    "azurerm_stream_analytics_output_cosmosdb", "azurerm_stream_analytics_output_eventhub",
    "azurerm_stream_analytics_output_function", "azurerm_stream_analytics_output_mssql",
    "azurerm_stream_analytics_output_powerbi", "azurerm_stream_analytics_output_servicebus_queue",
    "azurerm_stream_analytics_output_servicebus_topic", "azurerm_stream_analytics_output_synapse",
    "azurerm_stream_analytics_output_table", "azurerm_stream_analytics_reference_input_blob",
    "azurerm_stream_analytics_reference_input_mssql", "azurerm_stream_analytics_stream_input_blob",
    "azurerm_stream_analytics_stream_input_eventhub", "azurerm_stream_analytics_stream_input_eventhub_v2",
    "azurerm_stream_analytics_stream_input_iothub", "azurerm_synapse_firewall_rule",
    "azurerm_synapse_integration_runtime_azure", "azurerm_synapse_linked_service",
    "azurerm_synapse_managed_private_endpoint", "azurerm_synapse_private_link_hub", "azurerm_synapse_spark_pool",
    "azurerm_synapse_sql_pool_security_alert_policy",
    "azurerm_synapse_sql_pool_vulnerability_assessment", "azurerm_synapse_sql_pool_vulnerability_assessment_baseline",
    "azurerm_synapse_sql_pool_workload_classifier", "azurerm_synapse_sql_pool_workload_group",
    "azurerm_synapse_workspace_key",
    "azurerm_synapse_workspace_security_alert_policy", "azurerm_synapse_workspace_vulnerability_assessment",
  ]
}
