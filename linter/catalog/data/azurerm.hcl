# What the provider's features block changes is said in `destroy`: by default it
# purges what Azure would keep for some days (vaults, keys, secrets, certificates,
# API Management, App Configuration, Cognitive Services), refuses to delete a
# resource group that still holds something, and keeps NetApp volumes.

provider "azurerm" {
  source   = "hashicorp/azurerm"
  reviewed = "5.2"
  types    = 1154
}

# Containers: subscriptions, groups, deployments.

type "azurerm_resource_group" {
  class   = "data"
  loses   = "the resource group with everything in it, what Terraform does not manage too"
  destroy = "the provider refuses while resources are left, unless prevent_deletion_if_contains_resources is false in its features"
}

type "azurerm_subscription" {
  class   = "data"
  loses   = "the subscription with everything in it"
  destroy = "the subscription is cancelled, unless the provider's features say otherwise; it can be re-activated for 90 days"
}

type "azurerm_resource_group_template_deployment" {
  class   = "data"
  loses   = "every resource that the template deployed, stores among them"
  destroy = "deletes what the template deployed, unless delete_nested_items_during_deletion is false in the provider's features"

  safeguard "deployment_mode" {
    off   = ["Complete"]
    loses = "everything in the resource group that the template does not name"
  }
}

class "stateless" {
  why   = "only the record of the deployment goes; what it deployed stays"
  types = ["azurerm_management_group_template_deployment", "azurerm_subscription_template_deployment", "azurerm_tenant_template_deployment"]
}

type "azurerm_managed_application" {
  class = "data"
  loses = "the application with the managed resource group and everything in it"
}

type "azurerm_blueprint_assignment" {
  class   = "stateless"
  why     = "what it deployed stays"
  destroy = "its locks on what it deployed end"

  safeguard "lock_mode" {
    off   = ["None"]
    loses = "what the locks kept from deletion"
  }
}

