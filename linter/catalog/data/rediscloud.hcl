# Redis Cloud has no deletion protection. Backups are those it writes to storage
# of your own, if it was told to.

provider "rediscloud" {
  source   = "RedisLabs/rediscloud"
  reviewed = "2.11"
  types    = 27
}

class "data" {
  loses   = "the subscription with all databases in it"
  destroy = "there is no deletion protection"
  types = [
    "rediscloud_active_active_subscription", "rediscloud_essentials_subscription", "rediscloud_subscription",
  ]
}

type "rediscloud_subscription_database" {
  class   = "data"
  loses   = "the database with all keys in it"
  destroy = "there is no deletion protection, and no backup but those in remote_backup's storage"
  ids     = ["db_id"]

  safeguard "remote_backup" {
    off   = [null]
    loses = "the backups: no further ones are made"
  }
  safeguard "data_persistence" {
    off   = ["none", null]
    loses = "all keys, if its servers fail"
  }
}

type "rediscloud_active_active_subscription_database" {
  class   = "data"
  loses   = "the database with all keys in it, in every region"
  destroy = "there is no deletion protection, and no backup but those in remote_backup's storage"
  ids     = ["db_id"]

  safeguard "override_region.remote_backup" {
    off   = [null]
    loses = "the region's backups: no further ones are made"
  }
  safeguard "global_data_persistence" {
    off   = ["none", null]
    loses = "all keys, if its servers fail"
  }
}

type "rediscloud_essentials_database" {
  class   = "data"
  loses   = "the database with all keys in it"
  destroy = "there is no deletion protection, and no backup but those at periodic_backup_path"
  ids     = ["db_id"]

  safeguard "periodic_backup_path" {
    off   = [null]
    loses = "the backups: no further ones are made"
  }
  safeguard "data_persistence" {
    off   = ["none"]
    loses = "all keys, if its servers fail"
  }
}

type "rediscloud_active_active_subscription_regions" {
  class = "stateless"
  why   = "every region holds the same data"

  safeguard "delete_regions" {
    off   = [true]
    data  = true
    loses = "the copy of all databases in every region that is taken out"
  }
}

type "rediscloud_acl_rule" {
  class = "identity"

  scope "rule" "words" {
    broad   = ["+@all", "allcommands", "+@admin", "+@dangerous", "+flushall", "+flushdb"]
    confers = "the deletion of all keys, and the database's administration"
  }
}

type "rediscloud_acl_role" {
  class = "identity"

  scope "rule.name" "role" {
    broad   = ["Full-Access"]
    confers = "every command, the deletion of all keys included"
  }
}

type "rediscloud_acl_user" {
  class = "identity"
}

class "stateless" {
  types = [
    "rediscloud_active_active_private_link", "rediscloud_active_active_private_service_connect",
    "rediscloud_active_active_private_service_connect_endpoint",
    "rediscloud_active_active_private_service_connect_endpoint_accepter",
    "rediscloud_active_active_subscription_peering", "rediscloud_active_active_transit_gateway_attachment",
    "rediscloud_active_active_transit_gateway_invitation_acceptor",
    "rediscloud_active_active_transit_gateway_route", "rediscloud_cloud_account", "rediscloud_private_link",
    "rediscloud_private_service_connect", "rediscloud_private_service_connect_endpoint",
    "rediscloud_private_service_connect_endpoint_accepter", "rediscloud_subscription_peering",
    "rediscloud_transit_gateway_attachment", "rediscloud_transit_gateway_invitation_acceptor",
    "rediscloud_transit_gateway_route",
  ]
}
