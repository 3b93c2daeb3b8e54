# Queues, events, workflows, APIs, mail, telephony, contact centres, things.

# Queues and topics.

type "aws_sqs_queue" {
  class = "data"
  loses = "the messages it still holds"
  ids   = ["url"]

  safeguard "message_retention_seconds" {
    decrease = true
    loses    = "the messages older than that"
  }

  scope "policy" "iam-json" { computed = true }
}

class "stateless" {
  types = ["aws_sns_topic_policy", "aws_sqs_queue_policy"]

  scope "policy" "iam-json" {}
}

type "aws_sns_topic" {
  class   = "config-state"
  why     = "subscriptions made elsewhere, and confirmed by people, go with it"
  destroy = "all its subscriptions go too"

  safeguard "archive_policy" {
    off   = [null]
    data  = true
    loses = "the archived messages, which could have been replayed"
  }

  scope "policy" "iam-json" { computed = true }
}

type "aws_sns_topic_subscription" {
  class   = "stateless"
  destroy = "one by mail or to another account has to be confirmed again"
}

type "aws_sns_platform_application" {
  class = "data"
  loses = "the application with the endpoints of all devices registered with it"
}

type "aws_mq_broker" {
  class = "data"
  loses = "the broker with the messages it still holds"
}

type "aws_mq_configuration" {
  class   = "stateless"
  destroy = "does nothing in the version reviewed; later ones delete the configuration with its revisions"
}

# EventBridge, Scheduler, Step Functions.

type "aws_cloudwatch_event_archive" {
  class     = "backup"
  loses     = "the archived events, which could have been replayed"
  backup_of = ["event_source_arn"]

  safeguard "retention_days" {
    decrease = true
    forever  = [0, null]
    loses    = "the archived events older than that"
  }
}

type "aws_cloudwatch_event_bus_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_cloudwatch_event_permission" {
  class = "stateless"

  scope "principal" "words" {
    broad   = ["*"]
    confers = "events on the bus from every AWS account"
    where "condition.value" { is = [null] }
  }
}

type "aws_schemas_registry" {
  class = "config-state"
  why   = "it may hold schemas that were discovered or uploaded"
}

type "aws_schemas_registry_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_scheduler_schedule_group" {
  class = "data"
  loses = "the group with all schedules in it, those that programs made among them"
}

type "aws_sfn_state_machine" {
  class   = "stateless"
  destroy = "executions that still run are stopped, and the history of all of them goes"
}

type "aws_swf_domain" {
  class   = "stateless"
  destroy = "only deprecates the domain: what runs goes on, and its name is used up"
}

class "identity" {
  types = [
    "aws_appfabric_app_authorization", "aws_appfabric_app_authorization_connection", "aws_appflow_connector_profile",
  ]
}

# APIs.

type "aws_api_gateway_rest_api" {
  class   = "stateless"
  destroy = "a new one has another address, and other keys and plans must be tied to it"

  scope "policy" "iam-json" { computed = true }
}

type "aws_api_gateway_rest_api_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_api_gateway_domain_name" {
  class = "stateless"

  scope "policy" "iam-json" { computed = true }
}

class "identity" {
  types = [
    "aws_api_gateway_api_key", "aws_api_gateway_client_certificate", "aws_api_gateway_usage_plan_key",
  ]
}

type "aws_appsync_api_key" {
  class = "identity"

  expiry "expires" "timestamp" { default = "7d" }
}

type "aws_amplify_app" {
  class   = "config-state"
  why     = "branches, variables and deployments may have been made by hand"
  destroy = "its branches go too, and a new one has another address"
}

class "config-state" {
  types = ["aws_amplify_backend_environment", "aws_amplify_branch"]
}

class "identity" {
  types = ["aws_amplify_webhook"]
}

# Mail and messages.

type "aws_sesv2_contact_list" {
  class = "data"
  loses = "the list with all contacts and what each wants to receive"
}

class "config-state" {
  types = ["aws_ses_domain_dkim", "aws_ses_domain_identity", "aws_ses_email_identity", "aws_sesv2_email_identity"]
  why   = "a new identity has to be proved again, by records in the DNS or by mail"
}

class "stateless" {
  types = ["aws_ses_identity_policy", "aws_sesv2_email_identity_policy"]

  scope "policy" "iam-json" {}
}

type "aws_pinpoint_app" {
  class = "data"
  loses = "the project with its endpoints, segments, campaigns, journeys and their figures"
}

type "aws_pinpointsmsvoicev2_phone_number" {
  class   = "data"
  loses   = "the phone number, which is given back and may go to somebody else"
  destroy = "a registration or port of the number has to be made again"

  safeguard "deletion_protection_enabled" { off = [false, null] }
}

type "aws_pinpointsmsvoicev2_opt_out_list" {
  class = "data"
  loses = "the list of numbers that no longer want messages"
}

