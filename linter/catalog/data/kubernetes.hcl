provider "kubernetes" {
  source   = "hashicorp/kubernetes"
  reviewed = "3.2"
  types    = 83
}

# Containers and stores.

class "data" {
  loses   = "the namespace with everything in it: workloads, secrets, volume claims and the volumes behind them"
  destroy = "a claim's volume goes with it where its storage class says Delete, which is the default"
  types   = ["kubernetes_namespace", "kubernetes_namespace_v1"]
}

class "data" {
  loses   = "the claim and, where its storage class says Delete, the volume with all data on it"
  destroy = "Delete is the default of dynamically made volumes"
  ids     = ["metadata.name", "spec.volume_name"]
  types   = ["kubernetes_persistent_volume_claim", "kubernetes_persistent_volume_claim_v1"]
}

class "data" {
  loses = "the volume's record and, where its reclaim policy says Delete, the storage behind it"
  ids   = ["metadata.name"]
  types = ["kubernetes_persistent_volume", "kubernetes_persistent_volume_v1"]

  safeguard "spec.persistent_volume_reclaim_policy" {
    off   = ["Delete", "Recycle"]
    keeps = ["Retain"]
    loses = "the storage behind the volume, with its claim"
  }
}

class "data" {
  loses = "the pods and, where its retention policy says Delete, the claims made from its templates with their volumes"
  types = ["kubernetes_stateful_set", "kubernetes_stateful_set_v1"]

  safeguard "spec.persistent_volume_claim_retention_policy.when_deleted" {
    off   = ["Delete"]
    keeps = ["Retain", null]
    loses = "the claims made from its templates, with the set"
  }
  safeguard "spec.persistent_volume_claim_retention_policy.when_scaled" {
    off   = ["Delete"]
    loses = "the claims of the replicas that go when it is scaled down"
  }
}

type "kubernetes_manifest" {
  class   = "data"
  loses   = "the object that the manifest describes, which may be a store, a namespace or the definition of a whole kind"
  destroy = "deleting a CustomResourceDefinition deletes every object of its kind"
  ids     = ["manifest.metadata.name"]

  safeguard "manifest.spec.persistentVolumeReclaimPolicy" {
    off   = ["Delete", "Recycle"]
    loses = "the storage behind the volume, with its claim"
  }
  safeguard "manifest.spec.persistentVolumeClaimRetentionPolicy.whenDeleted" {
    off   = ["Delete"]
    loses = "the claims made from the set's templates, with the set"
  }
  safeguard "manifest.reclaimPolicy" {
    off   = ["Delete"]
    loses = "the volumes made from then on, with their claims"
  }
  safeguard "manifest.deletionPolicy" {
    off   = ["Delete"]
    loses = "the snapshots behind the objects of the class, with these"
  }
  safeguard "manifest.spec.deletionPolicy" {
    off   = ["Delete"]
    loses = "what the object stands for outside of the cluster"
  }
  scope "manifest.roleRef.name" "role" {
    broad   = ["cluster-admin", "admin", "edit"]
    confers = "the role in every namespace"
    where "manifest.kind" { is = ["ClusterRoleBinding"] }
  }
  scope "manifest.subjects.name" "words" {
    broad   = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:serviceaccounts", "system:masters"]
    confers = "the role to everyone there is"
    where "manifest.kind" { is = ["ClusterRoleBinding", "RoleBinding"] }
  }
  scope "manifest.rules.verbs" "words" {
    broad   = ["*", "bind", "escalate", "impersonate"]
    confers = "everything on the resources it names, or rights beyond its own"
    where "manifest.kind" { is = ["ClusterRole", "Role"] }
  }
  scope "manifest.rules.resources" "words" {
    broad   = ["*"]
    confers = "the verbs on every resource"
    where "manifest.kind" { is = ["ClusterRole", "Role"] }
  }
}

class "keys" {
  loses = "the secret's values, if they stand nowhere else"
  types = ["kubernetes_secret", "kubernetes_secret_v1"]
}

class "config-state" {
  types = ["kubernetes_config_map", "kubernetes_config_map_v1", "kubernetes_config_map_v1_data", "kubernetes_secret_v1_data"]
}

