# A token for one job: it may do two things, for thirty days, and only the holder
# of one private key can read it.

terraform {
  required_version = ">= 1.11"
  required_providers {
    scoped = {
      source = "scoped-dev/scoped"
    }
  }
}

variable "recipient" {
  type        = string
  description = "Who may read the token: an age public key (age-keygen prints one), or an SSH public key."
}

variable "ledger" {
  type        = string
  default     = null
  description = "File of the local issuer. By default one in your data directory."
}

provider "scoped" {
  local = {
    path = var.ledger
  }
}

resource "scoped_token" "domains" {
  name = "custom-domains"
  ttl  = "30d"

  grants = [
    { actions = ["domain:create", "domain:delete"], resources = ["projects/acme/domains/**"] },
    { actions = ["project:read"], resources = ["projects/acme"] },
  ]

  recipients = [var.recipient]
}

output "reach" {
  description = "All that the token can really do. Known before it exists."
  value       = scoped_token.domains.reach
}

output "sealed_token" {
  description = "The token, sealed. Read it with: age -d -i key.txt"
  value       = scoped_token.domains.sealed_token
}
