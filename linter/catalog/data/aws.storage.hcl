# Objects, files, volumes, backups, and what moves them.

# S3.

type "aws_s3_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all objects and their versions go too, else S3 refuses while there are any"
  ids   = ["bucket"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a bucket that has objects"
  }
  safeguard "versioning.enabled" {
    off   = [false]
    loses = "the earlier versions of objects changed or deleted from then on"
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
  safeguard "object_lock_configuration.rule.default_retention.mode" {
    off   = ["GOVERNANCE"]
    loses = "the lock that nobody can lift"
  }
  safeguard "object_lock_configuration.rule.default_retention.days" {
    decrease = true
    loses    = "days in which new objects cannot be deleted"
  }

  scope "policy" "iam-json" { computed = true }
  scope "acl" "words" {
    computed = true
    broad    = ["public-read", "public-read-write", "authenticated-read"]
    confers  = "the bucket's objects to everyone"
  }
  scope "grant.uri" "words" {
    computed   = true
    broad_like = ["**/groups/global/AllUsers", "**/groups/global/AuthenticatedUsers"]
    confers    = "the bucket to everyone"
  }
}

type "aws_s3_bucket_acl" {
  class = "stateless"

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the bucket's objects to everyone"
  }
  scope "access_control_policy.grant.grantee.uri" "words" {
    computed_block = true
    broad_like     = ["**/groups/global/AllUsers", "**/groups/global/AuthenticatedUsers"]
    confers        = "the bucket to everyone"
  }
}

class "stateless" {
  types = ["aws_s3_bucket_policy"]

  scope "policy" "iam-json" {}
}

type "aws_s3_bucket_versioning" {
  class    = "stateless"
  protects = "the earlier versions of what is changed or deleted in the bucket from then on"
  why      = "it holds nothing; no version is made from then on"
  destroy  = "suspends versioning"

  safeguard "versioning_configuration.status" {
    off   = ["Suspended", "Disabled"]
    data  = true
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  safeguard "versioning_configuration.mfa_delete" {
    off   = ["Disabled"]
    data  = true
    loses = "the second factor that deleting a version needs"
  }
}

type "aws_s3_bucket_lifecycle_configuration" {
  class = "stateless"
  why   = "without it objects are kept longer, not shorter"

  safeguard "rule.expiration.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the objects older than that"
  }
  safeguard "rule.noncurrent_version_expiration.noncurrent_days" {
    decrease = true
    forever  = [null]
    loses    = "the earlier versions older than that"
  }
  safeguard "rule.noncurrent_version_expiration.newer_noncurrent_versions" {
    decrease = true
    loses    = "the earlier versions beyond that number"
  }
}

type "aws_s3_bucket_object_lock_configuration" {
  class    = "stateless"
  protects = "the time in which objects written from then on cannot be deleted"
  why      = "objects keep the lock that they were written with"
  destroy  = "new objects are no longer locked by default"

  safeguard "rule.default_retention.days" {
    decrease = true
    loses    = "days in which new objects cannot be deleted"
  }
  safeguard "rule.default_retention.years" {
    decrease = true
    loses    = "years in which new objects cannot be deleted"
  }
  safeguard "rule.default_retention.mode" {
    off   = ["GOVERNANCE"]
    data  = true
    loses = "the lock that nobody can lift"
  }
}

type "aws_s3_bucket_replication_configuration" {
  class = "backup"
  loses = "the copying of objects to another bucket: no further ones are copied"

  safeguard "rule.status" {
    off   = ["Disabled"]
    loses = "the copies of objects written from then on"
  }
}

type "aws_s3_bucket_metadata_configuration" {
  class   = "stateless"
  destroy = "the metadata tables are not deleted, and no longer kept up to date"

  safeguard "metadata_configuration.journal_table_configuration.record_expiration.days" {
    decrease = true
    forever  = [null]
    loses    = "the journal's records older than that"
  }
}

type "aws_s3_directory_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all objects go too, else S3 refuses while there are any"
  ids   = ["bucket"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a bucket that has objects"
  }
}

