# Supabase has no safeguard of any kind: no deletion protection, no final backup.
# The backups of a project go with it.

provider "supabase" {
  source   = "supabase/supabase"
  reviewed = "1.10"
  types    = 7
}

type "supabase_project" {
  class   = "data"
  loses   = "the project: its database with all data, its stored files, its users, and all backups of them"
  destroy = "Supabase cannot bring back a deleted project; there is no deletion protection"
}

type "supabase_branch" {
  class   = "data"
  loses   = "the branch's own database with all data written to it since it was branched"
  destroy = "there is no deletion protection"

  safeguard "persistent" {
    off   = [false, null]
    loses = "the branch's database, as soon as the Git branch is merged or closed"
  }
}

type "supabase_settings" {
  class   = "config-state"
  why     = "settings of the API, of sign-in and of the database that people also edit in the dashboard"
  destroy = "the settings stay as they are"
}

type "supabase_edge_function_secrets" {
  class = "config-state"
  why   = "values that Supabase shows to nobody again"
}

class "identity" {
  types = ["supabase_third_party_auth"]
}

type "supabase_apikey" {
  class   = "identity"
  endless = true
}

type "supabase_edge_function" {
  class = "stateless"
  why   = "it is deployed from files that the configuration names"
}