type "azurerm_managed_application_definition" {
  class = "stateless"

  safeguard "lock_level" {
    off   = ["None"]
    loses = "the lock on every customer's managed resource group"
  }

  scope "authorization.role_definition_id" "role" {
    broad_like = ["**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**b24988ac-6180-42a0-ab88-20f7382dd24c", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"]
    confers    = "its publisher full control of every customer's managed resource group"
  }
}

type "azurerm_management_group" {
  class   = "stateless"
  destroy = "its subscriptions fall back to the root group, out of the policies and roles assigned here"
}

type "azurerm_management_lock" {
  class    = "stateless"
  protects = "the lock that keeps what is in its scope from being deleted"
  why      = "it guards other objects and holds nothing"
  destroy  = "whatever it locked can be deleted afterwards"
}

type "azurerm_portal_dashboard" {
  class = "config-state"
  why   = "dashboards are arranged by hand in the portal"
}

class "stateless" {
  why   = "a registration is a switch of the subscription"
  types = ["azurerm_resource_provider_registration", "azurerm_resource_provider_feature_registration"]
}

# Who may do what.

type "azurerm_role_assignment" {
  class = "identity"

  # Roles that hand out rights, and roles that delete what others made, by name and
  # by the GUID of the built-in role. On one resource alone they are not broad.
  scope "role_definition_name" "role" {
    computed = true
    broad = [
      "Owner", "Contributor", "User Access Administrator", "Role Based Access Control Administrator",
      "Azure Kubernetes Service Cluster Admin Role", "Azure Kubernetes Service RBAC Cluster Admin", "Backup Contributor",
      "Key Vault Administrator", "Key Vault Contributor", "Security Admin", "Storage Account Contributor", "Storage Blob Data Owner",
    ]
    confers = "deletion of what others made in the whole scope, or the right to hand out rights"
    where "scope" { like = ["/", "/subscriptions/*", "/subscriptions/*/resourceGroups/*", "/providers/Microsoft.Management/**"] }
  }
  scope "role_definition_id" "role" {
    computed = true
    broad_like = [
      "**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**b24988ac-6180-42a0-ab88-20f7382dd24c", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
      "**f58310d9-a9f6-439a-9e8d-f62e7b41a168", "**0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8", "**b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b",
      "**5e467623-bb1f-42f4-a55d-6e525e11384b", "**00482a5a-887f-4fb3-b363-3b7fe8e74483", "**f25e0fa2-a7c8-4377-a976-54943a77a395",
      "**fb1c8493-542b-48eb-b624-b4c8fea62acd", "**17d1049b-9a84-46fb-8f53-869881c3d3ab", "**b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
    ]
    confers = "deletion of what others made in the whole scope, or the right to hand out rights"
    where "scope" { like = ["/", "/subscriptions/*", "/subscriptions/*/resourceGroups/*", "/providers/Microsoft.Management/**"] }
  }
}

class "identity" {
  types = ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment"]

  scope "role_definition_id" "role" {
    broad_like = [
      "**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**b24988ac-6180-42a0-ab88-20f7382dd24c", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
      "**f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    ]
    confers = "deletion of what others made in the whole scope, or the right to hand out rights"
    where "scope" { like = ["/", "/subscriptions/*", "/subscriptions/*/resourceGroups/*", "/providers/Microsoft.Management/**"] }
  }
}

type "azurerm_role_definition" {
  class = "identity"

  scope "permissions.actions" "words" {
    broad = [
      "*", "*/write", "*/delete", "*/action", "Microsoft.Authorization/*", "Microsoft.Authorization/*/write",
      "Microsoft.Authorization/*/delete", "Microsoft.Authorization/*/action", "Microsoft.Compute/*", "Microsoft.ContainerService/*",
      "Microsoft.DBforMySQL/*", "Microsoft.DBforPostgreSQL/*", "Microsoft.DataProtection/*", "Microsoft.DocumentDB/*",
      "Microsoft.KeyVault/*", "Microsoft.RecoveryServices/*", "Microsoft.RecoveryServices/Vaults/*", "Microsoft.Resources/*",
      "Microsoft.Resources/subscriptions/*", "Microsoft.Resources/subscriptions/resourceGroups/*",
      "Microsoft.Resources/subscriptions/resourceGroups/delete", "Microsoft.Sql/*", "Microsoft.Storage/*",
    ]
    broad_like = [
      "Microsoft.Authorization/roleAssignments/**", "Microsoft.Authorization/roleDefinitions/**",
      "Microsoft.Authorization/elevateAccess/**", "Microsoft.Authorization/locks/**",
    ]
    narrow_like = ["Microsoft.Authorization/**/read"]
    confers     = "deletion of whole stores, or the right to hand out rights"
  }
  scope "permissions.data_actions" "words" {
    broad = [
      "*", "Microsoft.KeyVault/*", "Microsoft.KeyVault/vaults/*", "Microsoft.Storage/*", "Microsoft.Storage/storageAccounts/*",
      "Microsoft.ContainerService/managedClusters/*",
    ]
    confers = "all data, its deletion included"
  }
}

type "azurerm_role_management_policy" {
  class   = "identity"
  destroy = "does nothing: the policy stays as it is"

  scope "active_assignment_rules.expiration_required" "words" {
    computed_block = true
    broad          = [false]
    confers        = "the role for good: active assignments need not end"
  }
  scope "eligible_assignment_rules.expiration_required" "words" {
    computed_block = true
    broad          = [false]
    confers        = "eligibility for good: assignments need not end"
  }
}

type "azurerm_lighthouse_definition" {
  class = "identity"

  scope "authorization.role_definition_id" "role" {
    broad_like = ["**b24988ac-6180-42a0-ab88-20f7382dd24c", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"]
    confers    = "another tenant the deletion of whatever is in the subscription, or its roles"
  }
  scope "authorization.delegated_role_definition_ids" "role" {
    broad_like = ["**"]
    confers    = "another tenant the right to hand out these roles"
  }
  scope "eligible_authorization.role_definition_id" "role" {
    broad_like = ["**b24988ac-6180-42a0-ab88-20f7382dd24c"]
    confers    = "another tenant the deletion of whatever is in the subscription, on request"
  }
}

type "azurerm_lighthouse_assignment" {
  class = "identity"
}

type "azurerm_marketplace_role_assignment" {
  class = "identity"

  scope "role_definition_name" "role" {
    computed = true
    broad    = ["Marketplace Admin", "Owner", "Contributor", "User Access Administrator"]
    confers  = "the choice of what the whole tenant may buy"
  }
  scope "role_definition_id" "role" {
    computed = true
    broad_like = [
      "**dd920d6d-f481-47f1-b461-f338c46b2d9f", "**8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
      "**b24988ac-6180-42a0-ab88-20f7382dd24c", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
    ]
    confers = "the choice of what the whole tenant may buy"
  }
}

type "azurerm_user_assigned_identity" {
  class   = "identity"
  destroy = "every role assigned to it ends; one made anew has another principal"
}

type "azurerm_federated_identity_credential" {
  class = "identity"
}

class "stateless" {
  why = "policies, budgets and exports say what should be, and hold nothing"
  types = [
    "azurerm_advisor_suppression", "azurerm_billing_account_cost_management_export",
    "azurerm_consumption_budget_management_group", "azurerm_consumption_budget_resource_group",
    "azurerm_consumption_budget_subscription", "azurerm_cost_anomaly_alert",
    "azurerm_cost_management_scheduled_action", "azurerm_management_group_policy_assignment",
    "azurerm_management_group_policy_exemption", "azurerm_management_group_policy_remediation",
    "azurerm_management_group_policy_set_definition", "azurerm_management_group_subscription_association",
    "azurerm_marketplace_agreement", "azurerm_policy_definition", "azurerm_policy_set_definition",
    "azurerm_policy_virtual_machine_configuration_assignment", "azurerm_portal_tenant_configuration",
    "azurerm_resource_group_cost_management_export", "azurerm_resource_group_cost_management_view",
    "azurerm_resource_group_policy_assignment", "azurerm_resource_group_policy_exemption",
    "azurerm_resource_group_policy_remediation", "azurerm_resource_management_private_link",
    "azurerm_resource_management_private_link_association", "azurerm_resource_policy_assignment",
    "azurerm_resource_policy_exemption", "azurerm_resource_policy_remediation",
    "azurerm_subscription_cost_management_export", "azurerm_subscription_cost_management_view",
    "azurerm_subscription_policy_assignment", "azurerm_subscription_policy_exemption",
    "azurerm_subscription_policy_remediation",
  ]
}
