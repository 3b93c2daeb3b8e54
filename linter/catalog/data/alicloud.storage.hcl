# Object storage.

type "alicloud_oss_bucket" {
  class   = "data"
  loses   = "the bucket; with force_destroy all objects and versions in it"
  destroy = "a bucket that is not empty stops the destroy, but for force_destroy"
  ids     = ["bucket"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in the bucket, with it"
  }
  safeguard "versioning.status" {
    off   = ["Suspended"]
    loses = "the older versions of what is overwritten or deleted"
  }
  safeguard "lifecycle_rule.expiration.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the objects older than that"
  }
  safeguard "lifecycle_rule.noncurrent_version_expiration.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the earlier versions older than that"
  }
  scope "acl" "words" {
    broad    = ["public-read", "public-read-write"]
    computed = true
    confers  = "the bucket's objects to everyone"
  }
  scope "policy" "iam-json" {}
}

type "alicloud_oss_bucket_object" {
  class = "data"
  loses = "the object"

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write"]
    confers = "the object to everyone"
  }
}

type "alicloud_oss_bucket_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "alicloud_oss_bucket_acl" {
  class   = "stateless"
  destroy = "does nothing: the setting stays as it was last applied"

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write"]
    confers = "the bucket's objects to everyone"
  }
}

class "stateless" {
  types = ["alicloud_oss_account_public_access_block", "alicloud_oss_bucket_public_access_block"]

  scope "block_public_access" "words" {
    broad   = [false]
    confers = "leave to make buckets public"
  }
}

type "alicloud_oss_access_point" {
  class = "stateless"

  scope "public_access_block_configuration.block_public_access" "words" {
    broad    = [false]
    computed = true
    confers  = "leave to make the access point public"
  }
}

type "alicloud_oss_bucket_versioning" {
  class   = "stateless"
  destroy = "does nothing: versioning stays as it was last applied"

  safeguard "status" {
    on    = ["Enabled"]
    data  = true
    loses = "the older versions of what is overwritten or deleted"
  }
}

type "alicloud_oss_bucket_worm" {
  class   = "stateless"
  destroy = "a locked policy stays until its end; one still in progress is aborted"

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the days in which no object can be deleted"
  }
}

type "alicloud_oss_bucket_object_worm_configuration" {
  class   = "stateless"
  destroy = "does nothing: the setting stays as it was last applied"

  safeguard "rule.default_retention.days" {
    decrease = true
    loses    = "the days in which a new object cannot be deleted"
  }
  safeguard "rule.default_retention.years" {
    decrease = true
    loses    = "the years in which a new object cannot be deleted"
  }
}

type "alicloud_oss_bucket_replication" {
  class   = "stateless"
  destroy = "replication ends; what was copied stays"
}

class "stateless" {
  destroy = "does nothing: the setting stays as it was last applied"
  types = [
    "alicloud_oss_bucket_access_monitor", "alicloud_oss_bucket_archive_direct_read",
    "alicloud_oss_bucket_cname_token", "alicloud_oss_bucket_https_config", "alicloud_oss_bucket_request_payment",
    "alicloud_oss_bucket_transfer_acceleration",
  ]
}

class "stateless" {
  types = [
    "alicloud_oss_bucket_cname", "alicloud_oss_bucket_cors", "alicloud_oss_bucket_data_redundancy_transition",
    "alicloud_oss_bucket_inventory", "alicloud_oss_bucket_logging", "alicloud_oss_bucket_meta_query",
    "alicloud_oss_bucket_overwrite_config", "alicloud_oss_bucket_referer", "alicloud_oss_bucket_response_header",
    "alicloud_oss_bucket_server_side_encryption", "alicloud_oss_bucket_style",
    "alicloud_oss_bucket_user_defined_log_fields", "alicloud_oss_bucket_website",
  ]
}

# File systems.

type "alicloud_nas_file_system" {
  class = "data"
  loses = "the file system with all files on it"

  safeguard "recycle_bin.status" {
    off   = ["Disable"]
    loses = "the deleted files that the recycle bin keeps"
  }
  safeguard "recycle_bin.reserved_days" {
    decrease = true
    loses    = "the deleted files kept longer than the new period"
  }
}

type "alicloud_nas_fileset" {
  class = "data"
  loses = "the fileset with all files in it"

  safeguard "deletion_protection" { off = [false] }
}

type "alicloud_nas_recycle_bin" {
  class     = "backup"
  loses     = "the recycle bin with the deleted files in it"
  backup_of = ["file_system_id"]

  safeguard "reserved_days" {
    decrease = true
    loses    = "the deleted files kept longer than the new period"
  }
}

type "alicloud_nas_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the file system"
  backup_of = ["file_system_id"]

  safeguard "retention_days" {
    decrease = true
    forever  = [null]
    loses    = "the snapshot, once the shorter period is over"
  }
}

type "alicloud_nas_auto_snapshot_policy" {
  class = "backup"
  loses = "the schedule: no further snapshots are made"

  safeguard "retention_days" {
    decrease = true
    forever  = [-1]
    loses    = "snapshots older than the new period"
  }
}

