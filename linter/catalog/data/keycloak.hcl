provider "keycloak" {
  source   = "keycloak/keycloak"
  also     = ["mrparkers/keycloak"]
  reviewed = "5.9.0"
  types    = 109
}

# What holds people's accounts.

type "keycloak_realm" {
  class = "data"
  loses = "the realm with all users, their credentials, groups, clients and keys"
  ids   = ["realm"]

  safeguard "terraform_deletion_protection" { off = [false, null] }

  scope "registration_allowed" "words" {
    broad   = [true]
    confers = "an account to whoever registers"
  }
}

type "keycloak_user" {
  class = "data"
  loses = "the user with profile, password, factors, consents and links to other accounts"
}

class "data" {
  loses = "the users imported through it, with the roles, groups and factors that Keycloak keeps for them"
  types = ["keycloak_custom_user_federation", "keycloak_ldap_user_federation"]
}

# Keys.

class "keys" {
  loses = "the key, which only Keycloak holds: what it signed is trusted no more, and what it encrypted cannot be read"
  types = [
    "keycloak_realm_keystore_aes_generated", "keycloak_realm_keystore_ecdsa_generated",
    "keycloak_realm_keystore_hmac_generated", "keycloak_realm_keystore_rsa_generated",
  ]
}

# Clients, roles and groups, and what they may do.

type "keycloak_openid_client" {
  class   = "identity"
  destroy = "its secret, roles, service account and the users' consents go with it"

  scope "full_scope_allowed" "words" {
    broad   = [true]
    confers = "every role of a user in each of its tokens"
  }
  scope "direct_access_grants_enabled" "words" {
    broad   = [true]
    confers = "tokens in exchange for users' passwords"
  }
  scope "valid_redirect_uris" "words" {
    computed = true
    broad    = ["*", "http://*", "https://*"]
    confers  = "its users' tokens to any address"
  }
  scope "web_origins" "words" {
    computed = true
    broad    = ["*"]
    confers  = "calls from every site"
  }
}

type "keycloak_saml_client" {
  class   = "identity"
  destroy = "its keys and roles go with it"

  scope "full_scope_allowed" "words" {
    broad   = [true]
    confers = "every role of a user in each of its assertions"
  }
  scope "valid_redirect_uris" "words" {
    computed = true
    broad    = ["*", "http://*", "https://*"]
    confers  = "its users' assertions to any address"
  }
}

type "keycloak_openid_client_service_account_role" {
  class = "identity"

  scope "role" "role" {
    broad = [
      "realm-admin", "manage-realm", "manage-users", "manage-clients", "manage-authorization",
      "manage-identity-providers", "manage-events", "create-client", "impersonation", "create-realm", "admin",
    ]
    confers = "administration of the realm"
  }
}

type "keycloak_openid_client_service_account_realm_role" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin", "create-realm"]
    confers = "administration of every realm, in the master realm"
  }
}

class "identity" {
  types = [
    "keycloak_attribute_to_role_identity_provider_mapper", "keycloak_hardcoded_role_identity_provider_mapper",
    "keycloak_ldap_hardcoded_role_mapper",
  ]

  scope "role" "role" {
    broad      = ["admin", "create-realm"]
    broad_like = ["realm-management.realm-admin", "realm-management.manage-*", "realm-management.impersonation"]
    confers    = "administration of the realm to whoever comes in through it"
  }
}

type "keycloak_default_roles" {
  class = "identity"

  scope "default_roles" "role" {
    broad      = ["admin", "create-realm"]
    broad_like = ["realm-management/realm-admin", "realm-management/manage-*", "realm-management/impersonation"]
    confers    = "administration of the realm to every user"
  }
}

type "keycloak_users_admin_permissions" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["manage", "map-roles", "manage-group-membership", "impersonate"]
    confers = "every user's account, or roles beyond its own"
  }
}

type "keycloak_group_admin_permissions" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["manage", "manage-members", "manage-membership"]
    confers = "the accounts of the group's members"
  }
}

type "keycloak_openid_client_admin_permissions" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["manage", "map-roles", "map-roles-composite"]
    confers = "the client's settings, or its roles to others"
  }
}

type "keycloak_role_admin_permissions" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["map-role", "map-role-composite"]
    confers = "the role to others"
  }
}

class "identity" {
  destroy = "the users' links to it go with it, so that those with no password cannot enter"
  types = [
    "keycloak_kubernetes_identity_provider", "keycloak_oidc_facebook_identity_provider",
    "keycloak_oidc_github_identity_provider", "keycloak_oidc_google_identity_provider",
    "keycloak_oidc_identity_provider", "keycloak_oidc_microsoft_identity_provider",
    "keycloak_oidc_openshift_v4_identity_provider", "keycloak_saml_identity_provider",
    "keycloak_spiffe_identity_provider",
  ]
}

