# Networks, load balancers, names, edges, lines.

# Names.

type "aws_route53_zone" {
  class   = "data"
  loses   = "the zone and its name servers; with force_destroy its records too, else Route 53 refuses while there are any"
  destroy = "a zone made again gets other name servers, which the registrar must be told"
  ids     = ["zone_id"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a zone that has records"
  }
}

type "aws_route53_delegation_set" {
  class   = "config-state"
  why     = "a new set has other name servers"
  destroy = "Route 53 refuses while zones use it"
}

class "stateless" {
  types   = ["aws_route53_hosted_zone_dnssec", "aws_route53_key_signing_key"]
  destroy = "while the parent zone still has the DS record, resolvers refuse the whole zone"
}

type "aws_route53_records_exclusive" {
  class   = "stateless"
  destroy = "does nothing; an apply, though, deletes the records that are not listed"
}

type "aws_route53domains_domain" {
  class   = "data"
  loses   = "the domain's registration: the name becomes free for others"
  destroy = "Route 53 deletes the registration, where the top-level domain allows it"
  ids     = ["domain_name"]

  safeguard "transfer_lock" {
    off   = [false]
    loses = "the lock against a transfer of the domain to another registrar"
  }
  safeguard "auto_renew" {
    off   = [false]
    loses = "the registration, when its term ends"
  }
}

type "aws_route53domains_registered_domain" {
  class   = "stateless"
  destroy = "does nothing: the name remains registered"

  safeguard "transfer_lock" {
    off   = [false]
    loses = "the lock against a transfer of the domain to another registrar"
  }
  safeguard "auto_renew" {
    off   = [false]
    loses = "the registration, when its term ends"
  }
}

type "aws_service_discovery_public_dns_namespace" {
  class   = "data"
  loses   = "the namespace and its public zone with its name servers"
  destroy = "Cloud Map refuses while there are services in it"
  ids     = ["hosted_zone"]
}

type "aws_service_discovery_service" {
  class = "stateless"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a service that has instances"
  }
}

class "config-state" {
  types = ["aws_route53recoverycontrolconfig_routing_control"]
  why   = "operators switch it by hand; a new one is off"
}

type "aws_route53_resolver_firewall_rule_group_association" {
  class = "stateless"

  safeguard "mutation_protection" {
    off   = ["DISABLED"]
    loses = "the bar against removing the association"
  }
}

# Addresses.

class "config-state" {
  types = ["aws_eip", "aws_globalaccelerator_accelerator", "aws_globalaccelerator_custom_routing_accelerator"]
  why   = "the addresses are given back, and new ones are others"
}

type "aws_vpc_ipam" {
  class = "config-state"
  why   = "the record of who has which addresses"

  safeguard "cascade" {
    off   = [true]
    loses = "the pools, private scopes and allocations in it, with it"
  }
}

type "aws_vpc_ipam_pool" {
  class = "config-state"

  safeguard "cascade" {
    off   = [true]
    loses = "the allocations in it, with it"
  }
}

class "config-state" {
  types = ["aws_vpc_ipam_pool_cidr_allocation", "aws_vpc_ipam_scope"]
}

# Load balancers.

class "stateless" {
  types = ["aws_alb", "aws_lb"]

  safeguard "enable_deletion_protection" {
    off   = [false, null]
    loses = "the load balancer with its address"
  }
}

# Edges.

type "aws_cloudfront_distribution" {
  class   = "stateless"
  destroy = "a new one has another cloudfront.net name"

  safeguard "retain_on_delete" {
    off   = [false, null]
    keeps = [true]
    loses = "the distribution"
  }
}

type "aws_cloudfront_key_value_store" {
  class = "data"
  loses = "the store with all keys and values in it"
}

class "config-state" {
  types = ["aws_cloudfrontkeyvaluestore_key"]
}

type "aws_cloudfrontkeyvaluestore_keys_exclusive" {
  class   = "config-state"
  destroy = "does nothing; an apply, though, deletes the keys that are not listed"
}

