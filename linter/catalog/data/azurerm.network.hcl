# Networks, names, gateways, firewalls, delivery.

type "azurerm_dns_zone" {
  class   = "data"
  loses   = "the zone with all its records, and its delegation: a new one has other name servers"
  destroy = "deletes the records that Terraform does not manage too"
}

type "azurerm_private_dns_zone" {
  class   = "data"
  loses   = "the private zone with all its records, those that machines registered too"
  destroy = "Azure refuses while networks are linked to it"
}

type "azurerm_public_ip" {
  class   = "stateless"
  destroy = "the address goes back to Azure; a new one is another"
}

type "azurerm_public_ip_prefix" {
  class   = "stateless"
  destroy = "the addresses go back to Azure; a new prefix has others"
}

type "azurerm_express_route_circuit" {
  class   = "stateless"
  destroy = "a new circuit has another service key, and the carrier must provision it again"
}

class "identity" {
  why   = "it holds a key with which another connects"
  types = ["azurerm_express_route_circuit_authorization", "azurerm_express_route_port_authorization"]
}

class "config-state" {
  why = "rules in it may have been made in the console of Palo Alto Networks or the portal"
  types = [
    "azurerm_palo_alto_local_rulestack", "azurerm_palo_alto_local_rulestack_fqdn_list",
    "azurerm_palo_alto_local_rulestack_prefix_list", "azurerm_palo_alto_local_rulestack_rule",
  ]
}

type "azurerm_network_manager_ipam_pool" {
  class = "config-state"
  why   = "it records which addresses were handed out, to networks that others made too"
}

type "azurerm_nginx_api_key" {
  class = "identity"

  expiry "end_date_time" "timestamp" {}
}

type "azurerm_network_watcher" {
  class   = "stateless"
  destroy = "its flow logs, connection monitors and packet captures end with it"
}

type "azurerm_network_watcher_flow_log" {
  class = "stateless"

  safeguard "retention_policy.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the flow logs older than that"
  }
}

