# The google types that begin with b and c, except those of Compute Engine (google.compute.hcl): Backup and DR to Contact Center.

# Backup and DR.

type "google_backup_dr_backup_plan" {
  class   = "backup"
  loses   = "the plan: nothing is backed up by it any more"
  destroy = "Google refuses while a resource is associated with it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "backup_rules.backup_retention_days" {
    decrease = true
    loses    = "days for which the backups made from then on are kept"
  }
  safeguard "log_retention_days" {
    decrease = true
    loses    = "days to a point in which a database can be restored"
  }
}

type "google_backup_dr_backup_plan_association" {
  class     = "backup"
  loses     = "the backups of the resource from then on"
  backup_of = ["resource"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_backup_dr_management_server" {
  class = "backup"
  loses = "the management console with its backup policies, and the catalog of the backups made through it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_backup_dr_restore_workload" {
  class = "data"
  loses = "the instance or disk that was restored, with all data on it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "delete_restored_instance" {
    off   = [true, null]
    keeps = [false]
  }
}

# BeyondCorp.

class "stateless" {
  types = [
    "google_beyondcorp_app_connection", "google_beyondcorp_app_connector", "google_beyondcorp_app_gateway",
    "google_beyondcorp_application", "google_beyondcorp_security_gateway",
    "google_beyondcorp_security_gateway_application",
  ]
}

# BigLake: metadata of tables whose files are in Cloud Storage.

class "data" {
  loses = "the metadata of all databases and tables in it"
  types = [
    "google_biglake_catalog", "google_biglake_database", "google_biglake_hive_catalog",
    "google_biglake_hive_database", "google_biglake_iceberg_catalog", "google_biglake_iceberg_namespace",
  ]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "data" {
  loses = "the table: its schema, partitions and snapshots, and where its files are"
  types = ["google_biglake_hive_table", "google_biglake_iceberg_table", "google_biglake_table"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

# BigQuery.

type "google_bigquery_analytics_hub_listing" {
  class   = "identity"
  destroy = "its subscribers lose the shared dataset"

  safeguard "delete_commercial" {
    off   = [true]
    loses = "the subscriptions bought on the Marketplace, which else stop its deletion"
  }
}

type "google_bigquery_analytics_hub_data_exchange" {
  class = "identity"
}

class "identity" {
  destroy = "the linked datasets can no longer be read"
  types = [
    "google_bigquery_analytics_hub_data_exchange_subscription", "google_bigquery_analytics_hub_listing_subscription",
  ]
}

type "google_bigquery_connection" {
  class   = "identity"
  destroy = "the service account that Google made for it goes too, and the next has none of its grants"
}

type "google_bigquery_datapolicy_data_policy" {
  class = "identity"
}

type "google_bigquery_datapolicyv2_data_policy" {
  class = "identity"

  scope "grantees" "words" {
    broad    = ["principalSet://goog/public:all", "allUsers", "allAuthenticatedUsers"]
    confers  = "the column to anyone"
    computed = true
  }
}

type "google_bigquery_dataset_access" {
  class = "identity"

  scope "role" "role" {
    broad   = ["OWNER", "roles/bigquery.dataOwner", "roles/bigquery.admin", "roles/owner", "roles/editor"]
    confers = "deletion of the dataset, and the choice of who else may enter"
  }
  scope "special_group" "words" {
    broad   = ["allAuthenticatedUsers"]
    confers = "the dataset to anyone with a Google account"
  }
  scope "iam_member" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "the dataset to anyone"
  }
  scope "domain" "words" {
    broad   = ["gmail.com", "googlemail.com"]
    confers = "the dataset to anyone with such an address"
  }
}

type "google_bigquery_row_access_policy" {
  class   = "identity"
  destroy = "the last one of a table leaves all rows open to whoever may read the table"

  scope "grantees" "words" {
    broad   = ["allUsers", "allAuthenticatedUsers"]
    confers = "the rows to anyone"
  }
  scope "filter_predicate" "words" {
    broad   = ["true"]
    confers = "every row of the table"
  }
}

type "google_bigquery_job" {
  class   = "stateless"
  destroy = "BigQuery keeps the job: it only leaves the state"
}

type "google_bigquery_data_transfer_config" {
  class   = "stateless"
  destroy = "the history of its runs goes with it"
}

type "google_bigquery_analytics_hub_query_template" {
  class = "stateless"

  safeguard "deletion_policy" {
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  types = [
    "google_bigquery_bi_reservation", "google_bigquery_capacity_commitment", "google_bigquery_reservation",
    "google_bigquery_reservation_assignment", "google_bigquery_reservation_group", "google_bigquery_routine",
  ]
}

# Bigtable.

type "google_bigtable_gc_policy" {
  class   = "stateless"
  why     = "a destroy leaves the cells where they are: they are collected no more"
  destroy = "a change replaces the policy, and cells that the new one covers are deleted for good"

  safeguard "deletion_policy" {
    keeps = ["ABANDON"]
  }
  safeguard "max_version.number" {
    decrease = true
    loses    = "the versions of each cell above the new number"
  }
  safeguard "max_age.days" {
    decrease = true
    loses    = "the cells older than that"
  }
  safeguard "max_age.duration" {
    decrease = true
    loses    = "the cells older than that"
  }
  safeguard "ignore_warnings" {
    off   = [true]
    loses = "the refusal of a policy that replicated clusters cannot apply safely"
  }
}

type "google_bigtable_app_profile" {
  class = "stateless"

  safeguard "ignore_warnings" {
    off   = [true]
    loses = "the refusal to break single-row transactions or running clients"
  }
}

type "google_bigtable_authorized_view" {
  class   = "stateless"
  destroy = "who may read only the view is shut out"

  safeguard "deletion_protection" {
    off = ["UNPROTECTED", null]
  }
}

class "stateless" {
  types = ["google_bigtable_logical_view", "google_bigtable_materialized_view"]

  safeguard "deletion_protection" {
    off = [false, null]
  }
}

type "google_bigtable_schema_bundle" {
  class = "stateless"
}

# Billing, Binary Authorization, blockchains.

type "google_billing_project_info" {
  class   = "data"
  loses   = "the link of the project to its billing account: services stop, and Google may delete what they hold"
  destroy = "billing of the project is disabled"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_billing_subaccount" {
  class   = "stateless"
  destroy = "it only leaves the state; with deletion_policy RENAME_ON_DESTROY it is renamed"
}

type "google_billing_budget" {
  class = "stateless"
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

type "google_binary_authorization_attestor" {
  class   = "stateless"
  destroy = "clusters that require its attestations admit nothing until it is back"
}

type "google_blockchain_node_engine_blockchain_nodes" {
  class = "stateless"
  why   = "a node reads the chain from its peers again, which takes days"

  scope "ethereum_details.api_enable_admin" "words" {
    broad   = [true]
    confers = "administration of the node to whoever may call it"
  }
}

# Certificate Manager.

type "google_certificate_manager_dns_authorization" {
  class   = "stateless"
  destroy = "the next needs another DNS record"
}

class "stateless" {
  types = [
    "google_certificate_manager_certificate", "google_certificate_manager_certificate_issuance_config",
    "google_certificate_manager_certificate_map", "google_certificate_manager_certificate_map_entry",
    "google_certificate_manager_trust_config",
  ]
}

# Customer Engagement Suite.

type "google_ces_app" {
  class = "data"
  loses = "the app with all its agents, tools, versions and conversations"
  ids   = ["app_id"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_ces_app_version" {
  class     = "backup"
  loses     = "a version of the app, to which it can be restored"
  backup_of = ["app"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "config-state" {
  why = "people build agents in the console, too"
  types = [
    "google_ces_agent", "google_ces_evaluation", "google_ces_example", "google_ces_guardrail", "google_ces_tool",
    "google_ces_toolset",
  ]
}

type "google_ces_deployment" {
  class = "stateless"

  scope "channel_profile.web_widget_config.security_settings.enable_public_access" "words" {
    broad   = [true]
    confers = "conversations with the app to anyone"
  }
}

type "google_ces_app_root_agent_association" {
  class = "stateless"
}

type "google_ces_security_settings" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}

# Chronicle (Google Security Operations).

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
  loses = "the table; with deletion_policy FORCE all rows in it too, else Google refuses while there are any"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
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

type "google_chronicle_rule" {
  class = "data"
  loses = "the rule with its deployment; with deletion_policy FORCE its retrohunts and detections too, else Google refuses while there are any"

  safeguard "deletion_policy" {
    off   = ["FORCE"]
    keeps = ["ABANDON"]
  }
}

class "config-state" {
  why = "analysts change it in the console"
  types = [
    "google_chronicle_custom_list", "google_chronicle_dashboard_chart", "google_chronicle_native_dashboard",
    "google_chronicle_parser", "google_chronicle_parser_extension", "google_chronicle_watchlist",
  ]
}

type "google_chronicle_data_access_scope" {
  class = "identity"

  scope "allow_all" "words" {
    broad   = [true]
    confers = "all security data of the instance, except what is denied"
  }
}

type "google_chronicle_data_access_label" {
  class = "identity"
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

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types = [
    "google_chronicle_data_export", "google_chronicle_findings_refinement",
    "google_chronicle_findings_refinement_deployment", "google_chronicle_reference_list",
    "google_chronicle_retrohunt", "google_chronicle_rule_deployment",
  ]
}

class "stateless" {
  types = [
    "google_chronicle_environment_group", "google_chronicle_feed", "google_chronicle_soar_domain",
    "google_chronicle_soar_network",
  ]
}

# Cloud Asset to Cloud Tasks.

type "google_cloud_identity_group" {
  class   = "identity"
  destroy = "its memberships go with it, and what was granted to it is granted to nobody"
}

type "google_cloud_identity_group_membership" {
  class = "identity"

  scope "roles.name" "role" {
    broad   = ["OWNER", "MANAGER"]
    confers = "the choice of who else is in the group"
  }
}

type "google_cloud_identity_policy" {
  class = "config-state"
  why   = "settings of the Workspace organization, which administrators edit in its console"
}

type "google_cloud_tasks_queue" {
  class   = "data"
  loses   = "the queue with all tasks in it that have not run yet"
  destroy = "its name cannot be used again for some days"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_cloud_run_v2_worker_pool" {
  class = "stateless"

  safeguard "deletion_protection" {
    off = [false]
  }
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_cloud_quotas_quota_adjuster_settings", "google_cloud_quotas_quota_preference"]
}

class "stateless" {
  types = [
    "google_cloud_asset_folder_feed", "google_cloud_asset_organization_feed", "google_cloud_asset_project_feed",
    "google_cloud_ids_endpoint", "google_cloud_run_domain_mapping", "google_cloud_security_compliance_cloud_control",
    "google_cloud_security_compliance_framework", "google_cloud_security_compliance_framework_deployment",
    "google_cloud_support_support_event_subscription",
  ]
}

# Cloud Build and Cloud Deploy.

class "stateless" {
  types = [
    "google_cloudbuild_bitbucket_server_config", "google_cloudbuild_trigger", "google_cloudbuild_worker_pool",
    "google_cloudbuildv2_connection", "google_cloudbuildv2_repository", "google_clouddeploy_automation",
    "google_clouddeploy_custom_target_type", "google_clouddeploy_deploy_policy", "google_clouddeploy_target",
  ]
}

type "google_clouddeploy_delivery_pipeline" {
  class = "data"
  loses = "the pipeline with all its releases and rollouts"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

type "google_clouddomains_registration" {
  class   = "stateless"
  destroy = "the domain stays registered: it only leaves the state"
}

# Colab, Composer, Infrastructure Manager.

type "google_colab_runtime" {
  class = "data"
  loses = "the runtime with its disk and the files on it"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
}

class "stateless" {
  types = ["google_colab_notebook_execution", "google_colab_runtime_template", "google_colab_schedule"]
}

type "google_composer_environment" {
  class = "data"
  loses = "the environment with Airflow's database: its runs, connections, variables and users"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "config.recovery_config.scheduled_snapshots_config.enabled" {
    off   = [false, null]
    loses = "the snapshots from then on"
  }
  safeguard "config.data_retention_config.airflow_metadata_retention_config.retention_days" {
    decrease = true
    loses    = "the rows of Airflow's database older than that"
  }
  safeguard "config.data_retention_config.task_logs_retention_config.storage_mode" {
    off   = ["CLOUD_LOGGING_ONLY"]
    loses = "the copies of task logs in the bucket, from then on"
  }
  scope "config.web_server_network_access_control.allowed_ip_range.value" "words" {
    broad   = ["0.0.0.0/0", "::/0", "0::0/0"]
    confers = "the web server to every address"
  }
}

class "config-state" {
  why   = "values may have been set by hand since"
  types = ["google_composer_user_workloads_config_map", "google_composer_user_workloads_secret"]
}

type "google_config_deployment" {
  class = "data"
  loses = "the deployment and every resource that it made, stores among them"

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  safeguard "force_destroy" {
    off   = [true]
    loses = "its revisions, which else stop its deletion"
  }
}

# Contact Center AI Insights.

class "config-state" {
  why   = "people edit questions and scorecards in the console"
  types = ["google_contact_center_insights_qa_question", "google_contact_center_insights_qa_scorecard"]
}

class "stateless" {
  destroy = "it only leaves the state: the provider does not delete it"
  types   = ["google_contact_center_insights_encryption_spec", "google_contact_center_insights_qa_scorecard_revision"]
}

class "stateless" {
  types = [
    "google_contact_center_insights_analysis_rule", "google_contact_center_insights_assessment_rule",
    "google_contact_center_insights_auto_labeling_rule", "google_contact_center_insights_view",
  ]
}

# Container Analysis, clusters outside Google, Container Registry.

type "google_container_analysis_note" {
  class = "config-state"
  why   = "occurrences, attestations of images among them, hang on the note"
}

type "google_container_analysis_occurrence" {
  class = "stateless"
}

class "data" {
  loses = "the control plane with every object in it that nothing else declares"
  types = ["google_container_aws_cluster", "google_container_azure_cluster"]

  safeguard "deletion_policy" {
    off   = ["DELETE", null]
    keeps = ["ABANDON"]
  }
  scope "authorization.admin_groups.group" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster to everyone in the group"
  }
}

type "google_container_attached_cluster" {
  class = "stateless"
  why   = "it only attaches a cluster that stays where it is"

  scope "authorization.admin_groups" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster to everyone in the group"
  }
  scope "authorization.admin_users" "words" {
    broad_like = ["**"]
    confers    = "administration of the cluster"
  }
}

type "google_container_azure_client" {
  class = "identity"
}

type "google_container_registry" {
  class   = "stateless"
  destroy = "the bucket with the images stays"
}

class "stateless" {
  types = ["google_container_aws_node_pool", "google_container_azure_node_pool"]
}

type "google_backup_dr_service_config" {
  class   = "stateless"
  destroy = "it only leaves the state: the provider does not delete it"
}
