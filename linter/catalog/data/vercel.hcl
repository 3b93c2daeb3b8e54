provider "vercel" {
  source   = "vercel/vercel"
  reviewed = "5.10"
  types    = 51
}

type "vercel_project" {
  class   = "data"
  loses   = "the project with all its deployments, environment variables, domains and feature flags"
  destroy = "there is no deletion protection and no way back"
}

type "vercel_blob_store" {
  class = "data"
  loses = "the store with all blobs in it"
}

type "vercel_blob_object" {
  class = "data"
  loses = "the blob"
}

type "vercel_edge_config" {
  class = "data"
  loses = "the Edge Config with all items in it"
}

type "vercel_vcr_repository" {
  class = "data"
  loses = "the repository with all images in it"

  scope "public" "words" {
    broad   = [true]
    confers = "the images to everybody"
  }
}

type "vercel_deployment" {
  class   = "data"
  loses   = "the deployment: nobody can go back to it"
  destroy = "unless delete_on_destroy is true, Vercel keeps the deployment"

  safeguard "delete_on_destroy" {
    off   = [true]
    keeps = [false, null]
  }
}

type "vercel_project_deployment_retention" {
  class   = "config-state"
  why     = "it says how long deployments are kept; a shorter period deletes the older ones"
  destroy = "the team's own periods hold again"

  safeguard "expiration_production" {
    off   = ["1d", "1w"]
    loses = "production deployments that one could have gone back to"
  }
}

class "config-state" {
  why = "the values may stand nowhere else"
  types = [
    "vercel_custom_environment", "vercel_edge_config_item", "vercel_feature_flag_config",
    "vercel_feature_flag_definition", "vercel_feature_flag_segment", "vercel_project_environment_variable",
    "vercel_project_environment_variables", "vercel_shared_environment_variable", "vercel_team_config",
  ]
}

# Accounts and credentials, and what they may do.

type "vercel_user_token" {
  class = "identity"

  scope "project_id" "words" {
    broad   = [null]
    confers = "every project of the team, or of all teams of its user"
  }

  expiry "expires_at" "unix-ms" { never = [null] }
}

type "vercel_team_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["OWNER"]
    confers = "everything in the team, its deletion included"
  }
  scope "projects.role" "role" {
    broad   = ["ADMIN"]
    confers = "everything in the project, its deletion included"
  }
}

type "vercel_project_members" {
  class = "identity"

  scope "members.role" "role" {
    broad   = ["ADMIN"]
    confers = "everything in the project, its deletion included"
  }
}

type "vercel_access_group_project" {
  class = "identity"

  scope "role" "role" {
    broad   = ["ADMIN"]
    confers = "everything in the project, its deletion included"
  }
}

class "identity" {
  types = [
    "vercel_access_group", "vercel_access_group_member", "vercel_edge_config_token", "vercel_feature_flag_sdk_key",
    "vercel_integration_project_access", "vercel_oauth_app",
    "vercel_project_protection_bypass", "vercel_vcr_repository_permission",
  ]
}

type "vercel_oauth_app_client_secret" {
  class   = "identity"
  endless = true
}

class "stateless" {
  types = [
    "vercel_alias", "vercel_attack_challenge_mode", "vercel_audit_log_drain", "vercel_blob_project_connection",
    "vercel_bulk_redirects", "vercel_custom_certificate", "vercel_deployment_protection_exception",
    "vercel_dns_record", "vercel_edge_config_schema", "vercel_firewall_bypass", "vercel_firewall_config",
    "vercel_log_drain", "vercel_microfrontend_group", "vercel_microfrontend_group_membership", "vercel_network",
    "vercel_project_crons", "vercel_project_domain", "vercel_project_rolling_release", "vercel_project_route",
    "vercel_shared_environment_variable_project_link", "vercel_trace_drain", "vercel_webhook",
  ]
}
