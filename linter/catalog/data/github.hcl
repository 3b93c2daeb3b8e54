provider "github" {
  source   = "integrations/github"
  also     = ["hashicorp/github"]
  reviewed = "6.13.0"
  types    = 88
}

# What holds people's work.

type "github_repository" {
  class   = "data"
  loses   = "the repository with its branches and tags, and its issues, pull requests, wiki, releases and packages"
  destroy = "GitHub can restore a deleted repository for 90 days, but not one that is part of a network of forks"
  ids     = ["full_name"]

  safeguard "archive_on_destroy" {
    off   = [false, null]
    keeps = [true]
  }
}

type "github_enterprise_organization" {
  class = "data"
  loses = "the organization with all its repositories, packages, teams and secrets"
}

class "data" {
  loses = "commits that no other branch or tag reaches"
  types = ["github_branch"]
}

class "data" {
  loses = "the release with its files and notes"
  types = ["github_release"]
}

class "data" {
  loses = "the board with all its columns and cards"
  types = ["github_organization_project", "github_repository_project"]
}

class "data" {
  loses = "the column with all cards in it"
  types = ["github_project_column"]
}

class "data" {
  loses = "the card with its note"
  types = ["github_project_card"]
}

# Values that may stand nowhere else.

class "config-state" {
  types = [
    "github_actions_environment_secret", "github_actions_environment_variable", "github_actions_organization_secret",
    "github_actions_organization_variable", "github_actions_secret", "github_actions_variable",
    "github_codespaces_organization_secret", "github_codespaces_secret", "github_codespaces_user_secret",
    "github_dependabot_organization_secret", "github_dependabot_secret",
  ]
}

type "github_repository_environment" {
  class   = "config-state"
  destroy = "its secrets, variables and history of deployments go with it"
}

type "github_organization_custom_properties" {
  class   = "config-state"
  destroy = "the values that repositories have for it go with it"
}

# Members, teams and credentials, and what they may do.

class "identity" {
  types = ["github_repository_collaborator", "github_team_repository"]

  scope "permission" "role" {
    broad   = ["admin", "maintain"]
    confers = "the repository's settings and, with admin, its deletion"
  }
}

type "github_repository_collaborators" {
  class = "identity"

  scope "user.permission" "role" {
    broad   = ["admin", "maintain"]
    confers = "the repository's settings and, with admin, its deletion"
  }
  scope "team.permission" "role" {
    broad   = ["admin", "maintain"]
    confers = "the repository's settings and, with admin, its deletion"
  }
}

type "github_membership" {
  class = "identity"

  safeguard "downgrade_on_destroy" {
    keeps = [true]
    off   = [false, null]
    loses = "the membership, and the member's private forks"
  }

  scope "role" "role" {
    broad   = ["admin"]
    confers = "ownership of the organization"
  }
}

type "github_team_membership" {
  class = "identity"

  scope "role" "role" {
    broad   = ["maintainer"]
    confers = "the choice of who else is in the team"
  }
}

type "github_team_members" {
  class = "identity"

  scope "members.role" "role" {
    broad   = ["maintainer"]
    confers = "the choice of who else is in the team"
  }
}

class "identity" {
  types = ["github_organization_custom_role", "github_organization_repository_role"]

  scope "base_role" "role" {
    broad   = ["admin", "maintain"]
    confers = "the settings of repositories"
  }
  scope "permissions" "words" {
    broad   = ["bypass_branch_protection", "edit_repo_protections", "jump_merge_queue"]
    confers = "a way around the protection of branches"
  }
}

type "github_organization_role" {
  class = "identity"

  scope "base_role" "role" {
    broad   = ["admin", "maintain"]
    confers = "the role on every repository of the organization"
  }
  scope "permissions" "words" {
    broad_like = ["write_organization_custom_*"]
    confers    = "the making of roles with more rights than its own"
  }
}

type "github_repository_deploy_key" {
  class = "identity"

  scope "read_only" "words" {
    broad   = [false]
    confers = "pushes to the repository"
  }
}

