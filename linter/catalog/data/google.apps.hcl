# Google Cloud: APIs, builds, domains, logs and metrics, and what else there is.

type "google_active_directory_domain" {
  class = "data"
  loses = "the domain with all its users, computers and policies"

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_organization" {
  class   = "data"
  loses   = "the organization with all environments, proxies, developers, keys and analytics"
  destroy = "Google keeps it for 7 days, or 24 hours with retention MINIMUM, in which it can be restored"

  safeguard "retention" {
    off   = ["MINIMUM"]
    loses = "six of the seven days in which it can be restored"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_environment" {
  class = "data"
  loses = "the environment with its key value maps, keystores and caches"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_instance" {
  class = "data"
  loses = "the runtime in its region, with the tokens, caches and quotas it holds"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_api" {
  class = "data"
  loses = "the proxy with all its revisions, those deployed from elsewhere among them"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_sharedflow" {
  class = "data"
  loses = "the flow with all its revisions, those deployed from elsewhere among them"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_environment_keyvaluemaps" {
  class = "data"
  loses = "the map with all entries that proxies and people put in"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_integrations_client" {
  class = "data"
  loses = "the region set up for Application Integration, with the integrations made in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_logging_project_bucket_config" {
  class   = "data"
  loses   = "the bucket with all logs in it"
  destroy = "Google keeps a deleted bucket for 7 days, in which it can be restored; _Default and _Required only leave the state"

  safeguard "retention_days" {
    decrease = true
    loses    = "the older logs"
  }
  safeguard "locked" {
    off   = [false, null]
    loses = "the refusal to shorten its retention"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses   = "the bucket with all logs in it"
  destroy = "Google keeps a deleted bucket for 7 days, in which it can be restored; _Default and _Required only leave the state"
  types = [
    "google_logging_billing_account_bucket_config", "google_logging_folder_bucket_config",
    "google_logging_organization_bucket_config",
  ]

  safeguard "retention_days" {
    decrease = true
    loses    = "the older logs"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_monitoring_metric_descriptor" {
  class = "data"
  loses = "the metric: what was written to it can no longer be read"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_env_keystore" {
  class = "keys"
  loses = "the keystore with all keys and certificates in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_keystores_aliases_self_signed_cert" {
  class = "keys"
  loses = "the key that was made there, with its certificate"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_keystores_aliases_key_cert_file" {
  class = "keys"
  loses = "the key and its certificate, as far as nobody else has the files"
}

type "google_apigee_keystores_aliases_pkcs12" {
  class = "keys"
  loses = "the key and its certificate, as far as nobody else has the files"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_developer" {
  class   = "identity"
  destroy = "takes its apps and their keys along"
}

type "google_apihub_api_hub_instance" {
  class   = "stateless"
  destroy = "Google cannot delete it: it only leaves the state"
}

type "google_clouddomains_registration" {
  class   = "stateless"
  destroy = "does nothing: the domain stays registered until it runs out"
}

type "google_logging_metric" {
  class   = "stateless"
  destroy = "what it has counted so far goes with it"
}

type "google_monitoring_notification_channel" {
  class = "stateless"

  safeguard "force_delete" {
    off   = [true]
    loses = "the refusal while alerts use it"
  }
}

type "google_endpoints_service" {
  class   = "stateless"
  destroy = "Google keeps a deleted service for 30 days, in which it can be restored"
}

class "identity" {
  types = [
    "google_apigee_app_group", "google_apigee_control_plane_access", "google_apigee_developer_app",
    "google_apigee_sync_authorization", "google_cloudbuild_bitbucket_server_config",
    "google_cloudbuildv2_connection", "google_developer_connect_account_connector",
    "google_developer_connect_connection",
  ]
}

class "config-state" {
  types = [
    "google_apigee_environment_keyvaluemaps_entries", "google_integrations_auth_config",
    "google_logging_saved_query", "google_monitoring_dashboard",
  ]
}

class "stateless" {
  types = [
    "google_active_directory_domain_trust", "google_active_directory_peering", "google_api_gateway_api",
    "google_api_gateway_api_config", "google_api_gateway_gateway", "google_apigee_addons_config",
    "google_apigee_api_deployment", "google_apigee_api_product", "google_apigee_data_collector",
    "google_apigee_datastore", "google_apigee_dns_zone", "google_apigee_endpoint_attachment",
    "google_apigee_env_references", "google_apigee_envgroup", "google_apigee_envgroup_attachment",
    "google_apigee_environment_addons_config", "google_apigee_environment_api_revision_deployment",
    "google_apigee_environment_debugmask", "google_apigee_flowhook", "google_apigee_instance_attachment",
    "google_apigee_nat_address", "google_apigee_security_action", "google_apigee_security_feedback",
    "google_apigee_security_monitoring_condition", "google_apigee_security_profile_v2",
    "google_apigee_sharedflow_deployment", "google_apigee_space", "google_apigee_target_server",
    "google_apihub_curation", "google_apihub_host_project_registration", "google_apihub_plugin",
    "google_apihub_plugin_instance", "google_apihub_runtime_project_attachment", "google_apphub_application",
    "google_apphub_boundary", "google_apphub_service", "google_apphub_service_project_attachment",
    "google_apphub_workload", "google_beyondcorp_app_connection", "google_beyondcorp_app_connector",
    "google_beyondcorp_app_gateway", "google_beyondcorp_application", "google_beyondcorp_security_gateway",
    "google_beyondcorp_security_gateway_application", "google_cloudbuild_trigger",
    "google_cloudbuild_worker_pool", "google_cloudbuildv2_repository", "google_clouddeploy_automation",
    "google_clouddeploy_custom_target_type", "google_clouddeploy_delivery_pipeline",
    "google_clouddeploy_deploy_policy", "google_clouddeploy_target",
    "google_developer_connect_git_repository_link", "google_developer_connect_insights_config",
    "google_integration_connectors_connection", "google_integration_connectors_endpoint_attachment",
    "google_integration_connectors_managed_zone", "google_license_manager_configuration",
    "google_logging_billing_account_exclusion", "google_logging_billing_account_sink",
    "google_logging_folder_exclusion", "google_logging_folder_settings", "google_logging_folder_sink",
    "google_logging_linked_dataset", "google_logging_log_scope", "google_logging_log_view",
    "google_logging_organization_exclusion", "google_logging_organization_settings",
    "google_logging_organization_sink", "google_logging_project_exclusion", "google_logging_project_sink",
    "google_monitoring_alert_policy", "google_monitoring_custom_service", "google_monitoring_group",
    "google_monitoring_monitored_project", "google_monitoring_service", "google_monitoring_slo",
    "google_monitoring_uptime_check_config", "google_observability_folder_settings",
    "google_observability_organization_settings", "google_observability_project_settings",
    "google_observability_trace_scope", "google_transcoder_job", "google_transcoder_job_template",
  ]
}
