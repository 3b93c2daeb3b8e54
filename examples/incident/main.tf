# A company's volumes and their nightly snapshots. Taking "production" out of the
# list below destroys the volume and the copies it would be restored from.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

locals {
  volumes = toset(["production", "staging"])
}

resource "aws_ebs_volume" "data" {
  for_each          = local.volumes
  availability_zone = "eu-central-1a"
  size              = 500
  tags              = { Name = each.key }
}

resource "aws_ebs_snapshot" "nightly" {
  for_each  = local.volumes
  volume_id = aws_ebs_volume.data[each.key].id
  tags      = { Name = "${each.key}-nightly" }
}
