# Issued when the run needs it, revoked when the run is over.
ephemeral "scoped_token" "migrate" {
  name = "migrate-schema"
  ttl  = "1h"

  grants = [
    { actions = ["schema:migrate"], resources = ["projects/acme/databases/orders"] },
  ]
}

# It can go wherever a value is not kept: a provisioner, a write-only argument, the
# configuration of another provider.
resource "terraform_data" "migrate" {
  provisioner "local-exec" {
    command     = "./migrate.sh"
    environment = { TOKEN = ephemeral.scoped_token.migrate.token }
  }
}
