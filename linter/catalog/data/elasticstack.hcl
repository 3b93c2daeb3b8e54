provider "elasticstack" {
  source   = "elastic/elasticstack"
  reviewed = "0.16"
  types    = 81
}

# Elasticsearch: documents, models, snapshots.

type "elasticstack_elasticsearch_index" {
  class   = "data"
  loses   = "the index with all documents in it"
  destroy = "the provider refuses while deletion_protection is not false in the state: it takes two applies"

  safeguard "deletion_protection" { off = [false] }
}

type "elasticstack_elasticsearch_data_stream" {
  class   = "data"
  loses   = "the data stream with all documents in its backing indices"
  destroy = "data streams have no deletion protection"
}

type "elasticstack_elasticsearch_data_stream_lifecycle" {
  class = "stateless"
  why   = "it says how long documents are kept, and holds none; a shorter data_retention deletes the older ones"

  safeguard "data_retention" {
    decrease = true
    forever  = [null]
    loses    = "the documents older than that"
  }
}

type "elasticstack_elasticsearch_index_lifecycle" {
  class = "stateless"
  why   = "it says when indices are deleted, and holds none"

  safeguard "delete.delete.delete_searchable_snapshot" {
    off   = [true, null]
    data  = true
    loses = "the snapshot that a searchable index was mounted from, when the index reaches the delete phase"
  }
  safeguard "delete" {
    on    = [null]
    data  = true
    loses = "the indices that reach the delete phase"
  }
  safeguard "delete.min_age" {
    decrease = true
    loses    = "the indices older than that"

    where "delete" { is = ["set"] }
  }
}

type "elasticstack_elasticsearch_ccr_follower_index" {
  class   = "data"
  loses   = "the follower's index with its copy of the leader's documents"
  destroy = "unless delete_index_on_destroy is true, the index is kept as one of its own that follows no longer"

  safeguard "delete_index_on_destroy" {
    off   = [true]
    keeps = [false, null]
  }
}

type "elasticstack_elasticsearch_ml_anomaly_detection_job" {
  class = "data"
  loses = "the job with what its model has learnt and all results it found"

  safeguard "results_retention_days" {
    decrease = true
    forever  = [null]
    loses    = "the results older than the new period"
  }
  safeguard "model_snapshot_retention_days" {
    decrease = true
    loses    = "the model snapshots older than the new period"
  }
}

type "elasticstack_elasticsearch_snapshot_repository" {
  class   = "backup"
  loses   = "the repository's registration: no snapshot in it can be restored until it is registered again"
  destroy = "the files stay where they are"
}

type "elasticstack_elasticsearch_snapshot_lifecycle" {
  class     = "backup"
  loses     = "the schedule: no further snapshots are made as it says, and old ones no longer expire"
  backup_of = ["indices"]

  safeguard "min_count" {
    decrease = true
    loses    = "snapshots that were kept for their number alone"
  }
  safeguard "max_count" {
    decrease = true
    forever  = [null]
    loses    = "the oldest snapshots beyond the new number"
  }
}

type "elasticstack_elasticsearch_index_mappings" {
  class   = "stateless"
  destroy = "nothing happens: fields cannot be taken out of an index"
}

# Kibana.

type "elasticstack_kibana_space" {
  class = "data"
  loses = "the space with all dashboards, visualisations, rules and other saved objects in it"
}

type "elasticstack_kibana_stream" {
  class   = "data"
  loses   = "the stream; a wired one with all documents in its data stream"
  destroy = "a classic stream cannot be deleted this way: its data stream stays"
}

type "elasticstack_kibana_security_list_data_streams" {
  class = "data"
  loses = "the data streams with all value lists of the space and their items"
}

type "elasticstack_kibana_security_list" {
  class = "data"
  loses = "the value list with all its items, those that people added too"
}

type "elasticstack_kibana_security_exception_list" {
  class = "data"
  loses = "the exception list with all its items, those that people added too"
}

type "elasticstack_kibana_security_entity_store" {
  class = "data"
  loses = "the entity store with the entities it has gathered"
}

class "config-state" {
  why = "people edit it in Kibana too"
  types = [
    "elasticstack_elasticsearch_cluster_settings", "elasticstack_elasticsearch_ml_filter",
    "elasticstack_elasticsearch_query_ruleset", "elasticstack_elasticsearch_synonym_set",
    "elasticstack_kibana_agentbuilder_agent", "elasticstack_kibana_agentbuilder_skill",
    "elasticstack_kibana_agentbuilder_tool", "elasticstack_kibana_agentbuilder_workflow",
    "elasticstack_kibana_dashboard", "elasticstack_kibana_security_entity_store_entity",
    "elasticstack_kibana_security_exception_item", "elasticstack_kibana_security_list_item",
    "elasticstack_kibana_synthetics_parameter",
  ]
}

