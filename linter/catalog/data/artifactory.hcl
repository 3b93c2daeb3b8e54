provider "artifactory" {
  source   = "jfrog/artifactory"
  reviewed = "12.11.7"
  types    = 212
}

# What holds artifacts.

class "data" {
  loses = "the repository with all artifacts in it"
  types = [
    "artifactory_local", "artifactory_local_alpine_repository", "artifactory_local_ansible_repository",
    "artifactory_local_bower_repository", "artifactory_local_cargo_repository", "artifactory_local_chef_repository",
    "artifactory_local_cocoapods_repository", "artifactory_local_composer_repository",
    "artifactory_local_conan_repository", "artifactory_local_conda_repository", "artifactory_local_cran_repository",
    "artifactory_local_debian_repository", "artifactory_local_docker_v1_repository",
    "artifactory_local_gems_repository", "artifactory_local_generic_repository",
    "artifactory_local_gitlfs_repository", "artifactory_local_go_repository", "artifactory_local_helm_repository",
    "artifactory_local_hex_repository", "artifactory_local_huggingfaceml_repository",
    "artifactory_local_ivy_repository", "artifactory_local_machinelearning_repository",
    "artifactory_local_nix_repository", "artifactory_local_npm_repository", "artifactory_local_opkg_repository",
    "artifactory_local_pub_repository", "artifactory_local_puppet_repository", "artifactory_local_pypi_repository",
    "artifactory_local_rpm_repository", "artifactory_local_sbt_repository", "artifactory_local_swift_repository",
    "artifactory_local_terraform_module_repository", "artifactory_local_terraform_provider_repository",
    "artifactory_local_terraformbackend_repository", "artifactory_local_vagrant_repository",
  ]
}

class "data" {
  loses = "the repository with all artifacts in it"
  types = [
    "artifactory_local_gradle_repository", "artifactory_local_maven_repository", "artifactory_local_nuget_repository",
  ]

  safeguard "max_unique_snapshots" {
    decrease = true
    forever  = [0, null]
    loses    = "the oldest snapshots of each artifact beyond the new number"
  }
}

class "data" {
  loses = "the repository with all images in it"
  types = [
    "artifactory_local_docker_v2_repository", "artifactory_local_helmoci_repository",
    "artifactory_local_oci_repository",
  ]

  safeguard "max_unique_tags" {
    decrease = true
    forever  = [0, null]
    loses    = "the oldest tags of each image beyond the new number"
  }
}

class "data" {
  loses = "the repository with all artifacts in it, and with cleanup_on_delete the members in other places"
  types = [
    "artifactory_federated_alpine_repository", "artifactory_federated_ansible_repository",
    "artifactory_federated_bower_repository", "artifactory_federated_cargo_repository",
    "artifactory_federated_chef_repository", "artifactory_federated_cocoapods_repository",
    "artifactory_federated_composer_repository", "artifactory_federated_conan_repository",
    "artifactory_federated_conda_repository", "artifactory_federated_cran_repository",
    "artifactory_federated_debian_repository", "artifactory_federated_docker_repository",
    "artifactory_federated_docker_v1_repository", "artifactory_federated_docker_v2_repository",
    "artifactory_federated_gems_repository", "artifactory_federated_generic_repository",
    "artifactory_federated_gitlfs_repository", "artifactory_federated_go_repository",
    "artifactory_federated_gradle_repository", "artifactory_federated_helm_repository",
    "artifactory_federated_helmoci_repository", "artifactory_federated_huggingfaceml_repository",
    "artifactory_federated_ivy_repository", "artifactory_federated_maven_repository",
    "artifactory_federated_npm_repository", "artifactory_federated_nuget_repository",
    "artifactory_federated_oci_repository", "artifactory_federated_opkg_repository",
    "artifactory_federated_puppet_repository", "artifactory_federated_pypi_repository",
    "artifactory_federated_releasebundles_repository", "artifactory_federated_rpm_repository",
    "artifactory_federated_sbt_repository", "artifactory_federated_swift_repository",
    "artifactory_federated_terraform_module_repository", "artifactory_federated_terraform_provider_repository",
    "artifactory_federated_vagrant_repository",
  ]

  safeguard "cleanup_on_delete" {
    off   = [true]
    loses = "every member of the federation with all artifacts in it, those on other servers too"
  }
}

class "data" {
  loses = "the artifact"
  types = ["artifactory_artifact"]
}

class "data" {
  loses = "the release bundle: the signed record of what was released"
  types = ["artifactory_release_bundle_v2"]
}

class "config-state" {
  why   = "builds and people add properties too"
  types = ["artifactory_item_properties"]
}

# Accounts and credentials, and what they may do.

