# Messaging, APIs, workflows, devices, automation.

type "azurerm_api_management" {
  class   = "data"
  loses   = "the service with its APIs, products, developers' accounts and subscription keys"
  destroy = "the provider purges it at once, unless purge_soft_delete_on_destroy is false in its features"
}

type "azurerm_api_management_workspace" {
  class = "data"
  loses = "the workspace with its APIs, products and subscription keys"
}

type "azurerm_api_management_product" {
  class   = "identity"
  destroy = "the provider deletes the product's subscriptions with it: their keys end for every caller"

  scope "subscription_required" "words" {
    broad   = [false]
    confers = "calls to every API of the product without a key"
  }
}

type "azurerm_api_management_api" {
  class = "config-state"
  why   = "operations and policies of it may have been made in the portal"
}

type "azurerm_api_management_subscription" {
  class = "identity"

  # Without an API and a product a subscription is good for all APIs.
  scope "product_id" "words" {
    broad   = [null]
    confers = "calls to every API of the service"
    where "api_id" { is = [null] }
  }
}

class "identity" {
  types = ["azurerm_api_management_group", "azurerm_api_management_group_user", "azurerm_api_management_user"]
}

class "config-state" {
  why   = "the value may stand nowhere else"
  types = ["azurerm_api_management_named_value", "azurerm_api_management_workspace_named_value"]
}

type "azurerm_app_configuration" {
  class   = "data"
  loses   = "the store with all keys, feature flags and their history"
  destroy = "the provider purges it at once, unless purge protection is on or purge_soft_delete_on_destroy is false in its features"

  safeguard "purge_protection_enabled" {
    off   = [false, null]
    loses = "the guarantee that a deleted store can be recovered"
  }
  safeguard "soft_delete_retention_days" {
    decrease = true
    loses    = "days in which the store can be recovered"
  }
}

class "config-state" {
  why   = "the value may stand nowhere else, and flags are turned by people"
  types = ["azurerm_app_configuration_feature", "azurerm_app_configuration_key"]

  safeguard "locked" { off = [false, null] }
}

# Messages.

type "azurerm_eventhub_namespace" {
  class = "data"
  loses = "the namespace with all event hubs in it, the events they still hold, and its schemas"
}

type "azurerm_eventhub" {
  class = "data"
  loses = "the events it still holds, and its consumers' groups"

  safeguard "message_retention" {
    decrease = true
    loses    = "the events older than that"
  }
  safeguard "retention_description.retention_time_in_hours" {
    decrease = true
    loses    = "the events older than that"
  }
  safeguard "retention_description.tombstone_retention_time_in_hours" {
    decrease = true
    loses    = "the tombstones older than that"
  }
  safeguard "capture_description.enabled" {
    off   = [false]
    loses = "the copy of the events from then on"
  }
}

type "azurerm_eventhub_namespace_schema_group" {
  class = "data"
  loses = "the group with all schemas that programs registered"
}

type "azurerm_eventhub_cluster" {
  class = "stateless"
  why   = "Azure refuses while namespaces are in it"
}

class "identity" {
  types = [
    "azurerm_eventhub_authorization_rule", "azurerm_eventhub_namespace_authorization_rule", "azurerm_notification_hub_authorization_rule",
    "azurerm_relay_hybrid_connection_authorization_rule", "azurerm_relay_namespace_authorization_rule",
    "azurerm_servicebus_namespace_authorization_rule", "azurerm_servicebus_queue_authorization_rule",
    "azurerm_servicebus_topic_authorization_rule",
  ]

  scope "manage" "words" {
    broad   = [true]
    confers = "management: creating and deleting, besides sending and reading"
  }
}

type "azurerm_servicebus_namespace" {
  class = "data"
  loses = "the namespace with all queues and topics in it, and the messages they still hold"
}

class "data" {
  loses = "the messages it still holds, scheduled and dead ones too"
  types = ["azurerm_servicebus_queue", "azurerm_servicebus_subscription"]

  safeguard "dead_lettering_on_message_expiration" {
    off   = [false]
    loses = "messages that expire, instead of keeping them as dead ones"
  }
  safeguard "auto_delete_on_idle" {
    on    = ["P10675199DT2H48M5.4775807S", "P10675198DT2H48M5.477S", null]
    loses = "the whole of it, once nothing used it for that long"
  }
}

type "azurerm_servicebus_topic" {
  class = "data"
  loses = "the topic with all subscriptions, and the messages they still hold"

  safeguard "auto_delete_on_idle" {
    on    = ["P10675199DT2H48M5.4775807S", "P10675198DT2H48M5.477S", null]
    loses = "the whole of it, once nothing used it for that long"
  }
}

class "stateless" {
  why     = "the namespaces on either side stay"
  destroy = "the pairing ends, and with it the alias by which clients reach it"
  types   = ["azurerm_eventhub_namespace_disaster_recovery_config", "azurerm_servicebus_namespace_disaster_recovery_config"]
}

