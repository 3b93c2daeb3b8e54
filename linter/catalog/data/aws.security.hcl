# Keys, secrets, certificates, and the services that watch and guard.

# KMS, CloudHSM, Payment Cryptography.

type "aws_kms_key" {
  class   = "keys"
  loses   = "the key, and with it everything that was encrypted under it"
  destroy = "KMS waits for the deletion window, in which the deletion can be cancelled"
  ids     = ["key_id"]

  safeguard "deletion_window_in_days" {
    decrease = true
    loses    = "days in which a deletion can be cancelled"
  }
  safeguard "bypass_policy_lockout_safety_check" {
    off   = [true]
    loses = "the check that somebody may still change the key's policy"
  }

  scope "policy" "iam-json" { computed = true }
}

class "keys" {
  types   = ["aws_kms_external_key", "aws_kms_replica_external_key", "aws_kms_replica_key"]
  loses   = "the key, and with it everything that was encrypted under it"
  destroy = "KMS waits for the deletion window, in which the deletion can be cancelled"

  safeguard "deletion_window_in_days" {
    decrease = true
    loses    = "days in which a deletion can be cancelled"
  }
  safeguard "bypass_policy_lockout_safety_check" {
    off   = [true]
    loses = "the check that somebody may still change the key's policy"
  }

  scope "policy" "iam-json" { computed = true }
}

type "aws_kms_key_policy" {
  class   = "stateless"
  destroy = "puts the default policy in its place, which leaves the key to IAM"

  safeguard "bypass_policy_lockout_safety_check" {
    off   = [true]
    loses = "the check that somebody may still change the key's policy"
  }

  scope "policy" "iam-json" {}
}

type "aws_kms_custom_key_store" {
  class   = "stateless"
  destroy = "KMS refuses while there are keys in it"
}

type "aws_kms_grant" {
  class = "identity"

  scope "operations" "words" {
    broad   = ["CreateGrant"]
    confers = "further grants of the same key"
  }
}

type "aws_cloudhsm_v2_cluster" {
  class   = "keys"
  loses   = "the cluster with the keys in its modules"
  destroy = "CloudHSM keeps the cluster's backups for their retention, from which a new cluster can be made"
  ids     = ["cluster_id"]
}

type "aws_cloudhsm_v2_hsm" {
  class = "stateless"
  why   = "the keys are in the cluster's other modules, and in the backup that CloudHSM makes of the last one"
}

type "aws_paymentcryptography_key" {
  class   = "keys"
  loses   = "the key, and with it every card number, PIN or cryptogram that needs it"
  destroy = "it can be restored within the deletion window"
  ids     = ["arn"]

  safeguard "deletion_window_in_days" {
    decrease = true
    loses    = "days in which the key can be restored"
  }
}

# Secrets.

type "aws_secretsmanager_secret" {
  class   = "keys"
  loses   = "the secret with all its versions"
  destroy = "it can be restored within the recovery window, unless that is 0"

  safeguard "recovery_window_in_days" {
    off      = [0]
    decrease = true
    loses    = "days in which the secret can be restored"
  }
  safeguard "force_overwrite_replica_secret" {
    off   = [true]
    loses = "a secret of the same name in the other region"
  }

  scope "policy" "iam-json" { computed = true }
}

type "aws_secretsmanager_secret_version" {
  class   = "config-state"
  why     = "the current value belongs to the secret, which alone can lose it"
  destroy = "takes the version's labels off, all but AWSCURRENT: Secrets Manager removes a version without labels some time later"
}

type "aws_secretsmanager_secret_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

# Certificates.

type "aws_acmpca_certificate_authority" {
  class   = "keys"
  loses   = "the authority's private key: every certificate it signed will need a new issuer"
  destroy = "it can be restored within permanent_deletion_time_in_days"

  safeguard "permanent_deletion_time_in_days" {
    decrease = true
    loses    = "days in which the authority can be restored"
  }
}

type "aws_acmpca_certificate" {
  class   = "identity"
  destroy = "revokes the certificate"
}

