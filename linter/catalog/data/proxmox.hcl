# The types come twice: as proxmox_virtual_environment_x and, newer, as proxmox_x.

provider "proxmox" {
  source   = "bpg/proxmox"
  reviewed = "0.111"
  types    = 116
}

# Machines and their disks.

type "proxmox_virtual_environment_vm" {
  class   = "data"
  loses   = "the machine with all its disks"
  destroy = "by default its disks on other storage that no configuration mentions go too, and its place in backup jobs"
  ids     = ["vm_id"]

  safeguard "protection" { off = [false, null] }
  safeguard "delete_unreferenced_disks_on_destroy" {
    off   = [true]
    loses = "disks with the machine's number that no configuration mentions"
  }
  safeguard "purge_on_destroy" {
    off   = [true]
    loses = "the machine's place in backup, replication and availability jobs"
  }
  safeguard "disk.backup" {
    off   = [false]
    loses = "the backups of the disk"
  }
}

class "data" {
  loses   = "the machine with all its disks"
  destroy = "where it is so set, its disks that no configuration mentions go too, and its place in backup jobs"
  types   = ["proxmox_cloned_vm", "proxmox_virtual_environment_cloned_vm", "proxmox_virtual_environment_vm2", "proxmox_vm2", "proxmox_vm"]

  safeguard "delete_unreferenced_disks_on_destroy" {
    off   = [true]
    loses = "disks with the machine's number that no configuration mentions"
  }
  safeguard "purge_on_destroy" {
    off   = [true]
    loses = "the machine's place in backup, replication and availability jobs"
  }
}

type "proxmox_virtual_environment_container" {
  class = "data"
  loses = "the container with its disk and the volumes of its mount points"
  ids   = ["vm_id"]

  safeguard "protection" { off = [false, null] }
  safeguard "mount_point.backup" {
    off   = [false]
    loses = "the backups of the mount point"
  }
  scope "unprivileged" "words" {
    broad   = [false]
    confers = "root on the node to whoever is root in the container"
  }
}

# Storage.

type "proxmox_node_disk_zfs" {
  class = "data"
  loses = "the pool with all disks of machines and files in it"

  safeguard "cleanup_disks" {
    off   = [true]
    loses = "what might still be read from the disks: they are wiped"
  }
}

type "proxmox_ceph_pool" {
  class = "data"
  loses = "the pool with all disks of machines in it, on every node"

  safeguard "force_destroy" {
    off   = [true]
    loses = "the check that nothing uses the pool"
  }
  safeguard "remove_storages" {
    off   = [true]
    loses = "the storage entries that name the pool"
  }
}

class "stateless" {
  why = "it is an entry in the cluster's configuration; the disks and backups on it stay"
  types = [
    "proxmox_storage_cifs", "proxmox_storage_directory", "proxmox_storage_nfs",
    "proxmox_virtual_environment_storage_cifs", "proxmox_virtual_environment_storage_directory",
    "proxmox_virtual_environment_storage_nfs",
  ]

  safeguard "backups.keep_all" {
    off   = [false]
    data  = true
    loses = "the backups beyond the other limits"
  }
  safeguard "backups.keep_last" {
    decrease = true
    loses    = "the latest backups beyond that"
  }
  safeguard "backups.keep_hourly" {
    decrease = true
    loses    = "the hourly backups beyond that"
  }
  safeguard "backups.keep_daily" {
    decrease = true
    loses    = "the daily backups beyond that"
  }
  safeguard "backups.keep_weekly" {
    decrease = true
    loses    = "the weekly backups beyond that"
  }
  safeguard "backups.keep_monthly" {
    decrease = true
    loses    = "the monthly backups beyond that"
  }
  safeguard "backups.keep_yearly" {
    decrease = true
    loses    = "the yearly backups beyond that"
  }
}

# Proxmox keeps the key by which backups are encrypted with the storage's entry.
class "keys" {
  loses = "the key by which its backups are encrypted, where there is no copy of it, and the entry by which they are reached"
  types = ["proxmox_storage_pbs", "proxmox_virtual_environment_storage_pbs"]

