provider "ovh" {
  source   = "ovh/ovh"
  reviewed = "2.19.0"
  types    = 169
}

# Projects and ordered services. OVHcloud asks by e-mail before it ends a service;
# the provider reads that e-mail from the account and answers it.

type "ovh_cloud_project" {
  class   = "data"
  loses   = "the project with everything in it: instances, volumes, snapshots, databases, clusters and buckets"
  destroy = "the provider confirms the termination itself; in the US a project cannot be deleted this way"

  safeguard "deletion_protection" { off = [false, null] }
}

type "ovh_vps" {
  class   = "data"
  loses   = "the VPS with all data on its disk, and the snapshot and backups that belong to it"
  destroy = "the provider confirms the termination itself; a change of image_id wipes the disk in place"
}

type "ovh_dedicated_server" {
  class   = "data"
  loses   = "the server with all data on its disks"
  destroy = "ends the service, and the provider confirms that itself, but for keep_service_after_destroy"

  safeguard "keep_service_after_destroy" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "prevent_install_on_import" {
    off   = [false]
    loses = "all data on the disks of an imported server, which is installed anew"
  }
}

type "ovh_dedicated_server_reinstall_task" {
  class   = "data"
  loses   = "all data on the server's disks, if a new task follows"
  why     = "a task cannot be changed: any change makes another one, which installs the server anew"
  destroy = "alone it wipes nothing: it may reboot the server, with bootid_on_destroy"
}

type "ovh_cloud_project_instance" {
  class = "data"
  loses = "the instance with all data on its disk"

  safeguard "auto_backup" {
    off   = [null]
    loses = "the automated backups of the instance"
  }
}

type "ovh_cloud_instance" {
  class   = "data"
  loses   = "the instance with all data on its disk"
  destroy = "a change of image_id wipes the disk in place"
}

class "data" {
  loses = "the volume with all data on it"
  types = ["ovh_cloud_project_volume", "ovh_cloud_storage_block_volume"]
}

# Files and objects.

class "data" {
  loses = "the share with all files on it"
  types = ["ovh_cloud_project_file_storage_share", "ovh_cloud_storage_file_share", "ovh_storage_efs_share"]
}

type "ovh_storage_efs" {
  class   = "data"
  loses   = "the storage service with all its shares and their snapshots"
  destroy = "the provider confirms the termination itself"
}

type "ovh_dedicated_nasha_partition" {
  class = "data"
  loses = "the partition with all files on it"
  ids   = ["name"]
}

