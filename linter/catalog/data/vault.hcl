# Vault undeletes nothing but versions of a KV secret. What a mount held is gone with
# it, and every lease under it is revoked.

provider "vault" {
  source   = "hashicorp/vault"
  reviewed = "5.11.0"
  types    = 206
}

# What contains secrets.

type "vault_namespace" {
  class = "keys"
  loses = "the namespace with every mount, secret, policy and identity in it"
}

type "vault_mount" {
  class = "keys"
  loses = "the mount with every secret, key and role in it"
  ids   = ["path"]
}

class "keys" {
  loses   = "the mount with its roles, and the passwords that nobody but Vault knows since it rotated them"
  destroy = "Vault revokes every credential it issued from the mount"
  types = [
    "vault_ad_secret_backend", "vault_aws_secret_backend", "vault_azure_secret_backend",
    "vault_database_secrets_mount", "vault_gcp_secret_backend", "vault_ldap_secret_backend",
    "vault_os_secret_backend",
  ]
}

class "keys" {
  loses = "the mount with the authority's key and every object that clients keep in it"
  types = ["vault_kmip_secret_backend"]
}

type "vault_kmip_secret_scope" {
  class = "keys"
  loses = "the scope with every key that clients keep in it"

  safeguard "force" { off = [true] }
}

class "keys" {
  loses = "the mount with its registered keys"
  types = ["vault_gcpkms_secret_backend"]
}

# Secrets.

type "vault_kv_secret_v2" {
  class   = "keys"
  loses   = "the secret: its latest version, and with delete_all_versions all of them for good"
  destroy = "without delete_all_versions the latest version is deleted softly and can be undeleted"

  safeguard "delete_all_versions" {
    off   = [true]
    loses = "every version of the secret, for good"
  }
  safeguard "custom_metadata.max_versions" {
    decrease = true
    loses    = "the oldest versions beyond the new number"
  }
  safeguard "custom_metadata.delete_version_after" {
    decrease = true
    forever  = [0, null]
    loses    = "versions older than the new period, from the next write on"
  }
}

class "keys" {
  loses = "the secret, which version 1 of the engine keeps no history of"
  types = ["vault_kv_secret"]
}

type "vault_generic_secret" {
  class = "keys"
  loses = "the secret, and with delete_all_versions all its versions for good"

  safeguard "delete_all_versions" {
    off   = [true]
    loses = "every version of the secret, for good"
  }
}

type "vault_kv_secret_backend_v2" {
  class = "stateless"
  why   = "it configures a mount"

  safeguard "max_versions" {
    decrease = true
    loses    = "the oldest versions of each secret beyond the new number"
  }
  safeguard "delete_version_after" {
    decrease = true
    forever  = [0, null]
    loses    = "versions older than the new period"
  }
}

# Keys and authorities.

type "vault_transit_secret_backend_key" {
  class   = "keys"
  loses   = "the key with all its versions, and everything that was encrypted under it"
  destroy = "Vault refuses unless deletion_allowed was set before"

  safeguard "deletion_allowed" { off = [true] }
}

type "vault_transform_transformation" {
  class   = "keys"
  loses   = "the transformation with its key, without which no value it encoded can be decoded"
  destroy = "Vault refuses unless deletion_allowed was set before"

  safeguard "deletion_allowed" { off = [true] }
}

type "vault_keymgmt_key" {
  class   = "keys"
  loses   = "the key with all its versions, and everything that was encrypted under it"
  destroy = "Vault refuses unless deletion_allowed was set before"

  safeguard "deletion_allowed" { off = [true] }
}

class "keys" {
  loses = "the copy of the key in the cloud's KMS, and with it what was encrypted there"
  types = ["vault_keymgmt_distribute_key"]
}

class "keys" {
  loses = "the key in Cloud KMS with all its versions, and everything that was encrypted under it"
  types = ["vault_gcpkms_secret_backend_key"]
}

type "vault_pki_secret_backend_root_cert" {
  class   = "keys"
  loses   = "the authorities of the mount: their keys, without which every certificate under them needs a new issuer"
  destroy = "it deletes every issuer and every key of the mount, not only this root"
}

class "keys" {
  loses = "the authority's key: every certificate it signed needs a new issuer"
  types = ["vault_pki_secret_backend_issuer", "vault_pki_secret_backend_key"]
}

class "keys" {
  loses = "the authority's key: hosts and clients that trust it must be given a new one"
  types = ["vault_kmip_secret_ca_generated", "vault_ssh_secret_backend_ca"]
}

class "keys" {
  loses = "the method with the secret that every user enrolled with"
  types = ["vault_identity_mfa_totp", "vault_mfa_totp"]
}

# Auth methods, roles and tokens, and what they may do.