type "elasticstack_kibana_slo" {
  class   = "stateless"
  destroy = "its history is computed anew, as far back as the documents it is measured on reach"
}

# Accounts and credentials, and what they may do.

type "elasticstack_elasticsearch_security_api_key" {
  class = "identity"

  scope "role_descriptors" "words" {
    broad   = [null]
    confers = "all that the user who makes it may do"

    where "access" { is = [null] }
  }

  expiry "expiration" "duration" { never = [null] }
}

type "elasticstack_elasticsearch_security_role" {
  class = "identity"

  scope "cluster" "words" {
    broad   = ["all", "manage", "manage_security", "manage_api_key"]
    confers = "the cluster's administration"
  }
  scope "indices.privileges" "words" {
    broad   = ["all", "manage", "delete_index"]
    confers = "the deletion of every index"

    where "indices.names" { is = ["*"] }
  }
  scope "run_as" "words" {
    broad   = ["*"]
    confers = "the rights of every user"
  }
}

type "elasticstack_kibana_security_role" {
  class = "identity"

  scope "elasticsearch.cluster" "words" {
    broad   = ["all", "manage", "manage_security", "manage_api_key"]
    confers = "the cluster's administration"
  }
  scope "elasticsearch.indices.privileges" "words" {
    broad   = ["all", "manage", "delete_index"]
    confers = "the deletion of every index"

    where "elasticsearch.indices.names" { is = ["*"] }
  }
  scope "kibana.base" "words" {
    broad   = ["all"]
    confers = "everything in every space"

    where "kibana.spaces" { is = ["*"] }
  }
}

type "elasticstack_elasticsearch_security_role_mapping" {
  class = "identity"

  scope "roles" "role" {
    broad   = ["superuser"]
    confers = "everything in the cluster"
  }
}

type "elasticstack_elasticsearch_security_user" {
  class = "identity"

  scope "roles" "role" {
    broad   = ["superuser"]
    confers = "everything in the cluster"
  }
}

type "elasticstack_elasticsearch_security_system_user" {
  class   = "identity"
  destroy = "nothing happens: the user stays as it is"
}

class "stateless" {
  types = [
    "elasticstack_apm_agent_configuration", "elasticstack_apm_source_map",
    "elasticstack_elasticsearch_ccr_auto_follow_pattern", "elasticstack_elasticsearch_component_template",
    "elasticstack_elasticsearch_connector", "elasticstack_elasticsearch_enrich_policy",
    "elasticstack_elasticsearch_index_alias", "elasticstack_elasticsearch_index_template",
    "elasticstack_elasticsearch_index_template_ilm_attachment", "elasticstack_elasticsearch_inference_endpoint",
    "elasticstack_elasticsearch_ingest_pipeline", "elasticstack_elasticsearch_logstash_pipeline",
    "elasticstack_elasticsearch_ml_calendar", "elasticstack_elasticsearch_ml_calendar_event",
    "elasticstack_elasticsearch_ml_calendar_job", "elasticstack_elasticsearch_ml_datafeed",
    "elasticstack_elasticsearch_ml_datafeed_state", "elasticstack_elasticsearch_ml_job_state",
    "elasticstack_elasticsearch_ml_trained_model_alias", "elasticstack_elasticsearch_ml_trained_model_deployment",
    "elasticstack_elasticsearch_script", "elasticstack_elasticsearch_transform", "elasticstack_elasticsearch_watch",
    "elasticstack_fleet_agent_download_source", "elasticstack_fleet_agent_policy",
    "elasticstack_fleet_custom_integration", "elasticstack_fleet_elastic_defend_integration_policy",
    "elasticstack_fleet_integration", "elasticstack_fleet_integration_policy", "elasticstack_fleet_output",
    "elasticstack_fleet_proxy", "elasticstack_fleet_server_host", "elasticstack_kibana_action_connector",
    "elasticstack_kibana_alerting_rule", "elasticstack_kibana_data_view", "elasticstack_kibana_default_data_view",
    "elasticstack_kibana_import_saved_objects", "elasticstack_kibana_install_prebuilt_rules",
    "elasticstack_kibana_maintenance_window", "elasticstack_kibana_osquery_pack",
    "elasticstack_kibana_osquery_saved_query", "elasticstack_kibana_security_detection_rule",
    "elasticstack_kibana_security_enable_rule", "elasticstack_kibana_security_entity_store_entity_link",
    "elasticstack_kibana_synthetics_monitor", "elasticstack_kibana_synthetics_private_location",
  ]
}
