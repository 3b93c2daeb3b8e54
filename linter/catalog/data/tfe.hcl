provider "tfe" {
  source   = "hashicorp/tfe"
  reviewed = "0.80.0"
  types    = 72
}

# What holds states, and what destroys what they describe.

type "tfe_organization" {
  class = "data"
  loses = "the organization with all workspaces, their states and run history, its registry and its teams"

  safeguard "allow_force_delete_workspaces" {
    off   = [true]
    loses = "the refusal to delete workspaces that still manage something"
  }
}

type "tfe_workspace" {
  class   = "data"
  loses   = "the workspace with all versions of its state, its variables and runs: what it manages lives on, unmanaged"
  destroy = "without force_delete it is refused while the workspace still manages something"

  safeguard "force_delete" {
    off   = [true]
    loses = "the refusal to delete a workspace that still manages something"
  }
  safeguard "allow_destroy_plan" {
    off   = [true]
    loses = "the refusal of runs that destroy everything"
  }
  safeguard "auto_destroy_at" {
    on    = [null]
    loses = "everything that the workspace manages, at that time"
  }
  safeguard "auto_destroy_activity_duration" {
    on    = [null]
    loses = "everything that the workspace manages, after that time without a run"
  }

  scope "global_remote_state" "words" {
    broad    = [true]
    computed = true
    confers  = "reading of its state, with the secrets in it, to every workspace of the organization"
  }
}

type "tfe_workspace_run" {
  class   = "data"
  loses   = "with a destroy block, everything that the workspace manages"
  destroy = "with a destroy block it queues a run that destroys everything the workspace manages"

  safeguard "destroy.manual_confirm" {
    off   = [false]
    loses = "a person's yes before everything the workspace manages is destroyed"
  }
}

type "tfe_stack" {
  class = "data"
  loses = "the stack with the states of its deployments: what they manage lives on, unmanaged"
}

type "tfe_project" {
  class   = "data"
  loses   = "the project with its variable sets and team access"
  destroy = "it is refused while the project has workspaces or stacks"

  safeguard "auto_destroy_activity_duration" {
    on    = [null]
    loses = "everything that the project's workspaces manage, after that time without a run"
  }
}

class "data" {
  loses = "the module with all versions published"
  types = ["tfe_registry_module"]
}

class "data" {
  loses = "the provider with all versions published"
  types = ["tfe_registry_provider"]
}

# Values that may stand nowhere else.

class "config-state" {
  types = [
    "tfe_hyok_configuration", "tfe_policy_set_parameter", "tfe_provider_set", "tfe_test_variable", "tfe_variable",
  ]
}

type "tfe_variable_set" {
  class   = "config-state"
  destroy = "its variables go with it"

  scope "global" "words" {
    broad   = [true]
    confers = "its variables, with the secrets in them, to every workspace of the organization"
  }
}

# Teams and tokens, and what they may do.

type "tfe_organization_token" {
  class = "identity"

  scope "organization" "words" {
    broad      = [null]
    broad_like = ["**"]
    confers    = "every workspace, team and setting of the organization"
  }

  expiry "expired_at" "timestamp" { never = [null] }
  secret "token" { instead = "the ephemeral resource of the same name" }
}

type "tfe_team" {
  class = "identity"

  scope "organization_access.manage_workspaces" "words" {
    computed_block = true
    broad          = [true]
    confers        = "every workspace of the organization, their states and their deletion"
  }
  scope "organization_access.manage_projects" "words" {
    computed_block = true
    broad          = [true]
    confers        = "every project of the organization and what is in it"
  }
  scope "organization_access.manage_policies" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the policies that runs are held to"
  }
  scope "organization_access.manage_policy_overrides" "words" {
    computed_block = true
    broad          = [true]
    confers        = "runs that break a policy"
  }
  scope "organization_access.delegate_policy_overrides" "words" {
    computed_block = true
    broad          = [true]
    confers        = "runs that break a policy"
  }
  scope "organization_access.manage_membership" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the choice of who is in the organization and its teams"
  }
  scope "organization_access.manage_organization_access" "words" {
    computed_block = true
    broad          = [true]
    confers        = "what teams may do in the organization"
  }
  scope "organization_access.manage_teams" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the making and deletion of teams"
  }
  scope "organization_access.manage_vcs_settings" "words" {
    computed_block = true
    broad          = [true]
    confers        = "the repositories that runs take their code from"
  }
  scope "organization_access.manage_modules" "words" {
    computed_block = true
    broad          = [true]
    confers        = "publishing and deletion of every module"
  }
  scope "organization_access.manage_providers" "words" {
    computed_block = true
    broad          = [true]
    confers        = "publishing and deletion of every provider"
  }
}