class "data" {
  types = ["aws_s3_bucket_object", "aws_s3_object"]
  loses = "the object"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the object's versions, and any legal hold on them"
  }
  safeguard "object_lock_mode" {
    off   = ["GOVERNANCE"]
    loses = "the lock that nobody can lift"
  }
  safeguard "object_lock_legal_hold_status" {
    off   = ["OFF"]
    loses = "the legal hold on the object"
  }

  scope "acl" "words" {
    computed = true
    broad    = ["public-read", "public-read-write", "authenticated-read"]
    confers  = "the object to everyone"
  }
}

type "aws_s3_object_copy" {
  class = "data"
  loses = "the object"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the object's versions, and any legal hold on them"
  }
  safeguard "object_lock_mode" {
    off   = ["GOVERNANCE"]
    loses = "the lock that nobody can lift"
  }
  safeguard "object_lock_legal_hold_status" {
    off   = ["OFF"]
    loses = "the legal hold on the object"
  }

  scope "acl" "words" {
    computed = true
    broad    = ["public-read", "public-read-write", "authenticated-read"]
    confers  = "the object to everyone"
  }
  scope "grant.uri" "words" {
    broad_like = ["**/groups/global/AllUsers", "**/groups/global/AuthenticatedUsers"]
    confers    = "the object to everyone"
  }
}

type "aws_s3_access_point" {
  class = "stateless"

  scope "policy" "iam-json" { computed = true }
  scope "public_access_block_configuration.restrict_public_buckets" "words" {
    broad   = [false]
    confers = "leave to make what the access point gives access to public by its policy"
    where "public_access_block_configuration.block_public_policy" { is = [false] }
  }

  scope "public_access_block_configuration.ignore_public_acls" "words" {
    broad   = [false]
    confers = "leave to make what the access point gives access to public by ACLs"
    where "public_access_block_configuration.block_public_acls" { is = [false] }
  }
}

type "aws_s3_account_public_access_block" {
  class   = "stateless"
  destroy = "nothing keeps the account's buckets from being made public any more"

  scope "restrict_public_buckets" "words" {
    broad   = [false]
    confers = "leave to make every bucket of the account public by policies"
    where "block_public_policy" { is = [false, null] }
  }

  scope "ignore_public_acls" "words" {
    broad   = [false]
    confers = "leave to make every bucket of the account public by ACLs"
    where "block_public_acls" { is = [false, null] }
  }
}

type "aws_s3_bucket_public_access_block" {
  class   = "stateless"
  destroy = "the bucket may be made public again, unless skip_destroy is set"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the bar against making the bucket public"
  }

  scope "restrict_public_buckets" "words" {
    broad   = [false]
    confers = "leave to make the bucket public by its policy"
    where "block_public_policy" { is = [false, null] }
  }

  scope "ignore_public_acls" "words" {
    broad   = [false]
    confers = "leave to make the bucket public by ACLs"
    where "block_public_acls" { is = [false, null] }
  }
}

type "aws_s3control_bucket" {
  class   = "data"
  loses   = "the bucket on the Outpost"
  destroy = "S3 refuses while there are objects in it"
  ids     = ["bucket"]
}

type "aws_s3control_bucket_lifecycle_configuration" {
  class = "stateless"
  why   = "without it objects are kept longer, not shorter"

  safeguard "rule.expiration.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the objects older than that"
  }
}

type "aws_s3control_multi_region_access_point" {
  class = "stateless"
  why   = "the objects are in the buckets; a new access point has another alias"

  scope "details.public_access_block.restrict_public_buckets" "words" {
    broad   = [false]
    confers = "leave to make what the access point gives access to public by its policy"
    where "details.public_access_block.block_public_policy" { is = [false] }
  }

  scope "details.public_access_block.ignore_public_acls" "words" {
    broad   = [false]
    confers = "leave to make what the access point gives access to public by ACLs"
    where "details.public_access_block.block_public_acls" { is = [false] }
  }
}

type "aws_s3control_multi_region_access_point_policy" {
  class = "stateless"

  scope "details.policy" "iam-json" {}
}

class "stateless" {
  types = [
    "aws_s3control_access_grants_instance_resource_policy", "aws_s3control_access_point_policy",
    "aws_s3control_bucket_policy", "aws_s3control_object_lambda_access_point_policy",
    "aws_s3vectors_vector_bucket_policy",
  ]

  scope "policy" "iam-json" {}
}

