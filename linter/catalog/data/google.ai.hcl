# Google Cloud: models, indexes, agents, notebooks.

type "google_vertex_ai_dataset" {
  class = "data"
  loses = "the dataset with its items and annotations; the files in Cloud Storage stay"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_featurestore" {
  class = "data"
  loses = "the store; with force_destroy its entity types and all feature values too, else Google refuses while there are any"

  safeguard "force_destroy" {
    off   = [true]
    loses = "its entity types and all feature values"
  }
  safeguard "online_storage_ttl_days" {
    decrease = true
    loses    = "the older values for online serving"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_featurestore_entitytype" {
  class = "data"
  loses = "the entity type with the values of all its features"

  safeguard "offline_storage_ttl_days" {
    decrease = true
    forever  = [0, null]
    loses    = "the older values"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_featurestore_entitytype_feature" {
  class = "data"
  loses = "the feature with all its values"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_index" {
  class = "data"
  loses = "the index with all vectors in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_metadata_store" {
  class = "data"
  loses = "the store with the record of all pipelines, executions and artifacts"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_tensorboard" {
  class = "data"
  loses = "the board with all experiments, runs and their measurements"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_tensorboard_experiment" {
  class = "data"
  loses = "the experiment with all its runs and measurements"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_tensorboard_run" {
  class = "data"
  loses = "the run with its measurements"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_reasoning_engine" {
  class = "data"
  loses = "the engine; with deletion_policy FORCE its sessions and memories too, else Google refuses while there are any"

  safeguard "deletion_policy" {
    off   = ["DELETE", "FORCE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vector_search_collection" {
  class = "data"
  loses = "the collection with all objects and vectors in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vector_search_data_object" {
  class = "data"
  loses = "the object with its vectors"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_discovery_engine_data_store" {
  class = "data"
  loses = "the store with all documents and user events in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_discovery_engine_data_connector" {
  class = "data"
  loses = "the connector with its collection, and the documents brought in through it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dialogflow_agent" {
  class = "data"
  loses = "the agent with all intents, entities and versions made in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_dialogflow_cx_agent" {
  class = "data"
  loses = "the agent with all flows, intents, entities and versions made in it"

  safeguard "delete_chat_engine_on_destroy" {
    off   = [true]
    loses = "the chat engine that uses it"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_ces_app" {
  class = "data"
  loses = "the app with all agents, tools, versions and conversations in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_document_ai_processor" {
  class = "data"
  loses = "the processor with its labelled documents and trained versions"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the machine with its disks and the notebooks on them"
  types = ["google_notebooks_runtime"]
}

type "google_notebooks_instance" {
  class = "data"
  loses = "the machine with its disks and the notebooks on them"

  safeguard "no_remove_data_disk" {
    off   = [false, null]
    loses = "the data disk, with the machine"
  }
}

type "google_workbench_instance" {
  class = "data"
  loses = "the machine with its disks and the notebooks on them"

  safeguard "enable_deletion_protection" { off = [false, null] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_colab_runtime" {
  class = "data"
  loses = "the runtime with its disk and the files on it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_ml_engine_model" {
  class = "data"
  loses = "the model with its versions; the files in Cloud Storage stay"
}

type "google_ces_app_version" {
  class     = "backup"
  loses     = "a snapshot of the app"
  backup_of = ["app"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vertex_ai_feature_online_store" {
  class = "stateless"
  why   = "it serves what is in BigQuery, which stays"

  safeguard "force_destroy" {
    off   = [true]
    loses = "its feature views"
  }
}

type "google_vertex_ai_rag_engine_config" {
  class = "stateless"
  why   = "a setting, but for its unprovisioned tier, which deletes all RAG corpora at once"

  safeguard "rag_managed_db_config.unprovisioned" {
    on    = [null]
    data  = true
    loses = "all RAG corpora in the region"
  }
}

class "stateless" {
  destroy = "does nothing: the setting stays"
  types   = ["google_document_ai_processor_default_version", "google_vertex_ai_model_garden_enable_model"]
}

type "google_agent_identity_auth_provider" {
  class   = "identity"
  destroy = "the consents that users gave go with it"

  scope "allowed_scopes" "words" {
    broad   = ["https://www.googleapis.com/auth/cloud-platform", "repo", "api", "admin:org", "delete_repo"]
    confers = "everything that the user may do to agents"
  }
}

class "config-state" {
  types = [
    "google_agentic_applications_analyst_agent_persona", "google_ces_agent", "google_ces_evaluation",
    "google_ces_example", "google_ces_guardrail", "google_ces_tool", "google_ces_toolset",
    "google_contact_center_insights_qa_question", "google_contact_center_insights_qa_scorecard",
    "google_dialogflow_conversation_profile", "google_dialogflow_cx_entity_type", "google_dialogflow_cx_flow",
    "google_dialogflow_cx_generator", "google_dialogflow_cx_intent", "google_dialogflow_cx_page",
    "google_dialogflow_cx_playbook", "google_dialogflow_cx_test_case", "google_dialogflow_cx_tool",
    "google_dialogflow_cx_tool_version", "google_dialogflow_cx_webhook", "google_dialogflow_entity_type",
    "google_dialogflow_fulfillment", "google_dialogflow_generator", "google_dialogflow_intent",
  ]
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_contact_center_insights_encryption_spec", "google_contact_center_insights_qa_scorecard_revision"]
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

type "google_dialogflow_version" {
  class     = "backup"
  loses     = "a version of the agent, as it was"
  backup_of = ["parent"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  types = [
    "google_agent_registry_service", "google_ces_app_root_agent_association", "google_colab_notebook_execution",
    "google_colab_runtime_template", "google_colab_schedule", "google_contact_center_insights_analysis_rule",
    "google_contact_center_insights_assessment_rule", "google_contact_center_insights_auto_labeling_rule",
    "google_contact_center_insights_view", "google_dialogflow_cx_environment", "google_dialogflow_environment",
    "google_dialogflow_sip_trunk", "google_discovery_engine_assistant", "google_discovery_engine_chat_engine",
    "google_discovery_engine_cmek_config", "google_discovery_engine_control", "google_discovery_engine_schema",
    "google_discovery_engine_search_engine", "google_discovery_engine_sitemap", "google_discovery_engine_target_site",
    "google_document_ai_schema", "google_document_ai_warehouse_document_schema",
    "google_gemini_code_repository_index", "google_gemini_code_tools_setting",
    "google_gemini_code_tools_setting_binding", "google_gemini_data_sharing_with_google_setting",
    "google_gemini_data_sharing_with_google_setting_binding", "google_gemini_gemini_gcp_enablement_setting",
    "google_gemini_gemini_gcp_enablement_setting_binding", "google_gemini_logging_setting",
    "google_gemini_logging_setting_binding", "google_gemini_release_channel_setting",
    "google_gemini_release_channel_setting_binding", "google_gemini_repository_group", "google_notebooks_environment",
    "google_notebooks_location", "google_tpu_node", "google_tpu_v2_queued_resource", "google_tpu_v2_vm",
    "google_vector_search_index", "google_vertex_ai_agent_anomaly_detection_scope", "google_vertex_ai_cache_config",
    "google_vertex_ai_deployment_resource_pool", "google_vertex_ai_endpoint",
    "google_vertex_ai_endpoint_with_model_garden_deployment", "google_vertex_ai_evaluation_metric",
    "google_vertex_ai_feature_group", "google_vertex_ai_feature_group_feature",
    "google_vertex_ai_feature_online_store_featureview", "google_vertex_ai_index_endpoint",
    "google_vertex_ai_index_endpoint_deployed_index", "google_vertex_ai_persistent_resource",
    "google_vertex_ai_semantic_governance_policy_engine",
  ]
}

type "google_agent_registry_binding" {
  class = "identity"

  scope "auth_provider_binding.scopes" "words" {
    broad   = ["https://www.googleapis.com/auth/cloud-platform", "repo", "api", "admin:org", "delete_repo"]
    confers = "everything that the user may do to the agent"
  }
}

type "google_ces_deployment" {
  class = "stateless"

  scope "channel_profile.web_widget_config.security_settings.enable_public_access" "words" {
    broad   = [true]
    confers = "conversations with the app to anyone"
  }
}

type "google_ces_security_settings" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_dialogflow_cx_generative_settings", "google_dialogflow_encryption_spec"]
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
  types   = ["google_discovery_engine_acl_config", "google_discovery_engine_license_config", "google_discovery_engine_serving_config", "google_discovery_engine_user_store"]
}

type "google_discovery_engine_recommendation_engine" {
  class = "data"
  loses = "the engine with its trained model"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_discovery_engine_widget_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"

  scope "access_settings.allow_public_access" "words" {
    computed_block = true
    broad          = [true]
    confers        = "searches in the data stores to anyone"
  }
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
