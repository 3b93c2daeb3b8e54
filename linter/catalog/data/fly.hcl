# Fly has no deletion protection. Its daily snapshots belong to the volume.

provider "fly" {
  source   = "fly-apps/fly"
  reviewed = "0.0.23"
  types    = 5
}

type "fly_app" {
  class = "data"
  loses = "the app with all its machines, its volumes with all data on them, and its secrets"
}

type "fly_volume" {
  class   = "data"
  loses   = "the volume with all data on it, and its snapshots a few days later"
  destroy = "Fly takes daily snapshots of a volume and keeps them for some days only, five unless set otherwise"
}

type "fly_machine" {
  class = "stateless"
  why   = "its root file system is made anew at every start; what lasts is on volumes of their own"
}

type "fly_ip" {
  class   = "stateless"
  destroy = "the address is given back: the next apply gets another one"
}

class "stateless" {
  types = ["fly_cert"]
}
