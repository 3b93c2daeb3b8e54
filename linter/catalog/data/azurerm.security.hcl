# Key Vault, HSMs, certificates, Defender, Sentinel.

type "azurerm_key_vault" {
  class   = "keys"
  loses   = "the vault with all keys, secrets and certificates in it"
  destroy = "the provider purges it at once, unless purge protection is on or purge_soft_delete_on_destroy is false in its features"

  safeguard "purge_protection_enabled" {
    off   = [false, null]
    loses = "the guarantee that a deleted vault, or what was deleted in it, can be recovered"
  }
  safeguard "soft_delete_retention_days" {
    decrease = true
    loses    = "days in which the vault can be recovered"
  }
  scope "access_policy.key_permissions" "words" {
    computed_block = true
    broad          = ["Delete", "Purge"]
    confers        = "deletion of every key in the vault"
  }
  scope "access_policy.secret_permissions" "words" {
    computed_block = true
    broad          = ["Delete", "Purge"]
    confers        = "deletion of every secret in the vault"
  }
  scope "access_policy.certificate_permissions" "words" {
    computed_block = true
    broad          = ["Delete", "Purge"]
    confers        = "deletion of every certificate in the vault"
  }
  scope "access_policy.storage_permissions" "words" {
    computed_block = true
    broad          = ["Delete", "Purge", "RegenerateKey"]
    confers        = "the keys of the vault's storage accounts"
  }
}

type "azurerm_key_vault_access_policy" {
  class = "identity"

  scope "key_permissions" "words" {
    broad   = ["Delete", "Purge"]
    confers = "deletion of every key in the vault"
  }
  scope "secret_permissions" "words" {
    broad   = ["Delete", "Purge"]
    confers = "deletion of every secret in the vault"
  }
  scope "certificate_permissions" "words" {
    broad   = ["Delete", "Purge"]
    confers = "deletion of every certificate in the vault"
  }
  scope "storage_permissions" "words" {
    broad   = ["Delete", "Purge", "RegenerateKey"]
    confers = "the keys of the vault's storage accounts"
  }
}

type "azurerm_key_vault_key" {
  class   = "keys"
  loses   = "the key with all its versions: what it encrypted can never be read again"
  destroy = "the provider purges it at once, unless the vault's purge protection is on or its features say otherwise"
}

type "azurerm_key_vault_secret" {
  class   = "keys"
  loses   = "the secret with all its versions"
  destroy = "the provider purges it at once, unless the vault's purge protection is on or its features say otherwise"
}

type "azurerm_key_vault_certificate" {
  class   = "keys"
  loses   = "the certificate with all its versions and their private keys"
  destroy = "the provider purges it at once, unless the vault's purge protection is on or its features say otherwise"
}

class "config-state" {
  why   = "it holds an account at a certificate authority, or people to tell"
  types = ["azurerm_key_vault_certificate_contacts", "azurerm_key_vault_certificate_issuer"]
}

type "azurerm_key_vault_managed_hardware_security_module" {
  class   = "keys"
  loses   = "the HSM with all keys in it: what they encrypted can never be read again"
  destroy = "the provider purges it at once, unless purge protection is on or its features say otherwise"

  safeguard "purge_protection_enabled" {
    off   = [false, null]
    loses = "the guarantee that a deleted HSM, or a key deleted in it, can be recovered"
  }
  safeguard "soft_delete_retention_days" {
    decrease = true
    loses    = "days in which the HSM can be recovered"
  }
}

type "azurerm_key_vault_managed_hardware_security_module_key" {
  class   = "keys"
  loses   = "the key with all its versions: what it encrypted can never be read again"
  destroy = "the provider purges it at once, unless the HSM's purge protection is on or its features say otherwise"
}

type "azurerm_key_vault_managed_hardware_security_module_role_assignment" {
  class = "identity"

  # Managed HSM Administrator, Crypto Officer and Policy Administrator.
  scope "role_definition_id" "role" {
    broad_like = ["**a290e904-7015-4bba-90c8-60543313cdb4", "**515eb02d-2335-4d2d-92f2-b1cbdf9c3778", "**4bd23610-cdcf-4971-bdee-bdc562cc28e4"]
    confers    = "purging of keys, or the right to hand out any role in the HSM"
  }
}

type "azurerm_key_vault_managed_hardware_security_module_role_definition" {
  class = "identity"

  scope "permission.actions" "words" {
    broad = ["*"]
  }
  scope "permission.data_actions" "words" {
    broad = [
      "*", "Microsoft.KeyVault/managedHsm/*", "Microsoft.KeyVault/managedHsm/keys/delete",
      "Microsoft.KeyVault/managedHsm/keys/deletedKeys/delete", "Microsoft.KeyVault/managedHsm/roleAssignments/write/action",
      "Microsoft.KeyVault/managedHsm/roleDefinitions/write/action", "Microsoft.KeyVault/managedHsm/securitydomain/download/action",
    ]
    confers = "deletion of keys, the right to hand out roles, or the security domain itself"
  }
}

