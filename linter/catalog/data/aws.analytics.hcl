# Streams, lakes, catalogues, query engines, dashboards, exchanges.

# Kinesis.

type "aws_kinesis_stream" {
  class = "data"
  loses = "the records it still holds"

  safeguard "retention_period" {
    decrease = true
    loses    = "the records older than the period"
  }
  safeguard "enforce_consumer_deletion" {
    off   = [true]
    loses = "the refusal to delete a stream that has registered consumers"
  }
}

type "aws_kinesis_resource_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_kinesisanalyticsv2_application" {
  class   = "data"
  loses   = "the application's state and all its snapshots"
  destroy = "Kinesis deletes every snapshot of the application with it"

  safeguard "force_stop" {
    off   = [true]
    loses = "the snapshot that stopping the application makes"
  }
}

type "aws_kinesisanalyticsv2_application_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the application's state"
  backup_of = ["application_name"]
}

# Kafka, Airflow.

type "aws_msk_cluster" {
  class = "data"
  loses = "the cluster with all topics and the records in them"
  ids   = ["cluster_name"]

  scope "client_authentication.unauthenticated" "words" {
    broad   = [true]
    confers = "every topic to whoever reaches the brokers"
  }
}

type "aws_msk_serverless_cluster" {
  class = "data"
  loses = "the cluster with all topics and the records in them"
  ids   = ["cluster_name"]
}

type "aws_msk_cluster_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

class "identity" {
  types = ["aws_msk_scram_secret_association", "aws_msk_single_scram_secret_association"]
}

type "aws_mwaa_environment" {
  class = "data"
  loses = "the environment with Airflow's own database: connections, variables, users, the history of runs"
}

# Glue, Athena, Lake Formation.

type "aws_glue_catalog_database" {
  class   = "data"
  loses   = "the table definitions in it, without which the files they describe cannot be queried"
  destroy = "Glue deletes the tables of a database with it"

  scope "create_table_default_permission.permissions" "words" {
    computed = true
    broad    = ["ALL"]
    confers  = "every new table to whoever IAM lets in"
  }
}

type "aws_glue_catalog_table" {
  class = "data"
  loses = "the table's definition with its partitions, versions and statistics, without which its files cannot be queried"
}

type "aws_glue_catalog_table_optimizer" {
  class = "stateless"

  safeguard "configuration.retention_configuration.iceberg_configuration.snapshot_retention_period_in_days" {
    decrease = true
    loses    = "the table's snapshots older than that"
  }
  safeguard "configuration.retention_configuration.iceberg_configuration.number_of_snapshots_to_retain" {
    decrease = true
    loses    = "the table's snapshots beyond that number"
  }
  safeguard "configuration.orphan_file_deletion_configuration.iceberg_configuration.orphan_file_retention_period_in_days" {
    decrease = true
    loses    = "the files older than that which the table does not name"
  }
}

type "aws_glue_crawler" {
  class = "stateless"

  safeguard "schema_change_policy.delete_behavior" {
    off   = ["DELETE_FROM_DATABASE"]
    loses = "the definitions of tables whose files a crawl does not find"
  }
}

type "aws_glue_registry" {
  class   = "data"
  loses   = "the registry with all its schemas: records written with them can no longer be read"
  destroy = "Glue deletes the schemas of a registry with it"
  ids     = ["registry_name"]
}

type "aws_glue_schema" {
  class = "data"
  loses = "the schema with all its versions: records written with them can no longer be read"
}

type "aws_glue_ml_transform" {
  class = "data"
  loses = "the transform with the labels that it was taught"
}

type "aws_glue_job" {
  class   = "stateless"
  destroy = "its bookmark goes too: a new job begins with the oldest data again"
}

type "aws_glue_resource_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_athena_database" {
  class = "data"
  loses = "the database; with force_destroy its table definitions too, else Athena refuses while there are any"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a database that has tables"
  }
}

type "aws_athena_workgroup" {
  class = "data"
  loses = "the workgroup; with force_destroy its saved queries, notebooks and query history too, else Athena refuses"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a workgroup that has saved queries"
  }
}

type "aws_lakeformation_data_lake_settings" {
  class = "identity"

  scope "admins" "words" {
    computed   = true
    broad_like = ["**"]
    confers    = "administration of the data lake, every table and grant in it"
  }
  scope "create_database_default_permissions.permissions" "words" {
    computed = true
    broad    = ["ALL"]
    confers  = "every new database to the principal named"
  }
  scope "create_table_default_permissions.permissions" "words" {
    computed = true
    broad    = ["ALL"]
    confers  = "every new table to the principal named"
  }
  scope "allow_full_table_external_data_access" "words" {
    broad   = [true]
    confers = "whole tables to engines outside, whatever cells are filtered"
  }
}

