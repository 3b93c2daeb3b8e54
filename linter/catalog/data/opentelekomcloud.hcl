provider "opentelekomcloud" {
  source   = "opentelekomcloud/opentelekomcloud"
  reviewed = "1.36.54"
  types    = 308
}

# Servers, disks and images.

class "stateless" {
  destroy = "its local disk goes with it, and the volumes that are set to"
  why     = "what must outlive a server belongs on volumes of their own"
  types   = ["opentelekomcloud_compute_bms_server_v2", "opentelekomcloud_compute_instance_v2"]

  safeguard "block_device.delete_on_termination" {
    off   = [true]
    data  = true
    loses = "the volume, with the server"
  }
}

type "opentelekomcloud_ecs_instance_v1" {
  class   = "stateless"
  destroy = "its system disk goes with it; with delete_disks_on_termination its data disks too"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "delete_disks_on_termination" {
    off   = [true]
    data  = true
    loses = "the data disks, with the server"
  }
}

type "opentelekomcloud_as_group_v1" {
  class   = "stateless"
  destroy = "with delete_instances its servers and their disks go too"
  why     = "what must outlive a server belongs on volumes of their own"

  safeguard "delete_instances" {
    off   = ["yes"]
    data  = true
    loses = "the group's servers with their disks, with it"
  }
  safeguard "delete_publicip" {
    off   = ["yes"]
    loses = "the servers' public addresses, with them"
  }
}

class "data" {
  loses = "the volume with all data on it"
  types = ["opentelekomcloud_blockstorage_volume_v2", "opentelekomcloud_evs_volume_v3"]

  safeguard "cascade" {
    off   = [true]
    loses = "the volume's snapshots, with it"
  }
}

type "opentelekomcloud_images_image_v2" {
  class = "backup"
  loses = "the image: what is launched from it cannot be launched again"

  safeguard "protected" { off = [false, null] }
}

type "opentelekomcloud_ims_image_v2" {
  class     = "backup"
  loses     = "the image: what is launched from it cannot be launched again"
  backup_of = ["instance_id", "volume_id"]
}

type "opentelekomcloud_ims_data_image_v2" {
  class     = "backup"
  loses     = "the image of the disk"
  backup_of = ["volume_id"]
}

# File systems and object storage.

class "data" {
  loses = "the file system with all files on it"
  types = ["opentelekomcloud_sfs_file_system_v2", "opentelekomcloud_sfs_turbo_share_v1"]
}

type "opentelekomcloud_obs_bucket" {
  class   = "data"
  loses   = "the bucket; with force_destroy all objects and versions in it"
  destroy = "a bucket that is not empty stops the destroy, but for force_destroy"
  ids     = ["bucket"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in the bucket, with it"
  }
  safeguard "versioning" {
    off   = [false]
    loses = "the older versions of what is overwritten or deleted"
  }
  safeguard "worm_policy.days" {
    decrease = true
    loses    = "days in which a new object cannot be deleted"
  }
  safeguard "worm_policy.years" {
    decrease = true
    loses    = "years in which a new object cannot be deleted"
  }
  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "public-read-delivered", "public-read-write-delivered"]
    confers = "the bucket's objects to everyone"
  }
}

type "opentelekomcloud_s3_bucket" {
  class   = "data"
  loses   = "the bucket; with force_destroy all objects and versions in it"
  destroy = "a bucket that is not empty stops the destroy, but for force_destroy"
  ids     = ["bucket"]

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects in the bucket, with it"
  }
  safeguard "versioning.enabled" {
    off   = [false]
    loses = "the older versions of what is overwritten or deleted"
  }
  safeguard "versioning.mfa_delete" {
    off   = [false]
    loses = "the second factor that deleting a version takes"
  }
  safeguard "lifecycle_rule.expiration.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the objects older than that"
  }
  safeguard "lifecycle_rule.noncurrent_version_expiration.days" {
    decrease = true
    forever  = [0, null]
    loses    = "the earlier versions older than that"
  }
  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the bucket's objects to everyone"
  }
  scope "policy" "iam-json" {}
}

class "data" {
  loses = "the object"
  types = ["opentelekomcloud_obs_bucket_object", "opentelekomcloud_s3_bucket_object"]

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the object to everyone"
  }
}