# Lines and tunnels.

type "aws_dx_connection" {
  class = "config-state"
  why   = "a new line has to be laid again by the location's people"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the line"
  }
}

type "aws_dx_lag" {
  class = "config-state"
  why   = "new lines have to be laid again by the location's people"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the connections in it, with it"
  }
}

type "aws_vpn_connection" {
  class = "config-state"
  why   = "a new one has other addresses and shared keys, which the far end must be told"
}

type "aws_ec2_client_vpn_authorization_rule" {
  class = "identity"

  scope "authorize_all_groups" "words" {
    broad   = [true]
    confers = "the network to everyone who may connect"
  }
}

# Who may use an endpoint or a service.

type "aws_vpc_endpoint_service" {
  class = "stateless"

  scope "allowed_principals" "words" {
    computed = true
    broad    = ["*"]
    confers  = "endpoints to the service to every AWS account"
  }
}

type "aws_vpc_endpoint_service_allowed_principal" {
  class = "identity"

  scope "principal_arn" "words" {
    broad   = ["*"]
    confers = "endpoints to the service to every AWS account"
  }
}

class "stateless" {
  types = ["aws_vpclattice_auth_policy", "aws_vpclattice_resource_policy"]

  scope "policy" "iam-json" {}
}

class "identity" {
  types = ["aws_network_interface_permission"]
}

# What every account has: letting go of it deletes nothing.

class "stateless" {
  types = [
    "aws_default_network_acl", "aws_default_route_table", "aws_default_security_group", "aws_default_vpc_dhcp_options",
  ]
  destroy = "does nothing: it is left as it is"
}

class "stateless" {
  types   = ["aws_default_subnet", "aws_default_vpc"]
  destroy = "does nothing, unless force_destroy is set"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the default network, which a destroy then deletes"
  }
}

