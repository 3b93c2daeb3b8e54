provider "helm" {
  source   = "hashicorp/helm"
  reviewed = "3.1"
  types    = 1
}

type "helm_release" {
  class   = "data"
  loses   = "everything the chart installed: databases and volume claims among it, where the chart has them"
  destroy = "claims made from the templates of a stateful set stay; claims that the chart itself declares go, unless annotated helm.sh/resource-policy: keep"

  safeguard "force_update" {
    off   = [true]
    loses = "what cannot be changed in place: it is deleted and made anew"
  }
  safeguard "replace" {
    off   = [true]
    loses = "the record of a release of that name"
  }
}
