provider "netlify" {
  source   = "netlify/netlify"
  reviewed = "0.4"
  types    = 12
}

type "netlify_dns_zone" {
  class   = "data"
  loses   = "the zone with all its records"
  destroy = "the next zone may have other name servers"
}

class "config-state" {
  why   = "the values may stand nowhere else"
  types = ["netlify_environment_variable"]
}

class "config-state" {
  types = [
    "netlify_site_build_settings", "netlify_site_collaboration_settings", "netlify_site_domain_settings",
    "netlify_site_firewall_traffic_rules", "netlify_site_metrics_settings", "netlify_team_firewall_traffic_rules",
  ]
}

type "netlify_deploy_key" {
  class = "identity"
}

class "stateless" {
  types = ["netlify_dns_record", "netlify_log_drain", "netlify_waf_policy"]
}
