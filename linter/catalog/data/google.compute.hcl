# Google Cloud: machines, disks, their networks, clusters, functions.

class "data" {
  loses = "the disk with all data on it; its snapshots stay"
  types = ["google_compute_disk", "google_compute_region_disk"]
  ids   = ["self_link", "disk_id"]

  safeguard "create_snapshot_before_destroy" {
    off   = [false, null]
    loses = "a last snapshot to restore from"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_container_cluster" {
  class   = "data"
  loses   = "the control plane with every object in it that nothing else declares, and the local disks of its nodes"
  destroy = "persistent disks that were claimed in it may stay behind, owned by nobody"
  ids     = ["self_link"]

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "enable_legacy_abac" "words" {
    broad   = [true]
    confers = "every right in the cluster to each of its service accounts"
  }
  scope "master_auth.client_certificate_config.issue_client_certificate" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the cluster to whoever has a certificate that cannot be revoked"
  }
  scope "node_config.oauth_scopes" "words" {
    broad    = ["cloud-platform", "https://www.googleapis.com/auth/cloud-platform"]
    computed = true
    where "node_config.service_account" {
      is   = [null, "default"]
      like = ["*-compute@developer.gserviceaccount.com"]
    }
    confers = "whatever the default service account may do, often almost everything in the project"
  }
  scope "node_pool.node_config.oauth_scopes" "words" {
    broad    = ["cloud-platform", "https://www.googleapis.com/auth/cloud-platform"]
    computed = true
    where "node_pool.node_config.service_account" {
      is   = [null, "default"]
      like = ["*-compute@developer.gserviceaccount.com"]
    }
    confers = "whatever the default service account may do, often almost everything in the project"
  }
}

class "data" {
  loses = "the cluster with every object in it that nothing else declares"
  types = [
  ]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the control plane with every object in it that nothing else declares"
  types = ["google_container_aws_cluster", "google_container_azure_cluster"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "authorization.admin_groups.group" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster to everyone in the group"
  }
}

class "data" {
  loses   = "the admin cluster, with the control planes of the user clusters that it runs"
  destroy = "the cluster may only be unenrolled, and go on running on the premises"
  types   = ["google_gkeonprem_vmware_admin_cluster"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the cluster with every object in it that nothing else declares"
  types = ["google_edgecontainer_cluster", "google_gkeonprem_vmware_cluster"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "authorization.admin_users.username" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster"
  }
}

type "google_gkeonprem_bare_metal_cluster" {
  class = "data"
  loses = "the cluster with every object in it that nothing else declares"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "security_config.authorization.admin_users.username" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster"
  }
}

type "google_gkeonprem_bare_metal_admin_cluster" {
  class   = "data"
  loses   = "the admin cluster, with the control planes of the user clusters that it runs"
  destroy = "the cluster may only be unenrolled, and go on running on the premises"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "security_config.authorization.admin_users.username" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster, and of the user clusters that it runs"
  }
}

