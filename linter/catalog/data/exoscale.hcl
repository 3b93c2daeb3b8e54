provider "exoscale" {
  source   = "exoscale/exoscale"
  reviewed = "0.70"
  types    = 38
}

class "data" {
  loses = "the service with all databases in it; its automated backups belong to the service"
  types = ["exoscale_database", "exoscale_dbaas"]

  safeguard "termination_protection" { off = [false] }
}

class "data" {
  loses   = "the database with all data in it"
  destroy = "the service's termination_protection does not hold for a database in it"
  types   = ["exoscale_dbaas_mysql_database", "exoscale_dbaas_pg_database"]
}

type "exoscale_compute_instance" {
  class = "data"
  loses = "the instance with all data on its disk"

  safeguard "destroy_protected" { off = [false, null] }
}

type "exoscale_block_storage_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

type "exoscale_block_storage_volume_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume.id"]
}

type "exoscale_sks_cluster" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares"
}

type "exoscale_domain" {
  class = "data"
  loses = "the domain with all its records"
}

type "exoscale_instance_pool" {
  class = "stateless"
  why   = "its instances are made from a template and replaced at will"
}

# Accounts and credentials, and what they may do.

type "exoscale_iam_access_key" {
  class = "identity"

  scope "operations" "words" {
    broad   = [null]
    confers = "every call of the API"
  }
}

type "exoscale_iam_role" {
  class = "identity"

  scope "policy.default_service_strategy" "words" {
    broad   = ["allow"]
    confers = "every service that the policy does not name"
  }
  scope "permissions" "words" {
    broad   = ["bypass-governance-retention", "reset-iam-organization-policy"]
    confers = "the deletion of locked objects, or the lifting of the organization's policy"
  }
}

type "exoscale_sks_kubeconfig" {
  class = "identity"

  scope "groups" "role" {
    broad   = ["system:masters"]
    confers = "everything in the cluster"
  }
}

class "identity" {
  types = [
    "exoscale_dbaas_kafka_user", "exoscale_dbaas_mysql_user", "exoscale_dbaas_opensearch_user",
    "exoscale_dbaas_pg_user", "exoscale_dbaas_valkey_user", "exoscale_iam_org_policy",
    "exoscale_ssh_key",
  ]
}

type "exoscale_iam_api_key" {
  class   = "identity"
  endless = true

  secret "secret" { instead = "a key made where it is used, or one that is sealed" }
}

type "exoscale_elastic_ip" {
  class   = "stateless"
  destroy = "the address is given back: the next apply gets another one"
}

class "stateless" {
  types = [
    "exoscale_anti_affinity_group", "exoscale_dbaas_external_endpoint_datadog",
    "exoscale_dbaas_external_endpoint_elasticsearch", "exoscale_dbaas_external_endpoint_opensearch",
    "exoscale_dbaas_external_endpoint_prometheus", "exoscale_dbaas_external_endpoint_rsyslog",
    "exoscale_dbaas_external_integration", "exoscale_dbaas_pg_connection_pool", "exoscale_domain_record",
    "exoscale_nlb", "exoscale_nlb_service", "exoscale_private_network", "exoscale_security_group",
    "exoscale_security_group_rule", "exoscale_sks_nodepool", "exoscale_sos_bucket_policy",
  ]
}