type "ovh_cloud_project_storage" {
  class   = "data"
  loses   = "the bucket with all objects and versions in it"
  destroy = "the provider empties the bucket first, without being told to; only locked objects stop it"
  ids     = ["name"]

  safeguard "versioning.status" {
    off   = ["disabled", "suspended", null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  safeguard "object_lock.rule.mode" {
    off   = ["governance"]
    loses = "the lock that nobody can lift"
  }
  safeguard "replication.rules.status" {
    off   = ["disabled"]
    loses = "the copies of new objects in the other bucket"
  }
  safeguard "replication.rules.destination.remove_on_main_bucket_deletion" {
    off   = [true]
    loses = "the replica bucket with all objects in it, with the bucket"
  }
}

type "ovh_cloud_project_storage_object_bucket_lifecycle_configuration" {
  class   = "stateless"
  destroy = "removes every lifecycle rule of the bucket"

  safeguard "rules.expiration.days" {
    decrease = true
    forever  = [null]
    loses    = "the objects older than the new age"
  }
  safeguard "rules.noncurrent_version_expiration.noncurrent_days" {
    decrease = true
    forever  = [null]
    loses    = "the earlier versions older than the new age"
  }
  safeguard "rules.noncurrent_version_expiration.newer_noncurrent_versions" {
    decrease = true
    loses    = "the earlier versions beyond that number"
  }
}

# Databases.

type "ovh_cloud_project_database" {
  class = "data"
  loses = "the database service with all databases, topics or indices in it, and its automated backups"

  safeguard "deletion_protection" { off = [false, null] }
}

type "ovh_cloud_project_database_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "the service's deletion_protection does not hold for a database in it"
}

type "ovh_cloud_project_database_kafka_topic" {
  class   = "data"
  loses   = "the topic with the messages in it"
  destroy = "the service's deletion_protection does not hold for a topic in it; a change of its retention makes a new topic, with no message of the old in it"

  safeguard "retention_hours" {
    decrease = true
    forever  = [-1]
    loses    = "the messages older than the new period"
  }
  safeguard "retention_bytes" {
    decrease = true
    forever  = [-1]
    loses    = "the oldest messages beyond the new size"
  }
}

type "ovh_cloud_project_database_opensearch_pattern" {
  class = "stateless"

  safeguard "max_index_count" {
    decrease = true
    forever  = [0, null]
    loses    = "the oldest indices beyond the new number"
  }
}

type "ovh_hosting_privatedatabase" {
  class   = "data"
  loses   = "the database server with all databases in it, and their backups"
  destroy = "the provider confirms the termination itself"
}

type "ovh_hosting_privatedatabase_database" {
  class = "data"
  loses = "the database with all data in it"
}

# Containers.

type "ovh_cloud_project_kube" {
  class   = "data"
  loses   = "the cluster with all its objects, its nodes and what is on their disks"
  destroy = "a change of private_network_id or kube_proxy_mode makes a new cluster, with nothing of the old in it"
}

type "ovh_cloud_project_kube_nodepool" {
  class   = "stateless"
  destroy = "what pods keep on the nodes' own disks goes with them"
}

type "ovh_cloud_project_containerregistry" {
  class = "data"
  loses = "the registry with all its projects, images and users"
}

type "ovh_cloud_project_rancher" {
  class = "data"
  loses = "the Rancher service with its users, roles and settings, and its ties to the clusters that it manages"
}

# Logs and mail.

type "ovh_dbaas_logs_output_graylog_stream" {
  class = "data"
  loses = "the stream with all logs in it"

  safeguard "cold_storage_enabled" {
    off   = [false]
    loses = "the archive of the stream's logs from then on"
  }
  safeguard "cold_storage_retention" {
    decrease = true
    loses    = "the archives older than the new period"
  }
}

type "ovh_dbaas_logs_output_opensearch_index" {
  class = "data"
  loses = "the index with all documents in it"
}

type "ovh_dbaas_logs_cluster" {
  class   = "stateless"
  destroy = "gives the cluster the allowed networks back that it had before; the cluster and its logs stay"
}

type "ovh_email_domain_account" {
  class = "data"
  loses = "the mailbox with all mail in it"
}

# Domains.

type "ovh_domain_name" {
  class   = "data"
  loses   = "the domain: once it has run out anybody can register it"
  destroy = "the provider confirms the termination itself"
}

type "ovh_domain_zone" {
  class   = "data"
  loses   = "the zone with all its records, those that others made too"
  destroy = "the provider confirms the termination itself"
}

type "ovh_domain_zone_import" {
  class   = "data"
  loses   = "every record of the zone, those that others made too"
  why     = "it holds the whole zone, and not only what was imported"
  destroy = "resets the zone to OVHcloud's default records"
}

type "ovh_domain_name_servers" {
  class   = "stateless"
  destroy = "gives the domain OVHcloud's own name servers again"
}

type "ovh_domain_zone_dnssec" {
  class   = "stateless"
  destroy = "switches DNSSEC off; the next apply signs with new keys"
}

# Backups.

class "backup" {
  loses     = "a backup of the volume"
  backup_of = ["volume_id"]
  types     = ["ovh_cloud_project_volume_backup", "ovh_cloud_storage_block_volume_backup"]
}

type "ovh_cloud_storage_block_volume_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_id"]
}

type "ovh_cloud_project_instance_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the instance"
  backup_of = ["instance_id"]
}

class "backup" {
  loses     = "a snapshot of the share"
  backup_of = ["share_id"]
  types     = ["ovh_cloud_storage_file_share_snapshot", "ovh_storage_efs_share_snapshot"]
}

type "ovh_cloud_project_workflow_backup" {
  class     = "backup"
  loses     = "the schedule: no further backups of the instance are made"
  backup_of = ["instance_id"]

  safeguard "rotation" {
    decrease = true
    loses    = "the oldest backups beyond the new number"
  }
}

