# For custom domains of one project, and for nothing else.
resource "scoped_token" "domains" {
  name = "custom-domains"
  ttl  = "30d"

  grants = [
    { actions = ["domain:create", "domain:delete"], resources = ["projects/acme/domains/**"] },
    { actions = ["project:read"], resources = ["projects/acme"] },
  ]

  # Who may read it: age public keys, or SSH public keys.
  recipients = [
    "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHlQSVSFgHcTuepuMRmbaHlkLEiLGBI2DjGSa44E+kpg deploy@acme.example",
  ]

  local = {
    audience = ["https://domains.acme.example"]
    subject  = "domain-robot"
  }
}

# terraform output -raw domains | age -d -i key.txt
output "domains" {
  value = scoped_token.domains.sealed_token
}
