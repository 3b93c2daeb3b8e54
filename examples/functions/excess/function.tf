# What a token could do beyond what a review agreed on, by name. The first argument may
# be scoped_token.NAME.reach, or reach of a token in data.scoped_tokens.
output "beyond" {
  value = provider::scoped::excess(
    ["project:read@projects/acme", "volume:delete@projects/acme/volumes/*"],
    [{ actions = ["*:read"], resources = ["projects/acme/**"] }],
  )
}
