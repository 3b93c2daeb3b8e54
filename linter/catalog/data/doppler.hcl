# Doppler has no safeguard against a destroy, and nothing to restore from after one.

provider "doppler" {
  source   = "DopplerHQ/doppler"
  reviewed = "1.21.4"
  types    = 66
}

# Secrets and what contains them.

class "keys" {
  loses = "the project with every environment, config and secret in it, and their history"
  types = ["doppler_project"]
}

class "keys" {
  loses = "the environment with every config and secret in it, and their history"
  types = ["doppler_environment"]
}

class "keys" {
  loses = "the config with every secret in it, and their history"
  types = ["doppler_config"]
}

class "keys" {
  loses = "the secret"
  types = ["doppler_secret"]
}

class "keys" {
  loses   = "the secret that Doppler rotated last, which nobody else knows"
  destroy = "whoever uses the credential has to be given another"
  types = [
    "doppler_rotated_secret_aws_iam_user_keys", "doppler_rotated_secret_aws_mssql",
    "doppler_rotated_secret_aws_mysql", "doppler_rotated_secret_aws_postgres",
    "doppler_rotated_secret_cloudflare_tokens", "doppler_rotated_secret_gcp_cloudsql",
    "doppler_rotated_secret_gcp_service_account_keys", "doppler_rotated_secret_mongodb_atlas",
    "doppler_rotated_secret_openai", "doppler_rotated_secret_sendgrid", "doppler_rotated_secret_twilio",
  ]
}

# Accounts and credentials, and what they may do.

type "doppler_service_token" {
  class   = "identity"
  endless = true

  scope "access" "words" {
    broad   = ["read/write"]
    confers = "changes of every secret in the config"
  }

  secret "key" { instead = "a service account identity with OpenID Connect" }
}

type "doppler_service_account" {
  class = "identity"

  scope "workplace_role" "role" {
    broad   = ["owner", "admin"]
    confers = "administration of the workplace"
  }
  scope "workplace_permissions" "words" {
    broad = [
      "all_enclave_projects_admin", "custom_roles_manage", "ekm", "service_account_api_tokens_manage",
      "service_accounts_manage", "settings_manage", "team_manage", "verified_domains_manage",
    ]
    confers = "every project, or the choice of who else may enter"
  }
}

type "doppler_workplace_role" {
  class = "identity"

  scope "permissions" "words" {
    broad = [
      "all_enclave_projects_admin", "custom_roles_manage", "ekm", "service_account_api_tokens_manage",
      "service_accounts_manage", "settings_manage", "team_manage", "verified_domains_manage",
    ]
    confers = "every project, or the choice of who else may enter"
  }
}

type "doppler_project_role" {
  class = "identity"

  scope "permissions" "words" {
    broad = [
      "enclave_project_config_delete", "enclave_project_config_service_tokens", "enclave_project_delete",
      "enclave_project_environment_delete", "enclave_project_members",
    ]
    confers = "deletion of secrets, or the choice of who else may enter"
  }
}

class "identity" {
  types = ["doppler_project_member_group", "doppler_project_member_service_account", "doppler_project_member_user"]

  scope "role" "role" {
    broad   = ["admin"]
    confers = "every secret of the project, its deletion, and the choice of who else may enter"
  }
}

class "identity" {
  types = [
    "doppler_integration_member_group", "doppler_integration_member_service_account",
    "doppler_integration_member_user",
  ]

  scope "role" "role" {
    broad   = ["admin"]
    confers = "the integration's credentials, and the choice of who else may use it"
  }
}

type "doppler_group" {
  class = "identity"

  scope "workplace_role" "role" {
    broad   = ["owner", "admin"]
    confers = "administration of the workplace to its members"
  }
  scope "default_project_role" "role" {
    broad   = ["admin"]
    confers = "every secret of the projects that the group enters"
  }
}

class "identity" {
  types = [
    "doppler_group_member", "doppler_group_members", "doppler_service_account_identity",
  ]
}

type "doppler_service_account_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
}

class "identity" {
  why = "it holds the credential by which Doppler enters the other side"
  types = [
    "doppler_integration_aws_iam_user_keys", "doppler_integration_aws_mssql", "doppler_integration_aws_mysql",
    "doppler_integration_aws_parameter_store", "doppler_integration_aws_postgres",
    "doppler_integration_aws_secrets_manager", "doppler_integration_azure_vault_service_principal",
    "doppler_integration_circleci", "doppler_integration_cloudflare_tokens", "doppler_integration_external_id",
    "doppler_integration_flyio", "doppler_integration_gcp_cloudsql_mysql",
    "doppler_integration_gcp_cloudsql_postgres", "doppler_integration_gcp_cloudsql_sqlserver",
    "doppler_integration_gcp_secret_manager", "doppler_integration_gcp_service_account_keys",
    "doppler_integration_mongodb_atlas", "doppler_integration_openai", "doppler_integration_sendgrid",
    "doppler_integration_terraform_cloud", "doppler_integration_twilio",
  ]
}

# Copies and settings: the next apply makes them again.

class "stateless" {
  destroy = "with delete_behavior at delete_from_target the secrets are removed from the other side"
  types = [
    "doppler_secrets_sync_aws_parameter_store", "doppler_secrets_sync_aws_secrets_manager",
    "doppler_secrets_sync_azure_vault", "doppler_secrets_sync_circleci", "doppler_secrets_sync_flyio",
    "doppler_secrets_sync_gcp_secret_manager", "doppler_secrets_sync_github_actions",
    "doppler_secrets_sync_github_agents", "doppler_secrets_sync_github_codespaces",
    "doppler_secrets_sync_github_dependabot", "doppler_secrets_sync_terraform_cloud",
  ]

  safeguard "delete_behavior" {
    off   = ["delete_from_target"]
    loses = "the secrets on the other side"
  }
}

class "stateless" {
  types = ["doppler_change_request_policy", "doppler_secret_note", "doppler_trusted_ips", "doppler_webhook"]
}
