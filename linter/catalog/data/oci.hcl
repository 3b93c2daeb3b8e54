# Many of Oracle's resources are actions or readings, not objects: their destroy does
# nothing at all. They stand in the blocks whose destroy says so, as the provider's code has it.
#
# This part has the tenancy: compartments, domains, and who may do what.

provider "oci" {
  source   = "oracle/oci"
  reviewed = "8.28"
  types    = 998
}

type "oci_identity_compartment" {
  class   = "data"
  loses   = "the compartment, to which databases, volumes, buckets and keys belong"
  destroy = "without enable_delete = true it does nothing; with it, Oracle deletes the compartment only when it is empty"

  safeguard "enable_delete" {
    off   = [true]
    keeps = [false]
  }
}

type "oci_identity_domain" {
  class = "data"
  loses = "the identity domain with all its users, groups and applications"
}

class "config-state" {
  why = "with it go the values of its tags on all resources"
  types = [
    "oci_identity_tag", "oci_identity_tag_namespace", "oci_security_attribute_security_attribute",
    "oci_security_attribute_security_attribute_namespace",
  ]
}

# Guardrails: with them ends what they forbid or ask to be approved.

class "config-state" {
  types = [
    "oci_apiaccesscontrol_privileged_api_control", "oci_delegate_access_control_delegation_subscription",
    "oci_identity_network_source", "oci_limits_quota", "oci_operator_access_control_operator_control_assignment",
    "oci_zpr_zpr_policy",
  ]
}

type "oci_operator_access_control_operator_control" {
  class = "config-state"

  scope "is_fully_pre_approved" "words" {
    broad   = [true]
    confers = "every action on the machine to Oracle's operators, without approval"
  }
}

type "oci_delegate_access_control_delegation_control" {
  class = "config-state"

  scope "is_auto_approve_during_maintenance" "words" {
    broad    = [true]
    computed = true
    confers  = "access to the provider's operators during maintenance, without approval"
  }
}

# Policies.

type "oci_identity_policy" {
  class = "identity"

  scope "statements" "words" {
    broad_like = [
      "**manage all-resources**", "**manage policies**", "**manage domains**", "**manage users**",
      "**manage groups**", "**manage dynamic-groups**", "**manage compartments**", "**manage tenancies**",
      "**manage ** in tenancy", "allow any-user to **", "admit **manage **",
    ]
    narrow_like = ["allow any-user to ** where **"]
    confers     = "administration of all resources or of the rights themselves, or rights to everyone"
  }
}

# Accounts and credentials.

class "identity" {
  types = ["oci_identity_domains_group", "oci_identity_domains_user"]

  safeguard "force_delete" {
    off   = [true]
    loses = "the memberships and rights that would else stop the destroy"
  }
}

type "oci_identity_domains_app" {
  class = "identity"

  safeguard "force_delete" {
    off   = [true]
    loses = "the grants that would else stop the destroy"
  }
  scope "allowed_scopes.fqs" "words" {
    broad    = ["urn:opc:idm:__myscopes__", "urn:opc:resource:consumer::all"]
    computed = true
    confers  = "everything that the application's roles allow"
  }
  scope "trust_scope" "words" {
    broad    = ["Account"]
    computed = true
    confers  = "every scope of every application in the account"
  }
  scope "bypass_consent" "words" {
    broad    = [true]
    computed = true
    confers  = "users' data without their consent"
  }
}

type "oci_identity_domains_oauth2client_credential" {
  class = "identity"

  scope "scopes.scope" "words" {
    broad   = ["urn:opc:idm:__myscopes__", "urn:opc:resource:consumer::all"]
    confers = "everything that the user may do"
  }

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_my_oauth2client_credential" {
  class = "identity"

  scope "scopes.scope" "words" {
    broad   = ["urn:opc:idm:__myscopes__", "urn:opc:resource:consumer::all"]
    confers = "everything that the user may do"
  }

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_app_role" {
  class = "identity"

  scope "admin_role" "words" {
    broad    = [true]
    computed = true
    confers  = "administration of the domain"
  }
}

type "oci_identity_user_capabilities_management" {
  class = "identity"
  why   = "it says which kinds of credentials the user may have"
}

class "identity" {
  types = [
    "oci_identity_db_credential", "oci_identity_domains_api_key",
    "oci_identity_domains_approval_workflow_assignment",
    "oci_identity_domains_dynamic_resource_group",
    "oci_identity_domains_grant", "oci_identity_domains_identity_propagation_trust",
    "oci_identity_domains_identity_provider", "oci_identity_domains_my_api_key",
    "oci_identity_domains_my_support_account",
    "oci_identity_domains_my_user_db_credential", "oci_identity_domains_oauth_client_certificate",
    "oci_identity_domains_oauth_partner_certificate",
    "oci_identity_domains_social_identity_provider", "oci_identity_domains_user_db_credential",
    "oci_identity_dynamic_group", "oci_identity_group", "oci_identity_identity_provider",
    "oci_identity_idp_group_mapping", "oci_identity_user",
    "oci_identity_user_group_membership", "oci_usage_proxy_subscription_redeemable_user",
  ]
}