type "tfe_team_access" {
  class = "identity"

  scope "access" "role" {
    broad    = ["admin"]
    computed = true
    confers  = "the workspace's settings, its state and its deletion"
  }
  scope "permissions.state_versions" "words" {
    computed = true
    broad    = ["write"]
    confers  = "overwriting of the workspace's state"
  }
  scope "permissions.policy_overrides" "words" {
    computed = true
    broad    = [true]
    confers  = "runs that break a policy"
  }
}

type "tfe_team_project_access" {
  class = "identity"

  scope "access" "role" {
    broad   = ["admin", "maintain"]
    confers = "every workspace of the project, their states and their deletion"
  }
  scope "project_access.settings" "words" {
    computed = true
    broad    = ["delete"]
    confers  = "deletion of the project"
  }
  scope "project_access.teams" "words" {
    computed = true
    broad    = ["manage"]
    confers  = "the choice of who else may enter the project"
  }
  scope "workspace_access.delete" "words" {
    computed = true
    broad    = [true]
    confers  = "deletion of the project's workspaces with their states"
  }
  scope "workspace_access.state_versions" "words" {
    computed = true
    broad    = ["write"]
    confers  = "overwriting of the states of the project's workspaces"
  }
  scope "workspace_access.policy_overrides" "words" {
    computed = true
    broad    = [true]
    confers  = "runs that break a policy"
  }
}

type "tfe_workspace_settings" {
  class = "stateless"

  scope "global_remote_state" "words" {
    broad    = [true]
    computed = true
    confers  = "reading of its state, with the secrets in it, to every workspace of the organization"
  }
}

class "identity" {
  types = [
    "tfe_oauth_client", "tfe_organization_membership",
    "tfe_registry_gpg_key", "tfe_saml_settings", "tfe_scim_group_mapping", "tfe_scim_settings",
    "tfe_ssh_key", "tfe_team_member", "tfe_team_members", "tfe_team_organization_member",
    "tfe_team_organization_members",
  ]
}

type "tfe_agent_token" {
  class   = "identity"
  endless = true

  secret "token" { instead = "the ephemeral resource tfe_agent_token" }
}

type "tfe_scim_token" {
  class = "identity"

  expiry "expired_at" "timestamp" { never = [null] }
}

type "tfe_audit_trail_token" {
  class = "identity"

  expiry "expired_at" "timestamp" { never = [null] }
  secret "token" { instead = "the ephemeral resource of the same name" }
}

type "tfe_team_token" {
  class = "identity"

  expiry "expired_at" "timestamp" { never = [null] }
  secret "token" { instead = "the ephemeral resource of the same name" }
}

# Settings: the next apply makes them again.

type "tfe_data_retention_policy" {
  class = "stateless"

  safeguard "delete_older_than.days" {
    decrease = true
    forever  = [null]
    loses    = "versions of states and configurations older than the new period"
  }
}

class "stateless" {
  types = [
    "tfe_admin_organization_settings", "tfe_admin_smtp_settings", "tfe_agent_pool", "tfe_agent_pool_allowed_projects",
    "tfe_agent_pool_allowed_workspaces", "tfe_agent_pool_excluded_workspaces", "tfe_aws_oidc_configuration",
    "tfe_azure_oidc_configuration", "tfe_gcp_oidc_configuration", "tfe_no_code_module",
    "tfe_notification_configuration", "tfe_opa_version", "tfe_org_max_token_ttl_policy",
    "tfe_organization_default_settings", "tfe_organization_module_sharing", "tfe_organization_run_task",
    "tfe_organization_run_task_global_settings", "tfe_policy", "tfe_policy_set",
    "tfe_project_notification_configuration", "tfe_project_oauth_client", "tfe_project_policy_set",
    "tfe_project_policy_set_exclusion", "tfe_project_settings", "tfe_project_variable_set", "tfe_run_trigger",
    "tfe_sentinel_policy", "tfe_sentinel_version", "tfe_stack_variable_set", "tfe_tag_policy_set",
    "tfe_tag_policy_set_exclusion", "tfe_team_notification_configuration", "tfe_terraform_version",
    "tfe_vault_oidc_configuration", "tfe_workspace_policy_set", "tfe_workspace_policy_set_exclusion",
    "tfe_workspace_run_task", "tfe_workspace_variable_set",
  ]
}
