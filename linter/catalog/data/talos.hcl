provider "talos" {
  source   = "siderolabs/talos"
  reviewed = "0.11"
  types    = 7
}

type "talos_machine_secrets" {
  class   = "keys"
  loses   = "the cluster's secrets: its certificate authorities, its tokens, and the key that its secrets are encrypted with"
  destroy = "they exist in the state and on the nodes only: no node can join any more, and no client certificate be made"
}

class "data" {
  loses   = "what is on the node's disks; etcd with all of the cluster's objects, if it is the last control plane node"
  destroy = "nothing happens to the node unless on_destroy.reset is true, in the state, before the destroy"
  types   = ["talos_machine", "talos_machine_configuration_apply"]

  safeguard "on_destroy.reset" {
    off   = [true]
    keeps = [false, null]
  }
}

class "stateless" {
  destroy = "nothing happens: a cluster cannot be taken back to before its bootstrap"
  types   = ["talos_cluster", "talos_machine_bootstrap"]
}

type "talos_cluster_kubeconfig" {
  class   = "identity"
  destroy = "it leaves the state; the certificate stays good until it expires"
}

class "stateless" {
  types = ["talos_image_factory_schematic"]
}