type "aws_lakeformation_permissions" {
  class = "identity"

  scope "permissions" "words" {
    broad   = ["ALL", "DROP", "SUPER", "SUPER_USER"]
    confers = "everything on it, its deletion among it"
  }
  scope "permissions_with_grant_option" "words" {
    computed   = true
    broad_like = ["**"]
    confers    = "the giving of these rights to others"
  }
}

class "identity" {
  types = ["aws_lakeformation_data_cells_filter", "aws_lakeformation_opt_in"]
}

type "aws_lakeformation_resource" {
  class = "stateless"

  scope "with_privileged_access" "words" {
    broad   = [true]
    confers = "every operation on the location to whoever registered it"
  }
}

class "config-state" {
  types   = ["aws_lakeformation_lf_tag"]
  destroy = "it is taken off every database, table and column that has it, and grants by it end"
}

# EMR.

type "aws_emr_cluster" {
  class = "data"
  loses = "the cluster with all that is in its HDFS and on its disks"

  safeguard "termination_protection" { off = [false] }
}

class "stateless" {
  types   = ["aws_emr_instance_fleet", "aws_emr_instance_group"]
  destroy = "only takes the instances out of the group: EMR deletes no group"
}

type "aws_emr_studio" {
  class = "config-state"
  why   = "its workspaces, which people make in it, go with it"
}

type "aws_emr_studio_session_mapping" {
  class = "identity"

  scope "session_policy_arn" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

# QuickSight.

type "aws_quicksight_account_subscription" {
  class = "data"
  loses = "QuickSight as a whole: every dashboard, analysis, dataset, user and folder of the account"

  scope "admin_group" "words" {
    broad_like = ["**"]
    confers    = "administration of QuickSight"
  }
  scope "admin_pro_group" "words" {
    broad_like = ["**"]
    confers    = "administration of QuickSight"
  }
}

type "aws_quicksight_account_settings" {
  class   = "stateless"
  destroy = "does nothing: the account keeps the settings"

  safeguard "termination_protection_enabled" {
    off   = [false]
    loses = "QuickSight as a whole, once somebody ends the subscription"
  }
}

type "aws_quicksight_namespace" {
  class = "data"
  loses = "the namespace with its users and groups, and what its users own"
}

type "aws_quicksight_analysis" {
  class   = "config-state"
  why     = "people change analyses in the console"
  destroy = "it can be restored within the recovery window, unless that is 0"

  safeguard "recovery_window_in_days" {
    off      = [0]
    decrease = true
    loses    = "days in which the analysis can be restored"
  }

  scope "permissions.actions" "words" {
    broad_like = ["quicksight:Update*Permissions"]
    confers    = "the giving of rights to others"
  }
}

class "config-state" {
  types = ["aws_quicksight_dashboard", "aws_quicksight_folder", "aws_quicksight_template", "aws_quicksight_theme"]
  why   = "people change it in the console"

  scope "permissions.actions" "words" {
    broad_like = ["quicksight:Update*Permissions"]
    confers    = "the giving of rights to others"
  }
}

type "aws_quicksight_data_set" {
  class = "config-state"
  why   = "what SPICE holds of it is read from the source again"

  scope "permissions.actions" "words" {
    broad_like = ["quicksight:Update*Permissions"]
    confers    = "the giving of rights to others"
  }
}

type "aws_quicksight_data_source" {
  class = "stateless"

  scope "permission.actions" "words" {
    broad_like = ["quicksight:Update*Permissions"]
    confers    = "the giving of rights to others"
  }
}

type "aws_quicksight_user" {
  class   = "identity"
  destroy = "what the user owned has nobody to open it"

  scope "user_role" "role" {
    broad   = ["ADMIN", "ADMIN_PRO"]
    confers = "administration of QuickSight"
  }
}

type "aws_quicksight_role_membership" {
  class = "identity"

  scope "role" "role" {
    broad   = ["ADMIN", "ADMIN_PRO"]
    confers = "administration of QuickSight to every member of the group"
  }
}

type "aws_quicksight_iam_policy_assignment" {
  class = "identity"

  scope "policy_arn" "role" {
    broad_like = [
      "arn:*:iam::aws:policy/AdministratorAccess*", "arn:*:iam::aws:policy/PowerUserAccess",
      "arn:*:iam::aws:policy/**FullAccess*", "arn:*:iam::aws:policy/job-function/*Administrator",
    ]
  }
}

class "identity" {
  types = ["aws_quicksight_group", "aws_quicksight_group_membership"]
}

# DataZone, Clean Rooms, Data Exchange.

type "aws_datazone_domain" {
  class = "data"
  loses = "the domain with its catalogue, projects, glossaries and subscriptions"

  safeguard "skip_deletion_check" {
    off   = [true]
    loses = "the refusal to delete a domain that has projects and data in it"
  }

  scope "single_sign_on.user_assignment" "words" {
    broad   = ["AUTOMATIC"]
    confers = "the domain to every user of the directory"
  }
}

type "aws_datazone_project" {
  class = "data"
  loses = "the project with the assets, environments and subscriptions in it"

  safeguard "skip_deletion_check" {
    off   = [true]
    loses = "the refusal to delete a project that has assets and environments in it"
  }
}

type "aws_datazone_environment" {
  class = "data"
  loses = "the environment with what its blueprint made: databases, workgroups, buckets"
}

class "config-state" {
  types = [
    "aws_datazone_asset_type", "aws_datazone_form_type", "aws_datazone_glossary", "aws_datazone_glossary_term",
  ]
  why = "people change the catalogue's terms in its portal"
}

class "identity" {
  types = ["aws_datazone_user_profile"]
}

class "config-state" {
  types   = ["aws_cleanrooms_collaboration", "aws_cleanrooms_membership"]
  why     = "the other parties have to be invited, and to join, again"
  destroy = "the collaboration ends for all its members, or for this one"
}

type "aws_dataexchange_data_set" {
  class = "data"
  loses = "the data set with its revisions and their assets"
}

class "data" {
  types = ["aws_dataexchange_revision"]
  loses = "the revision with its assets"
}

type "aws_dataexchange_revision_assets" {
  class = "data"
  loses = "the revision with its assets"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a revision that has assets"
  }
}

