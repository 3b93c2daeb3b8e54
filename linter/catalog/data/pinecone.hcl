provider "pinecone" {
  source   = "pinecone-io/pinecone"
  reviewed = "3.0"
  types    = 4
}

type "pinecone_index" {
  class = "data"
  loses = "the index with all vectors and their metadata"

  safeguard "deletion_protection" { off = ["disabled", null] }
}

type "pinecone_collection" {
  class     = "backup"
  loses     = "a static copy of the index it was made from"
  backup_of = ["source"]
}

type "pinecone_project" {
  class   = "identity"
  why     = "Pinecone refuses to delete a project that still has indexes, collections or backups"
  destroy = "its API keys end with it"
}

type "pinecone_api_key" {
  class   = "identity"
  endless = true

  scope "roles" "role" {
    broad   = ["ProjectEditor", "ControlPlaneEditor", null]
    confers = "the deletion of every index of the project"
  }
}
