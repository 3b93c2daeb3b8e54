# Databases: relational, document, graph, key-value, cache, time series, warehouse, search.

# DynamoDB, DAX, Keyspaces.

type "aws_dynamodb_table" {
  class   = "data"
  loses   = "the table with all items in it, and its continuous backups"
  destroy = "where point-in-time recovery is on, DynamoDB keeps one last backup for 35 days; without it nothing"

  safeguard "deletion_protection_enabled" { off = [false, null] }
  safeguard "point_in_time_recovery.enabled" {
    off   = [false, null]
    loses = "the continuous backups of the last days"
  }
  safeguard "point_in_time_recovery.recovery_period_in_days" {
    decrease = true
    loses    = "the continuous backups older than the period"
  }
  safeguard "replica.deletion_protection_enabled" {
    off   = [false]
    loses = "the table's replica in that region"
  }
  safeguard "replica.point_in_time_recovery" {
    off   = [false]
    loses = "the continuous backups of the replica"
  }
}

type "aws_dynamodb_table_replica" {
  class = "data"
  loses = "the table's replica in its region, with its continuous backups"

  safeguard "deletion_protection_enabled" { off = [false, null] }
  safeguard "point_in_time_recovery" {
    off   = [false, null]
    loses = "the continuous backups of the last days"
  }
}

type "aws_dynamodb_table_item" {
  class = "data"
  loses = "the item"
}

type "aws_dynamodb_global_table" {
  class = "stateless"
  why   = "it only ties tables together (global tables of 2017)"
}

type "aws_dynamodb_table_export" {
  class   = "stateless"
  destroy = "does nothing"
}

type "aws_dynamodb_resource_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "aws_dax_cluster" {
  class = "stateless"
  why   = "a cache that writes through: the items are in DynamoDB"
}

type "aws_keyspaces_keyspace" {
  class = "data"
  loses = "the keyspace with all its tables"
}

type "aws_keyspaces_table" {
  class   = "data"
  loses   = "the table with all rows in it"
  destroy = "where point-in-time recovery is on, Keyspaces can restore it for 35 days; without it not at all"
  ids     = ["table_name"]

  safeguard "point_in_time_recovery.status" {
    off   = ["DISABLED", null]
    loses = "the continuous backups of the last days"
  }
}

# RDS, Aurora.

type "aws_db_instance" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "its automated backups go with it unless delete_automated_backups is false, and a final snapshot is made only if skip_final_snapshot is false"
  ids     = ["identifier", "resource_id"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "skip_final_snapshot" {
    off   = [true]
    loses = "the final snapshot to restore from"
  }
  safeguard "delete_automated_backups" {
    off   = [true, null]
    loses = "the automated backups, with the instance"
  }
  safeguard "backup_retention_period" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the period"
  }
}

type "aws_rds_cluster" {
  class   = "data"
  loses   = "the database cluster with all data in it"
  destroy = "its automated backups go with it unless delete_automated_backups is false, and a final snapshot is made only if skip_final_snapshot is false"
  ids     = ["cluster_identifier", "cluster_resource_id"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "skip_final_snapshot" {
    off   = [true]
    loses = "the final snapshot to restore from"
  }
  safeguard "delete_automated_backups" {
    off   = [true, null]
    loses = "the automated backups, with the cluster"
  }
  safeguard "backup_retention_period" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the period"
  }
}

type "aws_rds_shard_group" {
  class = "data"
  loses = "the shards of an Aurora Limitless database, with the data in them"
  ids   = ["db_shard_group_identifier", "db_shard_group_resource_id"]
}

type "aws_rds_global_cluster" {
  class   = "data"
  loses   = "the replication between the regions' clusters"
  destroy = "each cluster is then on its own: a secondary can only come back as a new, empty one"
  ids     = ["global_cluster_identifier", "global_cluster_resource_id"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete it while clusters belong to it"
  }
}

type "aws_rds_cluster_instance" {
  class = "stateless"
  why   = "the data belongs to the cluster; the last instance's end leaves it without compute"
}

class "stateless" {
  types   = ["aws_elasticache_reserved_cache_node", "aws_rds_reserved_instance"]
  destroy = "does nothing: a reservation runs to its end and is paid for"
}

type "aws_rds_export_task" {
  class   = "stateless"
  destroy = "ends an export that still runs"
}

type "aws_rds_cluster_activity_stream" {
  class   = "stateless"
  destroy = "RDS deletes the Kinesis stream that it wrote to, with the activity records that nobody has read yet"
}

