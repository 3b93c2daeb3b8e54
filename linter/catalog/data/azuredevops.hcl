# Azure DevOps keeps a deleted project for 28 days, a repository for 30 in its
# recycle bin, and a feed for 30 unless it was deleted for good.

provider "azuredevops" {
  source   = "microsoft/azuredevops"
  reviewed = "1.16"
  types    = 131
}

type "azuredevops_project" {
  class   = "data"
  loses   = "the project with its repositories, work items, pipelines and their runs, wikis, feeds and test plans"
  destroy = "it can be restored for 28 days"

  scope "visibility" "words" {
    broad   = ["public"]
    confers = "reading everything in the project to everyone"
  }
}

type "azuredevops_git_repository" {
  class   = "data"
  loses   = "the repository with its branches, tags and pull requests"
  destroy = "it stays in the project's recycle bin for 30 days"
}

type "azuredevops_git_repository_branch" {
  class = "data"
  loses = "commits that no other branch or tag reaches"
}

type "azuredevops_git_repository_file" {
  class = "stateless"
  why   = "a destroy commits the file's removal, and the history keeps what it was"
}

type "azuredevops_build_definition" {
  class = "data"
  loses = "the pipeline with the history, logs and artifacts of its runs"

  scope "pull_request_trigger.forks.share_secrets" "words" {
    broad   = [true]
    confers = "the pipeline's secrets to whoever opens a pull request from a fork"
  }
}

type "azuredevops_feed" {
  class   = "data"
  loses   = "the feed with all packages in it"
  destroy = "it can be restored for 30 days, unless permanent_delete is set"

  safeguard "features.permanent_delete" {
    off   = [true]
    loses = "the days in which the feed can be restored"
  }
}

type "azuredevops_feed_retention_policy" {
  class = "stateless"

  safeguard "count_limit" {
    decrease = true
    loses    = "the versions of every package beyond that"
  }
  safeguard "days_to_keep_recently_downloaded_packages" {
    decrease = true
    loses    = "the packages that nobody downloaded for that long"
  }
}

class "data" {
  loses = "the wiki with all its pages and their history"
  types = ["azuredevops_wiki"]
}

class "data" {
  loses = "the page, which people may have edited since"
  types = ["azuredevops_wiki_page"]
}

type "azuredevops_workitem" {
  class   = "data"
  loses   = "the work item with its discussion, history and links"
  destroy = "it goes to the project's recycle bin"
}

type "azuredevops_workitemtracking_field" {
  class = "data"
  loses = "the field, with its value in every work item of the organization"
}

type "azuredevops_workitemtrackingprocess_workitemtype" {
  class = "data"
  loses = "the type, with every work item of it in every project of the process"
}

# What people arrange in the browser.

class "config-state" {
  types = [
    "azuredevops_dashboard", "azuredevops_environment", "azuredevops_team", "azuredevops_workitemquery",
    "azuredevops_workitemquery_folder", "azuredevops_workitemtrackingprocess_list", "azuredevops_workitemtrackingprocess_process",
  ]
}

type "azuredevops_variable_group" {
  class = "config-state"
  why   = "values of secret variables are never given out again"

  scope "allow_access" "words" {
    broad   = [true]
    confers = "the variables to every pipeline of the project"
  }
}

type "azuredevops_variable_group_variable" {
  class = "config-state"
}

# Who may do what. Every permission is an entry of a map: Allow, Deny or NotSet.

type "azuredevops_project_permissions" {
  class = "identity"

  scope "permissions.DELETE" "words" {
    broad   = ["allow"]
    confers = "deletion of the whole project"
  }
  scope "permissions.WORK_ITEM_PERMANENTLY_DELETE" "words" {
    broad   = ["allow"]
    confers = "deletion of work items for good"
  }
  scope "permissions.UPDATE_VISIBILITY" "words" {
    broad   = ["allow"]
    confers = "opening the project to everyone"
  }
  scope "permissions.ADMINISTER_BUILD" "words" {
    broad = ["allow"]
  }
}

type "azuredevops_git_permissions" {
  class = "identity"

  scope "permissions.Administer" "words" {
    broad = ["allow"]
  }
  scope "permissions.ManagePermissions" "words" {
    broad   = ["allow"]
    confers = "the right to hand out rights"
  }
  scope "permissions.ForcePush" "words" {
    broad   = ["allow"]
    confers = "rewriting history, deleting others' branches and tags"
  }
  scope "permissions.DeleteRepository" "words" {
    broad   = ["allow"]
    confers = "deletion of repositories"
  }
  scope "permissions.PolicyExempt" "words" {
    broad   = ["allow"]
    confers = "pushes past every branch policy"
  }
  scope "permissions.PullRequestBypassPolicy" "words" {
    broad   = ["allow"]
    confers = "merges past every branch policy"
  }
  scope "permissions.EditPolicies" "words" {
    broad   = ["allow"]
    confers = "changes of the branch policies themselves"
  }
}