type "aws_s3control_access_grants_location" {
  class = "identity"

  scope "location_scope" "words" {
    broad   = ["s3://"]
    confers = "a place for grants that takes in every bucket of the account"
  }
}

type "aws_s3control_access_grant" {
  class = "identity"

  scope "permission" "words" {
    broad   = ["READWRITE", "WRITE"]
    confers = "writes to everything in the location"
    where "access_grants_location_configuration.s3_sub_prefix" { is = ["*", null] }
  }
}

type "aws_s3control_access_grants_instance" {
  class   = "identity"
  destroy = "S3 refuses while there are grants or locations in it"
}

type "aws_s3tables_table_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all namespaces and tables with their rows go too, else S3 refuses while there are any"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a bucket that has tables"
  }
  safeguard "maintenance_configuration.iceberg_unreferenced_file_removal.settings.non_current_days" {
    decrease = true
    loses    = "the unreferenced files older than that, which could have been brought back"
  }
  safeguard "maintenance_configuration.iceberg_unreferenced_file_removal.settings.unreferenced_days" {
    decrease = true
    loses    = "days in which a file that no table refers to is still kept"
  }
}

type "aws_s3tables_namespace" {
  class   = "data"
  loses   = "the namespace of tables"
  destroy = "S3 refuses while there are tables in it"
  ids     = ["namespace"]
}

type "aws_s3tables_table" {
  class   = "data"
  loses   = "the table with all its rows and snapshots"
  destroy = "S3 Tables has no trash: a deleted table cannot be restored"

  safeguard "maintenance_configuration.iceberg_snapshot_management.settings.max_snapshot_age_hours" {
    decrease = true
    loses    = "the table's snapshots older than that"
  }
  safeguard "maintenance_configuration.iceberg_snapshot_management.settings.min_snapshots_to_keep" {
    decrease = true
    loses    = "the table's snapshots beyond that number"
  }
}

class "stateless" {
  types = ["aws_s3tables_table_bucket_policy", "aws_s3tables_table_policy"]

  scope "resource_policy" "iam-json" {}
}

class "backup" {
  types = ["aws_s3tables_table_bucket_replication", "aws_s3tables_table_replication"]
  loses = "the copying of tables to another bucket: no further changes are copied"
}

type "aws_s3vectors_vector_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all indexes with their vectors go too, else S3 refuses while there are any"
  ids   = ["vector_bucket_name", "vector_bucket_arn"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a bucket that has indexes"
  }
}

type "aws_s3vectors_index" {
  class = "data"
  loses = "the index with all vectors in it"
  ids   = ["index_name", "index_arn"]
}

class "data" {
  types   = ["aws_glacier_vault"]
  loses   = "the vault"
  destroy = "Glacier refuses while there are archives in it"

  scope "access_policy" "iam-json" {}
}

type "aws_glacier_vault_lock" {
  class   = "stateless"
  destroy = "does nothing once the lock is complete: it can never be lifted"

  scope "policy" "iam-json" {}
}

class "data" {
  types   = ["aws_media_store_container"]
  loses   = "the container"
  destroy = "MediaStore refuses while there are objects in it"
}

type "aws_media_store_container_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

# Volumes and their snapshots.

type "aws_ebs_volume" {
  class   = "data"
  loses   = "the volume with all data on it"
  destroy = "a last snapshot is made only if final_snapshot is true"

  safeguard "final_snapshot" {
    off   = [false, null]
    loses = "a last snapshot to restore from"
  }
}

class "backup" {
  types     = ["aws_ebs_snapshot"]
  loses     = "a snapshot of the volume"
  backup_of = ["volume_id"]
}

class "backup" {
  types = ["aws_ebs_snapshot_import"]
  loses = "the snapshot made of an imported disk"
}

class "backup" {
  types     = ["aws_ebs_snapshot_copy"]
  loses     = "a copy of a volume's snapshot"
  backup_of = ["source_snapshot_id", "volume_id"]
}

type "aws_ebs_snapshot_block_public_access" {
  class   = "stateless"
  destroy = "snapshots may be shared with everyone again"

  scope "state" "words" {
    broad   = ["unblocked"]
    confers = "leave to share snapshots with every AWS account"
  }
}