type "aws_acmpca_certificate_authority_certificate" {
  class   = "stateless"
  destroy = "does nothing: an authority keeps its certificate"
}

type "aws_acmpca_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

class "identity" {
  types = ["aws_acmpca_permission"]
}

type "aws_signer_signing_profile" {
  class   = "identity"
  destroy = "cancels the profile for good, and its name is used up"
}

type "aws_signer_signing_profile_permission" {
  class = "identity"

  scope "principal" "words" {
    broad   = ["*"]
    confers = "use of the signing profile to every AWS account"
  }
}

type "aws_signer_signing_job" {
  class   = "stateless"
  destroy = "does nothing: the object remains signed"
}

# Findings, which go with the service that made them.

type "aws_guardduty_detector" {
  class = "data"
  loses = "the detector with all its findings, and its ties to member accounts"

  safeguard "enable" {
    off   = [false]
    loses = "the findings from then on"
  }
}

type "aws_securityhub_account" {
  class   = "data"
  loses   = "the account's findings and insights"
  destroy = "Security Hub keeps them for 90 days, should it be enabled again"
}

type "aws_macie2_account" {
  class = "data"
  loses = "Macie's findings, jobs and settings, for good and at once"

  safeguard "status" {
    off   = ["PAUSED"]
    loses = "the findings from then on"
  }
}

type "aws_inspector2_enabler" {
  class = "data"
  loses = "the findings of the accounts and kinds of resources listed"
}

type "aws_detective_graph" {
  class   = "data"
  loses   = "the behaviour graph, with up to a year of events"
  destroy = "a new one begins empty"
}

type "aws_accessanalyzer_analyzer" {
  class = "stateless"
  why   = "a new one finds the same again; which findings had been archived by hand is lost"
}

type "aws_macie2_classification_job" {
  class   = "stateless"
  destroy = "only cancels the job"
}

type "aws_auditmanager_account_registration" {
  class = "stateless"
  why   = "the account is left registered, unless deregister_on_destroy is set"

  safeguard "deregister_on_destroy" {
    off   = [true]
    loses = "the assessments, of which Audit Manager keeps the evidence for a time"
  }
}

class "data" {
  types = ["aws_auditmanager_assessment"]
  loses = "the assessment with all evidence collected for it"
}

class "data" {
  types = ["aws_auditmanager_assessment_report"]
  loses = "the assessment report"
}

class "identity" {
  types = ["aws_auditmanager_assessment_delegation"]
}

type "aws_securitylake_data_lake" {
  class = "stateless"
  why   = "the logs are in buckets; no further ones are collected"

  safeguard "configuration.lifecycle_configuration.expiration.days" {
    decrease = true
    forever  = [null]
    loses    = "the logs older than that"
  }
}

class "identity" {
  types = ["aws_securitylake_subscriber"]
}

# Guards.

class "config-state" {
  types = ["aws_waf_ipset", "aws_wafregional_ipset", "aws_wafv2_ip_set"]
  why   = "lists of addresses are often written by programs"
}

type "aws_networkfirewall_firewall" {
  class = "stateless"

  safeguard "delete_protection" {
    off   = [false, null]
    loses = "the firewall"
  }
}

class "stateless" {
  types = ["aws_networkfirewall_resource_policy"]

  scope "policy" "iam-json" {}
}

type "aws_fms_policy" {
  class   = "stateless"
  destroy = "with delete_all_policy_resources, the web ACLs, rule groups and protections that it made in every account go too"

  safeguard "delete_all_policy_resources" {
    off   = [true]
    loses = "what the policy made in every account, once the policy goes"
  }
}

class "identity" {
  types = ["aws_shield_drt_access_log_bucket_association", "aws_shield_drt_access_role_arn_association"]
  why   = "it lets AWS's response team in"
}

type "aws_shield_subscription" {
  class   = "stateless"
  destroy = "AWS lets nobody end the subscription's year: only its renewal is turned off"

  safeguard "skip_destroy" {
    off   = [false, null]
    keeps = [true]
    loses = "the subscription's renewal"
  }
}

