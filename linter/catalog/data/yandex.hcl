provider "yandex" {
  source   = "yandex-cloud/yandex"
  reviewed = "0.222"
  types    = 251
}

# Folders and clouds contain everything else.

type "yandex_resourcemanager_cloud" {
  class   = "data"
  loses   = "the cloud with all its folders and everything in them: databases, disks, buckets and keys"
  destroy = "the deletion begins at once: the provider asks for none of the days that the console gives to cancel it"
}

type "yandex_resourcemanager_folder" {
  class   = "data"
  loses   = "the folder with everything in it: databases, disks, buckets and keys"
  destroy = "the deletion begins at once: the provider asks for none of the days that the console gives to cancel it"
}

# Servers and disks.

type "yandex_compute_disk" {
  class = "data"
  loses = "the disk with all data on it"
}

type "yandex_compute_filesystem" {
  class = "data"
  loses = "the file system with all files on it"
}

type "yandex_compute_instance" {
  class   = "stateless"
  destroy = "its local disks go with it, and the disks that are set to"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "boot_disk.auto_delete" {
    off   = [true, null]
    loses = "the boot disk, with the instance"
  }
  safeguard "secondary_disk.auto_delete" {
    off   = [true]
    data  = true
    loses = "the secondary disk, with the instance"
  }
}

type "yandex_compute_instance_group" {
  class   = "stateless"
  destroy = "its instances go with it, and their disks"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "deletion_protection" {
    off   = [false, null]
    data  = true
    loses = "the group's instances with their disks"
  }
}

type "yandex_compute_image" {
  class     = "backup"
  loses     = "the image: what is launched from it cannot be launched again"
  backup_of = ["source_disk", "source_snapshot"]
}

type "yandex_compute_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the disk"
  backup_of = ["source_disk_id"]
}

type "yandex_compute_snapshot_schedule" {
  class     = "backup"
  loses     = "the schedule: no further snapshots are made"
  backup_of = ["disk_ids"]

  safeguard "snapshot_count" {
    decrease = true
    loses    = "the oldest snapshots beyond the new number"
  }
}

type "yandex_backup_policy" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "scheduling.enabled" {
    off   = [false]
    loses = "the backups that the schedule would make"
  }
  safeguard "retention.rules.max_count" {
    decrease = true
    loses    = "the oldest backups beyond the new number"
  }
}

type "yandex_backup_policy_bindings" {
  class     = "backup"
  loses     = "the schedule for the server: no further backups of it are made"
  backup_of = ["instance_id"]
}

type "yandex_cloud_desktops_desktop" {
  class = "data"
  loses = "the desktop with its disks: people's files"
}

type "yandex_cloud_desktops_desktop_group" {
  class = "data"
  loses = "the desktops of the group with their disks: people's files"
}

# Kubernetes and images.

type "yandex_kubernetes_cluster" {
  class = "data"
  loses = "the cluster with all its objects, its nodes and what is on their disks"
}

type "yandex_kubernetes_node_group" {
  class   = "stateless"
  destroy = "what pods keep on the nodes' own disks goes with them"
}

type "yandex_kubernetes_marketplace_helm_release" {
  class = "data"
  loses = "the release with what its chart made, volumes among it"
}

class "data" {
  loses = "the registry with all images and packages in it"
  types = ["yandex_cloudregistry_registry", "yandex_container_registry"]
}

type "yandex_cloudregistry_folder" {
  class = "data"
  loses = "the folder with the packages in it"
}

type "yandex_container_repository" {
  class = "data"
  loses = "the repository with all images in it"
}

type "yandex_container_repository_lifecycle_policy" {
  class = "stateless"
  why   = "it deletes images while it stands, and none when it goes"

  safeguard "rule.retained_top" {
    decrease = true
    loses    = "the images beyond the new number"
  }
}

# Databases: clusters.

