# Google Cloud: buckets, file shares, backups, repositories.

type "google_storage_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all objects in it too, else Google refuses while there are any"
  ids   = ["url", "self_link"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in it"
  }
  safeguard "versioning.enabled" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  safeguard "soft_delete_policy.retention_duration_seconds" {
    off      = [0]
    decrease = true
    loses    = "days in which deleted objects can be restored"
  }
  safeguard "retention_policy.retention_period" {
    decrease = true
    loses    = "the time in which objects cannot be deleted"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "lifecycle_rule.action.type" {
    on    = [null, "SetStorageClass", "AbortIncompleteMultipartUpload"]
    loses = "the objects that the rule's conditions are about"
  }
  safeguard "lifecycle_rule.condition.age" {
    decrease = true
    loses    = "the objects older than that"

    where "lifecycle_rule.action.type" { is = ["Delete"] }
  }
  safeguard "lifecycle_rule.condition.days_since_noncurrent_time" {
    decrease = true
    loses    = "the earlier versions older than that"

    where "lifecycle_rule.action.type" { is = ["Delete"] }
  }
  safeguard "lifecycle_rule.condition.num_newer_versions" {
    decrease = true
    loses    = "the earlier versions beyond that number"

    where "lifecycle_rule.action.type" { is = ["Delete"] }
  }
  safeguard "lifecycle_rule.condition.days_since_custom_time" {
    decrease = true
    loses    = "the objects whose own date is further back than that"

    where "lifecycle_rule.action.type" { is = ["Delete"] }
  }
  safeguard "lifecycle_rule.condition.with_state" {
    on    = ["ARCHIVED"]
    loses = "the objects as they are now, not only their earlier versions"

    where "lifecycle_rule.action.type" { is = ["Delete"] }
  }
}

type "google_storage_bucket_object" {
  class = "data"
  loses = "the object"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "temporary_hold" {
    off   = [false, null]
    loses = "the hold that forbids its deletion"
  }
  safeguard "event_based_hold" {
    off   = [false, null]
    loses = "the hold that forbids its deletion"
  }
}

