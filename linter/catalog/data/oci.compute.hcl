# Instances, volumes and images.

type "oci_core_instance" {
  class   = "stateless"
  destroy = "its boot volume goes with it unless preserve_boot_volume is set, and so do local disks"
  why     = "what must outlive a machine belongs on volumes of their own"

  safeguard "preserve_boot_volume" {
    off   = [false, null]
    data  = true
    loses = "the boot volume, with the instance"
  }
  safeguard "preserve_data_volumes_created_at_launch" {
    off   = [false]
    data  = true
    loses = "the data volumes that were made with the instance"
  }
  safeguard "source_details.is_preserve_boot_volume_enabled" {
    off   = [false]
    data  = true
    loses = "the old boot volume, when it is replaced"
  }
  safeguard "preemptible_instance_config.preemption_action.preserve_boot_volume" {
    off   = [false]
    data  = true
    loses = "the boot volume, when the instance is taken away"
  }
}

class "stateless" {
  destroy = "its instances go with it, and their boot volumes"
  why     = "what must outlive a machine belongs on volumes of their own"
  types   = ["oci_core_cluster_network", "oci_core_compute_gpu_memory_cluster", "oci_core_instance_pool"]
}

type "oci_core_instance_pool_instance" {
  class   = "stateless"
  destroy = "with auto_terminate_instance_on_delete the instance goes too"

  safeguard "auto_terminate_instance_on_delete" {
    off   = [true]
    data  = true
    loses = "the instance with its boot volume"
  }
}

type "oci_core_volume" {
  class = "data"
  loses = "the volume with all data on it"

  safeguard "block_volume_replicas_deletion" {
    off   = [true]
    loses = "the volume's replicas in other regions"
  }
}

type "oci_core_boot_volume" {
  class = "data"
  loses = "the boot volume with all data on it"

  safeguard "boot_volume_replicas_deletion" {
    off   = [true]
    loses = "the volume's replicas in other regions"
  }
}

type "oci_core_volume_group" {
  class = "stateless"
  why   = "the volumes stay"

  safeguard "volume_group_replicas_deletion" {
    off   = [true]
    data  = true
    loses = "the volumes' replicas in other regions"
  }
  safeguard "preserve_volume_replica" {
    off   = [false]
    data  = true
    loses = "the replica of a volume that leaves the group"
  }
}

type "oci_core_volume_backup" {
  class     = "backup"
  loses     = "a backup of the volume"
  backup_of = ["volume_id", "source_details.volume_backup_id"]

  safeguard "is_prevent_deletion_enabled" {
    off   = [false]
    loses = "what keeps the backup from being deleted before its time"
  }
  safeguard "is_retention_lock_enabled" {
    off   = [false]
    loses = "what keeps the backup from being deleted before its time"
  }
  safeguard "retention_period.retention_time_amount" {
    decrease = true
    unit     = "retention_time_unit"
    loses    = "the backup, once the shorter period is over"
  }
  safeguard "is_indefinite_retention_enabled" {
    off   = [false]
    loses = "the hold that keeps the backup whatever its retention says"
  }
}

type "oci_core_boot_volume_backup" {
  class     = "backup"
  loses     = "a backup of the boot volume"
  backup_of = ["boot_volume_id", "source_details.boot_volume_backup_id"]

  safeguard "is_prevent_deletion_enabled" {
    off   = [false]
    loses = "what keeps the backup from being deleted before its time"
  }
  safeguard "is_retention_lock_enabled" {
    off   = [false]
    loses = "what keeps the backup from being deleted before its time"
  }
  safeguard "retention_period.retention_time_amount" {
    decrease = true
    unit     = "retention_time_unit"
    loses    = "the backup, once the shorter period is over"
  }
  safeguard "is_indefinite_retention_enabled" {
    off   = [false]
    loses = "the hold that keeps the backup whatever its retention says"
  }
}