class "identity" {
  types = ["azuredevops_build_definition_permissions", "azuredevops_build_folder_permissions"]

  scope "permissions.AdministerBuildPermissions" "words" {
    broad   = ["allow"]
    confers = "the right to hand out rights"
  }
  scope "permissions.DeleteBuildDefinition" "words" {
    broad   = ["allow"]
    confers = "deletion of pipelines with their runs"
  }
  scope "permissions.DestroyBuilds" "words" {
    broad   = ["allow"]
    confers = "deletion of runs for good"
  }
}

class "identity" {
  types = ["azuredevops_library_permissions", "azuredevops_variable_group_permissions"]

  scope "permissions.Administer" "words" {
    broad = ["allow"]
  }
  scope "permissions.Owner" "words" {
    broad = ["allow"]
  }
  scope "permissions.ViewSecrets" "words" {
    broad   = ["allow"]
    confers = "the values of secrets"
  }
}

type "azuredevops_serviceendpoint_permissions" {
  class = "identity"

  scope "permissions.Administer" "words" {
    broad   = ["allow"]
    confers = "full control over connections and their credentials"
  }
}

class "identity" {
  types = ["azuredevops_area_permissions", "azuredevops_iteration_permissions"]

  scope "permissions.DELETE" "words" {
    broad   = ["allow"]
    confers = "deletion of the node with everything below it"
  }
}

type "azuredevops_workitemquery_permissions" {
  class = "identity"

  scope "permissions.ManagePermissions" "words" {
    broad   = ["allow"]
    confers = "the right to hand out rights"
  }
}

type "azuredevops_workitemtrackingprocess_process_permissions" {
  class = "identity"

  scope "permissions.AdministerProcessPermissions" "words" {
    broad   = ["allow"]
    confers = "the right to hand out rights"
  }
  scope "permissions.Delete" "words" {
    broad   = ["allow"]
    confers = "deletion of the process"
  }
}

type "azuredevops_servicehook_permissions" {
  class = "identity"

  scope "permissions.DeleteSubscriptions" "words" {
    broad   = ["allow"]
    confers = "deletion of others' service hooks"
  }
}

type "azuredevops_tagging_permissions" {
  class = "identity"

  scope "permissions.Delete" "words" {
    broad   = ["allow"]
    confers = "deletion of tags on every work item"
  }
}

# The names of these permissions depend on the namespace.
type "azuredevops_security_permissions" {
  class = "identity"

  scope "permissions.ManagePermissions" "words" {
    broad   = ["allow"]
    confers = "the right to hand out rights"
  }
  scope "permissions.Administer" "words" {
    broad = ["allow"]
  }
  scope "permissions.GENERIC_WRITE" "words" {
    broad = ["allow"]
  }
  scope "permissions.DELETE" "words" {
    broad   = ["allow"]
    confers = "deletion of what the token names"
  }
  scope "permissions.Delete" "words" {
    broad   = ["allow"]
    confers = "deletion of what the token names"
  }
}

type "azuredevops_feed_permission" {
  class = "identity"

  scope "role" "role" {
    broad   = ["administrator"]
    confers = "deletion of packages, and the choice of who else may enter"
  }
}

type "azuredevops_securityrole_assignment" {
  class = "identity"

  scope "role_name" "role" {
    broad   = ["Administrator"]
    confers = "control of the resource, and of who else may use it"
  }
}

type "azuredevops_pipeline_authorization" {
  class = "identity"

  scope "pipeline_id" "words" {
    broad   = [null]
    confers = "the resource to every pipeline of the project"
  }
}

type "azuredevops_resource_authorization" {
  class = "identity"

  scope "definition_id" "words" {
    broad   = [null]
    confers = "the resource to every pipeline of the project"
    where "authorized" { is = [true] }
  }
}

type "azuredevops_project_pipeline_settings" {
  class = "stateless"

  scope "enforce_job_scope" "words" {
    broad   = [false]
    confers = "every pipeline a token for all projects of the organization"
  }
  scope "enforce_job_scope_for_release" "words" {
    broad   = [false]
    confers = "every release a token for all projects of the organization"
  }
  scope "enforce_referenced_repo_scoped_token" "words" {
    broad   = [false]
    confers = "every pipeline a token for all repositories it may reach"
  }
}

class "identity" {
  destroy = "its agents or targets have to be registered again"
  types   = ["azuredevops_agent_pool", "azuredevops_deployment_group"]
}

type "azuredevops_agent_queue" {
  class = "stateless"
  why   = "it opens a pool of agents to a project"
}