type "artifactory_scoped_token" {
  class = "identity"

  scope "scopes" "words" {
    broad      = ["applied-permissions/admin", "admin"]
    broad_like = ["system:*:*w*", "system:*:*d*"]
    confers    = "administration of the platform"
  }

  expiry "expires_in" "seconds" { never = [0] }
  secret "access_token" { instead = "the ephemeral or short-lived tokens of OpenID Connect" }
}

class "identity" {
  types = ["artifactory_managed_user", "artifactory_unmanaged_user", "artifactory_user"]

  scope "admin" "words" {
    broad   = [true]
    confers = "administration of the platform"
  }
}

type "artifactory_group" {
  class = "identity"

  scope "admin_privileges" "words" {
    broad   = [true]
    confers = "administration of the platform to its members"
  }
  scope "policy_manager" "words" {
    broad   = [true]
    confers = "the policies that block artifacts"
  }
}

type "artifactory_permission_target" {
  class = "identity"

  scope "repo.actions.groups.permissions" "words" {
    broad   = ["delete", "manage"]
    confers = "deletion of artifacts, or who else may"
  }
  scope "repo.actions.users.permissions" "words" {
    broad   = ["delete", "manage"]
    confers = "deletion of artifacts, or who else may"
  }
  scope "build.actions.groups.permissions" "words" {
    broad   = ["delete", "manage"]
    confers = "deletion of builds, or who else may"
  }
  scope "build.actions.users.permissions" "words" {
    broad   = ["delete", "manage"]
    confers = "deletion of builds, or who else may"
  }
  scope "release_bundle.actions.groups.permissions" "words" {
    broad   = ["delete", "manage"]
    confers = "deletion of release bundles, or who else may"
  }
  scope "release_bundle.actions.users.permissions" "words" {
    broad   = ["delete", "manage"]
    confers = "deletion of release bundles, or who else may"
  }
}

type "artifactory_general_security" {
  class = "stateless"

  scope "enable_anonymous_access" "words" {
    broad   = [true]
    confers = "reading to everyone, where the anonymous user may"
  }
}

class "identity" {
  types = [
    "artifactory_anonymous_user", "artifactory_keypair", "artifactory_ldap_group_setting",
    "artifactory_ldap_group_setting_v2", "artifactory_ldap_setting", "artifactory_ldap_setting_v2",
    "artifactory_oauth_settings", "artifactory_saml_settings",
  ]
}

type "artifactory_api_key" {
  class   = "identity"
  endless = true
}

# What keeps or removes artifacts.

type "artifactory_backup" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "enabled" {
    off   = [false]
    loses = "backups from then on"
  }
  safeguard "retention_period_hours" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "artifactory_trashcan_config" {
  class = "stateless"

  safeguard "enabled" {
    off   = [false]
    data  = true
    loses = "the days in which deleted artifacts can be restored"
  }
  safeguard "retention_period_days" {
    decrease = true
    loses    = "the deleted artifacts older than the new period"
  }
}

class "stateless" {
  types = ["artifactory_archive_policy", "artifactory_package_cleanup_policy"]

  safeguard "skip_trashcan" {
    off   = [true]
    data  = true
    loses = "the days in which artifacts that it removed can be restored"
  }
  safeguard "search_criteria.keep_last_n_versions" {
    decrease = true
    loses    = "the versions beyond the new number"
  }
  safeguard "search_criteria.created_before_in_days" {
    decrease = true
    forever  = [null]
    loses    = "the artifacts older than the new age"
  }
  safeguard "search_criteria.created_before_in_months" {
    decrease = true
    forever  = [null]
    loses    = "the artifacts older than the new age"
  }
  safeguard "search_criteria.last_downloaded_before_in_days" {
    decrease = true
    forever  = [null]
    loses    = "the artifacts not asked for since the new age"
  }
  safeguard "search_criteria.last_downloaded_before_in_months" {
    decrease = true
    forever  = [null]
    loses    = "the artifacts not asked for since the new age"
  }
}

type "artifactory_release_bundle_v2_cleanup_policy" {
  class = "stateless"

  safeguard "search_criteria.created_before_in_months" {
    decrease = true
    forever  = [null]
    loses    = "the release bundles older than the new age"
  }
}

# Caches, views and settings.

