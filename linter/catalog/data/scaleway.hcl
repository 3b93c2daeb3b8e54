provider "scaleway" {
  source   = "scaleway/scaleway"
  reviewed = "2.81.0"
  types    = 155
}

# Servers, disks and images.

type "scaleway_instance_server" {
  class   = "data"
  loses   = "the server, and with it, unless set otherwise, its root volume with all data on it"
  destroy = "the root volume goes with the server where delete_on_termination is not set"

  safeguard "protected" { off = [false, null] }
  safeguard "root_volume.delete_on_termination" {
    off   = [true, null]
    loses = "the root volume with all data on it, with the server"
  }
  safeguard "replace_on_type_change" {
    off   = [true]
    loses = "the server and its root volume, when its type is changed"
  }
}

type "scaleway_baremetal_server" {
  class = "data"
  loses = "the server with all data on its disks"

  safeguard "protected" { off = [false, null] }
  safeguard "reinstall_on_config_changes" {
    off   = [true]
    loses = "all data on the server's disks, when its user, password or keys are changed"
  }
}

type "scaleway_apple_silicon_server" {
  class = "data"
  loses = "the Mac with all data on its disk"
}

type "scaleway_autoscaling_instance_group" {
  class   = "stateless"
  destroy = "with delete_servers_on_destroy its servers go too; otherwise they run on"

  safeguard "delete_servers_on_destroy" {
    off   = [true]
    data  = true
    loses = "the group's servers with their disks, with it"
  }
}

class "data" {
  loses = "the volume with all data on it"
  types = ["scaleway_block_volume", "scaleway_instance_volume"]
}

class "backup" {
  loses     = "a snapshot of the volume"
  backup_of = ["volume_id"]
  types     = ["scaleway_block_snapshot", "scaleway_instance_snapshot"]
}

type "scaleway_instance_image" {
  class     = "backup"
  loses     = "the image: what is launched from it cannot be launched again"
  backup_of = ["root_volume_id", "additional_volume_ids"]

  scope "public" "words" {
    broad   = [true]
    confers = "the image with all that is on it to everyone"
  }
}

# Files and objects.

type "scaleway_file_filesystem" {
  class = "data"
  loses = "the file system with all files on it"
}

type "scaleway_object_bucket" {
  class   = "data"
  loses   = "the bucket; with force_destroy all objects and versions in it, locked ones too"
  destroy = "a bucket that is not empty stops the destroy, but for force_destroy"

  safeguard "force_destroy" {
    off   = [true]
    loses = "all objects and versions in the bucket, locked ones too, with it"
  }
  safeguard "versioning.enabled" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  safeguard "lifecycle_rule.expiration.days" {
    decrease = true
    forever  = [null]
    loses    = "the objects older than the new age"
  }
  safeguard "lifecycle_rule.noncurrent_version_expiration.noncurrent_days" {
    decrease = true
    forever  = [null]
    loses    = "the earlier versions older than the new age"
  }
  safeguard "lifecycle_rule.noncurrent_version_expiration.newer_noncurrent_versions" {
    decrease = true
    loses    = "the earlier versions beyond that number"
  }
  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the bucket's objects to everyone"
  }
}

type "scaleway_object" {
  class = "data"
  loses = "the object"

  scope "visibility" "words" {
    broad   = ["public-read"]
    confers = "the object to everyone"
  }
}

type "scaleway_object_bucket_acl" {
  class = "stateless"

  scope "acl" "words" {
    broad   = ["public-read", "public-read-write", "authenticated-read"]
    confers = "the bucket's objects to everyone"
  }
  scope "access_control_policy.grant.grantee.uri" "words" {
    computed_block = true
    broad_like     = ["**/groups/global/AllUsers", "**/groups/global/AuthenticatedUsers"]
    confers        = "the bucket to everyone"
  }
}

type "scaleway_object_bucket_policy" {
  class = "stateless"

  scope "policy" "iam-json" {}
}

type "scaleway_object_bucket_lock_configuration" {
  class    = "stateless"
  protects = "the time in which objects written from then on cannot be deleted"
  why      = "objects keep the lock that they were written with"
  destroy  = "new objects are no longer locked by default"

  safeguard "rule.default_retention.days" {
    decrease = true
    loses    = "days in which new objects cannot be deleted"
  }
  safeguard "rule.default_retention.years" {
    decrease = true
    loses    = "years in which new objects cannot be deleted"
  }
  safeguard "rule.default_retention.mode" {
    off   = ["GOVERNANCE"]
    data  = true
    loses = "the lock that nobody can lift"
  }
}

