provider "github" {
  source   = "integrations/github"
  reviewed = "6.x"
}

type "github_repository" {
  class   = "data"
  loses   = "the repository with its branches and tags, and its issues, pull requests, wiki, releases and packages"
  destroy = "GitHub can restore a deleted repository for 90 days, but not one that has left forks of itself in a network"

  safeguard "archive_on_destroy" {
    off   = [false, null]
    keeps = [true]
  }
}

class "data" {
  loses = "commits that no other branch or tag reaches"
  types = ["github_branch"]
}

class "data" {
  loses = "the release with its files and notes"
  types = ["github_release"]
}

class "config-state" {
  types = [
    "github_actions_secret", "github_actions_organization_secret", "github_actions_environment_secret",
    "github_actions_variable", "github_actions_organization_variable", "github_actions_environment_variable",
    "github_dependabot_secret", "github_dependabot_organization_secret", "github_codespaces_secret",
  ]
}

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

  scope "role" "role" {
    broad   = ["admin"]
    confers = "ownership of the organization"
  }
}

type "github_organization_role" {
  class = "identity"

  scope "base_role" "role" {
    broad   = ["admin", "maintain"]
    confers = "the role on every repository of the organization"
  }
}

type "github_repository_deploy_key" {
  class = "identity"

  scope "read_only" "words" {
    broad   = [false]
    confers = "pushes to the repository"
  }
}

class "identity" {
  types = ["github_team", "github_team_membership", "github_team_members", "github_user_ssh_key", "github_user_gpg_key", "github_organization_role_user", "github_organization_role_team"]
}

type "github_repository_file" {
  class = "stateless"
  why   = "a destroy commits the file's removal, and the history keeps what it was"
}

class "stateless" {
  types = [
    "github_branch_default", "github_branch_protection", "github_branch_protection_v3", "github_repository_ruleset",
    "github_organization_ruleset", "github_repository_webhook", "github_organization_webhook", "github_issue_label",
    "github_issue_labels", "github_repository_environment", "github_actions_repository_permissions",
    "github_actions_organization_permissions", "github_repository_autolink_reference",
    "github_repository_dependabot_security_updates",
  ]
}
