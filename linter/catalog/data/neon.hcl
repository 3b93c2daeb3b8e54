provider "neon" {
  source   = "kislerdm/neon"
  reviewed = "0.15"
  types    = 11
}

type "neon_project" {
  class   = "data"
  loses   = "the project with all branches and their databases, and the history from which they could be restored"
  destroy = "Neon refuses while the project has a protected branch"

  safeguard "default_branch_protected" { off = [false, null] }
  safeguard "history_retention_seconds" {
    least    = 1
    decrease = true
    loses    = "the history older than the new period, from which a branch could be restored"
  }
}

type "neon_branch" {
  class = "data"
  loses = "the branch with its databases and all data written to them since it was branched"

  safeguard "protected" { off = ["no", null] }
}

type "neon_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "there is no safeguard for a single database; its branch's history may still hold it"
}

type "neon_org_api_key" {
  class   = "identity"
  endless = true

  scope "project_id" "words" {
    broad   = [null]
    confers = "every project of the organization, their deletion included"
  }

  secret "key" { instead = "a key made where it is used, or one that is sealed" }
}

type "neon_api_key" {
  class   = "identity"
  why     = "a personal key: it may do all that its user may, and cannot be narrowed"
  endless = true

  secret "key" { instead = "a key made where it is used, or one that is sealed" }
}

class "identity" {
  types = ["neon_jwks_url", "neon_project_permission", "neon_role"]
}

type "neon_endpoint" {
  class   = "stateless"
  why     = "compute alone; the data belongs to the branch"
  destroy = "connections are cut, and the next endpoint has another host name"
}

class "stateless" {
  types = ["neon_vpc_endpoint_assignment", "neon_vpc_endpoint_restriction"]
}