class "data" {
  loses   = "the cluster with all databases in it"
  destroy = "its automatic backups are kept for seven days after"
  types = [
    "yandex_mdb_clickhouse_cluster", "yandex_mdb_clickhouse_cluster_v2", "yandex_mdb_mysql_cluster",
    "yandex_mdb_mysql_cluster_v2",
  ]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "backup_retain_period_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

class "data" {
  loses   = "the cluster with all databases in it"
  destroy = "its automatic backups are kept for seven days after"
  types = [
    "yandex_mdb_greenplum_cluster_v2", "yandex_mdb_postgresql_cluster", "yandex_mdb_postgresql_cluster_v2",
    "yandex_mdb_redis_cluster_v2", "yandex_mdb_sharded_postgresql_cluster",
  ]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "config.backup_retain_period_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "yandex_mdb_mongodb_cluster" {
  class   = "data"
  loses   = "the cluster with all databases in it"
  destroy = "its automatic backups are kept for seven days after"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "cluster_config.backup_retain_period_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  scope "user.permission.roles" "role" {
    computed_block = true
    broad          = ["mdbDbAdmin", "mdbGlobalWriter", "mdbGlobalReader"]
    confers        = "administration of the database, or all databases"
  }
}

type "yandex_mdb_opensearch_cluster" {
  class = "data"
  loses = "the cluster with all indices in it"

  safeguard "deletion_protection" { off = [false, null] }
}

class "data" {
  loses   = "the cluster with all data in it"
  destroy = "its automatic backups are kept for seven days after"
  types   = ["yandex_mdb_greenplum_cluster", "yandex_mdb_redis_cluster"]

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_mdb_kafka_cluster" {
  class = "data"
  loses = "the cluster with all topics and the messages in them"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "config.kafka.kafka_config.log_retention_ms" {
    decrease = true
    forever  = [-1]
    loses    = "the messages older than the new period"
  }
  safeguard "config.kafka.kafka_config.log_retention_minutes" {
    decrease = true
    loses    = "the messages older than the new period"
  }
  safeguard "config.kafka.kafka_config.log_retention_hours" {
    decrease = true
    loses    = "the messages older than the new period"
  }
  safeguard "config.kafka.kafka_config.log_retention_bytes" {
    decrease = true
    loses    = "the oldest messages beyond the new size"
  }
  safeguard "topic.topic_config.retention_ms" {
    decrease = true
    loses    = "the messages older than the new period"
  }
  safeguard "topic.topic_config.retention_bytes" {
    decrease = true
    loses    = "the oldest messages beyond the new size"
  }
  scope "user.permission.topic_name" "words" {
    broad   = ["*"]
    confers = "its role on all topics"
  }
}

type "yandex_mdb_sharded_postgresql_shard" {
  class = "data"
  loses = "the shard with the data in it"
}

class "data" {
  loses = "the database with all tables and topics in it, and its automatic backups"
  types = ["yandex_ydb_database_dedicated", "yandex_ydb_database_serverless"]

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_ytsaurus_cluster" {
  class = "data"
  loses = "the cluster with all tables and files in it"
}

# Databases: what is in them.

class "data" {
  loses = "the database with all data in it"
  types = ["yandex_mdb_clickhouse_database", "yandex_mdb_mysql_database", "yandex_mdb_sharded_postgresql_database"]
}

type "yandex_mdb_mongodb_database" {
  class = "data"
  loses = "the database with all collections in it"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_mdb_mysql_database_v2" {
  class = "data"
  loses = "the database with all data in it"

  safeguard "deletion_protection_mode" { off = ["DELETION_PROTECTION_MODE_DISABLED", null] }
}

type "yandex_mdb_postgresql_database" {
  class = "data"
  loses = "the database with all data in it"

  safeguard "deletion_protection" { off = [false] }
}

type "yandex_mdb_kafka_topic" {
  class = "data"
  loses = "the topic with the messages in it"

  safeguard "topic_config.retention_ms" {
    decrease = true
    loses    = "the messages older than the new period"
  }
  safeguard "topic_config.retention_bytes" {
    decrease = true
    loses    = "the oldest messages beyond the new size"
  }
}

type "yandex_ydb_table" {
  class = "data"
  loses = "the table with all rows in it"

  safeguard "ttl" {
    on    = [null]
    loses = "the rows whose time column is older than the lifetime given"
  }
}

