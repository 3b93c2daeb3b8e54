provider "temporalcloud" {
  source   = "temporalio/temporalcloud"
  reviewed = "1.5"
  types    = 15
}

type "temporalcloud_namespace" {
  class = "data"
  loses = "the namespace with all running workflows, their schedules, and the histories of closed ones"

  safeguard "namespace_lifecycle.enable_delete_protection" { off = [false, null] }
  safeguard "retention_days" {
    decrease = true
    loses    = "the histories of workflows that closed before the new period"
  }
}

type "temporalcloud_namespace_export_sink" {
  class     = "backup"
  loses     = "the export: histories of closed workflows are no longer copied to the bucket"
  backup_of = ["namespace"]
}

type "temporalcloud_account_audit_log_sink" {
  class   = "stateless"
  destroy = "audit logs are no longer copied"
}

class "identity" {
  types = ["temporalcloud_group_access", "temporalcloud_user"]

  scope "account_access" "role" {
    broad   = ["owner", "admin"]
    confers = "every namespace, their deletion, and the handing out of rights"
  }
  scope "namespace_accesses.permission" "role" {
    broad   = ["admin"]
    confers = "the namespace's deletion"
  }
}

type "temporalcloud_service_account" {
  class = "identity"

  scope "account_access" "role" {
    broad   = ["owner", "admin"]
    confers = "every namespace, their deletion, and the handing out of rights"
  }
  scope "namespace_accesses.permission" "role" {
    broad   = ["admin"]
    confers = "the namespace's deletion"
  }
  scope "namespace_scoped_access.permission" "role" {
    broad   = ["admin"]
    confers = "the namespace's deletion"
  }
}

type "temporalcloud_custom_role" {
  class = "identity"

  scope "permissions.actions" "words" {
    broad      = ["*"]
    broad_like = ["*delete*"]
    confers    = "the deletion of every resource of the kind"

    where "permissions.resources.allow_all" { is = [true] }
  }
}

class "identity" {
  types = ["temporalcloud_group", "temporalcloud_group_members"]
}

type "temporalcloud_apikey" {
  class = "identity"

  expiry "expiry_time" "timestamp" {}
}

class "stateless" {
  types = [
    "temporalcloud_connectivity_rule", "temporalcloud_metrics_endpoint", "temporalcloud_namespace_search_attribute",
    "temporalcloud_namespace_tags", "temporalcloud_nexus_endpoint",
  ]
}