type "oci_identity_smtp_credential" {
  class   = "identity"
  endless = true
}

type "oci_identity_api_key" {
  class   = "identity"
  endless = true
}

type "oci_identity_customer_secret_key" {
  class   = "identity"
  endless = true
}

type "oci_identity_auth_token" {
  class   = "identity"
  endless = true
}

type "oci_identity_domains_my_smtp_credential" {
  class = "identity"

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_smtp_credential" {
  class = "identity"

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_my_customer_secret_key" {
  class = "identity"

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_my_auth_token" {
  class = "identity"

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_customer_secret_key" {
  class = "identity"

  expiry "expires_on" "timestamp" { never = [null] }
}

type "oci_identity_domains_auth_token" {
  class = "identity"

  expiry "expires_on" "timestamp" { never = [null] }
}

# Settings, budgets and subscriptions.

class "config-state" {
  types = [
    "oci_license_manager_license_record", "oci_license_manager_product_license", "oci_marketplace_publication",
    "oci_metering_computation_custom_table", "oci_metering_computation_query",
  ]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_announcements_service_announcement_subscriptions_actions_change_compartment",
    "oci_apiaccesscontrol_privileged_api_request", "oci_audit_configuration", "oci_budget_cost_anomaly_event",
    "oci_capacity_management_internal_occm_demand_signal", "oci_costad_cost_anomaly_event",
    "oci_identity_authentication_policy", "oci_identity_data_plane_generate_scoped_access_token",
    "oci_identity_domain_replication_to_region", "oci_identity_domains_account_recovery_setting",
    "oci_identity_domains_authentication_factor_setting", "oci_identity_domains_identity_setting",
    "oci_identity_domains_kmsi_setting", "oci_identity_domains_mapped_attribute", "oci_identity_domains_my_request",
    "oci_identity_domains_notification_setting", "oci_identity_domains_security_question_setting",
    "oci_identity_domains_setting", "oci_identity_import_standard_tags_management", "oci_identity_ui_password",
    "oci_license_manager_configuration", "oci_marketplace_marketplace_external_attested_metadata",
    "oci_metering_computation_usage", "oci_metering_computation_usage_carbon_emission",
    "oci_optimizer_enrollment_status", "oci_optimizer_recommendation", "oci_optimizer_resource_action",
    "oci_osp_gateway_address_action_verification", "oci_osp_gateway_subscription", "oci_zpr_configuration",
  ]
}

class "stateless" {
  types = [
    "oci_announcements_service_announcement_subscription",
    "oci_announcements_service_announcement_subscriptions_filter_group", "oci_budget_alert_rule",
    "oci_budget_budget", "oci_budget_cost_alert_subscription", "oci_budget_cost_anomaly_monitor",
    "oci_budget_cost_anomaly_monitor_costanomalymonitorenabletoggles_management",
    "oci_capacity_management_internal_occ_capacity_request",
    "oci_capacity_management_internal_occm_demand_signal_delivery",
    "oci_capacity_management_occ_availability_catalog", "oci_capacity_management_occ_capacity_request",
    "oci_capacity_management_occ_customer_group", "oci_capacity_management_occ_customer_group_occ_customer",
    "oci_capacity_management_occm_demand_signal", "oci_capacity_management_occm_demand_signal_item",
    "oci_cluster_placement_groups_cluster_placement_group", "oci_costad_cost_alert_subscription",
    "oci_costad_cost_anomaly_monitor", "oci_costad_cost_anomaly_monitor_costanomalymonitorenabletoggles_management",
    "oci_demand_signal_occ_demand_signal", "oci_demand_signal_occ_metric_alarm", "oci_events_rule",
    "oci_identity_domains_approval_workflow", "oci_identity_domains_approval_workflow_step",
    "oci_identity_domains_cloud_gate", "oci_identity_domains_cloud_gate_mapping",
    "oci_identity_domains_cloud_gate_server", "oci_identity_domains_condition",
    "oci_identity_domains_identity_proofing_provider", "oci_identity_domains_identity_proofing_provider_template",
    "oci_identity_domains_network_perimeter", "oci_identity_domains_password_policy", "oci_identity_domains_policy",
    "oci_identity_domains_rule", "oci_identity_domains_security_question",
    "oci_identity_domains_self_registration_profile", "oci_identity_tag_default",
    "oci_marketplace_accepted_agreement", "oci_marketplace_listing_package_agreement",
    "oci_metering_computation_schedule", "oci_metering_computation_usage_carbon_emissions_query",
    "oci_metering_computation_usage_statement_email_recipients_group", "oci_optimizer_profile",
    "oci_psa_private_service_access", "oci_resource_analytics_monitored_region",
    "oci_resource_analytics_tenancy_attachment", "oci_resource_scheduler_schedule",
    "oci_resourcemanager_private_endpoint", "oci_self_subscription", "oci_service_catalog_private_application",
    "oci_service_catalog_service_catalog", "oci_service_catalog_service_catalog_association",
    "oci_tenantmanagercontrolplane_subscription_mapping",
  ]
}
