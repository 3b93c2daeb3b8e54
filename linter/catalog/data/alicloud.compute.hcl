# Servers, disks, desktops, containers and functions.

type "alicloud_instance" {
  class   = "stateless"
  destroy = "its system disk goes with it, and the data disks that are set to; a subscription is not released but for force_delete"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "data_disks.delete_with_instance" {
    off   = [true, null]
    data  = true
    loses = "the data disk, with the instance"
  }
  safeguard "force_delete" {
    off   = [true]
    loses = "the check that the instance is stopped"
  }
  safeguard "auto_release_time" {
    on    = [null]
    loses = "the instance, at the time given"
  }
}

type "alicloud_ecs_instance_set" {
  class   = "stateless"
  destroy = "the system disks go with the servers, and the data disks that are set to"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "deletion_protection" { off = [false, null] }
}

class "data" {
  loses   = "the disk with all data on it"
  destroy = "its manual snapshots stay; the automatic ones go with delete_auto_snapshot"
  types   = ["alicloud_disk", "alicloud_ecs_disk"]

  safeguard "delete_auto_snapshot" {
    off   = [true]
    loses = "the disk's automatic snapshots, with the disk"
  }
  safeguard "delete_with_instance" {
    off   = [true]
    loses = "the disk, with the instance that it is attached to"
  }
}

class "stateless" {
  why   = "the disk stays"
  types = ["alicloud_disk_attachment", "alicloud_ecs_disk_attachment"]

  safeguard "delete_with_instance" {
    off   = [true]
    data  = true
    loses = "the disk, with the instance that it is attached to"
  }
}

class "backup" {
  loses     = "a snapshot of the disk"
  backup_of = ["disk_id"]
  types     = ["alicloud_ecs_snapshot", "alicloud_snapshot"]

  safeguard "retention_days" {
    decrease = true
    forever  = [null]
    loses    = "the snapshot, once the shorter period is over"
  }
  safeguard "force" {
    off   = [true]
    loses = "the check that no disk and no image needs the snapshot"
  }
}

type "alicloud_ecs_snapshot_group" {
  class     = "backup"
  loses     = "snapshots of the instance's disks, taken at one moment"
  backup_of = ["instance_id", "disk_id"]
}

class "backup" {
  loses = "the schedule: no further snapshots are made"
  types = ["alicloud_ecs_auto_snapshot_policy", "alicloud_snapshot_policy"]

  safeguard "retention_days" {
    decrease = true
    forever  = [-1]
    loses    = "snapshots older than the new period"
  }
  safeguard "copied_snapshots_retention_days" {
    decrease = true
    forever  = [-1]
    loses    = "copies in other regions older than the new period"
  }
}

type "alicloud_ecs_auto_snapshot_policy_attachment" {
  class   = "stateless"
  destroy = "no further snapshots of the disk are made; those that there are stay"
}

type "alicloud_ebs_enterprise_snapshot_policy" {
  class = "backup"
  loses = "the schedule: no further snapshots are made"

  safeguard "retain_rule.time_interval" {
    decrease = true
    unit     = "time_unit"
    loses    = "snapshots older than the new period"
  }
  safeguard "retain_rule.number" {
    decrease = true
    loses    = "the oldest snapshots beyond the new number"
  }
}

type "alicloud_ebs_enterprise_snapshot_policy_attachment" {
  class   = "stateless"
  destroy = "no further snapshots of the disk are made; those that there are stay"
}

type "alicloud_image" {
  class     = "backup"
  loses     = "the image and the snapshots that it is made of: what is launched from it cannot be launched again"
  backup_of = ["instance_id", "snapshot_id", "disk_device_mapping.snapshot_id"]

  safeguard "delete_auto_snapshot" {
    off   = [true]
    loses = "the snapshots of the image, with it"
  }
  safeguard "force" {
    off   = [true]
    loses = "the check that no instance needs the image"
  }
}

class "backup" {
  loses     = "a copy of the image: what is launched from it cannot be launched again"
  backup_of = ["source_image_id"]
  types     = ["alicloud_copy_image", "alicloud_image_copy"]

  safeguard "delete_auto_snapshot" {
    off   = [true]
    loses = "the snapshots of the image, with it"
  }
  safeguard "force" {
    off   = [true]
    loses = "the check that no instance needs the image"
  }
}

type "alicloud_image_import" {
  class = "data"
  loses = "the imported image: what is launched from it cannot be launched again"
}

type "alicloud_image_export" {
  class   = "stateless"
  destroy = "the exported file stays in its bucket"
}

class "stateless" {
  destroy = "replication ends; both disks stay"
  types   = ["alicloud_ebs_disk_replica_group", "alicloud_ebs_disk_replica_pair"]
}

