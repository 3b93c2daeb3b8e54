provider "okta" {
  source   = "okta/okta"
  also     = ["oktadeveloper/okta"]
  reviewed = "6.12.0"
  types    = 145
}

# What takes people's data along.

class "data" {
  loses = "the attribute with the value that every user has for it"
  types = ["okta_app_user_schema_property", "okta_user_schema_property"]
}

class "data" {
  loses = "the attribute with the value that every group has for it"
  types = ["okta_group_schema_property"]
}

class "data" {
  loses = "the user type with the schema that its users' profiles follow"
  types = ["okta_user_type"]
}

class "data" {
  loses = "the relation with every link that users have by it"
  types = ["okta_link_definition"]
}

class "data" {
  loses = "the review with the decisions that people made in it"
  types = ["okta_campaign"]
}

type "okta_user" {
  class   = "data"
  loses   = "the user with profile, password, factors, groups and applications"
  destroy = "the user is deactivated and then deleted"
}

# Keys.

class "keys" {
  loses   = "the authorization server with its signing keys, scopes, claims and policies: tokens it issued are trusted no more"
  destroy = "a new one has another id, and so another issuer"
  types   = ["okta_auth_server"]
}

class "keys" {
  loses = "the key pair, which only Okta holds"
  types = ["okta_hook_key"]
}

# People, groups, applications, and what they may do.

type "okta_group" {
  class   = "identity"
  destroy = "its members lose the applications and roles assigned through it"
}

type "okta_group_rule" {
  class = "identity"

  safeguard "remove_assigned_users" {
    off   = [true]
    loses = "the memberships that the rule gave"
  }
}

class "identity" {
  types = ["okta_app_group_assignment", "okta_app_user"]

  safeguard "retain_assignment" {
    off   = [false, null]
    keeps = [true]
    loses = "the assignment, and with it accounts that Okta deprovisions in the application"
  }
}

type "okta_push_group" {
  class = "identity"

  safeguard "delete_target_group_on_destroy" {
    off   = [true, null]
    loses = "the group in the application"
  }
}

type "okta_group_role" {
  class = "identity"

  scope "role_type" "role" {
    broad   = ["SUPER_ADMIN", "ORG_ADMIN", "API_ADMIN", "APP_ADMIN", "USER_ADMIN", "ACCESS_REQUESTS_ADMIN", "WORKFLOWS_ADMIN"]
    confers = "administration of the organization, its applications or its users"
  }
}

type "okta_user_admin_roles" {
  class = "identity"

  scope "admin_roles" "role" {
    broad = [
      "SUPER_ADMIN", "ORG_ADMIN", "API_ADMIN", "API_ACCESS_MANAGEMENT_ADMIN", "APP_ADMIN", "USER_ADMIN",
      "ACCESS_REQUESTS_ADMIN", "WORKFLOWS_ADMIN",
    ]
    confers = "administration of the organization, its applications or its users"
  }
}

type "okta_app_oauth_role_assignment" {
  class = "identity"

  scope "type" "role" {
    broad = [
      "SUPER_ADMIN", "ORG_ADMIN", "API_ADMIN", "API_ACCESS_MANAGEMENT_ADMIN", "APP_ADMIN", "USER_ADMIN",
      "ACCESS_REQUESTS_ADMIN", "WORKFLOWS_ADMIN",
    ]
    confers = "administration of the organization, its applications or its users"
  }
}

type "okta_admin_role_custom" {
  class = "identity"

  scope "permissions" "words" {
    broad = [
      "okta.apps.manage", "okta.authzServers.manage", "okta.groups.manage", "okta.users.manage",
      "okta.users.create", "okta.users.credentials.manage", "okta.users.lifecycle.manage",
      "okta.users.apitokens.manage", "okta.policies.manage",
      "okta.groups.members.manage", "okta.users.groupMembership.manage", "okta.identityProviders.manage",
    ]
    confers = "administration of users, groups or applications"
  }
}

type "okta_app_oauth_api_scope" {
  class = "identity"

  scope "scopes" "words" {
    broad_like = ["okta.*.manage"]
    confers    = "administration of what it names through the API"
  }
}

type "okta_api_service_integration" {
  class = "identity"

  scope "granted_scopes.scope" "words" {
    broad_like = ["okta.*.manage"]
    confers    = "administration of what it names through the API"
  }
}

type "okta_auth_server_policy_rule" {
  class = "identity"

  scope "scope_whitelist" "words" {
    broad   = ["*"]
    confers = "every scope of the authorization server"
  }
}

