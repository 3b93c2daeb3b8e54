provider "grafana" {
  source   = "grafana/grafana"
  reviewed = "4.45.1"
  types    = 121
}

# What holds data.

type "grafana_cloud_stack" {
  class = "data"
  loses = "the stack with all its metrics, logs, traces, profiles and dashboards"

  safeguard "delete_protection" { off = [false] }
}

type "grafana_organization" {
  class = "data"
  loses = "the organization with every dashboard, folder, alert rule and data source in it"
}

type "grafana_folder" {
  class = "data"
  loses = "the folder with every dashboard and alert rule in it"

  safeguard "prevent_destroy_if_not_empty" {
    off   = [false, null]
    loses = "what is in the folder, with the folder"
  }
}

class "data" {
  loses = "the note, which people may have edited since"
  types = ["grafana_annotation"]
}

class "data" {
  loses = "the project with its load tests and the results of their runs"
  types = ["grafana_k6_project"]
}

class "data" {
  loses = "the test with the results of its runs"
  types = ["grafana_k6_load_test"]
}

class "data" {
  loses = "the collection with the conversations that people put in it"
  types = ["grafana_agento11y_collection"]
}

class "keys" {
  loses = "the secret, which cannot be read back"
  types = ["grafana_apps_secret_securevalue_v1beta1"]
}

class "keys" {
  loses = "the keeper, without which the secrets kept through it cannot be decrypted"
  types = ["grafana_apps_secret_keeper_v1beta1"]
}

# Values that may stand nowhere else.

class "config-state" {
  why = "dashboards are often edited in the browser"
  types = [
    "grafana_apps_dashboard_dashboard_v1beta1", "grafana_apps_dashboard_dashboard_v2",
    "grafana_apps_dashboard_dashboard_v2beta1", "grafana_dashboard", "grafana_library_panel",
  ]
}

class "config-state" {
  why   = "whatever Kubernetes-style object of Grafana it names"
  types = ["grafana_apps_generic_resource"]
}

class "config-state" {
  why   = "people swap their shifts in it by hand"
  types = ["grafana_oncall_on_call_shift", "grafana_oncall_schedule"]
}

class "config-state" {
  types = ["grafana_contact_point", "grafana_data_source", "grafana_data_source_config", "grafana_oncall_integration"]
}

# Accounts and credentials, and what they may do.

class "identity" {
  types = ["grafana_cloud_stack_service_account", "grafana_service_account"]

  scope "role" "role" {
    broad   = ["Admin"]
    confers = "all data sources, users and settings of the organization"
  }
}

type "grafana_cloud_org_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["Admin"]
    confers = "every stack of the organization, its members and its bill"
  }
}

type "grafana_user" {
  class = "identity"

  scope "is_admin" "words" {
    broad   = [true]
    confers = "administration of the whole server"
  }
}

type "grafana_role" {
  class = "identity"

  scope "permissions.action" "words" {
    broad       = ["*"]
    broad_like  = ["users:*", "org.users:*", "orgs:*", "roles:*", "serviceaccounts:*", "permissions:*", "*:delete"]
    narrow_like = ["*:read", "*:list"]
    confers     = "deletion, or the giving of rights, on all that the permission's scope names"

    where "permissions.scope" {
      is = [
        "*", "dashboards:*", "datasources:*", "folders:*", "global.users:*", "orgs:*", "permissions:*", "roles:*",
        "serviceaccounts:*", "teams:*", "users:*", "permissions:type:delegate", "permissions:type:escalate", null,
      ]
    }
  }
}

class "identity" {
  types = ["grafana_role_assignment", "grafana_role_assignment_item"]

  scope "role_uid" "role" {
    broad      = ["basic_admin", "basic_grafana_admin"]
    broad_like = ["fixed:roles:writer", "fixed:users:writer", "fixed:org.users:writer", "fixed:permissions:writer"]
    confers    = "the giving of rights to anyone"
  }
}

type "grafana_cloud_access_policy" {
  class = "identity"

  scope "scopes" "words" {
    broad_like  = ["accesspolicies:*", "orgs:*", "org-members:*", "stacks:*", "stack-service-accounts:*", "*:delete", "*:admin"]
    narrow_like = ["*:read"]
    confers     = "the making of further tokens, or the deletion of stacks"
  }
}

class "identity" {
  types = ["grafana_dashboard_permission_item", "grafana_folder_permission_item"]

  scope "permission" "role" {
    broad   = ["Admin", "Edit"]
    confers = "changes to everyone who may see it"

    where "role" { is = ["Viewer"] }
  }
}

type "grafana_data_source_permission_item" {
  class = "identity"

  scope "permission" "role" {
    broad   = ["Admin", "Edit"]
    confers = "changes of the data source to everyone"

    where "role" { is = ["Viewer", "Editor"] }
  }
}

type "grafana_service_account_permission" {
  class = "identity"

  scope "permissions.permission" "role" {
    broad   = ["Admin"]
    confers = "the making of tokens for the account"
  }
}

type "grafana_service_account_permission_item" {
  class = "identity"

  scope "permission" "role" {
    broad   = ["Admin"]
    confers = "the making of tokens for the account"
  }
}

type "grafana_sso_settings" {
  class = "identity"

  scope "oauth2_settings.allow_assign_grafana_admin" "words" {
    broad   = [true]
    confers = "administration of the whole server to whom the identity provider says"
  }
  scope "ldap_settings.config.servers.group_mappings.grafana_admin" "words" {
    broad   = [true]
    confers = "administration of the whole server to the group"
  }
  scope "ldap_settings.config.servers.group_mappings.org_role" "role" {
    broad   = ["Admin"]
    confers = "administration of the organization to the group"
  }
}