type "yandex_ydb_table_changefeed" {
  class = "data"
  loses = "the changefeed with the changes not yet read"
}

type "yandex_ydb_topic" {
  class = "data"
  loses = "the topic with the messages in it"

  safeguard "retention_period_hours" {
    decrease = true
    loses    = "the messages older than the new period"
  }
  safeguard "retention_storage_mb" {
    decrease = true
    loses    = "the oldest messages beyond the new size"
  }
}

type "yandex_ydb_table_index" {
  class = "stateless"
  why   = "it is built again from the table's rows"
}

class "backup" {
  loses     = "the rule that keeps some of the cluster's backups for longer"
  backup_of = ["cluster_id"]
  types = [
    "yandex_mdb_mongodb_backup_retention_policy", "yandex_mdb_mysql_backup_retention_policy",
    "yandex_mdb_postgresql_backup_retention_policy", "yandex_mdb_redis_backup_retention_policy",
  ]

  safeguard "retain_for_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

# Object storage.

type "yandex_storage_bucket" {
  class   = "data"
  loses   = "the bucket; with force_destroy all objects and versions in it"
  destroy = "a bucket that is not empty stops the destroy, but for force_destroy"
  ids     = ["bucket"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in the bucket, with it"
  }
  safeguard "versioning.enabled" {
    off   = [false]
    loses = "the older versions of what is overwritten or deleted"
  }
  safeguard "object_lock_configuration.object_lock_enabled" {
    off   = ["Disabled"]
    loses = "the time in which no object version can be deleted"
  }
  safeguard "object_lock_configuration.rule.default_retention.mode" {
    off   = ["GOVERNANCE"]
    loses = "the lock that nobody can lift"
  }
  safeguard "object_lock_configuration.rule.default_retention.days" {
    decrease = true
    loses    = "days in which a new object cannot be deleted"
  }
  safeguard "object_lock_configuration.rule.default_retention.years" {
    decrease = true
    loses    = "years in which a new object cannot be deleted"
  }
  scope "acl" "words" {
    broad    = ["public-read", "public-read-write", "authenticated-read"]
    computed = true
    confers  = "the bucket's objects to everyone"
  }
  scope "grant.permissions" "words" {
    broad    = ["FULL_CONTROL"]
    computed = true
    confers  = "reading, writing and deleting of all objects, and the choice of who else may"
  }
  scope "grant.uri" "words" {
    broad    = ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"]
    computed = true
    confers  = "the permission to everyone"
  }
  scope "anonymous_access_flags.read" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the bucket's objects to everyone"
  }
  scope "anonymous_access_flags.list" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the list of the bucket's objects to everyone"
  }
  scope "policy" "iam-json" {
    computed = true
  }
}

type "yandex_storage_object" {
  class = "data"
  loses = "the object"

  safeguard "object_lock_mode" {
    off   = ["GOVERNANCE"]
    loses = "the lock that nobody can lift"
  }
  safeguard "object_lock_legal_hold_status" {
    off   = ["OFF"]
    loses = "the hold that keeps the object from deletion"
  }
  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the object to everyone"
  }
}

type "yandex_storage_bucket_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "yandex_storage_bucket_grant" {
  class = "identity"

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the bucket's objects to everyone"
  }
  scope "grant.permissions" "words" {
    broad   = ["FULL_CONTROL"]
    confers = "reading, writing and deleting of all objects, and the choice of who else may"
  }
  scope "grant.uri" "words" {
    broad   = ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"]
    confers = "the permission to everyone"
  }
}

# Messages, logs, and platforms that keep people's work.

