provider "linode" {
  source   = "linode/linode"
  reviewed = "3.13"
  types    = 43
}

class "data" {
  loses   = "the cluster with all databases in it, and its backups"
  destroy = "the daily backups belong to the cluster and go with it; there is no deletion protection but a lock"
  types   = ["linode_database_mysql_v2", "linode_database_postgresql_v2"]
}

type "linode_instance" {
  class   = "data"
  loses   = "the Linode with all data on its disks, and its backups"
  destroy = "the backups belong to the Linode and go with it"

  safeguard "backups_enabled" {
    off   = [false]
    loses = "the backups of the Linode's disks"
  }
}

type "linode_instance_disk" {
  class = "data"
  loses = "the disk with all data on it"
}

type "linode_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

type "linode_object_storage_bucket" {
  class = "data"
  loses = "the bucket; with the provider's obj_bucket_force_delete all objects in it too"

  safeguard "versioning" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write"]
    confers = "the bucket's objects to everybody"
  }
}

type "linode_object_storage_object" {
  class = "data"
  loses = "the object"

  safeguard "force_destroy" {
    off   = [true]
    loses = "all versions of the object, whatever legal hold or lock they are under"
  }
}

type "linode_lke_cluster" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares, and what lies on its nodes' disks"
}

type "linode_domain" {
  class = "data"
  loses = "the domain with all its records"
}

type "linode_image" {
  class     = "backup"
  loses     = "the image: no disk can be made from it any more"
  backup_of = ["disk_id", "linode_id"]
}

type "linode_lock" {
  class    = "config-state"
  protects = "the lock that keeps what it names from being deleted or rebuilt"
  why      = "a lock holds nothing, but keeps something else from being deleted"
  destroy  = "what was locked can be deleted or rebuilt from then on"
}

type "linode_account_settings" {
  class = "config-state"

  safeguard "backups_enabled" {
    off   = [false]
    data  = true
    loses = "the backups of every Linode made from then on"
  }
}

# Accounts and credentials, and what they may do.

type "linode_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["*", "account:read_write", "linodes:read_write", "volumes:read_write", "databases:read_write", "lke:read_write"]
    confers = "the deletion of everything of that kind in the account"
  }

  expiry "expiry" "timestamp" { never = [null] }
  secret "token" { instead = "a token made where it is used, or one that is sealed" }
}

type "linode_user" {
  class = "identity"

  scope "restricted" "words" {
    broad   = [false, null]
    confers = "the whole account"
  }
  scope "linode_grant.permissions" "words" {
    broad   = ["read_write"]
    confers = "the deletion of the Linode"
  }
  scope "volume_grant.permissions" "words" {
    broad   = ["read_write"]
    confers = "the deletion of the volume"
  }
  scope "global_grants.account_access" "words" {
    broad   = ["read_write"]
    confers = "the account's billing and users"
  }
}

type "linode_iam_user" {
  class = "identity"

  scope "account_access" "role" {
    broad      = ["account_admin"]
    broad_like = ["account_*_admin"]
    confers    = "everything of that kind in the account"
  }
}

type "linode_object_storage_key" {
  class   = "identity"
  endless = true

  scope "bucket_access" "words" {
    broad   = [null]
    confers = "every bucket of the account, the deletion of objects included"
  }

  secret "secret_key" { instead = "a key made where it is used, or one that is sealed" }
}

class "identity" {
  types = ["linode_consumer_image_share_group_token", "linode_producer_image_share_group_member", "linode_sshkey"]
}

class "stateless" {
  destroy = "the addresses are given back: the next apply gets others"
  types   = ["linode_instance_ip", "linode_ipv6_range", "linode_networking_ip"]
}

type "linode_stackscript" {
  class = "config-state"
  why   = "people edit it in the dashboard too"
}

class "stateless" {
  types = [
    "linode_database_access_controls", "linode_domain_record", "linode_firewall", "linode_firewall_device",
    "linode_firewall_settings", "linode_instance_config", "linode_instance_shared_ips", "linode_interface",
    "linode_lke_node_pool", "linode_monitor_alert_definition", "linode_networking_ip_assignment",
    "linode_nodebalancer", "linode_nodebalancer_config", "linode_nodebalancer_node", "linode_placement_group",
    "linode_placement_group_assignment", "linode_producer_image_share_group", "linode_rdns", "linode_vpc",
    "linode_vpc_subnet",
  ]
}
