# Google Cloud, by the schema of hashicorp/google and hashicorp/google-beta. This part:
# the resource hierarchy, and who may do what in it; the others are by service.
#
# Nearly every type has deletion_policy, since version 7: DELETE, its default; PREVENT,
# with which a destroy fails; ABANDON, with which the object is left where it is.

provider "google" {
  source   = "hashicorp/google"
  also     = ["hashicorp/google-beta"]
  reviewed = "7.45"
  types    = 1479
}

type "google_project" {
  class   = "data"
  loses   = "the project with everything in it: databases, buckets, disks, keys and logs"
  destroy = "Google keeps a deleted project for 30 days, in which it can be restored; what is in Cloud Storage may go sooner, and the ID is never free again"
  ids     = ["project_id", "number"]

  safeguard "deletion_policy" {
    off   = ["DELETE"]
    keeps = ["ABANDON"]
  }
}

type "google_folder" {
  class   = "data"
  loses   = "the folder; Google refuses while there are projects or folders in it"
  destroy = "Google keeps a deleted folder for 30 days, in which it can be restored"
  ids     = ["folder_id"]

  safeguard "deletion_protection" { off = [false] }
  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_assured_workloads_workload" {
  class = "data"
  loses = "the workload with the folder and projects made for it, which must be empty"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "partner_permissions.service_access_approver" "words" {
    broad   = [true]
    confers = "the approval of access to the workload to the partner"
  }
}

type "google_billing_project_info" {
  class = "data"
  loses = "the project's billing: Google stops its services, and deletes in time what they hold"
  why   = "a project without billing loses its resources"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_identity_platform_tenant" {
  class = "data"
  loses = "the tenant with all its users and their ways to sign in"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "identity" {
  types = ["google_folder_iam_member", "google_organization_iam_member"]

  scope "role" "role" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor", "roles/viewer",
      "roles/reader", "roles/resourcemanager.projectCreator", "roles/resourcemanager.folderEditor",
      "roles/resourcemanager.folderMover", "roles/accesscontextmanager.policyEditor",
      "roles/billing.projectManager", "roles/bigquery.dataViewer", "roles/storage.objectUser",
      "roles/storage.objectViewer",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role on everything in the organization or folder"
  }
  scope "member" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

class "identity" {
  destroy = "takes the role from all its members, those added elsewhere among them"
  types   = ["google_folder_iam_binding", "google_organization_iam_binding"]

  scope "role" "role" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor", "roles/viewer",
      "roles/reader", "roles/resourcemanager.projectCreator", "roles/resourcemanager.folderEditor",
      "roles/resourcemanager.folderMover", "roles/accesscontextmanager.policyEditor",
      "roles/billing.projectManager", "roles/bigquery.dataViewer", "roles/storage.objectUser",
      "roles/storage.objectViewer",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role on everything in the organization or folder"
  }
  scope "members" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

class "identity" {
  destroy = "takes away every grant that was made on the object itself, those made elsewhere among them"
  types   = ["google_folder_iam_policy", "google_organization_iam_policy"]

  scope "policy_data" "binding-json" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor", "roles/viewer",
      "roles/reader", "roles/resourcemanager.projectCreator", "roles/resourcemanager.folderEditor",
      "roles/resourcemanager.folderMover", "roles/accesscontextmanager.policyEditor",
      "roles/billing.projectManager", "roles/bigquery.dataViewer", "roles/storage.objectUser",
      "roles/storage.objectViewer",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role on everything in the organization or folder"
  }
}

type "google_project_iam_member" {
  class = "identity"

  scope "role" "role" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role on everything in the project"
  }
  scope "member" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_project_iam_binding" {
  class   = "identity"
  destroy = "takes the role from all its members, those added elsewhere among them"

  scope "role" "role" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role on everything in the project"
  }
  scope "members" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_project_iam_policy" {
  class   = "identity"
  destroy = "takes away every grant on the project, those of Google's own service agents among them"

  scope "policy_data" "binding-json" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role on everything in the project"
  }
}