class "identity" {
  types = ["aws_snapshot_create_volume_permission"]
}

type "aws_rbin_rule" {
  class   = "backup"
  loses   = "the rule by which deleted snapshots, volumes or images can be restored for a while"
  destroy = "what is in the Recycle Bin is kept until its time is over, what is deleted from then on is not"

  safeguard "retention_period.retention_period_value" {
    decrease = true
    loses    = "days in which what is deleted from then on can be restored"
  }
}

type "aws_dlm_lifecycle_policy" {
  class   = "backup"
  loses   = "the schedule: no further snapshots or images are made"
  destroy = "nothing deletes the snapshots that it made any more"

  safeguard "state" {
    off   = ["DISABLED"]
    loses = "the snapshots from then on"
  }
  safeguard "policy_details.schedule.retain_rule.count" {
    decrease = true
    loses    = "the snapshots beyond that number"
  }
  safeguard "policy_details.schedule.retain_rule.interval" {
    decrease = true
    unit     = "interval_unit"
    loses    = "the snapshots older than that"
  }
  safeguard "policy_details.schedule.cross_region_copy_rule.retain_rule.interval" {
    decrease = true
    unit     = "interval_unit"
    loses    = "the copies in another region older than that"
  }
  safeguard "policy_details.schedule.archive_rule.archive_retain_rule.retention_archive_tier.count" {
    decrease = true
    loses    = "the archived snapshots beyond that number"
  }
  safeguard "policy_details.schedule.archive_rule.archive_retain_rule.retention_archive_tier.interval" {
    decrease = true
    unit     = "interval_unit"
    loses    = "the archived snapshots older than that"
  }
  safeguard "policy_details.action.cross_region_copy.retain_rule.interval" {
    decrease = true
    unit     = "interval_unit"
    loses    = "the copies older than that"
  }
  safeguard "policy_details.retain_interval" {
    decrease = true
    loses    = "the snapshots older than that"
  }
  safeguard "policy_details.extend_deletion" {
    off   = [true]
    loses = "the last snapshots, once the volume or the policy is gone"
  }
}

# AWS Backup.

type "aws_backup_vault" {
  class = "backup"
  loses = "the vault; with force_destroy all recovery points in it too"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a vault that has recovery points"
  }
}

type "aws_backup_logically_air_gapped_vault" {
  class   = "backup"
  loses   = "the vault, which keeps recovery points out of reach"
  destroy = "Backup refuses while there are recovery points in it"

  safeguard "min_retention_days" {
    decrease = true
    loses    = "days that a recovery point must be kept"
  }
}

type "aws_backup_vault_lock_configuration" {
  class   = "backup"
  loses   = "the lock that keeps the vault's recovery points from being deleted early"
  destroy = "it is refused once the lock's grace time is over"

  safeguard "min_retention_days" {
    decrease = true
    loses    = "days that a recovery point must be kept"
  }
}

type "aws_backup_plan" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "rule.lifecycle.delete_after" {
    decrease = true
    forever  = [null]
    loses    = "days that recovery points made from then on are kept"
  }
  safeguard "rule.copy_action.lifecycle.delete_after" {
    decrease = true
    forever  = [null]
    loses    = "days that copies made from then on are kept"
  }
  safeguard "rule.enable_continuous_backup" {
    off   = [false, null]
    loses = "restores to any point in time, from then on"
  }
}

type "aws_backup_selection" {
  class = "backup"
  loses = "the choice of what the plan backs up: no further backups of it are made"
}

type "aws_backup_vault_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

# EFS.

type "aws_efs_file_system" {
  class = "data"
  loses = "the file system with all files on it"

  safeguard "protection.replication_overwrite" {
    off   = ["DISABLED"]
    loses = "the files, which a replication onto it then overwrites"
  }
}

type "aws_efs_backup_policy" {
  class = "backup"
  loses = "the automatic daily backups: no further ones are made"

  safeguard "backup_policy.status" {
    off   = ["DISABLED"]
    loses = "the automatic daily backups from then on"
  }
}

type "aws_efs_replication_configuration" {
  class   = "backup"
  loses   = "the copying of files to another file system: no further changes are copied"
  destroy = "the other file system becomes one of its own, which can be written to"
}