  safeguard "backups.keep_all" {
    off   = [false]
    loses = "the backups beyond the other limits"
  }
  safeguard "backups.keep_last" {
    decrease = true
    loses    = "the latest backups beyond that"
  }
  safeguard "backups.keep_hourly" {
    decrease = true
    loses    = "the hourly backups beyond that"
  }
  safeguard "backups.keep_daily" {
    decrease = true
    loses    = "the daily backups beyond that"
  }
  safeguard "backups.keep_weekly" {
    decrease = true
    loses    = "the weekly backups beyond that"
  }
  safeguard "backups.keep_monthly" {
    decrease = true
    loses    = "the monthly backups beyond that"
  }
  safeguard "backups.keep_yearly" {
    decrease = true
    loses    = "the yearly backups beyond that"
  }
}

class "stateless" {
  why = "it is an entry in the cluster's configuration; the disks on it stay"
  types = [
    "proxmox_storage_lvm", "proxmox_storage_lvmthin", "proxmox_storage_zfspool",
    "proxmox_virtual_environment_storage_lvm", "proxmox_virtual_environment_storage_lvmthin",
    "proxmox_virtual_environment_storage_zfspool",
  ]
}

class "stateless" {
  why = "it is fetched again from where it came"
  types = [
    "proxmox_download_file", "proxmox_oci_image", "proxmox_virtual_environment_download_file",
    "proxmox_virtual_environment_oci_image", "proxmox_virtual_environment_file",
  ]
}

# Copies.

class "backup" {
  loses     = "the copies of the guest's disks on the target node"
  backup_of = ["guest"]
  types     = ["proxmox_replication", "proxmox_virtual_environment_replication"]

  safeguard "disable" {
    off   = [true]
    loses = "the copies from then on"
  }
}

type "proxmox_backup_job" {
  class = "backup"
  loses = "the schedule: no further backups are made"

  safeguard "enabled" {
    off   = [false]
    loses = "the backups from then on"
  }
  safeguard "protected" {
    off   = [false]
    loses = "the mark that keeps backups from being removed"
  }
  safeguard "all" {
    off   = [false]
    loses = "the backups of guests that are not in the list"
  }
  safeguard "maxfiles" {
    decrease = true
    loses    = "the backups beyond that"
  }
}

# Who may do what.

class "identity" {
  types = ["proxmox_acl", "proxmox_virtual_environment_acl"]

  scope "role_id" "role" {
    broad   = ["Administrator", "PVEAdmin", "PVEDatastoreAdmin", "PVEPoolAdmin", "PVESysAdmin", "PVEUserAdmin", "PVEVMAdmin"]
    confers = "deletion of whatever is below the path, or the right to hand out rights"
    where "path" { like = ["/", "/access", "/access/**", "/nodes", "/pool", "/storage", "/vms"] }
  }
}

class "identity" {
  types = ["proxmox_virtual_environment_group", "proxmox_virtual_environment_user"]

  scope "acl.role_id" "role" {
    broad   = ["Administrator", "PVEAdmin", "PVEDatastoreAdmin", "PVEPoolAdmin", "PVESysAdmin", "PVEUserAdmin", "PVEVMAdmin"]
    confers = "deletion of whatever is below the path, or the right to hand out rights"
    where "acl.path" { like = ["/", "/access", "/access/**", "/nodes", "/pool", "/storage", "/vms"] }
  }
}

type "proxmox_virtual_environment_role" {
  class = "identity"

  scope "privileges" "words" {
    broad = [
      "Datastore.Allocate", "Permissions.Modify", "Realm.Allocate", "Realm.AllocateUser", "Sys.Console", "Sys.Modify",
      "Sys.PowerMgmt", "User.Modify", "VM.Allocate",
    ]
    confers = "deletion of machines or storage, root on nodes, or the right to hand out rights"
  }
}

type "proxmox_virtual_environment_user_token" {
  class = "identity"

  scope "privileges_separation" "words" {
    broad   = [false]
    confers = "everything that its user may do"
  }

  expiry "expiration_date" "timestamp" { never = [null] }
}