type "aws_db_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the database"
  ids       = ["db_snapshot_identifier", "db_snapshot_arn"]
  backup_of = ["db_instance_identifier"]

  scope "shared_accounts" "words" {
    broad   = ["all"]
    confers = "the snapshot, and the data in it, to every AWS account"
  }
}

type "aws_db_cluster_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the database cluster"
  ids       = ["db_cluster_snapshot_identifier", "db_cluster_snapshot_arn"]
  backup_of = ["db_cluster_identifier"]

  scope "shared_accounts" "words" {
    broad   = ["all"]
    confers = "the snapshot, and the data in it, to every AWS account"
  }
}

type "aws_db_snapshot_copy" {
  class     = "backup"
  loses     = "a copy of a database snapshot"
  ids       = ["target_db_snapshot_identifier", "db_snapshot_arn"]
  backup_of = ["source_db_snapshot_identifier"]

  scope "shared_accounts" "words" {
    broad   = ["all"]
    confers = "the snapshot, and the data in it, to every AWS account"
  }
}

type "aws_rds_cluster_snapshot_copy" {
  class     = "backup"
  loses     = "a copy of a database cluster's snapshot"
  ids       = ["target_db_cluster_snapshot_identifier", "db_cluster_snapshot_arn"]
  backup_of = ["source_db_cluster_snapshot_identifier"]

  scope "shared_accounts" "words" {
    broad   = ["all"]
    confers = "the snapshot, and the data in it, to every AWS account"
  }
}

type "aws_db_instance_automated_backups_replication" {
  class     = "backup"
  loses     = "the automated backups kept in another region"
  backup_of = ["source_db_instance_arn"]

  safeguard "retention_period" {
    decrease = true
    loses    = "the replicated backups older than the period"
  }
}

type "aws_dsql_cluster" {
  class = "data"
  loses = "the database cluster with all data in it"
  ids   = ["identifier"]

  safeguard "deletion_protection_enabled" { off = [false, null] }
  safeguard "force_destroy" {
    off   = [true]
    loses = "the deletion protection, which a destroy then lifts by itself"
  }
}

# DocumentDB, Neptune.

class "data" {
  types   = ["aws_docdb_cluster", "aws_neptune_cluster"]
  loses   = "the database cluster with all data in it"
  destroy = "its automated backups go with it, and a final snapshot is made only if skip_final_snapshot is false"
  ids     = ["cluster_identifier", "cluster_resource_id"]

  safeguard "deletion_protection" { off = [false, null] }
  safeguard "skip_final_snapshot" {
    off   = [true]
    loses = "the final snapshot to restore from"
  }
  safeguard "backup_retention_period" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the period"
  }
}

class "data" {
  types   = ["aws_docdb_global_cluster", "aws_neptune_global_cluster"]
  loses   = "the replication between the regions' clusters"
  destroy = "each cluster is then on its own: a secondary can only come back as a new, empty one"
  ids     = ["global_cluster_identifier", "global_cluster_resource_id"]

  safeguard "deletion_protection" { off = [false, null] }
}

type "aws_docdbelastic_cluster" {
  class   = "data"
  loses   = "the document cluster with all data in it, and its automatic snapshots"
  destroy = "there is no final snapshot"

  safeguard "backup_retention_period" {
    least    = 1
    decrease = true
    loses    = "the automatic snapshots older than the period"
  }
}

type "aws_neptunegraph_graph" {
  class   = "data"
  loses   = "the graph with all nodes and edges in it"
  destroy = "there is no final snapshot"
  ids     = ["graph_name"]

  safeguard "deletion_protection" { off = [false] }
}

class "backup" {
  types     = ["aws_docdb_cluster_snapshot", "aws_neptune_cluster_snapshot"]
  loses     = "a snapshot of the database cluster"
  ids       = ["db_cluster_snapshot_identifier", "db_cluster_snapshot_arn"]
  backup_of = ["db_cluster_identifier"]
}

class "stateless" {
  types = ["aws_docdb_cluster_instance", "aws_neptune_cluster_instance"]
  why   = "the data belongs to the cluster; the last instance's end leaves it without compute"
}

# ElastiCache, MemoryDB.

