# Who may do what: IAM, Identity Center, Cognito, directories, policy stores.

# IAM.

class "identity" {
  types = ["aws_iam_group_policy", "aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy"]

  scope "policy" "iam-json" {}
}

type "aws_iam_role" {
  class = "identity"
  ids   = ["unique_id"]

  scope "assume_role_policy" "iam-json" {}
  scope "inline_policy.policy" "iam-json" { computed = true }
  scope "managed_policy_arns" "role" {
    computed = true
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

class "identity" {
  types = ["aws_iam_group_policy_attachment", "aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment"]

  scope "policy_arn" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

type "aws_iam_policy_attachment" {
  class   = "identity"
  destroy = "the policy is taken off everyone, those that other configurations attached it to among them"

  scope "policy_arn" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

class "identity" {
  types = [
    "aws_iam_group_policy_attachments_exclusive", "aws_iam_role_policy_attachments_exclusive",
    "aws_iam_user_policy_attachments_exclusive",
  ]
  destroy = "does nothing; an apply, though, takes off what is not listed"

  scope "policy_arns" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

class "identity" {
  types = [
    "aws_iam_group_policies_exclusive", "aws_iam_role_policies_exclusive", "aws_iam_user_policies_exclusive",
  ]
  destroy = "does nothing; an apply, though, deletes the policies that are not listed"
}

type "aws_iam_user" {
  class = "identity"
  ids   = ["unique_id"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a user who has keys, a password or devices made elsewhere"
  }
}

class "identity" {
  types = [
    "aws_iam_group", "aws_iam_group_membership", "aws_iam_instance_profile",
    "aws_iam_openid_connect_provider", "aws_iam_saml_provider", "aws_iam_service_linked_role",
    "aws_iam_signing_certificate", "aws_iam_user_group_membership",
    "aws_iam_user_ssh_key", "aws_iam_virtual_mfa_device",
  ]
}

type "aws_iam_user_login_profile" {
  class = "identity"

  secret "password" {
    unless  = ["pgp_key"]
    instead = "IAM Identity Center, or pgp_key"
  }
}

type "aws_iam_access_key" {
  class   = "identity"
  endless = true

  secret "secret" {
    unless  = ["pgp_key"]
    instead = "a role with temporary credentials, or pgp_key"
  }
}

type "aws_iam_service_specific_credential" {
  class = "identity"

  expiry "credential_age_days" "days" { never = [null] }
  secret "service_password" { instead = "a role with temporary credentials" }
}

class "stateless" {
  types = [
    "aws_iam_account_alias", "aws_iam_account_password_policy", "aws_iam_organizations_features",
    "aws_iam_security_token_service_preferences", "aws_iam_server_certificate",
  ]
}

# Roles Anywhere.

type "aws_rolesanywhere_profile" {
  class = "identity"

  scope "managed_policy_arns" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
  scope "session_policy" "iam-json" {}
}

class "identity" {
  types = ["aws_rolesanywhere_trust_anchor"]
}

# IAM Identity Center.

type "aws_ssoadmin_managed_policy_attachment" {
  class = "identity"

  scope "managed_policy_arn" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

type "aws_ssoadmin_permission_set_inline_policy" {
  class = "identity"

  scope "inline_policy" "iam-json" {}
}

type "aws_ssoadmin_application_assignment_configuration" {
  class = "identity"

  scope "assignment_required" "words" {
    broad   = [false]
    confers = "the application to every user of the directory"
  }
}

type "aws_ssoadmin_application_access_scope" {
  class = "identity"

  scope "scope" "words" {
    broad   = ["sso:account:access"]
    confers = "credentials in every account that the user may enter"
  }
}

type "aws_ssoadmin_permission_set" {
  class   = "identity"
  destroy = "it is refused while the set is assigned"
}

type "aws_ssoadmin_permissions_boundary_attachment" {
  class   = "identity"
  destroy = "the permission set is no longer bounded"
}

class "identity" {
  types = [
    "aws_identitystore_group", "aws_identitystore_group_membership", "aws_identitystore_user",
    "aws_ssoadmin_account_assignment", "aws_ssoadmin_application", "aws_ssoadmin_application_assignment",
    "aws_ssoadmin_customer_managed_policy_attachment", "aws_ssoadmin_trusted_token_issuer",
  ]
}

class "stateless" {
  types = ["aws_ssoadmin_instance_access_control_attributes"]
}

# Cognito.

type "aws_cognito_user_pool" {
  class = "data"
  loses = "all user accounts in the pool, with their passwords: users would have to sign up again"

  safeguard "deletion_protection" { off = ["INACTIVE", null] }
}

type "aws_cognito_identity_pool" {
  class = "data"
  loses = "the identities of all users in the pool: what is stored under an identity's id is nobody's any more"
  ids   = ["identity_pool_name"]

  scope "allow_unauthenticated_identities" "words" {
    broad   = [true]
    confers = "AWS credentials to anyone, without a login"
  }
}

type "aws_cognito_user" {
  class   = "identity"
  destroy = "the account goes with its password and attributes"
}

class "identity" {
  types = ["aws_cognito_managed_user_pool_client", "aws_cognito_user_pool_client"]
  why   = "a new client has another id and secret"
}

class "identity" {
  types = [
    "aws_cognito_identity_pool_provider_principal_tag", "aws_cognito_identity_pool_roles_attachment",
    "aws_cognito_identity_provider", "aws_cognito_user_group", "aws_cognito_user_in_group",
  ]
}

type "aws_cognito_managed_login_branding" {
  class = "config-state"
}

class "stateless" {
  types = [
    "aws_cognito_log_delivery_configuration", "aws_cognito_resource_server", "aws_cognito_risk_configuration",
    "aws_cognito_user_pool_domain", "aws_cognito_user_pool_ui_customization",
  ]
}

# Directories.

type "aws_directory_service_directory" {
  class   = "data"
  loses   = "the directory with all its users, groups and computers, and its snapshots"
  destroy = "Directory Service refuses while other services use it"
}

class "identity" {
  types = [
    "aws_directory_service_shared_directory", "aws_directory_service_shared_directory_accepter",
    "aws_directory_service_trust",
  ]
}

class "stateless" {
  types = [
    "aws_directory_service_conditional_forwarder", "aws_directory_service_log_subscription",
    "aws_directory_service_radius_settings", "aws_directory_service_region",
  ]
}

# Verified Permissions and Verified Access: policies in Cedar.

type "aws_verifiedpermissions_policy_store" {
  class = "data"
  loses = "the store with its schema and all policies, those that programs wrote among them"

  safeguard "deletion_protection" { off = ["DISABLED", null] }
}

type "aws_verifiedpermissions_policy" {
  class = "identity"

  scope "definition.static.statement" "words" {
    # The head of a statement that names nobody and nothing, on one line or on several.
    broad_like = [
      "**permit*(principal,*action,*resource);**", "**permit*( principal,*action,*resource );**",
      "**permit*(\n*principal,*action,*resource);**", "**permit*(\n*principal,*action,*resource\n*);**",
    ]
    confers = "every action on every resource to everyone"
  }
}

class "identity" {
  types = ["aws_verifiedpermissions_identity_source", "aws_verifiedpermissions_policy_template"]
}

class "identity" {
  types = ["aws_verifiedaccess_endpoint", "aws_verifiedaccess_group"]

  scope "policy_document" "words" {
    broad_like = ["*permit*(principal,*action,*resource);*"]
    confers    = "the application to whoever has signed in"
  }
}

class "stateless" {
  types = [
    "aws_verifiedaccess_instance", "aws_verifiedaccess_instance_logging_configuration",
    "aws_verifiedaccess_instance_trust_provider_attachment", "aws_verifiedaccess_trust_provider",
    "aws_verifiedpermissions_schema",
  ]
}
