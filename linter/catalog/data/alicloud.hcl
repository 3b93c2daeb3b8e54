# A resource that buys a subscription mostly has a destroy that only drops it from
# the state: the instance runs on until its time is over, and cannot be had back
# into the state but by import. The entries say so.
#
# This part has accounts, permissions and governance; the others follow the services.

provider "alicloud" {
  source   = "aliyun/alicloud"
  reviewed = "1.289"
  types    = 1184
}

# Accounts that contain others' work.

type "alicloud_resource_manager_account" {
  class   = "data"
  loses   = "the member account with everything in it: instances, databases, buckets and keys of all services"
  destroy = "the account can be restored for some days after the deletion was accepted; force_delete skips the checks of what is still in it"

  safeguard "force_delete" {
    off   = [true]
    loses = "the check of what the account still holds"
  }
}

type "alicloud_governance_account" {
  class   = "stateless"
  destroy = "does nothing: the account stays, and only leaves the state"
}

type "alicloud_cloud_sso_directory" {
  class = "data"
  loses = "the directory with its users, groups, access configurations and their sign-in"
}

type "alicloud_rdc_organization" {
  class = "data"
  loses = "the organization with its code repositories and projects"
}

type "alicloud_cloud_control_resource" {
  class = "data"
  loses = "whatever object the resource code names, with all data in it"
  why   = "it can be of any type that Cloud Control API knows"
}

type "alicloud_compute_nest_service_instance" {
  class = "data"
  loses = "the service instance with all resources that were deployed for it, and their data"
}

type "alicloud_service_catalog_provisioned_product" {
  class = "data"
  loses = "the provisioned product: the resource stack that was made for it, with all data in it"
}

# Resource Orchestration Service: a stack's end is the end of what it made.

type "alicloud_ros_stack" {
  class = "data"
  loses = "the stack with every resource that it made, and their data"

  safeguard "deletion_protection" { on = ["Enabled"] }
  safeguard "retain_all_resources" {
    off   = [false, null]
    keeps = [true]
    loses = "every resource of the stack, which true leaves in place"
  }
  safeguard "retain_resources" {
    off   = [null]
    loses = "the resources that were to stay when the stack goes"
  }
}

type "alicloud_ros_stack_instance" {
  class = "data"
  loses = "the stack in that account and region with every resource that it made, and their data"

  safeguard "retain_stacks" {
    off   = [false, null]
    keeps = [true]
  }
}

type "alicloud_ros_stack_instances" {
  class = "data"
  loses = "the stacks in those accounts and regions with every resource that they made, and their data"
}

type "alicloud_ros_stack_group" {
  class = "stateless"
  why   = "it is deleted only when it has no stack instances left"

  safeguard "auto_deployment.retain_stacks_on_account_removal" {
    off   = [false]
    loses = "the stacks of an account that leaves the folder"
  }
}

# Who may do what: RAM, CloudSSO and the resource directory.

type "alicloud_ram_policy" {
  class = "identity"

  scope "policy_document" "iam-json" {}
  scope "document" "iam-json" {
    computed = true
  }
}

type "alicloud_ram_access_key_policy" {
  class = "identity"

  scope "access_key_policy" "iam-json" {}
}

type "alicloud_ram_role" {
  class = "identity"

  scope "assume_role_policy_document" "iam-json" {}
  scope "document" "iam-json" {
    computed = true
  }
}

type "alicloud_resource_manager_role" {
  class = "identity"

  scope "assume_role_policy_document" "iam-json" {}
}

class "identity" {
  types = ["alicloud_resource_manager_policy", "alicloud_resource_manager_policy_version"]

  scope "policy_document" "iam-json" {}
}

class "identity" {
  types = [
    "alicloud_ram_group_policy_attachment", "alicloud_ram_role_policy_attachment",
    "alicloud_ram_user_policy_attachment", "alicloud_resource_manager_policy_attachment",
  ]

  scope "policy_name" "role" {
    broad      = ["AdministratorAccess", "PowerUserAccess"]
    broad_like = ["Aliyun*FullAccess"]
    confers    = "every action on the service, or on the whole account"

    where "policy_type" { is = ["System"] }
  }
}

type "alicloud_cloud_sso_access_configuration" {
  class = "identity"

  scope "permission_policies.permission_policy_name" "role" {
    broad      = ["AdministratorAccess", "PowerUserAccess"]
    broad_like = ["Aliyun*FullAccess"]
    confers    = "every action on the service, or on the whole account"
  }
  scope "permission_policies.permission_policy_document" "iam-json" {}
}

type "alicloud_ram_user" {
  class = "identity"

  safeguard "force" {
    off   = [true]
    loses = "the user's access keys, MFA device and policies, which would else stop the destroy"
  }
}

type "alicloud_ram_group" {
  class = "identity"

  safeguard "force" {
    off   = [true]
    loses = "the memberships and policies that would else stop the destroy"
  }
}

type "alicloud_cloud_sso_user_provisioning" {
  class = "identity"

  safeguard "deletion_strategy" {
    off   = ["Delete"]
    loses = "the RAM users that the provisioning made"
  }
}

