provider "local" {
  source   = "hashicorp/local"
  reviewed = "2.6"
  types    = 2
}

class "stateless" {
  why     = "the content comes from the configuration"
  destroy = "the file is deleted from the machine that runs Terraform"
  types   = ["local_file", "local_sensitive_file"]
}
