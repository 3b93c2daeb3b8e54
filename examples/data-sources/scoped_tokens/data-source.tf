# Fails the run's checks, without stopping it, for tokens that no configuration
# declared, and for tokens that can do more than any one job needs.
data "scoped_tokens" "in_force" {}

check "tokens" {
  assert {
    condition     = alltrue([for token in data.scoped_tokens.in_force.tokens : token.managed])
    error_message = "Nobody declared: ${join(", ", [for token in data.scoped_tokens.in_force.tokens : token.name if !token.managed])}."
  }
  assert {
    condition     = alltrue([for token in data.scoped_tokens.in_force.tokens : length(token.broad) == 0])
    error_message = "Too broad: ${join(", ", [for token in data.scoped_tokens.in_force.tokens : token.name if length(token.broad) > 0])}."
  }
  assert {
    condition     = alltrue([for token in data.scoped_tokens.in_force.tokens : token.age_days < 90])
    error_message = "Older than 90 days: ${join(", ", [for token in data.scoped_tokens.in_force.tokens : token.name if token.age_days >= 90])}."
  }
}
