# Storage accounts, disks' neighbours: files, SAN, NetApp, sync.

type "azurerm_storage_account" {
  class   = "data"
  loses   = "the account with all its containers, shares, tables and queues"
  destroy = "Azure may restore a deleted account within 14 days, if its name was not taken"
  ids     = ["primary_blob_endpoint", "primary_file_endpoint"]

  safeguard "blob_properties.delete_retention_policy" {
    off   = [null]
    loses = "the days in which deleted blobs can be restored"
  }
  safeguard "blob_properties.delete_retention_policy.days" {
    decrease = true
    loses    = "days in which deleted blobs can be restored"
  }
  safeguard "blob_properties.delete_retention_policy.permanent_delete_enabled" {
    off   = [true]
    loses = "the guarantee that soft deleted versions and snapshots stay for their days"
  }
  safeguard "blob_properties.container_delete_retention_policy" {
    off   = [null]
    loses = "the days in which deleted containers can be restored"
  }
  safeguard "blob_properties.container_delete_retention_policy.days" {
    decrease = true
    loses    = "days in which deleted containers can be restored"
  }
  safeguard "blob_properties.versioning_enabled" {
    off   = [false, null]
    loses = "the earlier versions of blobs changed or deleted from then on"
  }
  safeguard "blob_properties.restore_policy.days" {
    decrease = true
    loses    = "days to whose state the containers can be restored"
  }
  safeguard "blob_properties.change_feed_retention_in_days" {
    decrease = true
    loses    = "the change feed older than that"
  }
  safeguard "share_properties.retention_policy.days" {
    decrease = true
    loses    = "days in which deleted file shares can be restored"
  }
  safeguard "immutability_policy.state" {
    off   = ["Disabled"]
    loses = "the time in which blobs can neither be changed nor deleted"
  }
  safeguard "immutability_policy.period_since_creation_in_days" {
    decrease = true
    loses    = "days in which blobs can neither be changed nor deleted"
  }
  scope "azure_files_authentication.default_share_level_permission" "role" {
    broad   = ["StorageFileDataSmbShareContributor", "StorageFileDataSmbShareElevatedContributor"]
    confers = "writing and deleting in every file share to whoever can sign in"
  }
  scope "allow_nested_items_to_be_public" "words" {
    broad   = [true]
    confers = "leave to open any container to everyone"
  }
}

type "azurerm_storage_container" {
  class   = "data"
  loses   = "the container with all blobs in it"
  destroy = "it can be restored only while the account's container_delete_retention_policy lasts"

  scope "container_access_type" "words" {
    broad   = ["blob", "container"]
    confers = "reading to everyone, without signing in"
  }
}

type "azurerm_storage_container_immutability_policy" {
  class    = "stateless"
  protects = "what keeps the container's blobs from being changed and deleted"
  why      = "it guards the container's blobs and holds nothing"
  destroy  = "the blobs can be changed and deleted afterwards; a locked policy cannot be destroyed"

  safeguard "locked" { off = [false, null] }
  safeguard "immutability_period_in_days" {
    decrease = true
    loses    = "days in which the blobs can neither be changed nor deleted"
  }
}

type "azurerm_storage_share" {
  class   = "data"
  loses   = "the file share with all files in it, and its snapshots"
  destroy = "it can be restored only while the account's share_properties.retention_policy lasts"

  scope "acl.access_policy.permissions" "words" {
    broad_like = ["*d*"]
    confers    = "deletion to whoever holds a signature made under the policy"
  }
}

type "azurerm_storage_table" {
  class   = "data"
  loses   = "the table with all entities in it"
  destroy = "tables have no soft delete"

  scope "acl.access_policy.permissions" "words" {
    broad_like = ["*d*"]
    confers    = "deletion to whoever holds a signature made under the policy"
  }
}

type "azurerm_storage_table_entity" {
  class = "data"
  loses = "the entity, as programs have changed it since"
}

