# Backups, recovery and replication. Deleting a policy in use is refused; a
# shorter retention in it deletes recovery points at the next clean-up.

type "azurerm_recovery_services_vault" {
  class   = "backup"
  loses   = "the vault with all recovery points in it"
  destroy = "Azure refuses while items are protected, unless purge_protected_items_from_vault_on_destroy is true in the provider's features"

  safeguard "soft_delete_enabled" {
    off   = [false]
    loses = "the days in which deleted backups can be restored"
  }
  safeguard "immutability" {
    off   = ["Disabled", null]
    loses = "the guarantee that recovery points cannot be deleted before their time"
  }
  safeguard "storage_mode_type" {
    off   = ["LocallyRedundant"]
    loses = "the backups' copies in other zones and regions"
  }
  safeguard "cross_region_restore_enabled" {
    off   = [false]
    loses = "restores in the other region"
  }
}

type "azurerm_backup_protected_vm" {
  class     = "backup"
  loses     = "the machine's protection and its recovery points"
  destroy   = "the recovery points are deleted, unless the provider's features say to stop or suspend protection and retain them"
  backup_of = ["source_vm_id"]

  safeguard "protection_state" {
    off   = ["ProtectionStopped", "BackupsSuspended"]
    loses = "the backups from then on"
  }
  safeguard "exclude_disk_luns" {
    on    = [null]
    loses = "the backups of the disks left out"
  }
}

type "azurerm_backup_protected_file_share" {
  class     = "backup"
  loses     = "the file share's protection and its recovery points"
  backup_of = ["source_file_share_name", "source_storage_account_id"]
}

type "azurerm_backup_container_storage_account" {
  class = "stateless"
  why   = "Azure refuses to unregister the account while a share of it is protected"
}

class "stateless" {
  why   = "Azure refuses while an item is protected by it"
  types = ["azurerm_backup_policy_file_share", "azurerm_backup_policy_vm"]

  safeguard "retention_daily.count" {
    decrease = true
    loses    = "the daily recovery points beyond that"
  }
  safeguard "retention_weekly.count" {
    decrease = true
    loses    = "the weekly recovery points beyond that"
  }
  safeguard "retention_monthly.count" {
    decrease = true
    loses    = "the monthly recovery points beyond that"
  }
  safeguard "retention_yearly.count" {
    decrease = true
    loses    = "the yearly recovery points beyond that"
  }
}

type "azurerm_backup_policy_vm_workload" {
  class = "stateless"
  why   = "Azure refuses while an item is protected by it"

  safeguard "protection_policy.simple_retention.count" {
    decrease = true
    loses    = "the recovery points beyond that"
  }
  safeguard "protection_policy.retention_daily.count" {
    decrease = true
    loses    = "the daily recovery points beyond that"
  }
  safeguard "protection_policy.retention_weekly.count" {
    decrease = true
    loses    = "the weekly recovery points beyond that"
  }
  safeguard "protection_policy.retention_monthly.count" {
    decrease = true
    loses    = "the monthly recovery points beyond that"
  }
  safeguard "protection_policy.retention_yearly.count" {
    decrease = true
    loses    = "the yearly recovery points beyond that"
  }
}

type "azurerm_recovery_services_vault_resource_guard_association" {
  class    = "stateless"
  protects = "the second person's consent that deleting the vault's backups needs"
  destroy  = "one administrator alone can then delete the vault's backups or turn off their protection"
}

# Data Protection: backup vaults.

type "azurerm_data_protection_backup_vault" {
  class   = "backup"
  loses   = "the vault with all backups in it"
  destroy = "Azure refuses while backup instances are in it, soft deleted ones too"

  safeguard "soft_delete" {
    off   = ["Off"]
    loses = "the days in which deleted backups can be restored"
  }
  safeguard "retention_duration_in_days" {
    decrease = true
    loses    = "days in which deleted backups can be restored"
  }
  safeguard "immutability" {
    off   = ["Disabled", null]
    loses = "the guarantee that backups cannot be deleted before their time"
  }
  safeguard "redundancy" {
    off   = ["LocallyRedundant"]
    loses = "the backups' copies in other zones and regions"
  }
  safeguard "cross_region_restore_enabled" {
    off   = [false]
    loses = "restores in the other region"
  }
}

