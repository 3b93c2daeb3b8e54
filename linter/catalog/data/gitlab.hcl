provider "gitlab" {
  source   = "gitlabhq/gitlab"
  reviewed = "19.1.0"
  types    = 143
}

# What holds people's work.

type "gitlab_project" {
  class   = "data"
  loses   = "the repository with its branches and tags, and its issues, merge requests, wiki, packages, container images and pipelines"
  destroy = "GitLab may keep a deleted project for some days, by tier and instance setting"

  safeguard "archive_on_destroy" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "permanently_delete_on_destroy" {
    off   = [true]
    loses = "the days in which a deleted project can be restored"
  }
  safeguard "ci_delete_pipelines_in_seconds" {
    decrease = true
    forever  = [null]
    loses    = "the pipelines older than that, with their logs and artifacts"
  }
  safeguard "container_expiration_policy.keep_n" {
    decrease = true
    loses    = "the image tags beyond the new number"
  }
  safeguard "mirror_overwrites_diverged_branches" {
    off   = [true]
    loses = "commits of branches that have diverged from the mirrored repository"
  }
}

type "gitlab_group" {
  class   = "data"
  loses   = "the group with all its subgroups and projects: repositories, issues, packages and container images"
  destroy = "GitLab may keep a deleted group for some days, by tier and instance setting"

  safeguard "archive_on_destroy" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "permanently_remove_on_delete" {
    off   = [true]
    loses = "the days in which a deleted subgroup can be restored"
  }
}

type "gitlab_user" {
  class = "data"
  loses = "the account, the projects and snippets in its personal namespace, and its authorship"

  scope "is_admin" "words" {
    broad   = [true]
    confers = "administration of the whole instance"
  }
}

class "data" {
  loses = "the issue with its discussion, its history and its time records"
  types = ["gitlab_project_issue"]

  safeguard "delete_on_destroy" {
    off   = [true]
    keeps = [false, null]
    loses = "the issue, which a destroy otherwise only closes"
  }
}

type "gitlab_branch" {
  class = "data"
  loses = "commits that no other branch or tag reaches"

  safeguard "keep_on_destroy" {
    off   = [false, null]
    keeps = [true]
  }
}

class "data" {
  loses = "commits that no other branch or tag reaches"
  types = ["gitlab_project_tag"]
}

class "data" {
  loses = "the release: its notes, its evidence and its links"
  types = ["gitlab_release"]
}

class "data" {
  loses = "the page; unlike other pages it may have been edited by people since"
  types = ["gitlab_project_wiki_page"]
}

class "keys" {
  loses = "the file, which GitLab never gives out again outside of a job"
  types = ["gitlab_project_secure_file"]
}

# Values that may stand nowhere else.

class "config-state" {
  types = [
    "gitlab_group_variable", "gitlab_instance_variable", "gitlab_project_variable",
    "gitlab_pipeline_schedule_variable",
  ]
}

# Accounts and credentials, and what they may do.

type "gitlab_personal_access_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["api", "sudo", "admin_mode"]
    confers = "the whole API with all rights of its user"
  }

  expiry "expires_at" "timestamp" { never = [null] }
  expiry "rotation_configuration.expiration_days" "days" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_user_impersonation_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["api", "sudo", "admin_mode"]
    confers = "the whole API in another user's name"
  }

  expiry "expires_at" "timestamp" {}
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_project_access_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["api"]
    confers = "every call of the API that its role may make"
  }
  scope "access_level" "role" {
    broad   = ["owner", "maintainer", null]
    confers = "deletion of what it may reach, and changes of its settings"
  }

  expiry "expires_at" "timestamp" { never = [null] }
  expiry "rotation_configuration.expiration_days" "days" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_group_access_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["api"]
    confers = "every call of the API that its role may make"
  }
  scope "access_level" "role" {
    broad   = ["owner", "maintainer", null]
    confers = "deletion of what it may reach, and changes of its settings"
  }

  expiry "expires_at" "timestamp" { never = [null] }
  expiry "rotation_configuration.expiration_days" "days" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_group_service_account_access_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["api", "sudo", "admin_mode"]
    confers = "the whole API with all rights of the service account"
  }

  expiry "expires_at" "timestamp" { never = [null] }
  expiry "rotation_configuration.expiration_days" "days" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_application" {
  class = "identity"

  scope "scopes" "words" {
    broad   = ["api", "sudo", "admin_mode"]
    confers = "the whole API with all rights of whoever signs in through it"
  }
}

