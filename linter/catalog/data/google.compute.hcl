# Compute Engine, except the best-known types, which are in google.hcl.

# Disks, images and their copies.

type "google_compute_region_instant_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the disk, kept with it in its region"
  ids       = ["self_link"]
  backup_of = ["source_disk"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_compute_machine_image" {
  class     = "backup"
  loses     = "the image of the instance with its configuration and all its disks"
  ids       = ["self_link"]
  backup_of = ["source_instance"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_compute_resource_policy" {
  class   = "backup"
  loses   = "the schedule, where it makes snapshots: none are made from then on"
  destroy = "Google refuses while a disk or an instance uses it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "snapshot_schedule_policy.retention_policy.max_retention_days" {
    decrease = true
    loses    = "days for which snapshots made from then on are kept"
  }
  safeguard "snapshot_schedule_policy.retention_policy.on_source_disk_delete" {
    off   = ["APPLY_RETENTION_POLICY"]
    loses = "the snapshots of a disk that is gone, as they grow old"
  }
}

type "google_compute_region_disk_resource_policy_attachment" {
  class   = "stateless"
  destroy = "a snapshot schedule no longer applies to the disk"
}

type "google_compute_disk_async_replication" {
  class   = "stateless"
  destroy = "replication to the secondary disk stops"
}

type "google_compute_storage_pool" {
  class = "stateless"
  why   = "Google refuses while disks are in it"

  safeguard "deletion_protection" {
    off = [false]
  }
}

type "google_compute_snapshot_settings" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

# Instances and groups.

class "stateless" {
  why   = "its boot disk goes with it, but what must outlive an instance belongs on disks of their own"
  types = ["google_compute_instance_from_machine_image", "google_compute_instance_from_template"]

  safeguard "deletion_protection" {
    off = [false, null]
  }
  safeguard "boot_disk.auto_delete" {
    off   = [true, null]
    loses = "the boot disk, with the instance"
  }
}