type "oci_core_volume_group_backup" {
  class     = "backup"
  loses     = "backups of the group's volumes, taken at one moment"
  backup_of = ["volume_group_id", "source_details.volume_group_backup_id"]

  safeguard "is_prevent_deletion_enabled" {
    off   = [false]
    loses = "what keeps the backups from being deleted before their time"
  }
  safeguard "is_retention_lock_enabled" {
    off   = [false]
    loses = "what keeps the backups from being deleted before their time"
  }
  safeguard "retention_period.retention_time_amount" {
    decrease = true
    unit     = "retention_time_unit"
    loses    = "the backups, once the shorter period is over"
  }
  safeguard "is_indefinite_retention_enabled" {
    off   = [false]
    loses = "the hold that keeps the backups whatever their retention says"
  }
}

type "oci_core_volume_backup_policy" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "schedules.retention_seconds" {
    decrease = true
    loses    = "backups made from then on, once the shorter period is over"
  }
  safeguard "schedules.is_prevent_deletion_enabled" {
    off   = [false]
    loses = "what keeps backups from being deleted before their time"
  }
  safeguard "schedules.is_retention_lock_enabled" {
    off   = [false]
    loses = "what keeps backups from being deleted before their time"
  }
}

type "oci_core_volume_backup_policy_assignment" {
  class   = "stateless"
  destroy = "no further backups of the volume are made; those that there are stay"
}

type "oci_core_image" {
  class     = "backup"
  loses     = "the image: what is launched from it cannot be launched again"
  backup_of = ["instance_id"]
}

type "oci_core_instance_console_connection" {
  class = "identity"
}

type "oci_core_public_ip" {
  class   = "stateless"
  destroy = "the address goes back to the pool, and the next apply gets another one"
}

class "stateless" {
  destroy = "the tunnels' addresses and shared keys are others when it is made again"
  types   = ["oci_core_cpe", "oci_core_ipsec"]
}

type "oci_desktops_desktop_pool" {
  class = "data"
  loses = "the pool's desktops, and people's volumes unless are_volumes_preserved is set"

  safeguard "are_volumes_preserved" {
    off   = [false, null]
    loses = "people's desktop volumes, with the pool"
  }
}

class "data" {
  loses = "the machine with the disks on it"
  types = ["oci_datacc_infrastructure", "oci_datacc_vm_instance"]
}

type "oci_ocvp_sddc" {
  class = "data"
  loses = "the VMware data centre with its hosts and all virtual machines on them"
}

type "oci_ocvp_cluster" {
  class = "data"
  loses = "the cluster with its hosts and all virtual machines on them"
}

type "oci_ocvp_esxi_host" {
  class = "data"
  loses = "the host with the vSAN disks on it"
}

class "stateless" {
  why   = "its block volumes stay"
  types = ["oci_ocvp_datastore", "oci_ocvp_datastore_cluster"]
}

# Containers and code.

type "oci_containerengine_cluster" {
  class = "data"
  loses = "the cluster with all its objects; node pools and volumes that it made stay or go by their own settings"
}

type "oci_containerengine_node_pool" {
  class   = "stateless"
  destroy = "what pods keep on the nodes' own disks goes with them"
}

type "oci_containerengine_addon" {
  class = "stateless"

  safeguard "remove_addon_resources_on_delete" {
    off   = [true]
    loses = "what the add-on made in the cluster"
  }
}

type "oci_containerengine_cluster_workload_mapping" {
  class = "identity"
}

type "oci_artifacts_container_repository" {
  class = "data"
  loses = "the repository with all images in it"

  safeguard "is_immutable" {
    off   = [false]
    loses = "what keeps an image's tag from being overwritten"
  }
  scope "is_public" "words" {
    broad    = [true]
    computed = true
    confers  = "the images to everyone"
  }
}

type "oci_artifacts_repository" {
  class = "data"
  loses = "the repository with all artifacts in it"
}

type "oci_artifacts_generic_artifact" {
  class = "data"
  loses = "the artifact"
}

type "oci_devops_project" {
  class = "data"
  loses = "the project with its code repositories, pipelines and their history"
}

type "oci_devops_repository" {
  class = "data"
  loses = "the code repository with its branches, tags and pull requests"
}

type "oci_devops_repository_ref" {
  class = "data"
  loses = "commits that no other branch or tag reaches"
}

type "oci_devops_deploy_stage" {
  class = "stateless"

  safeguard "is_uninstall_on_stage_delete" {
    off   = [true]
    loses = "the Helm release that the stage deployed"
  }
}

