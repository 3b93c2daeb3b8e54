provider "archive" {
  source   = "hashicorp/archive"
  reviewed = "2.7"
  types    = 1
}

type "archive_file" {
  class   = "stateless"
  why     = "it is packed again from its sources"
  destroy = "it leaves the state; the file stays"
}