class "data" {
  loses = "the folder; with force_destroy all objects in it too, else Google refuses while there are any"
  types = ["google_storage_folder"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in it"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_filestore_instance" {
  class = "data"
  loses = "the instance with all files on its shares, and its snapshots; its backups stay"

  safeguard "deletion_protection_enabled" { off = [false, null] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the instance with all files on it"
  types = ["google_lustre_instance", "google_parallelstore_instance"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_netapp_volume" {
  class = "data"
  loses = "the volume with all files on it; with deletion_policy FORCE its snapshots too, else Google refuses while there are any"

  safeguard "deletion_policy" {
    off   = ["DEFAULT", "DELETE", "FORCE", null]
    keeps = ["ABANDON"]
  }
  safeguard "snapshot_policy.enabled" {
    off   = [false]
    loses = "the scheduled snapshots"
  }
  safeguard "backup_config.scheduled_backup_enabled" {
    off   = [false]
    loses = "the scheduled backups"
  }
  safeguard "restricted_actions" {
    off   = [null]
    loses = "the refusal to delete the volume"
  }
}

type "google_artifact_registry_repository" {
  class = "data"
  loses = "the repository with all packages and images in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "cleanup_policies.most_recent_versions.keep_count" {
    decrease = true
    loses    = "the versions beyond the new number, where a policy deletes the rest"
  }
  safeguard "cleanup_policies.action" {
    on    = [null, "KEEP"]
    loses = "the versions that the policy's condition is about"
  }
  safeguard "cleanup_policies.condition.older_than" {
    decrease = true
    loses    = "the versions older than that"

    where "cleanup_policies.action" { is = ["DELETE"] }
  }
}

type "google_sourcerepo_repository" {
  class = "data"
  loses = "the repository with all branches, tags and history"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_secure_source_manager_instance" {
  class = "data"
  loses = "the instance with all repositories, issues and pull requests in it"

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
}

type "google_secure_source_manager_repository" {
  class = "data"
  loses = "the repository with all branches, tags, issues and pull requests"

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
}

type "google_filestore_backup" {
  class     = "backup"
  loses     = "a backup of the file share"
  backup_of = ["source_instance"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_filestore_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the instance"
  backup_of = ["instance"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_netapp_backup" {
  class     = "backup"
  loses     = "a backup of the volume"
  backup_of = ["source_volume"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_netapp_volume_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_name"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_netapp_backup_vault" {
  class = "backup"
  loses = "the vault; Google refuses while there are backups in it"

  safeguard "backup_retention_policy.backup_minimum_enforced_retention_days" {
    decrease = true
    loses    = "days for which backups cannot be deleted"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_backup_dr_backup_vault" {
  class = "backup"
  loses = "the vault; with force_delete the data sources in it too, and their backups as far as they may be deleted"

  safeguard "force_delete" {
    off   = [true]
    loses = "the refusal while there are data sources in it"
  }
  safeguard "ignore_backup_plan_references" {
    off   = [true]
    loses = "the refusal while backup plans name it"
  }
  safeguard "backup_minimum_enforced_retention_duration" {
    decrease = true
    loses    = "days for which backups cannot be deleted"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_backup_dr_management_server" {
  class = "backup"
  loses = "the management console, with the record of the backups that were made through it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_storage_bucket_acl" {
  class = "identity"

  scope "predefined_acl" "words" {
    broad   = ["publicRead", "publicReadWrite", "authenticatedRead"]
    confers = "it to anyone"
  }
  scope "default_acl" "words" {
    broad   = ["publicRead", "publicReadWrite", "authenticatedRead"]
    confers = "it to anyone"
  }
  scope "role_entity" "words" {
    broad_like = ["*:allUsers", "*:allAuthenticatedUsers"]
    confers    = "it to anyone"
  }
}

type "google_storage_object_acl" {
  class = "identity"

  scope "predefined_acl" "words" {
    broad   = ["publicRead", "publicReadWrite", "authenticatedRead"]
    confers = "it to anyone"
  }
  scope "role_entity" "words" {
    broad_like = ["*:allUsers", "*:allAuthenticatedUsers"]
    confers    = "it to anyone"
  }
}

type "google_storage_default_object_acl" {
  class = "identity"

  scope "role_entity" "words" {
    broad_like = ["*:allUsers", "*:allAuthenticatedUsers"]
    confers    = "it to anyone"
  }
}

class "identity" {
  types = [
    "google_storage_bucket_access_control", "google_storage_default_object_access_control",
    "google_storage_object_access_control",
  ]

  scope "entity" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "it to anyone"
  }
  scope "role" "role" {
    broad   = ["OWNER"]
    confers = "deletion, and the choice of who else may enter"
  }
}

type "google_storage_managed_folder" {
  class = "stateless"
  why   = "with force_destroy too its objects stay, under the same names"
}

type "google_storage_batch_operations_job" {
  class = "stateless"
  why   = "the job itself changes or deletes objects, when it is made"

  safeguard "delete_object.permanent_object_deletion_enabled" {
    off   = [true]
    data  = true
    loses = "the earlier versions of what it deletes"
  }
  safeguard "delete_object" {
    on    = [null]
    data  = true
    loses = "the objects that the job is about"
  }
}

type "google_storage_transfer_job" {
  class = "stateless"
  why   = "what was copied stays"

  safeguard "transfer_spec.transfer_options.delete_objects_unique_in_sink" {
    off   = [true]
    data  = true
    loses = "objects in the sink that the source does not have"
  }
  safeguard "transfer_spec.transfer_options.delete_objects_from_source_after_transfer" {
    off   = [true]
    data  = true
    loses = "the objects in the source, once copied"
  }
  safeguard "replication_spec.transfer_options.delete_objects_unique_in_sink" {
    off   = [true]
    data  = true
    loses = "objects in the sink that the source does not have"
  }
  safeguard "replication_spec.transfer_options.delete_objects_from_source_after_transfer" {
    off   = [true]
    data  = true
    loses = "the objects in the source, once copied"
  }
}

type "google_storage_insights_report_config" {
  class = "stateless"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the record of its reports"
  }
}

type "google_netapp_volume_replication" {
  class = "data"
  loses = "the destination volume with all data on it, and the copying to it"

  safeguard "delete_destination_volume" {
    off   = [true]
    keeps = [false, null]
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_netapp_storage_pool" {
  class = "stateless"
  why   = "Google refuses while there are volumes in it"
}

type "google_netapp_backup_policy" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "daily_backup_limit" {
    decrease = true
    loses    = "the oldest daily backups"
  }
  safeguard "weekly_backup_limit" {
    decrease = true
    loses    = "the oldest weekly backups"
  }
  safeguard "monthly_backup_limit" {
    decrease = true
    loses    = "the oldest monthly backups"
  }
  safeguard "enabled" {
    off   = [false]
    loses = "further scheduled backups"
  }
}

type "google_backup_dr_backup_plan" {
  class   = "backup"
  loses   = "the plan: nothing is backed up by it any more"
  destroy = "Google refuses while a resource is associated with it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "backup_rules.backup_retention_days" {
    decrease = true
    loses    = "days for which the backups made from then on are kept"
  }
  safeguard "log_retention_days" {
    decrease = true
    loses    = "days to a point in which a database can be restored"
  }
}

type "google_backup_dr_backup_plan_association" {
  class     = "backup"
  loses     = "the backups of the resource from then on"
  backup_of = ["resource"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_backup_dr_restore_workload" {
  class = "data"
  loses = "the instance or disk that was restored, with all data on it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "delete_restored_instance" {
    off   = [true, null]
    keeps = [false]
  }
}

type "google_gke_backup_backup_plan" {
  class   = "stateless"
  destroy = "no further backups are made"
  why     = "Google refuses while there are backups of it"

  safeguard "retention_policy.backup_retain_days" {
    decrease = true
    forever  = [0, null]
    loses    = "days for which backups made from then on are kept"
  }
  safeguard "retention_policy.backup_delete_lock_days" {
    decrease = true
    loses    = "days for which backups cannot be deleted"
  }
  safeguard "backup_config.include_volume_data" {
    off   = [false, null]
    data  = true
    loses = "the volumes' data in backups made from then on"
  }
  safeguard "deactivated" {
    off   = [true]
    data  = true
    loses = "further backups"
  }
}

type "google_container_registry" {
  class   = "stateless"
  destroy = "does nothing: the bucket with its images stays"
}

type "google_storage_hmac_key" {
  class   = "identity"
  endless = true

  secret "secret" { instead = "workload identity federation, which needs no key" }
}

class "stateless" {
  types = [
    "google_artifact_registry_rule", "google_container_analysis_occurrence", "google_gke_backup_backup_channel",
    "google_gke_backup_restore_channel", "google_netapp_active_directory",
    "google_netapp_host_group", "google_netapp_kmsconfig", "google_netapp_volume_quota_rule",
    "google_secure_source_manager_branch_rule", "google_secure_source_manager_hook", "google_storage_anywhere_cache",
    "google_storage_control_folder_intelligence_config", "google_storage_control_organization_intelligence_config",
    "google_storage_control_project_intelligence_config", "google_storage_insights_dataset_config",
    "google_storage_notification", "google_storage_transfer_agent_pool",
  ]
}

type "google_backup_dr_service_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

type "google_container_analysis_note" {
  class = "config-state"
  why   = "occurrences, attestations of images among them, hang on the note"
}

type "google_gke_backup_restore_plan" {
  class = "stateless"

  safeguard "restore_config.namespaced_resource_restore_mode" {
    off   = ["DELETE_AND_RESTORE"]
    loses = "what is in the namespaces at the time of a restore"
  }
}