class "identity" {
  destroy = "it takes the roles and users under it along, and Vault revokes their tokens"
  types = [
    "vault_auth_backend", "vault_gcp_auth_backend", "vault_jwt_auth_backend", "vault_oci_auth_backend",
    "vault_saml_auth_backend",
  ]
}

class "identity" {
  destroy = "it takes the roles and users under it along, and Vault revokes their tokens"
  types   = ["vault_github_auth_backend", "vault_ldap_auth_backend"]

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault to whoever signs in"
  }
}

type "vault_okta_auth_backend" {
  class   = "identity"
  destroy = "it takes the users and groups under it along, and Vault revokes their tokens"

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault to whoever signs in"
  }
  scope "group.policies" "role" { broad = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"] }
  scope "user.policies" "role" { broad = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"] }
}

type "vault_radius_auth_backend" {
  class   = "identity"
  destroy = "it takes the users under it along, and Vault revokes their tokens"

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault to whoever signs in"
  }
  scope "unregistered_user_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault to users that nobody registered"
  }
}

class "identity" {
  destroy = "Vault revokes every credential it issued from the mount"
  types = [
    "vault_alicloud_secret_backend", "vault_consul_secret_backend", "vault_kubernetes_secret_backend",
    "vault_mongodbatlas_secret_backend", "vault_nomad_secret_backend", "vault_rabbitmq_secret_backend",
    "vault_terraform_cloud_secret_backend",
  ]
}

type "vault_policy" {
  class = "identity"

  scope "policy" "vault-policy" {}
}

class "identity" {
  why   = "Sentinel policies: without them what they forbade is allowed"
  types = ["vault_egp_policy", "vault_rgp_policy"]
}

type "vault_token" {
  class = "identity"

  scope "policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root", null]
    confers = "all that the policy, or without one the token of Terraform itself, may do"
  }

  expiry "ttl" "duration" {}
  secret "client_token" { instead = "the ephemeral resources of the vault provider, or a token made where it is used" }
}

type "vault_token_auth_backend_role" {
  class = "identity"

  scope "allowed_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "tokens that administer Vault"
  }
  scope "allowed_policies_glob" "words" {
    broad   = ["*", "**"]
    confers = "tokens with every policy there is"
  }
  scope "token_policies" "role" { broad = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"] }
}

type "vault_approle_auth_backend_role" {
  class = "identity"

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault"
  }
  scope "bind_secret_id" "words" {
    broad   = [false]
    confers = "its policies to whoever knows the role's id"
  }
}

type "vault_kubernetes_auth_backend_role" {
  class = "identity"

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault"
  }
  scope "bound_service_account_namespaces" "words" {
    broad   = ["*"]
    confers = "its policies to service accounts of every namespace"
  }
  scope "bound_service_account_names" "words" {
    broad   = ["*"]
    confers = "its policies to every service account of the namespace"
  }
}

type "vault_jwt_auth_backend_role" {
  class = "identity"

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault"
  }
  scope "bound_claims" "words" {
    broad   = [null]
    confers = "its policies to whoever the issuer signs a token for"

    where "role_type" { is = ["jwt"] }
    where "bound_subject" { is = [null] }
  }
}

class "identity" {
  types = [
    "vault_alicloud_auth_backend_role", "vault_aws_auth_backend_role", "vault_azure_auth_backend_role",
    "vault_cert_auth_backend_role", "vault_cf_auth_backend_role", "vault_gcp_auth_backend_role",
    "vault_kerberos_auth_backend_ldap_config", "vault_oci_auth_backend_role", "vault_saml_auth_backend_role",
    "vault_scep_auth_backend_role", "vault_spiffe_auth_backend_role", "vault_userpass_auth_backend_user",
  ]

  scope "token_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault"
  }
}

class "identity" {
  types = [
    "vault_aws_auth_backend_role_tag", "vault_github_team", "vault_github_user", "vault_identity_entity",
    "vault_identity_entity_policies", "vault_identity_group", "vault_identity_group_policies",
    "vault_kerberos_auth_backend_group", "vault_ldap_auth_backend_group", "vault_ldap_auth_backend_user",
    "vault_okta_auth_backend_group", "vault_okta_auth_backend_user", "vault_radius_auth_backend_user",
  ]

  scope "policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault"
  }
}

type "vault_agent_registration" {
  class = "identity"

  scope "ceiling_policies" "role" {
    broad   = ["root", "admin", "admins", "administrator", "superuser", "hcp-root"]
    confers = "administration of Vault"
  }
}

# What dynamic credentials may do elsewhere.

type "vault_aws_secret_backend_role" {
  class = "identity"

  scope "policy_document" "iam-json" {}
  scope "policy_arns" "role" {
    broad = [
      "arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/IAMFullAccess",
      "arn:aws:iam::aws:policy/PowerUserAccess",
    ]
    confers = "administration of the AWS account"
  }
}

