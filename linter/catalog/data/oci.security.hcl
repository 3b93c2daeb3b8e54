# Keys, secrets and certificates: their deletion is scheduled, and can be cancelled until then.

type "oci_kms_vault" {
  class   = "keys"
  loses   = "the vault with all keys and secrets in it: what they encrypted can never be read again"
  destroy = "the deletion is scheduled for time_of_deletion, or else in thirty days"
}

type "oci_kms_key" {
  class   = "keys"
  loses   = "the key with all its versions: what they encrypted can never be read again"
  destroy = "the deletion is scheduled for time_of_deletion, or else in thirty days"
}

type "oci_kms_key_version" {
  class   = "keys"
  loses   = "the key's version: what it encrypted can never be read again"
  destroy = "the deletion is scheduled for time_of_deletion, or else in thirty days"
}

type "oci_kms_vault_replication" {
  class     = "backup"
  loses     = "the replica of the vault in the other region"
  backup_of = ["vault_id"]
}

type "oci_vault_secret" {
  class   = "keys"
  loses   = "the secret with all its versions"
  destroy = "the deletion is scheduled, and can be cancelled until then"
}

type "oci_certificates_management_certificate_authority" {
  class   = "keys"
  loses   = "the certificate authority: nothing that it signed can be renewed or revoked"
  destroy = "the deletion is scheduled, and can be cancelled until then"
}

type "oci_certificates_management_certificate" {
  class   = "keys"
  loses   = "the certificate with its private key"
  destroy = "the deletion is scheduled, and can be cancelled until then"
}

type "oci_bastion_session" {
  class = "identity"
}

class "config-state" {
  types = ["oci_cloud_guard_managed_list", "oci_cloud_guard_saved_query"]
}

type "oci_cloud_guard_security_zone" {
  class = "stateless"
  why   = "a guardrail: with it ends what it forbids"

  safeguard "is_inheritance_after_delete_enabled" {
    off   = [false]
    loses = "the parent zone's rules for the compartment"
  }
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "oci_cloud_guard_cloud_guard_configuration", "oci_kms_encrypted_data", "oci_kms_generated_key", "oci_kms_sign",
    "oci_kms_verify",
  ]
}

class "stateless" {
  types = [
    "oci_adm_knowledge_base", "oci_adm_remediation_recipe", "oci_adm_remediation_run",
    "oci_adm_vulnerability_audit", "oci_bastion_bastion", "oci_certificates_management_ca_bundle",
    "oci_cloud_guard_adhoc_query", "oci_cloud_guard_adhoc_query_result_content",
    "oci_cloud_guard_adhoc_query_results", "oci_cloud_guard_data_mask_rule", "oci_cloud_guard_data_source",
    "oci_cloud_guard_detector_recipe", "oci_cloud_guard_problem_entities", "oci_cloud_guard_resource_ports",
    "oci_cloud_guard_resource_vulnerabilities", "oci_cloud_guard_resource_vulnerability",
    "oci_cloud_guard_resources", "oci_cloud_guard_responder_recipe", "oci_cloud_guard_security_recipe",
    "oci_cloud_guard_target", "oci_cloud_guard_wlp_agent", "oci_kms_ekms_private_endpoint",
    "oci_vulnerability_scanning_container_scan_recipe", "oci_vulnerability_scanning_container_scan_target",
    "oci_vulnerability_scanning_host_scan_recipe", "oci_vulnerability_scanning_host_scan_target",
  ]
}