type "aws_elasticache_cluster" {
  class   = "data"
  loses   = "what the cache holds, and its automatic snapshots"
  destroy = "a final snapshot is made only if final_snapshot_identifier names one"
  ids     = ["cluster_id"]

  safeguard "final_snapshot_identifier" {
    off   = [null]
    loses = "the final snapshot to restore from"
  }
  safeguard "snapshot_retention_limit" {
    least    = 1
    decrease = true
    loses    = "the automatic snapshots older than the limit"
  }
}

type "aws_elasticache_replication_group" {
  class   = "data"
  loses   = "what the cache holds, and its automatic snapshots"
  destroy = "a final snapshot is made only if final_snapshot_identifier names one"
  ids     = ["replication_group_id"]

  safeguard "final_snapshot_identifier" {
    off   = [null]
    loses = "the final snapshot to restore from"
  }
  safeguard "snapshot_retention_limit" {
    least    = 1
    decrease = true
    loses    = "the automatic snapshots older than the limit"
  }
}

type "aws_elasticache_global_replication_group" {
  class   = "data"
  loses   = "the replication between the regions' caches"
  destroy = "each group is then on its own: a secondary can only come back as a new, empty one"
  ids     = ["global_replication_group_id"]
}

type "aws_elasticache_serverless_cache" {
  class = "data"
  loses = "what the cache holds, and its automatic snapshots"

  safeguard "snapshot_retention_limit" {
    least    = 1
    decrease = true
    loses    = "the automatic snapshots older than the limit"
  }
}

type "aws_elasticache_user" {
  class = "identity"

  scope "access_string" "words" {
    broad   = ["+@all", "allcommands"]
    confers = "every command, those that flush the cache and change its settings among them"
  }
  scope "no_password_required" "words" {
    broad   = [true]
    confers = "entry without a password"
  }
  scope "authentication_mode.type" "words" {
    computed_block = true
    broad          = ["no-password-required"]
    confers        = "entry without a password"
  }
}

class "identity" {
  types = ["aws_elasticache_user_group", "aws_elasticache_user_group_association", "aws_memorydb_acl"]
}

type "aws_memorydb_cluster" {
  class   = "data"
  loses   = "the database with all data in it, and its automatic snapshots"
  destroy = "a final snapshot is made only if final_snapshot_name names one"

  safeguard "final_snapshot_name" {
    off   = [null]
    loses = "the final snapshot to restore from"
  }
  safeguard "snapshot_retention_limit" {
    least    = 1
    decrease = true
    loses    = "the automatic snapshots older than the limit"
  }

  scope "acl_name" "words" {
    broad   = ["open-access"]
    confers = "every command without a password"
  }
}

type "aws_memorydb_multi_region_cluster" {
  class   = "data"
  loses   = "the replication between the regions' clusters"
  destroy = "MemoryDB refuses while regional clusters belong to it"
  ids     = ["multi_region_cluster_name"]
}

type "aws_memorydb_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the cluster"
  backup_of = ["cluster_name"]
}

type "aws_memorydb_user" {
  class = "identity"

  scope "access_string" "words" {
    broad   = ["+@all", "allcommands"]
    confers = "every command, those that flush the database and change its settings among them"
  }
}

# Oracle Database@AWS.

type "aws_odb_cloud_autonomous_vm_cluster" {
  class = "data"
  loses = "the machines of the cluster with every database on them"
}

type "aws_odb_cloud_vm_cluster" {
  class = "data"
  loses = "the machines of the cluster with every database on them, and the backups kept on their disks"

  safeguard "is_local_backup_enabled" {
    off   = [false]
    loses = "the backups on the cluster's own disks"
  }
}

type "aws_odb_cloud_exadata_infrastructure" {
  class   = "data"
  loses   = "the database servers and storage"
  destroy = "it is refused while clusters run on it"
}

type "aws_odb_network" {
  class = "stateless"

  safeguard "delete_associated_resources" {
    off   = [true]
    loses = "what OCI made for the network, with it"
  }

  scope "s3_policy_document" "iam-json" { computed = true }
}

# Redshift.

type "aws_redshift_cluster" {
  class   = "data"
  loses   = "the warehouse with all data in it"
  destroy = "its automated snapshots go with it, and a final snapshot is made only if skip_final_snapshot is false"
  ids     = ["cluster_identifier"]

  safeguard "skip_final_snapshot" {
    off   = [true]
    loses = "the final snapshot to restore from"
  }
  safeguard "automated_snapshot_retention_period" {
    least    = 1
    decrease = true
    loses    = "the automated snapshots older than the period"
  }
  safeguard "manual_snapshot_retention_period" {
    decrease = true
    forever  = [-1]
    loses    = "days that manual snapshots made from then on are kept"
  }
}