type "alicloud_auto_provisioning_group" {
  class   = "stateless"
  destroy = "with terminate_instances its instances and their disks go too"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "terminate_instances" {
    off   = [true]
    loses = "the group's instances and their disks, with it"
  }
}

type "alicloud_ess_scaling_group" {
  class   = "stateless"
  destroy = "the group is deleted by force, with the instances in it and their disks"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "group_deletion_protection" { off = [false, null] }
  safeguard "protected_instances" {
    off   = [null]
    loses = "instances that scaling in may not touch"
  }
}

class "stateless" {
  destroy = "the data on the nodes' local disks go with them"
  types   = ["alicloud_eflo_cluster", "alicloud_eflo_hyper_node", "alicloud_eflo_node", "alicloud_eflo_node_group"]
}

type "alicloud_ehpc_cluster" {
  class   = "stateless"
  destroy = "its nodes and the jobs on them go; a shared file system stays"

  safeguard "release_instance" {
    off   = [true]
    loses = "the nodes' instances, with the cluster"
  }
}

type "alicloud_ehpc_cluster_v2" {
  class   = "stateless"
  destroy = "its nodes and the jobs on them go; a shared file system stays"

  safeguard "deletion_protection" { off = [false, null] }
}

type "alicloud_simple_application_server_instance" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

type "alicloud_simple_application_server_disk" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

type "alicloud_simple_application_server_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the disk"
  backup_of = ["disk_id"]
}

type "alicloud_simple_application_server_custom_image" {
  class     = "backup"
  loses     = "the image made of the server"
  backup_of = ["instance_id", "system_snapshot_id"]
}

type "alicloud_ens_instance" {
  class = "data"
  loses = "the edge server with its system disk"

  safeguard "auto_release_time" {
    on    = [null]
    loses = "the server, at the time given"
  }
}

type "alicloud_ens_disk" {
  class = "data"
  loses = "the edge disk with all data on it"
}

type "alicloud_ens_disk_instance_attachment" {
  class = "stateless"
  why   = "the disk stays"

  safeguard "delete_with_instance" {
    off   = [true]
    data  = true
    loses = "the disk, with the instance that it is attached to"
  }
}

type "alicloud_ens_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the edge disk"
  backup_of = ["disk_id"]
}

type "alicloud_ens_image" {
  class     = "backup"
  loses     = "the image made of the edge server"
  backup_of = ["instance_id"]
}

class "data" {
  loses = "the cloud phones with apps and data on them"
  types = ["alicloud_cloud_phone_instance_group", "alicloud_ecp_instance"]
}

type "alicloud_cloud_phone_instance" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

type "alicloud_cloud_phone_image" {
  class     = "backup"
  loses     = "the image made of the cloud phone"
  backup_of = ["instance_id"]
}

type "alicloud_ecd_desktop" {
  class = "data"
  loses = "the cloud desktop with its system and data disks: people's files"
}

type "alicloud_ecd_nas_file_system" {
  class = "data"
  loses = "the file system's tie to the desktops; with reset also the people's profiles"
}

class "config-state" {
  why = "it is deleted only when it has no desktops left"
  types = [
    "alicloud_ecd_ad_connector_directory", "alicloud_ecd_ad_connector_office_site", "alicloud_ecd_ram_directory",
    "alicloud_ecd_simple_office_site",
  ]

  scope "enable_admin_access" "words" {
    broad    = [true]
    computed = true
    confers  = "administration of their own desktop to its users"
  }
}

type "alicloud_ecd_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the desktop's disk"
  backup_of = ["desktop_id"]
}

type "alicloud_ecd_image" {
  class     = "backup"
  loses     = "the image made of the desktop"
  backup_of = ["desktop_id"]
}

type "alicloud_ecd_user" {
  class = "identity"
}

# Kubernetes and containers.

type "alicloud_ack_one_cluster" {
  class = "data"
  loses = "the fleet's control plane with all objects in it; the member clusters stay"
}