class "identity" {
  types = ["gitlab_group_membership", "gitlab_project_membership"]

  scope "access_level" "role" {
    broad   = ["owner"]
    confers = "deletion of the group or project, and the choice of who else may enter"
  }
}

class "identity" {
  types = ["gitlab_group_share_group", "gitlab_project_share_group"]

  scope "group_access" "role" {
    broad   = ["owner", "maintainer"]
    confers = "changes of settings and protected branches to every member of the other group"
  }
}

type "gitlab_group_ldap_link" {
  class = "identity"

  scope "group_access" "role" {
    broad = ["owner", "maintainer"]
  }
}

type "gitlab_group_saml_link" {
  class = "identity"

  scope "access_level" "role" {
    broad = ["owner", "maintainer"]
  }
}

type "gitlab_member_role" {
  class = "identity"

  scope "base_access_level" "role" {
    broad = ["OWNER", "MAINTAINER"]
  }
  scope "enabled_permissions" "words" {
    broad = ["ADMIN_GROUP_MEMBER", "REMOVE_GROUP", "REMOVE_PROJECT", "MANAGE_GROUP_ACCESS_TOKENS", "MANAGE_PROJECT_ACCESS_TOKENS"]
  }
}

type "gitlab_deploy_key" {
  class = "identity"

  scope "can_push" "words" {
    broad   = [true]
    confers = "pushes to the repository"
  }
}

type "gitlab_deploy_key_enable" {
  class = "identity"

  scope "can_push" "words" {
    broad   = [true]
    confers = "pushes to the repository"
  }
}

class "identity" {
  types = [
    "gitlab_cluster_agent",
    "gitlab_group_service_account",
    "gitlab_instance_service_account",
    "gitlab_project_service_account", "gitlab_runner",
    "gitlab_runner_controller", "gitlab_runner_controller_token",
    "gitlab_user_gpgkey", "gitlab_user_identity", "gitlab_user_runner",
    "gitlab_user_sshkey",
  ]
}

type "gitlab_pipeline_trigger" {
  class   = "identity"
  endless = true
}

type "gitlab_cluster_agent_token" {
  class   = "identity"
  endless = true
}

type "gitlab_project_deploy_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_group_deploy_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

type "gitlab_deploy_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  secret "token" { instead = "CI job tokens or OpenID Connect, or a token that is sealed" }
}

# Settings and integrations: the next apply makes them again.

type "gitlab_repository_file" {
  class = "stateless"
  why   = "a destroy commits the file's removal, and the history keeps what it was"
}

class "stateless" {
  why   = "it names a cluster that GitLab talks to; the cluster stays"
  types = ["gitlab_group_cluster", "gitlab_instance_cluster", "gitlab_project_cluster"]
}

type "gitlab_application_settings" {
  class   = "stateless"
  destroy = "does nothing: the settings stay as they were last applied"

  safeguard "delete_inactive_projects" {
    off   = [true]
    data  = true
    loses = "the projects that nobody used for some months"
  }
  safeguard "inactive_projects_delete_after_months" {
    decrease = true
    loses    = "the projects not used for that long, where inactive ones are deleted"
  }
  safeguard "deletion_adjourned_period" {
    decrease = true
    loses    = "days in which a deleted project or group can be restored"
  }
}

class "stateless" {
  types = ["gitlab_branch_protection", "gitlab_group_branch_protection"]

  safeguard "allow_force_push" {
    off   = [true]
    loses = "the lock against overwritten history"
  }
}

