provider "time" {
  source   = "hashicorp/time"
  reviewed = "0.13"
  types    = 4
}

class "config-state" {
  why     = "the moment is in the state only"
  destroy = "whatever takes its value gets a later one: what rotates by it rotates now"
  types   = ["time_offset", "time_rotating", "time_static"]
}

type "time_sleep" {
  class = "stateless"
}
