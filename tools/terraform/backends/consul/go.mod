module github.com/hashicorp/terraform/internal/backend/remote-state/consul

go 1.26.0

require github.com/hashicorp/terraform v1.16.4
