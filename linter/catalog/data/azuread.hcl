# Entra ID. Applications, Microsoft 365 groups and users can be restored for 30
# days after their deletion; security groups, service principals' credentials and
# assignments cannot.

provider "azuread" {
  source   = "hashicorp/azuread"
  reviewed = "3.9"
  types    = 54
}

# Accounts and groups: mailboxes and files hang on them.

type "azuread_user" {
  class   = "data"
  loses   = "the account and, with its licences, the mailbox and the OneDrive files"
  destroy = "it can be restored for 30 days"
}

type "azuread_invitation" {
  class   = "identity"
  destroy = "the guest's account is deleted"
}

class "data" {
  loses   = "the group with its memberships and, where it is a Microsoft 365 group, its mailbox, team, site and files"
  destroy = "a Microsoft 365 group can be restored for 30 days, a security group only where soft deletion of those is on"
  types   = ["azuread_group", "azuread_group_without_members"]
}

class "identity" {
  types = ["azuread_group_member", "azuread_administrative_unit_member", "azuread_application_owner"]
}

type "azuread_administrative_unit" {
  class   = "identity"
  destroy = "its members stay, and the roles assigned over it end"
}

# Applications and what they may do.

# Roles of Microsoft Graph that need no signed-in person: Application.ReadWrite.All,
# AppRoleAssignment.ReadWrite.All, Directory.ReadWrite.All, RoleManagement.ReadWrite.Directory,
# User.ReadWrite.All, Group.ReadWrite.All, Sites.FullControl.All, Mail.ReadWrite, Files.ReadWrite.All.

type "azuread_application" {
  class   = "identity"
  destroy = "it can be restored for 30 days; its service principal and credentials end for every tenant that uses it"

  scope "required_resource_access.resource_access.id" "words" {
    broad = [
      "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9", "06b708a9-e830-4db3-a914-8e69da51d44f", "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
      "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", "741f803b-c850-494e-b5df-cde7c675a1ca", "62a82d76-70ea-41e2-9197-370581804d09",
      "a82116e5-55eb-4c41-a434-62fe8a61c773", "e2a3a72e-5f79-4c64-b1b1-878b674786c9", "75359482-378d-4052-8f01-80520e7db3cd",
    ]
    confers = "writing in the whole tenant without a person signed in, once an administrator consents"
  }
}

class "identity" {
  destroy = "it can be restored for 30 days; its service principal and credentials end for every tenant that uses it"
  types   = ["azuread_application_registration", "azuread_application_from_template"]
}

type "azuread_application_api_access" {
  class = "identity"

  scope "role_ids" "words" {
    broad = [
      "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9", "06b708a9-e830-4db3-a914-8e69da51d44f", "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
      "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", "741f803b-c850-494e-b5df-cde7c675a1ca", "62a82d76-70ea-41e2-9197-370581804d09",
      "a82116e5-55eb-4c41-a434-62fe8a61c773", "e2a3a72e-5f79-4c64-b1b1-878b674786c9", "75359482-378d-4052-8f01-80520e7db3cd",
    ]
    confers = "writing in the whole tenant without a person signed in, once an administrator consents"
  }
}

type "azuread_app_role_assignment" {
  class = "identity"

  scope "app_role_id" "words" {
    broad = [
      "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9", "06b708a9-e830-4db3-a914-8e69da51d44f", "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
      "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", "741f803b-c850-494e-b5df-cde7c675a1ca", "62a82d76-70ea-41e2-9197-370581804d09",
      "a82116e5-55eb-4c41-a434-62fe8a61c773", "e2a3a72e-5f79-4c64-b1b1-878b674786c9", "75359482-378d-4052-8f01-80520e7db3cd",
    ]
    confers = "writing in the whole tenant, without a person signed in"
  }
}

type "azuread_service_principal" {
  class   = "identity"
  destroy = "its roles, consents and credentials end"
}

type "azuread_service_principal_delegated_permission_grant" {
  class = "identity"

  # Without a user the consent is given for everyone in the tenant.
  scope "claim_values" "words" {
    broad = [
      "AppRoleAssignment.ReadWrite.All", "Application.ReadWrite.All", "Directory.AccessAsUser.All", "Directory.ReadWrite.All",
      "Files.ReadWrite.All", "Group.ReadWrite.All", "GroupMember.ReadWrite.All", "Mail.ReadWrite", "PrivilegedAccess.ReadWrite.AzureAD",
      "PrivilegedAccess.ReadWrite.AzureADGroup", "RoleManagement.ReadWrite.Directory", "Sites.FullControl.All", "User.ReadWrite.All",
      "full_access_as_user", "user_impersonation",
    ]
    confers = "whatever any signed-in user may do there"
    where "user_object_id" { is = [null] }
  }
}

class "identity" {
  types = [
    "azuread_application_certificate", "azuread_application_federated_identity_credential",
    "azuread_application_flexible_federated_identity_credential",
    "azuread_application_pre_authorized", "azuread_service_principal_certificate",
    "azuread_synchronization_secret",
  ]
}

type "azuread_service_principal_password" {
  class = "identity"

  expiry "end_date" "timestamp" { default = "730d" }
  secret "value" { instead = "a federated identity credential, which needs no secret" }
}

type "azuread_application_password" {
  class = "identity"

  expiry "end_date" "timestamp" { default = "730d" }
  secret "value" { instead = "a federated identity credential, which needs no secret" }
}