# Databases.

type "scaleway_rdb_instance" {
  class = "data"
  loses = "the database instance with all databases in it"

  safeguard "disable_backup" {
    off   = [true]
    loses = "the automated backups from then on"
  }
  safeguard "backup_schedule_retention" {
    least    = 1
    decrease = true
    loses    = "the automated backups older than the new period"
  }
  safeguard "backup_same_region" {
    off   = [true]
    loses = "the backups' place in another region"
  }
  safeguard "logs_policy.max_age_retention" {
    decrease = true
    loses    = "the instance's logs older than the new period"
  }
}

class "data" {
  loses = "the database with all data in it"
  types = ["scaleway_datawarehouse_database", "scaleway_rdb_database", "scaleway_sdb_sql_database"]
}

type "scaleway_rdb_read_replica" {
  class = "stateless"
  why   = "its data are those of the instance"
}

type "scaleway_rdb_database_backup" {
  class     = "backup"
  loses     = "a backup of the database"
  backup_of = ["instance_id"]
}

type "scaleway_rdb_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the database instance"
  backup_of = ["instance_id"]
}

type "scaleway_mongodb_instance" {
  class = "data"
  loses = "the database instance with all databases in it"

  safeguard "is_snapshot_schedule_enabled" {
    off   = [false]
    loses = "the automated snapshots from then on"
  }
  safeguard "snapshot_schedule_retention_days" {
    least    = 1
    decrease = true
    loses    = "the automated snapshots older than the new period"
  }
}

type "scaleway_mongodb_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the database instance"
  backup_of = ["instance_id"]
}

type "scaleway_datawarehouse_deployment" {
  class = "data"
  loses = "the ClickHouse deployment with all databases in it"
}

type "scaleway_opensearch_deployment" {
  class = "data"
  loses = "the search deployment with all indices in it"
}

type "scaleway_redis_cluster" {
  class = "data"
  loses = "the Redis cluster with all data in it"
}

type "scaleway_datalab" {
  class = "data"
  loses = "the Spark cluster with its notebooks and all files on its volume"
}

# Messages and telemetry.

type "scaleway_kafka_cluster" {
  class = "data"
  loses = "the Kafka cluster with all topics and the messages in them"
}

type "scaleway_mnq_sqs_queue" {
  class = "data"
  loses = "the queue with the messages in it"

  safeguard "message_max_age" {
    decrease = true
    loses    = "the messages older than the new age"
  }
}

type "scaleway_mnq_nats_account" {
  class = "data"
  loses = "the NATS account with its streams, the messages in them and its credentials"
}

type "scaleway_iot_hub" {
  class = "data"
  loses = "the hub with all its devices, those that provisioned themselves too, its networks and its routes"
}

type "scaleway_cockpit_source" {
  class   = "data"
  loses   = "the data source with all metrics, logs or traces in it"
  destroy = "a change of retention_days replaces it, and what it holds goes"

  safeguard "retention_days" {
    decrease = true
    loses    = "the metrics, logs or traces in the data source, which is replaced"
  }
}

type "scaleway_cockpit" {
  class   = "stateless"
  destroy = "does nothing: it only leaves the state"
}

class "stateless" {
  destroy = "Scaleway refuses while queues, topics or credentials of it are left"
  types   = ["scaleway_mnq_sns", "scaleway_mnq_sqs"]
}

# Containers.

type "scaleway_k8s_cluster" {
  class   = "data"
  loses   = "the cluster with all its objects, its nodes and what is on their disks"
  destroy = "with delete_additional_resources the volumes and load balancers that it made go too"

  safeguard "delete_additional_resources" {
    off   = [true]
    loses = "the volumes and load balancers that the cluster made, with all data on them"
  }
}

type "scaleway_k8s_pool" {
  class   = "stateless"
  destroy = "what pods keep on the nodes' own disks goes with them"
}

type "scaleway_registry_namespace" {
  class = "data"
  loses = "the registry namespace with all images in it"

  scope "is_public" "words" {
    broad   = [true]
    confers = "the images to everyone"
  }
}

type "scaleway_container_namespace" {
  class   = "data"
  loses   = "the containers in the namespace, and with destroy_registry its registry with all images"
  destroy = "since registries are made apart destroy_registry does nothing"

  safeguard "destroy_registry" {
    off   = [true]
    keeps = [false, null]
    loses = "the namespace's registry with all images in it"
  }
}

