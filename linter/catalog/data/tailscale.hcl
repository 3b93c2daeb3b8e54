provider "tailscale" {
  source   = "tailscale/tailscale"
  reviewed = "0.29"
  types    = 20
}

type "tailscale_acl" {
  class   = "config-state"
  why     = "the policy file of the whole tailnet: who may reach what"
  destroy = "it stays as it is, or with reset_acl_on_destroy becomes the default, which lets everybody reach everything"

  safeguard "reset_acl_on_destroy" {
    off   = [true]
    loses = "the policy file, with all its rules"
  }
}

class "identity" {
  types = ["tailscale_federated_identity"]

  scope "scopes" "words" {
    broad   = ["all", "acl", "policy_file", "oauth_keys", "users"]
    confers = "the tailnet's administration: its access rules, its users, or further clients"
  }
}

type "tailscale_oauth_client" {
  class   = "identity"
  endless = true

  scope "scopes" "words" {
    broad   = ["all", "acl", "policy_file", "oauth_keys", "users"]
    confers = "the tailnet's administration: its access rules, its users, or further clients"
  }

  secret "key" { instead = "a federated identity, which needs no secret" }
}

type "tailscale_tailnet_key" {
  class   = "identity"
  destroy = "no further machine can join with it; those that did stay"

  scope "reusable" "words" {
    broad   = [true]
    confers = "the joining of any number of machines without approval"

    where "preauthorized" { is = [true] }
  }

  expiry "expiry" "seconds" { default = "90d" }
  secret "key" { instead = "OpenID Connect with workload identity federation, or a key made where it is used" }
}

type "tailscale_device_key" {
  class = "identity"
}

type "tailscale_device_authorization" {
  class   = "identity"
  destroy = "nothing happens: the device stays authorized"
}

type "tailscale_contacts" {
  class   = "stateless"
  destroy = "nothing happens: the contacts stay"
}

class "config-state" {
  types = [
    "tailscale_dns_configuration", "tailscale_dns_nameservers", "tailscale_dns_preferences",
    "tailscale_dns_search_paths", "tailscale_dns_split_nameservers", "tailscale_tailnet_settings",
  ]
}

class "stateless" {
  types = [
    "tailscale_aws_external_id", "tailscale_device_subnet_routes", "tailscale_device_tags",
    "tailscale_logstream_configuration", "tailscale_posture_integration", "tailscale_service", "tailscale_webhook",
  ]
}
