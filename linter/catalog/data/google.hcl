provider "google" {
  source   = "hashicorp/google"
  also     = ["hashicorp/google-beta"]
  reviewed = "6.x"
}

type "google_sql_database_instance" {
  class   = "data"
  loses   = "the database instance with all databases in it"
  destroy = "its automated and on-demand backups go with it unless settings.retain_backups_on_delete is true"
  ids     = ["connection_name"]

  safeguard "deletion_protection" { off = [false] }
  safeguard "settings.deletion_protection_enabled" { off = [false, null] }
  safeguard "settings.retain_backups_on_delete" {
    off   = [false, null]
    loses = "all backups, with the instance"
  }
  safeguard "settings.backup_configuration.enabled" {
    off   = [false, null]
    loses = "the automated backups"
  }
  safeguard "settings.backup_configuration.point_in_time_recovery_enabled" {
    off   = [false, null]
    loses = "recovery to a point in time"
  }
  safeguard "settings.backup_configuration.backup_retention_settings.retained_backups" {
    decrease = true
    loses    = "the oldest automated backups"
  }
}

type "google_sql_database" {
  class = "data"
  loses = "the database with all data in it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_storage_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all objects in it too, else Google refuses while there are any"
  ids   = ["url", "self_link"]

  safeguard "force_destroy" { off = [true] }
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
    off      = [null]
    decrease = true
    loses    = "the time in which objects cannot be deleted"
  }
}

type "google_storage_bucket_object" {
  class = "data"
  loses = "the object"

  safeguard "deletion_policy" { keeps = ["ABANDON"] }
}

type "google_bigquery_dataset" {
  class = "data"
  loses = "the dataset; with delete_contents_on_destroy all tables in it too"
  ids   = ["dataset_id"]

  safeguard "delete_contents_on_destroy" { off = [true] }
}

type "google_bigquery_table" {
  class = "data"
  loses = "the table with all rows in it"

  safeguard "deletion_protection" { off = [false] }
}

type "google_bigtable_instance" {
  class = "data"
  loses = "the instance with all tables in it"

  safeguard "deletion_protection" { off = [false] }
  safeguard "force_destroy" {
    off   = [true]
    loses = "the backups in the instance, which else stop its deletion"
  }
}

type "google_bigtable_table" {
  class = "data"
  loses = "the table with all rows in it"

  safeguard "deletion_protection" { off = ["UNPROTECTED", null] }
}

type "google_spanner_instance" {
  class = "data"
  loses = "the instance with all databases in it"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the backups in the instance, which else stop its deletion"
  }
}

type "google_spanner_database" {
  class = "data"
  loses = "the database with all data in it"

  safeguard "deletion_protection" { off = [false] }
  safeguard "enable_drop_protection" { off = [false, null] }
}

type "google_firestore_database" {
  class   = "data"
  loses   = "the database with all documents in it"
  destroy = "unless deletion_policy is DELETE it is only dropped from state"

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
  safeguard "delete_protection_state" { off = ["DELETE_PROTECTION_DISABLED", "DELETE_PROTECTION_STATE_UNSPECIFIED", null] }
  safeguard "point_in_time_recovery_enablement" {
    off   = ["POINT_IN_TIME_RECOVERY_DISABLED", null]
    loses = "recovery to a point in time"
  }
}

type "google_alloydb_cluster" {
  class   = "data"
  loses   = "the cluster with all databases in it"
  destroy = "its automated backups go with it; backups made by hand stay"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    loses = "the refusal to delete a cluster that has a secondary"
  }
}

type "google_filestore_instance" {
  class = "data"
  loses = "the instance with all files on its shares, and its snapshots"

  safeguard "deletion_protection_enabled" { off = [false, null] }
}

class "data" {
  loses = "the disk with all data on it"
  types = ["google_compute_disk", "google_compute_region_disk"]
  ids   = ["self_link"]

  safeguard "create_snapshot_before_destroy" {
    off   = [false, null]
    loses = "a last snapshot to restore from"
  }
}

type "google_netapp_volume" {
  class = "data"
  loses = "the volume with all files on it; with deletion_policy FORCE its snapshots too"

  safeguard "deletion_policy" { off = ["FORCE"] }
}

class "data" {
  loses = "what the store holds"
  types = ["google_redis_cluster", "google_memorystore_instance"]

  safeguard "deletion_protection_enabled" { off = [false, null] }
}

class "data" {
  loses = "what the store holds"
  types = ["google_redis_instance"]
}

