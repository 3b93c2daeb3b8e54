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

# A token that is rotated: ten days before it expires another takes its place, and
# for three days both are good, so that whoever uses it can change over.
resource "scoped_token" "backup" {
  name          = "nightly backup"
  ttl           = "30d"
  rotate_before = "10d"
  overlap       = "3d"

  grants = [{
    actions   = ["volume:read"]
    resources = ["projects/acme/volumes/*"]
  }]

  recipients = ["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]
}