type "azurerm_storage_queue" {
  class   = "data"
  loses   = "the messages it still holds"
  destroy = "queues have no soft delete"
}

class "data" {
  loses   = "the file"
  types   = ["azurerm_storage_blob", "azurerm_storage_share_file"]
  destroy = "a blob can be restored only while the account's delete_retention_policy lasts"
}

type "azurerm_storage_data_lake_gen2_filesystem" {
  class = "data"
  loses = "the file system with all directories and files in it"

  scope "ace.permissions" "words" {
    computed_block = true
    broad          = ["rwx", "-wx", "rw-", "-w-"]
    confers        = "writing and deleting to everyone who may reach the account"
    where "ace.type" { is = ["other"] }
  }
}

type "azurerm_storage_data_lake_gen2_path" {
  class = "data"
  loses = "the directory with everything below it"

  scope "ace.permissions" "words" {
    computed_block = true
    broad          = ["rwx", "-wx", "rw-", "-w-"]
    confers        = "writing and deleting to everyone who may reach the account"
    where "ace.type" { is = ["other"] }
  }
}

type "azurerm_storage_management_policy" {
  class = "stateless"
  why   = "it holds nothing, but its rules delete"

  safeguard "rule.actions.base_blob.delete_after_days_since_modification_greater_than" {
    decrease = true
    forever  = [-1, null]
    loses    = "the blobs that were not changed for that long"
  }
  safeguard "rule.actions.base_blob.delete_after_days_since_creation_greater_than" {
    decrease = true
    forever  = [-1, null]
    loses    = "the blobs older than that"
  }
  safeguard "rule.actions.base_blob.delete_after_days_since_last_access_time_greater_than" {
    decrease = true
    forever  = [-1, null]
    loses    = "the blobs that were not read for that long"
  }
  safeguard "rule.actions.snapshot.delete_after_days_since_creation_greater_than" {
    decrease = true
    forever  = [-1, null]
    loses    = "the snapshots older than that"
  }
  safeguard "rule.actions.version.delete_after_days_since_creation" {
    decrease = true
    forever  = [-1, null]
    loses    = "the earlier versions older than that"
  }
}

type "azurerm_storage_encryption_scope" {
  class   = "stateless"
  destroy = "the scope is disabled: what was written under it cannot be read until it is enabled again"
}

type "azurerm_storage_account_local_user" {
  class = "identity"

  scope "permission_scope.permissions.delete" "words" {
    broad   = [true]
    confers = "deletion of every file in the container or share"
  }
}

# Sync: a server keeps only stubs of what it tiered to the cloud.

type "azurerm_storage_sync" {
  class = "stateless"
  why   = "Azure refuses while servers or sync groups are in it; the files are in the shares and on the servers"
}

type "azurerm_storage_sync_group" {
  class = "stateless"
  why   = "Azure refuses while it has endpoints; the files are in the share and on the servers"
}

type "azurerm_storage_sync_cloud_endpoint" {
  class = "data"
  loses = "the link from servers to the files that they tiered to the cloud: stubs, useless without it"
}

type "azurerm_storage_sync_server_endpoint" {
  class = "data"
  loses = "the server's way to the files that it tiered to the cloud: stubs, useless without it"
}

# NetApp.

type "azurerm_netapp_volume" {
  class   = "data"
  loses   = "the volume with all files on it, and its snapshots"
  destroy = "the provider refuses unless prevent_volume_destruction is false in its features"

  safeguard "data_protection_backup_policy.policy_enabled" {
    off   = [false]
    loses = "the backups from then on"
  }
  scope "export_policy_rule.allowed_clients" "words" {
    broad   = ["0.0.0.0/0"]
    confers = "the volume's files to every machine that can reach it"
  }
}

class "data" {
  loses = "the volume group with all its volumes and the database files on them, and their snapshots"
  types = ["azurerm_netapp_volume_group_oracle", "azurerm_netapp_volume_group_sap_hana"]

