variable "sealed_token" {
  type        = string
  description = "The sealed_token of a scoped_token."
}

variable "identity" {
  type        = string
  ephemeral   = true
  sensitive   = true
  description = "The age identity, or SSH private key, of one of its recipients."
}

ephemeral "scoped_secret" "domains" {
  sealed_token = var.sealed_token
  identity     = var.identity
}

# For a provisioner, a write-only argument, or the configuration of another provider.
resource "terraform_data" "check" {
  provisioner "local-exec" {
    command     = "./check-domains.sh"
    environment = { TOKEN = ephemeral.scoped_secret.domains.value }
  }
}