type "vault_azure_secret_backend_role" {
  class = "identity"

  safeguard "permanently_delete" {
    off   = [true]
    loses = "the days in which a deleted application can be restored"
  }

  scope "azure_roles.role_name" "role" {
    broad   = ["Owner", "Contributor", "User Access Administrator", "Role Based Access Control Administrator"]
    confers = "administration of what is under its scope"
  }
  scope "azure_roles.role_id" "role" {
    broad_like = [
      "**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**b24988ac-6180-42a0-ab88-20f7382dd24c",
      "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "**f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    ]
    confers = "administration of what is under its scope"
  }
}

class "identity" {
  types = ["vault_gcp_secret_roleset", "vault_gcp_secret_static_account"]

  scope "binding.roles" "role" {
    broad   = ["roles/owner", "roles/editor", "roles/resourcemanager.projectIamAdmin", "roles/resourcemanager.organizationAdmin"]
    confers = "administration of the project"
  }
}

type "vault_database_secret_backend_role" {
  class = "identity"

  scope "creation_statements" "words" {
    broad_like  = ["**SUPERUSER**", "**ALL PRIVILEGES ON *.***", "**WITH GRANT OPTION**", "**CREATEROLE**", "**db_owner**", "**sysadmin**"]
    narrow_like = ["**NOSUPERUSER**", "**NOCREATEROLE**"]
    confers     = "administration of the database"
  }
}

type "vault_consul_secret_backend_role" {
  class = "identity"

  scope "consul_policies" "role" {
    broad   = ["global-management"]
    confers = "everything in Consul"
  }
}

type "vault_nomad_secret_role" {
  class = "identity"

  scope "type" "words" {
    broad    = ["management"]
    computed = true
    confers  = "everything in Nomad"
  }
}

type "vault_rabbitmq_secret_backend_role" {
  class = "identity"

  scope "tags" "words" {
    broad   = ["administrator"]
    confers = "administration of RabbitMQ"
  }
}

type "vault_kubernetes_secret_backend_role" {
  class = "identity"

  scope "kubernetes_role_name" "role" {
    broad   = ["cluster-admin", "admin"]
    confers = "administration of the cluster or namespace"
  }
  scope "allowed_kubernetes_namespaces" "words" {
    broad   = ["*"]
    confers = "its role in every namespace"
  }
}

type "vault_mongodbatlas_secret_role" {
  class = "identity"

  scope "roles" "role" {
    broad   = ["ORG_OWNER", "GROUP_OWNER"]
    confers = "deletion of clusters, and the choice of who else may enter"
  }
  scope "project_roles" "role" {
    broad   = ["GROUP_OWNER"]
    confers = "deletion of clusters, and the choice of who else may enter"
  }
}

type "vault_terraform_cloud_secret_role" {
  class = "identity"

  # Without a team or user the token is the organization's.
  scope "organization" "words" {
    broad_like = ["**"]
    confers    = "every workspace, team and setting of the organization"

    where "team_id" { is = [null] }
    where "user_id" { is = [null] }
  }
}

type "vault_pki_secret_backend_role" {
  class = "identity"

  scope "allow_any_name" "words" {
    broad   = [true]
    confers = "certificates for any name"
  }
}

type "vault_ssh_secret_backend_role" {
  class = "identity"

  scope "allowed_users" "words" {
    broad   = ["*"]
    confers = "logins as any user, root too"
  }
}

type "vault_kmip_secret_role" {
  class = "identity"

  scope "operation_all" "words" {
    broad   = [true]
    confers = "every operation, the destruction of keys too"
  }
  scope "operation_destroy" "words" {
    broad   = [true]
    confers = "the destruction of keys"
  }
}

type "vault_pki_secret_backend_cert" {
  class   = "identity"
  destroy = "with revoke set Vault revokes the certificate"
}

type "vault_pki_secret_backend_sign" {
  class   = "identity"
  destroy = "with revoke set Vault revokes the certificate"
}

type "vault_secrets_sync_association" {
  class   = "identity"
  destroy = "Vault deletes the secret at its destination"
}

