# Databases and caches.

# SQL Server.

type "azurerm_mssql_server" {
  class   = "data"
  loses   = "the server with all databases on it, and their automated backups"
  destroy = "backups for the long term outlive it, the others go with the server"
}

type "azurerm_mssql_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "it can be restored from automated backups while they are kept and the server is there"

  safeguard "short_term_retention_policy.retention_days" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "long_term_retention_policy.weekly_retention" {
    off      = ["PT0S"]
    decrease = true
    loses    = "the weekly backups beyond the new period"
  }
  safeguard "long_term_retention_policy.monthly_retention" {
    off      = ["PT0S"]
    decrease = true
    loses    = "the monthly backups beyond the new period"
  }
  safeguard "long_term_retention_policy.yearly_retention" {
    off      = ["PT0S"]
    decrease = true
    loses    = "the yearly backups beyond the new period"
  }
  safeguard "long_term_retention_policy.immutable_backups_enabled" {
    off   = [false]
    loses = "the guarantee that long-term backups cannot be deleted before their time"
  }
  safeguard "geo_backup_enabled" {
    off   = [false]
    loses = "the backups in another region"
  }
  safeguard "storage_account_type" {
    off   = ["Local"]
    loses = "the backups' copies in other zones and regions"
  }
}

type "azurerm_mssql_managed_instance" {
  class   = "data"
  loses   = "the managed instance with all databases on it, and their automated backups"
  destroy = "backups for the long term outlive it, the others go with the instance"

  safeguard "storage_account_type" {
    off   = ["LRS"]
    loses = "the backups' copies in other zones and regions"
  }
}

type "azurerm_mssql_managed_database" {
  class   = "data"
  loses   = "the database with all data in it"
  destroy = "it can be restored from automated backups while they are kept and the instance is there"

  safeguard "short_term_retention_days" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "long_term_retention_policy.weekly_retention" {
    off      = ["PT0S"]
    decrease = true
    loses    = "the weekly backups beyond the new period"
  }
  safeguard "long_term_retention_policy.monthly_retention" {
    off      = ["PT0S"]
    decrease = true
    loses    = "the monthly backups beyond the new period"
  }
  safeguard "long_term_retention_policy.yearly_retention" {
    off      = ["PT0S"]
    decrease = true
    loses    = "the yearly backups beyond the new period"
  }
  safeguard "long_term_retention_policy.immutable_backups_enabled" {
    off   = [false]
    loses = "the guarantee that long-term backups cannot be deleted before their time"
  }
}

type "azurerm_mssql_virtual_machine" {
  class = "stateless"
  why   = "it registers SQL Server on a machine with Azure; the machine and its databases stay"

  safeguard "auto_backup.retention_period_in_days" {
    decrease = true
    loses    = "the automated backups older than that"
  }
  safeguard "auto_backup.system_databases_backup_enabled" {
    off   = [false]
    data  = true
    loses = "the backups of the system databases"
  }
}

type "azurerm_mssql_elasticpool" {
  class = "stateless"
  why   = "Azure refuses while databases are in it"
}

type "azurerm_mssql_job_agent" {
  class = "config-state"
  why   = "its jobs, credentials and target groups may have been made in T-SQL; their history is in its database"
}

type "azurerm_mssql_managed_instance_active_directory_administrator" {
  class = "identity"

  scope "object_id" "words" {
    broad_like = ["**"]
    confers    = "administration of the instance and every database on it"
  }
}

class "stateless" {
  why     = "the databases on either side stay"
  destroy = "replication ends, and applications that use its listener lose their address"
  types   = ["azurerm_mssql_failover_group", "azurerm_mssql_managed_instance_failover_group"]
}

# PostgreSQL and MySQL.

class "data" {
  loses   = "the server with all databases on it, and its automated backups"
  destroy = "Azure keeps the backups of a deleted server for five days at most"
  types   = ["azurerm_mysql_flexible_server", "azurerm_postgresql_flexible_server", "azurerm_postgresql_server"]

  safeguard "backup_retention_days" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "geo_redundant_backup_enabled" {
    off   = [false, null]
    loses = "the backups in another region"
  }
}

type "azurerm_postgresql_flexible_server_backup" {
  class     = "backup"
  loses     = "a backup of the server"
  backup_of = ["server_id"]
}

class "data" {
  loses   = "the database with all data in it"
  destroy = "only the whole server can be restored to a point in time, as a new one"
  types   = ["azurerm_mysql_flexible_database", "azurerm_postgresql_database", "azurerm_postgresql_flexible_server_database"]
}

class "identity" {
  types = [
    "azurerm_mysql_flexible_server_active_directory_administrator", "azurerm_postgresql_active_directory_administrator",
    "azurerm_postgresql_flexible_server_active_directory_administrator",
  ]

  scope "object_id" "words" {
    broad_like = ["**"]
    confers    = "administration of the server and every database on it"
  }
}