type "yandex_message_queue" {
  class = "data"
  loses = "the queue with the messages in it"

  safeguard "message_retention_seconds" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "yandex_logging_group" {
  class = "data"
  loses = "the log group with all logs in it"
}

type "yandex_gitlab_instance" {
  class = "data"
  loses = "the GitLab instance with all repositories, issues, packages and images in it"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "backup_retain_period_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "yandex_airflow_cluster" {
  class = "data"
  loses = "the Airflow cluster with its run history, variables and connections"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_metastore_cluster" {
  class = "data"
  loses = "the metastore with the definitions of all tables; their files stay in the bucket"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_dataproc_cluster" {
  class = "data"
  loses = "the cluster with HDFS and the disks of its hosts"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_datasphere_community" {
  class = "data"
  loses = "the community with its projects"
}

type "yandex_datasphere_project" {
  class = "data"
  loses = "the project with its notebooks, models and files"
}

type "yandex_datacatalog_catalog" {
  class = "data"
  loses = "the catalogue with its descriptions, terms and tags"
}

type "yandex_dns_zone" {
  class = "data"
  loses = "the zone with all its records, those that others made too"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_monitoring_dashboard" {
  class = "config-state"
  why   = "dashboards are edited in the console"
}

type "yandex_datatransfer_transfer" {
  class = "config-state"
  why   = "it holds the position in the source's log: a new transfer begins with a full copy"
}

# Keys, secrets and certificates.

class "keys" {
  loses = "the key with all its versions: what they encrypted cannot be read again"
  types = ["yandex_kms_asymmetric_encryption_key", "yandex_kms_symmetric_key"]

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_kms_asymmetric_signature_key" {
  class = "keys"
  loses = "the key: nothing can be signed with it again"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_lockbox_secret" {
  class = "keys"
  loses = "the secret with all its versions"

  safeguard "deletion_protection" { off = [false, null] }
}

class "keys" {
  loses = "the version's values, which may stand nowhere else"
  types = ["yandex_lockbox_secret_version", "yandex_lockbox_secret_version_hashed"]
}

type "yandex_kms_secret_ciphertext" {
  class   = "stateless"
  destroy = "does nothing: the ciphertext is in the state only"
}

type "yandex_cm_certificate" {
  class = "keys"
  loses = "the certificate with its private key"

  safeguard "deletion_protection" { off = [false, null] }
}

type "yandex_organizationmanager_idp_application_saml_signature_certificate" {
  class = "keys"
  loses = "the certificate with the key that assertions are signed with"
}

# Accounts and credentials.

class "identity" {
  types = [
    "yandex_iam_service_account",
  ]
}

type "yandex_iam_service_account_key" {
  class   = "identity"
  endless = true

  secret "private_key" {
    unless  = ["pgp_key", "output_to_lockbox"]
    instead = "output_to_lockbox, or pgp_key"
  }
}

type "yandex_iam_service_account_static_access_key" {
  class   = "identity"
  endless = true

  secret "secret_key" {
    unless  = ["pgp_key", "output_to_lockbox"]
    instead = "output_to_lockbox, or pgp_key"
  }
}

type "yandex_iam_service_account_api_key" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  secret "secret_key" {
    unless  = ["pgp_key", "output_to_lockbox"]
    instead = "output_to_lockbox, or pgp_key"
  }
}

class "identity" {
  types = [
    "yandex_iam_oauth_client", "yandex_iam_oauth_client_secret",
    "yandex_iam_workload_identity_federated_credential", "yandex_iam_workload_identity_oidc_federation",
  ]
}

type "yandex_organizationmanager_idp_userpool" {
  class = "data"
  loses = "the pool with all its users"
}

type "yandex_organizationmanager_idp_user" {
  class = "identity"
  why   = "the account, its memberships and roles go"
}

type "yandex_organizationmanager_saml_federation" {
  class   = "identity"
  destroy = "the federation's user accounts go with it, and their roles"
}

class "identity" {
  types = [
    "yandex_connectionmanager_connection", "yandex_iot_core_device", "yandex_organizationmanager_group",
    "yandex_organizationmanager_group_mapping", "yandex_organizationmanager_group_mapping_item",
    "yandex_organizationmanager_group_membership", "yandex_organizationmanager_idp_application_oauth_application",
    "yandex_organizationmanager_idp_application_oauth_application_assignment",
    "yandex_organizationmanager_idp_application_saml_application",
    "yandex_organizationmanager_idp_application_saml_application_assignment",
    "yandex_organizationmanager_saml_federation_user_account", "yandex_organizationmanager_user_ssh_key",
  ]
}

class "identity" {
  types = ["yandex_mdb_mysql_user", "yandex_mdb_mysql_user_v2"]

