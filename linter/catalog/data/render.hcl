# Render has no deletion protection for databases and disks: what keeps people from
# deleting them is the protected status of their environment.

provider "render" {
  source   = "render-oss/render"
  reviewed = "1.9"
  types    = 17
}

type "render_postgres" {
  class   = "data"
  loses   = "the instance with all databases in it, and what it could be recovered from: point-in-time history and exports"
  destroy = "there is no deletion protection"
}

class "data" {
  loses   = "the instance with all keys in it"
  destroy = "there is no deletion protection, and Render makes no backups of it"
  types   = ["render_keyvalue", "render_redis"]

  safeguard "persistence_mode" {
    off   = ["off"]
    loses = "all keys, with the next restart"
  }
}

class "data" {
  loses   = "the service, and if it has a disk, the disk with all data on it and its snapshots"
  destroy = "there is no deletion protection"
  types   = ["render_background_worker", "render_private_service", "render_web_service"]

  # The disk is an attribute of the service: dropping it deletes the disk in place,
  # with the service still there.
  safeguard "disk" {
    off   = [null]
    loses = "the service's disk with all data on it, and its snapshots"
  }
}

type "render_project" {
  class = "config-state"
  why   = "Render refuses to delete a project whose environments are not empty"

  safeguard "environments.protected_status" {
    off   = ["unprotected"]
    loses = "the rule that only admins may delete what is in the environment"
  }
}

type "render_env_group" {
  class = "config-state"
  why   = "its values may stand nowhere else, those least that Render generated"
}

type "render_registry_credential" {
  class = "config-state"
}

type "render_dedicated_ip" {
  class   = "stateless"
  destroy = "the addresses are given back: the next apply gets others"
}

class "stateless" {
  types = [
    "render_cron_job", "render_env_group_link", "render_log_stream", "render_metrics_stream",
    "render_notification_setting", "render_static_site", "render_webhook",
  ]
}
