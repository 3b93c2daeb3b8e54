# Buckets.

type "oci_objectstorage_bucket" {
  class = "data"
  loses = "the bucket; one that is not empty stops the destroy"
  ids   = ["name"]

  safeguard "versioning" {
    off   = ["Disabled", "Suspended"]
    loses = "the older versions of what is overwritten or deleted"
  }
  safeguard "retention_rules" {
    off   = [null]
    loses = "the time in which no object can be deleted"
  }
  safeguard "retention_rules.duration.time_amount" {
    decrease = true
    unit     = "time_unit"
    loses    = "the time in which no object can be deleted"
  }
  scope "access_type" "words" {
    broad   = ["ObjectRead", "ObjectReadWithoutList"]
    confers = "the bucket's objects to everyone"
  }
}

type "oci_objectstorage_object" {
  class = "data"
  loses = "the object"

  safeguard "delete_all_object_versions" {
    off   = [true]
    loses = "all older versions, with the object"
  }
}

type "oci_objectstorage_replication_policy" {
  class   = "stateless"
  destroy = "replication ends; what was copied stays"
}

type "oci_objectstorage_preauthrequest" {
  class = "identity"

  scope "access_type" "words" {
    broad   = ["AnyObjectRead", "AnyObjectWrite", "AnyObjectReadWrite"]
    confers = "all objects of the bucket to whoever has the link"
  }
  scope "bucket_listing_action" "words" {
    broad    = ["ListObjects"]
    computed = true
    confers  = "the list of the bucket's objects to whoever has the link"
  }
}

# File systems.

type "oci_file_storage_file_system" {
  class = "data"
  loses = "the file system with all files on it, and its snapshots"

  safeguard "locks" {
    off   = [null]
    loses = "the lock that keeps the file system from being deleted"
  }
}

type "oci_file_storage_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the file system"
  backup_of = ["file_system_id"]

  safeguard "locks" {
    off   = [null]
    loses = "the lock that keeps the snapshot from being deleted"
  }
}

type "oci_file_storage_filesystem_snapshot_policy" {
  class = "backup"
  loses = "the schedule: no further snapshots are made"

  safeguard "schedules.retention_duration_in_seconds" {
    decrease = true
    loses    = "snapshots older than the new period"
  }
}

type "oci_file_storage_replication" {
  class   = "stateless"
  destroy = "replication ends; the target file system stays"
}

type "oci_lustre_file_storage_lustre_file_system" {
  class = "data"
  loses = "the file system with all files on it"
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types   = ["oci_file_storage_export_set", "oci_objectstorage_namespace_metadata"]
}

class "stateless" {
  types = [
    "oci_file_storage_export", "oci_file_storage_file_system_quota_rule", "oci_file_storage_mount_target",
    "oci_file_storage_outbound_connector", "oci_lustre_file_storage_object_storage_link",
    "oci_objectstorage_object_lifecycle_policy", "oci_objectstorage_private_endpoint",
  ]
}