class "data" {
  loses = "the repository with all packages and images in it"
  types = ["google_artifact_registry_repository"]
}

class "data" {
  loses = "the subscription with the messages that nobody has acknowledged yet"
  types = ["google_pubsub_subscription"]
}

class "data" {
  loses = "the dataset with all health records in it"
  types = ["google_healthcare_dataset", "google_healthcare_fhir_store", "google_healthcare_dicom_store", "google_healthcare_hl7_v2_store"]
}

type "google_project" {
  class   = "data"
  loses   = "the project with everything in it"
  destroy = "Google keeps a deleted project for 30 days, in which it can be restored"
  ids     = ["project_id", "number"]

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
}

type "google_folder" {
  class = "data"
  loses = "the folder, which must be empty of projects"

  safeguard "deletion_protection" { off = [false] }
}

type "google_container_cluster" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares"

  safeguard "deletion_protection" { off = [false] }
}

type "google_dns_managed_zone" {
  class = "data"
  loses = "the zone and its name servers; with force_destroy its records too"

  safeguard "force_destroy" { off = [true] }
}

type "google_compute_instance" {
  class = "stateless"
  why   = "its boot disk goes with it, but what must outlive an instance belongs on disks of their own"

  safeguard "deletion_protection" { off = [false, null] }
}

type "google_kms_crypto_key" {
  class   = "keys"
  loses   = "all versions of the key, and with them everything that was encrypted under it"
  destroy = "the key's name stays; its versions are destroyed after destroy_scheduled_duration"

  safeguard "destroy_scheduled_duration" {
    decrease = true
    loses    = "days in which a version can be restored"
  }
}

class "keys" {
  loses = "the version of the key, and with it everything that was encrypted under it"
  types = ["google_kms_crypto_key_version"]
}

type "google_kms_key_ring" {
  class   = "stateless"
  destroy = "Google cannot delete a key ring: it only leaves the state, and its keys stay"
}

type "google_secret_manager_secret" {
  class = "keys"
  loses = "the secret with all its versions"

  safeguard "deletion_protection" { off = [false, null] }
}

type "google_secret_manager_secret_version" {
  class = "keys"
  loses = "this version of the secret"

  safeguard "deletion_policy" { keeps = ["ABANDON"] }
}

type "google_privateca_certificate_authority" {
  class = "keys"
  loses = "the authority: every certificate it signed will need a new issuer"

  safeguard "deletion_protection" { off = [false] }
  safeguard "skip_grace_period" {
    off   = [true]
    loses = "the 30 days in which it can be restored"
  }
}

class "backup" {
  loses     = "a snapshot of the disk"
  types     = ["google_compute_snapshot", "google_compute_instant_snapshot"]
  ids       = ["self_link"]
  backup_of = ["source_disk"]
}

type "google_compute_image" {
  class     = "backup"
  loses     = "the image: what is launched from it cannot be launched again"
  backup_of = ["source_disk", "source_snapshot"]
}

type "google_filestore_backup" {
  class     = "backup"
  loses     = "a backup of the file share"
  backup_of = ["source_instance"]
}

type "google_filestore_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the instance"
  backup_of = ["instance"]
}

type "google_alloydb_backup" {
  class     = "backup"
  loses     = "a backup of the cluster"
  backup_of = ["cluster_name"]
}

type "google_netapp_backup" {
  class     = "backup"
  loses     = "a backup of the volume"
  backup_of = ["source_volume"]
}

type "google_netapp_volume_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_name"]
}

type "google_spanner_backup_schedule" {
  class     = "backup"
  loses     = "the schedule: no further backups are made; those that there are stay"
  backup_of = ["database"]
}

type "google_backup_dr_backup_vault" {
  class = "backup"
  loses = "the vault; with force_delete the backups in it too"

  safeguard "force_delete" { off = [true] }
}

type "google_gke_backup_backup_plan" {
  class     = "backup"
  loses     = "the plan and, with it, the backups made by it"
  backup_of = ["cluster"]
}

# Who may do what. A member gets a role on an organization, a folder or a project
# here, on one object elsewhere.

class "identity" {
  types = ["google_organization_iam_member", "google_organization_iam_binding", "google_folder_iam_member", "google_folder_iam_binding"]

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor", "roles/viewer", "roles/browser"]
    broad_like = ["roles/*admin", "roles/*.*admin", "roles/*tokenCreator", "roles/*.serviceAccountUser"]
    confers    = "the role on everything in the organization or folder"
  }
  scope "member" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "access to anyone"
  }
  scope "members" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "access to anyone"
  }
}

