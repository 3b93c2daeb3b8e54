# The provider lifts delete_protection itself before it deletes: it holds back people in
# the console, and programs, but not Terraform. Only prevent_destroy does.

provider "hcloud" {
  source   = "hetznercloud/hcloud"
  reviewed = "1.68"
  types    = 29
}

type "hcloud_server" {
  class   = "data"
  loses   = "the server with all data on its disk, and its automated backups"
  destroy = "the automated backups belong to the server and go with it; the provider lifts delete_protection itself"

  safeguard "delete_protection" { off = [false, null] }
  safeguard "rebuild_protection" { off = [false, null] }
  safeguard "backups" {
    off   = [false, null]
    loses = "the automated backups of the server's disk"
  }
}

type "hcloud_volume" {
  class   = "data"
  loses   = "the volume with all data on it"
  destroy = "there are no snapshots of volumes; the provider lifts delete_protection itself"

  safeguard "delete_protection" { off = [false, null] }
}

type "hcloud_storage_box" {
  class   = "data"
  loses   = "the storage box with all files on it, its snapshots and subaccounts"
  destroy = "the snapshots belong to the box and go with it; the provider lifts delete_protection itself"

  safeguard "delete_protection" { off = [false, null] }
  safeguard "snapshot_plan" {
    off   = [null]
    loses = "the automated snapshots: no further ones are made"
  }
  safeguard "snapshot_plan.max_snapshots" {
    decrease = true
    loses    = "the oldest automated snapshots beyond the new number"
  }
}

type "hcloud_zone" {
  class   = "data"
  loses   = "the zone with all its records"
  destroy = "the provider lifts delete_protection itself"

  safeguard "delete_protection" { off = [false, null] }
}

type "hcloud_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the server's disk"
  backup_of = ["server_id"]
}

type "hcloud_storage_box_snapshot" {
  class     = "backup"
  loses     = "a snapshot of the storage box"
  backup_of = ["storage_box_id"]
}

type "hcloud_storage_box_subaccount" {
  class = "identity"
  why   = "its home directory stays, as part of the box"
}

type "hcloud_ssh_key" {
  class = "identity"
}

class "stateless" {
  destroy = "the address is given back: the next apply gets another one"
  types   = ["hcloud_floating_ip", "hcloud_load_balancer"]

  safeguard "delete_protection" { off = [false, null] }
}

type "hcloud_primary_ip" {
  class   = "stateless"
  destroy = "the address is given back: the next apply gets another one"

  safeguard "delete_protection" { off = [false, null] }
  safeguard "auto_delete" {
    off   = [true]
    loses = "the address, with the server it is assigned to"
  }
}

type "hcloud_network" {
  class = "stateless"

  safeguard "delete_protection" { off = [false, null] }
}

type "hcloud_zone_rrset" {
  class = "stateless"

  safeguard "change_protection" { off = [false, null] }
}

class "stateless" {
  types = [
    "hcloud_certificate", "hcloud_firewall", "hcloud_firewall_attachment", "hcloud_floating_ip_assignment",
    "hcloud_load_balancer_network", "hcloud_load_balancer_service", "hcloud_load_balancer_target",
    "hcloud_managed_certificate", "hcloud_network_route", "hcloud_network_subnet", "hcloud_placement_group",
    "hcloud_rdns", "hcloud_server_network", "hcloud_uploaded_certificate", "hcloud_volume_attachment",
    "hcloud_zone_record",
  ]
}
