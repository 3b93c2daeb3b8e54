# Analytics, data science and AI.

type "oci_ai_data_platform_ai_data_platform" {
  class = "data"
  loses = "the data platform with its workspaces, catalogs and notebooks"
}

class "data" {
  loses = "the trained or imported model"
  types = [
    "oci_ai_document_model", "oci_ai_language_model", "oci_ai_vision_model", "oci_generative_ai_imported_model",
    "oci_generative_ai_model",
  ]
}

class "data" {
  loses = "the project, to which trained models belong"
  types = ["oci_ai_document_project", "oci_ai_language_project", "oci_ai_vision_project"]
}

type "oci_analytics_analytics_instance" {
  class = "data"
  loses = "the analytics instance with its workbooks, data sets, data models and users' work"
}

type "oci_api_platform_api_platform_instance" {
  class = "data"
  loses = "the API platform with its APIs, plans and analytics"
}

type "oci_bds_bds_instance" {
  class = "data"
  loses = "the Hadoop cluster with HDFS and the disks of its nodes"

  safeguard "is_force_remove_enabled" {
    off   = [true]
    loses = "the check that a node can go without loss"
  }
}

type "oci_bds_bds_instance_node_backup" {
  class     = "backup"
  loses     = "a backup of the node"
  backup_of = ["node_instance_id", "bds_instance_id"]
}

type "oci_bds_bds_instance_node_backup_configuration" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["bds_instance_id"]

  safeguard "number_of_backups_to_retain" {
    decrease = true
    loses    = "the oldest backups beyond the new number"
  }
}

class "identity" {
  types = ["oci_bds_bds_instance_api_key", "oci_bds_bds_instance_identity_configuration"]
}

type "oci_blockchain_blockchain_platform" {
  class = "data"
  loses = "the blockchain with its ledgers, channels and certificate authority"
}

type "oci_data_labeling_service_dataset" {
  class = "data"
  loses = "the data set's records and their labels; the files stay in the bucket"
}

type "oci_datacatalog_catalog" {
  class = "data"
  loses = "the catalog with its data assets, glossaries and custom properties"
}

type "oci_datacatalog_metastore" {
  class = "data"
  loses = "the metastore with the definitions of all tables; their files stay in the bucket"
}

type "oci_datacatalog_data_asset" {
  class = "config-state"
  why   = "its harvested entities were enriched by hand"
}

type "oci_dataflow_application" {
  class = "stateless"

  safeguard "terminate_runs_on_deletion" {
    off   = [true]
    loses = "the application's runs that are not over"
  }
}

type "oci_dataintegration_workspace" {
  class = "data"
  loses = "the workspace with its projects, data flows, pipelines and their history"

  safeguard "is_force_operation" {
    off   = [true]
    loses = "the check that nothing runs in the workspace"
  }
}

class "data" {
  loses = "what people made in it: data flows, pipelines and tasks"
  types = [
    "oci_dataintegration_workspace_application", "oci_dataintegration_workspace_folder",
    "oci_dataintegration_workspace_project",
  ]
}

type "oci_dataintegration_workspace_task" {
  class = "config-state"
}

type "oci_datascience_project" {
  class = "data"
  loses = "the project, to which notebook sessions, models and jobs belong"
}

type "oci_datascience_model" {
  class = "data"
  loses = "the model with its artifact and metadata"

  safeguard "retention_setting.delete_after_days" {
    decrease = true
    loses    = "the archived model, once the shorter period is over"
  }
}

class "data" {
  loses = "the artifact of the model's metadata"
  types = ["oci_datascience_model_custom_metadata_artifact", "oci_datascience_model_defined_metadata_artifact"]
}

class "data" {
  loses = "the set of model versions and its history"
  types = [
    "oci_datascience_model_group", "oci_datascience_model_group_version_history",
    "oci_datascience_model_version_set",
  ]
}

type "oci_datascience_notebook_session" {
  class = "data"
  loses = "the notebook session with the notebooks and files on its block volume"
}

type "oci_datascience_job" {
  class = "stateless"

  safeguard "delete_related_job_runs" {
    off   = [true]
    loses = "the records of the job's runs"
  }
}

type "oci_datascience_pipeline" {
  class = "stateless"

  safeguard "delete_related_pipeline_runs" {
    off   = [true]
    loses = "the records of the pipeline's runs"
  }
}

type "oci_datascience_pipeline_run" {
  class = "stateless"

  safeguard "delete_related_job_runs" {
    off   = [true]
    loses = "the records of its job runs"
  }
}

class "data" {
  loses = "the instance with the storage and databases that it set up"
  types = ["oci_ddfs_instance", "oci_dif_stack"]
}

type "oci_fusion_apps_fusion_environment" {
  class = "data"
  loses = "the Fusion Applications environment with all business data in it"
}

type "oci_fusion_apps_fusion_environment_family" {
  class = "data"
  loses = "the family, to which environments belong"
}

type "oci_fusion_apps_fusion_environment_admin_user" {
  class = "identity"
}

type "oci_generative_ai_agent_knowledge_base" {
  class = "data"
  loses = "the knowledge base with its indexed documents"
}

type "oci_generative_ai_hosted_application_storage" {
  class = "data"
  loses = "the hosted application's storage with all data in it"
}

type "oci_generative_ai_project" {
  class = "data"
  loses = "the project with its conversations and memory"

  safeguard "conversation_config.conversations_retention_in_hours" {
    decrease = true
    loses    = "the conversations older than the new period"
  }
  safeguard "conversation_config.responses_retention_in_hours" {
    decrease = true
    loses    = "the responses older than the new period"
  }
}

type "oci_generative_ai_semantic_store" {
  class = "data"
  loses = "the semantic store with the enriched descriptions in it"
}

