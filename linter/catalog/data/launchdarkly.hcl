provider "launchdarkly" {
  source   = "launchdarkly/launchdarkly"
  reviewed = "3.1"
  types    = 36
}

type "launchdarkly_project" {
  class   = "data"
  loses   = "the project with all flags, segments and environments, their targeting and experiments"
  destroy = "environments is the complete list: one that is taken out of it is deleted with its keys and all targeting"
}

type "launchdarkly_environment" {
  class   = "data"
  loses   = "the environment with the targeting of every flag and segment in it"
  destroy = "its SDK keys end: applications that use them get no flags"
}

type "launchdarkly_feature_flag" {
  class   = "data"
  loses   = "the flag with its targeting in every environment, those parts too that people set by hand"
  destroy = "applications get their fallback value; archiving the flag instead keeps it"
}

type "launchdarkly_segment" {
  class = "data"
  loses = "the segment with all its members, those too that people or programs added"
}

class "config-state" {
  why = "people and programs change it in LaunchDarkly too"
  types = [
    "launchdarkly_ai_agent_graph", "launchdarkly_ai_config", "launchdarkly_ai_config_variation",
    "launchdarkly_ai_tool", "launchdarkly_feature_flag_environment", "launchdarkly_flag_templates",
    "launchdarkly_ip_allowlist_config", "launchdarkly_ip_allowlist_entry", "launchdarkly_metric",
    "launchdarkly_metric_group", "launchdarkly_model_config", "launchdarkly_release_policy", "launchdarkly_view",
  ]
}

type "launchdarkly_context_kind" {
  class   = "stateless"
  destroy = "the kind is archived only: LaunchDarkly deletes none"
}

# Accounts and credentials, and what they may do.

type "launchdarkly_access_token" {
  class   = "identity"
  endless = true

  scope "role" "role" {
    broad   = ["admin", "writer"]
    confers = "the deletion of every flag, environment and project"
  }
  scope "inline_roles.actions" "words" {
    broad   = ["*"]
    confers = "every action on the resources it names"

    where "inline_roles.effect" { is = ["allow"] }
  }
}

type "launchdarkly_custom_role" {
  class = "identity"

  scope "policy_statements.actions" "words" {
    broad   = ["*"]
    confers = "every action on the resources it names"

    where "policy_statements.effect" { is = ["allow"] }
  }
}

type "launchdarkly_team_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin"]
    confers = "everything in the account"
  }
}

class "identity" {
  types = [
    "launchdarkly_oauth_client", "launchdarkly_relay_proxy_configuration", "launchdarkly_sdk_key",
    "launchdarkly_team", "launchdarkly_team_role_mapping",
  ]
}

class "stateless" {
  destroy = "its URL ends: whoever calls it switches nothing any more"
  types   = ["launchdarkly_flag_trigger"]
}

class "stateless" {
  types = [
    "launchdarkly_announcement", "launchdarkly_audit_log_subscription",
    "launchdarkly_big_segment_store_integration", "launchdarkly_destination",
    "launchdarkly_flag_import_configuration", "launchdarkly_integration_delivery_configuration",
    "launchdarkly_view_filter_links", "launchdarkly_view_links", "launchdarkly_webhook",
  ]
}
