provider "vault" {
  source   = "hashicorp/vault"
  reviewed = "5.x"
}

class "keys" {
  loses = "the mount with every secret, key and role in it"
  types = ["vault_mount", "vault_database_secrets_mount", "vault_aws_secret_backend", "vault_azure_secret_backend", "vault_gcp_secret_backend", "vault_kmip_secret_backend", "vault_gcpkms_secret_backend"]
}

class "keys" {
  loses = "the namespace with every mount, secret and policy in it"
  types = ["vault_namespace"]
}

class "keys" {
  loses = "the secret; with delete_all_versions all its versions, else the latest"
  types = ["vault_kv_secret_v2"]

  safeguard "delete_all_versions" { off = [true] }
}

class "keys" {
  loses = "the secret"
  types = ["vault_kv_secret", "vault_generic_secret"]
}

type "vault_transit_secret_backend_key" {
  class   = "keys"
  loses   = "the key, and with it everything that was encrypted under it"
  destroy = "Vault refuses unless deletion_allowed was set before"

  safeguard "deletion_allowed" { off = [true] }
}

class "keys" {
  loses = "the authority's key: every certificate it signed will need a new issuer"
  types = ["vault_pki_secret_backend_root_cert", "vault_pki_secret_backend_key", "vault_pki_secret_backend_issuer", "vault_ssh_secret_backend_ca"]
}

type "vault_policy" {
  class = "identity"

  scope "policy" "vault-policy" {}
}

type "vault_token" {
  class = "identity"

  scope "policies" "role" {
    broad   = ["root", null]
    confers = "all that the policy, or without one the token of Terraform itself, may do"
  }
}

type "vault_token_auth_backend_role" {
  class = "identity"

  scope "allowed_policies" "role" {
    broad = ["root"]
  }
  scope "allowed_policies_glob" "words" {
    broad = ["*"]
  }
}

class "identity" {
  types = ["vault_approle_auth_backend_role", "vault_kubernetes_auth_backend_role", "vault_jwt_auth_backend_role"]

  scope "token_policies" "role" {
    broad = ["root", "admin", "superuser"]
  }
}

type "vault_identity_group" {
  class = "identity"

  scope "policies" "role" {
    broad = ["root", "admin", "superuser"]
  }
}

class "identity" {
  types = ["vault_identity_entity", "vault_identity_entity_alias", "vault_identity_group_alias", "vault_approle_auth_backend_role_secret_id", "vault_auth_backend"]
}

class "stateless" {
  types = ["vault_audit", "vault_kv_secret_backend_v2", "vault_pki_secret_backend_role", "vault_database_secret_backend_role", "vault_database_secret_backend_connection", "vault_aws_secret_backend_role", "vault_pki_secret_backend_config_urls", "vault_password_policy"]
}