class "stateless" {
  destroy = "what it had cached is fetched again, if the other side still has it"
  types = [
    "artifactory_remote", "artifactory_remote_alpine_repository", "artifactory_remote_ansible_repository",
    "artifactory_remote_bower_repository", "artifactory_remote_cargo_repository",
    "artifactory_remote_chef_repository", "artifactory_remote_cocoapods_repository",
    "artifactory_remote_composer_repository", "artifactory_remote_conan_repository",
    "artifactory_remote_conda_repository", "artifactory_remote_cran_repository",
    "artifactory_remote_debian_repository", "artifactory_remote_docker_repository",
    "artifactory_remote_gems_repository", "artifactory_remote_generic_repository",
    "artifactory_remote_gitlfs_repository", "artifactory_remote_go_repository",
    "artifactory_remote_gradle_repository", "artifactory_remote_helm_repository",
    "artifactory_remote_helmoci_repository", "artifactory_remote_hex_repository",
    "artifactory_remote_huggingfaceml_repository", "artifactory_remote_ivy_repository",
    "artifactory_remote_maven_repository", "artifactory_remote_nix_repository", "artifactory_remote_npm_repository",
    "artifactory_remote_nuget_repository", "artifactory_remote_oci_repository", "artifactory_remote_opkg_repository",
    "artifactory_remote_p2_repository", "artifactory_remote_pub_repository", "artifactory_remote_puppet_repository",
    "artifactory_remote_pypi_repository", "artifactory_remote_rpm_repository", "artifactory_remote_sbt_repository",
    "artifactory_remote_swift_repository", "artifactory_remote_terraform_repository",
    "artifactory_remote_vcs_repository",
  ]
}

class "stateless" {
  why = "it shows the artifacts of other repositories"
  types = [
    "artifactory_virtual", "artifactory_virtual_alpine_repository", "artifactory_virtual_ansible_repository",
    "artifactory_virtual_bower_repository", "artifactory_virtual_chef_repository",
    "artifactory_virtual_cocoapods_repository", "artifactory_virtual_composer_repository",
    "artifactory_virtual_conan_repository", "artifactory_virtual_conda_repository",
    "artifactory_virtual_cran_repository", "artifactory_virtual_debian_repository",
    "artifactory_virtual_docker_repository", "artifactory_virtual_gems_repository",
    "artifactory_virtual_generic_repository", "artifactory_virtual_gitlfs_repository",
    "artifactory_virtual_go_repository", "artifactory_virtual_gradle_repository",
    "artifactory_virtual_helm_repository", "artifactory_virtual_helmoci_repository",
    "artifactory_virtual_hex_repository", "artifactory_virtual_ivy_repository",
    "artifactory_virtual_maven_repository", "artifactory_virtual_nix_repository",
    "artifactory_virtual_npm_repository", "artifactory_virtual_nuget_repository",
    "artifactory_virtual_oci_repository", "artifactory_virtual_p2_repository", "artifactory_virtual_pub_repository",
    "artifactory_virtual_puppet_repository", "artifactory_virtual_pypi_repository",
    "artifactory_virtual_rpm_repository", "artifactory_virtual_sbt_repository",
    "artifactory_virtual_swift_repository", "artifactory_virtual_terraform_repository",
  ]
}

class "stateless" {
  types = [
    "artifactory_local_repository_single_replication", "artifactory_pull_replication",
    "artifactory_remote_repository_replication",
  ]

  safeguard "sync_deletes" {
    off   = [true]
    loses = "on the other side too whatever is deleted at the source"
  }
}

type "artifactory_local_repository_multi_replication" {
  class = "stateless"

  safeguard "replication.sync_deletes" {
    off   = [true]
    loses = "on the other side too whatever is deleted at the source"
  }
}

type "artifactory_push_replication" {
  class = "stateless"

  safeguard "replications.sync_deletes" {
    off   = [true]
    loses = "on the other side too whatever is deleted at the source"
  }
}

class "stateless" {
  types = [
    "artifactory_artifact_custom_webhook", "artifactory_artifact_lifecycle_custom_webhook",
    "artifactory_artifact_lifecycle_webhook", "artifactory_artifact_property_custom_webhook",
    "artifactory_artifact_property_webhook", "artifactory_artifact_webhook", "artifactory_build_custom_webhook",
    "artifactory_build_webhook", "artifactory_certificate", "artifactory_destination_custom_webhook",
    "artifactory_destination_webhook", "artifactory_distribution_custom_webhook",
    "artifactory_distribution_public_key", "artifactory_distribution_webhook", "artifactory_docker_custom_webhook",
    "artifactory_docker_webhook", "artifactory_global_environment",
    "artifactory_mail_server",
    "artifactory_password_expiration_policy", "artifactory_property_set", "artifactory_proxy",
    "artifactory_release_bundle_custom_webhook",
    "artifactory_release_bundle_v2_custom_webhook", "artifactory_release_bundle_v2_promotion",
    "artifactory_release_bundle_v2_promotion_custom_webhook", "artifactory_release_bundle_v2_promotion_webhook",
    "artifactory_release_bundle_v2_webhook", "artifactory_release_bundle_webhook",
    "artifactory_repository_layout", "artifactory_user_custom_webhook",
    "artifactory_user_lock_policy", "artifactory_user_webhook", "artifactory_vault_configuration",
  ]
}
