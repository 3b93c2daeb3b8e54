terraform {
  required_providers {
    scoped = {
      source = "scoped-dev/scoped"
    }
  }
}

# One provider block is one issuer. Without any, it is the local one, with its
# ledger in your data directory.
provider "scoped" {
  owner   = "acme/infrastructure:${terraform.workspace}"
  max_ttl = "90d"

  local = {
    path     = "${path.root}/ledger.db"
    issuer   = "https://tokens.acme.example"
    audience = ["https://api.acme.example"]
  }

  # No token may do more than this, whatever it asks for.
  boundary = [
    { actions = ["domain:*", "deploy:*"], resources = ["projects/acme/**"] },
  ]
}
