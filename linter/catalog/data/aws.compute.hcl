# Machines, containers, functions, and what people keep on them.

# EC2.

type "aws_instance" {
  class   = "stateless"
  why     = "what must outlive an instance belongs on volumes of their own"
  destroy = "its root volume and the volumes declared in it go too, unless their delete_on_termination is false"

  safeguard "disable_api_termination" {
    off   = [false, null]
    data  = true
    loses = "the instance with its root volume"
  }
  safeguard "root_block_device.delete_on_termination" {
    off   = [true]
    data  = true
    loses = "the root volume, with the instance"
  }
  safeguard "ebs_block_device.delete_on_termination" {
    off   = [true]
    data  = true
    loses = "the volume, with the instance"
  }
  safeguard "force_destroy" {
    off   = [true]
    loses = "the termination protection, which a destroy then lifts by itself"
  }
}

type "aws_spot_instance_request" {
  class = "stateless"
  why   = "what must outlive an instance belongs on volumes of their own"

  safeguard "disable_api_termination" {
    off   = [false, null]
    data  = true
    loses = "the instance with its root volume"
  }
  safeguard "root_block_device.delete_on_termination" {
    off   = [true]
    data  = true
    loses = "the root volume, with the instance"
  }
  safeguard "ebs_block_device.delete_on_termination" {
    off   = [true]
    data  = true
    loses = "the volume, with the instance"
  }
  safeguard "force_destroy" {
    off   = [true]
    loses = "the termination protection, which a destroy then lifts by itself"
  }
}

type "aws_ami" {
  class = "backup"
  loses = "the image: what is launched from it cannot be launched again"
}

type "aws_ami_copy" {
  class     = "backup"
  loses     = "a copy of the image, and its snapshots"
  backup_of = ["source_ami_id"]
}

type "aws_ami_from_instance" {
  class     = "backup"
  loses     = "the image made of the instance, and its snapshots"
  backup_of = ["source_instance_id"]
}

type "aws_ami_launch_permission" {
  class = "identity"

  scope "group" "words" {
    broad   = ["all"]
    confers = "launches from the image, and the data on it, to every AWS account"
  }
  scope "organization_arn" "words" {
    broad_like = ["**"]
    confers    = "launches from the image to every account of the organization"
  }
}

type "aws_ec2_image_block_public_access" {
  class = "stateless"

  scope "state" "words" {
    broad   = ["unblocked"]
    confers = "leave to share images with every AWS account"
  }
}

class "identity" {
  types = ["aws_key_pair", "aws_lightsail_key_pair"]
}

class "stateless" {
  types   = ["aws_ec2_capacity_block_reservation"]
  destroy = "does nothing: a reservation runs to its end and is paid for"
}

type "aws_imagebuilder_image" {
  class   = "stateless"
  destroy = "only the record of the build goes, not the AMIs, snapshots and container images that it made"
}

type "aws_imagebuilder_lifecycle_policy" {
  class = "stateless"
  why   = "without it images are kept longer, not shorter"

  safeguard "policy_detail.filter.value" {
    decrease = true
    unit     = "unit"
    loses    = "the images older than that, or beyond that number"
  }
  safeguard "policy_detail.filter.retain_at_least" {
    decrease = true
    loses    = "images that were kept however old"
  }
}

# Lambda.

type "aws_lambda_function" {
  class   = "stateless"
  destroy = "all its published versions go too"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the function with all its versions"
  }
  safeguard "durable_config.retention_period" {
    decrease = true
    loses    = "the history of durable executions older than that"
  }
}

type "aws_lambda_function_url" {
  class   = "stateless"
  destroy = "a new one has another address"

  scope "authorization_type" "words" {
    broad   = ["NONE"]
    confers = "invocation to anyone who knows the address"
  }
}

type "aws_lambda_permission" {
  class = "stateless"

  scope "principal" "words" {
    broad   = ["*"]
    confers = "invocation to every AWS account, or to anyone where there is an open address"
    where "principal_org_id" { is = [null] }
    where "source_arn" { is = [null] }
    where "source_account" { is = [null] }
  }
  scope "action" "words" {
    broad   = ["*", "lambda:*"]
    confers = "every action on the function, its deletion among them"
  }
}

