provider "kubernetes" {
  source   = "hashicorp/kubernetes"
  reviewed = "3.x"
}

class "data" {
  loses   = "the namespace with everything in it: workloads, secrets, volume claims and the volumes behind them"
  destroy = "a claim's volume goes with it where its storage class says Delete, which is the default"
  types   = ["kubernetes_namespace", "kubernetes_namespace_v1"]
}

class "data" {
  loses   = "the claim and, where its storage class says Delete, the volume with all data on it"
  destroy = "Delete is the default of dynamically made volumes"
  types   = ["kubernetes_persistent_volume_claim", "kubernetes_persistent_volume_claim_v1"]
}

class "data" {
  loses = "the volume's record and, where its reclaim policy says Delete, the storage behind it"
  types = ["kubernetes_persistent_volume", "kubernetes_persistent_volume_v1"]

  safeguard "spec.persistent_volume_reclaim_policy" { off = ["Delete", "Recycle"] }
}

class "data" {
  loses = "the pods; the claims made from its templates stay unless its retention policy says Delete"
  types = ["kubernetes_stateful_set", "kubernetes_stateful_set_v1"]
}

class "data" {
  loses   = "the object that the manifest describes, which may be a store, a namespace or the definition of a whole kind"
  destroy = "deleting a CustomResourceDefinition deletes every object of its kind"
  types   = ["kubernetes_manifest"]
}

class "keys" {
  loses = "the secret's values, if they stand nowhere else"
  types = ["kubernetes_secret", "kubernetes_secret_v1"]
}

class "config-state" {
  types = ["kubernetes_config_map", "kubernetes_config_map_v1", "kubernetes_config_map_v1_data", "kubernetes_secret_v1_data"]
}

class "identity" {
  types = ["kubernetes_cluster_role", "kubernetes_cluster_role_v1", "kubernetes_role", "kubernetes_role_v1"]

  scope "rule" "rules" {}
}

class "identity" {
  types = ["kubernetes_cluster_role_binding", "kubernetes_cluster_role_binding_v1"]

  scope "role_ref.name" "role" {
    broad   = ["cluster-admin", "admin", "edit"]
    confers = "the role in every namespace"
  }
  scope "subject.name" "words" {
    broad   = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:serviceaccounts"]
    confers = "the role to everyone there is"
  }
}

class "identity" {
  types = ["kubernetes_role_binding", "kubernetes_role_binding_v1"]

  scope "role_ref.name" "role" {
    broad   = ["cluster-admin"]
    confers = "everything in the namespace, its roles too"
  }
  scope "subject.name" "words" {
    broad   = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:serviceaccounts"]
    confers = "the role to everyone there is"
  }
}

class "identity" {
  types = ["kubernetes_service_account", "kubernetes_service_account_v1", "kubernetes_default_service_account", "kubernetes_default_service_account_v1", "kubernetes_token_request_v1"]
}

type "kubernetes_storage_class_v1" {
  class = "stateless"
  why   = "the volumes made from it stay"

  safeguard "reclaim_policy" {
    off   = ["Delete", null]
    loses = "the volumes made from then on, with their claims"
  }
}

class "stateless" {
  types = [
    "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_daemonset", "kubernetes_daemon_set_v1", "kubernetes_job",
    "kubernetes_job_v1", "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_pod", "kubernetes_pod_v1",
    "kubernetes_service", "kubernetes_service_v1", "kubernetes_ingress", "kubernetes_ingress_v1",
    "kubernetes_ingress_class_v1", "kubernetes_network_policy", "kubernetes_network_policy_v1",
    "kubernetes_horizontal_pod_autoscaler", "kubernetes_horizontal_pod_autoscaler_v2", "kubernetes_limit_range",
    "kubernetes_limit_range_v1", "kubernetes_resource_quota", "kubernetes_resource_quota_v1",
    "kubernetes_pod_disruption_budget_v1", "kubernetes_priority_class_v1", "kubernetes_storage_class",
    "kubernetes_endpoints_v1", "kubernetes_labels", "kubernetes_annotations",
  ]
}