type "google_billing_account_iam_member" {
  class = "identity"

  scope "role" "role" {
    broad      = ["roles/owner"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the choice of who pays for what, and of who else may"
  }
  scope "member" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_billing_account_iam_binding" {
  class   = "identity"
  destroy = "takes the role from all its members, those added elsewhere among them"

  scope "role" "role" {
    broad      = ["roles/owner"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the choice of who pays for what, and of who else may"
  }
  scope "members" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_billing_account_iam_policy" {
  class   = "identity"
  destroy = "takes away every grant that was made on the object itself, those made elsewhere among them"

  scope "policy_data" "binding-json" {
    broad      = ["roles/owner"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the choice of who pays for what, and of who else may"
  }
}

type "google_service_account_iam_member" {
  class = "identity"

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "keys of the service account, its deletion, or the choice of who else may act as it"
  }
  scope "member" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_service_account_iam_binding" {
  class   = "identity"
  destroy = "takes the role from all its members, those added elsewhere among them"

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "keys of the service account, its deletion, or the choice of who else may act as it"
  }
  scope "members" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_service_account_iam_policy" {
  class   = "identity"
  destroy = "takes away every grant that was made on the object itself, those made elsewhere among them"

  scope "policy_data" "binding-json" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "keys of the service account, its deletion, or the choice of who else may act as it"
  }
}

class "identity" {
  types = ["google_storage_bucket_iam_member", "google_storage_managed_folder_iam_member"]

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*owner"]
    narrow     = ["roles/storage.objectAdmin"]
    confers    = "deletion of the bucket or folder, or the choice of who else may enter"
  }
  scope "member" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

class "identity" {
  destroy = "takes the role from all its members, those added elsewhere among them"
  types   = ["google_storage_bucket_iam_binding", "google_storage_managed_folder_iam_binding"]

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*owner"]
    narrow     = ["roles/storage.objectAdmin"]
    confers    = "deletion of the bucket or folder, or the choice of who else may enter"
  }
  scope "members" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

class "identity" {
  destroy = "takes away every grant that was made on the object itself, those made elsewhere among them"
  types   = ["google_storage_bucket_iam_policy", "google_storage_managed_folder_iam_policy"]

  scope "policy_data" "binding-json" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*owner"]
    narrow     = ["roles/storage.objectAdmin"]
    confers    = "deletion of the bucket or folder, or the choice of who else may enter"
  }
}

type "google_*_iam_member" {
  class = "identity"

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor", "roles/writer", "roles/compute.instanceAdmin.v1"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "deletion of the object, or the choice of who else may use it"
  }
  scope "member" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_*_iam_binding" {
  class   = "identity"
  destroy = "takes the role from all its members, those added elsewhere among them"

  scope "role" "role" {
    broad      = ["roles/owner", "roles/editor", "roles/writer", "roles/compute.instanceAdmin.v1"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "deletion of the object, or the choice of who else may use it"
  }
  scope "members" "words" {
    broad      = ["allUsers", "allAuthenticatedUsers"]
    broad_like = ["principalSet://iam.googleapis.com/**"]
    narrow_like = [
      "principalSet://**/attribute.**", "principalSet://**/group/**", "principalSet://**/namespace/**",
      "principalSet://**/kubernetes.**",
    ]
    confers = "the role to anyone, or to everyone in an identity pool"
  }
}

type "google_*_iam_policy" {
  class   = "identity"
  destroy = "takes away every grant that was made on the object itself, those made elsewhere among them"

  scope "policy_data" "binding-json" {
    broad      = ["roles/owner", "roles/editor", "roles/writer", "roles/compute.instanceAdmin.v1"]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "deletion of the object, or the choice of who else may use it"
  }
}

type "google_project_iam_member_remove" {
  class = "identity"
  why   = "it takes a grant away, once; a destroy gives nothing back"
}

class "identity" {
  destroy = "Google keeps a deleted role for 7 days, in which it can be restored"
  types   = ["google_organization_iam_custom_role", "google_project_iam_custom_role"]

