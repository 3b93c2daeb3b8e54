provider "scoped" {
  source   = "scoped-dev/scoped"
  reviewed = "0.1"
  types    = 1
}

type "scoped_token" {
  class   = "identity"
  destroy = "the issuer revokes the token: whatever holds it stops"

  scope "grants" "grants" {}
  scope "excess" "grants" {
    computed = true
    confers  = "what the issuer gives beyond the grants"
  }

  expiry "ttl" "duration" {}
}
