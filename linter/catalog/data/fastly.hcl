provider "fastly" {
  source   = "fastly/fastly"
  reviewed = "9.5"
  types    = 52
}

type "fastly_service_compute" {
  class   = "data"
  loses   = "the service with all its versions, and the dictionary items that others keep in it"
  destroy = "an active service cannot be destroyed unless force_destroy is true; with reuse it is only switched off"

  safeguard "force_destroy" { off = [true] }
  safeguard "reuse" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "dictionary.force_destroy" {
    off   = [true]
    loses = "the items of a dictionary that is taken out"
  }
}

type "fastly_service_vcl" {
  class   = "data"
  loses   = "the service with all its versions, and the dictionary items, ACL entries and snippets that others keep in it"
  destroy = "an active service cannot be destroyed unless force_destroy is true; with reuse it is only switched off"

  safeguard "force_destroy" { off = [true] }
  safeguard "reuse" {
    off   = [false, null]
    keeps = [true]
  }
  safeguard "dictionary.force_destroy" {
    off   = [true]
    loses = "the items of a dictionary that is taken out"
  }
  safeguard "acl.force_destroy" {
    off   = [true]
    loses = "the entries of an ACL that is taken out"
  }
}

class "data" {
  loses   = "the store with all entries in it"
  destroy = "it fails while the store has entries, unless force_destroy is true"
  types   = ["fastly_configstore", "fastly_kvstore"]

  safeguard "force_destroy" { off = [true] }
}

type "fastly_secretstore" {
  class = "keys"
  loses = "the store with all secrets in it, which Fastly gives out to nobody but running code"
}

type "fastly_ngwaf_workspace" {
  class = "data"
  loses = "the workspace with its rules, lists and signals, and the requests it has recorded"
}

class "config-state" {
  why = "programs and people keep items in it too"
  types = [
    "fastly_compute_acl", "fastly_compute_acl_entries", "fastly_configstore_entries", "fastly_ngwaf_account_list",
    "fastly_ngwaf_workspace_list", "fastly_service_acl_entries", "fastly_service_dictionary_items",
    "fastly_service_dynamic_snippet_content",
  ]
}

type "fastly_object_storage_access_keys" {
  class   = "identity"
  endless = true

  scope "permission" "words" {
    broad   = ["read-write-admin"]
    confers = "the making and deletion of buckets"
  }
  scope "buckets" "words" {
    broad   = [null]
    confers = "every bucket of the account"

    where "permission" { is = ["read-write-objects", "read-write-admin"] }
  }
}

type "fastly_user" {
  class = "identity"

  scope "role" "role" {
    broad   = ["superuser"]
    confers = "everything in the account, its users and tokens included"
  }
}

type "fastly_service_authorization" {
  class = "identity"

  scope "permission" "role" {
    broad   = ["full"]
    confers = "everything in the service, its deletion included"
  }
}

type "fastly_tls_subscription" {
  class   = "stateless"
  destroy = "with force_destroy, domains that serve traffic lose their certificate"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the certificate that active domains are served with"
  }
}

type "fastly_tls_private_key" {
  class = "stateless"
  why   = "the key comes from the configuration"
}

class "stateless" {
  types = [
    "fastly_alert", "fastly_api_security_operation", "fastly_api_security_operation_tag", "fastly_custom_dashboard",
    "fastly_dns_zone", "fastly_domain", "fastly_domain_service_link", "fastly_domain_v1",
    "fastly_domain_v1_service_link", "fastly_footer", "fastly_integration", "fastly_ngwaf_account_rule",
    "fastly_ngwaf_account_signal", "fastly_ngwaf_alert_datadog_integration", "fastly_ngwaf_alert_jira_integration",
    "fastly_ngwaf_alert_mailing_list_integration", "fastly_ngwaf_alert_microsoft_teams_integration",
    "fastly_ngwaf_alert_opsgenie_integration", "fastly_ngwaf_alert_pagerduty_integration",
    "fastly_ngwaf_alert_slack_integration", "fastly_ngwaf_alert_webhook_integration", "fastly_ngwaf_redaction",
    "fastly_ngwaf_thresholds", "fastly_ngwaf_virtual_patches", "fastly_ngwaf_workspace_rule",
    "fastly_ngwaf_workspace_signal", "fastly_package", "fastly_tls_activation", "fastly_tls_certificate",
    "fastly_tls_mutual_authentication", "fastly_tls_platform_certificate", "fastly_tls_subscription_validation",
    "fastly_tsig_key",
  ]
}