type "scaleway_inference_model" {
  class = "stateless"
  why   = "the next apply fetches the model from its address again"
}

type "scaleway_inference_deployment" {
  class = "stateless"

  scope "public_endpoint.disable_auth" "words" {
    broad   = [true]
    confers = "the model to everyone"
  }
  scope "private_endpoint.disable_auth" "words" {
    broad   = [true]
    confers = "the model to everyone in the private network"
  }
}

# Projects, domains and sites.

type "scaleway_account_project" {
  class   = "data"
  loses   = "the project, to which servers, volumes, databases and buckets belong"
  destroy = "Scaleway refuses while the project has resources"
}

type "scaleway_domain_zone" {
  class = "data"
  loses = "the zone with all its records, those that others made too"
}

type "scaleway_domain_registration" {
  class   = "data"
  loses   = "the renewal of the domains: they are lost at the end of their term"
  destroy = "switches auto-renewal off; the domains stay until they expire"

  safeguard "auto_renew" {
    off   = [false]
    loses = "the domains, at the end of their term"
  }
}

type "scaleway_webhosting" {
  class = "data"
  loses = "the web hosting with its sites, databases and mailboxes"
}

type "scaleway_tem_domain" {
  class = "config-state"
  why   = "its reputation and its DKIM key do not come back, and DNS must be given the new key"
}

# Keys and secrets.

type "scaleway_key_manager_key" {
  class   = "keys"
  loses   = "the key with all its rotations: what it encrypted can never be read again"
  destroy = "Scaleway schedules the deletion, and can restore the key until then"

  safeguard "unprotected" { off = [true] }
}

type "scaleway_key_manager_key_material" {
  class = "keys"
  loses = "the imported key material: what the key encrypted cannot be read until it is imported again"
}

type "scaleway_secret" {
  class   = "keys"
  loses   = "the secret with all its versions"
  destroy = "Scaleway schedules the deletion, and can restore the secret until then"

  safeguard "protected" { off = [false, null] }
  safeguard "ephemeral_policy.action" {
    off   = ["delete"]
    loses = "each version of the secret, when its time is over"
  }
}

type "scaleway_secret_version" {
  class = "keys"
  loses = "a version of the secret"
}

# Accounts and credentials, and what they may do.

type "scaleway_iam_policy" {
  class = "identity"

  scope "rule.permission_set_names" "role" {
    broad = [
      "BillingManager", "IAMApplicationManager", "IAMGroupManager", "IAMManager", "IAMPolicyManager",
      "IAMUserManager", "OrganizationManager", "ProjectManager",
    ]
    broad_like = ["*FullAccess"]
    confers    = "all of a product or of all products, deletion included, or the choice of who may do what"
  }
}

type "scaleway_mnq_sns_credentials" {
  class   = "identity"
  endless = true

  scope "permissions.can_manage" "words" {
    broad    = [true]
    computed = true
    confers  = "the deletion of topics and subscriptions"
  }
}

type "scaleway_mnq_sqs_credentials" {
  class   = "identity"
  endless = true

  scope "permissions.can_manage" "words" {
    broad    = [true]
    computed = true
    confers  = "the deletion of queues"
  }
}

type "scaleway_cockpit_token" {
  class   = "identity"
  endless = true

  scope "scopes.setup_alerts" "words" {
    broad   = [true]
    confers = "changes of everyone's alerts"
  }
  scope "scopes.setup_logs_rules" "words" {
    broad   = [true]
    confers = "changes of everyone's rules on logs"
  }
  scope "scopes.setup_metrics_rules" "words" {
    broad   = [true]
    confers = "changes of everyone's rules on metrics"
  }
}

type "scaleway_cockpit_grafana_user" {
  class = "identity"

  scope "role" "role" {
    broad   = ["editor"]
    confers = "changes and deletion of everyone's dashboards"
  }
}

type "scaleway_rdb_user" {
  class = "identity"

  scope "is_admin" "words" {
    broad   = [true]
    confers = "administration of the database instance"
  }
}

type "scaleway_datawarehouse_user" {
  class = "identity"

  scope "is_admin" "words" {
    broad   = [true]
    confers = "administration of the deployment"
  }
}

type "scaleway_rdb_privilege" {
  class = "identity"

  scope "permission" "words" {
    broad   = ["all"]
    confers = "everything in the database, dropping tables included"
  }
}

