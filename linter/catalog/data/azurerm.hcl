provider "azurerm" {
  source   = "hashicorp/azurerm"
  reviewed = "4.x"
}

type "azurerm_resource_group" {
  class   = "data"
  loses   = "the resource group with everything in it, what Terraform does not manage too unless the provider's features forbid it"
  destroy = "Azure deletes a group's resources with the group"
}

type "azurerm_storage_account" {
  class   = "data"
  loses   = "the account with all its containers, shares, tables and queues"
  destroy = "Azure may restore a deleted account within 14 days, if its name was not taken"

  safeguard "blob_properties.delete_retention_policy.days" {
    off      = [null]
    decrease = true
    loses    = "days in which deleted blobs can be restored"
  }
  safeguard "blob_properties.container_delete_retention_policy.days" {
    off      = [null]
    decrease = true
    loses    = "days in which deleted containers can be restored"
  }
  safeguard "blob_properties.versioning_enabled" {
    off   = [false, null]
    loses = "the earlier versions of blobs changed or deleted from then on"
  }
}

class "data" {
  loses = "what it holds"
  types = ["azurerm_storage_container", "azurerm_storage_share", "azurerm_storage_table", "azurerm_storage_queue", "azurerm_storage_blob", "azurerm_storage_share_file", "azurerm_storage_data_lake_gen2_filesystem"]
}

type "azurerm_mssql_server" {
  class   = "data"
  loses   = "the server with all databases on it, and their automated backups"
  destroy = "backups for the long term stay, the others go with the server"
}

type "azurerm_mssql_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "it can be restored from automated backups while they are kept and the server is there"

  safeguard "short_term_retention_policy.retention_days" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "geo_backup_enabled" {
    off   = [false]
    loses = "the backups in another region"
  }
}

class "data" {
  loses = "the managed instance with all databases on it"
  types = ["azurerm_mssql_managed_instance"]
}

type "azurerm_mssql_managed_database" {
  class = "data"
  loses = "the database with all data in it"

  safeguard "short_term_retention_days" {
    decrease = true
    loses    = "the backups older than that"
  }
}

class "data" {
  loses   = "the server with all databases on it"
  destroy = "its automated backups are kept for five days at most"
  types   = ["azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"]

  safeguard "backup_retention_days" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "geo_redundant_backup_enabled" {
    off   = [false, null]
    loses = "the backups in another region"
  }
}

class "data" {
  loses = "the database with all data in it"
  types = [
    "azurerm_postgresql_flexible_server_database", "azurerm_mysql_flexible_database", "azurerm_cosmosdb_sql_database",
    "azurerm_cosmosdb_mongo_database", "azurerm_cosmosdb_gremlin_database", "azurerm_cosmosdb_cassandra_keyspace",
  ]
}

type "azurerm_cosmosdb_account" {
  class   = "data"
  loses   = "the account with all databases in it"
  destroy = "only Azure's support can restore it, and not for long"

  safeguard "backup.type" {
    off   = ["Periodic", null]
    loses = "recovery to a point in time"
  }
  safeguard "backup.retention_in_hours" {
    decrease = true
    loses    = "the backups older than that"
  }
}

class "data" {
  loses = "the container with all items in it"
  types = ["azurerm_cosmosdb_sql_container", "azurerm_cosmosdb_mongo_collection", "azurerm_cosmosdb_table", "azurerm_cosmosdb_cassandra_table", "azurerm_cosmosdb_gremlin_graph"]
}

class "data" {
  loses = "the disk with all data on it"
  types = ["azurerm_managed_disk"]
}

class "data" {
  loses = "the volume with all files on it, and its snapshots"
  types = ["azurerm_netapp_volume"]
}

class "data" {
  loses = "what the cache holds"
  types = ["azurerm_redis_cache"]
}

class "data" {
  loses = "the registry with all images in it"
  types = ["azurerm_container_registry"]
}

type "azurerm_log_analytics_workspace" {
  class   = "data"
  loses   = "the workspace with all logs in it"
  destroy = "it can be restored within 14 days unless the provider's features delete it for good"

  safeguard "retention_in_days" {
    decrease = true
    loses    = "the logs older than that"
  }
}

class "data" {
  loses = "the messages it still holds"
  types = ["azurerm_eventhub", "azurerm_eventhub_namespace", "azurerm_servicebus_namespace", "azurerm_servicebus_queue", "azurerm_servicebus_topic", "azurerm_servicebus_subscription"]
}

class "data" {
  loses = "the database with all tables in it"
  types = ["azurerm_kusto_cluster", "azurerm_kusto_database"]
}

class "data" {
  loses = "the control plane with every object in it that nothing else declares, and the disks and addresses of its node resource group"
  types = ["azurerm_kubernetes_cluster"]
}

class "data" {
  loses = "the zone with all its records"
  types = ["azurerm_dns_zone", "azurerm_private_dns_zone"]
}

