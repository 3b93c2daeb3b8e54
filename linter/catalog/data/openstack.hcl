# Nearly no safeguard: OpenStack has a lock on images, and otherwise leaves it to
# the services to refuse what is in use.

provider "openstack" {
  source   = "terraform-provider-openstack/openstack"
  reviewed = "3.4.0"
  types    = 109
}

# Servers, disks and images.

type "openstack_compute_instance_v2" {
  class   = "data"
  loses   = "the instance with its local disk, and the volumes that are set to go with it"
  why     = "booted from an image its disk is on the hypervisor, and is no volume"
  destroy = "a cloud with soft deletion keeps it for a while, but for force_delete"

  safeguard "block_device.delete_on_termination" {
    off   = [true]
    loses = "the volume, with the instance"
  }
  safeguard "force_delete" {
    off   = [true]
    loses = "the time in which the cloud could restore the instance"
  }
}

type "openstack_blockstorage_volume_v3" {
  class   = "data"
  loses   = "the volume with all data on it"
  destroy = "an attached volume is detached first"
}

type "openstack_images_image_v2" {
  class = "data"
  loses = "the image: what is launched from it cannot be launched again"

  safeguard "protected" { off = [false, null] }
  scope "visibility" "words" {
    broad   = ["public", "community"]
    confers = "the image to every project of the cloud"
  }
}

# Files and objects.

type "openstack_sharedfilesystem_share_v2" {
  class = "data"
  loses = "the share with all files on it"
}

type "openstack_objectstorage_container_v1" {
  class   = "data"
  loses   = "the container; with force_destroy all objects in it"
  destroy = "a container that is not empty stops the destroy, but for force_destroy"

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in the container, with it"
  }
  safeguard "versioning" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  scope "container_read" "words" {
    broad   = [".r:*", "*:*"]
    confers = "the container's objects to everyone"
  }
  scope "container_write" "words" {
    broad   = ["*:*"]
    confers = "writing and deleting of the container's objects to every project"
  }
}

type "openstack_objectstorage_object_v1" {
  class = "data"
  loses = "the object"
}

type "openstack_objectstorage_account_v1" {
  class   = "config-state"
  destroy = "removes the account's metadata only; a key of temporary URLs among them stops all those URLs"
}

type "openstack_objectstorage_tempurl_v1" {
  class   = "identity"
  destroy = "only leaves the state: the URL works until its time is over"
}

# Databases, clusters and stacks.

type "openstack_db_instance_v1" {
  class = "data"
  loses = "the database instance with all databases in it"
}

type "openstack_db_database_v1" {
  class = "data"
  loses = "the database with all data in it"
}

type "openstack_containerinfra_cluster_v1" {
  class = "data"
  loses = "the cluster with all its objects, its nodes and what is on their disks"
}

type "openstack_containerinfra_nodegroup_v1" {
  class   = "stateless"
  destroy = "what pods keep on the nodes' own disks goes with them"
}

type "openstack_orchestration_stack_v1" {
  class = "data"
  loses = "the stack with every resource that it made, and their data"
}

# Keys and secrets.

type "openstack_keymanager_secret_v1" {
  class = "keys"
  loses = "the secret: what it encrypted, volumes among it, cannot be read again"
}

type "openstack_keymanager_order_v1" {
  class   = "config-state"
  destroy = "deletes the order, not the key that was made for it; the next apply orders another key"
}

# Projects, zones, and what others edit.

type "openstack_identity_project_v3" {
  class   = "data"
  loses   = "the project, to which servers, volumes and databases belong"
  destroy = "what is in it is left without an owner; with is_domain every project, user and group of the domain goes too"
}

type "openstack_dns_zone_v2" {
  class = "data"
  loses = "the zone with all its records, those that others made too"
}

# Who may do what.

type "openstack_identity_application_credential_v3" {
  class = "identity"

  scope "unrestricted" "words" {
    broad   = [true]
    confers = "making and deleting application credentials and trusts in its user's name"
  }
  scope "roles" "role" {
    broad      = ["admin", "manager", null]
    broad_like = ["*_admin", "*-admin"]
    computed   = true
    confers    = "administration, or every role of its user"
  }
  scope "access_rules.path" "words" {
    broad   = ["/**", "**"]
    confers = "every call of the service"
  }

  expiry "expires_at" "timestamp" { never = [null] }
}

class "identity" {
  why   = "the role stands there as an ID only, so that its breadth cannot be judged"
  types = ["openstack_identity_inherit_role_assignment_v3", "openstack_identity_role_assignment_v3"]

  scope "domain_id" "words" {
    broad_like = ["**"]
    confers    = "its role on a whole domain"
  }
}