  scope "permissions" "words" {
    broad = [
      "resourcemanager.projects.delete", "resourcemanager.folders.delete", "iam.serviceAccounts.actAs",
      "iam.serviceAccounts.getAccessToken", "iam.serviceAccounts.getOpenIdToken",
      "iam.serviceAccountKeys.create", "iam.serviceAccounts.signBlob", "iam.serviceAccounts.signJwt",
      "iam.serviceAccounts.implicitDelegation", "iam.roles.create", "iam.roles.update",
      "iam.denypolicies.delete", "iam.denypolicies.update", "iam.workloadIdentityPoolProviders.create",
      "iam.workloadIdentityPoolProviders.update", "orgpolicy.policy.set",
      "deploymentmanager.deployments.create", "deploymentmanager.deployments.update",
      "cloudbuild.builds.create", "serviceusage.apiKeys.create", "storage.hmacKeys.create",
      "bigquery.datasets.delete", "bigtable.instances.delete", "cloudkms.cryptoKeyVersions.destroy",
      "cloudsql.backupRuns.delete", "cloudsql.instances.delete", "compute.disks.delete", "compute.snapshots.delete",
      "container.clusterRoleBindings.create", "container.clusterRoles.bind", "container.clusterRoles.escalate",
      "container.clusters.delete", "resourcemanager.projects.updateLiens", "secretmanager.secrets.delete",
      "secretmanager.versions.destroy", "serviceusage.services.disable", "spanner.databases.drop",
      "spanner.instances.delete", "storage.buckets.delete",
    ]
    broad_like = ["*.setIamPolicy"]
    confers    = "a way to any other permission, or deletion of projects, stores, keys or backups"
  }
}

type "google_privileged_access_manager_entitlement" {
  class = "identity"

  scope "privileged_access.gcp_iam_access.role_bindings.role" "role" {
    broad = [
      "roles/owner", "roles/editor", "roles/writer", "roles/iam.serviceAccountTokenCreator",
      "roles/iam.serviceAccountOpenIdTokenCreator", "roles/iam.serviceAccountUser",
      "roles/iam.workloadIdentityUser", "roles/resourcemanager.projectDeleter",
      "roles/resourcemanager.projectMover", "roles/bigquery.dataEditor", "roles/cloudbuild.builds.editor",
      "roles/cloudkms.cryptoKeyDecrypter", "roles/cloudkms.cryptoKeyEncrypterDecrypter",
      "roles/compute.instanceAdmin.v1", "roles/container.developer", "roles/deploymentmanager.editor",
      "roles/file.editor", "roles/redis.editor", "roles/secretmanager.secretAccessor",
    ]
    broad_like = ["roles/*admin", "roles/*owner"]
    confers    = "the role to whoever is let through"
  }
}

type "google_service_account" {
  class   = "identity"
  destroy = "an account of the same name made again does not get back what was granted to the old one; Google can restore it for 30 days"
  ids     = ["email", "unique_id", "member"]
}

class "identity" {
  destroy = "Google keeps it for 30 days, in which it can be restored and its name is taken"
  types   = ["google_iam_workforce_pool", "google_iam_workload_identity_pool"]
}

type "google_iam_workload_identity_pool_provider" {
  class   = "identity"
  destroy = "Google keeps it for 30 days, in which it can be restored and its name is taken"

  scope "attribute_condition" "words" {
    broad = [null, "true"]
    where "oidc.issuer_uri" {
      is = [
        "https://token.actions.githubusercontent.com", "https://gitlab.com", "https://app.terraform.io",
        "https://agent.buildkite.com", "https://api.bitbucket.org", "https://oidc.vercel.com",
      ]
    }
    confers = "a place in the pool to every customer of an issuer that serves all the world"
  }
}

type "google_iam_workforce_pool_provider_scim_tenant" {
  class = "identity"

  safeguard "hard_delete" {
    off   = [true]
    loses = "the 30 days in which it can be restored"
  }
}

type "google_iam_oauth_client" {
  class = "identity"

  scope "allowed_scopes" "words" {
    broad   = ["https://www.googleapis.com/auth/cloud-platform"]
    confers = "every Google Cloud call that whoever signs in may make"
  }
}

type "google_apikeys_key" {
  class   = "identity"
  destroy = "it can be restored for 30 days"
  endless = true

  scope "restrictions.api_targets.service" "words" {
    broad   = [null]
    confers = "use of every API enabled in the project"
  }
  scope "service_account_email" "words" {
    broad_like = ["**"]
    confers    = "what the service account may do, to whoever has the key"
  }

  secret "key_string" { instead = "a service account with short-lived tokens" }
}

type "google_recaptcha_enterprise_key" {
  class = "identity"
  why   = "pages and apps carry it, and a new one has another value"
}

type "google_cloud_identity_group_membership" {
  class = "identity"

  scope "roles.name" "role" {
    broad   = ["OWNER", "MANAGER"]
    confers = "the choice of who else is in the group, and has what is granted to it"
  }
}