class "data" {
  loses   = "the cluster with all its objects, nodes and their disks, and what it made: load balancers, volumes"
  destroy = "what delete_options and retain_resources name stays"
  types   = ["alicloud_cs_kubernetes", "alicloud_cs_managed_kubernetes", "alicloud_cs_serverless_kubernetes"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "delete_options.delete_mode" {
    off   = ["delete"]
    loses = "what the cluster made of that resource_type: log data, load balancers"
  }
  safeguard "retain_resources" {
    off   = [null]
    loses = "the resources that were to stay when the cluster goes"
  }
}

type "alicloud_cs_edge_kubernetes" {
  class = "data"
  loses = "the cluster with all its objects, nodes and their disks, and what it made: load balancers, volumes"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "retain_resources" {
    off   = [null]
    loses = "the resources that were to stay when the cluster goes"
  }
}

type "alicloud_cs_kubernetes_node_pool" {
  class   = "stateless"
  destroy = "what pods keep on the nodes' own disks goes with them"

  safeguard "force_delete" {
    off   = [true]
    loses = "the check that the pool has no nodes left"
  }
}

type "alicloud_cs_kubernetes_permissions" {
  class = "identity"

  scope "permissions.role_name" "role" {
    broad   = ["admin", "cluster-admin"]
    confers = "administration of the cluster or namespace"
  }
}

type "alicloud_service_mesh_user_permission" {
  class = "identity"

  scope "permissions.role_name" "role" {
    broad    = ["istio-admin"]
    computed = true
    confers  = "administration of the mesh"
  }
}

type "alicloud_cs_autoscaling_config" {
  class   = "stateless"
  destroy = "does nothing: the setting stays as it was last applied"
}

type "alicloud_service_mesh_service_mesh" {
  class = "stateless"
  why   = "the workloads stay in their clusters; the mesh's rules go with it"

  safeguard "force" {
    off   = [true]
    loses = "the check that no cluster is in the mesh"
  }
}

type "alicloud_cr_ee_instance" {
  class   = "data"
  loses   = "the registry with all images and charts in it"
  destroy = "a subscription is not released: the destroy only drops it from the state"
}

class "data" {
  loses = "the namespace with its repositories and their images"
  types = ["alicloud_cr_ee_namespace", "alicloud_cr_namespace"]
}

class "data" {
  loses = "the repository with all images in it"
  types = ["alicloud_cr_ee_repo", "alicloud_cr_repo"]
}

class "data" {
  loses = "the Helm charts in it"
  types = ["alicloud_cr_chart_namespace", "alicloud_cr_chart_repository"]
}

type "alicloud_cr_artifact_lifecycle_rule" {
  class = "stateless"
  why   = "it deletes images while it stands, and none when it goes"

  safeguard "retention_tag_count" {
    decrease = true
    loses    = "the images beyond the new number of tags"
  }
}

class "stateless" {
  types = [
    "alicloud_cr_artifact_subscription_rule", "alicloud_cr_chain", "alicloud_cr_ee_sync_rule",
    "alicloud_cr_endpoint_acl_policy", "alicloud_cr_internet_endpoint", "alicloud_cr_scan_rule",
    "alicloud_cr_storage_domain_routing_rule", "alicloud_cr_vpc_endpoint_linked_vpc",
  ]
}

class "stateless" {
  why   = "the deployed package is elsewhere; what an instance wrote to its own disk is gone"
  types = ["alicloud_edas_application", "alicloud_edas_k8s_application", "alicloud_sae_application"]
}

class "stateless" {
  why   = "it is deleted only when no application is in it"
  types = ["alicloud_edas_cluster", "alicloud_edas_namespace", "alicloud_sae_namespace"]
}

type "alicloud_edas_k8s_cluster" {
  class = "stateless"
  why   = "it imports a Kubernetes cluster, which stays"
}

type "alicloud_sae_config_map" {
  class = "config-state"
}

# Functions: the code as it was uploaded.

type "alicloud_fc_layer_version" {
  class = "stateless"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the layer's older versions"
  }
}

class "stateless" {
  types = [
    "alicloud_fc_alias", "alicloud_fc_custom_domain", "alicloud_fc_function",
    "alicloud_fc_function_async_invoke_config", "alicloud_fc_service", "alicloud_fc_trigger",
    "alicloud_fcv2_function", "alicloud_fcv3_alias", "alicloud_fcv3_async_invoke_config",
    "alicloud_fcv3_concurrency_config", "alicloud_fcv3_custom_domain", "alicloud_fcv3_function",
    "alicloud_fcv3_function_version", "alicloud_fcv3_layer_version", "alicloud_fcv3_provision_config",
    "alicloud_fcv3_trigger", "alicloud_fcv3_vpc_binding",
  ]
}

type "alicloud_fnf_flow" {
  class   = "stateless"
  destroy = "the records of its executions go with it"
}

class "data" {
  loses = "the namespace with all keys and values in it"
  types = ["alicloud_dcdn_kv_namespace", "alicloud_esa_kv_namespace"]
}

class "data" {
  loses = "the value"
  types = ["alicloud_dcdn_kv", "alicloud_esa_kv"]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "alicloud_cddc_dedicated_host", "alicloud_cddc_dedicated_propre_host",
    "alicloud_ebs_dedicated_block_storage_cluster", "alicloud_ecs_storage_capacity_unit", "alicloud_eflo_resource",
    "alicloud_esa_kv_account", "alicloud_esa_routine_code_deployment", "alicloud_reserved_instance",
  ]
}

class "stateless" {
  destroy = "does nothing: the setting stays as it was last applied"
  types   = ["alicloud_ecs_disk_encryption_by_default", "alicloud_ecs_session_manager_status"]
}

