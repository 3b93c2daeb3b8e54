# Cloudflare has hardly a safeguard against a destroy: what warns is the finding on
# the destroy itself.

provider "cloudflare" {
  source   = "cloudflare/cloudflare"
  reviewed = "5.22.0"
  types    = 257
}

# What contains everything else.

type "cloudflare_account" {
  class = "data"
  loses = "the account with all zones, Workers, buckets and databases in it"
}

type "cloudflare_zone" {
  class = "data"
  loses = "the zone with all its DNS records, rules, settings and certificates"
}

# Storage.

type "cloudflare_r2_bucket" {
  class   = "data"
  loses   = "the bucket with its settings and all objects in it"
  destroy = "Cloudflare refuses while the bucket holds objects"
  ids     = ["name"]
}

type "cloudflare_d1_database" {
  class   = "data"
  loses   = "the database with all tables in it, and the history it could be brought back to"
  destroy = "Time Travel goes with the database: nothing is left to restore from"
  ids     = ["uuid"]
}

type "cloudflare_workers_kv_namespace" {
  class = "data"
  loses = "the namespace with all keys and values in it"
}

type "cloudflare_workers_kv" {
  class = "data"
  loses = "the value under its key, which programs may have written since"
}

type "cloudflare_queue" {
  class = "data"
  loses = "the queue with the messages it still holds"
  ids   = ["queue_id"]

  safeguard "settings.message_retention_period" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "cloudflare_pipeline_stream" {
  class = "data"
  loses = "the stream with the events it has taken in and not yet delivered"
}

type "cloudflare_stream" {
  class = "data"
  loses = "the video with its captions, audio tracks and downloads"
  ids   = ["uid", "identifier"]

  safeguard "scheduled_deletion" {
    on    = [null]
    loses = "the video, at that date"
  }
}

type "cloudflare_stream_live_input" {
  class = "config-state"
  why   = "its recordings are videos of their own; its keys are made anew, and whoever streams to it has to be told"
  ids   = ["uid"]

  safeguard "delete_recording_after_days" {
    decrease = true
    forever  = [null]
    loses    = "the recordings older than the new period"
  }
}

class "data" {
  loses = "the audio track or the captions of the video, which may have been edited or generated since"
  types = ["cloudflare_stream_audio_track", "cloudflare_stream_caption_language"]
}

type "cloudflare_image" {
  class = "data"
  loses = "the image with all its variants"
}

type "cloudflare_ai_search_namespace" {
  class = "data"
  loses = "the namespace with every search instance in it"
}

type "cloudflare_ai_search_instance" {
  class = "data"
  loses = "the index, and the files that were uploaded to it and not taken from a source of their own"
}

type "cloudflare_ai_gateway" {
  class = "data"
  loses = "the gateway with its logs of prompts, answers and feedback"

  safeguard "log_management" {
    decrease = true
    loses    = "the oldest logs beyond the new number"
  }
}

type "cloudflare_web_analytics_site" {
  class = "data"
  loses = "the site with the page views measured so far"
}

type "cloudflare_zero_trust_dlp_dataset" {
  class = "data"
  loses = "the dataset with the words or hashes that were uploaded to it"
}

class "data" {
  loses = "the request for information with its messages and files"
  types = ["cloudflare_cloudforce_one_request"]
}

class "data" {
  loses = "what the analysts were sent: a message or file of the request"
  types = ["cloudflare_cloudforce_one_request_asset", "cloudflare_cloudforce_one_request_message"]
}

# Programs that keep data of their own.

type "cloudflare_worker" {
  class = "data"
  loses = "the Worker with all its versions, and the storage of the Durable Objects that its code implements"
}

type "cloudflare_workers_script" {
  class = "data"
  loses = "the Worker with all its versions and secrets, and the storage of the Durable Objects that its code implements"
  ids   = ["script_name"]

  safeguard "migrations.deleted_classes" {
    on    = [null]
    loses = "every Durable Object of the classes it names, with its storage"
  }
  safeguard "migrations.steps.deleted_classes" {
    on    = [null]
    loses = "every Durable Object of the classes it names, with its storage"
  }
}

type "cloudflare_worker_version" {
  class = "stateless"
  why   = "a version is code; the Worker holds the data"

  safeguard "migrations.deleted_classes" {
    on    = [null]
    data  = true
    loses = "every Durable Object of the classes it names, with its storage"
  }
  safeguard "migrations.steps.deleted_classes" {
    on    = [null]
    data  = true
    loses = "every Durable Object of the classes it names, with its storage"
  }
}

type "cloudflare_workers_for_platforms_dispatch_namespace" {
  class = "data"
  loses = "the namespace with every customer's Worker in it"
}

type "cloudflare_workflow" {
  class = "data"
  loses = "the workflow with its instances, the running ones too, their state and history"
}

type "cloudflare_pages_project" {
  class = "data"
  loses = "the project with all its deployments, and the variables and secrets set for them"
}

# Keys that Cloudflare made and gives to nobody.

type "cloudflare_secrets_store" {
  class = "keys"
  loses = "the store with every secret in it, none of which can be read back"
}

type "cloudflare_secrets_store_secret" {
  class = "keys"
  loses = "the secret, which cannot be read back"
}

type "cloudflare_custom_csr" {
  class = "keys"
  loses = "the private key behind the signing request, which only Cloudflare holds"
}

type "cloudflare_zero_trust_access_short_lived_certificate" {
  class = "keys"
  loses = "the key of the SSH authority that servers were told to trust"
}

type "cloudflare_zero_trust_gateway_certificate" {
  class = "keys"
  loses = "the key of the root certificate that devices were told to trust"
}

# Values that may stand nowhere else.

class "config-state" {
  why   = "its entries may have been added by hand or by a program since"
  types = ["cloudflare_list", "cloudflare_zero_trust_list"]
}

class "config-state" {
  why   = "its owner has to confirm the address again"
  types = ["cloudflare_email_routing_address"]
}

class "config-state" {
  why   = "Cloudflare checks ownership of the prefix anew, by hand"
  types = ["cloudflare_byo_ip_prefix"]
}

class "config-state" {
  why   = "flags are switched by hand too"
  types = ["cloudflare_flagship_app", "cloudflare_flagship_flag"]
}

type "cloudflare_organization" {
  class   = "config-state"
  destroy = "Cloudflare refuses while it holds accounts or organizations"
}

class "config-state" {
  types = [
    "cloudflare_cloudforce_one_request_priority", "cloudflare_magic_transit_connector",
    "cloudflare_vulnerability_scanner_credential", "cloudflare_vulnerability_scanner_credential_set",
    "cloudflare_zero_trust_organization",
  ]
}

# Accounts and credentials, and what they may do.

type "cloudflare_api_token" {
  class = "identity"

  # A policy permits its permission groups on resources, the keys of a map, for
  # which "*" stands for all of a kind.
  scope "policies.resources" "words" {
    broad   = ["*", "com.cloudflare.api.account.*", "com.cloudflare.api.account.zone.*", "com.cloudflare.api.user.*"]
    confers = "its permissions on every account or zone there is"
  }
  # Permission groups have the same ids everywhere: API Tokens Write, Account API Tokens Write.
  scope "policies.permission_groups.id" "words" {
    broad   = ["686d18d5ac6c441c867cbf6771e58a0a", "5bc3f8b21c554832afc660159ab75fa4"]
    confers = "the making of tokens with more rights than its own"
  }

  expiry "expires_on" "timestamp" { never = [null] }
  secret "value" { instead = "a token made where it is used, or one that is sealed" }
}

type "cloudflare_account_token" {
  class = "identity"

  # A policy permits its permission groups on resources, the keys of a map, for
  # which "*" stands for all of a kind.
  scope "policies.resources" "words" {
    broad   = ["*", "com.cloudflare.api.account.*", "com.cloudflare.api.account.zone.*", "com.cloudflare.api.user.*"]
    confers = "its permissions on every account or zone there is"
  }
  # Permission groups have the same ids everywhere: API Tokens Write, Account API Tokens Write.
  scope "policies.permission_groups.id" "words" {
    broad   = ["686d18d5ac6c441c867cbf6771e58a0a", "5bc3f8b21c554832afc660159ab75fa4"]
    confers = "the making of tokens with more rights than its own"
  }

  expiry "expires_on" "timestamp" { never = [null] }
  secret "value" { instead = "a token made where it is used, or one that is sealed" }
}

type "cloudflare_account_member" {
  class = "identity"

  # Roles have the same ids everywhere: Super Administrator, Administrator.
  scope "roles" "role" {
    computed = true
    broad    = ["33666b9c79b9a5273fc7344ff42f953d", "05784afa30c1afe1440e79d9351c7430"]
    confers  = "administration of the whole account"
  }
}

type "cloudflare_user_group" {
  class = "identity"
}

type "cloudflare_zero_trust_access_policy" {
  class = "identity"

  scope "include" "words" {
    broad   = ["everyone", "any_valid_service_token"]
    confers = "entry to the applications behind it to anyone"

    where "decision" { is = ["allow", "bypass", "non_identity"] }
  }
  scope "decision" "words" {
    broad   = ["bypass"]
    confers = "entry without any check, unlogged"
  }
}

type "cloudflare_zero_trust_access_group" {
  class = "identity"

  scope "include" "words" {
    broad   = ["everyone", "any_valid_service_token"]
    confers = "whatever the group may enter, to anyone"
  }
}

type "cloudflare_zero_trust_access_application" {
  class = "identity"

  scope "policies.include" "words" {
    broad   = ["everyone", "any_valid_service_token"]
    confers = "entry to the application to anyone"
  }
  scope "policies.decision" "words" {
    broad   = ["bypass"]
    confers = "entry without any check, unlogged"
  }
}

type "cloudflare_origin_ca_certificate" {
  class   = "identity"
  destroy = "Cloudflare revokes the certificate"
}

type "cloudflare_client_certificate" {
  class   = "identity"
  destroy = "Cloudflare revokes the certificate"
}

class "identity" {
  types = [
    "cloudflare_ai_search_token", "cloudflare_calls_sfu_app", "cloudflare_calls_turn_app", "cloudflare_moq_relay",
    "cloudflare_oauth_client", "cloudflare_share", "cloudflare_share_recipient", "cloudflare_sso_connector",
    "cloudflare_stream_key", "cloudflare_turnstile_widget", "cloudflare_user", "cloudflare_user_group_members",
    "cloudflare_zero_trust_access_identity_provider",
    "cloudflare_zero_trust_tunnel_cloudflared", "cloudflare_zero_trust_tunnel_warp_connector",
  ]
}

type "cloudflare_zero_trust_access_service_token" {
  class = "identity"

  expiry "duration" "duration" { never = ["forever"] }
  secret "client_secret" { instead = "a service token made where it is used" }
}

# Settings, rules and routes: the next apply makes them again.

type "cloudflare_r2_bucket_lifecycle" {
  class = "stateless"

  safeguard "rules.delete_objects_transition.condition.max_age" {
    decrease = true
    forever  = [null]
    loses    = "the objects older than the new age"
  }
}

type "cloudflare_r2_bucket_lock" {
  class    = "stateless"
  protects = "what keeps the bucket's objects from being deleted and overwritten"
  destroy  = "objects may be deleted and overwritten from then on"

  safeguard "rules.condition.max_age_seconds" {
    decrease = true
    loses    = "the lock on objects older than the new age"
  }
}

type "cloudflare_r2_data_catalog" {
  class = "stateless"
  why   = "it switches the catalogue of a bucket on; the tables are objects in the bucket"
}

type "cloudflare_registrar_domain" {
  class = "stateless"
  why   = "it sets options of a registration that stays"

  safeguard "auto_renew" {
    off   = [false]
    loses = "the domain, when its registration runs out"
  }
  safeguard "locked" {
    off   = [false]
    loses = "the lock against a transfer to another registrar"
  }
}

type "cloudflare_logpull_retention" {
  class = "stateless"

  safeguard "flag" {
    off   = [false, null]
    loses = "the zone's request logs, which are no longer kept"
  }
}

type "cloudflare_zone_dnssec" {
  class   = "stateless"
  destroy = "it ends the signing: while the registrar still publishes the old key, the zone does not resolve for those who check"
}

type "cloudflare_hyperdrive_config" {
  class = "stateless"
  why   = "it names a database elsewhere"
}

class "stateless" {
  types = [
    "cloudflare_access_rule", "cloudflare_account_dns_settings", "cloudflare_account_dns_settings_internal_view",
    "cloudflare_account_subscription", "cloudflare_address_map", "cloudflare_ai_gateway_dynamic_routing",
    "cloudflare_api_shield", "cloudflare_api_shield_discovery_operation", "cloudflare_api_shield_operation",
    "cloudflare_api_shield_operation_schema_validation_settings", "cloudflare_api_shield_schema",
    "cloudflare_api_shield_schema_validation_settings", "cloudflare_argo_smart_routing",
    "cloudflare_argo_tiered_caching", "cloudflare_authenticated_origin_pulls",
    "cloudflare_authenticated_origin_pulls_certificate", "cloudflare_authenticated_origin_pulls_hostname_certificate",
    "cloudflare_authenticated_origin_pulls_settings", "cloudflare_bot_management",
    "cloudflare_certificate_authorities_hostname_associations", "cloudflare_certificate_pack",
    "cloudflare_cloud_connector_rules", "cloudflare_connectivity_directory_service", "cloudflare_content_scanning",
    "cloudflare_content_scanning_expression", "cloudflare_custom_hostname",
    "cloudflare_custom_hostname_fallback_origin", "cloudflare_custom_origin_trust_store",
    "cloudflare_custom_page_asset", "cloudflare_custom_pages", "cloudflare_custom_ssl",
    "cloudflare_dls_prefix_binding", "cloudflare_dns_firewall", "cloudflare_dns_record",
    "cloudflare_dns_zone_transfers_acl", "cloudflare_dns_zone_transfers_incoming",
    "cloudflare_dns_zone_transfers_outgoing", "cloudflare_dns_zone_transfers_peer",
    "cloudflare_dns_zone_transfers_tsig", "cloudflare_email_routing_catch_all", "cloudflare_email_routing_dns",
    "cloudflare_email_routing_rule", "cloudflare_email_routing_settings", "cloudflare_email_security_block_sender",
    "cloudflare_email_security_impersonation_registry", "cloudflare_email_security_trusted_domains",
    "cloudflare_filter", "cloudflare_firewall_rule", "cloudflare_google_tag_gateway", "cloudflare_healthcheck",
    "cloudflare_hostname_tls_setting", "cloudflare_image_variant", "cloudflare_keyless_certificate",
    "cloudflare_leaked_credential_check", "cloudflare_leaked_credential_check_rule", "cloudflare_list_item",
    "cloudflare_load_balancer", "cloudflare_load_balancer_monitor", "cloudflare_load_balancer_monitor_group",
    "cloudflare_load_balancer_pool", "cloudflare_logpush_job", "cloudflare_logpush_ownership_challenge",
    "cloudflare_magic_network_monitoring_configuration", "cloudflare_magic_network_monitoring_rule",
    "cloudflare_magic_transit_cf1_site", "cloudflare_magic_transit_site", "cloudflare_magic_transit_site_acl",
    "cloudflare_magic_transit_site_lan", "cloudflare_magic_transit_site_wan", "cloudflare_magic_wan_gre_tunnel",
    "cloudflare_magic_wan_ipsec_tunnel", "cloudflare_magic_wan_static_route", "cloudflare_managed_transforms",
    "cloudflare_mtls_certificate", "cloudflare_notification_policy", "cloudflare_notification_policy_webhooks",
    "cloudflare_observatory_scheduled_test", "cloudflare_organization_profile", "cloudflare_origin_cloud_region",
    "cloudflare_origin_tls_compliance_modes", "cloudflare_page_rule", "cloudflare_page_shield_policy",
    "cloudflare_pages_domain", "cloudflare_pipeline", "cloudflare_pipeline_sink", "cloudflare_queue_consumer",
    "cloudflare_r2_bucket_cors", "cloudflare_r2_bucket_event_notification", "cloudflare_r2_bucket_sippy",
    "cloudflare_r2_custom_domain", "cloudflare_r2_managed_domain", "cloudflare_rate_limit",
    "cloudflare_regional_hostname", "cloudflare_regional_tiered_cache", "cloudflare_ruleset",
    "cloudflare_schema_validation_operation_settings", "cloudflare_schema_validation_schemas",
    "cloudflare_schema_validation_settings", "cloudflare_share_resource", "cloudflare_snippet",
    "cloudflare_snippet_rules", "cloudflare_snippets", "cloudflare_spectrum_application",
    "cloudflare_stream_download", "cloudflare_stream_watermark", "cloudflare_stream_webhook",
    "cloudflare_tiered_cache", "cloudflare_token_validation_config", "cloudflare_token_validation_rules",
    "cloudflare_total_tls", "cloudflare_universal_ssl_setting", "cloudflare_url_normalization_settings",
    "cloudflare_user_agent_blocking_rule", "cloudflare_vulnerability_scanner_target_environment",
    "cloudflare_waiting_room", "cloudflare_waiting_room_event", "cloudflare_waiting_room_rules",
    "cloudflare_waiting_room_settings", "cloudflare_web3_hostname", "cloudflare_web_analytics_rule",
    "cloudflare_workers_cron_trigger", "cloudflare_workers_custom_domain", "cloudflare_workers_deployment",
    "cloudflare_workers_route", "cloudflare_workers_script_subdomain",
    "cloudflare_zero_trust_access_ai_controls_mcp_portal", "cloudflare_zero_trust_access_ai_controls_mcp_server",
    "cloudflare_zero_trust_access_custom_page", "cloudflare_zero_trust_access_infrastructure_target",
    "cloudflare_zero_trust_access_key_configuration", "cloudflare_zero_trust_access_mtls_certificate",
    "cloudflare_zero_trust_access_mtls_hostname_settings", "cloudflare_zero_trust_access_tag",
    "cloudflare_zero_trust_device_custom_profile",
    "cloudflare_zero_trust_device_custom_profile_local_domain_fallback",
    "cloudflare_zero_trust_device_default_profile", "cloudflare_zero_trust_device_default_profile_certificates",
    "cloudflare_zero_trust_device_default_profile_local_domain_fallback",
    "cloudflare_zero_trust_device_deployment_groups", "cloudflare_zero_trust_device_ip_profile",
    "cloudflare_zero_trust_device_managed_networks", "cloudflare_zero_trust_device_posture_integration",
    "cloudflare_zero_trust_device_posture_rule", "cloudflare_zero_trust_device_settings",
    "cloudflare_zero_trust_device_subnet", "cloudflare_zero_trust_dex_rule", "cloudflare_zero_trust_dex_test",
    "cloudflare_zero_trust_dlp_custom_entry", "cloudflare_zero_trust_dlp_custom_profile",
    "cloudflare_zero_trust_dlp_data_class", "cloudflare_zero_trust_dlp_data_tag",
    "cloudflare_zero_trust_dlp_data_tag_category", "cloudflare_zero_trust_dlp_entry",
    "cloudflare_zero_trust_dlp_integration_entry", "cloudflare_zero_trust_dlp_predefined_entry",
    "cloudflare_zero_trust_dlp_predefined_profile", "cloudflare_zero_trust_dlp_sensitivity_group",
    "cloudflare_zero_trust_dlp_sensitivity_level", "cloudflare_zero_trust_dlp_sensitivity_level_order",
    "cloudflare_zero_trust_dlp_settings", "cloudflare_zero_trust_dns_location",
    "cloudflare_zero_trust_gateway_logging", "cloudflare_zero_trust_gateway_pacfile",
    "cloudflare_zero_trust_gateway_policy", "cloudflare_zero_trust_gateway_proxy_endpoint",
    "cloudflare_zero_trust_gateway_settings", "cloudflare_zero_trust_network_hostname_route",
    "cloudflare_zero_trust_risk_behavior", "cloudflare_zero_trust_risk_scoring_integration",
    "cloudflare_zero_trust_tunnel_cloudflared_config", "cloudflare_zero_trust_tunnel_cloudflared_route",
    "cloudflare_zero_trust_tunnel_cloudflared_virtual_network", "cloudflare_zero_trust_tunnel_warp_connector_config",
    "cloudflare_zone_auto_origin_tls_kex", "cloudflare_zone_cache_reserve", "cloudflare_zone_cache_variants",
    "cloudflare_zone_dns_settings", "cloudflare_zone_hold", "cloudflare_zone_lockdown", "cloudflare_zone_setting",
    "cloudflare_zone_subscription",
  ]
}