type "azurerm_eventgrid_namespace" {
  class = "data"
  loses = "the namespace with all topics in it, and the events that were not yet fetched"
}

type "azurerm_eventgrid_namespace_topic" {
  class = "data"
  loses = "the events that were not yet fetched"

  safeguard "event_retention_in_days" {
    decrease = true
    loses    = "the events older than that"
  }
}

type "azurerm_notification_hub_namespace" {
  class = "data"
  loses = "the namespace with all hubs and the registrations of devices in them"
}

type "azurerm_notification_hub" {
  class = "data"
  loses = "the registrations of all devices, which they make anew only when their app next runs"
}

type "azurerm_communication_service" {
  class = "data"
  loses = "the service with its telephone numbers, chat threads and identities"
}

type "azurerm_fluid_relay_server" {
  class = "data"
  loses = "the server with all shared documents in it"
}

# Workflows and automation.

type "azurerm_logic_app_workflow" {
  class   = "config-state"
  why     = "workflows are drawn in the portal's designer"
  destroy = "the history of its runs goes with it"
}

type "azurerm_logic_app_integration_account" {
  class = "config-state"
  why   = "partners, agreements, maps and schemas in it may have been made in the portal"
}

class "config-state" {
  why = "it may have been edited in the portal since"
  types = [
    "azurerm_logic_app_integration_account_agreement", "azurerm_logic_app_integration_account_map",
    "azurerm_logic_app_integration_account_partner", "azurerm_logic_app_integration_account_schema",
  ]
}

type "azurerm_logic_app_standard" {
  class = "stateless"
  why   = "its workflows are deployed to it, and kept in its storage account"
}

type "azurerm_api_connection" {
  class   = "identity"
  destroy = "a new one has to be authorized again by a person, where its service wants a sign-in"
}

type "azurerm_automation_account" {
  class = "data"
  loses = "the account with its runbooks, variables, credentials, certificates, configurations and the history of jobs"
}

class "config-state" {
  why = "jobs write to it, or people edit it in the portal"
  types = [
    "azurerm_automation_certificate", "azurerm_automation_connection", "azurerm_automation_connection_certificate",
    "azurerm_automation_connection_classic_certificate", "azurerm_automation_connection_service_principal",
    "azurerm_automation_credential", "azurerm_automation_runbook", "azurerm_automation_variable_bool",
    "azurerm_automation_variable_datetime", "azurerm_automation_variable_int", "azurerm_automation_variable_object",
    "azurerm_automation_variable_string",
  ]
}

type "azurerm_automation_webhook" {
  class = "identity"
  why   = "whoever has its address may start the runbook"
}

# Devices.

type "azurerm_iothub" {
  class   = "data"
  loses   = "the hub with its devices' identities and keys, their twins, and the messages not yet read"
  destroy = "every device has to be registered again"

  safeguard "event_hub_retention_in_days" {
    decrease = true
    loses    = "the messages older than that"
  }
}

type "azurerm_iothub_dps" {
  class = "data"
  loses = "the provisioning service with its enrollments and the registrations of devices"
}

type "azurerm_iothub_shared_access_policy" {
  class = "identity"

  scope "registry_write" "words" {
    broad   = [true]
    confers = "creation and deletion of any device"
  }
  scope "service_connect" "words" {
    broad   = [true]
    confers = "commands to every device, and all they send"
  }
}

type "azurerm_iothub_dps_shared_access_policy" {
  class = "identity"

  scope "enrollment_write" "words" {
    broad   = [true]
    confers = "the choice of which devices are let in"
  }
  scope "registration_write" "words" {
    broad   = [true]
    confers = "deletion of devices' registrations"
  }
  scope "service_config" "words" {
    broad   = [true]
    confers = "administration of the service"
  }
}

class "data" {
  loses = "the updates imported for devices, and the record of what is on which"
  types = ["azurerm_iothub_device_update_account", "azurerm_iothub_device_update_instance"]
}

type "azurerm_iotcentral_application" {
  class = "data"
  loses = "the application with its devices, templates, dashboards, and their telemetry"
}

type "azurerm_iotcentral_organization" {
  class = "identity"
}

type "azurerm_digital_twins_instance" {
  class = "data"
  loses = "the instance with its models, twins and relationships"
}

type "azurerm_maps_creator" {
  class = "data"
  loses = "the indoor maps with their data sets and tile sets"
}