class "stateless" {
  types = ["opentelekomcloud_obs_bucket_policy", "opentelekomcloud_s3_bucket_policy"]

  scope "policy" "iam-json" {}
}

type "opentelekomcloud_obs_bucket_acl" {
  class = "identity"

  scope "public_permission.access_to_bucket" "words" {
    broad   = ["READ", "WRITE"]
    confers = "the bucket's objects to everyone"
  }
  scope "public_permission.access_to_acl" "words" {
    broad   = ["READ_ACP", "WRITE_ACP"]
    confers = "the bucket's access list to everyone"
  }
}

type "opentelekomcloud_obs_bucket_object_acl" {
  class = "identity"

  scope "public_permission.access_to_object" "words" {
    broad   = ["READ"]
    confers = "the object to everyone"
  }
  scope "public_permission.access_to_acl" "words" {
    broad   = ["READ_ACP", "WRITE_ACP"]
    confers = "the object's access list to everyone"
  }
}

type "opentelekomcloud_obs_bucket_replication" {
  class   = "stateless"
  destroy = "replication ends; what was copied stays"

  safeguard "rule.delete_data" {
    off   = [true]
    data  = true
    loses = "the copy of whatever is deleted at the source"
  }
}

# Kubernetes, containers and stacks.

type "opentelekomcloud_cce_cluster_v3" {
  class = "data"
  loses = "the cluster with all its objects, its nodes and what is on their disks"

  safeguard "delete_evs" {
    off   = [true, "try"]
    loses = "the cluster's disks, with it"
  }
  safeguard "delete_obs" {
    off   = [true, "try"]
    loses = "the cluster's buckets, with it"
  }
  safeguard "delete_sfs" {
    off   = [true, "try"]
    loses = "the cluster's file systems, with it"
  }
  safeguard "delete_all_storage" {
    off   = [true, "try"]
    loses = "the cluster's disks, buckets and file systems, with it"
  }
  safeguard "delete_efs" {
    off   = [true, "try"]
    loses = "the tie to its SFS Turbo file systems"
  }
  safeguard "delete_all_network" {
    off   = [true, "try"]
    loses = "the cluster's load balancers and addresses, with it"
  }
  safeguard "delete_net" {
    off   = [true, "try"]
    loses = "the cluster's load balancers, with it"
  }
}

class "stateless" {
  destroy = "what pods keep on the nodes' own disks goes with them"
  types   = ["opentelekomcloud_cce_node_attach_v3", "opentelekomcloud_cce_node_pool_v3", "opentelekomcloud_cce_node_v3"]
}

type "opentelekomcloud_cci_namespace_v2" {
  class = "data"
  loses = "the namespace with all objects in it"
}

type "opentelekomcloud_swr_organization_v2" {
  class = "data"
  loses = "the organization with its repositories and their images"
}

type "opentelekomcloud_swr_repository_v2" {
  class = "data"
  loses = "the repository with all images in it"

  scope "is_public" "words" {
    broad   = [true]
    confers = "the images to everyone"
  }
}

type "opentelekomcloud_rts_stack_v1" {
  class = "data"
  loses = "the stack with every resource that it made, and their data"
}

# Databases.

type "opentelekomcloud_rds_instance_v3" {
  class = "data"
  loses = "the database instance with all databases in it, and its automated backups"

  safeguard "backup_strategy.keep_days" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the new period"
  }
}

type "opentelekomcloud_rds_instance_v1" {
  class = "data"
  loses = "the database instance with all databases in it, and its automated backups"

  safeguard "backupstrategy.keepdays" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the new period"
  }
}

class "data" {
  loses = "the database instance with all databases in it, and its automated backups"
  types = [
    "opentelekomcloud_dds_instance_v3", "opentelekomcloud_gaussdb_mysql_instance_v3",
    "opentelekomcloud_gemini_instance_v3", "opentelekomcloud_taurusdb_mysql_instance_v3",
  ]

  safeguard "backup_strategy.keep_days" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the new period"
  }
}

type "opentelekomcloud_css_cluster_v1" {
  class = "data"
  loses = "the search cluster with all indices in it"

  safeguard "backup_strategy.keep_days" {
    decrease = true
    loses    = "the snapshots older than the new period"
  }
}