type "aws_lambda_layer_version_permission" {
  class = "stateless"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the permission"
  }

  scope "principal" "words" {
    broad   = ["*"]
    confers = "the layer's code to every AWS account"
    where "organization_id" { is = [null] }
  }
}

type "aws_lambda_layer_version" {
  class = "stateless"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the version: functions that have it run on, new ones cannot be made with it"
  }
}

type "aws_lambda_invocation" {
  class   = "stateless"
  destroy = "with a lifecycle_scope of CRUD the function is invoked once more, to undo what it did"
}

# Containers.

type "aws_ecr_repository" {
  class = "data"
  loses = "the repository; with force_delete all images in it too, else ECR refuses while there are any"

  safeguard "force_delete" {
    off   = [true]
    loses = "the refusal to delete a repository that has images"
  }
  safeguard "image_tag_mutability" {
    off   = ["MUTABLE"]
    loses = "the image that a tag stood for, once the tag is written again"
  }
}

type "aws_ecrpublic_repository" {
  class = "data"
  loses = "the public repository; with force_destroy all images in it too, else ECR refuses while there are any"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a repository that has images"
  }
}

class "stateless" {
  types = ["aws_ecr_registry_policy", "aws_ecr_repository_policy", "aws_ecrpublic_repository_policy"]

  scope "policy" "iam-json" {}
}

type "aws_ecr_repository_creation_template" {
  class = "stateless"

  scope "repository_policy" "iam-json" {}
}

type "aws_ecr_lifecycle_policy" {
  class = "stateless"
  why   = "without it images are kept longer, not shorter"
}

type "aws_ecs_task_definition" {
  class = "stateless"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the revision: nothing can be started from it any more"
  }
}

type "aws_eks_cluster" {
  class   = "data"
  loses   = "the control plane with every object in it that nothing else declares"
  destroy = "EKS refuses while there are node groups; volumes and load balancers that the cluster made are left without an owner"

  safeguard "deletion_protection" { off = [false, null] }
}

type "aws_eks_addon" {
  class = "stateless"

  safeguard "preserve" {
    off   = [false, null]
    keeps = [true]
    loses = "the add-on's software in the cluster"
  }
}

type "aws_eks_access_policy_association" {
  class = "identity"

  scope "policy_arn" "role" {
    broad_like = [
      "arn:*:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy",
      "arn:*:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
      "arn:*:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
    ]
    confers = "changes and deletions in every namespace of the cluster"
    where "access_scope.type" { is = ["cluster"] }
  }
}

type "aws_eks_access_entry" {
  class = "identity"

  scope "kubernetes_groups" "words" {
    broad   = ["system:masters"]
    confers = "everything in the cluster"
  }
}

type "aws_eks_capability" {
  class = "stateless"

  scope "configuration.argo_cd.rbac_role_mapping.role" "words" {
    broad   = ["ADMIN"]
    confers = "administration of Argo CD, and so of what it deploys"
  }
}

class "identity" {
  types = ["aws_eks_identity_provider_config", "aws_eks_pod_identity_association"]
}

# Lightsail.

type "aws_lightsail_instance" {
  class = "data"
  loses = "the instance with all data on its disk, and its automatic snapshots"

  safeguard "add_on.status" {
    off   = ["Disabled", null]
    loses = "the automatic snapshots"
  }
}

type "aws_lightsail_disk" {
  class = "data"
  loses = "the disk with all data on it, and its automatic snapshots"
}

type "aws_lightsail_database" {
  class = "data"
  loses = "the database with all data in it, and its automatic backups"
  ids   = ["relational_database_name"]

  safeguard "skip_final_snapshot" {
    off   = [true]
    loses = "the final snapshot to restore from"
  }
  safeguard "backup_retention_enabled" {
    off   = [false]
    loses = "the automatic backups"
  }
}

type "aws_lightsail_bucket" {
  class = "data"
  loses = "the bucket; with force_delete all objects in it too, else Lightsail refuses while there are any"

  safeguard "force_delete" {
    off   = [true]
    loses = "the refusal to delete a bucket that has objects"
  }
}