type "ovh_dedicated_nasha_partition_snapshot" {
  class     = "backup"
  loses     = "the schedule: no further snapshots of the partition are made"
  backup_of = ["partition_name"]
}

# Keys and secrets.

type "ovh_okms" {
  class   = "keys"
  loses   = "the key management service with all its keys, secrets and credentials: what they encrypted can never be read again"
  destroy = "the provider confirms the termination itself"
}

class "keys" {
  loses   = "the key: what it encrypted can never be read again"
  destroy = "the key is deactivated first, and then deleted at once: there is no time to change one's mind"
  types   = ["ovh_okms_service_key", "ovh_okms_service_key_jwk"]
}

type "ovh_okms_secret" {
  class = "keys"
  loses = "the secret with all its versions"
  ids   = ["path"]

  safeguard "metadata.max_versions" {
    decrease = true
    loses    = "the oldest versions beyond the new number"
  }
}

type "ovh_cloud_key_manager_secret" {
  class = "keys"
  loses = "the secret: what it encrypted, volumes among it, cannot be read again"
}

# Who may do what.

type "ovh_iam_policy" {
  class = "identity"

  scope "allow" "words" {
    broad = [
      "*", "*:apiovh:*", "account:apiovh:*", "account:apiovh:iam/*", "account:apiovh:me/*",
      "dedicatedServer:apiovh:*", "dnsZone:apiovh:*", "domain:apiovh:*", "okms:*", "okms:apiovh:*",
      "publicCloudProject:*", "publicCloudProject:apiovh:*", "vps:apiovh:*",
    ]
    broad_like  = ["account:apiovh:iam/**", "account:apiovh:me/identity/**", "*:apiovh:terminate", "*:apiovh:confirmTermination"]
    narrow_like = ["**/get"]
    confers     = "everything with a whole service, its termination included, or the choice of who may do what"
  }
  scope "permissions_groups" "words" {
    broad_like = ["urn:v1:*:permissionsGroup:ovh:*Admin", "urn:v1:*:permissionsGroup:ovh:globalWriteAccess"]
    confers    = "administration"
  }
  scope "resources" "words" {
    broad   = ["*", "urn:v1:eu:resource:*", "urn:v1:ca:resource:*", "urn:v1:us:resource:*"]
    confers = "its actions on every resource of the account"
  }
}

type "ovh_iam_permissions_group" {
  class = "identity"

  scope "allow" "words" {
    broad = [
      "*", "*:apiovh:*", "account:apiovh:*", "account:apiovh:iam/*", "account:apiovh:me/*",
      "dedicatedServer:apiovh:*", "dnsZone:apiovh:*", "domain:apiovh:*", "okms:*", "okms:apiovh:*",
      "publicCloudProject:*", "publicCloudProject:apiovh:*", "vps:apiovh:*",
    ]
    broad_like  = ["account:apiovh:iam/**", "account:apiovh:me/identity/**", "*:apiovh:terminate", "*:apiovh:confirmTermination"]
    narrow_like = ["**/get"]
    confers     = "everything with a whole service, its termination included, or the choice of who may do what"
  }
}

type "ovh_iam_resource_tags" {
  class   = "config-state"
  why     = "policies may go by tags"
  destroy = "removes every tag of the resource, those that others set too"
}

type "ovh_me_identity_group" {
  class = "identity"

  scope "role" "role" {
    broad   = ["ADMIN"]
    confers = "administration of the whole account"
  }
}

type "ovh_me_identity_user" {
  class = "identity"

  scope "group" "role" {
    broad   = ["ADMIN"]
    confers = "administration of the whole account"
  }
}

type "ovh_cloud_project_user" {
  class = "identity"

  scope "role_names" "role" {
    broad   = ["administrator"]
    confers = "everything in the project"
  }
  scope "role_name" "role" {
    broad   = ["administrator"]
    confers = "everything in the project"
  }
}

type "ovh_cloud_project_user_s3_policy" {
  class = "identity"

  scope "policy" "iam-json" {}
}

type "ovh_cloud_project_database_mongodb_user" {
  class = "identity"

  scope "roles" "role" {
    broad = [
      "clusterAdmin@admin", "clusterManager@admin", "dbAdminAnyDatabase@admin", "hostManager@admin",
      "readWriteAnyDatabase@admin", "restore@admin", "root@admin", "userAdminAnyDatabase@admin",
    ]
    broad_like = ["dbOwner@*", "dbAdmin@*", "userAdmin@*"]
    confers    = "administration of a database or of all of them"
  }
}