type "aws_efs_access_point" {
  class = "stateless"

  scope "posix_user.uid" "words" {
    broad   = [0]
    confers = "root's rights on the file system"
  }
}

type "aws_efs_file_system_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

# FSx.

type "aws_fsx_lustre_file_system" {
  class   = "data"
  loses   = "the file system with all files on it, and its automatic backups"
  destroy = "no final backup is made unless skip_final_backup is false"

  safeguard "skip_final_backup" {
    off   = [true, null]
    loses = "the final backup to restore from"
  }
  safeguard "automatic_backup_retention_days" {
    least    = 1
    decrease = true
    loses    = "the automatic backups older than that"
  }
}

type "aws_fsx_openzfs_file_system" {
  class = "data"
  loses = "the file system with all files on it, and its automatic backups"

  safeguard "skip_final_backup" {
    off   = [true]
    loses = "the final backup to restore from"
  }
  safeguard "delete_options" {
    off   = ["set"]
    loses = "the refusal to delete a file system that has volumes and snapshots"
  }
  safeguard "automatic_backup_retention_days" {
    least    = 1
    decrease = true
    loses    = "the automatic backups older than that"
  }
}

type "aws_fsx_windows_file_system" {
  class = "data"
  loses = "the file system with all files on it, and its automatic backups"

  safeguard "skip_final_backup" {
    off   = [true]
    loses = "the final backup to restore from"
  }
  safeguard "automatic_backup_retention_days" {
    least    = 1
    decrease = true
    loses    = "the automatic backups older than that"
  }
}

type "aws_fsx_ontap_file_system" {
  class   = "data"
  loses   = "the file system, and the automatic backups of its volumes"
  destroy = "FSx refuses while there are storage virtual machines or volumes on it"

  safeguard "automatic_backup_retention_days" {
    least    = 1
    decrease = true
    loses    = "the automatic backups older than that"
  }
}

type "aws_fsx_ontap_storage_virtual_machine" {
  class   = "data"
  loses   = "the storage virtual machine with its root volume, shares and users"
  destroy = "FSx refuses while there are other volumes on it"
}

type "aws_fsx_ontap_volume" {
  class = "data"
  loses = "the volume with all files on it, its snapshots and automatic backups too"

  safeguard "skip_final_backup" {
    off   = [true]
    loses = "the final backup to restore from"
  }
  safeguard "bypass_snaplock_enterprise_retention" {
    off   = [true]
    loses = "the refusal to delete a volume whose files are still locked"
  }
  safeguard "snaplock_configuration.privileged_delete" {
    off   = ["ENABLED"]
    loses = "the lock on files whose retention is not over"
  }
  safeguard "snaplock_configuration.retention_period.default_retention.value" {
    decrease = true
    unit     = "type"
    loses    = "time in which new files cannot be deleted"
  }
  safeguard "snaplock_configuration.retention_period.minimum_retention.value" {
    decrease = true
    unit     = "type"
    loses    = "time in which new files cannot be deleted"
  }
}

type "aws_fsx_openzfs_volume" {
  class = "data"
  loses = "the volume with all files on it and its snapshots"

  safeguard "delete_volume_options" {
    off   = ["set"]
    loses = "the refusal to delete a volume that has child volumes and snapshots"
  }
}

type "aws_fsx_file_cache" {
  class = "data"
  loses = "what was written to the cache and is not yet in the repositories behind it"
}

type "aws_fsx_data_repository_association" {
  class = "stateless"
  why   = "no files go with it, unless delete_data_in_filesystem is set"

  safeguard "delete_data_in_filesystem" {
    off   = [true]
    data  = true
    loses = "the files in the file system that the association brought in"
  }
}

type "aws_fsx_backup" {
  class     = "backup"
  loses     = "a backup of the file system or volume"
  backup_of = ["file_system_id", "volume_id"]
}

type "aws_fsx_openzfs_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_id"]
}

type "aws_fsx_s3_access_point_attachment" {
  class = "stateless"

  scope "s3_access_point.policy" "iam-json" { computed = true }
}

# Storage Gateway, DataSync, Transfer Family.

type "aws_storagegateway_gateway" {
  class = "data"
  loses = "the gateway, with what it has not uploaded yet and the way to its volumes and tapes"
}

type "aws_storagegateway_cached_iscsi_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

