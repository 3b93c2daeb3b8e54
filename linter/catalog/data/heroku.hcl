# Heroku has no deletion protection. The backups of a database belong to its add-on.

provider "heroku" {
  source   = "heroku/heroku"
  reviewed = "5.3"
  types    = 29
}

type "heroku_app" {
  class   = "data"
  loses   = "the app with its config vars, its releases, and its add-ons: databases with all data and their backups"
  destroy = "there is no deletion protection and no way back"
}

type "heroku_addon" {
  class   = "data"
  loses   = "the add-on and what it holds: a database with all data and its backups, a cache, a queue, logs"
  destroy = "there is no deletion protection; a change of config makes it anew, empty"
}

class "config-state" {
  why   = "the values may stand nowhere else"
  types = ["heroku_app_config_association", "heroku_pipeline_config_var"]
}

type "heroku_team_member" {
  class = "identity"

  scope "role" "role" {
    broad   = ["admin"]
    confers = "all apps of the team, their deletion, and the choice of who else may enter"
  }
}

type "heroku_team_collaborator" {
  class = "identity"

  scope "permissions" "words" {
    broad   = ["manage"]
    confers = "the app's deletion, its add-ons, and the choice of who else may enter"
  }
}

class "identity" {
  types = ["heroku_collaborator", "heroku_space_app_access"]
}

type "heroku_config" {
  class = "stateless"
  why   = "it holds values in state and nothing at Heroku"
}

type "heroku_formation" {
  class   = "stateless"
  destroy = "nothing happens: Heroku cannot delete a formation"
}

type "heroku_space" {
  class   = "stateless"
  why     = "Heroku refuses to delete a space that still has apps"
  destroy = "its outbound addresses are given back: the next space has others"
}

type "heroku_space_inbound_ruleset" {
  class   = "stateless"
  destroy = "the space lets everybody in"
}

type "heroku_review_app_config" {
  class = "stateless"

  safeguard "destroy_stale_apps" {
    off   = [true]
    loses = "review apps that nobody deployed for some days, with their add-ons"
  }
}

type "heroku_addon_attachment" {
  class = "stateless"
  why   = "the add-on itself stays with the app that owns it"
}

class "stateless" {
  types = [
    "heroku_account_feature", "heroku_app_feature", "heroku_app_release", "heroku_app_webhook", "heroku_build",
    "heroku_domain", "heroku_drain", "heroku_pipeline", "heroku_pipeline_coupling", "heroku_pipeline_promotion",
    "heroku_slug", "heroku_space_peering_connection_accepter", "heroku_space_vpn_connection", "heroku_ssl",
    "heroku_telemetry_drain",
  ]
}
