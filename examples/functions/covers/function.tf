# A module refuses grants that its caller may not hand on.
variable "grants" {
  type = set(object({ actions = set(string), resources = set(string) }))

  validation {
    condition     = provider::scoped::covers(["domain:*@projects/acme/domains/**"], var.grants)
    error_message = "This module gives tokens for the domains of acme only."
  }
}
