# Keys, secrets and certificates.

type "alicloud_kms_instance" {
  class = "keys"
  loses = "the instance with all keys and secrets in it"

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "force_delete_without_backup" {
    off   = [true]
    loses = "the check that there is a backup of the keys"
  }
}

type "alicloud_kms_key" {
  class   = "keys"
  loses   = "the key: what it encrypted can never be read again"
  destroy = "the deletion is scheduled, and can be cancelled until pending_window_in_days is over"

  safeguard "deletion_protection" { on = ["Enabled"] }
  safeguard "pending_window_in_days" {
    decrease = true
    loses    = "days in which the deletion can be cancelled"
  }
  safeguard "deletion_window_in_days" {
    decrease = true
    loses    = "days in which the deletion can be cancelled"
  }
  scope "policy" "iam-json" {
    computed = true
  }
}

type "alicloud_kms_key_version" {
  class   = "stateless"
  destroy = "does nothing: the version stays"
}

type "alicloud_kms_secret" {
  class   = "keys"
  loses   = "the secret with all its versions"
  destroy = "it can be restored until recovery_window_in_days is over, unless force_delete_without_recovery is set"

  safeguard "force_delete_without_recovery" {
    off   = [true]
    loses = "the days in which the secret can be restored"
  }
  safeguard "recovery_window_in_days" {
    decrease = true
    loses    = "days in which the secret can be restored"
  }
  scope "policy" "iam-json" {
    computed = true
  }
}

type "alicloud_kms_ciphertext" {
  class   = "stateless"
  destroy = "does nothing: the ciphertext is in the state only"
}

type "alicloud_kms_alias" {
  class = "stateless"
  why   = "the key stays"
}

type "alicloud_kms_policy" {
  class = "identity"

  scope "resources" "words" {
    broad   = ["*", "key/*", "secret/*"]
    confers = "use of every key or every secret in reach"
  }
}

class "identity" {
  types = ["alicloud_kms_application_access_point", "alicloud_kms_client_key"]
}

class "stateless" {
  types = ["alicloud_kms_network_rule", "alicloud_kms_value_added_service"]
}

type "alicloud_ssl_certificates_service_pca_certificate" {
  class = "keys"
  loses = "the certificate authority: nothing that it signed can be renewed or revoked"
}

type "alicloud_ssl_certificates_service_pca_cert" {
  class = "keys"
  loses = "the private certificate with its key"
}

class "keys" {
  loses = "the uploaded certificate with its key, which the service does not give out again"
  types = ["alicloud_cas_certificate", "alicloud_ssl_certificates_service_certificate"]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "alicloud_ssl_certificates_service_certificate_validation",
    "alicloud_ssl_certificates_service_instance_certificate", "alicloud_waf_certificate",
  ]
}

class "stateless" {
  types = [
    "alicloud_ssl_certificates_service_certificate_apply", "alicloud_ssl_certificates_service_company",
    "alicloud_ssl_certificates_service_contact", "alicloud_ssl_certificates_service_instance",
  ]
}

# Protection of servers, networks and data.

type "alicloud_threat_detection_backup_policy" {
  class = "backup"
  loses = "the anti-ransomware backup policy: no further backups of the servers' files are made"
}

type "alicloud_bastionhost_instance" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

type "alicloud_yundun_bastionhost_instance" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

type "alicloud_yundun_dbaudit_instance" {
  class   = "stateless"
  destroy = "does nothing: a subscription runs on, and only leaves the state"
}

class "config-state" {
  why   = "hosts are edited in its console"
  types = ["alicloud_bastionhost_host", "alicloud_bastionhost_host_group"]
}

class "identity" {
  types = [
    "alicloud_bastionhost_host_account", "alicloud_bastionhost_host_account_share_key_attachment",
    "alicloud_bastionhost_host_account_user_attachment", "alicloud_bastionhost_host_account_user_group_attachment",
    "alicloud_bastionhost_host_group_account_user_attachment",
    "alicloud_bastionhost_host_group_account_user_group_attachment", "alicloud_bastionhost_user",
    "alicloud_bastionhost_user_attachment", "alicloud_bastionhost_user_group",
  ]
}

type "alicloud_bastionhost_host_share_key" {
  class = "keys"
  loses = "the private key that hosts are entered with, which is not given out again"
}

class "config-state" {
  why   = "its domains and rules are edited in the console, and sites that point to it are no longer served"
  types = ["alicloud_waf_instance", "alicloud_wafv3_instance"]
}

class "config-state" {
  destroy = "a subscription is not released: the destroy only drops it from the state"
  why     = "its policies are edited in the console"
  types   = ["alicloud_cloud_firewall_instance", "alicloud_cloud_firewall_instance_v2"]
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "alicloud_cloud_firewall_ai_traffic_analysis_status", "alicloud_cloud_firewall_control_policy_order",
    "alicloud_cloud_firewall_ips_config", "alicloud_cloud_firewall_nat_firewall_control_policy_order",
    "alicloud_cloud_firewall_policy_advanced_config", "alicloud_cloud_firewall_threat_intelligence_switch",
    "alicloud_cloud_firewall_user_alarm_config", "alicloud_cloud_firewall_vpc_firewall_acl_engine_mode",
    "alicloud_cloud_firewall_vpc_firewall_control_policy_order", "alicloud_cloud_firewall_vpc_firewall_ips_config",
    "alicloud_sddp_config", "alicloud_sddp_instance", "alicloud_threat_detection_asset_bind",
    "alicloud_threat_detection_asset_selection_config", "alicloud_threat_detection_check_config",
    "alicloud_threat_detection_file_upload_limit", "alicloud_threat_detection_instance",
    "alicloud_threat_detection_log_meta", "alicloud_waf_protection_module",
  ]
}

class "stateless" {
  types = [
    "alicloud_bastionhost_host_attachment", "alicloud_cloud_firewall_address_book",
    "alicloud_cloud_firewall_control_policy", "alicloud_cloud_firewall_instance_member",
    "alicloud_cloud_firewall_nat_firewall", "alicloud_cloud_firewall_nat_firewall_control_policy",
    "alicloud_cloud_firewall_private_dns", "alicloud_cloud_firewall_vpc_cen_tr_firewall",
    "alicloud_cloud_firewall_vpc_firewall", "alicloud_cloud_firewall_vpc_firewall_cen",
    "alicloud_cloud_firewall_vpc_firewall_control_policy", "alicloud_sddp_data_limit", "alicloud_sddp_rule",
    "alicloud_security_center_group", "alicloud_threat_detection_anti_brute_force_rule",
    "alicloud_threat_detection_attack_path_sensitive_asset_config", "alicloud_threat_detection_baseline_strategy",
    "alicloud_threat_detection_client_file_protect", "alicloud_threat_detection_client_user_define_rule",
    "alicloud_threat_detection_cycle_task", "alicloud_threat_detection_honey_pot",
    "alicloud_threat_detection_honeypot_node", "alicloud_threat_detection_honeypot_preset",
    "alicloud_threat_detection_honeypot_probe", "alicloud_threat_detection_image_event_operation",
    "alicloud_threat_detection_malicious_file_whitelist_config", "alicloud_threat_detection_oss_scan_config",
    "alicloud_threat_detection_sas_trail", "alicloud_threat_detection_vul_whitelist",
    "alicloud_threat_detection_web_lock_config", "alicloud_waf_domain", "alicloud_wafv3_address_book",
    "alicloud_wafv3_defense_resource_group", "alicloud_wafv3_defense_rule", "alicloud_wafv3_defense_template",
    "alicloud_wafv3_domain",
  ]
}