type "azurerm_key_vault" {
  class   = "keys"
  loses   = "the vault with all keys, secrets and certificates in it"
  destroy = "it can be recovered within the soft delete days unless the provider's features purge it"

  safeguard "purge_protection_enabled" {
    off   = [false, null]
    loses = "the guarantee that a deleted vault can be recovered"
  }
  safeguard "soft_delete_retention_days" {
    decrease = true
    loses    = "days in which the vault can be recovered"
  }
}

class "keys" {
  loses   = "the key, and with it everything that was encrypted under it"
  destroy = "it can be recovered within the vault's soft delete days unless the provider's features purge it"
  types   = ["azurerm_key_vault_key", "azurerm_key_vault_managed_hardware_security_module", "azurerm_key_vault_managed_hardware_security_module_key"]
}

class "keys" {
  loses   = "the secret with all its versions"
  destroy = "it can be recovered within the vault's soft delete days unless the provider's features purge it"
  types   = ["azurerm_key_vault_secret", "azurerm_key_vault_certificate"]
}

type "azurerm_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the disk"
  backup_of = ["source_resource_id", "source_uri"]
}

type "azurerm_netapp_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_name"]
}

type "azurerm_recovery_services_vault" {
  class = "backup"
  loses = "the vault with all recovery points in it"

  safeguard "soft_delete_enabled" {
    off   = [false]
    loses = "the days in which deleted backups can be restored"
  }
  safeguard "immutability" { off = ["Disabled", null] }
}

type "azurerm_backup_protected_vm" {
  class     = "backup"
  loses     = "the machine's protection and, unless the provider's features keep them, its recovery points"
  backup_of = ["source_vm_id"]

  safeguard "protection_state" { off = ["ProtectionStopped"] }
}

class "backup" {
  loses = "the vault with all backups in it"
  types = ["azurerm_data_protection_backup_vault"]

  safeguard "soft_delete" { off = ["Off"] }
}

type "azurerm_data_protection_backup_instance_disk" {
  class     = "backup"
  loses     = "the disk's protection and its recovery points"
  backup_of = ["disk_id"]
}

type "azurerm_role_assignment" {
  class = "identity"

  # Owner, Contributor, User Access Administrator and Role Based Access Control
  # Administrator, by name and by the GUID of the built-in role.
  scope "role_definition_name" "role" {
    computed = true
    broad    = ["Owner", "Contributor", "User Access Administrator", "Role Based Access Control Administrator"]
    where "scope" { like = ["/", "/subscriptions/*", "/subscriptions/*/resourceGroups/*", "/providers/Microsoft.Management/**"] }
  }
  scope "role_definition_id" "role" {
    computed = true
    broad_like = [
      "**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**b24988ac-6180-42a0-ab88-20f7382dd24c",
      "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "**f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    ]
    where "scope" { like = ["/", "/subscriptions/*", "/subscriptions/*/resourceGroups/*", "/providers/Microsoft.Management/**"] }
  }
}

type "azurerm_role_definition" {
  class = "identity"

  scope "permissions.actions" "words" {
    broad      = ["*", "*/write", "*/delete"]
    broad_like = ["Microsoft.Authorization/*", "Microsoft.Authorization/*/write", "Microsoft.Authorization/roleAssignments/**"]
    narrow     = ["Microsoft.Authorization/*/read", "Microsoft.Authorization/roleAssignments/read"]
  }
  scope "permissions.data_actions" "words" {
    broad = ["*"]
  }
}

class "identity" {
  types = ["azurerm_user_assigned_identity", "azurerm_federated_identity_credential"]
}

class "stateless" {
  types = [
    "azurerm_virtual_network", "azurerm_subnet", "azurerm_network_security_group", "azurerm_network_security_rule",
    "azurerm_network_interface", "azurerm_public_ip", "azurerm_lb", "azurerm_lb_rule", "azurerm_lb_probe",
    "azurerm_lb_backend_address_pool", "azurerm_application_gateway", "azurerm_route_table", "azurerm_route",
    "azurerm_nat_gateway", "azurerm_private_endpoint", "azurerm_dns_a_record", "azurerm_dns_cname_record",
    "azurerm_service_plan", "azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_linux_function_app",
    "azurerm_virtual_machine_data_disk_attachment", "azurerm_mssql_firewall_rule", "azurerm_mssql_elasticpool",
    "azurerm_postgresql_flexible_server_configuration", "azurerm_postgresql_flexible_server_firewall_rule",
    "azurerm_subnet_network_security_group_association", "azurerm_monitor_diagnostic_setting",
    "azurerm_kubernetes_cluster_node_pool", "azurerm_key_vault_access_policy", "azurerm_management_lock",
  ]
}

class "stateless" {
  why   = "its disk goes with it, but what must outlive a machine belongs on disks of their own"
  types = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"]
}
