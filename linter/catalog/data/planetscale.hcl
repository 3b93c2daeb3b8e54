provider "planetscale" {
  source   = "planetscale/planetscale"
  reviewed = "1.8"
  types    = 11
}

class "data" {
  loses   = "the branch with its databases and all data in them"
  destroy = "it fails while deletion_protected is true"
  types   = ["planetscale_postgres_branch", "planetscale_vitess_branch"]

  safeguard "deletion_protected" { off = [false, null] }
  safeguard "delete_descendants" {
    off   = [true]
    loses = "all branches made from it, with their data, along with the branch"
  }
}

type "planetscale_vitess_keyspace" {
  class   = "data"
  loses   = "the keyspace with all tables in it"
  destroy = "a keyspace has no deletion protection of its own"
}

class "backup" {
  loses     = "a backup of the branch"
  backup_of = ["branch"]
  types     = ["planetscale_postgres_branch_backup", "planetscale_vitess_branch_backup"]
}

class "backup" {
  loses     = "the schedule: no further backups are made as it says"
  backup_of = ["database"]
  types     = ["planetscale_postgres_backup_policy", "planetscale_vitess_backup_policy"]

  safeguard "retention_value" {
    decrease = true
    unit     = "retention_unit"
    loses    = "backups earlier than before"
  }
}

class "identity" {
  destroy = "objects that the role owns go to its successor, or stand in the way"
  types   = ["planetscale_postgres_branch_role", "planetscale_postgres_redacted_branch_role"]

  scope "inherited_roles" "role" {
    broad   = ["postgres", "pscale_superuser", "pg_write_all_data"]
    confers = "changes to all data of the branch, its deletion included"
  }
}

type "planetscale_vitess_branch_password" {
  class = "identity"

  scope "role" "role" {
    broad    = ["admin"]
    computed = true
    confers  = "all data and the schema of the branch, their deletion included"
  }
}

class "stateless" {
  types = ["planetscale_postgres_bouncer"]
}