class "identity" {
  types = ["grafana_dashboard_public"]

  scope "is_enabled" "words" {
    broad   = [true]
    confers = "the dashboard to everyone who has its address"
  }
}

type "grafana_cloud_stack_service_account_rotating_token" {
  class   = "identity"
  destroy = "without delete_on_destroy the token stays valid until it expires"

  expiry "seconds_to_live" "seconds" {}
  secret "key" { instead = "a token made where it is used, or one that is sealed" }
}

type "grafana_service_account_rotating_token" {
  class   = "identity"
  destroy = "without delete_on_destroy the token stays valid until it expires"

  expiry "seconds_to_live" "seconds" {}
  secret "key" { instead = "a token made where it is used, or one that is sealed" }
}

type "grafana_cloud_access_policy_rotating_token" {
  class   = "identity"
  destroy = "without delete_on_destroy the token stays valid until it expires"

  expiry "expire_after" "duration" {}
  secret "token" { instead = "a token made where it is used, or one that is sealed" }
}

class "identity" {
  types = [
    "grafana_cloud_private_data_source_connect_network",
    "grafana_cloud_provider_aws_account",
    "grafana_cloud_provider_azure_credential",
    "grafana_dashboard_permission", "grafana_data_source_permission", "grafana_folder_permission",
    "grafana_scim_config", "grafana_synthetic_monitoring_probe", "grafana_team",
    "grafana_team_external_group",
  ]
}

type "grafana_cloud_stack_service_account_token" {
  class = "identity"

  expiry "seconds_to_live" "seconds" { never = [0, null] }
  secret "key" { instead = "a token made where it is used, or one that is sealed" }
}

type "grafana_service_account_token" {
  class = "identity"

  expiry "seconds_to_live" "seconds" { never = [0, null] }
  secret "key" { instead = "a token made where it is used, or one that is sealed" }
}

type "grafana_cloud_private_data_source_connect_network_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
}

type "grafana_cloud_access_policy_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  secret "token" { instead = "a token made where it is used, or one that is sealed" }
}

# Settings: the next apply makes them again.

class "stateless" {
  destroy = "the history of its results goes with it"
  types   = ["grafana_machine_learning_job", "grafana_machine_learning_outlier_detector", "grafana_slo"]
}

class "stateless" {
  types = [
    "grafana_agento11y_evaluation_rule", "grafana_agento11y_evaluator", "grafana_agento11y_hook_rule",
    "grafana_agento11y_rule_action", "grafana_apps_alertenrichment_alertenrichment_v1beta1",
    "grafana_apps_notifications_inhibitionrule_v1beta1", "grafana_apps_notifications_routingtree_v1beta1",
    "grafana_apps_playlist_playlist_v0alpha1", "grafana_apps_playlist_playlist_v1",
    "grafana_apps_productactivation_appo11yconfig_v1alpha1", "grafana_apps_productactivation_dbo11yconfig_v1alpha1",
    "grafana_apps_productactivation_k8so11yconfig_v1alpha1", "grafana_apps_provisioning_connection_v0alpha1",
    "grafana_apps_provisioning_repository_v0alpha1", "grafana_apps_queries_query_v1",
    "grafana_apps_rules_alertrule_v0alpha1", "grafana_apps_rules_recordingrule_v0alpha1",
    "grafana_apps_rules_rulesequence_v0alpha1", "grafana_apps_secret_keeper_activation_v1beta1",
    "grafana_apps_servicemodel_component_v1alpha1", "grafana_asserts_custom_model_rules",
    "grafana_asserts_log_config", "grafana_asserts_notification_alerts_config", "grafana_asserts_profile_config",
    "grafana_asserts_prom_rule_file", "grafana_asserts_stack", "grafana_asserts_suppressed_assertions_config",
    "grafana_asserts_thresholds", "grafana_asserts_trace_config", "grafana_assistant_mcp_server",
    "grafana_assistant_quickstart", "grafana_assistant_rule", "grafana_assistant_skill",
    "grafana_assistant_terms_acceptance", "grafana_cloud_integration", "grafana_cloud_plugin_installation",
    "grafana_cloud_provider_aws_cloudwatch_scrape_job", "grafana_cloud_provider_aws_resource_metadata_scrape_job",
    "grafana_connections_metrics_endpoint_scrape_job", "grafana_data_source_cache_config",
    "grafana_data_source_config_lbac_rules", "grafana_fleet_management_collector",
    "grafana_fleet_management_pipeline", "grafana_frontend_o11y_app", "grafana_k6_installation",
    "grafana_k6_project_allowed_load_zones", "grafana_k6_project_limits", "grafana_k6_schedule",
    "grafana_machine_learning_alert", "grafana_machine_learning_holiday", "grafana_message_template",
    "grafana_mute_timing", "grafana_notification_policy", "grafana_oncall_escalation",
    "grafana_oncall_escalation_chain", "grafana_oncall_outgoing_webhook", "grafana_oncall_route",
    "grafana_oncall_user_notification_rule", "grafana_organization_preferences", "grafana_playlist", "grafana_report",
    "grafana_rule_group", "grafana_synthetic_monitoring_check", "grafana_synthetic_monitoring_check_alerts",
    "grafana_synthetic_monitoring_installation",
  ]
}
