provider "digitalocean" {
  source   = "digitalocean/digitalocean"
  reviewed = "2.99.1"
  types    = 87
}

# Databases.

type "digitalocean_database_cluster" {
  class   = "data"
  loses   = "the cluster with all databases in it, and its backups"
  destroy = "the automated backups belong to the cluster and go with it"
}

class "data" {
  loses = "the database with all data in it"
  types = ["digitalocean_database_db"]
}

type "digitalocean_database_kafka_topic" {
  class = "data"
  loses = "the topic with the messages it still holds"

  safeguard "config.retention_ms" {
    decrease = true
    forever  = [-1]
    loses    = "the messages older than the new period"
  }
  safeguard "config.retention_bytes" {
    decrease = true
    forever  = [-1]
    loses    = "the oldest messages beyond the new size"
  }
}

class "data" {
  loses = "the schema with all its versions, without which messages cannot be read"
  types = ["digitalocean_database_kafka_schema_registry"]
}

class "data" {
  loses = "the vector database with everything in it"
  types = ["digitalocean_vector_database"]
}

class "data" {
  loses = "the knowledge base with its index and the files uploaded to it"
  types = ["digitalocean_genai_knowledge_base", "digitalocean_gradientai_knowledge_base"]
}

class "data" {
  loses = "the model with its weights"
  types = ["digitalocean_gradientai_custom_model"]
}

# Disks, files and images.

type "digitalocean_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

type "digitalocean_droplet" {
  class   = "data"
  loses   = "the droplet with all data on its disk, and its automated backups"
  destroy = "the automated backups go with it"

  safeguard "backups" {
    off   = [false, null]
    loses = "the automated backups of the droplet's disk"
  }
}

type "digitalocean_spaces_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all objects in it too"
  ids   = ["name"]

  safeguard "force_destroy" { off = [true] }
  safeguard "versioning.enabled" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
  safeguard "lifecycle_rule.expiration.days" {
    decrease = true
    forever  = [null]
    loses    = "the objects older than the new age"
  }
  safeguard "lifecycle_rule.noncurrent_version_expiration.days" {
    decrease = true
    forever  = [null]
    loses    = "the earlier versions older than the new age"
  }

  scope "acl" "words" {
    broad   = ["public-read"]
    confers = "the list of its objects to everyone"
  }
}

type "digitalocean_spaces_bucket_object" {
  class = "data"
  loses = "the object"

  safeguard "force_destroy" {
    off   = [true]
    loses = "every version of the object"
  }
}

class "data" {
  loses = "the share with all files on it"
  types = ["digitalocean_nfs"]
}

class "data" {
  loses = "the registry with all images in it"
  types = ["digitalocean_container_registries", "digitalocean_container_registry"]
}

# What contains the above.

type "digitalocean_kubernetes_cluster" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares"

  safeguard "destroy_all_associated_resources" {
    off   = [true]
    loses = "the cluster's volumes, snapshots and load balancers, with the cluster"
  }

  scope "control_plane_firewall.allowed_addresses" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "the cluster's API to anywhere"
  }
}

type "digitalocean_app" {
  class = "data"
  loses = "the app, with all data in the development databases that belong to it"
}

class "data" {
  loses = "the domain with all its records, those made elsewhere too"
  types = ["digitalocean_domain"]
}

# Backups.

type "digitalocean_volume_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the volume"
  backup_of = ["volume_id"]
}

type "digitalocean_droplet_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the droplet"
  backup_of = ["droplet_id"]
}

type "digitalocean_nfs_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the share"
  backup_of = ["share_id"]
}

class "backup" {
  loses = "the image: what is launched from it cannot be launched again"
  types = ["digitalocean_custom_image"]
}

# What cannot be had again as it was.

class "config-state" {
  destroy = "the address is given back, and others may get it"
  types   = ["digitalocean_floating_ip", "digitalocean_reserved_ip", "digitalocean_reserved_ipv6"]
}

class "config-state" {
  why   = "DigitalOcean checks ownership of the prefix anew"
  types = ["digitalocean_byoip_prefix"]
}

# Credentials, and what they may do.

type "digitalocean_spaces_key" {
  class   = "identity"
  endless = true

  scope "grant.permission" "words" {
    broad   = ["fullaccess"]
    confers = "every bucket, and the making and deletion of buckets"
  }

  secret "secret_key" { instead = "a key made where it is used, or one that is sealed" }
}