  scope "volume.export_policy_rule.allowed_clients" "words" {
    broad   = ["0.0.0.0/0"]
    confers = "the volumes' files to every machine that can reach them"
  }
}

type "azurerm_netapp_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_name"]
}

type "azurerm_netapp_backup_vault" {
  class   = "backup"
  loses   = "the vault with all backups of volumes in it"
  destroy = "its backups are deleted if delete_backups_on_backup_vault_destroy is true in the provider's features"
}

type "azurerm_netapp_backup_policy" {
  class = "stateless"
  why   = "NetApp refuses while a volume uses it"

  safeguard "enabled" {
    off   = [false]
    data  = true
    loses = "the backups from then on"
  }
  safeguard "daily_backups_to_keep" {
    decrease = true
    loses    = "the daily backups beyond that"
  }
  safeguard "weekly_backups_to_keep" {
    decrease = true
    loses    = "the weekly backups beyond that"
  }
  safeguard "monthly_backups_to_keep" {
    decrease = true
    loses    = "the monthly backups beyond that"
  }
}

type "azurerm_netapp_snapshot_policy" {
  class = "stateless"
  why   = "NetApp refuses while a volume uses it"

  safeguard "enabled" {
    off   = [false]
    data  = true
    loses = "the snapshots from then on"
  }
  safeguard "hourly_schedule.snapshots_to_keep" {
    decrease = true
    loses    = "the hourly snapshots beyond that"
  }
  safeguard "daily_schedule.snapshots_to_keep" {
    decrease = true
    loses    = "the daily snapshots beyond that"
  }
  safeguard "weekly_schedule.snapshots_to_keep" {
    decrease = true
    loses    = "the weekly snapshots beyond that"
  }
  safeguard "monthly_schedule.snapshots_to_keep" {
    decrease = true
    loses    = "the monthly snapshots beyond that"
  }
}

class "stateless" {
  why   = "Azure refuses while volumes are in it"
  types = ["azurerm_netapp_account", "azurerm_netapp_pool"]
}

class "stateless" {
  why   = "it opens a volume to S3 clients; the files stay on the volume"
  types = ["azurerm_netapp_volume_bucket", "azurerm_netapp_volume_bucket_with_server"]
}

# Other file systems and block storage.

type "azurerm_elastic_san" {
  class = "data"
  loses = "the storage area network with all volumes in it"
}

type "azurerm_elastic_san_volume_group" {
  class = "data"
  loses = "the volume group with all volumes in it, and their snapshots"
}

type "azurerm_elastic_san_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

class "data" {
  loses = "the file system with all files on it"
  types = ["azurerm_managed_lustre_file_system", "azurerm_qumulo_file_system"]
}

type "azurerm_hpc_cache" {
  class = "data"
  loses = "the writes that the cache has not yet flushed to its targets"
}

type "azurerm_databox_edge_device" {
  class = "data"
  loses = "the device's registration, its shares, and what it has not yet uploaded"
}

class "stateless" {
  types = [
    "azurerm_hpc_cache_access_policy", "azurerm_hpc_cache_blob_nfs_target", "azurerm_hpc_cache_blob_target",
    "azurerm_hpc_cache_nfs_target", "azurerm_netapp_account_encryption", "azurerm_netapp_volume_quota_rule",
    "azurerm_storage_account_customer_managed_key", "azurerm_storage_account_network_rules",
    "azurerm_storage_account_queue_properties", "azurerm_storage_account_static_website",
    "azurerm_storage_account_table_properties", "azurerm_storage_blob_inventory_policy", "azurerm_storage_mover",
    "azurerm_storage_mover_agent", "azurerm_storage_mover_job_definition", "azurerm_storage_mover_project",
    "azurerm_storage_mover_source_endpoint", "azurerm_storage_mover_target_endpoint",
    "azurerm_storage_object_replication", "azurerm_storage_share_directory",
  ]
}
