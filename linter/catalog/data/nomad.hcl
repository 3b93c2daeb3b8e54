provider "nomad" {
  source   = "hashicorp/nomad"
  reviewed = "2.6"
  types    = 18
}

# Volumes: three types create and delete, three register what others made.

class "data" {
  loses   = "the volume with all data on it"
  destroy = "unlike what its name suggests, the volume is deleted at the storage provider, not only deregistered"
  ids     = ["volume_id"]
  types   = ["nomad_csi_volume", "nomad_external_volume"]
}

type "nomad_dynamic_host_volume" {
  class = "data"
  loses = "the volume with all data on it, on its node"
}

type "nomad_dynamic_host_volume_registration" {
  class   = "stateless"
  why     = "it registers a directory that others made"
  destroy = "the volume's record goes; the directory stays on its node"
}

class "stateless" {
  why   = "it registers a volume that others made, and that stays with the storage provider"
  types = ["nomad_csi_volume_registration", "nomad_volume"]
}

type "nomad_job" {
  class   = "stateless"
  destroy = "the job stops unless deregister_on_destroy is false; data in its allocations' own directories goes, ephemeral disks too"

  safeguard "purge_on_destroy" {
    off   = [true]
    loses = "the job's versions and history, with the job"
  }
}

type "nomad_namespace" {
  class = "stateless"
  why   = "Nomad refuses while jobs, volumes or variables are in it"
}

type "nomad_variable" {
  class = "config-state"
  why   = "jobs and people write variables too"
}

# Who may do what.

type "nomad_acl_token" {
  class = "identity"

  scope "type" "words" {
    broad   = ["management"]
    confers = "everything in the cluster"
  }

  expiry "expiration_ttl" "duration" { never = [null] }
}

type "nomad_acl_policy" {
  class   = "identity"
  destroy = "every token and role that has only this policy can do nothing"

  scope "rules_hcl" "acl-policy" {}
}

type "nomad_acl_binding_rule" {
  class = "identity"

  scope "bind_type" "words" {
    broad   = ["management"]
    confers = "everything in the cluster to whoever it matches"
  }
  scope "selector" "words" {
    broad   = [null]
    confers = "a role or policy to everyone whom the auth method lets in"
  }
}

class "identity" {
  types = ["nomad_acl_auth_method", "nomad_acl_role"]
}

class "stateless" {
  types = [
    "nomad_node_pool", "nomad_quota_specification", "nomad_scheduler_config", "nomad_sentinel_policy",
  ]
}