class "config-state" {
  why = "it holds what was discovered and planned for a migration"
  types = [
    "oci_cloud_bridge_asset", "oci_cloud_bridge_inventory", "oci_cloud_migrations_migration",
    "oci_cloud_migrations_migration_asset", "oci_cloud_migrations_migration_plan",
    "oci_cloud_migrations_target_asset",
  ]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_artifacts_container_configuration", "oci_cloud_bridge_agent_plugin",
    "oci_containerengine_cluster_complete_credential_rotation_management",
    "oci_containerengine_cluster_public_api_endpoint_decommission_manager",
    "oci_containerengine_cluster_start_credential_rotation_management", "oci_core_compute_capacity_report",
    "oci_core_compute_gpu_memory_fabric", "oci_core_compute_host", "oci_core_drg_attachments_list",
    "oci_core_instance_maintenance_event", "oci_devops_build_run", "oci_devops_deployment",
    "oci_devops_repository_mirror", "oci_functions_invoke_function",
    "oci_generic_artifacts_content_artifact_by_path",
  ]
}

class "stateless" {
  types = [
    "oci_artifacts_container_image_signature", "oci_autoscaling_auto_scaling_configuration",
    "oci_cloud_bridge_agent", "oci_cloud_bridge_agent_dependency", "oci_cloud_bridge_asset_source",
    "oci_cloud_bridge_discovery_schedule", "oci_cloud_bridge_environment",
    "oci_cloud_migrations_replication_schedule", "oci_compute_cloud_at_customer_ccc_infrastructure",
    "oci_compute_cloud_at_customer_ccc_upgrade_schedule", "oci_container_instances_container_instance",
    "oci_containerengine_virtual_node_pool", "oci_core_app_catalog_listing_resource_version_agreement",
    "oci_core_app_catalog_subscription", "oci_core_byoasn", "oci_core_capture_filter",
    "oci_core_compute_capacity_reservation", "oci_core_compute_capacity_topology", "oci_core_compute_cluster",
    "oci_core_compute_host_group", "oci_core_compute_image_capability_schema", "oci_core_console_history",
    "oci_core_cross_connect", "oci_core_cross_connect_group", "oci_core_dedicated_vm_host",
    "oci_core_default_dhcp_options", "oci_core_default_drg_route_table", "oci_core_default_route_table",
    "oci_core_default_security_list", "oci_core_dhcp_options", "oci_core_drg", "oci_core_drg_attachment",
    "oci_core_drg_attachment_management", "oci_core_drg_route_distribution",
    "oci_core_drg_route_distribution_statement", "oci_core_drg_route_table", "oci_core_drg_route_table_route_rule",
    "oci_core_instance_configuration", "oci_core_internet_gateway", "oci_core_ipsec_connection_tunnel_management",
    "oci_core_ipv6", "oci_core_listing_resource_version_agreement", "oci_core_local_peering_gateway",
    "oci_core_nat_gateway", "oci_core_network_security_group", "oci_core_network_security_group_security_rule",
    "oci_core_private_ip", "oci_core_public_ip_pool", "oci_core_public_ip_pool_capacity",
    "oci_core_remote_peering_connection", "oci_core_route_table", "oci_core_route_table_attachment",
    "oci_core_security_list", "oci_core_service_gateway", "oci_core_shape_management", "oci_core_subnet",
    "oci_core_vcn", "oci_core_virtual_circuit", "oci_core_vlan", "oci_core_vnic_attachment",
    "oci_core_volume_attachment", "oci_core_vtap", "oci_datacc_vm_cluster_network", "oci_devops_build_pipeline",
    "oci_devops_build_pipeline_stage", "oci_devops_connection", "oci_devops_deploy_artifact",
    "oci_devops_deploy_environment", "oci_devops_deploy_pipeline", "oci_devops_project_repository_setting",
    "oci_devops_repository_protected_branch_management", "oci_devops_repository_setting", "oci_devops_trigger",
    "oci_functions_application", "oci_functions_function", "oci_ocvp_byol", "oci_ocvp_byol_allocation",
    "oci_ocvp_management_appliance",
  ]
}