class "identity" {
  types = ["google_project_iam_member", "google_project_iam_binding"]

  scope "role" "role" {
    broad = [
      "roles/owner", "roles/editor", "roles/iam.securityAdmin", "roles/iam.serviceAccountAdmin",
      "roles/iam.serviceAccountKeyAdmin", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountUser", "roles/iam.roleAdmin", "roles/iam.workloadIdentityPoolAdmin",
      "roles/resourcemanager.projectIamAdmin", "roles/resourcemanager.projectDeleter",
      "roles/storage.admin", "roles/storage.objectAdmin", "roles/cloudsql.admin", "roles/compute.admin",
      "roles/compute.instanceAdmin", "roles/compute.instanceAdmin.v1", "roles/compute.storageAdmin",
      "roles/container.admin", "roles/container.clusterAdmin", "roles/bigquery.admin", "roles/bigquery.dataOwner",
      "roles/spanner.admin", "roles/bigtable.admin", "roles/datastore.owner", "roles/cloudkms.admin",
      "roles/secretmanager.admin", "roles/secretmanager.secretAccessor", "roles/cloudfunctions.admin",
      "roles/run.admin", "roles/pubsub.admin", "roles/redis.admin", "roles/file.editor", "roles/alloydb.admin",
      "roles/dns.admin", "roles/deploymentmanager.editor", "roles/artifactregistry.admin", "roles/logging.admin",
      "roles/firebase.admin", "roles/backupdr.admin",
    ]
    confers = "the role on everything in the project"
  }
  scope "member" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "access to anyone"
  }
  scope "members" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "access to anyone"
  }
}

class "identity" {
  types = ["google_organization_iam_policy", "google_folder_iam_policy", "google_project_iam_policy"]

  scope "policy_data" "binding-json" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*.*admin", "roles/*tokenCreator", "roles/*.serviceAccountUser"]
    confers    = "the role on everything in it"
  }
}

class "identity" {
  types = ["google_project_iam_custom_role", "google_organization_iam_custom_role"]

  scope "permissions" "words" {
    broad = [
      "resourcemanager.projects.setIamPolicy", "resourcemanager.folders.setIamPolicy",
      "resourcemanager.organizations.setIamPolicy", "resourcemanager.projects.delete",
      "iam.serviceAccounts.actAs", "iam.serviceAccounts.getAccessToken", "iam.serviceAccounts.setIamPolicy",
      "iam.serviceAccountKeys.create", "iam.serviceAccounts.signBlob", "iam.serviceAccounts.signJwt",
      "iam.serviceAccounts.implicitDelegation", "iam.roles.update", "deploymentmanager.deployments.create",
    ]
    confers = "a way to any other permission"
  }
}

class "identity" {
  types = ["google_storage_bucket_iam_member", "google_storage_bucket_iam_binding"]

  scope "role" "role" {
    broad   = ["roles/storage.admin", "roles/storage.legacyBucketOwner"]
    confers = "deletion of the bucket, and the choice of who else may enter"
  }
  scope "member" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "access to anyone"
  }
  scope "members" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "access to anyone"
  }
}

class "identity" {
  types = ["google_service_account", "google_service_account_key", "google_sql_user", "google_iam_workload_identity_pool", "google_iam_workload_identity_pool_provider"]
}

class "stateless" {
  types = [
    "google_compute_network", "google_compute_subnetwork", "google_compute_firewall", "google_compute_address",
    "google_compute_global_address", "google_compute_router", "google_compute_router_nat", "google_compute_route",
    "google_compute_instance_template", "google_compute_instance_group_manager", "google_compute_health_check",
    "google_compute_backend_service", "google_compute_url_map", "google_compute_forwarding_rule",
    "google_compute_global_forwarding_rule", "google_compute_ssl_certificate", "google_compute_attached_disk",
    "google_compute_disk_resource_policy_attachment", "google_container_node_pool", "google_cloud_run_service",
    "google_cloud_run_v2_service", "google_cloud_run_v2_job", "google_cloudfunctions_function",
    "google_cloudfunctions2_function", "google_cloud_scheduler_job", "google_dns_record_set", "google_project_service",
    "google_pubsub_topic", "google_service_networking_connection", "google_sql_ssl_cert", "google_alloydb_instance",
    "google_monitoring_alert_policy", "google_logging_metric", "google_vpc_access_connector",
  ]
}
