# The services' termination_protection is kept by Aiven; that of databases and topics by
# the provider alone: it holds back Terraform, and nobody else.

provider "aiven" {
  source   = "aiven/aiven"
  reviewed = "4.61"
  types    = 85
}

# Services and what is in them.

class "data" {
  loses = "the service with all databases in it; its automated backups belong to the service"
  types = ["aiven_clickhouse", "aiven_dragonfly", "aiven_mysql", "aiven_opensearch", "aiven_valkey"]

  safeguard "termination_protection" { off = [false, null] }
}

type "aiven_pg" {
  class = "data"
  loses = "the service with all databases in it; its automated backups belong to the service"

  safeguard "termination_protection" { off = [false, null] }
  safeguard "pg_user_config.backup_retention_days" {
    decrease = true
    loses    = "the automated backups older than the new period"
  }
}

type "aiven_kafka" {
  class = "data"
  loses = "the service with all topics and their messages, schemas and connectors; messages have no backups"

  safeguard "termination_protection" { off = [false, null] }
  safeguard "kafka_user_config.backup_retention_days" {
    decrease = true
    loses    = "the automated backups older than the new period"
  }
}

type "aiven_grafana" {
  class = "data"
  loses = "the service with all dashboards, alerts and users; its automated backups belong to the service"

  safeguard "termination_protection" { off = [false, null] }
}

type "aiven_thanos" {
  class = "data"
  loses = "the service with all metrics in it"

  safeguard "termination_protection" { off = [false, null] }
}

type "aiven_flink" {
  class = "data"
  loses = "the service with its applications, their state and their savepoints"

  safeguard "termination_protection" { off = [false, null] }
}

class "stateless" {
  why   = "its work and its positions are kept in Kafka"
  types = ["aiven_kafka_connect", "aiven_kafka_mirrormaker"]

  safeguard "termination_protection" { off = [false, null] }
}

class "data" {
  loses   = "the database with all data in it"
  destroy = "termination_protection holds back Terraform only"
  types   = ["aiven_clickhouse_database", "aiven_mysql_database", "aiven_pg_database"]

  safeguard "termination_protection" { off = [false, null] }
}

type "aiven_kafka_topic" {
  class   = "data"
  loses   = "the topic with all messages in it"
  destroy = "termination_protection holds back Terraform only"
  ids     = ["topic_name"]

  safeguard "termination_protection" { off = [false, null] }
  safeguard "config.retention_ms" {
    decrease = true
    forever  = ["-1"]
    loses    = "the messages older than the new period"
  }
  safeguard "config.retention_bytes" {
    decrease = true
    forever  = ["-1"]
    loses    = "the oldest messages beyond the new size"
  }
}

type "aiven_kafka_schema" {
  class = "data"
  loses = "the subject with all its versions: messages written with them cannot be read without them"
}

class "data" {
  loses = "the running job with the state it has built up since its last savepoint"
  types = ["aiven_flink_application_deployment", "aiven_flink_jar_application_deployment"]
}

class "data" {
  loses = "the project with all services in it"
  types = ["aiven_organization_project", "aiven_project"]
}

class "data" {
  loses = "the organization or unit with all units, projects, users and billing in it"
  types = ["aiven_account", "aiven_organization", "aiven_organizational_unit"]
}

# Accounts and credentials, and what they may do.

type "aiven_organization_application_user" {
  class = "identity"

  scope "is_super_admin" "words" {
    broad   = [true]
    confers = "everything in the organization"
  }
}

type "aiven_organization_application_user_token" {
  class = "identity"

  scope "scopes" "words" {
    broad   = [null]
    confers = "all that its user may do"
  }
}

type "aiven_organization_permission" {
  class = "identity"

  scope "permissions.permissions" "role" {
    broad = [
      "admin", "operator", "role:organization:admin", "role:project:admin", "project:services:write",
      "organization:app_users:write", "organization:groups:write", "organization:projects:write", "organization:users:write",
    ]
    confers = "deletion of services, or the handing out of rights"
  }
}

type "aiven_organization_group_project" {
  class = "identity"

  scope "role" "role" {
    broad = [
      "admin", "operator", "role:organization:admin", "role:project:admin", "project:services:write",
      "organization:app_users:write", "organization:groups:write", "organization:projects:write", "organization:users:write",
    ]
    confers = "deletion of services, or the handing out of rights"
  }
}