class "stateless" {
  types = [
    "aws_alb_listener", "aws_alb_listener_certificate", "aws_alb_listener_rule", "aws_alb_target_group",
    "aws_appmesh_gateway_route", "aws_appmesh_mesh", "aws_appmesh_route", "aws_appmesh_virtual_gateway",
    "aws_appmesh_virtual_node", "aws_appmesh_virtual_router", "aws_appmesh_virtual_service",
    "aws_cloudfront_cache_policy", "aws_cloudfront_continuous_deployment_policy",
    "aws_cloudfront_field_level_encryption_config", "aws_cloudfront_field_level_encryption_profile",
    "aws_cloudfront_function", "aws_cloudfront_key_group", "aws_cloudfront_monitoring_subscription",
    "aws_cloudfront_origin_access_control", "aws_cloudfront_origin_access_identity",
    "aws_cloudfront_origin_request_policy", "aws_cloudfront_public_key", "aws_cloudfront_realtime_log_config",
    "aws_cloudfront_response_headers_policy", "aws_cloudfront_vpc_origin", "aws_customer_gateway", "aws_dx_bgp_peer",
    "aws_dx_connection_association", "aws_dx_connection_confirmation", "aws_dx_gateway", "aws_dx_gateway_association",
    "aws_dx_gateway_association_proposal", "aws_dx_hosted_connection", "aws_dx_hosted_private_virtual_interface",
    "aws_dx_hosted_private_virtual_interface_accepter", "aws_dx_hosted_public_virtual_interface",
    "aws_dx_hosted_public_virtual_interface_accepter", "aws_dx_hosted_transit_virtual_interface",
    "aws_dx_hosted_transit_virtual_interface_accepter", "aws_dx_macsec_key_association",
    "aws_dx_private_virtual_interface", "aws_dx_public_virtual_interface", "aws_dx_transit_virtual_interface",
    "aws_ec2_carrier_gateway", "aws_ec2_client_vpn_endpoint", "aws_ec2_client_vpn_network_association",
    "aws_ec2_client_vpn_route", "aws_ec2_local_gateway_route", "aws_ec2_local_gateway_route_table_vpc_association",
    "aws_ec2_managed_prefix_list", "aws_ec2_managed_prefix_list_entry", "aws_ec2_network_insights_analysis",
    "aws_ec2_network_insights_path", "aws_ec2_subnet_cidr_reservation", "aws_ec2_traffic_mirror_filter",
    "aws_ec2_traffic_mirror_filter_rule", "aws_ec2_traffic_mirror_session", "aws_ec2_traffic_mirror_target",
    "aws_ec2_transit_gateway", "aws_ec2_transit_gateway_connect", "aws_ec2_transit_gateway_connect_peer",
    "aws_ec2_transit_gateway_default_route_table_association",
    "aws_ec2_transit_gateway_default_route_table_propagation", "aws_ec2_transit_gateway_multicast_domain",
    "aws_ec2_transit_gateway_multicast_domain_association", "aws_ec2_transit_gateway_multicast_group_member",
    "aws_ec2_transit_gateway_multicast_group_source", "aws_ec2_transit_gateway_peering_attachment",
    "aws_ec2_transit_gateway_peering_attachment_accepter", "aws_ec2_transit_gateway_policy_table",
    "aws_ec2_transit_gateway_policy_table_association", "aws_ec2_transit_gateway_prefix_list_reference",
    "aws_ec2_transit_gateway_route", "aws_ec2_transit_gateway_route_table",
    "aws_ec2_transit_gateway_route_table_association", "aws_ec2_transit_gateway_route_table_propagation",
    "aws_ec2_transit_gateway_vpc_attachment", "aws_ec2_transit_gateway_vpc_attachment_accepter",
    "aws_egress_only_internet_gateway", "aws_eip_association", "aws_eip_domain_name", "aws_elb", "aws_elb_attachment",
    "aws_flow_log", "aws_globalaccelerator_cross_account_attachment",
    "aws_globalaccelerator_custom_routing_endpoint_group", "aws_globalaccelerator_custom_routing_listener",
    "aws_globalaccelerator_endpoint_group", "aws_globalaccelerator_listener", "aws_internet_gateway",
    "aws_internet_gateway_attachment", "aws_internetmonitor_monitor", "aws_lb_cookie_stickiness_policy",
    "aws_lb_listener", "aws_lb_listener_certificate", "aws_lb_listener_rule", "aws_lb_ssl_negotiation_policy",
    "aws_lb_target_group", "aws_lb_target_group_attachment", "aws_lb_trust_store", "aws_lb_trust_store_revocation",
    "aws_load_balancer_backend_server_policy", "aws_load_balancer_listener_policy", "aws_load_balancer_policy",
    "aws_main_route_table_association", "aws_nat_gateway", "aws_nat_gateway_eip_association", "aws_network_acl",
    "aws_network_acl_association", "aws_network_acl_rule", "aws_network_interface", "aws_network_interface_attachment",
    "aws_network_interface_sg_attachment", "aws_networkflowmonitor_monitor", "aws_networkflowmonitor_scope",
    "aws_networkmanager_attachment_accepter", "aws_networkmanager_connect_attachment",
    "aws_networkmanager_connect_peer", "aws_networkmanager_connection", "aws_networkmanager_core_network",
    "aws_networkmanager_core_network_policy_attachment", "aws_networkmanager_customer_gateway_association",
    "aws_networkmanager_device", "aws_networkmanager_dx_gateway_attachment", "aws_networkmanager_global_network",
    "aws_networkmanager_link", "aws_networkmanager_link_association", "aws_networkmanager_site",
    "aws_networkmanager_site_to_site_vpn_attachment", "aws_networkmanager_transit_gateway_connect_peer_association",
    "aws_networkmanager_transit_gateway_peering", "aws_networkmanager_transit_gateway_registration",
    "aws_networkmanager_transit_gateway_route_table_attachment", "aws_networkmanager_vpc_attachment",
    "aws_networkmonitor_monitor", "aws_networkmonitor_probe", "aws_proxy_protocol_policy", "aws_route",
    "aws_route53_cidr_collection", "aws_route53_cidr_location", "aws_route53_health_check", "aws_route53_query_log",
    "aws_route53_record", "aws_route53_resolver_config", "aws_route53_resolver_dnssec_config",
    "aws_route53_resolver_endpoint", "aws_route53_resolver_firewall_config",
    "aws_route53_resolver_firewall_domain_list", "aws_route53_resolver_firewall_rule",
    "aws_route53_resolver_firewall_rule_group", "aws_route53_resolver_query_log_config",
    "aws_route53_resolver_query_log_config_association", "aws_route53_resolver_rule",
    "aws_route53_resolver_rule_association", "aws_route53_traffic_policy", "aws_route53_traffic_policy_instance",
    "aws_route53_vpc_association_authorization", "aws_route53_zone_association",
    "aws_route53domains_delegation_signer_record", "aws_route53profiles_association", "aws_route53profiles_profile",
    "aws_route53profiles_resource_association", "aws_route53recoverycontrolconfig_cluster",
    "aws_route53recoverycontrolconfig_control_panel", "aws_route53recoverycontrolconfig_safety_rule",
    "aws_route53recoveryreadiness_cell", "aws_route53recoveryreadiness_readiness_check",
    "aws_route53recoveryreadiness_recovery_group", "aws_route53recoveryreadiness_resource_set", "aws_route_table",
    "aws_route_table_association", "aws_security_group", "aws_security_group_rule",
    "aws_service_discovery_http_namespace", "aws_service_discovery_instance",
    "aws_service_discovery_private_dns_namespace", "aws_subnet", "aws_vpc", "aws_vpc_block_public_access_exclusion",
    "aws_vpc_block_public_access_options", "aws_vpc_dhcp_options", "aws_vpc_dhcp_options_association",
    "aws_vpc_encryption_control", "aws_vpc_endpoint_connection_accepter", "aws_vpc_endpoint_connection_notification",
    "aws_vpc_endpoint_private_dns", "aws_vpc_endpoint_route_table_association",
    "aws_vpc_endpoint_security_group_association", "aws_vpc_endpoint_service_private_dns_verification",
    "aws_vpc_endpoint_subnet_association", "aws_vpc_ipam_pool_cidr", "aws_vpc_ipam_preview_next_cidr",
    "aws_vpc_ipam_resource_discovery", "aws_vpc_ipam_resource_discovery_association",
    "aws_vpc_ipv4_cidr_block_association", "aws_vpc_ipv6_cidr_block_association",
    "aws_vpc_network_performance_metric_subscription", "aws_vpc_peering_connection",
    "aws_vpc_peering_connection_accepter", "aws_vpc_peering_connection_options", "aws_vpc_route_server",
    "aws_vpc_route_server_endpoint", "aws_vpc_route_server_peer", "aws_vpc_route_server_propagation",
    "aws_vpc_route_server_vpc_association", "aws_vpc_security_group_egress_rule",
    "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_vpc_association",
    "aws_vpclattice_access_log_subscription", "aws_vpclattice_domain_verification", "aws_vpclattice_listener",
    "aws_vpclattice_listener_rule", "aws_vpclattice_resource_configuration", "aws_vpclattice_resource_gateway",
    "aws_vpclattice_service", "aws_vpclattice_service_network", "aws_vpclattice_service_network_resource_association",
    "aws_vpclattice_service_network_service_association", "aws_vpclattice_service_network_vpc_association",
    "aws_vpclattice_target_group", "aws_vpclattice_target_group_attachment", "aws_vpn_concentrator",
    "aws_vpn_connection_route", "aws_vpn_gateway", "aws_vpn_gateway_attachment", "aws_vpn_gateway_route_propagation",
  ]
}

class "stateless" {
  types = ["aws_vpc_endpoint", "aws_vpc_endpoint_policy"]
  why   = "an endpoint's policy narrows what may pass through it, and hands out nothing of itself"
}