type "digitalocean_database_user" {
  class = "identity"

  scope "settings.acl.permission" "words" {
    broad   = ["admin"]
    confers = "deletion of the topics that it names"
  }
  scope "settings.opensearch_acl.permission" "words" {
    broad   = ["admin"]
    confers = "deletion of the indexes that it names"
  }
}

type "digitalocean_spaces_bucket_policy" {
  class = "identity"

  scope "policy" "iam-json" {}
}

type "digitalocean_container_registry_docker_credentials" {
  class = "identity"

  scope "write" "words" {
    broad   = [true]
    confers = "pushes over every image in the registry"
  }

  expiry "expiry_seconds" "seconds" { default = "18250d" }
}

class "identity" {
  types = [
    "digitalocean_dedicated_inference_token", "digitalocean_genai_openai_api_key",
    "digitalocean_gradientai_openai_api_key", "digitalocean_ssh_key",
  ]
}

# Settings, networks and machines that keep nothing.

type "digitalocean_database_kafka_config" {
  class = "stateless"

  safeguard "log_retention_hours" {
    decrease = true
    forever  = [-1]
    loses    = "the messages older than the new period"
  }
  safeguard "log_retention_ms" {
    decrease = true
    forever  = [-1]
    loses    = "the messages older than the new period"
  }
  safeguard "log_retention_bytes" {
    decrease = true
    forever  = [-1]
    loses    = "the oldest messages beyond the new size"
  }
}

type "digitalocean_database_mysql_config" {
  class = "stateless"

  safeguard "binlog_retention_period" {
    decrease = true
    loses    = "the binary logs older than the new period"
  }
}

class "stateless" {
  destroy = "what is in the project moves to the default project"
  types   = ["digitalocean_project"]
}

type "digitalocean_database_firewall" {
  class   = "stateless"
  destroy = "without rules the cluster is open to every address"

  scope "rule.value" "words" {
    broad   = ["0.0.0.0/0", "::/0"]
    confers = "connections from anywhere"
  }
}

type "digitalocean_droplet_autoscale" {
  class = "stateless"
  why   = "its droplets come and go by themselves"
}

class "stateless" {
  types = [
    "digitalocean_cdn", "digitalocean_certificate", "digitalocean_database_advanced_mysql_config",
    "digitalocean_database_advanced_postgresql_config", "digitalocean_database_connection_pool",
    "digitalocean_database_logsink_opensearch", "digitalocean_database_logsink_rsyslog",
    "digitalocean_database_mongodb_config", "digitalocean_database_online_migration",
    "digitalocean_database_opensearch_config", "digitalocean_database_postgresql_config",
    "digitalocean_database_redis_config", "digitalocean_database_replica", "digitalocean_database_valkey_config",
    "digitalocean_dedicated_inference", "digitalocean_firewall", "digitalocean_floating_ip_assignment",
    "digitalocean_genai_agent", "digitalocean_genai_agent_knowledge_base_attachment",
    "digitalocean_genai_agent_route", "digitalocean_genai_function", "digitalocean_genai_indexing_job_cancel",
    "digitalocean_genai_knowledge_base_data_source", "digitalocean_gradientai_agent",
    "digitalocean_gradientai_agent_knowledge_base_attachment", "digitalocean_gradientai_agent_route",
    "digitalocean_gradientai_function", "digitalocean_gradientai_indexing_job_cancel",
    "digitalocean_gradientai_knowledge_base_data_source", "digitalocean_kubernetes_node_pool",
    "digitalocean_loadbalancer", "digitalocean_monitor_alert", "digitalocean_nfs_access_point",
    "digitalocean_nfs_attachment", "digitalocean_partner_attachment", "digitalocean_project_resources",
    "digitalocean_record", "digitalocean_reserved_ip_assignment", "digitalocean_reserved_ipv6_assignment",
    "digitalocean_spaces_bucket_cors_configuration", "digitalocean_spaces_bucket_logging", "digitalocean_tag",
    "digitalocean_uptime_alert", "digitalocean_uptime_check", "digitalocean_volume_attachment", "digitalocean_vpc",
    "digitalocean_vpc_nat_gateway", "digitalocean_vpc_peering",
  ]
}