type "azurerm_key_vault_managed_storage_account" {
  class = "stateless"
  why   = "the storage account and its keys stay; the vault no longer rotates them"
}

type "azurerm_key_vault_managed_storage_account_sas_token_definition" {
  class = "identity"
}

type "azurerm_dedicated_hardware_security_module" {
  class = "keys"
  loses = "the HSM with all keys in it: what they encrypted can never be read again"
}

type "azurerm_trusted_signing_account" {
  class = "keys"
  loses = "the account with its certificate profiles, with which software is signed"
}

type "azurerm_app_service_certificate_order" {
  class = "keys"
  loses = "the bought certificate"
}

type "azurerm_confidential_ledger" {
  class = "data"
  loses = "the ledger with all its entries"

  scope "azuread_based_service_principal.ledger_role_name" "role" {
    broad   = ["Administrator"]
    confers = "the choice of who may read and write the ledger"
  }
  scope "certificate_based_security_principal.ledger_role_name" "role" {
    broad   = ["Administrator"]
    confers = "the choice of who may read and write the ledger"
  }
}

type "azurerm_disk_encryption_set" {
  class = "stateless"
  why   = "the key is in the vault; Azure refuses while a disk uses the set"
}

# Directories.

type "azurerm_aadb2c_directory" {
  class = "data"
  loses = "the whole tenant with all customers' accounts in it"
}

type "azurerm_active_directory_domain_service" {
  class = "data"
  loses = "the managed domain with its computers, group policies, service accounts and organizational units"
}

# Sentinel and Defender.

type "azurerm_sentinel_log_analytics_workspace_onboarding" {
  class = "data"
  loses = "Sentinel in the workspace: incidents, bookmarks, analytics and automation rules, and watchlists"
}

type "azurerm_sentinel_watchlist" {
  class = "data"
  loses = "the watchlist with all items in it, those that people added too"
}

type "azurerm_security_center_subscription_pricing" {
  class   = "stateless"
  destroy = "the plan falls back to Free: the protection ends"
}

class "stateless" {
  types = [
    "azurerm_active_directory_domain_service_replica_set", "azurerm_active_directory_domain_service_trust",
    "azurerm_advanced_threat_protection", "azurerm_attestation_provider", "azurerm_iot_security_device_group",
    "azurerm_iot_security_solution", "azurerm_key_vault_managed_hardware_security_module_key_rotation_policy",
    "azurerm_security_center_assessment", "azurerm_security_center_assessment_policy",
    "azurerm_security_center_auto_provisioning", "azurerm_security_center_automation",
    "azurerm_security_center_contact", "azurerm_security_center_server_vulnerability_assessment_virtual_machine",
    "azurerm_security_center_server_vulnerability_assessments_setting", "azurerm_security_center_setting",
    "azurerm_security_center_storage_defender", "azurerm_security_center_workspace",
    "azurerm_sentinel_alert_rule_anomaly_built_in", "azurerm_sentinel_alert_rule_anomaly_duplicate",
    "azurerm_sentinel_alert_rule_fusion", "azurerm_sentinel_alert_rule_machine_learning_behavior_analytics",
    "azurerm_sentinel_alert_rule_ms_security_incident", "azurerm_sentinel_alert_rule_nrt",
    "azurerm_sentinel_alert_rule_scheduled", "azurerm_sentinel_alert_rule_threat_intelligence",
    "azurerm_sentinel_automation_rule", "azurerm_sentinel_data_connector_aws_cloud_trail",
    "azurerm_sentinel_data_connector_aws_s3", "azurerm_sentinel_data_connector_azure_active_directory",
    "azurerm_sentinel_data_connector_azure_advanced_threat_protection",
    "azurerm_sentinel_data_connector_azure_security_center", "azurerm_sentinel_data_connector_dynamics_365",
    "azurerm_sentinel_data_connector_iot", "azurerm_sentinel_data_connector_microsoft_cloud_app_security",
    "azurerm_sentinel_data_connector_microsoft_defender_advanced_threat_protection",
    "azurerm_sentinel_data_connector_microsoft_threat_intelligence",
    "azurerm_sentinel_data_connector_microsoft_threat_protection", "azurerm_sentinel_data_connector_office_365",
    "azurerm_sentinel_data_connector_office_365_project", "azurerm_sentinel_data_connector_office_atp",
    "azurerm_sentinel_data_connector_office_irm", "azurerm_sentinel_data_connector_office_power_bi",
    "azurerm_sentinel_data_connector_threat_intelligence", "azurerm_sentinel_data_connector_threat_intelligence_taxii",
    "azurerm_sentinel_metadata", "azurerm_sentinel_threat_intelligence_indicator", "azurerm_sentinel_watchlist_item",
    "azurerm_ssh_public_key",
  ]
}
