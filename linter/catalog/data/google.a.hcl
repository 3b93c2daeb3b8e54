# The google types that begin with a: Access Context Manager to Assured Workloads.

# Access Context Manager: perimeters that keep data in.

type "google_access_context_manager_access_policy" {
  class   = "config-state"
  why     = "levels and perimeters made in the console are in it, too"
  destroy = "its access levels and service perimeters go with it"
}

type "google_access_context_manager_access_level" {
  class = "stateless"

  scope "basic.conditions.ip_subnetworks" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the level to requests from every address"
  }
}

type "google_access_context_manager_access_level_condition" {
  class = "stateless"

  scope "ip_subnetworks" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the level to requests from every address"
  }
}

type "google_access_context_manager_access_levels" {
  class   = "stateless"
  destroy = "every access level of the policy goes, those made elsewhere too"

  scope "access_levels.basic.conditions.ip_subnetworks" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the level to requests from every address"
  }
}

type "google_access_context_manager_service_perimeter" {
  class   = "stateless"
  destroy = "what it kept in can be reached, and copied, from outside"

  scope "status.ingress_policies.ingress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "entry into the perimeter to any identity"
  }
  scope "status.egress_policies.egress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "the way out of the perimeter to any identity"
  }
}

type "google_access_context_manager_service_perimeters" {
  class   = "stateless"
  destroy = "every perimeter of the policy goes, those made elsewhere too"

  scope "service_perimeters.status.ingress_policies.ingress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "entry into the perimeter to any identity"
  }
  scope "service_perimeters.status.egress_policies.egress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "the way out of the perimeter to any identity"
  }
}

type "google_access_context_manager_service_perimeter_ingress_policy" {
  class = "stateless"

  scope "ingress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "entry into the perimeter to any identity"
  }
  scope "ingress_from.sources.access_level" "words" {
    broad   = ["*"]
    confers = "entry into the perimeter from any network"
  }
  scope "ingress_to.roles" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*.*admin"]
    confers    = "administration from outside the perimeter"
  }
}

type "google_access_context_manager_service_perimeter_egress_policy" {
  class = "stateless"

  scope "egress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "the way out of the perimeter to any identity"
  }
  scope "egress_to.resources" "words" {
    broad   = ["*"]
    confers = "the way out to every project there is"
  }
}

class "stateless" {
  destroy = "the project it names leaves the perimeter"
  types = [
    "google_access_context_manager_egress_policy", "google_access_context_manager_ingress_policy",
    "google_access_context_manager_service_perimeter_resource",
  ]
}

type "google_access_context_manager_gcp_user_access_binding" {
  class   = "stateless"
  destroy = "its users can sign in from anywhere"
}

class "stateless" {
  types = [
    "google_access_context_manager_authorized_orgs_desc",
    "google_access_context_manager_service_perimeter_dry_run_egress_policy",
    "google_access_context_manager_service_perimeter_dry_run_ingress_policy",
    "google_access_context_manager_service_perimeter_dry_run_resource",
  ]
}

# Active Directory, agents, AlloyDB, API Gateway.

type "google_active_directory_domain" {
  class = "data"
  loses = "the domain with all users, groups, computers and policies in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "deletion_protection" {
    off = [false]
  }
}

class "stateless" {
  types = [
    "google_active_directory_domain_trust", "google_active_directory_peering", "google_agent_registry_service",
    "google_agentic_applications_analyst_agent_persona", "google_api_gateway_api", "google_api_gateway_api_config",
    "google_api_gateway_gateway",
  ]
}

type "google_agent_identity_auth_provider" {
  class   = "identity"
  destroy = "the consents that users gave go with it"

  scope "allowed_scopes" "words" {
    broad   = ["https://www.googleapis.com/auth/cloud-platform", "repo", "api", "admin:org", "delete_repo"]
    confers = "everything that the user may do to agents"
  }
}

type "google_agent_registry_binding" {
  class = "identity"

  scope "auth_provider_binding.scopes" "words" {
    broad   = ["https://www.googleapis.com/auth/cloud-platform", "repo", "api", "admin:org", "delete_repo"]
    confers = "everything that the user may do to the agent"
  }
}

type "google_alloydb_user" {
  class = "identity"

  scope "database_roles" "role" {
    broad   = ["alloydbsuperuser", "pg_write_all_data", "pg_execute_server_program", "pg_write_server_files"]
    confers = "administration of every database in the cluster"
  }
}

# Apigee.

type "google_apigee_organization" {
  class   = "data"
  loses   = "the organization with all environments, proxies, developers, apps and their keys in it"
  destroy = "it can be restored for seven days at first, or for one with retention MINIMUM; an evaluation organization cannot"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "retention" {
    off   = ["MINIMUM"]
    loses = "all but one of the days in which the organization can be restored"
  }
}