class "data" {
  loses = "what ties the instance to its disks and addresses; with remove_instance_on_destroy the instance too"
  types = ["google_compute_per_instance_config", "google_compute_region_per_instance_config"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "remove_instance_on_destroy" {
    off   = [true]
    loses = "the instance, with its configuration"
  }
  safeguard "remove_instance_state_on_destroy" {
    off   = [true]
    loses = "the disks and addresses from the instance, at once"
  }
  safeguard "preserved_state.disk.delete_rule" {
    off   = ["ON_PERMANENT_INSTANCE_DELETION"]
    loses = "the disk, when the instance is deleted from the group"
  }
}

type "google_compute_region_instance_group_manager" {
  class = "stateless"

  safeguard "stateful_disk.delete_rule" {
    off   = ["ON_PERMANENT_INSTANCE_DELETION"]
    loses = "the disk, when its instance is deleted from the group"
  }
}

type "google_compute_project_metadata" {
  class   = "stateless"
  destroy = "all metadata of the project goes, what was set elsewhere too"

  scope "metadata" "words" {
    broad   = ["ssh-keys", "sshKeys"]
    confers = "a login as administrator on every instance of the project"
  }
}

type "google_compute_project_metadata_item" {
  class = "stateless"

  scope "key" "words" {
    broad   = ["ssh-keys", "sshKeys"]
    confers = "a login as administrator on every instance of the project"
  }
}

type "google_compute_region_commitment" {
  class   = "stateless"
  destroy = "it only leaves the state: a commitment lasts to its end, and is paid"
}

type "google_compute_reservation" {
  class   = "stateless"
  destroy = "capacity that is given back may not be had again"
}

class "stateless" {
  types = [
    "google_compute_autoscaler", "google_compute_bulk_per_instance_config", "google_compute_future_reservation",
    "google_compute_global_vm_extension_policy", "google_compute_instance_group",
    "google_compute_instance_group_membership", "google_compute_instance_group_named_port",
    "google_compute_instance_settings", "google_compute_node_group", "google_compute_node_template",
    "google_compute_region_autoscaler", "google_compute_region_instance_template",
    "google_compute_region_resize_request", "google_compute_resize_request",
    "google_compute_resource_policy_attachment", "google_compute_rollout_plan",
    "google_compute_zone_vm_extension_policy",
  ]
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types = [
    "google_compute_preview_feature", "google_compute_project_cloud_armor_tier",
    "google_compute_project_default_network_tier",
  ]
}

# Networks.

type "google_compute_interconnect" {
  class = "config-state"
  why   = "a new line has to be laid again by the location's people"
}

class "config-state" {
  why   = "addresses of your own, whose announcement takes Google weeks to set up"
  types = ["google_compute_public_advertised_prefix", "google_compute_public_delegated_prefix"]
}

class "identity" {
  destroy = "URLs signed with the key are refused"
  types   = ["google_compute_backend_bucket_signed_url_key", "google_compute_backend_service_signed_url_key"]
}

type "google_compute_shared_vpc_host_project" {
  class   = "identity"
  destroy = "Google refuses while service projects are attached"
}

type "google_compute_shared_vpc_service_project" {
  class = "identity"

  safeguard "deletion_policy" {
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  destroy = "its addresses are given back: the other side has to learn the next"
  types   = ["google_compute_ha_vpn_gateway", "google_compute_vpn_gateway"]
}

type "google_compute_managed_ssl_certificate" {
  class   = "stateless"
  destroy = "the next is served once Google has checked the domains again"
}

type "google_compute_network_peering_routes_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the peering stays as it is"
}

type "google_compute_service_attachment" {
  class   = "stateless"
  destroy = "its consumers lose their connections"

  scope "connection_preference" "words" {
    broad   = ["ACCEPT_AUTOMATIC"]
    confers = "the service to consumers in any project"
  }
}

type "google_compute_network_attachment" {
  class = "stateless"

  scope "connection_preference" "words" {
    broad   = ["ACCEPT_AUTOMATIC"]
    confers = "the network to producers in any project"
  }
}

type "google_compute_interconnect_attachment" {
  class   = "stateless"
  destroy = "the next has another pairing key, which a partner has to be given"
}

class "stateless" {
  types = [
    "google_compute_backend_bucket", "google_compute_cross_site_network", "google_compute_external_vpn_gateway",
    "google_compute_firewall_policy", "google_compute_firewall_policy_association",
    "google_compute_firewall_policy_rule", "google_compute_firewall_policy_with_rules",
    "google_compute_global_network_endpoint", "google_compute_global_network_endpoint_group",
    "google_compute_http_health_check", "google_compute_https_health_check",
    "google_compute_interconnect_attachment_group", "google_compute_interconnect_group",
    "google_compute_network_edge_security_service", "google_compute_network_endpoint",
    "google_compute_network_endpoint_group", "google_compute_network_endpoints",
    "google_compute_network_firewall_policy", "google_compute_network_firewall_policy_association",
    "google_compute_network_firewall_policy_packet_mirroring_rule", "google_compute_network_firewall_policy_rule",
    "google_compute_network_firewall_policy_with_rules", "google_compute_network_peering",
    "google_compute_organization_security_policy", "google_compute_organization_security_policy_association",
    "google_compute_organization_security_policy_rule", "google_compute_packet_mirroring",
    "google_compute_region_backend_bucket", "google_compute_region_backend_service",
    "google_compute_region_composite_health_check", "google_compute_region_health_aggregation_policy",
    "google_compute_region_health_check", "google_compute_region_health_source",
    "google_compute_region_network_endpoint", "google_compute_region_network_endpoint_group",
    "google_compute_region_network_firewall_policy", "google_compute_region_network_firewall_policy_association",
    "google_compute_region_network_firewall_policy_rule", "google_compute_region_network_firewall_policy_with_rules",
    "google_compute_region_network_policy", "google_compute_region_network_policy_traffic_classification_rule",
    "google_compute_region_security_policy", "google_compute_region_security_policy_rule",
    "google_compute_region_ssl_certificate", "google_compute_region_ssl_policy",
    "google_compute_region_target_http_proxy", "google_compute_region_target_https_proxy",
    "google_compute_region_target_tcp_proxy", "google_compute_region_url_map", "google_compute_router_interface",
    "google_compute_router_named_set", "google_compute_router_nat_address", "google_compute_router_peer",
    "google_compute_router_route_policy", "google_compute_security_policy", "google_compute_security_policy_rule",
    "google_compute_ssl_policy", "google_compute_target_grpc_proxy", "google_compute_target_http_proxy",
    "google_compute_target_https_proxy", "google_compute_target_instance", "google_compute_target_pool",
    "google_compute_target_ssl_proxy", "google_compute_target_tcp_proxy", "google_compute_vpn_tunnel",
    "google_compute_wire_group",
  ]
}