class "identity" {
  types = [
    "alicloud_cloud_phone_key_pair", "alicloud_ecp_key_pair", "alicloud_ecs_key_pair", "alicloud_ens_key_pair",
    "alicloud_key_pair",
  ]
}

type "alicloud_ecs_launch_template" {
  class = "stateless"

  safeguard "data_disks.delete_with_instance" {
    off   = [true]
    data  = true
    loses = "the data disks, with the instances made from it"
  }
}

type "alicloud_launch_template" {
  class = "stateless"

  safeguard "data_disks.delete_with_instance" {
    off   = [true]
    data  = true
    loses = "the data disks, with the instances made from it"
  }
}

type "alicloud_ess_scaling_configuration" {
  class = "stateless"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the protection of the instances made from it"
  }
  safeguard "data_disk.delete_with_instance" {
    off   = [true, null]
    data  = true
    loses = "the data disks, with the instances made from it"
  }
}

class "stateless" {
  types = ["alicloud_ecs_network_interface", "alicloud_network_interface"]

  safeguard "delete_on_release" {
    off   = [true]
    loses = "the interface with its addresses, with the instance"
  }
}

class "stateless" {
  types = [
    "alicloud_ack_one_membership_attachment", "alicloud_cddc_dedicated_host_group", "alicloud_cloud_phone_policy",
    "alicloud_cs_kubernetes_addon", "alicloud_cs_kubernetes_autoscaler", "alicloud_cs_kubernetes_policy_instance",
    "alicloud_eais_client_instance_attachment", "alicloud_eais_instance", "alicloud_ebs_replica_group_drill",
    "alicloud_ebs_replica_pair_drill", "alicloud_ebs_solution_instance", "alicloud_ecd_bundle",
    "alicloud_ecd_command", "alicloud_ecd_custom_property", "alicloud_ecd_network_package",
    "alicloud_ecd_policy_group", "alicloud_eci_container_group", "alicloud_eci_image_cache",
    "alicloud_eci_openapi_image_cache", "alicloud_eci_virtual_node", "alicloud_ecs_activation",
    "alicloud_ecs_capacity_reservation", "alicloud_ecs_command", "alicloud_ecs_dedicated_host",
    "alicloud_ecs_dedicated_host_cluster", "alicloud_ecs_deployment_set", "alicloud_ecs_disk_default_kms_key",
    "alicloud_ecs_elasticity_assurance", "alicloud_ecs_hpc_cluster", "alicloud_ecs_image_component",
    "alicloud_ecs_image_pipeline", "alicloud_ecs_image_pipeline_execution", "alicloud_ecs_invocation",
    "alicloud_ecs_key_pair_attachment", "alicloud_ecs_network_interface_attachment",
    "alicloud_ecs_network_interface_permission", "alicloud_ecs_prefix_list", "alicloud_edas_application_deployment",
    "alicloud_edas_application_scale", "alicloud_edas_deploy_group", "alicloud_edas_instance_cluster_attachment",
    "alicloud_edas_k8s_slb_attachment", "alicloud_edas_slb_attachment", "alicloud_eflo_er",
    "alicloud_eflo_experiment_plan", "alicloud_eflo_experiment_plan_template", "alicloud_eflo_invocation",
    "alicloud_eflo_node_group_attachment", "alicloud_eflo_subnet", "alicloud_eflo_vpd",
    "alicloud_eflo_vpd_grant_rule", "alicloud_eflo_vsc", "alicloud_ehpc_job_template", "alicloud_ehpc_queue",
    "alicloud_ens_eip", "alicloud_ens_eip_instance_attachment", "alicloud_ens_instance_security_group_attachment",
    "alicloud_ens_load_balancer", "alicloud_ens_nat_gateway", "alicloud_ens_network", "alicloud_ens_security_group",
    "alicloud_ens_vswitch", "alicloud_ess_alarm", "alicloud_ess_alb_server_group_attachment",
    "alicloud_ess_attachment", "alicloud_ess_eci_scaling_configuration", "alicloud_ess_instance_refresh",
    "alicloud_ess_lifecycle_hook", "alicloud_ess_notification", "alicloud_ess_scaling_rule",
    "alicloud_ess_scalinggroup_vserver_groups", "alicloud_ess_schedule", "alicloud_ess_scheduled_task",
    "alicloud_ess_server_group_attachment", "alicloud_ess_suspend_process", "alicloud_fnf_execution",
    "alicloud_fnf_schedule", "alicloud_image_share_permission", "alicloud_key_pair_attachment",
    "alicloud_network_interface_attachment", "alicloud_sae_application_scaling_rule", "alicloud_sae_grey_tag_route",
    "alicloud_sae_ingress", "alicloud_sae_load_balancer_internet", "alicloud_sae_load_balancer_intranet",
    "alicloud_service_mesh_extension_provider", "alicloud_simple_application_server_firewall_rule",
  ]
}
