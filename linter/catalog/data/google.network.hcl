# Google Cloud: network services.

type "google_dns_managed_zone" {
  class = "data"
  loses = "the zone with its name servers, which a new zone may not get back; with force_destroy all its records too"
  ids   = ["managed_zone_id"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all records in it"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_service_directory_namespace" {
  class   = "config-state"
  destroy = "services and endpoints registered in it go too, those that programs registered among them"
}

type "google_service_directory_service" {
  class   = "config-state"
  destroy = "endpoints registered in it go too, those that programs registered among them"
}

class "stateless" {
  types = [
    "google_dns_policy", "google_dns_record_set", "google_dns_response_policy",
    "google_dns_response_policy_rule", "google_edgenetwork_interconnect_attachment",
    "google_edgenetwork_network", "google_edgenetwork_subnet", "google_network_connectivity_destination",
    "google_network_connectivity_gateway_advertised_route", "google_network_connectivity_group",
    "google_network_connectivity_hub", "google_network_connectivity_internal_range",
    "google_network_connectivity_multicloud_data_transfer_config",
    "google_network_connectivity_policy_based_route", "google_network_connectivity_regional_endpoint",
    "google_network_connectivity_service_connection_policy", "google_network_connectivity_spoke",
    "google_network_connectivity_transport", "google_network_management_connectivity_test",
    "google_network_management_organization_vpc_flow_logs_config",
    "google_network_management_vpc_flow_logs_config", "google_network_security_address_group",
    "google_network_security_authorization_policy", "google_network_security_authz_policy",
    "google_network_security_backend_authentication_config", "google_network_security_client_tls_policy",
    "google_network_security_dns_threat_detector", "google_network_security_firewall_endpoint",
    "google_network_security_firewall_endpoint_association", "google_network_security_gateway_security_policy",
    "google_network_security_gateway_security_policy_rule", "google_network_security_intercept_deployment",
    "google_network_security_intercept_deployment_group", "google_network_security_intercept_endpoint_group",
    "google_network_security_intercept_endpoint_group_association",
    "google_network_security_mirroring_deployment", "google_network_security_mirroring_deployment_group",
    "google_network_security_mirroring_endpoint", "google_network_security_mirroring_endpoint_group",
    "google_network_security_mirroring_endpoint_group_association", "google_network_security_sac_attachment",
    "google_network_security_sac_realm", "google_network_security_security_profile",
    "google_network_security_security_profile_group", "google_network_security_server_tls_policy",
    "google_network_security_tls_inspection_policy", "google_network_security_ull_mirroring_collector",
    "google_network_security_ull_mirroring_collector_rule", "google_network_security_ull_mirroring_engine",
    "google_network_security_url_lists", "google_network_services_agent_gateway",
    "google_network_services_authz_extension", "google_network_services_edge_cache_keyset",
    "google_network_services_edge_cache_origin", "google_network_services_edge_cache_service",
    "google_network_services_endpoint_policy", "google_network_services_gateway",
    "google_network_services_grpc_route", "google_network_services_http_route",
    "google_network_services_lb_edge_extension", "google_network_services_lb_route_extension",
    "google_network_services_lb_traffic_extension", "google_network_services_mesh",
    "google_network_services_multicast_consumer_association", "google_network_services_multicast_domain",
    "google_network_services_multicast_domain_activation", "google_network_services_multicast_domain_group",
    "google_network_services_multicast_group_consumer_activation",
    "google_network_services_multicast_group_producer_activation",
    "google_network_services_multicast_group_range", "google_network_services_multicast_group_range_activation",
    "google_network_services_multicast_producer_association", "google_network_services_service_binding",
    "google_network_services_service_lb_policies", "google_network_services_tcp_route",
    "google_network_services_tls_route", "google_network_services_wasm_plugin",
    "google_service_directory_endpoint",
    "google_service_networking_connection",
    "google_service_networking_peered_dns_domain", "google_service_networking_vpc_service_controls",
    "google_vpc_access_connector",
  ]
}
