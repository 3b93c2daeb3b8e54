provider "confluent" {
  source   = "confluentinc/confluent"
  reviewed = "2.83"
  types    = 64
}

type "confluent_environment" {
  class   = "data"
  loses   = "the environment with all its clusters, their topics, and its Schema Registry with all schemas"
  destroy = "an environment has no deletion protection"
}

type "confluent_kafka_cluster" {
  class = "data"
  loses = "the cluster with all topics and their messages"

  safeguard "deletion_protection" { off = [false, null] }
}

type "confluent_kafka_topic" {
  class   = "data"
  loses   = "the topic with all messages in it"
  destroy = "a topic has no deletion protection; retention stands in config, as retention.ms"
  ids     = ["topic_name"]
}

type "confluent_kafka_mirror_topic" {
  class   = "data"
  loses   = "the mirror topic with all messages in it"
  destroy = "after a failover, it is the topic that is written to"
  ids     = ["mirror_topic_name"]
}

type "confluent_schema" {
  class   = "data"
  loses   = "the schema's latest version, or the one it manages: new clients cannot read what was written with it"
  destroy = "a soft delete: the version can still be read by its number; with hard_delete it is gone"
}

class "data" {
  loses   = "the running statement or table, with the state it has built up"
  destroy = "the next one starts over from where it is told to, not from where this one was"
  types   = ["confluent_flink_materialized_table", "confluent_flink_statement"]
}

type "confluent_ksql_cluster" {
  class = "data"
  loses = "the ksqlDB application with its streams, tables and queries"
}

type "confluent_tableflow_topic" {
  class = "data"
  loses = "the tables made from the topic, where Confluent stores them"
}

type "confluent_schema_registry_kek" {
  class   = "keys"
  loses   = "the reference to the key that encrypts data keys: fields encrypted under it cannot be read without it"
  destroy = "a soft delete, unless hard_delete is true"

  safeguard "hard_delete" {
    off   = [true]
    loses = "the way back: a soft-deleted key can be restored"
  }
}

type "confluent_schema_registry_dek" {
  class   = "keys"
  loses   = "the data key: fields encrypted with it cannot be read without it"
  destroy = "a soft delete, unless hard_delete is true"

  safeguard "hard_delete" {
    off   = [true]
    loses = "the way back: a soft-deleted key can be restored"
  }
}

type "confluent_byok_key" {
  class = "stateless"
  why   = "it names a key that is kept elsewhere"
}

type "confluent_connector" {
  class   = "config-state"
  why     = "its place in the source or topic is kept with it"
  destroy = "a new connector starts over: rows are copied twice, or those in between are missed"
}

class "config-state" {
  why   = "what it was attached to loses it too"
  types = ["confluent_business_metadata", "confluent_tag"]
}

class "config-state" {
  types = [
    "confluent_catalog_entity_attributes", "confluent_kafka_cluster_config",
    "confluent_schema_registry_cluster_config", "confluent_schema_registry_cluster_mode",
    "confluent_subject_config", "confluent_subject_mode",
  ]
}

# Accounts and credentials, and what they may do.

type "confluent_role_binding" {
  class = "identity"

  scope "role_name" "role" {
    broad   = ["OrganizationAdmin", "EnvironmentAdmin", "CloudClusterAdmin", "AccountAdmin"]
    confers = "the deletion of clusters with their topics, or the handing out of roles"
  }
}

type "confluent_kafka_acl" {
  class = "identity"

  scope "operation" "words" {
    broad   = ["ALL", "ALTER", "ALTER_CONFIGS", "DELETE", "CLUSTER_ACTION"]
    confers = "the deletion of every topic, or of their messages through a shorter retention"

    where "permission" { is = ["ALLOW"] }
    where "resource_name" { is = ["*", "kafka-cluster"] }
  }
}

class "identity" {
  types = [
    "confluent_certificate_authority", "confluent_certificate_pool", "confluent_group_mapping",
    "confluent_identity_pool", "confluent_identity_provider", "confluent_invitation", "confluent_service_account",
  ]
}

type "confluent_api_key" {
  class   = "identity"
  endless = true

  secret "secret" { instead = "the ephemeral resource or OAuth identity pools" }
}

type "confluent_cluster_link" {
  class   = "stateless"
  destroy = "mirror topics follow their source no longer"
}

class "stateless" {
  types = [
    "confluent_access_point", "confluent_business_metadata_binding", "confluent_catalog_integration",
    "confluent_connect_artifact", "confluent_custom_connector_plugin", "confluent_custom_connector_plugin_version",
    "confluent_dns_forwarder", "confluent_dns_record", "confluent_flink_artifact", "confluent_flink_compute_pool",
    "confluent_flink_compute_pool_config", "confluent_flink_connection", "confluent_gateway", "confluent_ip_filter",
    "confluent_ip_group", "confluent_kafka_client_quota", "confluent_network", "confluent_network_link_endpoint",
    "confluent_network_link_service", "confluent_peering", "confluent_plugin", "confluent_private_link_access",
    "confluent_private_link_attachment", "confluent_private_link_attachment_connection",
    "confluent_provider_integration", "confluent_provider_integration_authorization",
    "confluent_provider_integration_setup", "confluent_rtce_topic", "confluent_schema_exporter",
    "confluent_tag_binding", "confluent_tf_importer", "confluent_transit_gateway_attachment",
  ]
}