# Contact centres and telephony.

type "aws_connect_instance" {
  class = "data"
  loses = "the contact centre with its users, flows, queues, phone numbers and contact records"
}

type "aws_connect_phone_number" {
  class   = "data"
  loses   = "the phone number, which is given back and may go to somebody else"
  destroy = "Connect holds a released number back for a time, in which nobody can have it"
  ids     = ["phone_number"]
}

type "aws_connect_security_profile" {
  class = "identity"

  scope "permissions" "words" {
    broad = [
      "SecurityProfiles.Create", "SecurityProfiles.Edit", "Users.Create", "Users.Edit", "Users.EditPermission",
    ]
    confers = "the giving of rights to oneself and to others"
  }
}

class "identity" {
  types = ["aws_connect_user"]
}

class "config-state" {
  types = [
    "aws_connect_contact_flow", "aws_connect_contact_flow_module", "aws_connect_hours_of_operation",
    "aws_connect_queue", "aws_connect_quick_connect", "aws_connect_routing_profile",
    "aws_connect_user_hierarchy_group", "aws_connect_user_hierarchy_structure",
  ]
  why = "supervisors change it in the console"
}

type "aws_customerprofiles_domain" {
  class = "data"
  loses = "the domain with all customer profiles in it"
  ids   = ["domain_name"]

  safeguard "default_expiration_days" {
    decrease = true
    loses    = "the profile data older than that"
  }
}

class "data" {
  types = ["aws_customerprofiles_profile"]
  loses = "the customer's profile with what was collected about them"
}

type "aws_chime_voice_connector" {
  class = "config-state"
  why   = "a new one has another host name, which the far end must be told"
}

class "identity" {
  types = ["aws_chime_voice_connector_termination_credentials"]
}

type "aws_chime_voice_connector_streaming" {
  class = "stateless"

  safeguard "data_retention" {
    decrease = true
    loses    = "the recorded calls older than that"
  }
}

type "aws_chimesdkvoice_voice_profile_domain" {
  class = "data"
  loses = "the domain with all voice profiles enrolled in it"
}

# Things and places.

type "aws_iot_thing" {
  class = "config-state"
  why   = "its attributes, groups and shadows are written by devices and programs"
}

type "aws_iot_policy" {
  class = "identity"

  scope "policy" "iam-json" {}
}

class "identity" {
  types = [
    "aws_iot_ca_certificate", "aws_iot_certificate", "aws_iot_policy_attachment", "aws_iot_role_alias",
    "aws_iot_thing_principal_attachment",
  ]
}

type "aws_location_geofence_collection" {
  class = "data"
  loses = "the collection with all geofences put into it"
  ids   = ["collection_name"]
}

type "aws_location_tracker" {
  class = "data"
  loses = "the tracker with the positions of the last 30 days"
  ids   = ["tracker_name"]
}

# Media.

type "aws_kinesis_video_stream" {
  class = "data"
  loses = "the stream with the media stored in it"

  safeguard "data_retention_in_hours" {
    decrease = true
    loses    = "the media older than that"
  }
}

class "config-state" {
  types = ["aws_ivs_channel"]
  why   = "a new channel has another address and stream key, which the encoder must be told"
}

