provider "kafka" {
  source   = "Mongey/kafka"
  reviewed = "0.13"
  types    = 4
}

type "kafka_topic" {
  class   = "data"
  loses   = "the topic with all messages in it"
  destroy = "there is no safeguard; retention stands in config, as retention.ms, and partitions cannot be taken back"
}

type "kafka_acl" {
  class = "identity"

  scope "acl_operation" "words" {
    broad   = ["All", "Alter", "AlterConfigs", "Delete", "ClusterAction"]
    confers = "the deletion of every topic, or of their messages through a shorter retention"

    where "acl_permission_type" { is = ["Allow"] }
    where "resource_name" { is = ["*", "kafka-cluster"] }
  }
}

type "kafka_user_scram_credential" {
  class = "identity"
}

class "stateless" {
  types = ["kafka_quota"]
}
