# Railway has no safeguard of any kind: no deletion protection, no final backup.
# It has no backup type either: the backups of a volume are kept with the volume
# and go with it. Nothing but the finding on the destroy itself can warn.

provider "railway" {
  source   = "terraform-community-providers/railway"
  reviewed = "0.6"
  types    = 9
}

type "railway_project" {
  class   = "data"
  loses   = "the project with all its environments and services, their volumes, and the backups of those volumes"
  destroy = "Railway keeps a volume's backups with the volume: there is nothing left to restore from"
}

type "railway_environment" {
  class   = "data"
  loses   = "everything in the environment: its service instances, their volumes, and the backups of those volumes"
  destroy = "Railway keeps a volume's backups with the volume: there is nothing left to restore from"
}

type "railway_service" {
  class   = "data"
  loses   = "the service, its volume with all data on it, and the backups of that volume"
  destroy = "Railway keeps a volume's backups with the volume: there is nothing left to restore from"
  ids     = ["volume.id"]

  # The volume is an attribute of the service: dropping it deletes the volume in
  # place, with the service still there.
  safeguard "volume" {
    off   = [null]
    loses = "the service's volume with all data on it, and its backups"
  }
}

class "config-state" {
  why   = "the values may stand nowhere else, but the services run on until their next deploy"
  types = ["railway_variable", "railway_variable_collection", "railway_shared_variable"]
}

class "stateless" {
  types = ["railway_custom_domain", "railway_service_domain", "railway_tcp_proxy"]
}