type "ovh_cloud_project_database_postgresql_user" {
  class = "identity"

  scope "roles" "role" {
    broad   = ["replication"]
    confers = "a copy of every database of the service"
  }
}

type "ovh_cloud_project_database_opensearch_user" {
  class = "identity"

  scope "acls.permission" "words" {
    broad   = ["admin"]
    confers = "deletion of the indices"
  }
}

type "ovh_cloud_project_database_valkey_user" {
  class = "identity"

  scope "categories" "words" {
    broad   = ["+@all", "+@admin", "+@dangerous"]
    confers = "administration of the service, flushing all keys included"
  }
  scope "commands" "words" {
    broad   = ["+flushall", "+flushdb", "+config", "+acl"]
    confers = "flushing all keys, or changes of the service"
  }
}

type "ovh_cloud_project_database_kafka_acl" {
  class = "identity"

  scope "permission" "words" {
    broad   = ["admin"]
    confers = "deletion of topics"
  }
  scope "topic" "words" {
    broad   = ["*"]
    confers = "its permission on every topic"
  }
}

type "ovh_cloud_project_database_kafka_schemaregistryacl" {
  class = "identity"

  scope "resource" "words" {
    broad   = ["Subject:*", "Config:"]
    confers = "changes of every schema, or of the registry's settings"

    where "permission" { is = ["schema_registry_write"] }
  }
}

type "ovh_hosting_privatedatabase_user_grant" {
  class = "identity"

  scope "grant" "role" {
    broad   = ["admin"]
    confers = "everything in the database, dropping it included"
  }
}

type "ovh_cloud_project_containerregistry_oidc" {
  class   = "identity"
  destroy = "nobody signs in through the provider any more"

  safeguard "delete_users" {
    off   = [true]
    loses = "the registry's users, when it is made"
  }
  scope "oidc_admin_group" "words" {
    broad_like = ["**"]
    confers    = "administration of the registry to every member of the group"
  }
}

type "ovh_cloud_project_containerregistry_iam" {
  class   = "identity"
  destroy = "nobody signs in through IAM any more"

  safeguard "delete_users" {
    off   = [true]
    loses = "the registry's users, when it is made"
  }
}

type "ovh_domain_zone_dynhost_login" {
  class = "identity"

  scope "sub_domain" "words" {
    broad   = ["*"]
    confers = "changes of every dynamic record of the zone"
  }
}

type "ovh_cloud_project_region_storage_presign" {
  class   = "identity"
  destroy = "only leaves the state: the URL works until its time is over"
}

class "identity" {
  types = [
    "ovh_cloud_project_containerregistry_user", "ovh_cloud_project_database_clickhouse_user",
    "ovh_cloud_project_database_mongodb_prometheus", "ovh_cloud_project_database_prometheus",
    "ovh_cloud_project_database_user", "ovh_cloud_project_kube_oidc", "ovh_cloud_project_ssh_key",
    "ovh_cloud_ssh_key", "ovh_dbaas_logs_role",
    "ovh_dbaas_logs_role_permission_stream", "ovh_dbaas_logs_token", "ovh_hosting_privatedatabase_user",
    "ovh_iam_resource_group", "ovh_me_api_oauth2_client", "ovh_okms_credential",
  ]
}

type "ovh_cloud_project_user_s3_credential" {
  class   = "identity"
  endless = true
}

type "ovh_me_identity_user_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  expiry "expires_in" "seconds" { never = [null] }
}

# What the next apply makes again.

class "stateless" {
  types = ["ovh_cloud_storage_file_share_acl", "ovh_storage_efs_share_acl"]

  scope "access_to" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the share to every address"
  }
}

type "ovh_dedicated_nasha_partition_access" {
  class = "stateless"

  scope "ip" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the partition to every address"
  }
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "ovh_cloud_project_region", "ovh_cloud_project_storage_replication_job", "ovh_cloud_quota",
    "ovh_dedicated_server_reboot_task", "ovh_dedicated_server_update", "ovh_iploadbalancing_refresh",
  ]
}

