# Machine learning and agents.

# SageMaker.

type "aws_sagemaker_domain" {
  class   = "data"
  loses   = "the domain with its users' profiles and spaces; their home directories too, if the retention policy says Delete"
  destroy = "SageMaker refuses while there are apps in it"

  safeguard "retention_policy.home_efs_file_system" {
    off   = ["Delete"]
    loses = "the home directories of all users of the domain"
  }
}

type "aws_sagemaker_space" {
  class = "data"
  loses = "the space with the files on its volume"
}

type "aws_sagemaker_user_profile" {
  class   = "identity"
  destroy = "the user's home directory is not deleted"
}

type "aws_sagemaker_notebook_instance" {
  class   = "data"
  loses   = "the notebooks and all else on the instance's volume"
  destroy = "what was not pushed to a repository or a bucket is gone"
}

type "aws_sagemaker_feature_group" {
  class = "data"
  loses = "the features in the online store"
  ids   = ["feature_group_name"]

  safeguard "online_store_config.ttl_duration.value" {
    decrease = true
    forever  = [null]
    unit     = "unit"
    loses    = "the features older than that"
  }
}

type "aws_sagemaker_mlflow_tracking_server" {
  class = "data"
  loses = "the record of experiments, runs and registered models"
  ids   = ["tracking_server_name"]
}

type "aws_sagemaker_model_package_group" {
  class   = "data"
  loses   = "the group of registered models"
  destroy = "SageMaker refuses while there are models in it"
  ids     = ["model_package_group_name"]
}

type "aws_sagemaker_model_package_group_policy" {
  class = "stateless"

  scope "resource_policy" "iam-json" {}
}

type "aws_sagemaker_hub" {
  class = "data"
  loses = "the hub with the models and notebooks published in it"
}

type "aws_sagemaker_project" {
  class = "data"
  loses = "what the project's template provisioned, repositories and pipelines among it"
}

class "identity" {
  types = ["aws_sagemaker_workforce", "aws_sagemaker_workteam"]
}

# Bedrock.

type "aws_bedrock_custom_model" {
  class = "data"
  loses = "the trained model"
}

type "aws_bedrock_guardrail_version" {
  class = "stateless"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the version of the guardrail"
  }
}

type "aws_bedrockagent_data_source" {
  class = "stateless"
  why   = "its vectors can be made again from the source"

  safeguard "data_deletion_policy" {
    off   = ["DELETE"]
    loses = "the source's vectors in the vector store"
  }
}

type "aws_bedrockagent_knowledge_base" {
  class = "stateless"
  why   = "the vectors are in a store of their own"
}

type "aws_bedrockagentcore_memory" {
  class = "data"
  loses = "what the agents remembered: events and all that was drawn from them"

  safeguard "event_expiry_duration" {
    decrease = true
    loses    = "the events older than that"
  }
}

type "aws_bedrockagentcore_memory_strategy" {
  class = "data"
  loses = "the memories that the strategy drew from events"
}

class "identity" {
  types = [
    "aws_bedrockagentcore_api_key_credential_provider", "aws_bedrockagentcore_oauth2_credential_provider",
    "aws_bedrockagentcore_workload_identity",
  ]
}

class "config-state" {
  types = ["aws_bedrockagent_prompt"]
  why   = "people change prompts in the console"
}

# Trained models, indexes, collections of the other services.

class "data" {
  types = [
    "aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer", "aws_transcribe_language_model",
  ]
  loses = "the trained model with its versions"
}

type "aws_kendra_index" {
  class = "data"
  loses = "the index with all documents in it, its feedback and its query history"
}

type "aws_kendra_data_source" {
  class   = "stateless"
  destroy = "its documents leave the index, and a new one reads them again"
}

type "aws_qbusiness_application" {
  class = "data"
  loses = "the application with its indexes, conversations and files uploaded to them"
}

type "aws_rekognition_collection" {
  class = "data"
  loses = "the collection with all faces enrolled in it"
  ids   = ["collection_id"]
}

type "aws_rekognition_project" {
  class = "data"
  loses = "the project with its datasets and trained models"
}

class "config-state" {
  types   = ["aws_lex_bot", "aws_lexv2models_bot"]
  why     = "people build bots in the console, too"
  destroy = "its versions, aliases and the utterances collected go too"
}

class "stateless" {
  types = [
    "aws_bedrock_guardrail", "aws_bedrock_inference_profile", "aws_bedrock_model_invocation_logging_configuration",
    "aws_bedrock_provisioned_model_throughput", "aws_bedrockagent_agent", "aws_bedrockagent_agent_action_group",
    "aws_bedrockagent_agent_alias", "aws_bedrockagent_agent_collaborator",
    "aws_bedrockagent_agent_knowledge_base_association", "aws_bedrockagent_flow", "aws_bedrockagentcore_agent_runtime",
    "aws_bedrockagentcore_agent_runtime_endpoint", "aws_bedrockagentcore_browser",
    "aws_bedrockagentcore_code_interpreter", "aws_bedrockagentcore_gateway", "aws_bedrockagentcore_gateway_target",
    "aws_bedrockagentcore_token_vault_cmk", "aws_kendra_experience", "aws_kendra_faq",
    "aws_kendra_query_suggestions_block_list", "aws_kendra_thesaurus", "aws_lex_bot_alias", "aws_lex_intent",
    "aws_lex_slot_type", "aws_lexv2models_bot_locale", "aws_lexv2models_bot_version", "aws_lexv2models_intent",
    "aws_lexv2models_slot", "aws_lexv2models_slot_type", "aws_rekognition_stream_processor", "aws_sagemaker_app",
    "aws_sagemaker_app_image_config", "aws_sagemaker_code_repository", "aws_sagemaker_data_quality_job_definition",
    "aws_sagemaker_device", "aws_sagemaker_device_fleet", "aws_sagemaker_endpoint",
    "aws_sagemaker_endpoint_configuration", "aws_sagemaker_flow_definition", "aws_sagemaker_human_task_ui",
    "aws_sagemaker_image", "aws_sagemaker_image_version", "aws_sagemaker_model", "aws_sagemaker_monitoring_schedule",
    "aws_sagemaker_notebook_instance_lifecycle_configuration", "aws_sagemaker_pipeline",
    "aws_sagemaker_servicecatalog_portfolio_status", "aws_sagemaker_studio_lifecycle_config",
    "aws_transcribe_medical_vocabulary", "aws_transcribe_vocabulary", "aws_transcribe_vocabulary_filter",
  ]
}