class "stateless" {
  why = "a destroy sets the parameter back to its default"
  types = [
    "azurerm_cosmosdb_postgresql_coordinator_configuration", "azurerm_cosmosdb_postgresql_node_configuration",
    "azurerm_mysql_flexible_server_configuration", "azurerm_postgresql_configuration", "azurerm_postgresql_flexible_server_configuration",
  ]
}

# Cosmos DB.

type "azurerm_cosmosdb_account" {
  class   = "data"
  loses   = "the account with all databases in it"
  destroy = "with continuous backup it can be restored while that lasts, otherwise by Azure's support only"

  safeguard "backup.type" {
    off   = ["Periodic", null]
    loses = "recovery to a point in time"
  }
  safeguard "backup.tier" {
    off   = ["Continuous7Days"]
    loses = "the points in time more than seven days ago"
  }
  safeguard "backup.retention_in_hours" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "backup.storage_redundancy" {
    off   = ["Local"]
    loses = "the backups' copies in other zones and regions"
  }
}

class "data" {
  loses = "the database with all containers and data in it"
  types = [
    "azurerm_cosmosdb_cassandra_keyspace", "azurerm_cosmosdb_gremlin_database", "azurerm_cosmosdb_mongo_database",
    "azurerm_cosmosdb_sql_database",
  ]
}

class "data" {
  loses = "the container with all items in it"
  types = ["azurerm_cosmosdb_cassandra_table", "azurerm_cosmosdb_gremlin_graph", "azurerm_cosmosdb_sql_container"]

  safeguard "default_ttl" {
    decrease = true
    forever  = [-1, null]
    loses    = "the items that were not changed for that long"
  }
  safeguard "analytical_storage_ttl" {
    decrease = true
    forever  = [-1, null]
    loses    = "the analytical copies older than that"
  }
}

type "azurerm_cosmosdb_mongo_collection" {
  class = "data"
  loses = "the collection with all documents in it"

  safeguard "default_ttl_seconds" {
    decrease = true
    forever  = [-1, null]
    loses    = "the documents that were not changed for that long"
  }
  safeguard "analytical_storage_ttl" {
    decrease = true
    forever  = [-1, null]
    loses    = "the analytical copies older than that"
  }
}

type "azurerm_cosmosdb_table" {
  class = "data"
  loses = "the table with all entities in it"
}

type "azurerm_cosmosdb_cassandra_cluster" {
  class = "data"
  loses = "the cluster with all its data centers and the data in them"
}

type "azurerm_cosmosdb_cassandra_datacenter" {
  class = "data"
  loses = "the data center with its nodes and disks, and what is in no other"
}

type "azurerm_cosmosdb_postgresql_cluster" {
  class = "data"
  loses = "the cluster with all databases on it, and its automated backups"
}

type "azurerm_mongo_cluster" {
  class = "data"
  loses = "the cluster with all databases on it, and its automated backups"
}

type "azurerm_mongo_cluster_user" {
  class = "identity"

  scope "role.name" "role" {
    broad   = ["root"]
    confers = "everything in the cluster"
  }
}

type "azurerm_cosmosdb_mongo_role_definition" {
  class = "identity"

  scope "privilege.actions" "words" {
    broad   = ["dropCollection", "dropDatabase"]
    confers = "deletion of collections or databases"
  }
  scope "inherited_role_names" "role" {
    broad   = ["clusterAdmin", "dbAdmin", "dbAdminAnyDatabase", "dbOwner", "readWriteAnyDatabase", "root", "userAdminAnyDatabase"]
    confers = "administration of a database or of all"
  }
}

type "azurerm_cosmosdb_mongo_user_definition" {
  class = "identity"

  scope "inherited_role_names" "role" {
    broad   = ["clusterAdmin", "dbAdmin", "dbAdminAnyDatabase", "dbOwner", "readWriteAnyDatabase", "root", "userAdminAnyDatabase"]
    confers = "administration of a database or of all"
  }
}