type "google_apigee_environment" {
  class = "data"
  loses = "the environment with its key value maps, keystores, caches and target servers"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_instance" {
  class = "data"
  loses = "the runtime instance with its runtime data: key value maps, caches, OAuth tokens and quota counters"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_environment_keyvaluemaps" {
  class = "data"
  loses = "the map with all entries in it, those written by proxies among them"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_environment_keyvaluemaps_entries" {
  class = "config-state"
  why   = "a proxy or a person may have written the value since"
}

class "config-state" {
  why     = "people edit revisions in the console"
  destroy = "all its revisions go, those uploaded elsewhere too"
  types   = ["google_apigee_api", "google_apigee_sharedflow"]
}

type "google_apigee_space" {
  class = "config-state"
  why   = "it gathers what people put into it"
}

type "google_apigee_env_keystore" {
  class = "keys"
  loses = "the keystore with all certificates and private keys in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_apigee_keystores_aliases_self_signed_cert" {
  class = "keys"
  loses = "the certificate and its private key, which Apigee made and nobody else has"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "identity" {
  destroy = "the apps go with it, and their API keys"
  types   = ["google_apigee_app_group", "google_apigee_developer"]
}

type "google_apigee_developer_app" {
  class   = "identity"
  destroy = "its API keys go with it, and new ones differ"

  scope "key_expires_in" "words" {
    broad   = [null, "-1"]
    confers = "use of the API without end"
  }
}

class "identity" {
  destroy = "it only leaves the state: the service accounts keep their access"
  types   = ["google_apigee_control_plane_access", "google_apigee_sync_authorization"]
}

type "google_apigee_nat_address" {
  class   = "stateless"
  destroy = "the address is given back: the next is another one"
}

class "stateless" {
  types = [
    "google_apigee_addons_config", "google_apigee_api_deployment", "google_apigee_api_product",
    "google_apigee_data_collector", "google_apigee_datastore", "google_apigee_dns_zone",
    "google_apigee_endpoint_attachment", "google_apigee_env_references", "google_apigee_envgroup",
    "google_apigee_envgroup_attachment", "google_apigee_environment_api_revision_deployment",
    "google_apigee_environment_debugmask", "google_apigee_flowhook", "google_apigee_instance_attachment",
    "google_apigee_keystores_aliases_key_cert_file", "google_apigee_keystores_aliases_pkcs12",
    "google_apigee_security_action", "google_apigee_security_feedback", "google_apigee_security_monitoring_condition",
    "google_apigee_security_profile_v2", "google_apigee_sharedflow_deployment", "google_apigee_target_server",
  ]
}

# API hub and API keys.

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_apihub_api_hub_instance", "google_apihub_host_project_registration"]
}

class "stateless" {
  types = [
    "google_apihub_curation", "google_apihub_plugin", "google_apihub_plugin_instance",
    "google_apihub_runtime_project_attachment",
  ]
}

type "google_apikeys_key" {
  class   = "identity"
  destroy = "it can be restored for 30 days"

  scope "restrictions.api_targets.service" "words" {
    broad   = [null]
    confers = "use of every API enabled in the project"
  }
  scope "service_account_email" "words" {
    broad_like = ["**"]
    confers    = "what the service account may do, to whoever has the key"
  }
}

# App Engine and App Hub.

type "google_app_engine_application" {
  class   = "stateless"
  destroy = "Google cannot delete an App Engine application: it only leaves the state"
}

class "stateless" {
  types = ["google_app_engine_flexible_app_version", "google_app_engine_standard_app_version"]

  safeguard "noop_on_destroy" {
    keeps = [true]
  }
  safeguard "delete_service_on_destroy" {
    off   = [true]
    loses = "the service, with its last version"
  }
}

class "stateless" {
  types = [
    "google_app_engine_application_url_dispatch_rules", "google_app_engine_domain_mapping",
    "google_app_engine_firewall_rule", "google_apphub_application", "google_apphub_service",
    "google_apphub_service_project_attachment", "google_apphub_workload",
  ]
}

# Artifact Registry and Assured Workloads.

type "google_artifact_registry_rule" {
  class = "stateless"
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types = [
    "google_apigee_environment_addons_config", "google_app_engine_service_network_settings",
    "google_app_engine_service_split_traffic", "google_apphub_boundary", "google_artifact_registry_project_config",
    "google_artifact_registry_vpcsc_config",
  ]
}

type "google_assured_workloads_workload" {
  class = "data"
  loses = "the workload with the folder and projects made for it, which must be empty"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "partner_permissions.service_access_approver" "words" {
    broad   = [true]
    confers = "the approval of access to the workload to the partner"
  }
}