type "aiven_project_user" {
  class = "identity"

  scope "member_type" "role" {
    broad = [
      "admin", "operator", "role:organization:admin", "role:project:admin", "project:services:write",
      "organization:app_users:write", "organization:groups:write", "organization:projects:write", "organization:users:write",
    ]
    confers = "deletion of services, or the handing out of rights"
  }
}

type "aiven_account_team_project" {
  class = "identity"

  scope "team_type" "role" {
    broad   = ["admin", "operator"]
    confers = "deletion of the project's services"
  }
}

type "aiven_clickhouse_grant" {
  class = "identity"

  scope "privilege_grant.privilege" "words" {
    broad   = ["ALL", "DROP", "DROP DATABASE", "ACCESS MANAGEMENT"]
    confers = "deletion of tables, or the handing out of rights"
  }
  scope "privilege_grant.with_grant" "words" {
    broad   = [true]
    confers = "the right to hand the privilege on"
  }
}

type "aiven_kafka_acl" {
  class = "identity"

  scope "permission" "role" {
    broad   = ["admin"]
    confers = "deletion of topics and of their messages"
  }
}

type "aiven_kafka_native_acl" {
  class = "identity"

  scope "operation" "words" {
    broad   = ["All", "Alter", "AlterConfigs", "Delete", "ClusterAction"]
    confers = "deletion of topics, or of their messages through a shorter retention"

    where "permission_type" { is = ["ALLOW"] }
    where "resource_name" { is = ["*", "kafka-cluster"] }
  }
}

type "aiven_opensearch_acl_rule" {
  class = "identity"

  scope "permission" "role" {
    broad   = ["admin"]
    confers = "deletion of indexes"
  }
}

type "aiven_valkey_user" {
  class = "identity"

  scope "valkey_acl_categories" "words" {
    broad   = ["+@all", "+@admin", "+@dangerous"]
    confers = "the deletion of all keys"
  }
}

class "identity" {
  types = [
    "aiven_account_authentication", "aiven_account_team", "aiven_account_team_member", "aiven_clickhouse_role",
    "aiven_clickhouse_user", "aiven_governance_access", "aiven_kafka_schema_registry_acl", "aiven_kafka_user",
    "aiven_mysql_user", "aiven_opensearch_user", "aiven_organization_user", "aiven_organization_user_group",
    "aiven_organization_user_group_member", "aiven_pg_user",
  ]
}

# Settings.

type "aiven_static_ip" {
  class   = "stateless"
  destroy = "the address is given back: the next apply gets another one"

  safeguard "termination_protection" { off = [false, null] }
}

class "stateless" {
  why   = "it names a key that is kept elsewhere"
  types = ["aiven_cmk"]
}

class "config-state" {
  types = [
    "aiven_billing_group", "aiven_opensearch_acl_config", "aiven_opensearch_security_plugin_config",
    "aiven_organization_address", "aiven_organization_billing_group",
  ]
}

class "stateless" {
  types = [
    "aiven_aws_org_vpc_peering_connection", "aiven_aws_privatelink", "aiven_aws_vpc_peering_connection",
    "aiven_azure_org_vpc_peering_connection", "aiven_azure_privatelink",
    "aiven_azure_privatelink_connection_approval", "aiven_azure_vpc_peering_connection", "aiven_byoc_aws_entity",
    "aiven_byoc_aws_provision", "aiven_byoc_permissions", "aiven_connection_pool", "aiven_flink_application",
    "aiven_flink_application_version", "aiven_flink_jar_application", "aiven_flink_jar_application_version",
    "aiven_gcp_org_vpc_peering_connection", "aiven_gcp_privatelink", "aiven_gcp_privatelink_connection_approval",
    "aiven_gcp_vpc_peering_connection", "aiven_kafka_connector", "aiven_kafka_quota",
    "aiven_kafka_schema_configuration", "aiven_mirrormaker_replication_flow", "aiven_organization_vpc",
    "aiven_project_vpc", "aiven_service_integration", "aiven_service_integration_endpoint",
    "aiven_transit_gateway_vpc_attachment", "aiven_upgrade_step",
  ]
}
