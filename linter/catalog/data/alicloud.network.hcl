# Networks hold no data: an address that is given back is gone, though, and the next
# apply gets another one.

class "stateless" {
  destroy = "the address goes back to the pool, and the next apply gets another one; a subscription stays"
  types   = ["alicloud_eip", "alicloud_eip_address"]

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the public address"
  }
}

class "stateless" {
  destroy = "the address goes back to the pool, and the next apply gets another one"
  types   = ["alicloud_eip_segment_address", "alicloud_eipanycast_anycast_eip_address"]
}

type "alicloud_alb_load_balancer" {
  class = "stateless"

  safeguard "deletion_protection_enabled" {
    off   = [false]
    loses = "the load balancer with its listeners and addresses"
  }
  safeguard "deletion_protection_config.enabled" {
    off   = [false]
    loses = "the load balancer with its listeners and addresses"
  }
}

type "alicloud_nlb_load_balancer" {
  class = "stateless"

  safeguard "deletion_protection_enabled" {
    off   = [false]
    loses = "the load balancer with its listeners and addresses"
  }
  safeguard "deletion_protection_config.enabled" {
    off   = [false]
    loses = "the load balancer with its listeners and addresses"
  }
}

class "stateless" {
  destroy = "a subscription is not released: the destroy only drops it from the state"
  types   = ["alicloud_slb", "alicloud_slb_load_balancer"]

  safeguard "delete_protection" {
    off   = ["off", null]
    loses = "the load balancer with its listeners and addresses"
  }
}

class "stateless" {
  types = [
    "alicloud_slb_attachment", "alicloud_slb_backend_server", "alicloud_slb_domain_extension",
    "alicloud_slb_listener", "alicloud_slb_master_slave_server_group", "alicloud_slb_rule",
    "alicloud_slb_server_group",
  ]

  safeguard "delete_protection_validation" {
    off   = [false]
    loses = "the check of the load balancer's deletion protection"
  }
}

type "alicloud_common_bandwidth_package" {
  class = "stateless"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the package with the addresses' bandwidth"
  }
}

type "alicloud_nat_gateway" {
  class   = "stateless"
  destroy = "a subscription is not released: the destroy only drops it from the state"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the gateway with its translation entries"
  }
  safeguard "force" {
    off   = [true]
    loses = "the check that it has no translation entries"
  }
}

type "alicloud_vpc" {
  class = "stateless"
  why   = "it is deleted only when it is empty, but for force_delete"

  safeguard "force_delete" {
    off   = [true]
    loses = "the check that the network is empty"
  }
}

type "alicloud_privatelink_vpc_endpoint" {
  class = "stateless"

  safeguard "protected_enabled" {
    off   = [false]
    loses = "the endpoint's protection against deletion by hand"
  }
}

class "stateless" {
  destroy = "a subscription is not released: the destroy only drops it from the state"
  types = [
    "alicloud_cen_bandwidth_package", "alicloud_ga_accelerator", "alicloud_ga_bandwidth_package",
    "alicloud_ga_basic_accelerator", "alicloud_vpn_gateway",
  ]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "alicloud_alidns_gtm_instance", "alicloud_alidns_instance", "alicloud_alidns_monitor_config",
    "alicloud_ddos_basic_defense_threshold", "alicloud_ddos_basic_threshold", "alicloud_ddosbgp_instance",
    "alicloud_dns_instance", "alicloud_vpc_ipam_service",
  ]
}

class "data" {
  loses = "the zone with all its records, those that others made too"
  types = ["alicloud_alidns_domain", "alicloud_dns", "alicloud_dns_domain"]
}

type "alicloud_pvtz_zone" {
  class = "data"
  loses = "the private zone with all its records, those that others made too"
}

type "alicloud_esa_site" {
  class = "data"
  loses = "the site with its DNS records, rules and certificates"
}

type "alicloud_vpn_gateway_enhanced_vpn_gateway" {
  class   = "stateless"
  destroy = "the address goes back to the pool, and the next apply gets another one"
}

class "stateless" {
  why = "the content is at the origin"
  types = [
    "alicloud_cdn_domain", "alicloud_cdn_domain_new", "alicloud_dcdn_domain", "alicloud_dcdn_ipa_domain",
    "alicloud_live_domain", "alicloud_scdn_domain", "alicloud_vod_domain",
  ]
}

