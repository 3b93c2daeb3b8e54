# Machines, disks, images, clusters, containers, desktops, edge.

type "azurerm_managed_disk" {
  class = "data"
  loses = "the disk with all data on it"
}

type "azurerm_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the disk"
  backup_of = ["source_resource_id", "source_uri"]
}

type "azurerm_managed_disk_sas_token" {
  class = "identity"

  expiry "duration_in_seconds" "seconds" {}
}

type "azurerm_virtual_machine_implicit_data_disk_from_source" {
  class   = "data"
  loses   = "the disk with all data on it"
  destroy = "the disk is deleted, unless detach_implicit_data_disk_on_deletion is true in the provider's features"
}

class "stateless" {
  why     = "what must outlive a machine belongs on disks of their own"
  destroy = "the disk of its operating system goes with it, unless delete_os_disk_on_deletion is false in the provider's features"
  types   = ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"]
}

type "azurerm_virtual_machine" {
  class = "data"
  loses = "the machine's data disks with all data on them"
  why   = "with delete_data_disks_on_termination the disks go with the machine; without it they stay"

  safeguard "delete_data_disks_on_termination" {
    off   = [true]
    keeps = [false]
    loses = "the data disks, with the machine"
  }
  safeguard "delete_os_disk_on_termination" {
    off   = [true]
    loses = "the disk of the operating system, with the machine"
  }
}

class "stateless" {
  why = "its machines come and go by themselves"
  types = [
    "azurerm_linux_virtual_machine_scale_set", "azurerm_orchestrated_virtual_machine_scale_set",
    "azurerm_virtual_machine_scale_set", "azurerm_windows_virtual_machine_scale_set",
  ]
}

# Images.

type "azurerm_image" {
  class = "data"
  loses = "the image from which machines are made"
}

type "azurerm_shared_image_version" {
  class = "data"
  loses = "the version of the image, in every region it was copied to"
}

type "azurerm_gallery_application_version" {
  class = "data"
  loses = "the version of the application's package"
}

type "azurerm_shared_image_gallery" {
  class = "stateless"
  why   = "Azure refuses while images are in it"

  scope "sharing.permission" "words" {
    broad   = ["Community"]
    confers = "the images to everyone on Azure"
  }
}

class "stateless" {
  why   = "Azure refuses while versions are in it"
  types = ["azurerm_gallery_application", "azurerm_shared_image"]
}

# Kubernetes and containers.

type "azurerm_kubernetes_cluster" {
  class   = "data"
  loses   = "the cluster with every object in it that nothing else declares, and the disks, shares and addresses of its node resource group"
  destroy = "Azure deletes the node resource group with the cluster: volumes that were made dynamically are in it"

  scope "role_based_access_control_enabled" "words" {
    broad   = [false]
    confers = "everything in the cluster to every account in it"
  }
}

type "azurerm_kubernetes_automatic_cluster" {
  class   = "data"
  loses   = "the cluster with every object in it that nothing else declares, and the disks, shares and addresses of its node resource group"
  destroy = "Azure deletes the node resource group with the cluster: volumes that were made dynamically are in it"
}

type "azurerm_arc_kubernetes_provisioned_cluster" {
  class = "data"
  loses = "the cluster with every object in it that nothing else declares, and its volumes"
}

type "azurerm_redhat_openshift_cluster" {
  class = "data"
  loses = "the cluster with everything in it, and the managed resource group with its volumes and image registry"
}

type "azurerm_kubernetes_fleet_manager" {
  class = "config-state"
  why   = "a hub cluster may hold placements and overrides that stand nowhere else; the member clusters stay"
}

type "azurerm_kubernetes_cluster_trusted_access_role_binding" {
  class = "identity"
}

type "azurerm_kubernetes_cluster_node_pool" {
  class = "stateless"
  why   = "its nodes' local disks go, the volumes of claims stay"
}

type "azurerm_arc_kubernetes_cluster" {
  class = "stateless"
  why   = "it connects a cluster to Azure; the cluster stays"
}

