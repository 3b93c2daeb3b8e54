provider "null" {
  source   = "hashicorp/null"
  reviewed = "3.2"
  types    = 1
}

type "null_resource" {
  class   = "stateless"
  why     = "it stands for nothing; what its provisioners did stays done"
  destroy = "its destroy-time provisioners run"
}