type "azuread_service_principal_token_signing_certificate" {
  class   = "keys"
  loses   = "the key with which sign-in tokens are signed: every service that trusts it must be given the new one"
  destroy = "single sign-on to the application fails at once"
}

# Directory roles.

type "azuread_directory_role_assignment" {
  class = "identity"

  # Global Administrator, Privileged Role Administrator, Privileged Authentication
  # Administrator, Application and Cloud Application Administrator, User and
  # Authentication Administrator, Hybrid Identity, Exchange, SharePoint, Intune,
  # Security and Conditional Access Administrator.
  scope "role_id" "role" {
    broad = [
      "62e90394-69f5-4237-9190-012177145e10", "e8611ab8-c189-46e8-94e1-60213ab1f814", "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
      "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "158c047a-c907-4556-b7ef-446551a6b5f7", "fe930be7-5e62-47db-91af-98c3a49a38b1",
      "c4e39bd9-1100-46d3-8c65-fb160da0071f", "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", "29232cdf-9323-42fd-ade2-1d097af3e4de",
      "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "3a2c62db-5318-420d-8d74-23affee5d9d5", "194ae4cb-b126-40b2-bd5b-6091b380977d",
      "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
    ]
    confers = "administration of the tenant, or a way to it"
  }
}

type "azuread_directory_role_eligibility_schedule_request" {
  class = "identity"

  scope "role_definition_id" "role" {
    broad = [
      "62e90394-69f5-4237-9190-012177145e10", "e8611ab8-c189-46e8-94e1-60213ab1f814", "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
      "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "158c047a-c907-4556-b7ef-446551a6b5f7", "fe930be7-5e62-47db-91af-98c3a49a38b1",
      "c4e39bd9-1100-46d3-8c65-fb160da0071f", "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", "29232cdf-9323-42fd-ade2-1d097af3e4de",
      "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "3a2c62db-5318-420d-8d74-23affee5d9d5", "194ae4cb-b126-40b2-bd5b-6091b380977d",
      "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
    ]
    confers = "administration of the tenant, or a way to it, on request"
  }
}

class "identity" {
  why   = "which role it is the plan names only by an object's id"
  types = ["azuread_administrative_unit_role_member", "azuread_directory_role_member"]
}

type "azuread_directory_role" {
  class   = "stateless"
  destroy = "does nothing: an activated role stays"
}

type "azuread_custom_directory_role" {
  class = "identity"

  scope "permissions.allowed_resource_actions" "words" {
    broad_like = [
      "microsoft.directory/**/allProperties/allTasks", "microsoft.directory/**/allProperties/update", "microsoft.directory/**/allTasks",
      "microsoft.directory/**/credentials/update", "microsoft.directory/**/delete", "microsoft.directory/**/owners/update",
    ]
    confers = "deletion, or the keys and owners of what others made"
  }
}

# Grants that people ask for and get.

class "identity" {
  types = ["azuread_privileged_access_group_assignment_schedule", "azuread_privileged_access_group_eligibility_schedule"]

  scope "permanent_assignment" "words" {
    broad   = [true]
    confers = "the group's powers for good"
  }
}

type "azuread_group_role_management_policy" {
  class = "identity"

  scope "active_assignment_rules.expiration_required" "words" {
    computed_block = true
    broad          = [false]
    confers        = "the group's powers for good: active assignments need not end"
  }
  scope "eligible_assignment_rules.expiration_required" "words" {
    computed_block = true
    broad          = [false]
    confers        = "eligibility for good: assignments need not end"
  }
}

class "identity" {
  destroy = "access that was given through it ends"
  types = [
    "azuread_access_package", "azuread_access_package_assignment_policy", "azuread_access_package_catalog",
    "azuread_access_package_resource_catalog_association", "azuread_access_package_resource_package_association",
  ]
}

type "azuread_access_package_catalog_role_assignment" {
  class = "identity"

  # Catalog owner.
  scope "role_id" "role" {
    broad   = ["ae79f266-94d4-4dab-b730-feca7e132178"]
    confers = "the choice of who gets whatever is in the catalog"
  }
}

# Rules of signing in.

type "azuread_conditional_access_policy" {
  class   = "config-state"
  why     = "exceptions are added in the portal when someone is locked out"
  destroy = "whoever it asked for more, or kept out, gets in"

  scope "conditions.users.excluded_users" "words" {
    broad   = ["All", "GuestsOrExternalUsers"]
    confers = "everyone a way around the policy"
  }
  scope "conditions.applications.excluded_applications" "words" {
    broad   = ["All", "Office365"]
    confers = "a way around the policy to every application"
  }
}

type "azuread_user_flow_attribute" {
  class = "data"
  loses = "the attribute, with its value on every account"
}

class "stateless" {
  types = [
    "azuread_application_app_role", "azuread_application_fallback_public_client", "azuread_application_identifier_uri",
    "azuread_application_known_clients", "azuread_application_optional_claims", "azuread_application_permission_scope",
    "azuread_application_redirect_uris", "azuread_authentication_strength_policy", "azuread_claims_mapping_policy",
    "azuread_named_location", "azuread_service_principal_claims_mapping_policy_assignment", "azuread_synchronization_job",
    "azuread_synchronization_job_provision_on_demand",
  ]
}