class "stateless" {
  types = [
    "azurerm_application_gateway", "azurerm_application_load_balancer", "azurerm_application_load_balancer_frontend",
    "azurerm_application_load_balancer_security_policy", "azurerm_application_load_balancer_subnet_association",
    "azurerm_application_security_group", "azurerm_bastion_host", "azurerm_cdn_endpoint",
    "azurerm_cdn_endpoint_custom_domain", "azurerm_cdn_frontdoor_batch_rule_set",
    "azurerm_cdn_frontdoor_custom_domain", "azurerm_cdn_frontdoor_custom_domain_association",
    "azurerm_cdn_frontdoor_endpoint", "azurerm_cdn_frontdoor_firewall_policy", "azurerm_cdn_frontdoor_origin",
    "azurerm_cdn_frontdoor_origin_group", "azurerm_cdn_frontdoor_profile", "azurerm_cdn_frontdoor_route",
    "azurerm_cdn_frontdoor_rule", "azurerm_cdn_frontdoor_rule_set", "azurerm_cdn_frontdoor_secret",
    "azurerm_cdn_frontdoor_security_policy", "azurerm_cdn_profile", "azurerm_custom_ip_prefix", "azurerm_dns_a_record",
    "azurerm_dns_aaaa_record", "azurerm_dns_caa_record", "azurerm_dns_cname_record", "azurerm_dns_mx_record",
    "azurerm_dns_ns_record", "azurerm_dns_ptr_record", "azurerm_dns_srv_record", "azurerm_dns_txt_record",
    "azurerm_express_route_circuit_connection", "azurerm_express_route_circuit_peering",
    "azurerm_express_route_connection", "azurerm_express_route_gateway", "azurerm_express_route_port",
    "azurerm_firewall", "azurerm_firewall_application_rule_collection", "azurerm_firewall_nat_rule_collection",
    "azurerm_firewall_network_rule_collection", "azurerm_firewall_policy",
    "azurerm_firewall_policy_rule_collection_group", "azurerm_frontdoor",
    "azurerm_frontdoor_custom_https_configuration", "azurerm_frontdoor_firewall_policy",
    "azurerm_frontdoor_rules_engine", "azurerm_ip_group", "azurerm_ip_group_cidr", "azurerm_lb",
    "azurerm_lb_backend_address_pool", "azurerm_lb_backend_address_pool_address", "azurerm_lb_nat_pool",
    "azurerm_lb_nat_rule", "azurerm_lb_outbound_rule", "azurerm_lb_probe", "azurerm_lb_rule",
    "azurerm_local_network_gateway", "azurerm_mobile_network", "azurerm_mobile_network_attached_data_network",
    "azurerm_mobile_network_data_network", "azurerm_mobile_network_packet_core_control_plane",
    "azurerm_mobile_network_packet_core_data_plane", "azurerm_mobile_network_service", "azurerm_mobile_network_sim",
    "azurerm_mobile_network_sim_group", "azurerm_mobile_network_sim_policy", "azurerm_mobile_network_site",
    "azurerm_mobile_network_slice", "azurerm_nat_gateway", "azurerm_nat_gateway_public_ip_association",
    "azurerm_nat_gateway_public_ip_prefix_association", "azurerm_network_connection_monitor",
    "azurerm_network_ddos_protection_plan", "azurerm_network_function_azure_traffic_collector",
    "azurerm_network_function_collector_policy", "azurerm_network_interface",
    "azurerm_network_interface_application_gateway_backend_address_pool_association",
    "azurerm_network_interface_application_security_group_association",
    "azurerm_network_interface_backend_address_pool_association", "azurerm_network_interface_nat_rule_association",
    "azurerm_network_interface_security_group_association", "azurerm_network_manager",
    "azurerm_network_manager_admin_rule", "azurerm_network_manager_admin_rule_collection",
    "azurerm_network_manager_connectivity_configuration", "azurerm_network_manager_deployment",
    "azurerm_network_manager_ipam_pool_static_cidr", "azurerm_network_manager_management_group_connection",
    "azurerm_network_manager_network_group", "azurerm_network_manager_routing_configuration",
    "azurerm_network_manager_routing_rule", "azurerm_network_manager_routing_rule_collection",
    "azurerm_network_manager_scope_connection", "azurerm_network_manager_security_admin_configuration",
    "azurerm_network_manager_static_member", "azurerm_network_manager_subscription_connection",
    "azurerm_network_manager_verifier_workspace",
    "azurerm_network_manager_verifier_workspace_reachability_analysis_intent", "azurerm_network_packet_capture",
    "azurerm_network_profile", "azurerm_network_security_group", "azurerm_network_security_perimeter",
    "azurerm_network_security_perimeter_access_rule", "azurerm_network_security_perimeter_association",
    "azurerm_network_security_perimeter_profile", "azurerm_network_security_rule",
    "azurerm_nginx_certificate", "azurerm_nginx_configuration", "azurerm_nginx_deployment", "azurerm_orbital_contact",
    "azurerm_orbital_contact_profile", "azurerm_orbital_spacecraft", "azurerm_palo_alto_local_rulestack_certificate",
    "azurerm_palo_alto_local_rulestack_outbound_trust_certificate_association",
    "azurerm_palo_alto_local_rulestack_outbound_untrust_certificate_association",
    "azurerm_palo_alto_next_generation_firewall_virtual_hub_local_rulestack",
    "azurerm_palo_alto_next_generation_firewall_virtual_hub_panorama",
    "azurerm_palo_alto_next_generation_firewall_virtual_hub_strata_cloud_manager",
    "azurerm_palo_alto_next_generation_firewall_virtual_network_local_rulestack",
    "azurerm_palo_alto_next_generation_firewall_virtual_network_panorama",
    "azurerm_palo_alto_next_generation_firewall_virtual_network_strata_cloud_manager",
    "azurerm_palo_alto_virtual_network_appliance", "azurerm_point_to_site_vpn_gateway", "azurerm_private_dns_a_record",
    "azurerm_private_dns_aaaa_record", "azurerm_private_dns_cname_record", "azurerm_private_dns_mx_record",
    "azurerm_private_dns_ptr_record", "azurerm_private_dns_resolver",
    "azurerm_private_dns_resolver_dns_forwarding_ruleset", "azurerm_private_dns_resolver_forwarding_rule",
    "azurerm_private_dns_resolver_inbound_endpoint", "azurerm_private_dns_resolver_outbound_endpoint",
    "azurerm_private_dns_resolver_virtual_network_link", "azurerm_private_dns_srv_record",
    "azurerm_private_dns_txt_record", "azurerm_private_dns_zone_virtual_network_link", "azurerm_private_endpoint",
    "azurerm_private_endpoint_application_security_group_association", "azurerm_private_link_service", "azurerm_route",
    "azurerm_route_filter", "azurerm_route_map", "azurerm_route_server", "azurerm_route_server_bgp_connection",
    "azurerm_route_table", "azurerm_subnet", "azurerm_subnet_nat_gateway_association",
    "azurerm_subnet_network_security_group_association", "azurerm_subnet_route_table_association",
    "azurerm_subnet_service_endpoint_storage_policy", "azurerm_traffic_manager_azure_endpoint",
    "azurerm_traffic_manager_external_endpoint", "azurerm_traffic_manager_nested_endpoint",
    "azurerm_traffic_manager_profile", "azurerm_virtual_hub", "azurerm_virtual_hub_bgp_connection",
    "azurerm_virtual_hub_connection", "azurerm_virtual_hub_ip", "azurerm_virtual_hub_route_table",
    "azurerm_virtual_hub_route_table_route", "azurerm_virtual_hub_routing_intent",
    "azurerm_virtual_hub_security_partner_provider", "azurerm_virtual_network", "azurerm_virtual_network_dns_servers",
    "azurerm_virtual_network_gateway", "azurerm_virtual_network_gateway_connection",
    "azurerm_virtual_network_gateway_nat_rule", "azurerm_virtual_network_peering", "azurerm_virtual_wan",
    "azurerm_voice_services_communications_gateway", "azurerm_voice_services_communications_gateway_test_line",
    "azurerm_vpn_gateway", "azurerm_vpn_gateway_connection", "azurerm_vpn_gateway_nat_rule",
    "azurerm_vpn_server_configuration", "azurerm_vpn_server_configuration_policy_group", "azurerm_vpn_site",
    "azurerm_web_application_firewall_policy",
  ]
}
