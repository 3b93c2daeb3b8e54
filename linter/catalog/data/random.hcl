provider "random" {
  source   = "hashicorp/random"
  reviewed = "3.9"
  types    = 10
}

type "random_bytes" {
  class   = "keys"
  loses   = "the value, which is in the state only: as a key, all that is encrypted with it"
  destroy = "whatever takes its value gets another one"
}

type "random_password" {
  class   = "config-state"
  why     = "the value is in the state only, and with whoever was given it"
  destroy = "whatever takes its value gets another one"

  secret "result" { instead = "the ephemeral resource random_password with a write-only argument, or a password that the service makes and keeps itself" }
}

class "config-state" {
  why     = "the value is in the state only"
  destroy = "whatever takes its value gets another one: what is named after it is made anew"
  types = [
    "random_id", "random_integer", "random_pet", "random_shuffle", "random_string", "random_uuid", "random_uuid4",
    "random_uuid7",
  ]
}