class "identity" {
  types = [
    "alicloud_cloud_sso_access_assignment", "alicloud_cloud_sso_access_configuration_provisioning",
    "alicloud_cloud_sso_delegate_account", "alicloud_cloud_sso_group", "alicloud_cloud_sso_scim_server_credential",
    "alicloud_cloud_sso_user", "alicloud_cloud_sso_user_attachment", "alicloud_dbfs_service_linked_role",
    "alicloud_ecs_ram_role_attachment", "alicloud_event_bridge_service_linked_role", "alicloud_event_bridge_slr",
    "alicloud_ims_oidc_provider", "alicloud_ram_group_membership",
    "alicloud_ram_login_profile", "alicloud_ram_role_attachment", "alicloud_ram_saml_provider",
    "alicloud_ram_user_group_attachment", "alicloud_rds_service_linked_role",
    "alicloud_resource_manager_delegated_administrator", "alicloud_resource_manager_service_linked_role",
    "alicloud_security_center_service_linked_role", "alicloud_threat_detection_service_linked_role",
  ]
}

type "alicloud_ram_access_key" {
  class   = "identity"
  endless = true

  secret "secret" {
    unless  = ["pgp_key", "secret_file"]
    instead = "a role with temporary credentials, or pgp_key"
  }
}

type "alicloud_quick_bi_user" {
  class = "identity"

  scope "admin_user" "words" {
    broad   = [true]
    confers = "administration of the organization in Quick BI"
  }
  scope "auth_admin_user" "words" {
    broad   = [true]
    confers = "handing out rights in Quick BI"
  }
}

type "alicloud_resource_manager_resource_share" {
  class = "identity"

  scope "allow_external_targets" "words" {
    broad   = [true]
    confers = "the shared resources to accounts outside of the resource directory"
  }
}

class "identity" {
  types = [
    "alicloud_resource_manager_shared_resource", "alicloud_resource_manager_shared_target",
    "alicloud_service_catalog_principal_portfolio_association",
  ]
}

type "alicloud_resource_manager_resource_directory" {
  class   = "stateless"
  destroy = "possible only when it has no folders and member accounts left; without it no control policy holds"

  safeguard "member_deletion_status" {
    off   = ["Enabled"]
    loses = "the member accounts that may then be deleted"
  }
}

class "stateless" {
  why   = "it is deleted only when it is empty"
  types = ["alicloud_resource_manager_folder", "alicloud_resource_manager_resource_group"]
}

class "config-state" {
  why = "a guardrail: with it ends what it forbids, and nothing that is stored"
  types = [
    "alicloud_resource_manager_control_policy", "alicloud_resource_manager_control_policy_attachment",
    "alicloud_tag_policy", "alicloud_tag_policy_attachment",
  ]
}

class "stateless" {
  destroy = "does nothing: the setting stays as it was last applied"
  types = [
    "alicloud_ram_account_alias", "alicloud_ram_alias", "alicloud_ram_password_policy",
    "alicloud_ram_security_preference",
  ]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "alicloud_market_order", "alicloud_quotas_application_info", "alicloud_quotas_quota_application",
    "alicloud_quotas_template_applications", "alicloud_quotas_template_service",
    "alicloud_resource_manager_handshake_acceptance", "alicloud_resource_manager_resource_directory_sharing",
    "alicloud_resource_manager_resource_group_settings",
  ]
}

type "alicloud_oos_parameter" {
  class = "config-state"
  why   = "the value may stand nowhere else"
}

type "alicloud_oos_secret_parameter" {
  class = "keys"
  loses = "the secret's value, which may stand nowhere else"
}

type "alicloud_oos_template" {
  class = "stateless"

  safeguard "auto_delete_executions" {
    off   = [true]
    loses = "the records of the template's executions"
  }
}

class "stateless" {
  destroy = "events are no longer delivered; those delivered stay in the bucket or log store"
  types   = ["alicloud_actiontrail", "alicloud_actiontrail_trail"]
}

type "alicloud_log_audit" {
  class   = "stateless"
  destroy = "does nothing: it only leaves the state"
}

class "stateless" {
  types = [
    "alicloud_actiontrail_advanced_query_template", "alicloud_actiontrail_global_events_storage_region",
    "alicloud_actiontrail_history_delivery_job", "alicloud_bp_studio_application", "alicloud_chatbot_publish_task",
    "alicloud_config_aggregate_compliance_pack", "alicloud_config_aggregate_config_rule",
    "alicloud_config_aggregate_delivery", "alicloud_config_aggregate_remediation", "alicloud_config_aggregator",
    "alicloud_config_compliance_pack", "alicloud_config_configuration_recorder", "alicloud_config_delivery",
    "alicloud_config_delivery_channel", "alicloud_config_remediation", "alicloud_config_report_template",
    "alicloud_config_rule", "alicloud_governance_baseline", "alicloud_msc_sub_contact",
    "alicloud_msc_sub_subscription", "alicloud_msc_sub_webhook", "alicloud_oos_application",
    "alicloud_oos_application_group", "alicloud_oos_default_patch_baseline", "alicloud_oos_execution",
    "alicloud_oos_patch_baseline", "alicloud_oos_service_setting", "alicloud_oos_state_configuration",
    "alicloud_open_api_explorer_api_mcp_server", "alicloud_quotas_quota_alarm", "alicloud_quotas_template_quota",
    "alicloud_ram_account_password_policy", "alicloud_resource_manager_auto_grouping_rule",
    "alicloud_resource_manager_delivery_channel", "alicloud_resource_manager_handshake",
    "alicloud_resource_manager_message_contact", "alicloud_resource_manager_multi_account_delivery_channel",
    "alicloud_resource_manager_saved_query", "alicloud_ros_change_set", "alicloud_ros_template",
    "alicloud_ros_template_scratch", "alicloud_service_catalog_portfolio", "alicloud_service_catalog_product",
    "alicloud_service_catalog_product_portfolio_association", "alicloud_service_catalog_product_version",
    "alicloud_tag_associated_rule", "alicloud_tag_meta_tag",
  ]
}