type "scaleway_mongodb_user" {
  class = "identity"

  scope "roles.role" "role" {
    broad   = ["db_admin"]
    confers = "administration of the database, dropping collections included"
  }
  scope "roles.any_database" "words" {
    broad   = [true]
    confers = "its role in every database of the instance"
  }
}

class "identity" {
  types = [
    "scaleway_account_ssh_key", "scaleway_apple_silicon_runner",
    "scaleway_iam_application", "scaleway_iam_group",
    "scaleway_iam_group_membership", "scaleway_iam_saml", "scaleway_iam_saml_certificate", "scaleway_iam_scim",
    "scaleway_iam_scim_token", "scaleway_iam_ssh_key", "scaleway_iam_user", "scaleway_iot_device",
  ]
}

type "scaleway_mnq_nats_credentials" {
  class   = "identity"
  endless = true
}

type "scaleway_function_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
}

type "scaleway_container_token" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
}

type "scaleway_iam_api_key" {
  class = "identity"

  expiry "expires_at" "timestamp" { never = [null] }
  secret "secret_key" { instead = "a key made where it is used, or one that is sealed" }
}

# What the next apply makes again.

class "stateless" {
  destroy = "the address goes back to the pool, and the next apply gets another one"
  types = [
    "scaleway_flexible_ip", "scaleway_instance_ip", "scaleway_ipam_ip", "scaleway_lb_ip",
    "scaleway_vpc_public_gateway_ip",
  ]
}

class "stateless" {
  types = [
    "scaleway_annotations_binding", "scaleway_annotations_key", "scaleway_annotations_value",
    "scaleway_autoscaling_instance_policy", "scaleway_autoscaling_instance_template", "scaleway_billing_budget",
    "scaleway_billing_budget_alert", "scaleway_billing_budget_alert_notification", "scaleway_cockpit_alert_manager",
    "scaleway_cockpit_exporter", "scaleway_container", "scaleway_container_cron", "scaleway_container_domain",
    "scaleway_container_trigger", "scaleway_domain_record", "scaleway_edge_services_backend_stage",
    "scaleway_edge_services_cache_stage", "scaleway_edge_services_dns_stage", "scaleway_edge_services_head_stage",
    "scaleway_edge_services_pipeline", "scaleway_edge_services_plan", "scaleway_edge_services_route_stage",
    "scaleway_edge_services_tls_stage", "scaleway_edge_services_waf_stage", "scaleway_flexible_ip_mac_address",
    "scaleway_function", "scaleway_function_cron", "scaleway_function_domain", "scaleway_function_namespace",
    "scaleway_function_trigger", "scaleway_instance_ip_reverse_dns", "scaleway_instance_placement_group",
    "scaleway_instance_private_nic", "scaleway_instance_security_group", "scaleway_instance_security_group_rules",
    "scaleway_instance_user_data", "scaleway_interlink_link", "scaleway_interlink_routing_policy",
    "scaleway_iot_network", "scaleway_iot_route", "scaleway_ipam_ip_reverse_dns", "scaleway_job_definition",
    "scaleway_k8s_acl", "scaleway_lb", "scaleway_lb_acl", "scaleway_lb_backend", "scaleway_lb_certificate",
    "scaleway_lb_frontend", "scaleway_lb_private_network", "scaleway_lb_route", "scaleway_mnq_sns_topic",
    "scaleway_mnq_sns_topic_subscription", "scaleway_object_bucket_server_side_encryption_configuration",
    "scaleway_object_bucket_website_configuration", "scaleway_rdb_acl", "scaleway_s2s_vpn_connection",
    "scaleway_s2s_vpn_customer_gateway", "scaleway_s2s_vpn_gateway", "scaleway_s2s_vpn_routing_policy",
    "scaleway_tem_blocked_list", "scaleway_tem_domain_validation", "scaleway_tem_webhook", "scaleway_vpc",
    "scaleway_vpc_acl", "scaleway_vpc_connector", "scaleway_vpc_gateway_network", "scaleway_vpc_ingress_rule",
    "scaleway_vpc_private_network", "scaleway_vpc_public_gateway", "scaleway_vpc_public_gateway_dhcp",
    "scaleway_vpc_public_gateway_dhcp_reservation", "scaleway_vpc_public_gateway_ip_reverse_dns",
    "scaleway_vpc_public_gateway_pat_rule", "scaleway_vpc_route",
  ]
}
