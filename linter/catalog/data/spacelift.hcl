provider "spacelift" {
  source   = "spacelift-io/spacelift"
  reviewed = "1.53.5"
  types    = 55
}

# What holds states, and what destroys what they describe.

type "spacelift_stack" {
  class = "data"
  loses = "the stack with its managed state, runs, variables and files: what it manages lives on, unmanaged"

  safeguard "protect_from_deletion" { off = [false, null] }

  scope "administrative" "words" {
    broad   = [true]
    confers = "administration of the stack's space to its runs"
  }
}

type "spacelift_module" {
  class = "data"
  loses = "the module with all versions published"

  safeguard "protect_from_deletion" { off = [false, null] }

  scope "administrative" "words" {
    broad   = [true]
    confers = "administration of the module's space to its runs"
  }
}

type "spacelift_stack_destructor" {
  class   = "data"
  loses   = "everything that the stack manages"
  destroy = "it runs a destroy of everything the stack manages, before the stack goes"

  safeguard "deactivated" {
    off   = [false, null]
    keeps = [true]
  }
}

type "spacelift_scheduled_delete_stack" {
  class = "stateless"

  safeguard "delete_resources" {
    off   = [true, null]
    loses = "everything that the stack manages, at that time"
  }
}

class "data" {
  loses   = "the deployment with its stacks and everything that they manage"
  destroy = "the stacks that it made are destroyed with what they manage"
  types   = ["spacelift_template_deployment"]
}

class "data" {
  loses = "the version of the module, which configurations may be pinned to"
  types = ["spacelift_version"]
}

class "data" {
  loses = "the provider with all versions published"
  types = ["spacelift_terraform_provider"]
}

class "data" {
  loses = "the repository with all files in it and their history"
  types = ["spacelift_repo"]
}

# Values that may stand nowhere else.

class "config-state" {
  destroy = "the variables and files in it go with it"
  types   = ["spacelift_context"]
}

class "config-state" {
  types = ["spacelift_environment_variable", "spacelift_mounted_file", "spacelift_named_webhook_secret_header"]
}

# Users, roles and credentials, and what they may do.

type "spacelift_role" {
  class = "identity"

  scope "actions" "words" {
    broad      = ["SPACE_ADMIN"]
    broad_like = ["*_DELETE"]
    confers    = "deletion of what is in the space, or who else may enter"
  }
}

class "identity" {
  types = ["spacelift_idp_group_mapping", "spacelift_user"]

  scope "policy.role" "role" {
    broad   = ["ADMIN"]
    confers = "administration of the space"
  }
}

class "identity" {
  types = [
    "spacelift_aws_integration", "spacelift_azure_devops_integration",
    "spacelift_azure_integration", "spacelift_bitbucket_datacenter_integration", "spacelift_gcp_service_account",
    "spacelift_gitlab_integration", "spacelift_role_attachment", "spacelift_stack_gcp_service_account",
    "spacelift_vcs_agent_pool", "spacelift_worker_pool",
  ]
}

type "spacelift_api_key" {
  class   = "identity"
  endless = true

  secret "secret" { instead = "OpenID Connect, which needs no secret" }
}

# Settings: the next apply makes them again.

type "spacelift_space" {
  class   = "stateless"
  destroy = "it is refused while the space has stacks or spaces in it"
}

type "spacelift_repo_file" {
  class = "stateless"
  why   = "a destroy commits the file's removal, and the history keeps what it was"
}

class "stateless" {
  types = [
    "spacelift_audit_trail_webhook", "spacelift_aws_integration_attachment", "spacelift_aws_role",
    "spacelift_azure_integration_attachment", "spacelift_blueprint", "spacelift_context_attachment",
    "spacelift_default_runner_image", "spacelift_drift_detection", "spacelift_named_webhook", "spacelift_plugin",
    "spacelift_plugin_template", "spacelift_policy", "spacelift_policy_attachment", "spacelift_run",
    "spacelift_saved_filter", "spacelift_scheduled_run", "spacelift_scheduled_task", "spacelift_security_email",
    "spacelift_stack_activator", "spacelift_stack_aws_role", "spacelift_stack_dependency",
    "spacelift_stack_dependency_reference", "spacelift_task", "spacelift_template", "spacelift_template_version",
    "spacelift_webhook", "spacelift_worker_pool_recycle",
  ]
}