type "azurerm_cosmosdb_sql_role_definition" {
  class = "identity"

  scope "permissions.data_actions" "words" {
    broad = [
      "*", "Microsoft.DocumentDB/databaseAccounts/*", "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/*",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/*",
    ]
    confers = "writing and deletion of all items in its assignable scopes"
  }
}

type "azurerm_cosmosdb_sql_role_assignment" {
  class = "identity"

  scope "role_definition_id" "role" {
    broad_like = ["**00000000-0000-0000-0000-000000000002"]
    confers    = "writing and deletion of all items in every database of the account"
    where "scope" { like = ["**/databaseAccounts/*"] }
  }
}

type "azurerm_cosmosdb_postgresql_role" {
  class = "identity"
}

# Redis.

type "azurerm_redis_cache" {
  class = "data"
  loses = "what the cache holds"

  safeguard "redis_configuration.rdb_backup_enabled" {
    off   = [false]
    loses = "the copies of the cache from which a lost node is filled again"
  }
  safeguard "redis_configuration.aof_backup_enabled" {
    off   = [false]
    loses = "the log of writes from which a lost node is filled again"
  }
}

type "azurerm_redis_enterprise_cluster" {
  class = "data"
  loses = "the cluster with all databases in it"
}

type "azurerm_redis_enterprise_database" {
  class = "data"
  loses = "the database with all data in it"
}

type "azurerm_managed_redis" {
  class = "data"
  loses = "the instance with all data in it"

  # The database is a block of the instance: dropping it deletes the data in place.
  safeguard "default_database" {
    off   = [null]
    loses = "the database with all data in it"
  }
}

type "azurerm_redis_cache_access_policy" {
  class = "identity"

  scope "permissions" "words" {
    broad   = ["+@all", "+@admin", "+@dangerous", "+flushall", "+flushdb", "allcommands"]
    confers = "administration of the cache, or its emptying"
  }
}

type "azurerm_redis_cache_access_policy_assignment" {
  class = "identity"

  scope "access_policy_name" "role" {
    broad   = ["Data Owner"]
    confers = "every command on every key"
  }
}

type "azurerm_managed_redis_access_policy_assignment" {
  class = "identity"
}

# Oracle.

class "data" {
  loses = "the database with all data in it, and its automated backups"
  types = [
    "azurerm_oracle_autonomous_database", "azurerm_oracle_autonomous_database_clone_from_backup",
    "azurerm_oracle_autonomous_database_clone_from_database",
  ]

  safeguard "backup_retention_period_in_days" {
    decrease = true
    loses    = "the backups older than that"
  }
}

type "azurerm_oracle_autonomous_database_backup" {
  class     = "backup"
  loses     = "a backup of the database"
  backup_of = ["autonomous_database_id"]

  safeguard "retention_period_in_days" {
    decrease = true
    loses    = "the backup before its time"
  }
}

type "azurerm_oracle_cloud_vm_cluster" {
  class = "data"
  loses = "the cluster with all databases on it, and the backups on its local storage"

  safeguard "local_backup_enabled" {
    off   = [false]
    loses = "the backups on the cluster's own storage"
  }
}

type "azurerm_oracle_exadata_infrastructure" {
  class = "data"
  loses = "the machines with all clusters and databases on them"
}

type "azurerm_oracle_exascale_database_storage_vault" {
  class = "data"
  loses = "the vault with the database files in it"
}

class "stateless" {
  types = ["azurerm_mssql_database_extended_auditing_policy", "azurerm_mssql_server_extended_auditing_policy"]

  safeguard "retention_in_days" {
    decrease = true
    forever  = [0, null]
    loses    = "the audit records older than that"
  }
}

class "stateless" {
  types = [
    "azurerm_cosmosdb_postgresql_firewall_rule", "azurerm_cosmosdb_sql_dedicated_gateway",
    "azurerm_cosmosdb_sql_function", "azurerm_cosmosdb_sql_stored_procedure", "azurerm_cosmosdb_sql_trigger",
    "azurerm_database_migration_project", "azurerm_database_migration_service",
    "azurerm_managed_redis_geo_replication", "azurerm_mongo_cluster_firewall_rule",
    "azurerm_mssql_database_vulnerability_assessment_rule_baseline",
    "azurerm_mssql_firewall_rule", "azurerm_mssql_job", "azurerm_mssql_job_credential", "azurerm_mssql_job_schedule",
    "azurerm_mssql_job_step", "azurerm_mssql_job_target_group", "azurerm_mssql_managed_instance_security_alert_policy",
    "azurerm_mssql_managed_instance_start_stop_schedule", "azurerm_mssql_managed_instance_transparent_data_encryption",
    "azurerm_mssql_managed_instance_vulnerability_assessment", "azurerm_mssql_outbound_firewall_rule",
    "azurerm_mssql_server_dns_alias",
    "azurerm_mssql_server_microsoft_support_auditing_policy", "azurerm_mssql_server_security_alert_policy",
    "azurerm_mssql_server_transparent_data_encryption", "azurerm_mssql_server_vulnerability_assessment",
    "azurerm_mssql_virtual_machine_availability_group_listener", "azurerm_mssql_virtual_machine_group",
    "azurerm_mssql_virtual_network_rule", "azurerm_mysql_flexible_server_firewall_rule",
    "azurerm_oracle_resource_anchor", "azurerm_postgresql_firewall_rule",
    "azurerm_postgresql_flexible_server_firewall_rule", "azurerm_postgresql_flexible_server_virtual_endpoint",
    "azurerm_postgresql_server_key", "azurerm_postgresql_virtual_network_rule", "azurerm_redis_firewall_rule",
    "azurerm_redis_linked_server",
  ]
}
