provider "helm" {
  source   = "hashicorp/helm"
  reviewed = "3.x"
  types    = 1
}

type "helm_release" {
  class   = "data"
  loses   = "everything the chart installed: databases and volume claims among it, where the chart has them"
  destroy = "claims made from the templates of a stateful set stay; claims that the chart itself declares go, unless annotated helm.sh/resource-policy: keep"
}