type "azurerm_service_fabric_cluster" {
  class = "data"
  loses = "the cluster with the state of its stateful services, which is on its nodes' disks"

  scope "client_certificate_thumbprint.is_admin" "words" {
    broad   = [true]
    confers = "administration of the cluster"
  }
  scope "client_certificate_common_name.is_admin" "words" {
    broad   = [true]
    confers = "administration of the cluster"
  }
}

type "azurerm_service_fabric_managed_cluster" {
  class = "data"
  loses = "the cluster with the state of its stateful services, which is on its nodes' disks"

  safeguard "backup_service_enabled" {
    off   = [false]
    loses = "the backups of stateful services"
  }
  scope "authentication.certificate.type" "words" {
    broad   = ["AdminClient"]
    confers = "administration of the cluster"
  }
}

type "azurerm_container_registry" {
  class = "data"
  loses = "the registry with all images and charts in it, in every region"

  safeguard "retention_policy_in_days" {
    decrease = true
    forever  = [null]
    loses    = "the untagged images older than that"
  }
  scope "admin_enabled" "words" {
    broad   = [true]
    confers = "pushing, pulling and deleting everything to one shared account"
  }
  scope "anonymous_pull_enabled" "words" {
    broad   = [true]
    confers = "pulling everything to everyone"
  }
}

type "azurerm_container_registry_scope_map" {
  class = "identity"

  scope "actions" "words" {
    broad      = ["repositories/*/content/write", "repositories/*/metadata/write"]
    broad_like = ["repositories/**/content/delete"]
    confers    = "deletion of images, or writing to every repository"
  }
}

class "identity" {
  types = ["azurerm_container_registry_token"]
}

type "azurerm_container_registry_token_password" {
  class = "identity"

  expiry "password1.expiry" "timestamp" { never = [null] }
}

# Batch, desktops, labs.

type "azurerm_batch_account" {
  class = "config-state"
  why   = "its pools, jobs and application packages may have been made by programs; their results are elsewhere"
}

type "azurerm_virtual_desktop_host_pool_registration_info" {
  class = "identity"

  expiry "expiration_date" "timestamp" {}
}

type "azurerm_dev_center_project" {
  class = "data"
  loses = "the project with its pools, the developers' machines in them, and their environments"
}

type "azurerm_dev_center_project_pool" {
  class = "data"
  loses = "the pool with all developers' machines in it and the work on their disks"
}

type "azurerm_dev_center" {
  class = "stateless"
  why   = "Azure refuses while projects use it"
}

type "azurerm_dev_center_project_environment_type" {
  class = "stateless"

  scope "creator_role_assignment_roles" "role" {
    broad_like = ["**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"]
    confers    = "every developer the right to hand out roles in an environment"
  }
  scope "user_role_assignment.roles" "role" {
    broad_like = ["**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"]
    confers    = "the right to hand out roles in every environment"
  }
}

type "azurerm_dev_test_lab" {
  class = "data"
  loses = "the lab with all machines in it, their disks, and its custom images"
}

class "data" {
  loses = "the machine with its disks, on which people work"
  types = ["azurerm_dev_test_linux_virtual_machine", "azurerm_dev_test_windows_virtual_machine"]
}

# VMware, System Center, Azure Local.

type "azurerm_vmware_private_cloud" {
  class = "data"
  loses = "the private cloud with all machines in it and its vSAN storage"
}

type "azurerm_vmware_cluster" {
  class = "data"
  loses = "the cluster's hosts with their part of the vSAN storage"
}

type "azurerm_vmware_express_route_authorization" {
  class = "identity"
}

type "azurerm_system_center_virtual_machine_manager_virtual_machine_instance" {
  class   = "data"
  loses   = "the machine with its disks"
  destroy = "the provider deletes it by force, and from its host too"
}

type "azurerm_stack_hci_virtual_hard_disk" {
  class = "data"
  loses = "the disk with all data on it"
}

class "stateless" {
  why = "it registers with Azure what runs elsewhere; that stays"
  types = [
    "azurerm_arc_machine", "azurerm_arc_resource_bridge_appliance", "azurerm_stack_hci_cluster",
    "azurerm_system_center_virtual_machine_manager_cloud", "azurerm_system_center_virtual_machine_manager_server",
  ]
}

