provider "digitalocean" {
  source   = "digitalocean/digitalocean"
  reviewed = "2.x"
}

type "digitalocean_database_cluster" {
  class   = "data"
  loses   = "the cluster with all databases in it, and its backups"
  destroy = "the automated backups belong to the cluster and go with it"
}

class "data" {
  loses = "the database with all data in it"
  types = ["digitalocean_database_db"]
}

class "data" {
  loses = "the topic with the messages it still holds"
  types = ["digitalocean_database_kafka_topic"]
}

type "digitalocean_volume" {
  class = "data"
  loses = "the volume with all data on it"
}

type "digitalocean_droplet" {
  class   = "data"
  loses   = "the droplet with all data on its disk, and its automated backups"
  destroy = "snapshots made by hand stay"

  safeguard "backups" {
    off   = [false, null]
    loses = "the automated backups of the droplet's disk"
  }
}

type "digitalocean_spaces_bucket" {
  class = "data"
  loses = "the bucket; with force_destroy all objects in it too"

  safeguard "force_destroy" { off = [true] }
  safeguard "versioning.enabled" {
    off   = [false, null]
    loses = "the earlier versions of objects changed or deleted from then on"
  }
}

class "data" {
  loses = "the object"
  types = ["digitalocean_spaces_bucket_object"]
}

type "digitalocean_kubernetes_cluster" {
  class = "data"
  loses = "the control plane with every object in it that nothing else declares"

  safeguard "destroy_all_associated_resources" {
    off   = [true]
    loses = "the cluster's volumes, snapshots and load balancers, with the cluster"
  }
}

class "data" {
  loses = "the registry with all images in it"
  types = ["digitalocean_container_registry", "digitalocean_container_registries"]
}

class "data" {
  loses = "the share with all files on it"
  types = ["digitalocean_nfs"]
}

class "data" {
  loses = "the domain with all its records"
  types = ["digitalocean_domain"]
}

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

class "backup" {
  loses = "the image: what is launched from it cannot be launched again"
  types = ["digitalocean_custom_image"]
}

type "digitalocean_spaces_key" {
  class = "identity"

  scope "grant.permission" "words" {
    broad   = ["fullaccess"]
    confers = "every bucket, and the making and deletion of buckets"
  }
}

class "identity" {
  types = ["digitalocean_database_user", "digitalocean_ssh_key", "digitalocean_container_registry_docker_credentials"]
}

class "stateless" {
  types = [
    "digitalocean_cdn", "digitalocean_certificate", "digitalocean_database_connection_pool",
    "digitalocean_database_firewall", "digitalocean_database_replica", "digitalocean_firewall",
    "digitalocean_floating_ip", "digitalocean_floating_ip_assignment", "digitalocean_kubernetes_node_pool",
    "digitalocean_loadbalancer", "digitalocean_monitor_alert", "digitalocean_project", "digitalocean_project_resources",
    "digitalocean_record", "digitalocean_reserved_ip", "digitalocean_reserved_ip_assignment",
    "digitalocean_spaces_bucket_cors_configuration", "digitalocean_spaces_bucket_policy", "digitalocean_tag",
    "digitalocean_uptime_alert", "digitalocean_uptime_check", "digitalocean_volume_attachment", "digitalocean_vpc",
    "digitalocean_vpc_peering",
  ]
}