class "data" {
  loses = "the cache instance with all data in it, and its backups"
  types = ["opentelekomcloud_dcs_instance_v1", "opentelekomcloud_dcs_instance_v2"]

  safeguard "backup_policy.save_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "opentelekomcloud_ddm_instance_v1" {
  class = "data"
  loses = "the middleware instance with its schemas; with purge_rds_on_delete the data in the RDS instances below it too"

  safeguard "purge_rds_on_delete" {
    off   = [true]
    loses = "the data in the RDS instances, with it"
  }
}

type "opentelekomcloud_ddm_schema_v1" {
  class = "data"
  loses = "the schema; with purge_rds_on_delete its data in the RDS instances too"

  safeguard "purge_rds_on_delete" {
    off   = [true]
    loses = "the schema's data in the RDS instances, with it"
  }
}

type "opentelekomcloud_dws_cluster_v1" {
  class = "data"
  loses = "the data warehouse with all databases in it, and its automated snapshots"

  safeguard "keep_last_manual_snapshot" {
    off      = [0, null]
    decrease = true
    loses    = "the manual snapshots, with the cluster"
  }
}

type "opentelekomcloud_mrs_cluster_v1" {
  class = "data"
  loses = "the cluster with HDFS and the disks of its nodes"
}

type "opentelekomcloud_drs_task_v3" {
  class = "config-state"
  why   = "it holds the position in the source's log: a new task begins with a full copy"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the check that the task does not run"
  }
}

type "opentelekomcloud_rds_read_replica_v3" {
  class = "stateless"
  why   = "its data are those of the primary"
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "opentelekomcloud_css_cluster_restart_v1", "opentelekomcloud_rds_instance_minor_version_upgrade_v3",
    "opentelekomcloud_rds_maintenance_v3",
  ]
}

# Messages and logs.

class "data" {
  loses = "the Kafka instance with all topics and the messages in them"
  types = [
    "opentelekomcloud_dms_dedicated_instance_v2", "opentelekomcloud_dms_instance_v1",
    "opentelekomcloud_dms_instance_v2",
  ]

  safeguard "retention_policy" {
    off   = ["time_base"]
    loses = "the oldest messages, when the disk is full"
  }
}

class "data" {
  loses = "the topic with the messages in it"
  types = ["opentelekomcloud_dms_topic_v1", "opentelekomcloud_dms_topic_v2"]

  safeguard "retention_time" {
    decrease = true
    loses    = "the messages older than the new period"
  }
}

type "opentelekomcloud_dis_stream_v2" {
  class = "data"
  loses = "the stream with the records in it"

  safeguard "retention_period" {
    decrease = true
    loses    = "the records older than the new period"
  }
}

type "opentelekomcloud_dis_checkpoint_v2" {
  class = "config-state"
  why   = "it holds a consumer's position in the stream"
}

class "data" {
  loses = "the log group with its streams and all logs in them"
  types = ["opentelekomcloud_logtank_group_v2", "opentelekomcloud_lts_group_v2"]

  safeguard "ttl_in_days" {
    decrease = true
    loses    = "the logs older than the new period"
  }
}

type "opentelekomcloud_logtank_topic_v2" {
  class = "data"
  loses = "the log topic with all logs in it"
}

type "opentelekomcloud_lts_stream_v2" {
  class = "data"
  loses = "the log stream with all logs in it"

  safeguard "ttl_in_days" {
    decrease = true
    loses    = "the logs older than the new period"
  }
}

# Backups.

type "opentelekomcloud_cbr_vault_v3" {
  class     = "backup"
  loses     = "the vault with all backups in it"
  backup_of = ["resource.id"]

  safeguard "locked" {
    off   = [false]
    loses = "what keeps backups from being deleted before their time"
  }
  safeguard "backup_policy_id" {
    off   = [null]
    loses = "the backups that the policy would make"
  }
}

type "opentelekomcloud_cbr_policy_v3" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "enabled" {
    off   = [false]
    loses = "the backups that the schedule would make"
  }
  safeguard "operation_definition.retention_duration_days" {
    decrease = true
    forever  = [-1]
    loses    = "the backups older than the new period"
  }
  safeguard "operation_definition.max_backups" {
    decrease = true
    forever  = [-1]
    loses    = "the oldest backups beyond the new number"
  }
  safeguard "operation_definition.day_backups" {
    decrease = true
    loses    = "the oldest daily backups beyond the new number"
  }
  safeguard "operation_definition.week_backups" {
    decrease = true
    loses    = "the oldest weekly backups beyond the new number"
  }
  safeguard "operation_definition.month_backups" {
    decrease = true
    loses    = "the oldest monthly backups beyond the new number"
  }
  safeguard "operation_definition.year_backups" {
    decrease = true
    loses    = "the oldest yearly backups beyond the new number"
  }
}