class "stateless" {
  types = [
    "azurerm_api_management_api_diagnostic", "azurerm_api_management_api_operation",
    "azurerm_api_management_api_operation_policy", "azurerm_api_management_api_operation_tag",
    "azurerm_api_management_api_policy", "azurerm_api_management_api_release", "azurerm_api_management_api_schema",
    "azurerm_api_management_api_tag", "azurerm_api_management_api_tag_description",
    "azurerm_api_management_api_version_set", "azurerm_api_management_authorization_server",
    "azurerm_api_management_backend", "azurerm_api_management_certificate", "azurerm_api_management_custom_domain",
    "azurerm_api_management_diagnostic", "azurerm_api_management_email_template", "azurerm_api_management_gateway",
    "azurerm_api_management_gateway_api", "azurerm_api_management_gateway_certificate_authority",
    "azurerm_api_management_gateway_host_name_configuration", "azurerm_api_management_global_schema",
    "azurerm_api_management_identity_provider_aad", "azurerm_api_management_identity_provider_aadb2c",
    "azurerm_api_management_identity_provider_facebook", "azurerm_api_management_identity_provider_google",
    "azurerm_api_management_identity_provider_microsoft", "azurerm_api_management_identity_provider_twitter",
    "azurerm_api_management_logger", "azurerm_api_management_notification_recipient_email",
    "azurerm_api_management_notification_recipient_user", "azurerm_api_management_openid_connect_provider",
    "azurerm_api_management_policy", "azurerm_api_management_policy_fragment", "azurerm_api_management_product_api",
    "azurerm_api_management_product_group", "azurerm_api_management_product_policy",
    "azurerm_api_management_product_tag", "azurerm_api_management_redis_cache",
    "azurerm_api_management_standalone_gateway", "azurerm_api_management_tag",
    "azurerm_api_management_workspace_api_version_set", "azurerm_api_management_workspace_certificate",
    "azurerm_api_management_workspace_policy", "azurerm_api_management_workspace_policy_fragment",
    "azurerm_automation_connection_type", "azurerm_automation_dsc_configuration",
    "azurerm_automation_dsc_nodeconfiguration", "azurerm_automation_hybrid_runbook_worker",
    "azurerm_automation_hybrid_runbook_worker_group", "azurerm_automation_job_schedule", "azurerm_automation_module",
    "azurerm_automation_powershell72_module", "azurerm_automation_python3_package",
    "azurerm_automation_runtime_environment", "azurerm_automation_runtime_environment_package",
    "azurerm_automation_schedule", "azurerm_automation_software_update_configuration",
    "azurerm_automation_source_control", "azurerm_automation_watcher",
    "azurerm_communication_service_email_domain_association", "azurerm_digital_twins_endpoint_eventgrid",
    "azurerm_digital_twins_endpoint_eventhub", "azurerm_digital_twins_endpoint_servicebus",
    "azurerm_digital_twins_time_series_database_connection", "azurerm_eventgrid_domain",
    "azurerm_eventgrid_domain_topic", "azurerm_eventgrid_event_subscription",
    "azurerm_eventgrid_partner_configuration", "azurerm_eventgrid_partner_namespace",
    "azurerm_eventgrid_partner_registration", "azurerm_eventgrid_system_topic",
    "azurerm_eventgrid_system_topic_event_subscription", "azurerm_eventgrid_topic", "azurerm_eventhub_consumer_group",
    "azurerm_eventhub_namespace_customer_managed_key", "azurerm_graph_services_account",
    "azurerm_iotcentral_application_network_rule_set", "azurerm_iothub_certificate", "azurerm_iothub_consumer_group",
    "azurerm_iothub_dps_certificate", "azurerm_iothub_endpoint_cosmosdb_account", "azurerm_iothub_endpoint_eventhub",
    "azurerm_iothub_endpoint_servicebus_queue", "azurerm_iothub_endpoint_servicebus_topic",
    "azurerm_iothub_endpoint_storage_container", "azurerm_iothub_enrichment", "azurerm_iothub_fallback_route",
    "azurerm_iothub_file_upload", "azurerm_iothub_route", "azurerm_logic_app_action_custom",
    "azurerm_logic_app_action_http", "azurerm_logic_app_integration_account_assembly",
    "azurerm_logic_app_integration_account_batch_configuration", "azurerm_logic_app_integration_account_certificate",
    "azurerm_logic_app_integration_account_session", "azurerm_logic_app_trigger_custom",
    "azurerm_logic_app_trigger_http_request", "azurerm_logic_app_trigger_recurrence", "azurerm_maps_account",
    "azurerm_relay_hybrid_connection", "azurerm_relay_namespace", "azurerm_servicebus_namespace_customer_managed_key",
    "azurerm_servicebus_subscription_rule", "azurerm_signalr_service", "azurerm_signalr_service_custom_certificate",
    "azurerm_signalr_service_custom_domain", "azurerm_signalr_service_network_acl",
    "azurerm_signalr_shared_private_link_resource", "azurerm_web_pubsub", "azurerm_web_pubsub_custom_certificate",
    "azurerm_web_pubsub_custom_domain", "azurerm_web_pubsub_hub", "azurerm_web_pubsub_network_acl",
    "azurerm_web_pubsub_shared_private_link_resource", "azurerm_web_pubsub_socketio",
  ]
}
