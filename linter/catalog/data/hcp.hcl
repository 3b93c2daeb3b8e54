provider "hcp" {
  source   = "hashicorp/hcp"
  reviewed = "0.114.0"
  types    = 67
}

# What holds data.

class "data" {
  loses = "the project with every cluster, application and registry in it"
  types = ["hcp_project"]
}

class "keys" {
  loses   = "the cluster with every secret, key and policy in it, and its snapshots"
  destroy = "the snapshots belong to the cluster and go with it"
  types   = ["hcp_vault_cluster"]
}

class "data" {
  loses = "the cluster with its catalogue, key-value store and access rules"
  types = ["hcp_consul_cluster"]
}

class "data" {
  loses = "the cluster with its scopes, hosts, credentials and session recordings' index"
  types = ["hcp_boundary_cluster"]
}

class "data" {
  loses = "the bucket with all versions, their builds and channels"
  types = ["hcp_packer_bucket"]
}

class "data" {
  loses = "the application with its add-ons and the infrastructure that its template made"
  types = ["hcp_waypoint_application"]
}

class "data" {
  loses = "the add-on with the infrastructure that it made"
  types = ["hcp_waypoint_add_on"]
}

class "keys" {
  loses = "the app with every secret in it and all their versions"
  types = ["hcp_vault_secrets_app"]
}

class "keys" {
  loses = "the secret with all its versions"
  types = ["hcp_vault_secrets_rotating_secret", "hcp_vault_secrets_secret"]
}

type "hcp_consul_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the Consul cluster"
  backup_of = ["cluster_id"]
}

# Principals and what they may do.

class "identity" {
  types = [
    "hcp_group_iam_binding", "hcp_organization_iam_binding", "hcp_packer_bucket_iam_binding",
    "hcp_project_iam_binding", "hcp_vault_radar_resource_iam_binding", "hcp_vault_secrets_app_iam_binding",
  ]

  scope "role" "role" {
    broad = [
      "roles/owner", "roles/admin", "roles/contributor", "roles/iam.group-manager", "roles/resource-manager.project-creator",
      "roles/secrets.app-manager",
    ]
    confers = "deletion of what is in it, or the choice of who else may enter"
  }
}

class "identity" {
  types = [
    "hcp_group_iam_policy", "hcp_organization_iam_policy", "hcp_packer_bucket_iam_policy", "hcp_project_iam_policy",
    "hcp_vault_radar_resource_iam_policy", "hcp_vault_secrets_app_iam_policy",
  ]
  destroy = "it takes every role away, those given elsewhere too"

  scope "policy_data" "binding-json" {
    broad   = ["roles/owner", "roles/admin", "roles/contributor", "roles/iam.group-manager", "roles/secrets.app-manager"]
    confers = "deletion of what is in it, or the choice of who else may enter"
  }
}

type "hcp_vault_cluster_admin_token" {
  class = "identity"

  # The token is always one for everything.
  scope "cluster_id" "words" {
    broad      = [null]
    broad_like = ["**"]
    confers    = "everything in the Vault cluster"
  }
}

type "hcp_consul_cluster_root_token" {
  class = "identity"

  scope "cluster_id" "words" {
    broad      = [null]
    broad_like = ["**"]
    confers    = "everything in the Consul cluster"
  }
}

class "identity" {
  types = [
    "hcp_group", "hcp_group_members", "hcp_iam_workload_identity_provider", "hcp_service_principal",
    "hcp_vault_secrets_dynamic_secret", "hcp_vault_secrets_integration",
    "hcp_vault_secrets_integration_aws", "hcp_vault_secrets_integration_azure",
    "hcp_vault_secrets_integration_confluent", "hcp_vault_secrets_integration_gcp",
    "hcp_vault_secrets_integration_mongodbatlas", "hcp_vault_secrets_integration_twilio",
  ]
}

type "hcp_service_principal_key" {
  class   = "identity"
  endless = true

  secret "client_secret" { instead = "workload identity federation, which needs no key" }
}

# Networks and settings: the next apply makes them again.

class "stateless" {
  types = [
    "hcp_aws_network_peering", "hcp_aws_transit_gateway_attachment", "hcp_azure_peering_connection",
    "hcp_dns_forwarding", "hcp_dns_forwarding_rule", "hcp_hvn", "hcp_hvn_peering_connection", "hcp_hvn_route",
    "hcp_log_streaming_destination", "hcp_notifications_webhook", "hcp_packer_channel",
    "hcp_packer_channel_assignment", "hcp_packer_run_task", "hcp_private_link", "hcp_resource_control_policy",
    "hcp_vault_plugin", "hcp_vault_radar_integration_jira_connection",
    "hcp_vault_radar_integration_jira_subscription", "hcp_vault_radar_integration_slack_connection",
    "hcp_vault_radar_integration_slack_subscription", "hcp_vault_radar_secret_manager_vault_dedicated",
    "hcp_vault_radar_source_github_cloud", "hcp_vault_radar_source_github_enterprise", "hcp_vault_secrets_sync",
    "hcp_waypoint_action", "hcp_waypoint_add_on_definition", "hcp_waypoint_agent_group", "hcp_waypoint_template",
    "hcp_waypoint_tfc_config",
  ]
}
