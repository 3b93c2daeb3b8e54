provider "terraform" {
  source   = "terraform.io/builtin/terraform"
  reviewed = "1.16"
  types    = 1
}

type "terraform_data" {
  class   = "config-state"
  why     = "it holds a value in state and nothing outside; what its provisioners did stays done"
  destroy = "its destroy-time provisioners run"
}