type "keycloak_group" {
  class   = "identity"
  destroy = "its subgroups go with it, and the members' roles by it"
}

type "keycloak_role" {
  class   = "identity"
  destroy = "everyone who has it loses it, and it is gone from the roles that contain it"
}

type "keycloak_organization" {
  class   = "identity"
  destroy = "its memberships and invitations go with it"
}

class "identity" {
  types = [
    "keycloak_default_groups", "keycloak_generic_client_role_mapper", "keycloak_generic_role_mapper",
    "keycloak_group_memberships", "keycloak_group_permissions", "keycloak_group_roles",
    "keycloak_hardcoded_group_identity_provider_mapper", "keycloak_identity_provider_token_exchange_scope_permission",
    "keycloak_ldap_group_mapper", "keycloak_ldap_hardcoded_group_mapper", "keycloak_ldap_role_mapper",
    "keycloak_openid_client_aggregate_policy", "keycloak_openid_client_authorization_client_scope_policy",
    "keycloak_openid_client_authorization_permission", "keycloak_openid_client_client_policy",
    "keycloak_openid_client_group_policy", "keycloak_openid_client_js_policy", "keycloak_openid_client_permissions",
    "keycloak_openid_client_regex_policy", "keycloak_openid_client_role_policy", "keycloak_openid_client_time_policy",
    "keycloak_openid_client_user_policy", "keycloak_openid_hardcoded_role_protocol_mapper", "keycloak_user_groups",
    "keycloak_user_roles", "keycloak_users_permissions",
  ]
}

# Settings: the next apply makes them again.

type "keycloak_realm_events" {
  class   = "stateless"
  destroy = "events are kept as by default: not at all"

  safeguard "events_enabled" {
    off   = [false, null]
    loses = "the record of logins from then on"
  }
  safeguard "admin_events_enabled" {
    off   = [false, null]
    loses = "the record of changes from then on"
  }
  safeguard "events_expiration" {
    decrease = true
    forever  = [0, null]
    loses    = "the events older than the new period"
  }
}

class "stateless" {
  destroy = "tokens signed with the key are trusted no more"
  types   = ["keycloak_realm_keystore_java_keystore", "keycloak_realm_keystore_rsa"]
}

type "keycloak_realm_user_profile" {
  class   = "stateless"
  destroy = "the profile goes back to its default attributes"
}

class "stateless" {
  types = [
    "keycloak_attribute_importer_identity_provider_mapper", "keycloak_authentication_bindings",
    "keycloak_authentication_execution", "keycloak_authentication_execution_config", "keycloak_authentication_flow",
    "keycloak_authentication_subflow", "keycloak_custom_identity_provider_mapper",
    "keycloak_generic_client_authorization_policy", "keycloak_generic_client_protocol_mapper",
    "keycloak_generic_protocol_mapper", "keycloak_hardcoded_attribute_identity_provider_mapper",
    "keycloak_hardcoded_attribute_mapper", "keycloak_ldap_custom_mapper", "keycloak_ldap_full_name_mapper",
    "keycloak_ldap_hardcoded_attribute_mapper", "keycloak_ldap_msad_lds_user_account_control_mapper",
    "keycloak_ldap_msad_user_account_control_mapper", "keycloak_ldap_user_attribute_mapper",
    "keycloak_openid_audience_protocol_mapper", "keycloak_openid_audience_resolve_protocol_mapper",
    "keycloak_openid_client_authorization_resource", "keycloak_openid_client_authorization_scope",
    "keycloak_openid_client_default_scopes", "keycloak_openid_client_optional_scopes", "keycloak_openid_client_scope",
    "keycloak_openid_full_name_protocol_mapper", "keycloak_openid_group_membership_protocol_mapper",
    "keycloak_openid_hardcoded_claim_protocol_mapper", "keycloak_openid_sub_protocol_mapper",
    "keycloak_openid_user_attribute_protocol_mapper", "keycloak_openid_user_client_role_protocol_mapper",
    "keycloak_openid_user_property_protocol_mapper", "keycloak_openid_user_realm_role_protocol_mapper",
    "keycloak_openid_user_session_note_protocol_mapper", "keycloak_realm_client_policy_profile",
    "keycloak_realm_client_policy_profile_policy", "keycloak_realm_client_registration_policy",
    "keycloak_realm_default_client_scopes", "keycloak_realm_localization", "keycloak_realm_optional_client_scopes",
    "keycloak_required_action", "keycloak_saml_client_default_scopes", "keycloak_saml_client_scope",
    "keycloak_saml_user_attribute_protocol_mapper", "keycloak_saml_user_property_protocol_mapper",
    "keycloak_user_template_importer_identity_provider_mapper", "keycloak_workflow",
  ]
}