# Who may do what.

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
    broad   = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:serviceaccounts", "system:masters"]
    confers = "the role to everyone there is"
  }
}

class "identity" {
  types = ["kubernetes_role_binding", "kubernetes_role_binding_v1"]

  scope "role_ref.name" "role" {
    broad   = ["cluster-admin", "admin"]
    confers = "everything in the namespace, its roles too"
  }
  scope "subject.name" "words" {
    broad   = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:serviceaccounts", "system:masters"]
    confers = "the role to everyone there is"
  }
}

class "identity" {
  types = ["kubernetes_certificate_signing_request", "kubernetes_certificate_signing_request_v1"]
  why   = "the certificate that was issued stays good until it ends"
}

class "identity" {
  types = ["kubernetes_pod_security_policy", "kubernetes_pod_security_policy_v1beta1"]

  scope "spec.privileged" "words" {
    broad   = [true]
    confers = "root on the nodes to whoever may use the policy"
  }
  scope "spec.allowed_capabilities" "words" {
    broad   = ["*", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "BPF"]
    confers = "as good as root on the nodes to whoever may use the policy"
  }
  scope "spec.host_pid" "words" {
    broad   = [true]
    confers = "the nodes' processes to whoever may use the policy"
  }
}

class "identity" {
  types = [
    "kubernetes_default_service_account", "kubernetes_default_service_account_v1", "kubernetes_service_account",
    "kubernetes_service_account_v1",
  ]
}

type "kubernetes_token_request_v1" {
  class = "identity"

  expiry "spec.expiration_seconds" "seconds" { default = "1h" }
  secret "token" { instead = "the ephemeral resource kubernetes_token_request_v1" }
}

# Workloads and settings.

class "stateless" {
  why   = "the volumes made from it are objects of their own"
  types = ["kubernetes_storage_class", "kubernetes_storage_class_v1"]

  safeguard "reclaim_policy" {
    off   = ["Delete", null]
    data  = true
    loses = "the volumes made from then on, with their claims"
  }
}

class "stateless" {
  why   = "the objects of its API group cannot be reached without it, and are with the server that it names"
  types = ["kubernetes_api_service", "kubernetes_api_service_v1"]
}

class "stateless" {
  types = [
    "kubernetes_annotations", "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_csi_driver",
    "kubernetes_csi_driver_v1", "kubernetes_daemon_set_v1", "kubernetes_daemonset", "kubernetes_deployment",
    "kubernetes_deployment_v1", "kubernetes_endpoint_slice_v1", "kubernetes_endpoints", "kubernetes_endpoints_v1",
    "kubernetes_env", "kubernetes_horizontal_pod_autoscaler", "kubernetes_horizontal_pod_autoscaler_v1",
    "kubernetes_horizontal_pod_autoscaler_v2", "kubernetes_horizontal_pod_autoscaler_v2beta2", "kubernetes_ingress",
    "kubernetes_ingress_class", "kubernetes_ingress_class_v1", "kubernetes_ingress_v1", "kubernetes_job",
    "kubernetes_job_v1", "kubernetes_labels", "kubernetes_limit_range", "kubernetes_limit_range_v1",
    "kubernetes_mutating_webhook_configuration", "kubernetes_mutating_webhook_configuration_v1",
    "kubernetes_network_policy", "kubernetes_network_policy_v1", "kubernetes_node_taint", "kubernetes_pod",
    "kubernetes_pod_disruption_budget", "kubernetes_pod_disruption_budget_v1", "kubernetes_pod_v1",
    "kubernetes_priority_class", "kubernetes_priority_class_v1", "kubernetes_replication_controller",
    "kubernetes_replication_controller_v1", "kubernetes_resource_quota", "kubernetes_resource_quota_v1",
    "kubernetes_runtime_class_v1", "kubernetes_service", "kubernetes_service_v1",
    "kubernetes_validating_admission_policy_v1", "kubernetes_validating_webhook_configuration",
    "kubernetes_validating_webhook_configuration_v1",
  ]
}