class "stateless" {
  types = [
    "aws_athena_capacity_reservation", "aws_athena_data_catalog", "aws_athena_named_query",
    "aws_athena_prepared_statement", "aws_cleanrooms_configured_table", "aws_dataexchange_event_action",
    "aws_datapipeline_pipeline", "aws_datapipeline_pipeline_definition",
    "aws_datazone_environment_blueprint_configuration", "aws_datazone_environment_profile",
    "aws_emr_block_public_access_configuration", "aws_emr_managed_scaling_policy", "aws_emr_security_configuration",
    "aws_emrcontainers_job_template", "aws_emrcontainers_virtual_cluster", "aws_emrserverless_application",
    "aws_glue_classifier", "aws_glue_connection", "aws_glue_data_catalog_encryption_settings",
    "aws_glue_data_quality_ruleset", "aws_glue_dev_endpoint", "aws_glue_partition", "aws_glue_partition_index",
    "aws_glue_security_configuration", "aws_glue_trigger", "aws_glue_user_defined_function", "aws_glue_workflow",
    "aws_kinesis_analytics_application", "aws_kinesis_stream_consumer",
    "aws_lakeformation_identity_center_configuration", "aws_lakeformation_lf_tag_expression",
    "aws_lakeformation_resource_lf_tag", "aws_lakeformation_resource_lf_tags", "aws_msk_configuration",
    "aws_msk_replicator", "aws_msk_vpc_connection", "aws_mskconnect_connector", "aws_mskconnect_custom_plugin",
    "aws_mskconnect_worker_configuration", "aws_osis_pipeline", "aws_quicksight_custom_permissions",
    "aws_quicksight_folder_membership", "aws_quicksight_ingestion", "aws_quicksight_ip_restriction",
    "aws_quicksight_key_registration", "aws_quicksight_refresh_schedule", "aws_quicksight_role_custom_permission",
    "aws_quicksight_template_alias", "aws_quicksight_user_custom_permission", "aws_quicksight_vpc_connection",
  ]
}

type "aws_kinesis_firehose_delivery_stream" {
  class = "stateless"
  why   = "it holds records only until they are delivered, a day at most"

  safeguard "extended_s3_configuration.s3_backup_mode" {
    off   = ["Disabled"]
    loses = "the copies of records as they were before they were changed"
  }
  safeguard "redshift_configuration.s3_backup_mode" {
    off   = ["Disabled"]
    loses = "the copies of records as they were before they were changed"
  }
}