type "ovh_savings_plan" {
  class   = "stateless"
  destroy = "does nothing: the plan runs on, and is billed, to the end of its period"
}

class "stateless" {
  destroy = "ends the service, and the provider confirms that itself; what was set up in it goes with it"
  types   = ["ovh_iploadbalancing", "ovh_vrack", "ovh_vrackservices"]
}

type "ovh_ip_service" {
  class   = "stateless"
  destroy = "ends the service, and the provider confirms that itself; the next order brings other addresses"
}

type "ovh_ip_move" {
  class   = "stateless"
  destroy = "takes the address from its server and parks it"
}

type "ovh_cloud_floating_ip" {
  class   = "stateless"
  destroy = "the address goes back to the pool, and the next apply gets another one"
}

class "stateless" {
  types = [
    "ovh_cloud_gateway", "ovh_cloud_instance_group", "ovh_cloud_key_manager_container",
    "ovh_cloud_key_manager_container_consumer", "ovh_cloud_key_manager_secret_consumer",
    "ovh_cloud_network_private_vrack", "ovh_cloud_network_private_vrack_subnet", "ovh_cloud_project_alerting",
    "ovh_cloud_project_containerregistry_ip_restrictions_management",
    "ovh_cloud_project_containerregistry_ip_restrictions_registry", "ovh_cloud_project_database_integration",
    "ovh_cloud_project_database_log_subscription", "ovh_cloud_project_database_postgresql_connection_pool",
    "ovh_cloud_project_failover_ip_attach", "ovh_cloud_project_file_storage_share_network",
    "ovh_cloud_project_gateway", "ovh_cloud_project_gateway_interface", "ovh_cloud_project_kube_iprestrictions",
    "ovh_cloud_project_kube_log_subscription", "ovh_cloud_project_loadbalancer", "ovh_cloud_project_network_private",
    "ovh_cloud_project_network_private_subnet", "ovh_cloud_project_network_private_subnet_v2",
    "ovh_cloud_project_region_loadbalancer_log_subscription", "ovh_cloud_project_region_network",
    "ovh_cloud_security_group", "ovh_cloud_storage_file_share_network", "ovh_dbaas_logs_encryption_key",
    "ovh_dbaas_logs_input", "ovh_dbaas_logs_output_opensearch_alias", "ovh_dedicated_ceph_acl",
    "ovh_dedicated_server_networking", "ovh_domain_ds_records", "ovh_domain_zone_dynhost_record",
    "ovh_domain_zone_record", "ovh_domain_zone_redirection", "ovh_hosting_privatedatabase_whitelist",
    "ovh_ip_firewall", "ovh_ip_firewall_rule", "ovh_ip_mitigation", "ovh_ip_reverse", "ovh_iploadbalancing_http_farm",
    "ovh_iploadbalancing_http_farm_server", "ovh_iploadbalancing_http_frontend", "ovh_iploadbalancing_http_route",
    "ovh_iploadbalancing_http_route_rule", "ovh_iploadbalancing_ssl", "ovh_iploadbalancing_tcp_farm",
    "ovh_iploadbalancing_tcp_farm_server", "ovh_iploadbalancing_tcp_frontend", "ovh_iploadbalancing_tcp_route",
    "ovh_iploadbalancing_tcp_route_rule", "ovh_iploadbalancing_udp_farm", "ovh_iploadbalancing_udp_farm_server",
    "ovh_iploadbalancing_udp_frontend", "ovh_iploadbalancing_vrack_network", "ovh_ovhcloud_connect_pop_config",
    "ovh_ovhcloud_connect_pop_datacenter_config", "ovh_ovhcloud_connect_pop_datacenter_extra_config",
    "ovh_vrack_cloudproject", "ovh_vrack_dedicated_cloud", "ovh_vrack_dedicated_cloud_datacenter",
    "ovh_vrack_dedicated_server", "ovh_vrack_dedicated_server_interface", "ovh_vrack_ip", "ovh_vrack_iploadbalancing",
    "ovh_vrack_ipv6", "ovh_vrack_ipv6_routed_subrange", "ovh_vrack_ovhcloudconnect",
    "ovh_vrack_public_routing_priority", "ovh_vrack_vrackservices",
  ]
}