class "stateless" {
  types = [
    "aws_accessanalyzer_archive_rule", "aws_acm_certificate", "aws_acm_certificate_validation",
    "aws_auditmanager_control", "aws_auditmanager_framework", "aws_auditmanager_framework_share",
    "aws_detective_invitation_accepter", "aws_detective_member", "aws_detective_organization_configuration",
    "aws_fms_resource_set", "aws_guardduty_detector_feature", "aws_guardduty_filter", "aws_guardduty_invite_accepter",
    "aws_guardduty_ipset", "aws_guardduty_malware_protection_plan", "aws_guardduty_member",
    "aws_guardduty_member_detector_feature", "aws_guardduty_organization_configuration",
    "aws_guardduty_organization_configuration_feature", "aws_guardduty_publishing_destination",
    "aws_guardduty_threatintelset", "aws_inspector2_filter", "aws_inspector2_member_association",
    "aws_inspector2_organization_configuration", "aws_inspector_assessment_target",
    "aws_inspector_assessment_template", "aws_inspector_resource_group", "aws_kms_alias", "aws_kms_ciphertext",
    "aws_macie2_classification_export_configuration", "aws_macie2_custom_data_identifier",
    "aws_macie2_findings_filter", "aws_macie2_invitation_accepter", "aws_macie2_member",
    "aws_macie2_organization_configuration", "aws_networkfirewall_firewall_policy",
    "aws_networkfirewall_firewall_transit_gateway_attachment_accepter", "aws_networkfirewall_logging_configuration",
    "aws_networkfirewall_rule_group", "aws_networkfirewall_tls_inspection_configuration",
    "aws_networkfirewall_vpc_endpoint_association", "aws_paymentcryptography_key_alias",
    "aws_secretsmanager_secret_rotation", "aws_securityhub_action_target", "aws_securityhub_automation_rule",
    "aws_securityhub_configuration_policy", "aws_securityhub_configuration_policy_association",
    "aws_securityhub_finding_aggregator", "aws_securityhub_insight", "aws_securityhub_invite_accepter",
    "aws_securityhub_member", "aws_securityhub_organization_configuration", "aws_securityhub_product_subscription",
    "aws_securityhub_standards_control", "aws_securityhub_standards_control_association",
    "aws_securityhub_standards_subscription", "aws_securitylake_aws_log_source", "aws_securitylake_custom_log_source",
    "aws_securitylake_subscriber_notification", "aws_shield_application_layer_automatic_response",
    "aws_shield_proactive_engagement", "aws_shield_protection", "aws_shield_protection_group",
    "aws_shield_protection_health_check_association", "aws_waf_byte_match_set", "aws_waf_geo_match_set",
    "aws_waf_rate_based_rule", "aws_waf_regex_match_set", "aws_waf_regex_pattern_set", "aws_waf_rule",
    "aws_waf_rule_group", "aws_waf_size_constraint_set", "aws_waf_sql_injection_match_set", "aws_waf_web_acl",
    "aws_waf_xss_match_set", "aws_wafregional_byte_match_set", "aws_wafregional_geo_match_set",
    "aws_wafregional_rate_based_rule", "aws_wafregional_regex_match_set", "aws_wafregional_regex_pattern_set",
    "aws_wafregional_rule", "aws_wafregional_rule_group", "aws_wafregional_size_constraint_set",
    "aws_wafregional_sql_injection_match_set", "aws_wafregional_web_acl", "aws_wafregional_web_acl_association",
    "aws_wafregional_xss_match_set", "aws_wafv2_regex_pattern_set", "aws_wafv2_rule_group", "aws_wafv2_web_acl",
    "aws_wafv2_web_acl_association", "aws_wafv2_web_acl_logging_configuration",
    "aws_wafv2_web_acl_rule_group_association",
  ]
}

type "aws_wafv2_api_key" {
  class   = "identity"
  endless = true
}