type "oci_integration_integration_instance" {
  class = "data"
  loses = "the instance with its integrations, connections, processes and their tracking data"
}

type "oci_iot_iot_domain" {
  class = "data"
  loses = "the IoT domain with its digital twins and their telemetry"
}

type "oci_iot_iot_domain_group" {
  class = "data"
  loses = "the group, to which IoT domains and their data belong"
}

class "config-state" {
  types = ["oci_iot_digital_twin_instance", "oci_iot_digital_twin_relationship"]
}

type "oci_iot_iot_domain_change_data_retention_period" {
  class   = "stateless"
  destroy = "does nothing: the period stays as it was last applied"

  safeguard "data_retention_period_in_days" {
    decrease = true
    loses    = "the telemetry older than the new period"
  }
}

type "oci_media_services_media_asset" {
  class = "data"
  loses = "the media asset's record and its place in the workflow; its file stays in the bucket"
}

type "oci_oce_oce_instance" {
  class = "data"
  loses = "the content platform with its files, sites and assets"
}

type "oci_oda_oda_instance" {
  class = "data"
  loses = "the digital assistant instance with its skills, conversations and training"
}

type "oci_opa_opa_instance" {
  class = "data"
  loses = "the process automation instance with its applications and running processes"
}

type "oci_resource_analytics_resource_analytics_instance" {
  class = "data"
  loses = "the instance with its warehouse"
}

class "data" {
  loses = "the Visual Builder instance with its applications, repositories and business objects' data"
  types = ["oci_vbs_inst_vbs_instance", "oci_visual_builder_vb_instance"]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_ai_document_processor_job", "oci_bds_bds_capacity_report",
    "oci_bds_bds_instance_execute_bootstrap_script_action", "oci_bds_bds_instance_os_patch_action",
    "oci_bds_bds_instance_patch_action", "oci_bds_bds_instance_replace_node_action",
    "oci_bds_bds_instance_software_update_action", "oci_datascience_model_artifact_export",
    "oci_datascience_model_artifact_import", "oci_datascience_model_group_artifact",
    "oci_datascience_model_provenance", "oci_fusion_apps_fusion_environment_data_masking_activity",
    "oci_fusion_apps_fusion_environment_refresh_activity", "oci_iot_digital_twin_instance_invoke_raw_command",
    "oci_iot_iot_domain_configure_data_access", "oci_iot_iot_domain_group_configure_data_access",
  ]
}

class "stateless" {
  types = [
    "oci_ai_language_endpoint", "oci_ai_language_job", "oci_ai_vision_stream_group", "oci_ai_vision_stream_job",
    "oci_ai_vision_stream_source", "oci_ai_vision_vision_private_endpoint",
    "oci_analytics_analytics_instance_private_access_channel", "oci_analytics_analytics_instance_resource_group",
    "oci_analytics_analytics_instance_vanity_url", "oci_batch_batch_context", "oci_batch_batch_job_pool",
    "oci_batch_batch_task_environment", "oci_batch_batch_task_profile", "oci_bds_auto_scaling_configuration",
    "oci_bds_bds_cluster_admin_password_reset_action", "oci_bds_bds_instance_bds_certificate_configuration",
    "oci_bds_bds_instance_metastore_config", "oci_bds_bds_instance_node_replace_configuration",
    "oci_bds_bds_instance_operation_certificate_managements_management",
    "oci_bds_bds_instance_resource_principal_configuration", "oci_blockchain_osn", "oci_blockchain_peer",
    "oci_datacatalog_catalog_private_endpoint", "oci_datacatalog_connection", "oci_dataflow_invoke_run",
    "oci_dataflow_pool", "oci_dataflow_private_endpoint", "oci_dataflow_run_statement", "oci_dataflow_sql_endpoint",
    "oci_dataintegration_workspace_application_patch", "oci_dataintegration_workspace_application_schedule",
    "oci_dataintegration_workspace_application_task_schedule", "oci_dataintegration_workspace_export_request",
    "oci_dataintegration_workspace_import_request", "oci_datascience_compute_target", "oci_datascience_job_run",
    "oci_datascience_ml_application", "oci_datascience_ml_application_implementation",
    "oci_datascience_ml_application_instance", "oci_datascience_model_deployment",
    "oci_datascience_private_endpoint", "oci_datascience_schedule",
    "oci_fusion_apps_fusion_environment_service_attachment", "oci_gdp_gdp_pipeline",
    "oci_generative_ai_agent_agent", "oci_generative_ai_agent_agent_endpoint",
    "oci_generative_ai_agent_data_ingestion_job", "oci_generative_ai_agent_data_source",
    "oci_generative_ai_agent_provisioned_capacity", "oci_generative_ai_agent_tool",
    "oci_generative_ai_dedicated_ai_cluster", "oci_generative_ai_endpoint",
    "oci_generative_ai_generative_ai_private_endpoint", "oci_generative_ai_hosted_application",
    "oci_generative_ai_hosted_application_iam", "oci_generative_ai_hosted_deployment",
    "oci_integration_oracle_managed_custom_endpoint", "oci_integration_private_endpoint_outbound_connection",
    "oci_iot_digital_twin_adapter", "oci_iot_digital_twin_model", "oci_media_services_media_workflow",
    "oci_media_services_media_workflow_configuration", "oci_media_services_media_workflow_job",
    "oci_media_services_stream_cdn_config", "oci_media_services_stream_distribution_channel",
    "oci_media_services_stream_packaging_config", "oci_oda_oda_private_endpoint",
    "oci_oda_oda_private_endpoint_attachment", "oci_oda_oda_private_endpoint_scan_proxy",
    "oci_resource_analytics_resource_analytics_instance_oac_management",
  ]
}