type "opentelekomcloud_csbs_backup_policy_v1" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["resource.id"]

  safeguard "scheduled_operation.enabled" {
    off   = [false]
    loses = "the backups that the schedule would make"
  }
  safeguard "scheduled_operation.retention_duration_days" {
    decrease = true
    loses    = "the backups older than the new period"
  }
  safeguard "scheduled_operation.max_backups" {
    decrease = true
    loses    = "the oldest backups beyond the new number"
  }
  safeguard "scheduled_operation.week_backups" {
    decrease = true
    loses    = "the oldest weekly backups beyond the new number"
  }
  safeguard "scheduled_operation.month_backups" {
    decrease = true
    loses    = "the oldest monthly backups beyond the new number"
  }
  safeguard "scheduled_operation.year_backups" {
    decrease = true
    loses    = "the oldest yearly backups beyond the new number"
  }
  safeguard "scheduled_operation.day_backups" {
    decrease = true
    loses    = "the oldest daily backups beyond the new number"
  }
}

type "opentelekomcloud_csbs_backup_v1" {
  class     = "backup"
  loses     = "a backup of the server"
  backup_of = ["resource_id"]
}

type "opentelekomcloud_vbs_backup_policy_v2" {
  class     = "backup"
  loses     = "the schedule: no further backups are made"
  backup_of = ["resources"]

  safeguard "status" {
    off   = ["OFF"]
    loses = "the backups that the schedule would make"
  }
  safeguard "rentention_num" {
    decrease = true
    loses    = "the oldest backups beyond the new number"
  }
  safeguard "rentention_day" {
    decrease = true
    loses    = "the backups older than the new period"
  }
}

type "opentelekomcloud_vbs_backup_v2" {
  class     = "backup"
  loses     = "a backup of the volume"
  backup_of = ["volume_id", "snapshot_id"]
}

type "opentelekomcloud_vbs_backup_share_v2" {
  class = "stateless"
  why   = "the backup stays"
}

class "backup" {
  loses     = "a backup of the instance"
  backup_of = ["instance_id"]
  types = [
    "opentelekomcloud_dds_backup_v3", "opentelekomcloud_rds_backup_v3", "opentelekomcloud_taurusdb_mysql_backup_v3",
  ]
}

type "opentelekomcloud_css_snapshot_configuration_v1" {
  class     = "backup"
  loses     = "the schedule of the cluster's snapshots"
  backup_of = ["cluster_id"]

  safeguard "creation_policy.enable" {
    off   = [false]
    loses = "the snapshots that the schedule would make"
  }
  safeguard "creation_policy.keepday" {
    decrease = true
    loses    = "the snapshots older than the new period"
  }
  safeguard "creation_policy.delete_auto" {
    off   = [true]
    loses = "all automatic snapshots, when the schedule goes"
  }
}

type "opentelekomcloud_sdrs_replication_pair_v1" {
  class     = "backup"
  loses     = "the replication; with delete_target_volume the copy at the other site too"
  backup_of = ["volume_id"]

  safeguard "delete_target_volume" {
    off   = [true]
    loses = "the copy of the volume at the other site"
  }
}

type "opentelekomcloud_sdrs_protected_instance_v1" {
  class     = "backup"
  loses     = "the protection; with delete_target_server the copy at the other site too"
  backup_of = ["server_id"]

  safeguard "delete_target_server" {
    off   = [true]
    loses = "the copy of the server at the other site"
  }
  safeguard "delete_target_eip" {
    off   = [true]
    loses = "the copy's public address"
  }
}

class "stateless" {
  types = ["opentelekomcloud_sdrs_protectiongroup_v1", "opentelekomcloud_sdrs_replication_attach_v1"]
}

# Keys and certificates.