type "google_gke_hub_namespace" {
  class = "data"
  loses = "the fleet namespace; the Kubernetes namespaces of its name may go with it, and what is in them"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_hypercomputecluster_cluster" {
  class = "data"
  loses = "the cluster with the disks of its nodes, and the storage that was made with it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vmwareengine_private_cloud" {
  class   = "data"
  loses   = "the private cloud with all its virtual machines and their disks"
  destroy = "Google deletes it after deletion_delay_hours, until when it can be restored"

  safeguard "deletion_delay_hours" {
    off      = [0]
    decrease = true
    loses    = "hours in which it can be restored"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_vmwareengine_cluster" {
  class = "data"
  loses = "the cluster with what is left on its hosts"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_workstations_workstation" {
  class = "data"
  loses = "the workstation, and its home directory unless the configuration's reclaim_policy is RETAIN"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_workstations_workstation_config" {
  class = "data"
  loses = "the configuration with its workstations, and their home directories unless reclaim_policy is RETAIN"

  safeguard "persistent_directories.gce_pd.reclaim_policy" {
    off   = ["DELETE", null]
    loses = "the home directory, with the workstation"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_workstations_workstation_cluster" {
  class = "data"
  loses = "the cluster with its configurations and workstations"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_deployment_manager_deployment" {
  class   = "data"
  loses   = "the deployment and every resource that it made, stores among them"
  destroy = "with delete_policy ABANDON what it made stays"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "delete_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_config_deployment" {
  class = "data"
  loses = "the deployment with the resources and the Terraform state of its blueprint"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal while there are revisions and resources in it"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_saas_runtime_unit" {
  class = "data"
  loses = "the unit with all that its blueprint made"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_cloud_tasks_queue" {
  class   = "data"
  loses   = "the queue with all tasks that wait in it"
  destroy = "its name cannot be used again for some days"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_compute_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the disk"
  ids       = ["self_link"]
  backup_of = ["source_disk"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "backup" {
  loses     = "an instant snapshot of the disk"
  types     = ["google_compute_instant_snapshot", "google_compute_region_instant_snapshot"]
  ids       = ["self_link"]
  backup_of = ["source_disk"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_compute_image" {
  class     = "backup"
  loses     = "the image: what is launched from it cannot be launched again"
  ids       = ["self_link"]
  backup_of = ["source_disk", "source_snapshot"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_compute_machine_image" {
  class     = "backup"
  loses     = "the image of the machine with all its disks"
  ids       = ["self_link"]
  backup_of = ["source_instance"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "identity" {
  destroy = "URLs that it signed no longer work"
  types   = ["google_compute_backend_bucket_signed_url_key", "google_compute_backend_service_signed_url_key"]
}

class "identity" {
  types = ["google_gke_hub_membership_rbac_role_binding", "google_gke_hub_scope_rbac_role_binding"]

  scope "role.predefined_role" "role" {
    broad   = ["ADMIN"]
    confers = "administration of every namespace that it covers"
  }
}

type "google_compute_instance" {
  class   = "stateless"
  destroy = "a boot disk with auto_delete, the default, goes with it"
  why     = "its boot disk goes with it, but what must outlive an instance belongs on disks of their own"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "boot_disk.auto_delete" {
    off   = [true]
    data  = true
    loses = "the boot disk, with the instance"
  }
  scope "service_account.scopes" "words" {
    broad = ["cloud-platform", "https://www.googleapis.com/auth/cloud-platform"]
    where "service_account.email" {
      is   = [null, "default"]
      like = ["*-compute@developer.gserviceaccount.com"]
    }
    confers = "whatever the default service account may do, often almost everything in the project"
  }
}

class "stateless" {
  why   = "its boot disk goes with it, but what must outlive an instance belongs on disks of their own"
  types = ["google_compute_instance_from_machine_image", "google_compute_instance_from_template"]

  safeguard "deletion_protection" {
    off = [false, null]
  }
  safeguard "boot_disk.auto_delete" {
    off   = [true, null]
    data  = true
    loses = "the boot disk, with the instance"
  }
}

class "stateless" {
  types = ["google_compute_instance_template", "google_compute_region_instance_template"]

  scope "service_account.scopes" "words" {
    broad = ["cloud-platform", "https://www.googleapis.com/auth/cloud-platform"]
    where "service_account.email" {
      is   = [null, "default"]
      like = ["*-compute@developer.gserviceaccount.com"]
    }
    confers = "whatever the default service account may do, often almost everything in the project"
  }
}

class "stateless" {
  why   = "its instances are made from a template; its stateful disks stay unless delete_rule says otherwise"
  types = ["google_compute_instance_group_manager", "google_compute_region_instance_group_manager"]

  safeguard "stateful_disk.delete_rule" {
    off   = ["ON_PERMANENT_INSTANCE_DELETION"]
    data  = true
    loses = "the stateful disks, with the instances"
  }
}

class "stateless" {
  why   = "it says what an instance keeps; the disks stay unless delete_rule says otherwise"
  types = ["google_compute_per_instance_config", "google_compute_region_per_instance_config"]

  safeguard "preserved_state.disk.delete_rule" {
    off   = ["ON_PERMANENT_INSTANCE_DELETION"]
    data  = true
    loses = "the preserved disk, with the instance"
  }
  safeguard "remove_instance_on_destroy" {
    off   = [true]
    loses = "the instance"
  }
  safeguard "remove_instance_state_on_destroy" {
    off   = [true]
    loses = "the preserved state"
  }
}

type "google_compute_storage_pool" {
  class = "stateless"
  why   = "Google refuses while there are disks in it"

  safeguard "deletion_protection" { off = [false] }
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

class "stateless" {
  destroy = "gives the address back, and another project may get it"
  types   = ["google_compute_address", "google_compute_global_address"]
}

type "google_compute_region_commitment" {
  class   = "stateless"
  destroy = "Google cannot end a commitment: it only leaves the state"
}

type "google_compute_network_peering_routes_config" {
  class   = "stateless"
  destroy = "does nothing: the peering stays as it is"
}

type "google_container_node_pool" {
  class = "stateless"
  why   = "its nodes are made to be replaced; what is on their local disks goes with them"

  scope "node_config.oauth_scopes" "words" {
    broad    = ["cloud-platform", "https://www.googleapis.com/auth/cloud-platform"]
    computed = true
    where "node_config.service_account" {
      is   = [null, "default"]
      like = ["*-compute@developer.gserviceaccount.com"]
    }
    confers = "whatever the default service account may do, often almost everything in the project"
  }
}

class "stateless" {
  destroy = "the cluster is no longer registered; it goes on"
  types   = ["google_gke_hub_membership"]
}

type "google_container_attached_cluster" {
  class   = "stateless"
  why     = "it only attaches a cluster that stays where it is"
  destroy = "the cluster is no longer registered; it goes on"

  scope "authorization.admin_groups" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster to everyone in the group"
  }
  scope "authorization.admin_users" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster"
  }
}

type "google_vmwareengine_datastore" {
  class = "stateless"
  why   = "it names a file share that hosts may mount; the share stays"
}

class "stateless" {
  types = ["google_cloud_run_v2_job", "google_cloud_run_v2_service", "google_cloud_run_v2_worker_pool"]

  safeguard "deletion_protection" { off = [false] }
}

type "google_workflows_workflow" {
  class   = "stateless"
  destroy = "the history of its runs goes with it"

  safeguard "deletion_protection" { off = [false] }
}

type "google_app_engine_application" {
  class   = "stateless"
  destroy = "Google cannot delete an application but with its project: it only leaves the state"
}

class "stateless" {
  types = ["google_app_engine_flexible_app_version", "google_app_engine_standard_app_version"]

  safeguard "noop_on_destroy" {
    keeps = [true]
  }
  safeguard "delete_service_on_destroy" {
    off   = [true]
    loses = "the service, with its last version"
  }
}

type "google_blockchain_node_engine_blockchain_nodes" {
  class = "stateless"
  why   = "a node reads the chain from its peers again, which takes days"

  scope "ethereum_details.api_enable_admin" "words" {
    broad   = [true]
    confers = "administration of the node to whoever may call it"
  }
}

class "identity" {
  types = ["google_container_azure_client"]
}

class "config-state" {
  types = ["google_runtimeconfig_config", "google_runtimeconfig_variable"]
}

class "stateless" {
  types = [
    "google_app_engine_application_url_dispatch_rules", "google_app_engine_domain_mapping",
    "google_app_engine_firewall_rule", "google_cloud_run_domain_mapping", "google_cloud_run_service",
    "google_cloud_scheduler_job", "google_cloudfunctions2_function", "google_cloudfunctions_function",
    "google_compute_attached_disk", "google_compute_autoscaler", "google_compute_backend_bucket",
    "google_compute_backend_service", "google_compute_bulk_per_instance_config", "google_compute_cross_site_network",
    "google_compute_disk_async_replication", "google_compute_disk_resource_policy_attachment",
    "google_compute_external_vpn_gateway", "google_compute_firewall", "google_compute_firewall_policy",
    "google_compute_firewall_policy_association", "google_compute_firewall_policy_rule",
    "google_compute_firewall_policy_with_rules", "google_compute_forwarding_rule",
    "google_compute_future_reservation", "google_compute_global_forwarding_rule",
    "google_compute_global_network_endpoint", "google_compute_global_network_endpoint_group",
    "google_compute_global_vm_extension_policy", "google_compute_ha_vpn_gateway", "google_compute_health_check",
    "google_compute_http_health_check", "google_compute_https_health_check", "google_compute_instance_group",
    "google_compute_instance_group_membership", "google_compute_instance_group_named_port",
    "google_compute_instance_settings", "google_compute_interconnect_attachment",
    "google_compute_interconnect_attachment_group", "google_compute_interconnect_group",
    "google_compute_managed_ssl_certificate", "google_compute_network",
    "google_compute_network_edge_security_service", "google_compute_network_endpoint",
    "google_compute_network_endpoint_group", "google_compute_network_endpoints",
    "google_compute_network_firewall_policy", "google_compute_network_firewall_policy_association",
    "google_compute_network_firewall_policy_packet_mirroring_rule", "google_compute_network_firewall_policy_rule",
    "google_compute_network_firewall_policy_with_rules", "google_compute_network_peering",
    "google_compute_node_group", "google_compute_node_template", "google_compute_organization_security_policy",
    "google_compute_organization_security_policy_association", "google_compute_organization_security_policy_rule",
    "google_compute_packet_mirroring", "google_compute_public_advertised_prefix",
    "google_compute_public_delegated_prefix", "google_compute_region_autoscaler",
    "google_compute_region_backend_bucket", "google_compute_region_backend_service",
    "google_compute_region_composite_health_check", "google_compute_region_disk_resource_policy_attachment",
    "google_compute_region_health_aggregation_policy", "google_compute_region_health_check",
    "google_compute_region_health_source", "google_compute_region_network_endpoint",
    "google_compute_region_network_endpoint_group", "google_compute_region_network_firewall_policy",
    "google_compute_region_network_firewall_policy_association", "google_compute_region_network_firewall_policy_rule",
    "google_compute_region_network_firewall_policy_with_rules", "google_compute_region_network_policy",
    "google_compute_region_network_policy_traffic_classification_rule", "google_compute_region_resize_request",
    "google_compute_region_security_policy", "google_compute_region_security_policy_rule",
    "google_compute_region_ssl_certificate", "google_compute_region_ssl_policy",
    "google_compute_region_target_http_proxy", "google_compute_region_target_https_proxy",
    "google_compute_region_target_tcp_proxy", "google_compute_region_url_map", "google_compute_reservation",
    "google_compute_resize_request", "google_compute_resource_policy_attachment", "google_compute_rollout_plan",
    "google_compute_route", "google_compute_router", "google_compute_router_interface",
    "google_compute_router_named_set", "google_compute_router_nat", "google_compute_router_nat_address",
    "google_compute_router_peer", "google_compute_router_route_policy", "google_compute_security_policy",
    "google_compute_security_policy_rule", "google_compute_shared_vpc_host_project",
    "google_compute_shared_vpc_service_project", "google_compute_ssl_certificate", "google_compute_ssl_policy",
    "google_compute_subnetwork", "google_compute_target_grpc_proxy", "google_compute_target_http_proxy",
    "google_compute_target_https_proxy", "google_compute_target_instance", "google_compute_target_pool",
    "google_compute_target_ssl_proxy", "google_compute_target_tcp_proxy", "google_compute_url_map",
    "google_compute_vpn_gateway", "google_compute_vpn_tunnel", "google_compute_wire_group",
    "google_compute_zone_vm_extension_policy", "google_container_aws_node_pool", "google_container_azure_node_pool",
    "google_edgecontainer_node_pool", "google_edgecontainer_vpn_connection", "google_gke_hub_feature",
    "google_gke_hub_feature_membership", "google_gke_hub_fleet", "google_gke_hub_membership_binding",
    "google_gke_hub_rollout_sequence", "google_gke_hub_scope", "google_gkeonprem_bare_metal_node_pool",
    "google_gkeonprem_vmware_node_pool", "google_os_config_guest_policies", "google_os_config_os_policy_assignment",
    "google_os_config_patch_deployment", "google_os_config_v2_policy_orchestrator",
    "google_os_config_v2_policy_orchestrator_for_folder", "google_os_config_v2_policy_orchestrator_for_organization",
    "google_saas_runtime_release", "google_saas_runtime_rollout_kind", "google_saas_runtime_saas",
    "google_saas_runtime_tenant", "google_saas_runtime_unit_kind",
    "google_vmwareengine_external_access_rule", "google_vmwareengine_external_address", "google_vmwareengine_network",
    "google_vmwareengine_network_peering", "google_vmwareengine_network_policy", "google_vmwareengine_subnet",
  ]
}

type "google_compute_interconnect" {
  class = "config-state"
  why   = "a new line has to be laid again by the location's people"
}

type "google_compute_network_attachment" {
  class = "stateless"

  scope "connection_preference" "words" {
    broad   = ["ACCEPT_AUTOMATIC"]
    confers = "the network to producers in any project"
  }
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_compute_preview_feature", "google_compute_project_cloud_armor_tier", "google_compute_project_default_network_tier"]
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

type "google_compute_service_attachment" {
  class   = "stateless"
  destroy = "its consumers lose their connections"

  scope "connection_preference" "words" {
    broad   = ["ACCEPT_AUTOMATIC"]
    confers = "the service to consumers in any project"
  }
}

type "google_compute_snapshot_settings" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

type "google_saas_runtime_unit_operation" {
  class = "stateless"

  safeguard "deprovision" {
    on    = [null]
    loses = "what was deployed in the unit"
  }
}
