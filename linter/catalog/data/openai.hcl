provider "openai" {
  source   = "openai/openai"
  reviewed = "1.1"
  types    = 24
}

type "openai_project" {
  class   = "data"
  loses   = "the project with its API keys, files, vector stores and stored responses"
  destroy = "the project is archived, which cannot be undone: nothing in it can be used any more"
}

class "config-state" {
  types = [
    "openai_organization_data_retention", "openai_project_data_retention", "openai_project_hosted_tool_permissions",
    "openai_project_model_permissions", "openai_project_rate_limit",
  ]
}

class "identity" {
  types = ["openai_organization_user", "openai_project_group", "openai_project_user"]

  scope "role" "role" {
    broad   = ["owner"]
    confers = "everything in the project or organization, its members and keys included"
  }
}

type "openai_invite" {
  class = "identity"

  scope "role" "role" {
    broad   = ["owner"]
    confers = "everything in the organization"
  }
  scope "projects.role" "role" {
    broad   = ["owner"]
    confers = "everything in the project"
  }
}

class "identity" {
  types = [
    "openai_certificate", "openai_group", "openai_group_role", "openai_group_user", "openai_project_group_role",
    "openai_project_role", "openai_project_service_account", "openai_project_user_role", "openai_role",
    "openai_user_role",
  ]
}

class "stateless" {
  types = [
    "openai_organization_spend_alert", "openai_organization_spend_limit", "openai_project_spend_alert",
    "openai_project_spend_limit",
  ]
}