type "opentelekomcloud_kms_key_v1" {
  class   = "keys"
  loses   = "the key: what it encrypted can never be read again"
  destroy = "the deletion is scheduled, and can be cancelled until pending_days are over"

  safeguard "pending_days" {
    decrease = true
    loses    = "days in which the deletion can be cancelled"
  }
}

type "opentelekomcloud_kms_key_material_v1" {
  class = "keys"
  loses = "the imported key material: what the key encrypted cannot be read until it is imported again"
}

type "opentelekomcloud_kms_grant_v1" {
  class = "identity"

  scope "operations" "words" {
    broad   = ["create-grant"]
    confers = "handing out rights on the key"
  }
}

# Projects, zones, and what others edit.

type "opentelekomcloud_identity_project_v3" {
  class = "data"
  loses = "the project, to which servers, volumes and databases belong"
}

type "opentelekomcloud_dns_zone_v2" {
  class = "data"
  loses = "the zone with all its records, those that others made too"
}

# Who may do what.

type "opentelekomcloud_identity_role_v3" {
  class = "identity"

  scope "statement.action" "words" {
    broad = [
      "*", "*:*", "*:*:*", "cbr:*:*", "cce:*:*", "dds:*:*", "ecs:*:*", "evs:*:*", "iam:*:*", "ims:*:*",
      "kms:*:*", "obs:*:*", "rds:*:*", "sfs:*:*", "swr:*:*", "vpc:*:*",
    ]
    confers = "every action on the service, or on all services"

    where "statement.effect" { is = ["Allow"] }
  }
}

type "opentelekomcloud_identity_agency_v3" {
  class = "identity"

  scope "domain_roles" "role" {
    broad      = ["te_admin", "secu_admin", "te_agency", "Agent Operator"]
    broad_like = ["*Administrator*", "*FullAccess*"]
    confers    = "administration of the domain to whoever takes the agency on"
  }
  scope "project_role.roles" "role" {
    broad      = ["te_admin", "secu_admin", "te_agency", "Agent Operator"]
    broad_like = ["*Administrator*", "*FullAccess*"]
    confers    = "administration of the project to whoever takes the agency on"
  }
  scope "project_role.all_projects" "words" {
    broad    = [true]
    computed = true
    confers  = "the roles in all projects"
  }
}

type "opentelekomcloud_identity_role_assignment_v3" {
  class = "identity"
  why   = "the role stands there as an ID only, so that its breadth cannot be judged"
}

type "opentelekomcloud_swr_organization_permissions_v2" {
  class = "identity"

  scope "auth" "words" {
    broad   = [7]
    confers = "administration of the organization, deletion of images included"
  }
}

type "opentelekomcloud_swr_domain_v2" {
  class = "identity"
  why   = "it shares a repository with another account"
}

class "identity" {
  types = [
    "opentelekomcloud_apigw_appcode_v2", "opentelekomcloud_apigw_application_authorization_v2",
    "opentelekomcloud_apigw_application_v2", "opentelekomcloud_apigw_signature_associate_v2",
    "opentelekomcloud_apigw_signature_v2", "opentelekomcloud_compute_keypair_v2",
    "opentelekomcloud_dms_user_permission_v1", "opentelekomcloud_dms_user_v2",
    "opentelekomcloud_identity_credential_v3", "opentelekomcloud_identity_group_membership_v3",
    "opentelekomcloud_identity_group_v3", "opentelekomcloud_identity_mapping_v3",
    "opentelekomcloud_identity_protocol_v3", "opentelekomcloud_identity_provider",
    "opentelekomcloud_identity_provider_v3", "opentelekomcloud_identity_user_group_membership_v3",
    "opentelekomcloud_identity_user_v3", "opentelekomcloud_images_image_access_v2",
    "opentelekomcloud_ims_image_share_v1", "opentelekomcloud_lts_cross_account_access_v2",
  ]
}

type "opentelekomcloud_identity_protection_policy_v3" {
  class = "stateless"

  safeguard "enable_operation_protection_policy" {
    off   = [false]
    loses = "the second factor that deletions take in the console"
  }
}

class "config-state" {
  types = [
    "opentelekomcloud_apigw_environment_variable_v2", "opentelekomcloud_fgs_event_v2",
    "opentelekomcloud_tms_tags_v1",
  ]
}

# What the next apply makes again.