type "okta_app_oauth" {
  class   = "identity"
  destroy = "client id and secret go with it, and every user's assignment"

  scope "grant_types" "words" {
    broad   = ["password"]
    confers = "tokens in exchange for users' passwords"
  }
}

class "identity" {
  destroy = "every user's assignment goes with it, and the passwords kept for it"
  types = [
    "okta_app_auto_login", "okta_app_basic_auth", "okta_app_bookmark", "okta_app_saml",
    "okta_app_secure_password_store", "okta_app_shared_credentials", "okta_app_swa", "okta_app_three_field",
  ]
}

class "identity" {
  destroy = "users who sign in through it can no longer do so, and their links to it are gone"
  types   = ["okta_idp_oidc", "okta_idp_saml", "okta_idp_social"]
}

class "identity" {
  types = [
    "okta_admin_role_custom_assignments", "okta_admin_role_targets", "okta_api_token", "okta_app_connection",
    "okta_app_group_assignments", "okta_app_token", "okta_device", "okta_entitlement", "okta_entitlement_bundle",
    "okta_factor_totp", "okta_group_memberships", "okta_group_owner", "okta_group_owners",
    "okta_identity_source_group", "okta_identity_source_group_membership", "okta_identity_source_user",
    "okta_idp_saml_key", "okta_link_value", "okta_push_provider", "okta_realm", "okta_realm_assignment",
    "okta_request_v2", "okta_resource_set", "okta_trusted_server", "okta_user_factor_question",
    "okta_user_group_memberships",
  ]
}

# Settings: the next apply makes them again.

class "stateless" {
  destroy = "it does nothing: what comes with Okta stays, and Terraform forgets it"
  types = [
    "okta_app_user_base_schema_property", "okta_auth_server_claim_default", "okta_auth_server_default",
    "okta_policy_mfa_default", "okta_policy_password_default", "okta_user_base_schema_property",
  ]
}

class "stateless" {
  types = [
    "okta_agent_pool_update", "okta_app_access_policy_assignment", "okta_app_features", "okta_app_federated_claim",
    "okta_app_oauth_post_logout_redirect_uri", "okta_app_oauth_redirect_uri", "okta_app_saml_app_settings",
    "okta_app_signon_policy", "okta_app_signon_policy_rule", "okta_app_signon_policy_rules", "okta_auth_server_claim",
    "okta_auth_server_policy", "okta_auth_server_scope", "okta_authenticator", "okta_authenticator_method_webauthn",
    "okta_authenticator_webauthn_custom_aaguid", "okta_behavior", "okta_brand", "okta_captcha",
    "okta_captcha_org_wide_settings", "okta_customized_signin_page", "okta_domain", "okta_domain_certificate",
    "okta_domain_verification", "okta_email_customization", "okta_email_domain", "okta_email_domain_verification",
    "okta_email_sender", "okta_email_sender_verification", "okta_email_smtp_server", "okta_email_template_settings",
    "okta_end_user_my_requests", "okta_entity_risk_policy_rule", "okta_event_hook", "okta_event_hook_verification",
    "okta_factor", "okta_feature", "okta_identity_source_import", "okta_inline_hook", "okta_log_stream",
    "okta_network_zone", "okta_org_configuration", "okta_org_support", "okta_policy_device_assurance_android",
    "okta_policy_device_assurance_chromeos", "okta_policy_device_assurance_ios", "okta_policy_device_assurance_macos",
    "okta_policy_device_assurance_windows", "okta_policy_mfa", "okta_policy_password",
    "okta_policy_profile_enrollment", "okta_policy_profile_enrollment_apps", "okta_policy_rule_idp_discovery",
    "okta_policy_rule_mfa", "okta_policy_rule_password", "okta_policy_rule_profile_enrollment",
    "okta_policy_rule_signon", "okta_policy_signon", "okta_post_auth_session_policy_rule", "okta_preview_signin_page",
    "okta_principal_rate_limits", "okta_profile_mapping", "okta_rate_limit_admin_notification_settings",
    "okta_rate_limit_warning_threshold_percentage", "okta_rate_limiting", "okta_request_condition",
    "okta_request_sequence", "okta_request_setting_organization", "okta_request_setting_resource", "okta_review",
    "okta_role_subscription", "okta_security_events_provider", "okta_security_notification_emails",
    "okta_session_violation_policy_rule", "okta_template_sms", "okta_theme", "okta_threat_insight_settings",
    "okta_trusted_origin", "okta_ui_schema", "okta_user_risk",
  ]
}
