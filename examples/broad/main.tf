# A token that was made for custom domains and can do anything. The provider
# refuses it while planning, and names what is broad.

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
  description = "Who may read the token: an age public key, or an SSH public key."
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
    { actions = ["domain:create"], resources = ["projects/acme/domains/**"] },
    { actions = ["*"], resources = ["projects/*"] },
  ]

  recipients = [var.recipient]
}