class "stateless" {
  destroy = "the address goes back to the pool, and the next apply gets another one"
  types = [
    "opentelekomcloud_compute_floatingip_v2", "opentelekomcloud_networking_floatingip_v2",
    "opentelekomcloud_vpc_eip_v1",
  ]
}

type "opentelekomcloud_enterprise_vpn_gateway_v5" {
  class = "stateless"

  safeguard "delete_eip" {
    off   = [true]
    loses = "the gateway's public addresses, with it"
  }
}

type "opentelekomcloud_lb_loadbalancer_v3" {
  class = "stateless"

  safeguard "deletion_protection" {
    off   = [false]
    loses = "the load balancer with its listeners and addresses"
  }
}

type "opentelekomcloud_lb_pool_v3" {
  class = "stateless"

  safeguard "member_deletion_protection" {
    off   = [false]
    loses = "the check that the pool has no members"
  }
}

type "opentelekomcloud_mrs_job_v1" {
  class = "stateless"

  safeguard "is_protected" { off = [false] }
}

type "opentelekomcloud_waf_dedicated_domain_v1" {
  class = "stateless"

  safeguard "keep_policy" {
    off   = [false]
    loses = "the domain's firewall policy, with it"
  }
}

class "stateless" {
  destroy = "does nothing: it only leaves the state"
  types = [
    "opentelekomcloud_ces_event_report_v1", "opentelekomcloud_ces_metric_data_v1",
    "opentelekomcloud_dms_reassign_partitions_v2", "opentelekomcloud_dms_smart_connect_task_action_v2",
    "opentelekomcloud_rms_policy_assignment_evaluate_v1", "opentelekomcloud_vpc_peering_connection_accepter_v2",
  ]
}

class "stateless" {
  destroy = "events are no longer delivered; those delivered stay"
  types   = ["opentelekomcloud_cts_tracker_v1", "opentelekomcloud_cts_tracker_v3"]
}

