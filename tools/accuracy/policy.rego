# What people write for conftest and keep: no deletes of the types that come to mind
# (cfn-lint's list of stateful types, and the other clouds' obvious ones), no wildcard
# in an IAM policy, no administrator's role.
package main

stateful := {
	"aws_backup_vault", "aws_cloudwatch_log_group", "aws_cognito_user_pool", "aws_db_instance",
	"aws_docdb_cluster", "aws_dynamodb_global_table", "aws_dynamodb_table", "aws_ebs_volume",
	"aws_ecr_repository", "aws_efs_file_system", "aws_elasticache_cluster",
	"aws_elasticache_replication_group", "aws_elasticsearch_domain", "aws_emr_cluster",
	"aws_fsx_lustre_file_system", "aws_kinesis_stream", "aws_kms_key", "aws_neptune_cluster",
	"aws_opensearch_domain", "aws_qldb_ledger", "aws_rds_cluster", "aws_redshift_cluster",
	"aws_s3_bucket", "aws_secretsmanager_secret", "aws_sqs_queue", "aws_timestreamwrite_table",
	"azurerm_cosmosdb_account", "azurerm_key_vault", "azurerm_managed_disk", "azurerm_mssql_database",
	"azurerm_postgresql_flexible_server", "azurerm_resource_group", "azurerm_storage_account",
	"google_bigquery_dataset", "google_bigquery_table", "google_compute_disk",
	"google_container_cluster", "google_spanner_database", "google_sql_database_instance",
	"google_storage_bucket", "kubernetes_namespace", "kubernetes_persistent_volume_claim",
}

deny contains message if {
	some change in input.resource_changes
	change.mode == "managed"
	"delete" in change.change.actions
	stateful[change.type]
	message := sprintf("destroy %s", [change.address])
}

listed(value) := value if is_array(value)

listed(value) := [value] if not is_array(value)

made(change) if {
	some action in change.change.actions
	action in {"create", "update"}
}

deny contains message if {
	some change in input.resource_changes
	made(change)
	policy := json.unmarshal(change.change.after.policy)
	some statement in listed(policy.Statement)
	statement.Effect == "Allow"
	some action in listed(statement.Action)
	action in {"*", "*:*", "iam:*", "s3:*"}
	"*" in listed(statement.Resource)
	message := sprintf("broad %s", [change.address])
}

deny contains message if {
	some change in input.resource_changes
	made(change)
	endswith(change.change.after.policy_arn, "/AdministratorAccess")
	message := sprintf("broad %s", [change.address])
}

deny contains message if {
	some change in input.resource_changes
	made(change)
	change.change.after.role in {"roles/owner", "roles/editor"}
	message := sprintf("broad %s", [change.address])
}

deny contains message if {
	some change in input.resource_changes
	made(change)
	change.change.after.role_definition_name in {"Owner", "Contributor"}
	message := sprintf("broad %s", [change.address])
}