type "gitlab_project_pull_mirror" {
  class = "stateless"

  safeguard "mirror_overwrites_diverged_branches" {
    off   = [true]
    loses = "commits of branches that have diverged from the mirrored repository"
  }
}

class "stateless" {
  types = [
    "gitlab_application_appearance",
    "gitlab_compliance_framework",
    "gitlab_global_level_notifications", "gitlab_group_badge",
    "gitlab_group_custom_attribute",
    "gitlab_group_dependency_proxy", "gitlab_group_epic_board", "gitlab_group_hook",
    "gitlab_group_integration_harbor", "gitlab_group_integration_mattermost",
    "gitlab_group_integration_microsoft_teams", "gitlab_group_issue_board",
    "gitlab_group_label", "gitlab_group_level_mr_approvals",
    "gitlab_group_project_file_template", "gitlab_group_protected_environment",
    "gitlab_group_saved_reply", "gitlab_group_security_policy_attachment",
    "gitlab_integration_custom_issue_tracker", "gitlab_integration_emails_on_push",
    "gitlab_integration_external_wiki", "gitlab_integration_github",
    "gitlab_integration_harbor", "gitlab_integration_jenkins",
    "gitlab_integration_jira", "gitlab_integration_mattermost",
    "gitlab_integration_microsoft_teams", "gitlab_integration_pipelines_email",
    "gitlab_integration_redmine", "gitlab_integration_slack",
    "gitlab_integration_telegram", "gitlab_label", "gitlab_pages_domain",
    "gitlab_pipeline_schedule", "gitlab_project_approval_rule",
    "gitlab_project_badge", "gitlab_project_cicd_catalog",
    "gitlab_project_compliance_frameworks",
    "gitlab_project_container_repository_protection",
    "gitlab_project_container_tag_protection", "gitlab_project_custom_attribute",
    "gitlab_project_environment", "gitlab_project_external_status_check",
    "gitlab_project_freeze_period", "gitlab_project_hook",
    "gitlab_project_integration_custom_issue_tracker",
    "gitlab_project_integration_datadog",
    "gitlab_project_integration_emails_on_push",
    "gitlab_project_integration_external_wiki", "gitlab_project_integration_github",
    "gitlab_project_integration_google_chat", "gitlab_project_integration_harbor",
    "gitlab_project_integration_jenkins", "gitlab_project_integration_jira",
    "gitlab_project_integration_matrix", "gitlab_project_integration_mattermost",
    "gitlab_project_integration_microsoft_teams",
    "gitlab_project_integration_pipelines_email",
    "gitlab_project_integration_redmine", "gitlab_project_integration_telegram",
    "gitlab_project_integration_youtrack", "gitlab_project_issue_board",
    "gitlab_project_issue_link", "gitlab_project_job_token_scope",
    "gitlab_project_label",
    "gitlab_project_level_mr_approvals", "gitlab_project_level_notifications",
    "gitlab_project_merge_request_note", "gitlab_project_milestone",
    "gitlab_project_package_dependency_proxy",
    "gitlab_project_package_protection_rule", "gitlab_project_pages_settings",
    "gitlab_project_protected_environment",
    "gitlab_project_push_rules",
    "gitlab_project_runner_enablement", "gitlab_project_saved_reply",
    "gitlab_project_security_policy_attachment", "gitlab_project_target_branch_rule",
    "gitlab_release_link", "gitlab_runner_controller_instance_scope",
    "gitlab_runner_controller_runner_scope", "gitlab_system_hook",
    "gitlab_tag_protection", "gitlab_topic", "gitlab_user_avatar",
    "gitlab_user_custom_attribute", "gitlab_user_saved_reply",
    "gitlab_value_stream_analytics",
  ]
}

type "gitlab_project_job_token_scopes" {
  class = "identity"

  scope "enabled" "words" {
    broad   = [false]
    confers = "the project to the job tokens of every other project"
  }
}

class "stateless" {
  types = ["gitlab_project_mirror", "gitlab_project_push_mirror"]

  safeguard "keep_divergent_refs" {
    off   = [false]
    loses = "commits of the other side on branches that differ"
  }
}