class "stateless" {
  types = [
    "opentelekomcloud_antiddos_v1", "opentelekomcloud_apigw_acl_policy_associate_v2",
    "opentelekomcloud_apigw_acl_policy_v2", "opentelekomcloud_apigw_api_publishment_v2",
    "opentelekomcloud_apigw_api_v2", "opentelekomcloud_apigw_certificate_v2",
    "opentelekomcloud_apigw_custom_authorizer_v2", "opentelekomcloud_apigw_environment_v2",
    "opentelekomcloud_apigw_gateway_feature_v2", "opentelekomcloud_apigw_gateway_routes_v2",
    "opentelekomcloud_apigw_gateway_v2", "opentelekomcloud_apigw_group_v2", "opentelekomcloud_apigw_response_v2",
    "opentelekomcloud_apigw_throttling_policy_associate_v2", "opentelekomcloud_apigw_throttling_policy_v2",
    "opentelekomcloud_apigw_vpc_channel_v2", "opentelekomcloud_as_configuration_v1",
    "opentelekomcloud_as_lifecycle_hook_v1", "opentelekomcloud_as_policy_v1", "opentelekomcloud_as_policy_v2",
    "opentelekomcloud_asm_service_mesh_v1", "opentelekomcloud_blockstorage_volume_attach_v2",
    "opentelekomcloud_cce_addon_v3", "opentelekomcloud_ces_alarmrule", "opentelekomcloud_cfw_acl_rule_v1",
    "opentelekomcloud_cfw_address_group_member_v1", "opentelekomcloud_cfw_address_group_v1",
    "opentelekomcloud_cfw_blacklist_whitelist_rule_v1", "opentelekomcloud_cfw_domain_name_group_v1",
    "opentelekomcloud_cfw_eip_protection_v1", "opentelekomcloud_cfw_firewall_v1",
    "opentelekomcloud_cfw_ips_protection_v1", "opentelekomcloud_cfw_service_group_member_v1",
    "opentelekomcloud_cfw_service_group_v1", "opentelekomcloud_compute_bms_tags_v2",
    "opentelekomcloud_compute_floatingip_associate_v2", "opentelekomcloud_compute_secgroup_v2",
    "opentelekomcloud_compute_servergroup_v2", "opentelekomcloud_compute_volume_attach_v2",
    "opentelekomcloud_css_configuration_v1", "opentelekomcloud_cts_event_notification_v3",
    "opentelekomcloud_dc_endpoint_group_v2", "opentelekomcloud_dc_hosted_connect_v3",
    "opentelekomcloud_dc_virtual_gateway_v2", "opentelekomcloud_dc_virtual_gateway_v3",
    "opentelekomcloud_dc_virtual_interface_peer_v3", "opentelekomcloud_dc_virtual_interface_v2",
    "opentelekomcloud_dc_virtual_interface_v3", "opentelekomcloud_dds_lts_log_v3", "opentelekomcloud_deh_host_v1",
    "opentelekomcloud_direct_connect_v2", "opentelekomcloud_dis_app_v2", "opentelekomcloud_dis_dump_task_v2",
    "opentelekomcloud_dms_consumer_group_v2", "opentelekomcloud_dms_smart_connect_task_v2",
    "opentelekomcloud_dms_smart_connect_v2", "opentelekomcloud_dns_ptrrecord_v2",
    "opentelekomcloud_dns_recordset_v2", "opentelekomcloud_enterprise_vpn_connection_monitor_v5",
    "opentelekomcloud_enterprise_vpn_connection_v5", "opentelekomcloud_enterprise_vpn_customer_gateway_v5",
    "opentelekomcloud_er_association_v3", "opentelekomcloud_er_flow_log_v3", "opentelekomcloud_er_instance_v3",
    "opentelekomcloud_er_propagation_v3", "opentelekomcloud_er_route_table_v3",
    "opentelekomcloud_er_static_route_v3", "opentelekomcloud_er_vpc_attachment_v3",
    "opentelekomcloud_fgs_async_invoke_config_v2", "opentelekomcloud_fgs_dependency_version_v2",
    "opentelekomcloud_fgs_function_v2", "opentelekomcloud_fgs_trigger_v2", "opentelekomcloud_fw_firewall_group_v2",
    "opentelekomcloud_fw_policy_v2", "opentelekomcloud_fw_rule_v2", "opentelekomcloud_gemini_template_v3",
    "opentelekomcloud_hss_host_group_v5", "opentelekomcloud_hss_host_protection_v5",
    "opentelekomcloud_identity_acl_v3", "opentelekomcloud_identity_login_policy_v3",
    "opentelekomcloud_identity_password_policy_v3", "opentelekomcloud_images_image_access_accept_v2",
    "opentelekomcloud_ims_image_share_accept_v1", "opentelekomcloud_lb_certificate_v2",
    "opentelekomcloud_lb_certificate_v3", "opentelekomcloud_lb_ipgroup_v3", "opentelekomcloud_lb_l7policy_v2",
    "opentelekomcloud_lb_l7rule_v2", "opentelekomcloud_lb_listener_v2", "opentelekomcloud_lb_listener_v3",
    "opentelekomcloud_lb_loadbalancer_v2", "opentelekomcloud_lb_lts_log_v3", "opentelekomcloud_lb_member_v2",
    "opentelekomcloud_lb_member_v3", "opentelekomcloud_lb_monitor_v2", "opentelekomcloud_lb_monitor_v3",
    "opentelekomcloud_lb_policy_v3", "opentelekomcloud_lb_pool_v2", "opentelekomcloud_lb_rule_v3",
    "opentelekomcloud_lb_security_policy_v3", "opentelekomcloud_lb_whitelist_v2",
    "opentelekomcloud_logtank_transfer_v2", "opentelekomcloud_lts_cce_access_v3",
    "opentelekomcloud_lts_host_access_v3", "opentelekomcloud_lts_host_group_v3",
    "opentelekomcloud_lts_keywords_alarm_rule_v2", "opentelekomcloud_lts_notification_template_v2",
    "opentelekomcloud_lts_quick_search_criteria_v1", "opentelekomcloud_lts_transfer_v2",
    "opentelekomcloud_nat_dnat_rule_v2", "opentelekomcloud_nat_gateway_v2", "opentelekomcloud_nat_snat_rule_v2",
    "opentelekomcloud_networking_floatingip_associate_v2", "opentelekomcloud_networking_network_v2",
    "opentelekomcloud_networking_port_secgroup_associate_v2", "opentelekomcloud_networking_port_v2",
    "opentelekomcloud_networking_router_interface_v2", "opentelekomcloud_networking_router_route_v2",
    "opentelekomcloud_networking_router_v2", "opentelekomcloud_networking_secgroup_rule_v2",
    "opentelekomcloud_networking_secgroup_v2", "opentelekomcloud_networking_subnet_v2",
    "opentelekomcloud_networking_vip_associate_v2", "opentelekomcloud_networking_vip_v2",
    "opentelekomcloud_obs_bucket_inventory", "opentelekomcloud_private_nat_dnat_rule_v3",
    "opentelekomcloud_private_nat_gateway_v3", "opentelekomcloud_private_nat_snat_rule_v3",
    "opentelekomcloud_private_nat_transit_ip_v3", "opentelekomcloud_rds_parametergroup_v3",
    "opentelekomcloud_rds_public_ip_associate_v3", "opentelekomcloud_rms_advanced_query_v1",
    "opentelekomcloud_rms_policy_assignment_v1", "opentelekomcloud_rms_resource_recorder_v1",
    "opentelekomcloud_rts_software_config_v1", "opentelekomcloud_rts_software_deployment_v1",
    "opentelekomcloud_sfs_share_access_rules_v2", "opentelekomcloud_smn_message_template_v2",
    "opentelekomcloud_smn_subscription_v2", "opentelekomcloud_smn_topic_attribute_v2",
    "opentelekomcloud_smn_topic_v2", "opentelekomcloud_taurusdb_mysql_proxy_v3",
    "opentelekomcloud_taurusdb_mysql_quota_v3", "opentelekomcloud_taurusdb_mysql_sql_control_rule_v3",
    "opentelekomcloud_tms_resource_tags_v1", "opentelekomcloud_vpc_bandwidth_associate_v2",
    "opentelekomcloud_vpc_bandwidth_v2", "opentelekomcloud_vpc_flow_log_v1",
    "opentelekomcloud_vpc_peering_connection_v2", "opentelekomcloud_vpc_route_table_v1",
    "opentelekomcloud_vpc_route_v2", "opentelekomcloud_vpc_secgroup_rule_v3", "opentelekomcloud_vpc_secgroup_v3",
    "opentelekomcloud_vpc_subnet_v1", "opentelekomcloud_vpc_v1", "opentelekomcloud_vpcep_approval_v1",
    "opentelekomcloud_vpcep_endpoint_v1", "opentelekomcloud_vpcep_service_v1",
    "opentelekomcloud_vpnaas_endpoint_group_v2", "opentelekomcloud_vpnaas_ike_policy_v2",
    "opentelekomcloud_vpnaas_ipsec_policy_v2", "opentelekomcloud_vpnaas_service_v2",
    "opentelekomcloud_vpnaas_site_connection_v2", "opentelekomcloud_waf_alarm_notification_v1",
    "opentelekomcloud_waf_ccattackprotection_rule_v1", "opentelekomcloud_waf_certificate_v1",
    "opentelekomcloud_waf_datamasking_rule_v1", "opentelekomcloud_waf_dedicated_alarm_masking_rule_v1",
    "opentelekomcloud_waf_dedicated_anti_crawler_rule_v1", "opentelekomcloud_waf_dedicated_anti_leakage_rule_v1",
    "opentelekomcloud_waf_dedicated_blacklist_rule_v1", "opentelekomcloud_waf_dedicated_cc_rule_v1",
    "opentelekomcloud_waf_dedicated_certificate_v1", "opentelekomcloud_waf_dedicated_data_masking_rule_v1",
    "opentelekomcloud_waf_dedicated_geo_ip_rule_v1", "opentelekomcloud_waf_dedicated_instance_v1",
    "opentelekomcloud_waf_dedicated_known_attack_source_rule_v1", "opentelekomcloud_waf_dedicated_policy_v1",
    "opentelekomcloud_waf_dedicated_precise_protection_rule_v1",
    "opentelekomcloud_waf_dedicated_reference_table_v1", "opentelekomcloud_waf_dedicated_web_tamper_rule_v1",
    "opentelekomcloud_waf_domain_v1", "opentelekomcloud_waf_falsealarmmasking_rule_v1",
    "opentelekomcloud_waf_policy_v1", "opentelekomcloud_waf_preciseprotection_rule_v1",
    "opentelekomcloud_waf_webtamperprotection_rule_v1", "opentelekomcloud_waf_whiteblackip_rule_v1",
  ]
}
