# What a token could do beyond reading, by name.
output "beyond_reading" {
  value = provider::scoped::excess(scoped_token.deploy.reach, ["read@**"])
}