class "stateless" {
  types = [
    "aws_amplify_domain_association", "aws_api_gateway_account", "aws_api_gateway_authorizer",
    "aws_api_gateway_base_path_mapping", "aws_api_gateway_deployment", "aws_api_gateway_documentation_part",
    "aws_api_gateway_documentation_version", "aws_api_gateway_domain_name_access_association",
    "aws_api_gateway_gateway_response", "aws_api_gateway_integration", "aws_api_gateway_integration_response",
    "aws_api_gateway_method", "aws_api_gateway_method_response", "aws_api_gateway_method_settings",
    "aws_api_gateway_model", "aws_api_gateway_request_validator", "aws_api_gateway_resource",
    "aws_api_gateway_rest_api_put", "aws_api_gateway_stage", "aws_api_gateway_usage_plan", "aws_api_gateway_vpc_link",
    "aws_apigatewayv2_api", "aws_apigatewayv2_api_mapping", "aws_apigatewayv2_authorizer",
    "aws_apigatewayv2_deployment", "aws_apigatewayv2_domain_name", "aws_apigatewayv2_integration",
    "aws_apigatewayv2_integration_response", "aws_apigatewayv2_model", "aws_apigatewayv2_route",
    "aws_apigatewayv2_route_response", "aws_apigatewayv2_stage", "aws_apigatewayv2_vpc_link",
    "aws_appfabric_app_bundle", "aws_appfabric_ingestion", "aws_appfabric_ingestion_destination", "aws_appflow_flow",
    "aws_appintegrations_data_integration", "aws_appintegrations_event_integration", "aws_appsync_api",
    "aws_appsync_api_cache", "aws_appsync_channel_namespace", "aws_appsync_datasource", "aws_appsync_domain_name",
    "aws_appsync_domain_name_api_association", "aws_appsync_function", "aws_appsync_graphql_api",
    "aws_appsync_resolver", "aws_appsync_source_api_association", "aws_appsync_type",
    "aws_chime_voice_connector_group", "aws_chime_voice_connector_logging", "aws_chime_voice_connector_origination",
    "aws_chime_voice_connector_termination", "aws_chimesdkmediapipelines_media_insights_pipeline_configuration",
    "aws_chimesdkvoice_global_settings", "aws_chimesdkvoice_sip_media_application", "aws_chimesdkvoice_sip_rule",
    "aws_cloudwatch_event_api_destination", "aws_cloudwatch_event_bus", "aws_cloudwatch_event_connection",
    "aws_cloudwatch_event_endpoint", "aws_cloudwatch_event_rule", "aws_cloudwatch_event_target",
    "aws_connect_bot_association", "aws_connect_lambda_function_association",
    "aws_connect_phone_number_contact_flow_association", "aws_connect_vocabulary", "aws_elastictranscoder_preset",
    "aws_iot_authorizer", "aws_iot_billing_group", "aws_iot_domain_configuration", "aws_iot_event_configurations",
    "aws_iot_indexing_configuration", "aws_iot_logging_options", "aws_iot_provisioning_template",
    "aws_iot_thing_group", "aws_iot_thing_group_membership", "aws_iot_thing_type", "aws_iot_topic_rule_destination",
    "aws_ivs_playback_key_pair", "aws_ivs_recording_configuration", "aws_ivschat_logging_configuration",
    "aws_ivschat_room", "aws_location_map", "aws_location_place_index", "aws_location_route_calculator",
    "aws_location_tracker_association", "aws_media_convert_queue", "aws_media_package_channel",
    "aws_media_packagev2_channel_group", "aws_medialive_channel", "aws_medialive_input",
    "aws_medialive_input_security_group", "aws_medialive_multiplex", "aws_medialive_multiplex_program",
    "aws_pinpoint_adm_channel", "aws_pinpoint_apns_channel", "aws_pinpoint_apns_sandbox_channel",
    "aws_pinpoint_apns_voip_channel", "aws_pinpoint_apns_voip_sandbox_channel", "aws_pinpoint_baidu_channel",
    "aws_pinpoint_email_channel", "aws_pinpoint_email_template", "aws_pinpoint_event_stream",
    "aws_pinpoint_gcm_channel", "aws_pinpoint_sms_channel", "aws_pinpointsmsvoicev2_configuration_set",
    "aws_pipes_pipe", "aws_scheduler_schedule", "aws_schemas_discoverer", "aws_schemas_schema",
    "aws_ses_active_receipt_rule_set", "aws_ses_configuration_set", "aws_ses_domain_identity_verification",
    "aws_ses_domain_mail_from", "aws_ses_event_destination", "aws_ses_identity_notification_topic",
    "aws_ses_receipt_filter", "aws_ses_receipt_rule", "aws_ses_receipt_rule_set", "aws_ses_template",
    "aws_sesv2_account_suppression_attributes", "aws_sesv2_account_vdm_attributes", "aws_sesv2_configuration_set",
    "aws_sesv2_configuration_set_event_destination", "aws_sesv2_dedicated_ip_assignment",
    "aws_sesv2_dedicated_ip_pool", "aws_sesv2_email_identity_feedback_attributes",
    "aws_sesv2_email_identity_mail_from_attributes", "aws_sfn_activity", "aws_sfn_alias", "aws_sns_sms_preferences",
    "aws_sns_topic_data_protection_policy", "aws_sqs_queue_redrive_allow_policy", "aws_sqs_queue_redrive_policy",
  ]
}

type "aws_connect_instance_storage_config" {
  class = "stateless"

  safeguard "storage_config.kinesis_video_stream_config.retention_period_hours" {
    decrease = true
    loses    = "the recordings older than that"
  }
}

type "aws_elastictranscoder_pipeline" {
  class = "stateless"

  scope "content_config_permissions.grantee" "words" {
    broad   = ["AllUsers", "AuthenticatedUsers"]
    confers = "the files that it makes to everyone"
  }
  scope "thumbnail_config_permissions.grantee" "words" {
    broad   = ["AllUsers", "AuthenticatedUsers"]
    confers = "the thumbnails that it makes to everyone"
  }
}

type "aws_iot_topic_rule" {
  class = "stateless"

  scope "s3.canned_acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "what the rule writes to everyone"
  }
  scope "error_action.s3.canned_acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "what the rule writes to everyone"
  }
}
