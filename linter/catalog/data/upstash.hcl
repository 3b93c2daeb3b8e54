# Upstash has no safeguard of any kind: no deletion protection, no final backup.

provider "upstash" {
  source   = "upstash/upstash"
  reviewed = "2.0"
  types    = 8
}

type "upstash_redis_database" {
  class   = "data"
  loses   = "the database with all keys in it, and its backups"
  destroy = "there is no deletion protection and no way back"
  ids     = ["database_id"]
}

type "upstash_vector_index" {
  class   = "data"
  loses   = "the index with all vectors and their metadata"
  destroy = "there is no deletion protection and no way back"
}

type "upstash_team" {
  class = "data"
  loses = "the team with the databases that belong to it, and its members' access to them"
}

class "stateless" {
  why = "messages on their way are held by QStash, not by these"
  types = [
    "upstash_qstash_endpoint", "upstash_qstash_schedule", "upstash_qstash_schedule_v2", "upstash_qstash_topic",
    "upstash_qstash_topic_v2",
  ]
}
