provider "cloudflare" {
  source   = "cloudflare/cloudflare"
  reviewed = "5.x"
}

class "data" {
  loses = "the bucket, which must be empty of objects"
  types = ["cloudflare_r2_bucket"]
}

class "data" {
  loses = "the database with all tables in it, and the history it could be brought back to"
  types = ["cloudflare_d1_database"]
}

class "data" {
  loses = "the namespace with all keys and values in it"
  types = ["cloudflare_workers_kv_namespace"]
}

class "data" {
  loses = "the value"
  types = ["cloudflare_workers_kv"]
}

class "data" {
  loses = "the queue with the messages it still holds"
  types = ["cloudflare_queue"]
}

class "data" {
  loses = "the zone with all its records, rules and certificates"
  types = ["cloudflare_zone"]
}

class "data" {
  loses = "the video"
  types = ["cloudflare_stream"]
}

class "identity" {
  types = ["cloudflare_api_token", "cloudflare_account_token"]

  # A policy permits its permission groups on resources, the keys of a map, for
  # which "*" stands for all of a kind.
  scope "policies.resources" "words" {
    broad   = ["com.cloudflare.api.account.*", "com.cloudflare.api.account.zone.*", "com.cloudflare.api.user.*"]
    confers = "its permissions on every account or zone there is"
  }
}

type "cloudflare_account_member" {
  class = "identity"
}

class "stateless" {
  types = [
    "cloudflare_dns_record", "cloudflare_ruleset", "cloudflare_page_rule", "cloudflare_workers_script",
    "cloudflare_workers_route", "cloudflare_workers_cron_trigger", "cloudflare_zone_setting", "cloudflare_load_balancer",
    "cloudflare_load_balancer_monitor", "cloudflare_load_balancer_pool", "cloudflare_filter", "cloudflare_firewall_rule",
    "cloudflare_zone_dnssec", "cloudflare_hyperdrive_config",
  ]
}