type "openstack_networking_rbac_policy_v2" {
  class = "identity"

  scope "target_tenant" "words" {
    broad   = ["*"]
    confers = "the network or policy to every project"
  }
}

type "openstack_sharedfilesystem_share_access_v2" {
  class = "identity"

  scope "access_to" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the share to every address"
  }
}

type "openstack_compute_keypair_v2" {
  class   = "identity"
  destroy = "a private key that it made stood in the state alone"
}

class "identity" {
  types = [
    "openstack_db_user_v1", "openstack_identity_group_v3",
    "openstack_identity_role_v3", "openstack_identity_user_membership_v3", "openstack_identity_user_v3",
    "openstack_images_image_access_accept_v2", "openstack_images_image_access_v2",
  ]
}

type "openstack_identity_ec2_credential_v3" {
  class   = "identity"
  endless = true
}

# What the next apply makes again.

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "openstack_blockstorage_quotaset_v3", "openstack_compute_quotaset_v2", "openstack_dns_quota_v2",
    "openstack_lb_quota_v2", "openstack_networking_quota_v2",
  ]
}

type "openstack_networking_floatingip_v2" {
  class   = "stateless"
  destroy = "the address goes back to the pool, and the next apply gets another one"
}

class "stateless" {
  types = ["openstack_networking_network_v2", "openstack_networking_subnetpool_v2"]

  scope "shared" "words" {
    broad   = [true]
    confers = "its use to every project"
  }
}

type "openstack_networking_router_interface_v2" {
  class = "stateless"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the routes of the router that go over the interface"
  }
}

class "stateless" {
  types = [
    "openstack_bgpvpn_network_associate_v2", "openstack_bgpvpn_port_associate_v2",
    "openstack_bgpvpn_router_associate_v2", "openstack_bgpvpn_v2", "openstack_blockstorage_qos_association_v3",
    "openstack_blockstorage_qos_v3", "openstack_blockstorage_volume_attach_v3",
    "openstack_blockstorage_volume_type_access_v3", "openstack_blockstorage_volume_type_v3",
    "openstack_compute_aggregate_v2", "openstack_compute_flavor_access_v2", "openstack_compute_flavor_v2",
    "openstack_compute_interface_attach_v2", "openstack_compute_servergroup_v2", "openstack_compute_volume_attach_v2",
    "openstack_containerinfra_clustertemplate_v1", "openstack_db_configuration_v1", "openstack_dns_recordset_v2",
    "openstack_dns_transfer_accept_v2", "openstack_dns_transfer_request_v2", "openstack_dns_zone_share_v2",
    "openstack_fw_group_v2", "openstack_fw_policy_v2", "openstack_fw_rule_v2", "openstack_identity_endpoint_v3",
    "openstack_identity_limit_v3", "openstack_identity_registered_limit_v3", "openstack_identity_service_v3",
    "openstack_keymanager_container_v1", "openstack_lb_flavor_v2", "openstack_lb_flavorprofile_v2",
    "openstack_lb_l7policy_v2", "openstack_lb_l7rule_v2", "openstack_lb_listener_v2", "openstack_lb_loadbalancer_v2",
    "openstack_lb_member_v2", "openstack_lb_members_v2", "openstack_lb_monitor_v2", "openstack_lb_pool_v2",
    "openstack_networking_address_group_v2", "openstack_networking_addressscope_v2",
    "openstack_networking_bgp_peer_v2", "openstack_networking_bgp_speaker_v2",
    "openstack_networking_floatingip_associate_v2", "openstack_networking_port_secgroup_associate_v2",
    "openstack_networking_port_v2", "openstack_networking_portforwarding_v2",
    "openstack_networking_qos_bandwidth_limit_rule_v2", "openstack_networking_qos_dscp_marking_rule_v2",
    "openstack_networking_qos_minimum_bandwidth_rule_v2", "openstack_networking_qos_policy_v2",
    "openstack_networking_router_route_v2", "openstack_networking_router_routes_v2", "openstack_networking_router_v2",
    "openstack_networking_secgroup_rule_v2", "openstack_networking_secgroup_v2", "openstack_networking_segment_v2",
    "openstack_networking_subnet_route_v2", "openstack_networking_subnet_v2", "openstack_networking_trunk_v2",
    "openstack_sharedfilesystem_securityservice_v2", "openstack_sharedfilesystem_sharenetwork_v2",
    "openstack_taas_tap_mirror_v2", "openstack_vpnaas_endpoint_group_v2", "openstack_vpnaas_ike_policy_v2",
    "openstack_vpnaas_ipsec_policy_v2", "openstack_vpnaas_service_v2", "openstack_vpnaas_site_connection_v2",
    "openstack_workflow_cron_trigger_v2",
  ]
}