  scope "global_permissions" "role" {
    broad    = ["MDB_ADMIN"]
    computed = true
    confers  = "administration of the cluster's databases"
  }
  scope "permission.roles" "role" {
    broad   = ["ALL"]
    confers = "everything in the database, dropping tables included"
  }
}

type "yandex_mdb_mongodb_user" {
  class = "identity"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the user"
  }
  scope "permission.roles" "role" {
    broad   = ["mdbDbAdmin", "mdbGlobalWriter", "mdbGlobalReader"]
    confers = "administration of the database, or all databases"
  }
}

type "yandex_mdb_kafka_user" {
  class = "identity"

  scope "permission.topic_name" "words" {
    broad   = ["*"]
    confers = "its role on all topics"
  }
  scope "permission.role" "role" {
    broad   = ["ACCESS_ROLE_ADMIN", "ACCESS_ROLE_TOPIC_ADMIN"]
    confers = "administration of the topics"
  }
}

type "yandex_mdb_postgresql_user" {
  class = "identity"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the user"
  }
  scope "grants" "role" {
    broad   = ["mdb_admin", "mdb_superuser"]
    confers = "administration of the cluster's databases"
  }
}

type "yandex_mdb_redis_user" {
  class = "identity"

  scope "permissions.categories" "words" {
    broad    = ["+@all"]
    computed = true
    confers  = "every command"
  }
  scope "permissions.commands" "words" {
    broad    = ["+@all", "allcommands"]
    computed = true
    confers  = "every command"
  }
  scope "permissions.patterns" "words" {
    broad    = ["~*", "allkeys"]
    computed = true
    confers  = "access to all keys"
  }
}

class "identity" {
  types = ["yandex_mdb_clickhouse_user", "yandex_mdb_greenplum_user", "yandex_mdb_sharded_postgresql_user"]
}

type "yandex_trino_access_control" {
  class = "identity"
}

# Who may do what. A role on a folder, a cloud or the organization reaches all that is in it.

class "identity" {
  types = [
    "yandex_organizationmanager_organization_iam_member", "yandex_resourcemanager_cloud_iam_member",
    "yandex_resourcemanager_folder_iam_member",
  ]

  scope "role" "role" {
    broad = [
      "admin", "editor", "resource-manager.admin", "resource-manager.editor", "resource-manager.clouds.owner",
      "organization-manager.organizations.owner", "organization-manager.admin", "iam.admin",
      "iam.serviceAccounts.admin", "iam.serviceAccounts.tokenCreator",
    ]
    broad_like = ["*.admin"]
    confers    = "administration of everything in the folder, cloud or organization"
  }
  scope "member" "words" {
    broad   = ["system:allUsers", "system:allAuthenticatedUsers"]
    confers = "the role to everyone"
  }
}

class "identity" {
  types = [
    "yandex_organizationmanager_organization_iam_binding", "yandex_resourcemanager_cloud_iam_binding",
    "yandex_resourcemanager_folder_iam_binding",
  ]

  scope "role" "role" {
    broad = [
      "admin", "editor", "resource-manager.admin", "resource-manager.editor", "resource-manager.clouds.owner",
      "organization-manager.organizations.owner", "organization-manager.admin", "iam.admin",
      "iam.serviceAccounts.admin", "iam.serviceAccounts.tokenCreator",
    ]
    broad_like = ["*.admin"]
    confers    = "administration of everything in the folder, cloud or organization"
  }
  scope "members" "words" {
    broad   = ["system:allUsers", "system:allAuthenticatedUsers"]
    confers = "the role to everyone"
  }
}

type "yandex_resourcemanager_folder_iam_policy" {
  class = "identity"

  scope "policy_data" "binding-json" {
    broad = [
      "admin", "editor", "resource-manager.admin", "resource-manager.editor", "iam.admin",
      "iam.serviceAccounts.admin", "iam.serviceAccounts.tokenCreator",
    ]
    broad_like = ["*.admin"]
    confers    = "administration of everything in the folder"
  }
}