class "identity" {
  types = [
    "azuredevops_group", "azuredevops_group_entitlement", "azuredevops_group_membership",
    "azuredevops_service_principal_entitlement", "azuredevops_team_administrators", "azuredevops_team_members",
    "azuredevops_user_entitlement",
  ]
}

type "azuredevops_serviceendpoint_kubernetes" {
  class = "identity"

  scope "azure_subscription.cluster_admin" "words" {
    broad   = [true]
    confers = "administration of the whole cluster"
  }
}

class "identity" {
  why = "a service connection holds a credential, and pipelines stop without it"
  types = [
    "azuredevops_serviceendpoint_argocd", "azuredevops_serviceendpoint_artifactory", "azuredevops_serviceendpoint_aws",
    "azuredevops_serviceendpoint_azure_service_bus", "azuredevops_serviceendpoint_azurecr",
    "azuredevops_serviceendpoint_azuredevops", "azuredevops_serviceendpoint_azurerm",
    "azuredevops_serviceendpoint_bitbucket", "azuredevops_serviceendpoint_black_duck",
    "azuredevops_serviceendpoint_checkmarx_one", "azuredevops_serviceendpoint_checkmarx_sast",
    "azuredevops_serviceendpoint_checkmarx_sca", "azuredevops_serviceendpoint_dockerregistry",
    "azuredevops_serviceendpoint_dynamics_lifecycle_services", "azuredevops_serviceendpoint_externaltfs",
    "azuredevops_serviceendpoint_gcp_terraform", "azuredevops_serviceendpoint_generic",
    "azuredevops_serviceendpoint_generic_git", "azuredevops_serviceendpoint_generic_v2",
    "azuredevops_serviceendpoint_github", "azuredevops_serviceendpoint_github_enterprise",
    "azuredevops_serviceendpoint_gitlab", "azuredevops_serviceendpoint_incomingwebhook",
    "azuredevops_serviceendpoint_jenkins", "azuredevops_serviceendpoint_jfrog_artifactory_v2",
    "azuredevops_serviceendpoint_jfrog_distribution_v2", "azuredevops_serviceendpoint_jfrog_platform_v2",
    "azuredevops_serviceendpoint_jfrog_xray_v2", "azuredevops_serviceendpoint_maven",
    "azuredevops_serviceendpoint_nexus", "azuredevops_serviceendpoint_npm", "azuredevops_serviceendpoint_nuget",
    "azuredevops_serviceendpoint_octopusdeploy", "azuredevops_serviceendpoint_openshift",
    "azuredevops_serviceendpoint_runpipeline", "azuredevops_serviceendpoint_servicefabric",
    "azuredevops_serviceendpoint_snyk", "azuredevops_serviceendpoint_sonarcloud",
    "azuredevops_serviceendpoint_sonarqube", "azuredevops_serviceendpoint_ssh",
    "azuredevops_serviceendpoint_visualstudiomarketplace",
  ]
}

class "stateless" {
  types = [
    "azuredevops_area", "azuredevops_branch_policy_auto_reviewers", "azuredevops_branch_policy_build_validation",
    "azuredevops_branch_policy_comment_resolution", "azuredevops_branch_policy_merge_types",
    "azuredevops_branch_policy_min_reviewers", "azuredevops_branch_policy_status_check",
    "azuredevops_branch_policy_work_item_linking", "azuredevops_build_folder", "azuredevops_check_approval",
    "azuredevops_check_branch_control", "azuredevops_check_business_hours", "azuredevops_check_exclusive_lock",
    "azuredevops_check_required_template", "azuredevops_check_rest_api", "azuredevops_elastic_pool",
    "azuredevops_environment_resource_kubernetes", "azuredevops_extension", "azuredevops_project_features",
    "azuredevops_project_tags", "azuredevops_repository_policy_author_email_pattern",
    "azuredevops_repository_policy_case_enforcement", "azuredevops_repository_policy_check_credentials",
    "azuredevops_repository_policy_file_path_pattern", "azuredevops_repository_policy_max_file_size",
    "azuredevops_repository_policy_max_path_length", "azuredevops_repository_policy_reserved_names",
    "azuredevops_servicehook_storage_queue_pipelines", "azuredevops_servicehook_webhook_tfs",
    "azuredevops_workitemtrackingprocess_control", "azuredevops_workitemtrackingprocess_field",
    "azuredevops_workitemtrackingprocess_group", "azuredevops_workitemtrackingprocess_inherited_control",
    "azuredevops_workitemtrackingprocess_inherited_page", "azuredevops_workitemtrackingprocess_inherited_state",
    "azuredevops_workitemtrackingprocess_page", "azuredevops_workitemtrackingprocess_rule",
    "azuredevops_workitemtrackingprocess_state", "azuredevops_workitemtrackingprocess_system_control",
  ]
}