type "github_team" {
  class   = "identity"
  destroy = "its child teams go with it"
}

class "identity" {
  types = [
    "github_app_installation_repositories", "github_app_installation_repository", "github_emu_group_mapping",
    "github_organization_role_team", "github_organization_role_team_assignment", "github_organization_role_user",
    "github_organization_security_manager", "github_team_sync_group_mapping", "github_user_gpg_key",
    "github_user_invitation_accepter", "github_user_ssh_key",
  ]
}

# Settings: the next apply makes them again.

type "github_organization_settings" {
  class = "stateless"

  scope "default_repository_permission" "role" {
    broad   = ["admin", "write"]
    confers = "pushes to every repository, to every member"
  }
}

class "stateless" {
  types = [
    "github_actions_organization_workflow_permissions", "github_enterprise_actions_workflow_permissions",
    "github_workflow_repository_permissions",
  ]

  scope "default_workflow_permissions" "words" {
    broad   = ["write"]
    confers = "writing to the repository, to every workflow that does not ask for less"
  }
  scope "can_approve_pull_request_reviews" "words" {
    broad   = [true]
    confers = "the approval of pull requests, to workflows"
  }
}

class "stateless" {
  types = ["github_actions_runner_group", "github_enterprise_actions_runner_group"]

  scope "allows_public_repositories" "words" {
    broad   = [true]
    confers = "the runners to whoever opens a pull request on a public repository"
  }
}

type "github_branch_protection" {
  class = "stateless"

  safeguard "allows_deletions" {
    off   = [true]
    loses = "the lock against a deletion of the branch"
  }
  safeguard "allows_force_pushes" {
    off   = [true]
    loses = "the lock against overwritten history"
  }
  safeguard "enforce_admins" {
    off   = [false]
    loses = "the branch's rules, for administrators"
  }
}

type "github_branch_protection_v3" {
  class = "stateless"

  safeguard "enforce_admins" {
    off   = [false]
    loses = "the branch's rules, for administrators"
  }
}

class "stateless" {
  types = ["github_organization_ruleset", "github_repository_ruleset"]

  safeguard "enforcement" {
    off   = ["disabled", "evaluate"]
    loses = "every rule in it"
  }
  safeguard "rules.deletion" {
    off   = [false]
    loses = "the lock against a deletion of branches and tags"
  }
  safeguard "rules.non_fast_forward" {
    off   = [false]
    loses = "the lock against overwritten history"
  }
}

type "github_repository_file" {
  class = "stateless"
  why   = "a destroy commits the file's removal, and the history keeps what it was"
}

type "github_issue" {
  class   = "stateless"
  destroy = "it closes and locks the issue, which stays"
}

type "github_repository_pull_request" {
  class   = "stateless"
  destroy = "it closes the pull request, which stays"
}

class "stateless" {
  types = [
    "github_actions_hosted_runner", "github_actions_organization_oidc_subject_claim_customization_template",
    "github_actions_organization_permissions", "github_actions_organization_secret_repositories",
    "github_actions_organization_secret_repository", "github_actions_organization_variable_repositories",
    "github_actions_organization_variable_repository", "github_actions_repository_access_level",
    "github_actions_repository_oidc_subject_claim_customization_template", "github_actions_repository_permissions",
    "github_branch_default", "github_codespaces_organization_secret_repositories",
    "github_dependabot_organization_secret_repositories", "github_dependabot_organization_secret_repository",
    "github_enterprise_actions_permissions", "github_enterprise_ip_allow_list_entry",
    "github_enterprise_security_analysis_settings", "github_issue_label", "github_issue_labels",
    "github_organization_block", "github_organization_webhook", "github_repository_autolink_reference",
    "github_repository_custom_property", "github_repository_dependabot_security_updates",
    "github_repository_deployment_branch_policy", "github_repository_environment_deployment_policy",
    "github_repository_milestone", "github_repository_pages", "github_repository_topics",
    "github_repository_vulnerability_alerts", "github_repository_webhook", "github_team_settings",
  ]
}