type "yandex_iam_service_account_iam_policy" {
  class = "identity"

  scope "policy_data" "binding-json" {
    broad   = ["admin", "editor", "iam.admin", "iam.serviceAccounts.admin", "iam.serviceAccounts.tokenCreator"]
    confers = "acting as the service account"
  }
}

type "yandex_iam_service_account_iam_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin", "editor", "iam.admin", "iam.serviceAccounts.admin", "iam.serviceAccounts.tokenCreator"]
    confers = "acting as the service account"
  }
  scope "member" "words" {
    broad   = ["system:allUsers", "system:allAuthenticatedUsers"]
    confers = "the role to everyone"
  }
}

type "yandex_iam_service_account_iam_binding" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin", "editor", "iam.admin", "iam.serviceAccounts.admin", "iam.serviceAccounts.tokenCreator"]
    confers = "acting as the service account"
  }
  scope "members" "words" {
    broad   = ["system:allUsers", "system:allAuthenticatedUsers"]
    confers = "the role to everyone"
  }
}

class "identity" {
  types = [
    "yandex_api_gateway_iam_member", "yandex_cloudregistry_folder_iam_member",
    "yandex_cloudregistry_registry_iam_member", "yandex_cm_certificate_iam_member", "yandex_function_iam_member",
    "yandex_kms_asymmetric_encryption_key_iam_member", "yandex_kms_asymmetric_signature_key_iam_member",
    "yandex_kms_symmetric_key_iam_member", "yandex_kubernetes_cluster_iam_member",
    "yandex_lockbox_secret_iam_member", "yandex_organizationmanager_group_iam_member",
    "yandex_serverless_container_iam_member", "yandex_serverless_workflow_iam_member",
  ]

  scope "role" "role" {
    broad      = ["admin"]
    broad_like = ["*.admin"]
    confers    = "administration of the object, its deletion included"
  }
  scope "member" "words" {
    broad   = ["system:allUsers", "system:allAuthenticatedUsers"]
    confers = "the role to everyone"
  }
}

class "identity" {
  types = [
    "yandex_airflow_cluster_iam_binding", "yandex_api_gateway_iam_binding",
    "yandex_cloudregistry_folder_iam_binding", "yandex_cloudregistry_registry_iam_binding",
    "yandex_cm_certificate_iam_binding", "yandex_compute_disk_iam_binding",
    "yandex_compute_disk_placement_group_iam_binding", "yandex_compute_filesystem_iam_binding",
    "yandex_compute_gpu_cluster_iam_binding", "yandex_compute_image_iam_binding",
    "yandex_compute_instance_iam_binding", "yandex_compute_placement_group_iam_binding",
    "yandex_compute_snapshot_iam_binding", "yandex_compute_snapshot_schedule_iam_binding",
    "yandex_container_registry_iam_binding", "yandex_container_repository_iam_binding",
    "yandex_dataproc_cluster_iam_binding", "yandex_datasphere_community_iam_binding",
    "yandex_datasphere_project_iam_binding", "yandex_dns_firewall_iam_binding",
    "yandex_dns_inbound_endpoint_iam_binding", "yandex_dns_zone_iam_binding", "yandex_function_iam_binding",
    "yandex_iam_workload_identity_oidc_federation_iam_binding", "yandex_kms_asymmetric_encryption_key_iam_binding",
    "yandex_kms_asymmetric_signature_key_iam_binding", "yandex_kms_symmetric_key_iam_binding",
    "yandex_kubernetes_cluster_iam_binding", "yandex_lockbox_secret_iam_binding",
    "yandex_mdb_clickhouse_cluster_iam_binding", "yandex_mdb_greenplum_cluster_iam_binding",
    "yandex_mdb_kafka_cluster_iam_binding", "yandex_mdb_mongodb_cluster_iam_binding",
    "yandex_mdb_mysql_cluster_iam_binding", "yandex_mdb_opensearch_cluster_iam_binding",
    "yandex_mdb_postgresql_cluster_iam_binding", "yandex_mdb_redis_cluster_iam_binding",
    "yandex_mdb_sharded_postgresql_cluster_iam_binding", "yandex_metastore_cluster_iam_binding",
    "yandex_serverless_container_iam_binding", "yandex_serverless_workflow_iam_binding",
    "yandex_spark_cluster_iam_binding", "yandex_storage_bucket_iam_binding", "yandex_trino_cluster_iam_binding",
    "yandex_ydb_database_iam_binding",
  ]

