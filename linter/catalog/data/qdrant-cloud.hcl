provider "qdrant-cloud" {
  source   = "qdrant/qdrant-cloud"
  reviewed = "1.28"
  types    = 8
}

type "qdrant-cloud_accounts_cluster" {
  class = "data"
  loses = "the cluster with all collections in it"

  safeguard "delete_backups_on_destroy" {
    off   = [true]
    loses = "all backups of the cluster, with the cluster"
  }
}

type "qdrant-cloud_accounts_hybrid_cloud_environment" {
  class = "data"
  loses = "the environment, and with it the management of the clusters that run in it"
}

type "qdrant-cloud_accounts_backup_schedule" {
  class     = "backup"
  loses     = "the schedule: no further backups are made as it says"
  backup_of = ["cluster_id"]

  safeguard "delete_backups_on_destroy" {
    off   = [true]
    loses = "the backups that the schedule made, with the schedule"
  }
}

type "qdrant-cloud_accounts_manual_backup" {
  class     = "backup"
  loses     = "a backup of the cluster"
  backup_of = ["cluster_id"]
}

type "qdrant-cloud_accounts_database_api_key_v2" {
  class = "identity"

  scope "global_access_rule.access_type" "role" {
    broad   = ["GLOBAL_ACCESS_RULE_ACCESS_TYPE_MANAGE"]
    confers = "every collection of the cluster, their deletion included"
  }

  expiry "expires_at" "timestamp" { never = [null] }
}

type "qdrant-cloud_accounts_role" {
  class = "identity"

  scope "permissions.value" "words" {
    broad      = ["write:roles", "write:management_keys", "write:api_keys", "write:invites"]
    broad_like = ["delete:*"]
    confers    = "deletion of what others made, or the handing out of rights"
  }
}

type "qdrant-cloud_accounts_user_roles" {
  class = "identity"

  safeguard "keep_on_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the user's roles"
  }
}

type "qdrant-cloud_accounts_auth_key" {
  class   = "identity"
  why     = "a database key of the older kind: it may do everything in its clusters, and cannot be narrowed"
  endless = true
}
