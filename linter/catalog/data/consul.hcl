provider "consul" {
  source   = "hashicorp/consul"
  reviewed = "2.23"
  types    = 33
}

# Keys, and what contains them.

type "consul_key_prefix" {
  class   = "data"
  loses   = "every key under the prefix, those that programs wrote too"
  destroy = "deletes the whole tree, not only the keys that are declared"
}

type "consul_keys" {
  class   = "config-state"
  why     = "programs and people write keys too"
  destroy = "a key stays in Consul unless its delete is true"

  safeguard "key.delete" {
    off   = [true]
    keeps = [false]
    data  = true
    loses = "the keys' values, with the resource"
  }
}

type "consul_namespace" {
  class = "data"
  loses = "the namespace with everything in it: keys, services, config entries, policies and tokens"
}

type "consul_admin_partition" {
  class = "data"
  loses = "the partition with everything in it: namespaces, keys, services, config entries, policies and tokens"
}

type "consul_certificate_authority" {
  class   = "stateless"
  why     = "it is the authority's configuration; its keys are with its provider"
  destroy = "does nothing: Consul goes on with the configuration it has"
}

class "stateless" {
  destroy = "does nothing: Consul keeps the setting"
  types   = ["consul_autopilot_config"]
}

# Who may do what. Consul's policies are text; global-management is everything.

type "consul_acl_policy" {
  class   = "identity"
  destroy = "every token and role that has only this policy can do nothing"

  scope "rules" "acl-policy" {}
}

type "consul_acl_token" {
  class = "identity"

  scope "policies" "words" {
    broad   = ["global-management", "00000000-0000-0000-0000-000000000001"]
    confers = "everything in the datacenter"
  }

  expiry "expiration_time" "timestamp" { never = [null] }
}

type "consul_acl_role" {
  class = "identity"

  scope "policies" "words" {
    broad   = ["global-management", "00000000-0000-0000-0000-000000000001"]
    confers = "everything in the datacenter"
  }
}

class "identity" {
  types = [
    "consul_acl_role_policy_attachment", "consul_acl_token_policy_attachment", "consul_namespace_policy_attachment",
  ]

  scope "policy" "words" {
    broad   = ["global-management", "00000000-0000-0000-0000-000000000001"]
    confers = "everything in the datacenter"
  }
}

type "consul_acl_binding_rule" {
  class = "identity"

  # Without a selector everyone whom the auth method lets in gets it.
  scope "selector" "words" {
    broad   = [null]
    confers = "a role, policy or service to everyone whom the auth method lets in"
  }
  scope "bind_name" "role" {
    broad   = ["global-management"]
    confers = "everything in the datacenter"
  }
}

class "identity" {
  types = [
    "consul_acl_auth_method", "consul_acl_token_role_attachment", "consul_namespace_role_attachment", "consul_peering_token",
  ]
}

type "consul_peering" {
  class   = "identity"
  destroy = "services that came from the peer vanish, and the peer must send a new token"
}

type "consul_intention" {
  class = "stateless"

  scope "source_name" "words" {
    broad   = ["*"]
    confers = "calls from every service"
    where "action" { is = ["allow"] }
  }
}

type "consul_config_entry_service_intentions" {
  class = "stateless"

  scope "sources.name" "words" {
    broad   = ["*"]
    confers = "calls from every service"
    where "sources.action" { is = ["allow"] }
  }
}

class "stateless" {
  types = [
    "consul_agent_service", "consul_catalog_entry", "consul_config_entry", "consul_config_entry_service_defaults",
    "consul_config_entry_service_resolver", "consul_config_entry_service_router",
    "consul_config_entry_service_splitter", "consul_config_entry_v2_exported_services", "consul_license",
    "consul_network_area", "consul_node", "consul_prepared_query", "consul_service",
  ]
}
