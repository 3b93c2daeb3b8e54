# Fly has no deletion protection. Its daily snapshots belong to the volume.

provider "fly" {
  source   = "fly-apps/fly"
  reviewed = "0.0.23"
  types    = 5
}

type "fly_app" {
  class = "data"
  loses = "the app with all its machines and volumes"
}

type "fly_volume" {
  class   = "data"
  loses   = "the volume with all data on it, and its snapshots a few days later"
  destroy = "Fly takes daily snapshots of a volume and keeps them for some days only, five unless set otherwise"
}

class "stateless" {
  types = ["fly_cert", "fly_ip", "fly_machine"]
}
