# Elastic Cloud has no deletion protection.

provider "ec" {
  source   = "elastic/ec"
  reviewed = "0.13"
  types    = 11
}

type "ec_deployment" {
  class   = "data"
  loses   = "the deployment: all indices in Elasticsearch, everything saved in Kibana, and snapshots in its own repository"
  destroy = "there is no deletion protection; several changes of its shape make it anew"

  safeguard "elasticsearch.snapshot.enabled" {
    off   = [false]
    loses = "the snapshots: no further ones are made"
  }
}

type "ec_elasticsearch_project" {
  class   = "data"
  loses   = "the project with all indices in it"
  destroy = "there is no deletion protection"
}

type "ec_observability_project" {
  class   = "data"
  loses   = "the project with all logs, metrics and traces in it"
  destroy = "there is no deletion protection"
}

type "ec_security_project" {
  class   = "data"
  loses   = "the project with all events, alerts and cases in it"
  destroy = "there is no deletion protection"

  safeguard "search_lake.data_retention.default_retention_days" {
    decrease = true
    forever  = [null]
    loses    = "the documents older than the new period"
  }
  safeguard "search_lake.data_retention.max_retention_days" {
    decrease = true
    forever  = [null]
    loses    = "the documents older than the new period"
  }
}

type "ec_snapshot_repository" {
  class   = "backup"
  loses   = "the repository's registration: no snapshot in it can be restored until it is registered again"
  destroy = "the files stay where they are"
}

type "ec_deployment_elasticsearch_keystore" {
  class = "config-state"
  why   = "secret settings that Elasticsearch shows to nobody again"
}

type "ec_organization" {
  class   = "identity"
  why     = "it manages memberships; the organization itself is not deleted"
  destroy = "its members lose their access"

  scope "members.organization_role" "role" {
    broad   = ["organization-admin"]
    confers = "everything in the organization"
  }
  scope "members.deployment_roles.role" "role" {
    broad   = ["admin"]
    confers = "the deletion of deployments"
  }
  scope "members.project_elasticsearch_roles.role" "role" {
    broad   = ["admin"]
    confers = "the deletion of projects"
  }
  scope "members.project_observability_roles.role" "role" {
    broad   = ["admin"]
    confers = "the deletion of projects"
  }
  scope "members.project_security_roles.role" "role" {
    broad   = ["admin"]
    confers = "the deletion of projects"
  }
}

class "stateless" {
  types = [
    "ec_deployment_extension", "ec_deployment_traffic_filter", "ec_deployment_traffic_filter_association",
    "ec_serverless_traffic_filter",
  ]
}
