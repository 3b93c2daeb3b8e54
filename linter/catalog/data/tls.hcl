provider "tls" {
  source   = "hashicorp/tls"
  reviewed = "4.1"
  types    = 4
}

type "tls_private_key" {
  class   = "keys"
  loses   = "the key, which is in the state only: access by it, and all trust in certificates signed with it"
  destroy = "whatever takes its value gets another one"

  secret "private_key_pem" { instead = "the ephemeral resource tls_private_key with a write-only argument, or a key made where it is used" }
}

type "tls_self_signed_cert" {
  class   = "config-state"
  why     = "the certificate is in the state only; a new one is not trusted where this one was"
  destroy = "whatever it signed is no longer verified by the new one, unless the key stays"
}

class "stateless" {
  why   = "it is made again from its key"
  types = ["tls_cert_request", "tls_locally_signed_cert"]
}