type "aws_lightsail_container_service" {
  class = "data"
  loses = "the service with the container images pushed to it"
}

type "aws_lightsail_domain" {
  class   = "data"
  loses   = "the DNS zone with its records"
  destroy = "a zone made again may get other name servers, which the registrar must be told"
  ids     = ["domain_name"]
}

type "aws_lightsail_static_ip" {
  class = "config-state"
  why   = "the address is given back, and a new one is another"
}

class "identity" {
  types = ["aws_lightsail_bucket_resource_access"]
}

type "aws_lightsail_bucket_access_key" {
  class   = "identity"
  endless = true

  secret "secret_access_key" { instead = "a bucket policy for a role" }
}

# Beanstalk.

type "aws_elastic_beanstalk_environment" {
  class   = "data"
  loses   = "the environment with all it runs on, a database made as part of it too unless its deletion policy keeps it"
  destroy = "what aws:rds:dbinstance settings made goes by their DBDeletionPolicy"
}

type "aws_elastic_beanstalk_application" {
  class   = "stateless"
  destroy = "its versions and saved configurations go too"

  safeguard "appversion_lifecycle.delete_source_from_s3" {
    off   = [true]
    loses = "the source bundles of versions that are too old or too many"
  }
  safeguard "appversion_lifecycle.max_age_in_days" {
    decrease = true
    forever  = [0, null]
    loses    = "the versions older than that"
  }
  safeguard "appversion_lifecycle.max_count" {
    decrease = true
    forever  = [0, null]
    loses    = "the versions beyond that number"
  }
}

type "aws_elastic_beanstalk_application_version" {
  class   = "stateless"
  destroy = "its source bundle is not deleted"
}

# Desktops and workplaces.

type "aws_workspaces_workspace" {
  class   = "data"
  loses   = "the desktop with its user volume, and the snapshots of it"
  destroy = "WorkSpaces keeps nothing of a desktop that is terminated"
}

type "aws_appstream_image_builder" {
  class = "data"
  loses = "the builder with what was installed on it"
}

class "identity" {
  types = [
    "aws_appstream_user", "aws_appstream_user_stack_association", "aws_cloud9_environment_membership",
    "aws_workspacesweb_identity_provider",
  ]
}

type "aws_cloud9_environment_ec2" {
  class = "data"
  loses = "the development environment with all files on its volume"
}

type "aws_codecatalyst_dev_environment" {
  class = "data"
  loses = "the development environment with what was not pushed from it"
}

# Mainframes, batch, games.

type "aws_m2_environment" {
  class = "stateless"
  why   = "it is compute; the files are on the file systems mounted in it"
}