class "identity" {
  types = [
    "google_iam_folder_access_policy", "google_iam_organization_access_policy",
    "google_iam_project_access_policy",
  ]

  scope "details.rules.principals" "words" {
    broad = ["principalSet://goog/public:all"]
    where "details.rules.effect" { is = ["ALLOW"] }
    confers = "access to anyone"
  }
}

type "google_project_default_service_accounts" {
  class   = "identity"
  destroy = "by default nothing is given back; with restore_policy REVERT the accounts get back what the action took"

  safeguard "action" {
    off   = ["DELETE"]
    loses = "the default service accounts, which Google can restore for 30 days only"
  }
}

type "google_access_context_manager_access_policy" {
  class   = "config-state"
  destroy = "takes its access levels and perimeters along: what they shut off is open again"
}

class "stateless" {
  destroy = "the data access logs of the service are no longer written"
  types = [
    "google_folder_iam_audit_config", "google_organization_iam_audit_config", "google_project_iam_audit_config",
  ]
}

class "stateless" {
  destroy = "does nothing: Google's service agent stays"
  types = [
    "google_folder_service_identity", "google_organization_service_identity", "google_project_service_identity",
    "google_workload_identity_service_agent",
  ]
}

type "google_billing_subaccount" {
  class   = "stateless"
  destroy = "Google cannot delete a billing account: it only leaves the state, by deletion_policy under another name"
}

type "google_project_service" {
  class   = "stateless"
  destroy = "the API stays on, unless disable_on_destroy is true"

  safeguard "disable_on_destroy" {
    off   = [true]
    loses = "the API, with what is kept in it"
  }
  safeguard "disable_dependent_services" {
    off   = [true]
    loses = "the refusal while other APIs need it"
  }
}

type "google_resource_manager_lien" {
  class    = "stateless"
  protects = "what stops the project's deletion"
  destroy  = "takes away what stops the project's deletion"
}

type "google_access_context_manager_service_perimeter_ingress_policy" {
  class = "stateless"

  scope "ingress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "entry into the perimeter to any identity"
  }
  scope "ingress_from.sources.access_level" "words" {
    broad   = ["*"]
    confers = "entry into the perimeter from any network"
  }
  scope "ingress_to.roles" "role" {
    broad      = ["roles/owner", "roles/editor"]
    broad_like = ["roles/*admin", "roles/*.*admin"]
    confers    = "administration from outside the perimeter"
  }
  scope "ingress_to.operations.service_name" "words" {
    broad   = ["*"]
    confers = "a way through the perimeter for every API"
  }
}

type "google_access_context_manager_service_perimeter_egress_policy" {
  class = "stateless"

  scope "egress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "the way out of the perimeter to any identity"
  }
  scope "egress_to.resources" "words" {
    broad   = ["*"]
    confers = "the way out to every project there is"
  }
  scope "egress_to.operations.service_name" "words" {
    broad   = ["*"]
    confers = "a way through the perimeter for every API"
  }
}

type "google_access_context_manager_service_perimeter" {
  class   = "stateless"
  destroy = "what the perimeter shut off is open again"

  scope "status.ingress_policies.ingress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "a way through the perimeter to anyone"
  }
  scope "status.egress_policies.egress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "a way through the perimeter to anyone"
  }
}

type "google_access_context_manager_service_perimeters" {
  class   = "stateless"
  destroy = "what the perimeters shut off is open again"

  scope "service_perimeters.status.ingress_policies.ingress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "a way through the perimeter to anyone"
  }
  scope "service_perimeters.status.egress_policies.egress_from.identity_type" "words" {
    broad   = ["ANY_IDENTITY"]
    confers = "a way through the perimeter to anyone"
  }
}

type "google_org_policy_policy" {
  class   = "stateless"
  destroy = "the constraint falls back to what is inherited"

  scope "spec.rules.allow_all" "words" {
    broad   = ["TRUE"]
    confers = "leave for whatever the constraint was to forbid"
  }
  scope "spec.rules.enforce" "words" {
    broad   = ["FALSE"]
    confers = "leave for whatever the constraint was to forbid"
  }
}

class "stateless" {
  destroy = "the constraint falls back to what is inherited"
  types = [
    "google_folder_organization_policy", "google_organization_policy", "google_project_organization_policy",
  ]