type "alicloud_vod_editing_project" {
  class = "data"
  loses = "the editing project with its timeline"
}

class "config-state" {
  types = ["alicloud_live_caster", "alicloud_video_surveillance_system_group"]
}

class "keys" {
  loses = "the certificate and its key, which clients are trusted by"
  types = ["alicloud_esa_client_ca_certificate", "alicloud_esa_client_certificate"]
}

type "alicloud_ssl_vpn_client_cert" {
  class = "identity"
  why   = "its key is what a client connects with, and is not given out again"
}

class "identity" {
  types = [
    "alicloud_cen_instance_grant", "alicloud_cen_transit_router_grant_attachment",
    "alicloud_cloud_connect_network_grant", "alicloud_express_connect_grant_rule_to_cen",
    "alicloud_express_connect_router_grant_association", "alicloud_privatelink_vpc_endpoint_service_user",
    "alicloud_pvtz_user_vpc_authorization", "alicloud_sag_client_user",
  ]
}

class "stateless" {
  types = [
    "alicloud_alb_acl", "alicloud_alb_acl_entry_attachment", "alicloud_alb_ascript",
    "alicloud_alb_health_check_template", "alicloud_alb_listener", "alicloud_alb_listener_acl_attachment",
    "alicloud_alb_listener_additional_certificate_attachment",
    "alicloud_alb_load_balancer_access_log_config_attachment",
    "alicloud_alb_load_balancer_common_bandwidth_package_attachment",
    "alicloud_alb_load_balancer_security_group_attachment", "alicloud_alb_load_balancer_zone_shifted_attachment",
    "alicloud_alb_rule", "alicloud_alb_security_policy", "alicloud_alb_server_group",
    "alicloud_alidns_access_strategy", "alicloud_alidns_address_pool", "alicloud_alidns_cloud_gtm_address",
    "alicloud_alidns_cloud_gtm_address_pool", "alicloud_alidns_cloud_gtm_instance_config",
    "alicloud_alidns_cloud_gtm_monitor_template", "alicloud_alidns_custom_line",
    "alicloud_alidns_domain_attachment", "alicloud_alidns_domain_group", "alicloud_alidns_record",
    "alicloud_cdn_domain_config", "alicloud_cdn_fc_trigger", "alicloud_cdn_real_time_log_delivery",
    "alicloud_cen_bandwidth_limit", "alicloud_cen_bandwidth_package_attachment",
    "alicloud_cen_child_instance_route_entry_to_attachment", "alicloud_cen_flowlog", "alicloud_cen_instance",
    "alicloud_cen_instance_attachment", "alicloud_cen_inter_region_traffic_qos_policy",
    "alicloud_cen_inter_region_traffic_qos_queue", "alicloud_cen_private_zone", "alicloud_cen_route_entry",
    "alicloud_cen_route_map", "alicloud_cen_route_service", "alicloud_cen_traffic_marking_policy",
    "alicloud_cen_transit_route_table_aggregation", "alicloud_cen_transit_router",
    "alicloud_cen_transit_router_cidr", "alicloud_cen_transit_router_ecr_attachment",
    "alicloud_cen_transit_router_multicast_domain", "alicloud_cen_transit_router_multicast_domain_association",
    "alicloud_cen_transit_router_multicast_domain_member",
    "alicloud_cen_transit_router_multicast_domain_peer_member",
    "alicloud_cen_transit_router_multicast_domain_source", "alicloud_cen_transit_router_peer_attachment",
    "alicloud_cen_transit_router_prefix_list_association", "alicloud_cen_transit_router_route_entry",
    "alicloud_cen_transit_router_route_table", "alicloud_cen_transit_router_route_table_association",
    "alicloud_cen_transit_router_route_table_propagation", "alicloud_cen_transit_router_vbr_attachment",
    "alicloud_cen_transit_router_vpc_attachment", "alicloud_cen_transit_router_vpn_attachment",
    "alicloud_cen_vbr_health_check", "alicloud_cloud_connect_network", "alicloud_cloud_connect_network_attachment",
    "alicloud_common_bandwidth_package_attachment", "alicloud_dcdn_domain_config", "alicloud_dcdn_er",
    "alicloud_dcdn_waf_domain", "alicloud_dcdn_waf_policy", "alicloud_dcdn_waf_policy_domain_attachment",
    "alicloud_dcdn_waf_rule", "alicloud_ddos_bgp_policy", "alicloud_ddosbgp_ip",
    "alicloud_ddoscoo_domain_precise_access_rule", "alicloud_ddoscoo_domain_resource", "alicloud_ddoscoo_instance",
    "alicloud_ddoscoo_port", "alicloud_ddoscoo_scheduler_rule", "alicloud_ddoscoo_web_cc_rule",
    "alicloud_dns_domain_attachment", "alicloud_dns_group", "alicloud_dns_record", "alicloud_eip_association",
    "alicloud_eipanycast_anycast_eip_address_attachment", "alicloud_esa_cache_reserve_instance",
    "alicloud_esa_cache_rule", "alicloud_esa_certificate", "alicloud_esa_compression_rule",
    "alicloud_esa_custom_response_code_rule", "alicloud_esa_custom_scene_policy", "alicloud_esa_edge_container_app",
    "alicloud_esa_edge_container_app_record", "alicloud_esa_http_incoming_request_header_modification_rule",
    "alicloud_esa_http_incoming_response_header_modification_rule",
    "alicloud_esa_http_request_header_modification_rule", "alicloud_esa_http_response_header_modification_rule",
    "alicloud_esa_https_application_configuration", "alicloud_esa_https_basic_configuration",
    "alicloud_esa_image_transform", "alicloud_esa_list", "alicloud_esa_load_balancer",
    "alicloud_esa_network_optimization", "alicloud_esa_origin_ca_certificate",
    "alicloud_esa_origin_client_certificate", "alicloud_esa_origin_pool", "alicloud_esa_origin_protection",
    "alicloud_esa_origin_rule", "alicloud_esa_page", "alicloud_esa_rate_plan_instance", "alicloud_esa_record",
    "alicloud_esa_redirect_rule", "alicloud_esa_rewrite_url_rule", "alicloud_esa_routine",
    "alicloud_esa_routine_related_record", "alicloud_esa_routine_route", "alicloud_esa_scheduled_preload_execution",
    "alicloud_esa_scheduled_preload_job", "alicloud_esa_site_delivery_task",
    "alicloud_esa_site_origin_client_certificate", "alicloud_esa_transport_layer_application",
    "alicloud_esa_url_observation", "alicloud_esa_version", "alicloud_esa_video_processing",
    "alicloud_esa_waf_rule", "alicloud_esa_waf_ruleset", "alicloud_esa_waiting_room",
    "alicloud_esa_waiting_room_event", "alicloud_esa_waiting_room_rule",
    "alicloud_express_connect_ec_failover_test_job", "alicloud_express_connect_physical_connection",
    "alicloud_express_connect_router_express_connect_router", "alicloud_express_connect_router_interface",
    "alicloud_express_connect_router_tr_association", "alicloud_express_connect_router_vbr_child_instance",
    "alicloud_express_connect_router_vpc_association", "alicloud_express_connect_traffic_qos",
    "alicloud_express_connect_traffic_qos_association", "alicloud_express_connect_traffic_qos_queue",
    "alicloud_express_connect_traffic_qos_rule", "alicloud_express_connect_vbr_pconn_association",
    "alicloud_express_connect_virtual_border_router", "alicloud_express_connect_virtual_physical_connection",
    "alicloud_forward_entry", "alicloud_ga_accelerator_spare_ip_attachment", "alicloud_ga_access_log",
    "alicloud_ga_acl", "alicloud_ga_acl_attachment", "alicloud_ga_acl_entry_attachment",
    "alicloud_ga_additional_certificate", "alicloud_ga_bandwidth_package_attachment",
    "alicloud_ga_basic_accelerate_ip", "alicloud_ga_basic_accelerate_ip_endpoint_relation",
    "alicloud_ga_basic_endpoint", "alicloud_ga_basic_endpoint_group", "alicloud_ga_basic_ip_set",
    "alicloud_ga_custom_routing_endpoint", "alicloud_ga_custom_routing_endpoint_group",
    "alicloud_ga_custom_routing_endpoint_group_destination", "alicloud_ga_custom_routing_endpoint_traffic_policy",
    "alicloud_ga_domain", "alicloud_ga_endpoint_group", "alicloud_ga_forwarding_rule", "alicloud_ga_ip_set",
    "alicloud_ga_listener", "alicloud_gwlb_listener", "alicloud_gwlb_load_balancer", "alicloud_gwlb_server_group",
    "alicloud_havip", "alicloud_havip_attachment", "alicloud_network_acl", "alicloud_network_acl_attachment",
    "alicloud_network_acl_entries", "alicloud_nlb_hd_monitor_region_config", "alicloud_nlb_listener",
    "alicloud_nlb_listener_additional_certificate_attachment",
    "alicloud_nlb_load_balancer_security_group_attachment", "alicloud_nlb_load_balancer_zone_shifted_attachment",
    "alicloud_nlb_loadbalancer_common_bandwidth_package_attachment", "alicloud_nlb_security_policy",
    "alicloud_nlb_server_group", "alicloud_nlb_server_group_server_attachment",
    "alicloud_privatelink_vpc_endpoint_connection", "alicloud_privatelink_vpc_endpoint_service",
    "alicloud_privatelink_vpc_endpoint_service_resource", "alicloud_privatelink_vpc_endpoint_zone",
    "alicloud_pvtz_endpoint", "alicloud_pvtz_rule", "alicloud_pvtz_rule_attachment",
    "alicloud_pvtz_zone_attachment", "alicloud_pvtz_zone_record", "alicloud_route_entry", "alicloud_route_table",
    "alicloud_route_table_attachment", "alicloud_router_interface", "alicloud_router_interface_connection",
    "alicloud_sag_acl", "alicloud_sag_acl_rule", "alicloud_sag_dnat_entry", "alicloud_sag_qos",
    "alicloud_sag_qos_car", "alicloud_sag_qos_policy", "alicloud_sag_snat_entry", "alicloud_scdn_domain_config",
    "alicloud_security_group", "alicloud_security_group_rule", "alicloud_slb_acl",
    "alicloud_slb_acl_entry_attachment", "alicloud_slb_ca_certificate", "alicloud_slb_server_certificate",
    "alicloud_slb_server_group_server_attachment", "alicloud_slb_tls_cipher_policy", "alicloud_smartag_flow_log",
    "alicloud_snat_entry", "alicloud_ssl_vpn_server", "alicloud_subnet", "alicloud_vpc_bgp_group",
    "alicloud_vpc_bgp_network", "alicloud_vpc_bgp_peer", "alicloud_vpc_dhcp_options_set",
    "alicloud_vpc_dhcp_options_set_attachment", "alicloud_vpc_flow_log", "alicloud_vpc_gateway_endpoint",
    "alicloud_vpc_gateway_endpoint_route_table_attachment", "alicloud_vpc_gateway_route_table_attachment",
    "alicloud_vpc_ha_vip", "alicloud_vpc_ipam_ipam", "alicloud_vpc_ipam_ipam_pool",
    "alicloud_vpc_ipam_ipam_pool_allocation", "alicloud_vpc_ipam_ipam_pool_cidr",
    "alicloud_vpc_ipam_ipam_resource_discovery", "alicloud_vpc_ipam_ipam_scope", "alicloud_vpc_ipv4_cidr_block",
    "alicloud_vpc_ipv4_gateway", "alicloud_vpc_ipv6_address", "alicloud_vpc_ipv6_cidr_block",
    "alicloud_vpc_ipv6_egress_rule", "alicloud_vpc_ipv6_gateway", "alicloud_vpc_ipv6_internet_bandwidth",
    "alicloud_vpc_nat_ip", "alicloud_vpc_nat_ip_cidr", "alicloud_vpc_network_acl_attachment",
    "alicloud_vpc_peer_connection", "alicloud_vpc_peer_connection_accepter", "alicloud_vpc_prefix_list",
    "alicloud_vpc_public_ip_address_pool", "alicloud_vpc_public_ip_address_pool_cidr_block",
    "alicloud_vpc_route_entry", "alicloud_vpc_traffic_mirror_filter",
    "alicloud_vpc_traffic_mirror_filter_egress_rule", "alicloud_vpc_traffic_mirror_filter_ingress_rule",
    "alicloud_vpc_traffic_mirror_session", "alicloud_vpc_vbr_ha", "alicloud_vpc_vswitch_cidr_reservation",
    "alicloud_vpn_connection", "alicloud_vpn_customer_gateway", "alicloud_vpn_gateway_vco_route",
    "alicloud_vpn_gateway_vpn_attachment", "alicloud_vpn_ipsec_server", "alicloud_vpn_pbr_route_entry",
    "alicloud_vpn_route_entry", "alicloud_vswitch",
  ]
}