class "identity" {
  types = [
    "vault_ad_secret_backend_library", "vault_ad_secret_library", "vault_ad_secret_role",
    "vault_alicloud_secret_backend_role", "vault_approle_auth_backend_login",
    "vault_aws_auth_backend_login", "vault_aws_auth_backend_sts_role",
    "vault_aws_secret_backend_static_role", "vault_azure_secret_backend_static_role",
    "vault_database_secret_backend_static_role", "vault_gcp_secret_impersonated_account",
    "vault_identity_entity_alias", "vault_identity_group_alias", "vault_identity_group_member_entity_ids",
    "vault_identity_group_member_group_ids", "vault_identity_oidc_assignment", "vault_identity_oidc_client",
    "vault_identity_oidc_key", "vault_identity_oidc_key_allowed_client_id", "vault_identity_oidc_provider",
    "vault_identity_oidc_role", "vault_ldap_secret_backend_dynamic_role", "vault_ldap_secret_backend_library_set",
    "vault_ldap_secret_backend_static_role", "vault_oauth_resource_server_config_profile",
    "vault_os_secret_backend_account", "vault_os_secret_backend_host",
    "vault_pki_external_ca_secret_backend_acme_account", "vault_pki_external_ca_secret_backend_order_certificate",
    "vault_pki_secret_backend_acme_eab", "vault_secrets_sync_github_apps", "vault_terraform_cloud_secret_creds",
    "vault_transform_role",
  ]
}

type "vault_approle_auth_backend_role_secret_id" {
  class = "identity"

  expiry "ttl" "seconds" { never = [0] }
  secret "secret_id" {
    unless  = ["wrapping_ttl"]
    instead = "wrapping_ttl, so that only a wrapping token is kept"
  }
}

type "vault_generic_endpoint" {
  class = "config-state"
  why   = "whatever is at the path: an account, a role, a setting"

  safeguard "disable_delete" {
    off   = [false, null]
    keeps = [true]
  }
}

# Settings: the next apply makes them again.

type "vault_raft_snapshot_agent_config" {
  class = "backup"
  loses = "the schedule: no further snapshots of Vault are made"

  safeguard "retain" {
    decrease = true
    loses    = "the oldest snapshots beyond the new number"
  }
}

type "vault_audit" {
  class   = "stateless"
  destroy = "requests are no longer logged there"
}

type "vault_database_secret_backend_connection" {
  class   = "config-state"
  destroy = "if Vault rotated the password that it connects with, nobody knows that password any more"
}

class "stateless" {
  types = [
    "vault_acme_challenge_server", "vault_activation_flags", "vault_audit_request_header",
    "vault_aws_auth_backend_cert", "vault_aws_auth_backend_client", "vault_aws_auth_backend_config_identity",
    "vault_aws_auth_backend_identity_whitelist", "vault_aws_auth_backend_roletag_blacklist",
    "vault_azure_auth_backend_config", "vault_cf_auth_backend_config", "vault_config_control_group",
    "vault_config_group_policy_application", "vault_config_ui_custom_message", "vault_config_ui_default_auth",
    "vault_config_ui_header", "vault_identity_mfa_duo",
    "vault_identity_mfa_login_enforcement", "vault_identity_mfa_okta", "vault_identity_mfa_pingid",
    "vault_identity_oidc", "vault_identity_oidc_scope", "vault_kerberos_auth_backend_config", "vault_keymgmt_aws_kms",
    "vault_keymgmt_azure_kms", "vault_keymgmt_gcp_kms", "vault_keymgmt_key_rotate", "vault_keymgmt_replicate_key",
    "vault_kmip_secret_ca_imported", "vault_kmip_secret_listener", "vault_kubernetes_auth_backend_config",
    "vault_managed_keys", "vault_mfa_duo", "vault_mfa_okta", "vault_mfa_pingid", "vault_password_policy",
    "vault_pki_external_ca_secret_backend_order", "vault_pki_external_ca_secret_backend_order_challenge_fulfilled",
    "vault_pki_external_ca_secret_backend_role", "vault_pki_secret_backend_config_acme",
    "vault_pki_secret_backend_config_auto_tidy", "vault_pki_secret_backend_config_ca",
    "vault_pki_secret_backend_config_cluster", "vault_pki_secret_backend_config_cmpv2",
    "vault_pki_secret_backend_config_est", "vault_pki_secret_backend_config_issuers",
    "vault_pki_secret_backend_config_scep", "vault_pki_secret_backend_config_urls",
    "vault_pki_secret_backend_crl_config", "vault_pki_secret_backend_intermediate_cert_request",
    "vault_pki_secret_backend_intermediate_set_signed", "vault_pki_secret_backend_root_sign_intermediate",
    "vault_plugin", "vault_plugin_pinned_version", "vault_plugin_runtime", "vault_quota_config",
    "vault_quota_lease_count", "vault_quota_rate_limit", "vault_raft_autopilot", "vault_rotation_policy",
    "vault_secrets_sync_aws_destination", "vault_secrets_sync_azure_destination", "vault_secrets_sync_config",
    "vault_secrets_sync_gcp_destination", "vault_secrets_sync_gh_destination",
    "vault_secrets_sync_vercel_destination", "vault_spiffe_auth_backend_config", "vault_spiffe_secret_backend_config",
    "vault_spiffe_secret_backend_role", "vault_sys_config_cors", "vault_transform_alphabet",
    "vault_transform_key_configuration", "vault_transform_template", "vault_transit_secret_cache_config",
  ]
}