type "aws_redshift_cluster_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the warehouse"
  ids       = ["snapshot_identifier"]
  backup_of = ["cluster_identifier"]

  safeguard "manual_snapshot_retention_period" {
    decrease = true
    forever  = [-1, null]
    loses    = "the snapshot once the period is over"
  }
}

type "aws_redshift_snapshot_copy" {
  class = "backup"
  loses = "the copying of snapshots to another region: no further ones are copied"

  safeguard "retention_period" {
    decrease = true
    loses    = "the copied automated snapshots older than the period"
  }
  safeguard "manual_snapshot_retention_period" {
    decrease = true
    forever  = [-1]
    loses    = "days that manual snapshots copied from then on are kept"
  }
}

type "aws_redshift_snapshot_schedule" {
  class = "backup"
  loses = "the schedule by which the warehouse's snapshots are made"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the refusal to delete a schedule that clusters use"
  }
}

type "aws_redshift_snapshot_schedule_association" {
  class = "backup"
  loses = "the warehouse's own schedule of snapshots"
}

type "aws_redshiftserverless_namespace" {
  class   = "data"
  loses   = "the namespace with all databases in it, and its recovery points"
  destroy = "no final snapshot is made"
  ids     = ["namespace_name", "namespace_id"]
}

type "aws_redshiftserverless_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the namespace"
  ids       = ["snapshot_name"]
  backup_of = ["namespace_name"]

  safeguard "retention_period" {
    decrease = true
    forever  = [-1, null]
    loses    = "the snapshot once the period is over"
  }
}

type "aws_redshiftserverless_workgroup" {
  class = "stateless"
  why   = "it is compute; the data is in the namespace"
}

type "aws_redshift_data_share_authorization" {
  class = "identity"

  scope "allow_writes" "words" {
    broad   = [true]
    confers = "writes to the shared data from the other account"
  }
}

class "identity" {
  types = [
    "aws_redshift_data_share_consumer_association", "aws_redshift_endpoint_authorization",
    "aws_redshift_hsm_client_certificate",
  ]
}

class "stateless" {
  types = ["aws_redshift_resource_policy", "aws_redshiftserverless_resource_policy"]

  scope "policy" "iam-json" {}
}

type "aws_redshiftdata_statement" {
  class   = "stateless"
  destroy = "does nothing: what the statement did remains done"
}

# Search.

type "aws_elasticsearch_domain" {
  class = "data"
  loses = "the domain with all indexes in it, and its automated snapshots"
  ids   = ["domain_name", "domain_id"]

  scope "access_policies" "iam-json" { computed = true }
}

type "aws_opensearch_domain" {
  class = "data"
  loses = "the domain with all indexes in it, and its automated snapshots"
  ids   = ["domain_name", "domain_id"]

  scope "access_policies" "iam-json" { computed = true }
  scope "advanced_security_options.anonymous_auth_enabled" "words" {
    computed_block = true
    broad          = [true]
    confers        = "entry without a password"
  }
}

class "stateless" {
  types = ["aws_elasticsearch_domain_policy", "aws_opensearch_domain_policy"]

  scope "access_policies" "iam-json" {}
}

type "aws_opensearchserverless_collection" {
  class   = "data"
  loses   = "the collection with all indexes in it"
  destroy = "its snapshots are of the service and go with it"
}

class "identity" {
  types = ["aws_opensearchserverless_access_policy"]
  why   = "it says who may read, write and delete the collections' indexes"
}

type "aws_opensearchserverless_lifecycle_policy" {
  class = "stateless"
  why   = "without it the indexes' data is kept without end, not shorter"
}

type "aws_cloudsearch_domain" {
  class = "data"
  loses = "the domain with all documents in it"
}

type "aws_cloudsearch_domain_service_access_policy" {
  class = "stateless"

  scope "access_policy" "iam-json" {}
}

# Time series and ledgers.

type "aws_timestreamwrite_database" {
  class   = "data"
  loses   = "the database of time series"
  destroy = "Timestream refuses while there are tables in it"
  ids     = ["database_name"]
}

type "aws_timestreamwrite_table" {
  class = "data"
  loses = "the time series in it"
  ids   = ["table_name"]

  safeguard "retention_properties.magnetic_store_retention_period_in_days" {
    decrease = true
    loses    = "the records older than the period"
  }
}