type "alicloud_dfs_file_system" {
  class = "data"
  loses = "the HDFS file system with all files on it"
}

type "alicloud_dbfs_instance" {
  class = "data"
  loses = "the database file system with all files on it"

  safeguard "delete_snapshot" {
    off   = [true]
    loses = "the snapshot that it was made from"
  }
}

type "alicloud_dbfs_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the database file system"
  backup_of = ["instance_id"]

  safeguard "retention_days" {
    decrease = true
    forever  = [null]
    loses    = "the snapshot, once the shorter period is over"
  }
  safeguard "force" {
    off   = [true]
    loses = "the check that nothing needs the snapshot"
  }
}

type "alicloud_dbfs_auto_snap_shot_policy" {
  class = "backup"
  loses = "the schedule: no further snapshots are made"

  safeguard "retention_days" {
    decrease = true
    loses    = "snapshots older than the new period"
  }
}

# Storage gateway: files in its cache that have not reached the bucket are lost.

type "alicloud_cloud_storage_gateway_gateway" {
  class   = "data"
  loses   = "the gateway with its shares and volumes, and what its cache has not yet written to the bucket"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

type "alicloud_cloud_storage_gateway_gateway_block_volume" {
  class = "data"
  loses = "the volume, and the data in the bucket behind it unless is_source_deletion is false"

  safeguard "is_source_deletion" {
    off   = [true, null]
    loses = "the volume's data in the bucket, with the volume"
  }
}

type "alicloud_cloud_storage_gateway_gateway_cache_disk" {
  class = "data"
  loses = "the cache disk with what is not yet written to the bucket"
}

type "alicloud_cloud_storage_gateway_gateway_file_share" {
  class = "stateless"
  why   = "the files are in the bucket behind it"

  safeguard "ignore_delete" {
    off   = [false]
    loses = "the files in the bucket that are deleted on the gateway"
  }
}

type "alicloud_cloud_storage_gateway_storage_bundle" {
  class = "stateless"
  why   = "it is deleted only when it has no gateways left"
}

type "alicloud_cloud_storage_gateway_gateway_smb_user" {
  class = "identity"
}

# Cloud Backup.

type "alicloud_hbr_vault" {
  class = "backup"
  loses = "the vault with all recovery points in it"

  safeguard "worm_enabled" {
    off   = [false]
    loses = "what keeps backups from being deleted before their time"
  }
}

type "alicloud_hbr_replication_vault" {
  class     = "backup"
  loses     = "the replica vault with all recovery points in it"
  backup_of = ["replication_source_vault_id"]
}

type "alicloud_hbr_policy" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "rules.retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
  safeguard "rules.retention_rules.retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
  safeguard "rules.immutable" {
    off   = [false]
    loses = "what keeps backups from being deleted before their time"
  }
}

type "alicloud_hbr_policy_binding" {
  class     = "backup"
  loses     = "the schedule: no further backups of that source are made"
  backup_of = ["data_source_id"]
}

type "alicloud_hbr_server_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["instance_id"]

  safeguard "retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
  safeguard "detail.destination_retention" {
    decrease = true
    loses    = "recovery points in the other region older than the new period"
  }
}

type "alicloud_hbr_ecs_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["instance_id"]

  safeguard "retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
}

type "alicloud_hbr_nas_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["file_system_id"]

  safeguard "retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
}

type "alicloud_hbr_oss_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["bucket"]

  safeguard "retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
}

type "alicloud_hbr_ots_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["instance_name"]

  safeguard "retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
  safeguard "rules.retention" {
    decrease = true
    loses    = "recovery points older than the new period"
  }
}

type "alicloud_hbr_hana_backup_plan" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["cluster_id"]
}

type "alicloud_hbr_restore_job" {
  class   = "stateless"
  destroy = "does nothing: what was restored stays"
}

type "alicloud_hbr_cross_account" {
  class = "identity"
}

class "stateless" {
  types = ["alicloud_hbr_ecs_backup_client", "alicloud_hbr_hana_backup_client", "alicloud_hbr_hana_instance"]
}

class "stateless" {
  types = [
    "alicloud_cloud_storage_gateway_express_sync", "alicloud_cloud_storage_gateway_express_sync_share_attachment",
    "alicloud_cloud_storage_gateway_gateway_logging", "alicloud_dbfs_instance_attachment",
    "alicloud_dfs_access_group", "alicloud_dfs_access_rule", "alicloud_dfs_mount_point",
    "alicloud_dfs_vsc_mount_point", "alicloud_nas_access_group", "alicloud_nas_access_point",
    "alicloud_nas_access_rule", "alicloud_nas_data_flow", "alicloud_nas_lifecycle_policy",
    "alicloud_nas_log_analysis", "alicloud_nas_mount_target", "alicloud_nas_protocol_mount_target",
    "alicloud_nas_protocol_service", "alicloud_nas_smb_acl_attachment",
  ]
}