class "backup" {
  loses     = "the storage account's protection and its recovery points"
  backup_of = ["storage_account_id"]
  types     = ["azurerm_data_protection_backup_instance_blob_storage", "azurerm_data_protection_backup_instance_data_lake_storage"]
}

type "azurerm_data_protection_backup_instance_disk" {
  class     = "backup"
  loses     = "the disk's protection and its recovery points"
  backup_of = ["disk_id"]
}

type "azurerm_data_protection_backup_instance_kubernetes_cluster" {
  class     = "backup"
  loses     = "the cluster's protection and its recovery points"
  backup_of = ["kubernetes_cluster_id"]

  safeguard "backup_datasource_parameters.volume_snapshot_enabled" {
    off   = [false, null]
    loses = "the backups of the volumes"
  }
}

class "backup" {
  loses     = "the server's protection and its recovery points"
  backup_of = ["server_id"]
  types = [
    "azurerm_data_protection_backup_instance_mysql_flexible_server",
    "azurerm_data_protection_backup_instance_postgresql_flexible_server",
  ]
}

type "azurerm_data_protection_backup_instance_postgresql" {
  class     = "backup"
  loses     = "the database's protection and its recovery points"
  backup_of = ["database_id"]
}

class "stateless" {
  why = "Azure refuses while a backup instance uses it; a changed policy is a new one"
  types = [
    "azurerm_data_protection_backup_policy_blob_storage", "azurerm_data_protection_backup_policy_data_lake_storage",
    "azurerm_data_protection_backup_policy_disk", "azurerm_data_protection_backup_policy_kubernetes_cluster",
    "azurerm_data_protection_backup_policy_mysql_flexible_server", "azurerm_data_protection_backup_policy_postgresql",
    "azurerm_data_protection_backup_policy_postgresql_flexible_server",
  ]
}

type "azurerm_data_protection_resource_guard" {
  class    = "stateless"
  protects = "the second person's consent that deleting the guarded vaults' backups needs"
  destroy  = "one administrator alone can then delete the backups of the vaults it guarded"

  safeguard "vault_critical_operation_exclusion_list" {
    on    = [null]
    loses = "the second person's consent to the operations left out"
  }
}

# Restore points of machines.

type "azurerm_virtual_machine_restore_point_collection" {
  class     = "backup"
  loses     = "all restore points of the machine in it"
  backup_of = ["source_virtual_machine_id"]
}

type "azurerm_restore_point_collection" {
  class     = "backup"
  loses     = "all restore points of the machine in it"
  backup_of = ["source_virtual_machine_id"]
}

type "azurerm_virtual_machine_restore_point" {
  class     = "backup"
  loses     = "a restore point of the machine"
  backup_of = ["virtual_machine_restore_point_collection_id"]
}

# Site Recovery.

type "azurerm_site_recovery_replicated_vm" {
  class     = "backup"
  loses     = "the machine's replica in the other region, with its recovery points"
  backup_of = ["source_vm_id"]
}

type "azurerm_site_recovery_vmware_replicated_vm" {
  class     = "backup"
  loses     = "the machine's replica in Azure, with its recovery points"
  backup_of = ["source_vm_name"]
}

class "stateless" {
  why   = "Azure refuses while a replication uses it"
  types = ["azurerm_site_recovery_replication_policy", "azurerm_site_recovery_vmware_replication_policy"]

  safeguard "recovery_point_retention_in_minutes" {
    decrease = true
    loses    = "the recovery points older than that"
  }
}

type "azurerm_site_recovery_hyperv_replication_policy" {
  class = "stateless"
  why   = "Azure refuses while a replication uses it"

  safeguard "recovery_point_retention_in_hours" {
    decrease = true
    loses    = "the recovery points older than that"
  }
}

class "stateless" {
  types = [
    "azurerm_data_protection_backup_vault_customer_managed_key", "azurerm_site_recovery_fabric",
    "azurerm_site_recovery_hyperv_network_mapping", "azurerm_site_recovery_hyperv_replication_policy_association",
    "azurerm_site_recovery_network_mapping", "azurerm_site_recovery_protection_container",
    "azurerm_site_recovery_protection_container_mapping", "azurerm_site_recovery_replication_recovery_plan",
    "azurerm_site_recovery_services_vault_hyperv_site", "azurerm_site_recovery_vmware_replication_policy_association",
  ]
}