class "data" {
  types   = ["aws_timestreaminfluxdb_db_cluster", "aws_timestreaminfluxdb_db_instance"]
  loses   = "the time series in it, its users and its tokens"
  destroy = "there is no final snapshot"
}

type "aws_qldb_ledger" {
  class = "data"
  loses = "the ledger with its whole journal"

  safeguard "deletion_protection" { off = [false] }

  scope "permissions_mode" "words" {
    broad   = ["ALLOW_ALL"]
    confers = "every table and statement to whoever may send one"
  }
}

type "aws_finspace_kx_environment" {
  class   = "data"
  loses   = "the kdb environment with its databases, volumes and users"
  destroy = "FinSpace refuses while there are clusters in it"
}

class "data" {
  types = ["aws_finspace_kx_database"]
  loses = "the kdb database with all its changesets"
}

class "data" {
  types = ["aws_finspace_kx_volume"]
  loses = "the volume with all data on it, what clusters have not written back among it"
}

class "data" {
  types = ["aws_finspace_kx_cluster"]
  loses = "what the cluster holds in memory and has not written to its database"
}

class "identity" {
  types = ["aws_finspace_kx_user"]
}

# Replication between databases.

class "stateless" {
  types = ["aws_dms_replication_config", "aws_dms_replication_task"]
  why   = "it holds no rows; where the copying had got to is lost, and a new task starts over"
}

class "stateless" {
  types = [
    "aws_dax_parameter_group", "aws_dax_subnet_group", "aws_db_event_subscription", "aws_db_instance_role_association",
    "aws_db_option_group", "aws_db_parameter_group", "aws_db_proxy", "aws_db_proxy_default_target_group",
    "aws_db_proxy_endpoint", "aws_db_proxy_target", "aws_db_subnet_group", "aws_dms_certificate", "aws_dms_endpoint",
    "aws_dms_event_subscription", "aws_dms_replication_instance", "aws_dms_replication_subnet_group",
    "aws_docdb_cluster_parameter_group", "aws_docdb_event_subscription", "aws_docdb_subnet_group",
    "aws_dsql_cluster_peering", "aws_dynamodb_contributor_insights", "aws_dynamodb_kinesis_streaming_destination",
    "aws_dynamodb_tag", "aws_elasticache_parameter_group", "aws_elasticache_subnet_group",
    "aws_elasticsearch_domain_saml_options", "aws_elasticsearch_vpc_endpoint", "aws_finspace_kx_dataview",
    "aws_finspace_kx_scaling_group", "aws_memorydb_parameter_group", "aws_memorydb_subnet_group",
    "aws_neptune_cluster_endpoint", "aws_neptune_cluster_parameter_group", "aws_neptune_event_subscription",
    "aws_neptune_parameter_group", "aws_neptune_subnet_group", "aws_odb_network_peering_connection",
    "aws_opensearch_authorize_vpc_endpoint_access", "aws_opensearch_domain_saml_options",
    "aws_opensearch_inbound_connection_accepter", "aws_opensearch_outbound_connection", "aws_opensearch_package",
    "aws_opensearch_package_association", "aws_opensearch_vpc_endpoint", "aws_opensearchserverless_security_config",
    "aws_opensearchserverless_security_policy", "aws_opensearchserverless_vpc_endpoint", "aws_qldb_stream",
    "aws_rds_certificate", "aws_rds_cluster_endpoint", "aws_rds_cluster_parameter_group",
    "aws_rds_cluster_role_association", "aws_rds_custom_db_engine_version", "aws_rds_instance_state",
    "aws_rds_integration", "aws_redshift_authentication_profile", "aws_redshift_cluster_iam_roles",
    "aws_redshift_endpoint_access", "aws_redshift_event_subscription", "aws_redshift_hsm_configuration",
    "aws_redshift_integration", "aws_redshift_logging", "aws_redshift_parameter_group", "aws_redshift_partner",
    "aws_redshift_scheduled_action", "aws_redshift_snapshot_copy_grant", "aws_redshift_subnet_group",
    "aws_redshift_usage_limit", "aws_redshiftserverless_custom_domain_association",
    "aws_redshiftserverless_endpoint_access", "aws_redshiftserverless_usage_limit",
    "aws_timestreamquery_scheduled_query",
  ]
}

type "aws_dms_s3_endpoint" {
  class = "stateless"

  scope "canned_acl_for_objects" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the copied rows to everyone"
  }
}
