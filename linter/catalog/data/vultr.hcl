# Vultr has no deletion protection.

provider "vultr" {
  source   = "vultr/vultr"
  reviewed = "2.32"
  types    = 52
}

type "vultr_database" {
  class   = "data"
  loses   = "the cluster with all databases in it, and its backups"
  destroy = "the automated backups belong to the cluster and go with it; there is no deletion protection"
}

type "vultr_database_db" {
  class = "data"
  loses = "the database with all data in it"
}

type "vultr_database_topic" {
  class = "data"
  loses = "the topic with all messages in it"

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

type "vultr_instance" {
  class   = "data"
  loses   = "the instance with all data on its disk, and its automated backups"
  destroy = "there is no deletion protection; a change of its region or image makes it anew"

  safeguard "backups" {
    off   = ["disabled", null]
    loses = "the automated backups of the instance's disk"
  }
}

type "vultr_bare_metal_server" {
  class   = "data"
  loses   = "the server with all data on its disks"
  destroy = "there are no backups of bare metal, and no deletion protection"
}

type "vultr_block_storage" {
  class   = "data"
  loses   = "the volume with all data on it"
  destroy = "there is no deletion protection"
}

type "vultr_virtual_file_system_storage" {
  class = "data"
  loses = "the file system with all files on it"
}

type "vultr_object_storage" {
  class   = "data"
  loses   = "the object storage with all buckets and objects"
  destroy = "there is no deletion protection: a subscription is deleted with what it holds"
}

type "vultr_object_storage_bucket" {
  class = "data"
  loses = "the bucket with all objects in it"

  safeguard "enable_versioning" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  safeguard "enable_lock" {
    off   = [false, null]
    loses = "what could keep objects from being deleted"
  }
}

type "vultr_container_registry" {
  class = "data"
  loses = "the registry with all images in it"

  scope "public" "words" {
    broad   = [true]
    confers = "the images to everybody"
  }
}

type "vultr_kubernetes" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares"
}

type "vultr_dns_domain" {
  class = "data"
  loses = "the domain with all its records"
}

type "vultr_organization" {
  class = "data"
  loses = "the organization with what belongs to it: users, groups, roles and policies"
}

type "vultr_iso_private" {
  class = "stateless"
  why   = "it was taken from a URL, and can be again as long as that serves it"
}

type "vultr_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the instance's disk"
  backup_of = ["instance_id"]
}

type "vultr_snapshot_from_url" {
  class = "backup"
  loses = "the disk image that was taken from a URL"
}

type "vultr_user" {
  class = "identity"

  scope "acl" "words" {
    broad   = ["manage_users", "subscriptions"]
    confers = "the deletion of every server and volume, or the handing out of rights"
  }
}

type "vultr_organization_policy" {
  class = "identity"

  scope "actions" "words" {
    broad   = ["*"]
    confers = "every call of the API that the policy's resources take"
  }
}

class "identity" {
  types = [
    "vultr_database_user", "vultr_inference", "vultr_oidc_issuer", "vultr_oidc_provider", "vultr_oidc_token",
    "vultr_organization_group", "vultr_organization_invitation", "vultr_organization_policy_group_attachment",
    "vultr_organization_policy_user_attachment", "vultr_organization_role",
    "vultr_organization_role_group_attachment", "vultr_organization_role_policy_attachment",
    "vultr_organization_role_session", "vultr_organization_role_trust", "vultr_ssh_key",
  ]
}

class "config-state" {
  types = ["vultr_database_connector", "vultr_startup_script"]
}

class "stateless" {
  destroy = "the address is given back: the next apply gets another one"
  types   = ["vultr_instance_ipv4", "vultr_reserved_ip"]
}

class "stateless" {
  types = [
    "vultr_database_connection_pool", "vultr_database_quota", "vultr_database_replica", "vultr_dns_record",
    "vultr_firewall_group", "vultr_firewall_rule", "vultr_kubernetes_node_pools", "vultr_load_balancer",
    "vultr_nat_gateway", "vultr_nat_gateway_firewall_rule", "vultr_nat_gateway_port_forwarding_rule",
    "vultr_reverse_ipv4", "vultr_reverse_ipv6", "vultr_vpc", "vultr_vpc2",
  ]
}