type "aws_storagegateway_stored_iscsi_volume" {
  class   = "data"
  loses   = "the volume"
  destroy = "the data is left on the gateway's own disk"

  safeguard "preserve_existing_data" {
    off   = [false]
    loses = "what is already on the gateway's disk, when the volume is made"
  }
}

class "stateless" {
  types   = ["aws_storagegateway_cache", "aws_storagegateway_upload_buffer", "aws_storagegateway_working_storage"]
  destroy = "does nothing: a gateway does not let go of a disk that it was given"
}

class "stateless" {
  types = ["aws_storagegateway_nfs_file_share", "aws_storagegateway_smb_file_share"]
  why   = "the files are objects in a bucket"

  scope "object_acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "every file written through the share to everyone"
  }
}

type "aws_storagegateway_tape_pool" {
  class   = "stateless"
  destroy = "it is refused while there are tapes in it"

  safeguard "retention_lock_type" {
    off   = ["NONE"]
    data  = true
    loses = "the lock that keeps archived tapes from being deleted"
  }
  safeguard "retention_lock_time_in_days" {
    decrease = true
    loses    = "days in which an archived tape cannot be deleted"
  }
}

type "aws_datasync_task" {
  class = "stateless"

  safeguard "options.preserve_deleted_files" {
    off   = ["REMOVE"]
    data  = true
    loses = "the files in the destination that the source no longer has"
  }
}

type "aws_transfer_server" {
  class   = "config-state"
  why     = "a new one has another address and, unless one is imported, another host key; users added to it go with it"
  destroy = "Transfer refuses while there are users, unless force_destroy is set"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a server that has users"
  }
}

class "identity" {
  types = ["aws_transfer_access", "aws_transfer_user"]

  scope "policy" "iam-json" {}
  scope "posix_profile.uid" "words" {
    broad   = [0]
    confers = "root's rights on the file system"
  }
}

class "identity" {
  types = ["aws_transfer_ssh_key"]
}

class "keys" {
  types = ["aws_transfer_host_key"]
  loses = "the key by which clients know the server"
}

type "aws_drs_replication_configuration_template" {
  class = "stateless"

  safeguard "pit_policy.retention_duration" {
    decrease = true
    unit     = "units"
    loses    = "the points in time older than that"
  }
}

class "stateless" {
  types = [
    "aws_backup_framework", "aws_backup_global_settings", "aws_backup_region_settings", "aws_backup_report_plan",
    "aws_backup_restore_testing_plan", "aws_backup_restore_testing_selection", "aws_backup_vault_notifications",
    "aws_datasync_agent", "aws_datasync_location_azure_blob", "aws_datasync_location_efs",
    "aws_datasync_location_fsx_lustre_file_system", "aws_datasync_location_fsx_ontap_file_system",
    "aws_datasync_location_fsx_openzfs_file_system", "aws_datasync_location_fsx_windows_file_system",
    "aws_datasync_location_hdfs", "aws_datasync_location_nfs", "aws_datasync_location_object_storage",
    "aws_datasync_location_s3", "aws_datasync_location_smb", "aws_ebs_default_kms_key",
    "aws_ebs_encryption_by_default", "aws_ebs_fast_snapshot_restore", "aws_efs_mount_target", "aws_s3_bucket_abac",
    "aws_s3_bucket_accelerate_configuration", "aws_s3_bucket_analytics_configuration",
    "aws_s3_bucket_cors_configuration", "aws_s3_bucket_intelligent_tiering_configuration", "aws_s3_bucket_inventory",
    "aws_s3_bucket_logging", "aws_s3_bucket_metric", "aws_s3_bucket_notification", "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_request_payment_configuration", "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_website_configuration", "aws_s3control_directory_bucket_access_point_scope",
    "aws_s3control_object_lambda_access_point", "aws_s3control_storage_lens_configuration", "aws_s3outposts_endpoint",
    "aws_storagegateway_file_system_association", "aws_transfer_agreement", "aws_transfer_certificate",
    "aws_transfer_connector", "aws_transfer_profile", "aws_transfer_tag", "aws_transfer_web_app",
    "aws_transfer_web_app_customization", "aws_transfer_workflow", "aws_volume_attachment",
  ]
}
