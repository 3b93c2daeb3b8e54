# Messages, events, APIs and microservices.

type "alicloud_alikafka_instance" {
  class = "data"
  loses = "the Kafka instance with all topics and the messages in them"
}

type "alicloud_alikafka_topic" {
  class = "data"
  loses = "the topic with the messages in it"
}

type "alicloud_amqp_instance" {
  class   = "data"
  loses   = "the RabbitMQ instance with its virtual hosts, queues and the messages in them"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_amqp_virtual_host" {
  class = "data"
  loses = "the virtual host with its exchanges, its queues and the messages in them"
}

type "alicloud_amqp_queue" {
  class = "data"
  loses = "the queue with the messages in it"
}

type "alicloud_event_bridge_event_bus" {
  class   = "stateless"
  destroy = "events not yet delivered are lost, and its rules must be gone before"
}

type "alicloud_message_service_queue" {
  class = "data"
  loses = "the queue with the messages in it"

  safeguard "message_retention_period" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "alicloud_mns_queue" {
  class = "data"
  loses = "the queue with the messages in it"

  safeguard "message_retention_period" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "alicloud_ons_instance" {
  class = "data"
  loses = "the RocketMQ instance with all topics and the messages in them"
}

type "alicloud_ons_topic" {
  class = "data"
  loses = "the topic with the messages in it"
}

type "alicloud_rocketmq_instance" {
  class   = "data"
  loses   = "the RocketMQ instance with all topics and the messages in them"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "product_info.message_retention_time" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "alicloud_rocketmq_topic" {
  class = "data"
  loses = "the topic with the messages in it"
}

type "alicloud_mse_cluster" {
  class   = "data"
  loses   = "the Nacos, ZooKeeper or Eureka cluster with all configurations and registrations in it"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_mse_engine_namespace" {
  class = "data"
  loses = "the namespace with all configurations in it"
}

type "alicloud_mse_nacos_config" {
  class = "config-state"
  why   = "other programs write configurations too, and the destroy takes the value that stands now"
}

type "alicloud_mse_znode" {
  class = "data"
  loses = "the node with its data and the nodes below it"
}

type "alicloud_schedulerx_namespace" {
  class = "data"
  loses = "the namespace with its groups and jobs"
}

type "alicloud_schedulerx_app_group" {
  class = "data"
  loses = "the group; with delete_jobs its jobs and their history too"

  safeguard "delete_jobs" {
    off   = [true]
    loses = "the jobs of the group"
  }
}

type "alicloud_schedulerx_job" {
  class = "config-state"
}

type "alicloud_api_gateway_group" {
  class   = "stateless"
  destroy = "its APIs must be gone before; the subdomain that callers use goes with it"
}

type "alicloud_api_gateway_api" {
  class = "config-state"
  why   = "the definition may have been edited in the console since"
}

type "alicloud_mse_gateway" {
  class = "stateless"

  safeguard "delete_slb" {
    off   = [true]
    loses = "the load balancers that it was bought with"
  }
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "alicloud_message_service_account_logging", "alicloud_message_service_endpoint",
    "alicloud_message_service_service",
  ]
}

type "alicloud_alikafka_sasl_acl" {
  class = "identity"

  scope "acl_operation_type" "words" {
    broad   = ["All"]
    confers = "every operation on the resource"

    where "acl_permission_type" { is = ["ALLOW", null] }
  }
  scope "acl_operation_types" "words" {
    broad   = ["All"]
    confers = "every operation on the resource"

    where "acl_permission_type" { is = ["ALLOW", null] }
  }
  scope "acl_resource_name" "words" {
    broad   = ["*"]
    confers = "the operation on all topics or groups"

    where "acl_permission_type" { is = ["ALLOW", null] }
  }
}

type "alicloud_amqp_open_source_permission" {
  class = "identity"

  scope "configure" "words" {
    broad   = [".*"]
    confers = "making and deleting any queue and exchange"
  }
  scope "write" "words" {
    broad   = [".*"]
    confers = "publishing to any exchange"
  }
  scope "read" "words" {
    broad   = [".*"]
    confers = "reading and purging any queue"
  }
}

type "alicloud_rocketmq_acl" {
  class = "identity"

  scope "resource_name" "words" {
    broad   = ["*"]
    confers = "the actions on all topics or groups"

    where "decision" { is = ["Allow"] }
  }
}

type "alicloud_api_gateway_app" {
  class = "identity"
  why   = "its key and secret are what callers sign with"
}

class "identity" {
  types = [
    "alicloud_alikafka_sasl_user", "alicloud_amqp_open_source_account", "alicloud_amqp_static_account",
    "alicloud_api_gateway_app_attachment", "alicloud_rocketmq_account",
  ]
}

type "alicloud_event_bridge_connection" {
  class = "identity"
  why   = "it holds the credentials for an outside target"
}

class "stateless" {
  types = [
    "alicloud_alikafka_consumer_group", "alicloud_alikafka_instance_allowed_ip_attachment",
    "alicloud_alikafka_scheduled_scaling_rule", "alicloud_amqp_binding", "alicloud_amqp_exchange",
    "alicloud_api_gateway_access_control_list", "alicloud_api_gateway_acl_entry_attachment",
    "alicloud_api_gateway_backend", "alicloud_api_gateway_backend_model",
    "alicloud_api_gateway_group_plugin_attachment", "alicloud_api_gateway_instance",
    "alicloud_api_gateway_instance_acl_attachment", "alicloud_api_gateway_log_config", "alicloud_api_gateway_model",
    "alicloud_api_gateway_plugin", "alicloud_api_gateway_plugin_attachment", "alicloud_api_gateway_stage_model",
    "alicloud_api_gateway_vpc_access", "alicloud_apig_ai_model_provider", "alicloud_apig_domain",
    "alicloud_apig_environment", "alicloud_apig_gateway", "alicloud_apig_http_api", "alicloud_apig_plugin",
    "alicloud_apig_plugin_class", "alicloud_apig_route", "alicloud_apig_service", "alicloud_direct_mail_domain",
    "alicloud_direct_mail_mail_address", "alicloud_direct_mail_tag", "alicloud_event_bridge_api_destination",
    "alicloud_event_bridge_event_source", "alicloud_event_bridge_event_source_v2", "alicloud_event_bridge_rule",
    "alicloud_message_service_endpoint_acl", "alicloud_message_service_event_rule",
    "alicloud_message_service_subscription", "alicloud_message_service_topic", "alicloud_mns_topic",
    "alicloud_mns_topic_subscription", "alicloud_ons_group", "alicloud_rocketmq_consumer_group",
    "alicloud_sms_short_url",
  ]
}

type "alicloud_direct_mail_receivers" {
  class = "data"
  loses = "the list with the addresses in it"
}
