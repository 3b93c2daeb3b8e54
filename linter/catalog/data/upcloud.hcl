provider "upcloud" {
  source   = "UpCloudLtd/upcloud"
  reviewed = "5.41"
  types    = 45
}

# Databases.

type "upcloud_managed_database_mysql" {
  class = "data"
  loses = "the service with all databases in it; its automated backups belong to the service"

  safeguard "termination_protection" { off = [false, null] }
}

type "upcloud_managed_database_postgresql" {
  class = "data"
  loses = "the service with all databases in it; its automated backups belong to the service"

  safeguard "termination_protection" { off = [false, null] }
  safeguard "properties.backup_retention_days" {
    decrease = true
    loses    = "the automated backups older than the new period"
  }
}

type "upcloud_managed_database_opensearch" {
  class = "data"
  loses = "the service with all indices in it; its automated backups belong to the service"

  safeguard "termination_protection" { off = [false, null] }
}

type "upcloud_managed_database_valkey" {
  class = "data"
  loses = "the service with all keys in it; its automated backups belong to the service"

  safeguard "termination_protection" { off = [false, null] }
}

type "upcloud_managed_database_logical_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "the service's termination_protection does not hold for a database in it"
}

# Disks, files, objects.

type "upcloud_server" {
  class   = "data"
  loses   = "the server, and the disk made from its template with all data on it"
  destroy = "disks of storage_devices are upcloud_storage of their own"

  safeguard "simple_backup" {
    off   = [null]
    loses = "the scheduled backups of the server's disks"
  }
  safeguard "template.backup_rule.retention" {
    decrease = true
    loses    = "the scheduled backups older than the new period"
  }
}

type "upcloud_storage" {
  class = "data"
  loses = "the disk with all data on it"

  safeguard "backup_rule" {
    off   = [null]
    loses = "the scheduled backups: no further ones are made"
  }
  safeguard "backup_rule.retention" {
    decrease = true
    loses    = "the scheduled backups older than the new period"
  }
}

type "upcloud_storage_backup" {
  class     = "backup"
  loses     = "a backup of the disk"
  backup_of = ["source_storage"]
}

type "upcloud_storage_template" {
  class     = "backup"
  loses     = "the template with its copy of the disk: no server can be made from it any more"
  backup_of = ["source_storage"]
}

type "upcloud_file_storage" {
  class = "data"
  loses = "the file storage with all files in all its shares"
}

type "upcloud_file_storage_share" {
  class = "stateless"
  why   = "it gives out a path of the file storage; the files stay"
}

type "upcloud_managed_object_storage" {
  class = "data"
  loses = "the object storage with all buckets and objects, its users and policies"
}

type "upcloud_managed_object_storage_bucket" {
  class   = "data"
  loses   = "the bucket with all objects in it"
  destroy = "UpCloud deletes the bucket even if it has objects"
}

type "upcloud_kubernetes_cluster" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares"
}

# Accounts and credentials, and what they may do.

type "upcloud_managed_object_storage_policy" {
  class = "identity"

  scope "document" "iam-json" {}
}

type "upcloud_managed_object_storage_user_policy" {
  class = "identity"

  scope "name" "role" {
    broad   = ["ECSS3FullAccess", "IAMFullAccess"]
    confers = "every bucket, the deletion of objects included, or the handing out of rights"
  }
}

class "identity" {
  types = [
    "upcloud_managed_database_user", "upcloud_managed_object_storage_user",
  ]
}

type "upcloud_managed_object_storage_user_access_key" {
  class   = "identity"
  endless = true
}

type "upcloud_floating_ip_address" {
  class   = "stateless"
  destroy = "the address is given back: the next apply gets another one"
}

class "stateless" {
  types = [
    "upcloud_file_storage_share_acl", "upcloud_firewall_rules", "upcloud_firewall_ruleset", "upcloud_gateway",
    "upcloud_gateway_connection", "upcloud_gateway_connection_tunnel", "upcloud_kubernetes_node_group",
    "upcloud_loadbalancer", "upcloud_loadbalancer_backend", "upcloud_loadbalancer_backend_tls_config",
    "upcloud_loadbalancer_dynamic_backend_member", "upcloud_loadbalancer_dynamic_certificate_bundle",
    "upcloud_loadbalancer_frontend", "upcloud_loadbalancer_frontend_rule",
    "upcloud_loadbalancer_frontend_tls_config", "upcloud_loadbalancer_manual_certificate_bundle",
    "upcloud_loadbalancer_resolver", "upcloud_loadbalancer_static_backend_member",
    "upcloud_managed_object_storage_custom_domain", "upcloud_managed_object_storage_static_site", "upcloud_network",
    "upcloud_network_peering", "upcloud_router", "upcloud_server_group", "upcloud_tag",
  ]
}
