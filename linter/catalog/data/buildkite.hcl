provider "buildkite" {
  source   = "buildkite/buildkite"
  reviewed = "1.38"
  types    = 22
}

type "buildkite_pipeline" {
  class   = "data"
  loses   = "the pipeline with all its builds, logs and artifacts"
  destroy = "with the provider's archive_pipeline_on_delete, the pipeline is archived instead"
}

type "buildkite_cluster" {
  class = "data"
  loses = "the cluster with its queues, agent tokens and secrets"
}

type "buildkite_registry" {
  class = "data"
  loses = "the registry with all packages in it"
}

type "buildkite_test_suite" {
  class = "data"
  loses = "the test suite with all its results"
}

type "buildkite_cluster_secret" {
  class = "config-state"
  why   = "a value that Buildkite gives out to jobs only"

  scope "policy" "words" {
    broad   = [null]
    confers = "the secret to every job of the cluster"
  }
}

type "buildkite_organization" {
  class = "config-state"
}

type "buildkite_pipeline_team" {
  class = "identity"

  scope "access_level" "role" {
    broad   = ["MANAGE_BUILD_AND_READ"]
    confers = "the pipeline's settings, and its deletion"
  }
}

type "buildkite_test_suite_team" {
  class = "identity"

  scope "access_level" "role" {
    broad   = ["MANAGE_AND_READ"]
    confers = "the suite's settings, and its deletion"
  }
}

type "buildkite_team" {
  class = "identity"

  scope "default_member_role" "role" {
    broad   = ["MAINTAINER"]
    confers = "the choice of who else may enter, to every new member"
  }
  scope "members_can_destroy_registries" "words" {
    broad   = [true]
    confers = "the deletion of registries with all their packages"
  }
  scope "members_can_destroy_packages" "words" {
    broad   = [true]
    confers = "the deletion of packages"
  }
}

type "buildkite_team_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["MAINTAINER"]
    confers = "the choice of who else may enter"
  }
}

class "identity" {
  types = [
    "buildkite_cluster_maintainer", "buildkite_portal",
  ]
}

type "buildkite_cluster_agent_token" {
  class   = "identity"
  endless = true

  secret "token" { instead = "a token made where it is used, or one that is sealed" }
}

type "buildkite_agent_token" {
  class   = "identity"
  endless = true
}

class "stateless" {
  types = [
    "buildkite_cluster_default_queue", "buildkite_cluster_queue", "buildkite_notification_service",
    "buildkite_organization_banner", "buildkite_organization_rule", "buildkite_pipeline_schedule",
    "buildkite_pipeline_template", "buildkite_pipeline_webhook",
  ]
}