  scope "list_policy.allow.all" "words" {
    broad   = [true]
    confers = "leave for whatever the constraint was to forbid"
  }
  scope "boolean_policy.enforced" "words" {
    broad   = [false]
    confers = "leave for whatever the constraint was to forbid"
  }
}

type "google_iam_deny_policy" {
  class   = "stateless"
  destroy = "what it denied is allowed again to whoever has a role that allows it"
}

class "stateless" {
  destroy = "what lay beyond the boundary is in reach again"
  types = [
    "google_iam_access_boundary_policy", "google_iam_folders_policy_binding",
    "google_iam_organizations_policy_binding", "google_iam_principal_access_boundary_policy",
    "google_iam_projects_policy_binding",
  ]
}

type "google_iap_brand" {
  class   = "stateless"
  destroy = "Google cannot delete a brand: it only leaves the state"
}

type "google_identity_platform_config" {
  class   = "stateless"
  destroy = "Google cannot take it back: it only leaves the state, and its users stay"

  safeguard "autodelete_anonymous_users" {
    off   = [true]
    loses = "anonymous users older than 30 days"
  }
}

class "identity" {
  types = [
    "google_cloud_identity_group", "google_iam_oauth_client_credential", "google_iam_workforce_pool_provider",
    "google_iam_workforce_pool_provider_key", "google_iam_workforce_pool_provider_scim_token",
    "google_iam_workload_identity_pool_managed_identity", "google_iam_workload_identity_pool_namespace",
    "google_iap_client", "google_identity_platform_default_supported_idp_config",
    "google_identity_platform_inbound_saml_config", "google_identity_platform_oauth_idp_config",
    "google_identity_platform_tenant_default_supported_idp_config",
    "google_identity_platform_tenant_inbound_saml_config", "google_identity_platform_tenant_oauth_idp_config",
    "google_os_login_ssh_public_key", "google_public_ca_external_account_key",
  ]
}

type "google_service_account_key" {
  class   = "identity"
  endless = true

  secret "private_key" {
    unless  = ["public_key_data"]
    instead = "workload identity federation or impersonation, which need no key"
  }
}

class "stateless" {
  types = [
    "google_access_context_manager_authorized_orgs_desc", "google_access_context_manager_egress_policy",
    "google_access_context_manager_gcp_user_access_binding", "google_access_context_manager_ingress_policy",
    "google_access_context_manager_service_perimeter_dry_run_egress_policy",
    "google_access_context_manager_service_perimeter_dry_run_ingress_policy",
    "google_access_context_manager_service_perimeter_dry_run_resource",
    "google_access_context_manager_service_perimeter_resource", "google_billing_budget",
    "google_cloud_asset_folder_feed", "google_cloud_asset_organization_feed", "google_cloud_asset_project_feed",
    "google_cloud_support_support_event_subscription", "google_essential_contacts_contact",
    "google_folder_access_approval_settings", "google_iap_settings", "google_iap_tunnel_dest_group",
    "google_org_policy_custom_constraint", "google_organization_access_approval_settings",
    "google_privileged_access_manager_settings", "google_project_access_approval_settings",
    "google_project_usage_export_bucket", "google_resource_manager_capability",
    "google_site_verification_web_resource", "google_tags_location_tag_binding", "google_tags_tag_binding",
    "google_tags_tag_key", "google_tags_tag_value",
  ]
}

type "google_access_context_manager_access_level" {
  class = "stateless"

  scope "basic.conditions.ip_subnetworks" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the level to requests from every address"
  }
}

type "google_access_context_manager_access_level_condition" {
  class = "stateless"

  scope "ip_subnetworks" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the level to requests from every address"
  }
}

type "google_access_context_manager_access_levels" {
  class   = "stateless"
  destroy = "every access level of the policy goes, those made elsewhere too"

  scope "access_levels.basic.conditions.ip_subnetworks" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the level to requests from every address"
  }
}

type "google_cloud_identity_policy" {
  class = "config-state"
  why   = "settings of the Workspace organization, which administrators edit in its console"
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_cloud_quotas_quota_adjuster_settings", "google_cloud_quotas_quota_preference"]
}

class "identity" {
  types = ["google_site_verification_owner"]
}

type "google_service_usage_consumer_quota_override" {
  class = "stateless"

  safeguard "force" {
    off   = [true]
    loses = "the refusal of a quota far below what is in use"
  }
}