  scope "role" "role" {
    broad      = ["admin"]
    broad_like = ["*.admin"]
    confers    = "administration of the object, its deletion included"
  }
  scope "members" "words" {
    broad   = ["system:allUsers", "system:allAuthenticatedUsers"]
    confers = "the role to everyone"
  }
}

class "config-state" {
  why = "a guardrail: with it ends what it forbids, and nothing that is stored"
  types = [
    "yandex_organization_manager_organization_iam_policy_binding",
    "yandex_resource_manager_cloud_iam_policy_binding", "yandex_resource_manager_folder_iam_policy_binding",
  ]
}

# What the next apply makes again.

type "yandex_vpc_address" {
  class   = "stateless"
  destroy = "the address goes back to the pool, and the next apply gets another one"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the public address"
  }
}

class "stateless" {
  types = [
    "yandex_dns_firewall", "yandex_dns_inbound_endpoint", "yandex_lb_network_load_balancer",
    "yandex_serverless_eventrouter_connector", "yandex_smartcaptcha_captcha", "yandex_spark_cluster",
    "yandex_trino_cluster",
  ]

  safeguard "deletion_protection" { off = [false] }
}

type "yandex_audit_trails_trail" {
  class   = "stateless"
  destroy = "events are no longer delivered; those delivered stay"
}

type "yandex_iot_core_registry" {
  class   = "identity"
  destroy = "its devices can no longer connect"
}

class "stateless" {
  types = [
    "yandex_alb_backend_group", "yandex_alb_http_router", "yandex_alb_load_balancer", "yandex_alb_target_group",
    "yandex_alb_virtual_host", "yandex_api_gateway", "yandex_billing_cloud_binding", "yandex_cdn_origin_group",
    "yandex_cdn_resource", "yandex_cloudregistry_lifecycle_policy", "yandex_cloudregistry_registry_ip_permission",
    "yandex_cloudregistry_scan_policy", "yandex_compute_disk_placement_group", "yandex_compute_gpu_cluster",
    "yandex_compute_placement_group", "yandex_compute_reserved_instance_pool",
    "yandex_container_registry_ip_permission", "yandex_datalens_connection", "yandex_datatransfer_endpoint",
    "yandex_dns_recordset", "yandex_function", "yandex_function_scaling_policy", "yandex_function_trigger",
    "yandex_iot_core_broker", "yandex_lb_target_group",
    "yandex_mdb_greenplum_resource_group", "yandex_mdb_kafka_connector",
    "yandex_organizationmanager_idp_userpool_domain", "yandex_organizationmanager_mfa_enforcement",
    "yandex_organizationmanager_mfa_enforcement_audience",
    "yandex_organizationmanager_mfa_enforcement_excluded_audience", "yandex_organizationmanager_os_login_settings",
    "yandex_serverless_container", "yandex_serverless_eventrouter_bus", "yandex_serverless_eventrouter_rule",
    "yandex_serverless_triggers", "yandex_serverless_workflow", "yandex_sws_advanced_rate_limiter_profile",
    "yandex_sws_match_list", "yandex_sws_security_profile",
    "yandex_sws_security_profile_advanced_rate_limiter_profile_attachment",
    "yandex_sws_security_profile_waf_profile_attachment", "yandex_sws_waf_profile", "yandex_trino_catalog",
    "yandex_vpc_default_security_group", "yandex_vpc_gateway", "yandex_vpc_network", "yandex_vpc_private_endpoint",
    "yandex_vpc_route_table", "yandex_vpc_security_group", "yandex_vpc_security_group_rule", "yandex_vpc_subnet",
    "yandex_yq_monitoring_connection", "yandex_yq_object_storage_binding", "yandex_yq_object_storage_connection",
    "yandex_yq_ydb_connection", "yandex_yq_yds_binding", "yandex_yq_yds_connection",
  ]
}