type "proxmox_user_token" {
  class = "identity"

  scope "privileges_separation" "words" {
    broad   = [false]
    confers = "everything that its user may do"
  }

  expiry "expiration_date" "timestamp" { never = [null] }
}

class "identity" {
  destroy = "nobody who signs in through it can any more"
  types = [
    "proxmox_realm_ldap", "proxmox_realm_openid", "proxmox_virtual_environment_realm_ldap",
    "proxmox_virtual_environment_realm_openid",
  ]
}

class "identity" {
  types = ["proxmox_acme_account", "proxmox_virtual_environment_acme_account"]
}

class "stateless" {
  types = ["proxmox_realm_sync", "proxmox_virtual_environment_realm_sync"]

  safeguard "purge" {
    off   = [true]
    loses = "the permissions of users who are no longer in the directory"
  }
}

class "stateless" {
  types = [
    "proxmox_acme_certificate", "proxmox_acme_dns_plugin", "proxmox_apt_repository", "proxmox_apt_standard_repository",
    "proxmox_cluster_options", "proxmox_hagroup", "proxmox_hardware_mapping_dir", "proxmox_hardware_mapping_pci",
    "proxmox_hardware_mapping_usb", "proxmox_haresource", "proxmox_harule", "proxmox_metrics_server",
    "proxmox_network_linux_bond", "proxmox_network_linux_bridge", "proxmox_network_linux_vlan", "proxmox_node_config",
    "proxmox_node_firewall", "proxmox_pool_membership", "proxmox_sdn_applier", "proxmox_sdn_controller_evpn",
    "proxmox_sdn_fabric_node_openfabric", "proxmox_sdn_fabric_node_ospf", "proxmox_sdn_fabric_openfabric",
    "proxmox_sdn_fabric_ospf", "proxmox_sdn_subnet", "proxmox_sdn_vnet", "proxmox_sdn_zone_evpn",
    "proxmox_sdn_zone_qinq", "proxmox_sdn_zone_simple", "proxmox_sdn_zone_vlan", "proxmox_sdn_zone_vxlan",
    "proxmox_virtual_environment_acme_certificate", "proxmox_virtual_environment_acme_dns_plugin",
    "proxmox_virtual_environment_apt_repository", "proxmox_virtual_environment_apt_standard_repository",
    "proxmox_virtual_environment_certificate", "proxmox_virtual_environment_cluster_firewall",
    "proxmox_virtual_environment_cluster_firewall_security_group", "proxmox_virtual_environment_cluster_options",
    "proxmox_virtual_environment_dns", "proxmox_virtual_environment_firewall_alias",
    "proxmox_virtual_environment_firewall_ipset", "proxmox_virtual_environment_firewall_options",
    "proxmox_virtual_environment_firewall_rules", "proxmox_virtual_environment_hagroup",
    "proxmox_virtual_environment_hardware_mapping_dir", "proxmox_virtual_environment_hardware_mapping_pci",
    "proxmox_virtual_environment_hardware_mapping_usb", "proxmox_virtual_environment_haresource",
    "proxmox_virtual_environment_harule", "proxmox_virtual_environment_hosts",
    "proxmox_virtual_environment_metrics_server", "proxmox_virtual_environment_network_linux_bridge",
    "proxmox_virtual_environment_network_linux_vlan", "proxmox_virtual_environment_node_firewall",
    "proxmox_virtual_environment_pool", "proxmox_virtual_environment_pool_membership",
    "proxmox_virtual_environment_sdn_applier", "proxmox_virtual_environment_sdn_fabric_node_openfabric",
    "proxmox_virtual_environment_sdn_fabric_node_ospf", "proxmox_virtual_environment_sdn_fabric_openfabric",
    "proxmox_virtual_environment_sdn_fabric_ospf", "proxmox_virtual_environment_sdn_subnet",
    "proxmox_virtual_environment_sdn_vnet", "proxmox_virtual_environment_sdn_zone_evpn",
    "proxmox_virtual_environment_sdn_zone_qinq", "proxmox_virtual_environment_sdn_zone_simple",
    "proxmox_virtual_environment_sdn_zone_vlan", "proxmox_virtual_environment_sdn_zone_vxlan",
    "proxmox_virtual_environment_time",
  ]
}
