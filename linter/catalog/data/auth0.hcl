provider "auth0" {
  source   = "auth0/auth0"
  also     = ["alexkappa/auth0"]
  reviewed = "1.55.0"
  types    = 78
}

# What holds people's accounts.

type "auth0_connection" {
  class   = "data"
  loses   = "the connection with every user in it: their profiles, passwords and links"
  destroy = "Auth0 deletes the users of the connection with it"
}

type "auth0_user" {
  class = "data"
  loses = "the user with profile, password, metadata, factors, roles and links to other accounts"
}

type "auth0_organization" {
  class = "data"
  loses = "the organization with its members, their roles in it, invitations and metadata"
}

# Keys.

type "auth0_encryption_key_manager" {
  class = "keys"
  loses = "the root key that it names, under which the tenant's keys are encrypted"
}

# Values that may stand nowhere else.

class "config-state" {
  types = ["auth0_rule_config"]
}

# Applications, roles and credentials, and what they may do.

type "auth0_client" {
  class   = "identity"
  destroy = "client id and secret go with it, and the users' refresh tokens"

  scope "grant_types" "words" {
    computed = true
    broad    = ["password", "http://auth0.com/oauth/grant-type/password-realm"]
    confers  = "tokens in exchange for users' passwords"
  }
}

type "auth0_client_grant" {
  class = "identity"

  scope "allow_all_scopes" "words" {
    broad   = [true]
    confers = "every scope that the API has or will have"
  }
  # The management API of a tenant.
  scope "scopes" "words" {
    broad = [
      "create:client_grants", "update:client_grants", "create:clients", "update:clients", "update:client_keys",
      "read:client_keys", "create:users", "update:users", "create:user_tickets", "update:users_app_metadata",
      "create:role_members", "update:roles", "create:connections", "update:connections", "update:tenant_settings",
      "update:actions", "create:actions", "update:resource_servers", "create:signing_keys", "update:signing_keys",
    ]
    broad_like = ["delete:*"]
    confers    = "deletion of users and settings of the tenant, or rights beyond its own"

    where "audience" { like = ["**/api/v2/"] }
  }
}

type "auth0_client_credentials" {
  class = "identity"

  scope "authentication_method" "words" {
    broad   = ["none"]
    confers = "its tokens to whoever knows the client id"
  }
}

class "identity" {
  types = ["auth0_role_permissions", "auth0_user_permissions"]

  scope "permissions.name" "words" {
    broad = [
      "create:client_grants", "update:client_grants", "update:clients", "update:users", "create:role_members",
      "update:roles", "update:connections", "update:tenant_settings", "update:actions", "update:resource_servers",
    ]
    broad_like = ["delete:*"]
    confers    = "deletion of users and settings of the tenant, or rights beyond its own"

    where "permissions.resource_server_identifier" { like = ["**/api/v2/"] }
  }
}

class "identity" {
  types = ["auth0_role_permission", "auth0_user_permission"]

  scope "permission" "words" {
    broad = [
      "create:client_grants", "update:client_grants", "update:clients", "update:users", "create:role_members",
      "update:roles", "update:connections", "update:tenant_settings", "update:actions", "update:resource_servers",
    ]
    broad_like = ["delete:*"]
    confers    = "deletion of users and settings of the tenant, or rights beyond its own"

    where "resource_server_identifier" { like = ["**/api/v2/"] }
  }
}

type "auth0_connection_scim_token" {
  class = "identity"

  scope "scopes" "words" {
    computed = true
    broad    = ["delete:users"]
    confers  = "deletion of the connection's users"
  }
}

type "auth0_resource_server" {
  class   = "identity"
  destroy = "its scopes, and the grants and permissions for them, go with it"
}

class "identity" {
  types = [
    "auth0_client_cimd", "auth0_connection_client", "auth0_connection_clients", "auth0_connection_keys",
    "auth0_connection_scim_configuration", "auth0_flow_vault_connection", "auth0_organization_client",
    "auth0_organization_client_grant", "auth0_organization_clients", "auth0_organization_connection",
    "auth0_organization_connections", "auth0_organization_member", "auth0_organization_member_role",
    "auth0_organization_member_roles", "auth0_organization_members", "auth0_resource_server_scope",
    "auth0_resource_server_scopes", "auth0_role", "auth0_self_service_profile", "auth0_token_exchange_profile",
    "auth0_user_role", "auth0_user_roles",
  ]
}

# Settings: the next apply makes them again.

type "auth0_tenant" {
  class   = "stateless"
  destroy = "it does nothing: the tenant and its settings stay"
}

type "auth0_custom_domain" {
  class   = "stateless"
  destroy = "logins at the domain end, and the domain has to be verified again"
}

class "stateless" {
  types = [
    "auth0_action", "auth0_action_module", "auth0_attack_protection", "auth0_branding",
    "auth0_branding_phone_notification_template", "auth0_branding_theme", "auth0_connection_directory",
    "auth0_connection_directory_synchronized_groups", "auth0_connection_profile", "auth0_custom_domain_default",
    "auth0_custom_domain_verification", "auth0_email_provider", "auth0_email_template", "auth0_event_stream",
    "auth0_flow", "auth0_form", "auth0_guardian", "auth0_hook", "auth0_log_stream", "auth0_network_acl",
    "auth0_organization_discovery_domain", "auth0_organization_discovery_domains", "auth0_pages",
    "auth0_phone_notification_template", "auth0_phone_provider", "auth0_prompt", "auth0_prompt_custom_text",
    "auth0_prompt_partials", "auth0_prompt_screen_partial", "auth0_prompt_screen_partials",
    "auth0_prompt_screen_renderer", "auth0_rate_limit_policy", "auth0_risk_assessments",
    "auth0_risk_assessments_new_device", "auth0_rule", "auth0_self_service_profile_custom_text",
    "auth0_supplemental_signals", "auth0_trigger_action", "auth0_trigger_actions", "auth0_user_attribute_profile",
  ]
}
