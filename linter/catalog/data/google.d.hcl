# The google types that begin with d: Data Catalog to Document AI.

# Catalogs of data: Data Catalog, Dataplex.

type "google_data_catalog_tag_template" {
  class   = "data"
  loses   = "the template with all tags made from it"
  destroy = "without force_delete Google refuses"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "force_delete" {
    off = [true]
  }
}

class "config-state" {
  why     = "which columns carry a tag stands in no other place than the tables"
  destroy = "the tags below it go too, and the columns that carry them are no longer guarded"
  types   = ["google_data_catalog_policy_tag", "google_data_catalog_taxonomy"]
}

class "config-state" {
  why = "people describe data there by hand"
  types = [
    "google_data_catalog_entry", "google_dataplex_entry", "google_dataplex_glossary",
    "google_dataplex_glossary_category", "google_dataplex_glossary_term",
  ]
}

class "config-state" {
  why   = "people and programs put entries into it"
  types = ["google_data_catalog_entry_group", "google_dataplex_entry_group"]
}

type "google_dataplex_datascan" {
  class = "data"
  loses = "the scan with the results of all its runs"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "identity" {
  types = ["google_dataplex_data_asset", "google_dataplex_data_product_data_asset"]

  scope "access_group_configs.iam_roles" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*.*admin", "roles/*dataOwner"]
    confers    = "administration of the asset to everyone in the group"
  }
}

type "google_data_catalog_tag" {
  class = "stateless"
  why   = "its values are in the configuration"
}

class "stateless" {
  why   = "Google refuses while there is anything in it"
  types = ["google_dataplex_lake", "google_dataplex_zone"]
}

type "google_dataplex_asset" {
  class = "stateless"
  why   = "the bucket or dataset that it attaches stays"
}

class "stateless" {
  types = [
    "google_data_lineage_config", "google_dataplex_aspect_type", "google_dataplex_data_product",
    "google_dataplex_entry_link", "google_dataplex_entry_type", "google_dataplex_metadata_feed",
    "google_dataplex_task",
  ]
}

# Data Fusion, Dataflow, Dataform, Dataproc.

type "google_data_fusion_instance" {
  class = "data"
  loses = "the instance with all pipelines, connections, and the history of their runs"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the job with its state and the data still on its way through it"
  types = ["google_dataflow_flex_template_job", "google_dataflow_job"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "on_delete" {
    off   = ["cancel"]
    loses = "the data still on its way, which draining lets through"
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

class "config-state" {
  why   = "people sort repositories into it by hand"
  types = ["google_dataform_folder", "google_dataform_team_folder"]
}

type "google_dataform_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

class "stateless" {
  types = ["google_dataform_repository_release_config", "google_dataform_repository_workflow_config"]
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

type "google_dataproc_metastore_federation" {
  class = "stateless"
  why   = "the metastores that it joins stay"

  safeguard "deletion_protection" {
    off = [false, null]
  }
}

class "stateless" {
  types = [
    "google_dataproc_autoscaling_policy", "google_dataproc_batch", "google_dataproc_gdc_application_environment",
    "google_dataproc_gdc_service_instance", "google_dataproc_gdc_spark_application", "google_dataproc_job",
    "google_dataproc_session_template", "google_dataproc_workflow_template",
  ]
}

# Data Loss Prevention, migrations, streams.

class "stateless" {
  types = [
    "google_data_loss_prevention_deidentify_template", "google_data_loss_prevention_discovery_config",
    "google_data_loss_prevention_inspect_template", "google_data_loss_prevention_job_trigger",
    "google_data_loss_prevention_stored_info_type", "google_data_pipeline_pipeline",
  ]
}

type "google_database_migration_service_migration_job" {
  class   = "stateless"
  destroy = "replication from the source stops, and what was not promoted has to be copied anew"
}

class "stateless" {
  types = [
    "google_database_migration_service_connection_profile", "google_database_migration_service_private_connection",
  ]
}

type "google_datastream_stream" {
  class   = "stateless"
  destroy = "its position in the source is lost: another stream begins with a backfill"
}

type "google_datastream_private_connection" {
  class = "stateless"

  safeguard "deletion_policy" {
    off   = ["FORCE", null]
    keeps = ["ABANDON"]
    loses = "its routes, with the connection"
  }
}

type "google_datastream_connection_profile" {
  class = "stateless"
}

# Deployments and developers.

type "google_deployment_manager_deployment" {
  class = "data"
  loses = "the deployment and every resource that it made, stores among them"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "delete_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_developer_connect_account_connector" {
  class   = "identity"
  destroy = "its users have to sign in and consent again"

  scope "provider_oauth_config.scopes" "words" {
    broad   = ["repo", "api", "admin:org", "delete_repo", "https://www.googleapis.com/auth/cloud-platform"]
    confers = "everything that its users may do at the other side"
  }
  scope "custom_oauth_config.scopes" "words" {
    broad   = ["repo", "api", "admin:org", "delete_repo", "https://www.googleapis.com/auth/cloud-platform"]
    confers = "everything that its users may do at the other side"
  }
}

class "stateless" {
  types = [
    "google_developer_connect_connection", "google_developer_connect_git_repository_link",
    "google_developer_connect_insights_config",
  ]
}

# Dialogflow.

type "google_dialogflow_agent" {
  class = "data"
  loses = "the agent with all intents, entities, knowledge bases, versions and conversations"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dialogflow_cx_agent" {
  class = "data"
  loses = "the agent with all flows, intents, versions, test cases and conversations"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "delete_chat_engine_on_destroy" {
    off   = [true]
    loses = "the chat engine of the agent, with it"
  }
}

class "config-state" {
  why = "people build agents in the console, too"
  types = [
    "google_dialogflow_cx_entity_type", "google_dialogflow_cx_generator", "google_dialogflow_cx_playbook",
    "google_dialogflow_cx_test_case", "google_dialogflow_cx_tool", "google_dialogflow_entity_type",
    "google_dialogflow_generator", "google_dialogflow_intent",
  ]
}

type "google_dialogflow_cx_flow" {
  class   = "config-state"
  why     = "people build agents in the console, too"
  destroy = "its pages and versions go too; with is_default_start_flow it only leaves the state"
}

type "google_dialogflow_cx_page" {
  class = "config-state"
  why   = "people build agents in the console, too"
}

type "google_dialogflow_cx_intent" {
  class   = "config-state"
  why     = "people build agents in the console, too"
  destroy = "with is_default_welcome_intent or is_default_negative_intent it only leaves the state"
}

type "google_dialogflow_version" {
  class     = "backup"
  loses     = "a version of the agent, as it was"
  backup_of = ["parent"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dialogflow_cx_version" {
  class     = "backup"
  loses     = "a version of the flow, as it was, with the model trained for it"
  backup_of = ["parent"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dialogflow_cx_security_settings" {
  class = "stateless"

  safeguard "retention_window_days" {
    decrease = true
    forever  = [0]
    loses    = "the conversations older than that"
  }
  safeguard "retention_strategy" {
    off   = ["REMOVE_AFTER_CONVERSATION"]
    loses = "each conversation, once it is over"
  }
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_dialogflow_cx_generative_settings", "google_dialogflow_encryption_spec"]
}

class "stateless" {
  types = [
    "google_dialogflow_conversation_profile", "google_dialogflow_cx_environment", "google_dialogflow_cx_tool_version",
    "google_dialogflow_cx_webhook", "google_dialogflow_environment", "google_dialogflow_fulfillment",
    "google_dialogflow_sip_trunk",
  ]
}

# Discovery Engine.

type "google_discovery_engine_data_store" {
  class = "data"
  loses = "the data store with all documents and user events in it, and their index"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_discovery_engine_data_connector" {
  class = "data"
  loses = "the connector with its collection and every data store in that"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_discovery_engine_recommendation_engine" {
  class = "data"
  loses = "the engine with its trained model"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "config-state" {
  why     = "its controls and look are set in the console, too"
  destroy = "its controls, serving settings and sessions go with it"
  types   = ["google_discovery_engine_chat_engine", "google_discovery_engine_search_engine"]
}

type "google_discovery_engine_widget_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"

  scope "access_settings.allow_public_access" "words" {
    broad   = [true]
    confers = "searches in the data stores to anyone"
  }
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types = [
    "google_discovery_engine_acl_config", "google_discovery_engine_license_config",
    "google_discovery_engine_serving_config", "google_discovery_engine_user_store",
  ]
}

class "stateless" {
  types = [
    "google_discovery_engine_assistant", "google_discovery_engine_cmek_config", "google_discovery_engine_control",
    "google_discovery_engine_schema", "google_discovery_engine_sitemap", "google_discovery_engine_target_site",
  ]
}

# DNS and Document AI.

class "stateless" {
  types = ["google_dns_policy", "google_dns_response_policy", "google_dns_response_policy_rule"]
}

type "google_document_ai_processor" {
  class = "data"
  loses = "the processor with its trained versions and its labelled documents"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_document_ai_processor_default_version" {
  class   = "stateless"
  destroy = "it only leaves the state: the default stays"
}

type "google_document_ai_warehouse_location" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"

  scope "document_creator_default_role" "role" {
    broad   = ["DOCUMENT_ADMIN"]
    confers = "administration of each document to whoever made it"
  }
  scope "access_control_mode" "words" {
    broad   = ["ACL_MODE_UNIVERSAL_ACCESS"]
    confers = "every document to every user of the warehouse"
  }
}

type "google_document_ai_warehouse_document_schema" {
  class = "config-state"
  why   = "documents of the warehouse are stored by it"
}

type "google_document_ai_schema" {
  class = "stateless"
}
