# Google Cloud: keys, secrets, certificates, security operations.

type "google_chronicle_environment" {
  class = "data"
  loses = "the environment with all its cases, playbooks, integrations, reports and agents"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "deletion_protection" {
    off = [false]
  }
  safeguard "retention_duration" {
    decrease = true
    loses    = "the data of the environment older than that"
  }
}

type "google_chronicle_data_table" {
  class = "data"
  loses = "the table; with deletion_policy FORCE its rows too, else Google refuses while there are any"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
    loses = "the refusal while there are rows"
  }
}

type "google_chronicle_data_table_row" {
  class = "data"
  loses = "the row"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the list with the entries that people and playbooks put in"
  types = ["google_chronicle_custom_list"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_chronicle_data_export", "google_chronicle_findings_refinement", "google_chronicle_findings_refinement_deployment", "google_chronicle_reference_list", "google_chronicle_retrohunt", "google_chronicle_rule_deployment"]
}

type "google_chronicle_watchlist" {
  class = "data"
  loses = "the watchlist with the entities that people put in"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_kms_crypto_key" {
  class   = "keys"
  loses   = "all versions of the key, and with them everything that was encrypted under it"
  destroy = "the key's name stays; its versions are destroyed after destroy_scheduled_duration, until when they can be restored"

  safeguard "destroy_scheduled_duration" {
    decrease = true
    loses    = "days in which a version can be restored"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_kms_crypto_key_version" {
  class   = "keys"
  loses   = "the version of the key, and with it everything that was encrypted under it"
  destroy = "it is destroyed after the key's destroy_scheduled_duration, until when it can be restored"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "state" { off = ["DESTROYED", "DESTROY_SCHEDULED"] }
}

class "keys" {
  loses = "the secret with all its versions, at once and for good"
  types = ["google_secret_manager_regional_secret", "google_secret_manager_secret"]
  ids   = ["secret_id"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "version_destroy_ttl" {
    decrease = true
    loses    = "time in which a destroyed version can be restored"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "expire_time" {
    on    = [null]
    loses = "the secret, at that time"
  }
  safeguard "ttl" {
    decrease = true
    forever  = [null]
    loses    = "the secret, at the end of that time"
  }
}

class "keys" {
  loses   = "this version of the secret"
  destroy = "deletion_policy DISABLE keeps the version, but nobody can read it until it is enabled"
  types   = ["google_secret_manager_regional_secret_version", "google_secret_manager_secret_version"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON", "DISABLE"]
  }
}

type "google_privateca_certificate_authority" {
  class   = "keys"
  loses   = "the authority with its signing key: every certificate it signed will need a new issuer"
  destroy = "Google keeps it for 30 days, in which it can be restored, unless skip_grace_period is true"

  safeguard "deletion_protection" { off = [false] }
  safeguard "skip_grace_period" {
    off   = [true]
    loses = "the 30 days in which it can be restored"
  }
  safeguard "ignore_active_certificates_on_deletion" {
    off   = [true]
    loses = "the refusal while certificates of it are still valid"
  }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_privateca_certificate" {
  class   = "identity"
  destroy = "revokes the certificate"
}

type "google_chronicle_rule" {
  class = "data"
  loses = "the rule with its deployment; with deletion_policy FORCE its retrohunts and detections too, else Google refuses while there are any"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  destroy = "Google cannot delete it: it only leaves the state, and the keys stay"
  types = [
    "google_kms_ekm_connection", "google_kms_key_handle", "google_kms_key_ring",
    "google_kms_key_ring_import_job",
  ]
}

class "stateless" {
  destroy = "it only leaves the state, and the keys stay"
  types   = ["google_kms_autokey_config", "google_kms_project_autokey_config"]
}

type "google_privateca_ca_pool" {
  class = "stateless"
  why   = "Google refuses while there are authorities in it"
}

class "stateless" {
  destroy = "Google cannot delete a source: it only leaves the state, and its findings stay"
  types   = ["google_scc_source", "google_scc_v2_organization_source"]
}

type "google_binary_authorization_policy" {
  class   = "stateless"
  destroy = "the project goes back to the default policy, which allows every image"

  scope "default_admission_rule.evaluation_mode" "words" {
    broad   = ["ALWAYS_ALLOW"]
    confers = "deployment of any image"
  }
  scope "default_admission_rule.enforcement_mode" "words" {
    broad   = ["DRYRUN_AUDIT_LOG_ONLY"]
    confers = "deployment of images that the rule denies"
  }
  scope "cluster_admission_rules.evaluation_mode" "words" {
    broad   = ["ALWAYS_ALLOW"]
    confers = "deployment of any image to the cluster"
  }
  scope "cluster_admission_rules.enforcement_mode" "words" {
    broad   = ["DRYRUN_AUDIT_LOG_ONLY"]
    confers = "deployment of images that the rule denies"
  }
  scope "admission_whitelist_patterns.name_pattern" "words" {
    broad   = ["*", "**"]
    confers = "deployment of any image"
  }
}

class "config-state" {
  types = [
    "google_chronicle_dashboard_chart", "google_chronicle_native_dashboard", "google_chronicle_parser",
    "google_chronicle_parser_extension", "google_parameter_manager_parameter",
    "google_parameter_manager_parameter_version", "google_parameter_manager_regional_parameter",
    "google_parameter_manager_regional_parameter_version",
  ]
}

class "stateless" {
  types = [
    "google_binary_authorization_attestor", "google_certificate_manager_certificate",
    "google_certificate_manager_certificate_issuance_config", "google_certificate_manager_certificate_map",
    "google_certificate_manager_certificate_map_entry", "google_certificate_manager_dns_authorization",
    "google_certificate_manager_trust_config", "google_chronicle_data_access_label",
    "google_chronicle_environment_group", "google_chronicle_feed", "google_chronicle_soar_domain",
    "google_chronicle_soar_network", "google_cloud_ids_endpoint", "google_cloud_security_compliance_cloud_control",
    "google_cloud_security_compliance_framework", "google_cloud_security_compliance_framework_deployment",
    "google_kms_folder_kaj_policy_config", "google_kms_organization_kaj_policy_config",
    "google_kms_project_kaj_policy_config", "google_kms_secret_ciphertext", "google_model_armor_floorsetting",
    "google_model_armor_template", "google_privateca_certificate_template",
    "google_scc_event_threat_detection_custom_module", "google_scc_folder_custom_module",
    "google_scc_folder_notification_config", "google_scc_folder_scc_big_query_export",
    "google_scc_management_folder_security_health_analytics_custom_module",
    "google_scc_management_organization_event_threat_detection_custom_module",
    "google_scc_management_organization_security_health_analytics_custom_module",
    "google_scc_management_project_security_health_analytics_custom_module", "google_scc_mute_config",
    "google_scc_notification_config", "google_scc_organization_custom_module",
    "google_scc_organization_scc_big_query_export", "google_scc_project_custom_module",
    "google_scc_project_notification_config", "google_scc_project_scc_big_query_export",
    "google_scc_v2_folder_mute_config", "google_scc_v2_folder_notification_config",
    "google_scc_v2_folder_scc_big_query_export", "google_scc_v2_organization_mute_config",
    "google_scc_v2_organization_notification_config", "google_scc_v2_organization_scc_big_query_export",
    "google_scc_v2_organization_scc_big_query_exports", "google_scc_v2_project_mute_config",
    "google_scc_v2_project_notification_config", "google_scc_v2_project_scc_big_query_export",
    "google_security_scanner_scan_config", "google_securityposture_posture",
    "google_securityposture_posture_deployment",
  ]
}

type "google_chronicle_big_query_export" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"

  safeguard "entity_graph_settings.retention_days" {
    decrease = true
    loses    = "the exported rows older than that"
  }
  safeguard "ioc_matches_settings.retention_days" {
    decrease = true
    loses    = "the exported rows older than that"
  }
  safeguard "rule_detections_settings.retention_days" {
    decrease = true
    loses    = "the exported rows older than that"
  }
  safeguard "udm_events_aggregates_settings.retention_days" {
    decrease = true
    loses    = "the exported rows older than that"
  }
  safeguard "udm_events_settings.retention_days" {
    decrease = true
    loses    = "the exported rows older than that"
  }
}

type "google_chronicle_data_access_scope" {
  class = "identity"

  scope "allow_all" "words" {
    broad   = [true]
    confers = "all security data of the instance, except what is denied"
  }
}