class "stateless" {
  types = [
    "aws_alb_target_group_attachment", "aws_app_cookie_stickiness_policy", "aws_appautoscaling_policy",
    "aws_appautoscaling_scheduled_action", "aws_appautoscaling_target",
    "aws_apprunner_auto_scaling_configuration_version", "aws_apprunner_connection",
    "aws_apprunner_custom_domain_association", "aws_apprunner_default_auto_scaling_configuration_version",
    "aws_apprunner_deployment", "aws_apprunner_observability_configuration", "aws_apprunner_service",
    "aws_apprunner_vpc_connector", "aws_apprunner_vpc_ingress_connection", "aws_appstream_directory_config",
    "aws_appstream_fleet", "aws_appstream_fleet_stack_association", "aws_appstream_stack",
    "aws_autoscaling_attachment", "aws_autoscaling_group", "aws_autoscaling_group_tag",
    "aws_autoscaling_lifecycle_hook", "aws_autoscaling_notification", "aws_autoscaling_policy",
    "aws_autoscaling_schedule", "aws_autoscaling_traffic_source_attachment", "aws_autoscalingplans_scaling_plan",
    "aws_batch_compute_environment", "aws_batch_job_queue", "aws_batch_scheduling_policy",
    "aws_ec2_allowed_images_settings", "aws_ec2_availability_zone_group", "aws_ec2_capacity_reservation",
    "aws_ec2_default_credit_specification", "aws_ec2_fleet", "aws_ec2_host", "aws_ec2_instance_connect_endpoint",
    "aws_ec2_instance_metadata_defaults", "aws_ec2_instance_state", "aws_ec2_tag", "aws_ecr_account_setting",
    "aws_ecr_pull_through_cache_rule", "aws_ecr_registry_scanning_configuration", "aws_ecr_replication_configuration",
    "aws_ecs_account_setting_default", "aws_ecs_capacity_provider", "aws_ecs_cluster",
    "aws_ecs_cluster_capacity_providers", "aws_ecs_express_gateway_service", "aws_ecs_service", "aws_ecs_tag",
    "aws_ecs_task_set", "aws_eks_fargate_profile", "aws_eks_node_group",
    "aws_elastic_beanstalk_configuration_template", "aws_gamelift_alias", "aws_gamelift_build", "aws_gamelift_fleet",
    "aws_gamelift_game_server_group", "aws_gamelift_game_session_queue", "aws_gamelift_script",
    "aws_imagebuilder_component", "aws_imagebuilder_container_recipe", "aws_imagebuilder_image_pipeline",
    "aws_imagebuilder_image_recipe", "aws_imagebuilder_infrastructure_configuration", "aws_imagebuilder_workflow",
    "aws_lambda_alias", "aws_lambda_capacity_provider", "aws_lambda_code_signing_config",
    "aws_lambda_event_source_mapping", "aws_lambda_function_event_invoke_config",
    "aws_lambda_function_recursion_config", "aws_lambda_provisioned_concurrency_config",
    "aws_lambda_runtime_management_config", "aws_launch_configuration", "aws_launch_template",
    "aws_lightsail_certificate", "aws_lightsail_container_service_deployment_version", "aws_lightsail_disk_attachment",
    "aws_lightsail_distribution", "aws_lightsail_domain_entry", "aws_lightsail_instance_public_ports",
    "aws_lightsail_lb", "aws_lightsail_lb_attachment", "aws_lightsail_lb_certificate",
    "aws_lightsail_lb_certificate_attachment", "aws_lightsail_lb_https_redirection_policy",
    "aws_lightsail_lb_stickiness_policy", "aws_lightsail_static_ip_attachment", "aws_m2_application",
    "aws_m2_deployment", "aws_placement_group", "aws_spot_datafeed_subscription", "aws_spot_fleet_request",
    "aws_workspaces_connection_alias", "aws_workspaces_directory", "aws_workspaces_ip_group",
    "aws_workspacesweb_browser_settings", "aws_workspacesweb_browser_settings_association",
    "aws_workspacesweb_data_protection_settings", "aws_workspacesweb_data_protection_settings_association",
    "aws_workspacesweb_ip_access_settings", "aws_workspacesweb_ip_access_settings_association",
    "aws_workspacesweb_network_settings", "aws_workspacesweb_network_settings_association", "aws_workspacesweb_portal",
    "aws_workspacesweb_session_logger", "aws_workspacesweb_session_logger_association",
    "aws_workspacesweb_trust_store", "aws_workspacesweb_trust_store_association",
    "aws_workspacesweb_user_access_logging_settings", "aws_workspacesweb_user_access_logging_settings_association",
    "aws_workspacesweb_user_settings", "aws_workspacesweb_user_settings_association",
  ]
}

# What else hands out power.

type "aws_batch_job_definition" {
  class = "stateless"

  scope "eks_properties.pod_properties.containers.security_context.privileged" "words" {
    broad   = [true]
    confers = "the node, as root"
  }
  scope "eks_properties.pod_properties.init_containers.security_context.privileged" "words" {
    broad   = [true]
    confers = "the node, as root"
  }
}

type "aws_ec2_serial_console_access" {
  class = "stateless"

  scope "enabled" "words" {
    broad   = [true]
    confers = "the serial console of every instance in the region"
  }
}

type "aws_imagebuilder_distribution_configuration" {
  class = "stateless"

  scope "distribution.ami_distribution_configuration.launch_permission.user_groups" "words" {
    broad   = ["all"]
    confers = "launches from the image, and the data on it, to every AWS account"
  }
}
