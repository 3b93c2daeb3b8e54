# Networks, names, mail and protection at the edge.

type "oci_dns_zone" {
  class = "data"
  loses = "the zone with all its records, those that others made too"
}

type "oci_dns_view" {
  class = "data"
  loses = "the private view with its zones and their records"
}

type "oci_dns_tsig_key" {
  class = "identity"
}

type "oci_load_balancer_load_balancer" {
  class = "stateless"

  safeguard "is_delete_protection_enabled" {
    off   = [false]
    loses = "the load balancer with its listeners and addresses"
  }
}

type "oci_email_suppression" {
  class = "config-state"
  why   = "it keeps mail from an address that complained"
}

type "oci_email_dkim" {
  class = "stateless"
  why   = "its key is made anew, and the name server's record must follow"
}

type "oci_apigateway_subscriber" {
  class = "identity"
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_dns_action_create_zone_from_zone_file", "oci_dns_zone_promote_dnssec_key_version",
    "oci_dns_zone_stage_dnssec_key_version", "oci_health_checks_http_probe", "oci_health_checks_ping_probe",
    "oci_vn_monitoring_path_analysi", "oci_waas_protection_rule", "oci_waas_purge_cache",
  ]
}

class "stateless" {
  types = [
    "oci_apigateway_api", "oci_apigateway_certificate", "oci_apigateway_deployment", "oci_apigateway_gateway",
    "oci_apigateway_usage_plan", "oci_disaster_recovery_automatic_dr_configuration",
    "oci_disaster_recovery_dr_plan", "oci_disaster_recovery_dr_plan_execution",
    "oci_disaster_recovery_dr_protection_group", "oci_dns_record", "oci_dns_resolver", "oci_dns_resolver_endpoint",
    "oci_dns_rrset", "oci_dns_steering_policy", "oci_dns_steering_policy_attachment", "oci_email_email_domain",
    "oci_email_email_ip_pool", "oci_email_email_return_path", "oci_email_sender", "oci_health_checks_http_monitor",
    "oci_health_checks_ping_monitor", "oci_load_balancer_backend", "oci_load_balancer_backend_set",
    "oci_load_balancer_certificate", "oci_load_balancer_hostname", "oci_load_balancer_listener",
    "oci_load_balancer_load_balancer_routing_policy", "oci_load_balancer_path_route_set",
    "oci_load_balancer_rule_set", "oci_load_balancer_ssl_cipher_suite", "oci_network_firewall_network_firewall",
    "oci_network_firewall_network_firewall_policy", "oci_network_firewall_network_firewall_policy_address_list",
    "oci_network_firewall_network_firewall_policy_application",
    "oci_network_firewall_network_firewall_policy_application_group",
    "oci_network_firewall_network_firewall_policy_decryption_profile",
    "oci_network_firewall_network_firewall_policy_decryption_rule",
    "oci_network_firewall_network_firewall_policy_mapped_secret",
    "oci_network_firewall_network_firewall_policy_nat_rule",
    "oci_network_firewall_network_firewall_policy_security_rule",
    "oci_network_firewall_network_firewall_policy_service",
    "oci_network_firewall_network_firewall_policy_service_list",
    "oci_network_firewall_network_firewall_policy_tunnel_inspection_rule",
    "oci_network_firewall_network_firewall_policy_url_list", "oci_network_load_balancer_backend",
    "oci_network_load_balancer_backend_set", "oci_network_load_balancer_listener",
    "oci_network_load_balancer_network_load_balancer",
    "oci_network_load_balancer_network_load_balancers_backend_sets_unified", "oci_vn_monitoring_path_analyzer_test",
    "oci_waa_web_app_acceleration", "oci_waa_web_app_acceleration_policy", "oci_waas_address_list",
    "oci_waas_certificate", "oci_waas_custom_protection_rule", "oci_waas_http_redirect", "oci_waas_waas_policy",
    "oci_waf_network_address_list", "oci_waf_web_app_firewall", "oci_waf_web_app_firewall_policy",
  ]
}
