provider "tfe" {
  source   = "hashicorp/tfe"
  reviewed = "0.x"
}

type "tfe_organization" {
  class = "data"
  loses = "the organization with all workspaces, their states and run history"
}

type "tfe_workspace" {
  class   = "data"
  loses   = "the workspace with its state: what it manages lives on, unmanaged"
  destroy = "without force_delete it is refused while the workspace still manages something"

  safeguard "force_delete" {
    off   = [true]
    loses = "the refusal to delete a workspace that still manages something"
  }
}

class "data" {
  loses = "the stack with its state"
  types = ["tfe_stack"]
}

class "config-state" {
  types = ["tfe_variable", "tfe_variable_set", "tfe_registry_module", "tfe_sentinel_policy", "tfe_policy", "tfe_policy_set"]
}

type "tfe_organization_token" {
  class = "identity"

  scope "organization" "words" {
    broad      = [null]
    broad_like = ["**"]
    confers    = "every workspace, team and setting of the organization"
  }
}

type "tfe_team" {
  class = "identity"

  scope "organization_access.manage_workspaces" "words" { broad = [true] }
  scope "organization_access.manage_projects" "words" { broad = [true] }
  scope "organization_access.manage_policies" "words" { broad = [true] }
  scope "organization_access.manage_policy_overrides" "words" { broad = [true] }
  scope "organization_access.manage_membership" "words" { broad = [true] }
  scope "organization_access.manage_organization_access" "words" { broad = [true] }
  scope "organization_access.manage_teams" "words" { broad = [true] }
}

type "tfe_team_access" {
  class = "identity"

  scope "access" "role" {
    broad   = ["admin"]
    confers = "the workspace's settings, its state and its deletion"
  }
}

type "tfe_team_project_access" {
  class = "identity"

  scope "access" "role" {
    broad   = ["admin", "maintain"]
    confers = "every workspace of the project, their states and their deletion"
  }
}

class "identity" {
  types = ["tfe_team_token", "tfe_agent_token", "tfe_organization_membership", "tfe_team_organization_member", "tfe_team_organization_members", "tfe_ssh_key", "tfe_oauth_client", "tfe_audit_trail_token"]
}

class "stateless" {
  types = ["tfe_agent_pool", "tfe_notification_configuration", "tfe_project", "tfe_run_trigger", "tfe_workspace_settings", "tfe_workspace_variable_set", "tfe_workspace_policy_set"]
}