class "stateless" {
  why = "the machines, disks and databases under it stay"
  types = [
    "azurerm_workloads_sap_discovery_virtual_instance", "azurerm_workloads_sap_single_node_virtual_instance",
    "azurerm_workloads_sap_three_tier_virtual_instance",
  ]
}

class "stateless" {
  types = [
    "azurerm_arc_kubernetes_cluster_extension", "azurerm_arc_kubernetes_flux_configuration",
    "azurerm_arc_machine_automanage_configuration_assignment", "azurerm_arc_machine_extension",
    "azurerm_arc_private_link_scope", "azurerm_automanage_configuration", "azurerm_availability_set",
    "azurerm_batch_application", "azurerm_batch_certificate", "azurerm_batch_job", "azurerm_batch_pool",
    "azurerm_capacity_reservation", "azurerm_capacity_reservation_group", "azurerm_container_connected_registry",
    "azurerm_container_group", "azurerm_container_registry_agent_pool", "azurerm_container_registry_cache_rule",
    "azurerm_container_registry_credential_set", "azurerm_container_registry_task",
    "azurerm_container_registry_task_schedule_run_now", "azurerm_container_registry_webhook", "azurerm_dedicated_host",
    "azurerm_dedicated_host_group", "azurerm_dev_center_attached_network", "azurerm_dev_center_catalog",
    "azurerm_dev_center_dev_box_definition", "azurerm_dev_center_environment_type", "azurerm_dev_center_gallery",
    "azurerm_dev_center_network_connection", "azurerm_dev_test_global_vm_shutdown_schedule", "azurerm_dev_test_policy",
    "azurerm_dev_test_schedule", "azurerm_dev_test_virtual_network", "azurerm_disk_access",
    "azurerm_extended_custom_location", "azurerm_extended_location_custom_location",
    "azurerm_kubernetes_cluster_deployment_safeguard", "azurerm_kubernetes_cluster_extension",
    "azurerm_kubernetes_fleet_member", "azurerm_kubernetes_fleet_update_run",
    "azurerm_kubernetes_fleet_update_strategy", "azurerm_kubernetes_flux_configuration",
    "azurerm_maintenance_assignment_dedicated_host", "azurerm_maintenance_assignment_dynamic_scope",
    "azurerm_maintenance_assignment_virtual_machine", "azurerm_maintenance_assignment_virtual_machine_scale_set",
    "azurerm_maintenance_configuration", "azurerm_managed_devops_pool", "azurerm_proximity_placement_group",
    "azurerm_stack_hci_deployment_setting", "azurerm_stack_hci_extension", "azurerm_stack_hci_logical_network",
    "azurerm_stack_hci_marketplace_gallery_image", "azurerm_stack_hci_network_interface",
    "azurerm_stack_hci_storage_path", "azurerm_system_center_virtual_machine_manager_availability_set",
    "azurerm_system_center_virtual_machine_manager_virtual_machine_instance_guest_agent",
    "azurerm_system_center_virtual_machine_manager_virtual_machine_template",
    "azurerm_system_center_virtual_machine_manager_virtual_network", "azurerm_virtual_desktop_application",
    "azurerm_virtual_desktop_application_group", "azurerm_virtual_desktop_host_pool",
    "azurerm_virtual_desktop_scaling_plan", "azurerm_virtual_desktop_scaling_plan_host_pool_association",
    "azurerm_virtual_desktop_workspace", "azurerm_virtual_desktop_workspace_application_group_association",
    "azurerm_virtual_machine_automanage_configuration_assignment", "azurerm_virtual_machine_data_disk_attachment",
    "azurerm_virtual_machine_extension", "azurerm_virtual_machine_gallery_application_assignment",
    "azurerm_virtual_machine_packet_capture", "azurerm_virtual_machine_run_command",
    "azurerm_virtual_machine_scale_set_extension", "azurerm_virtual_machine_scale_set_packet_capture",
    "azurerm_virtual_machine_scale_set_standby_pool", "azurerm_vmware_netapp_volume_attachment",
  ]
}
