# What the issuer has words for, and which of them to think twice about.
data "scoped_permissions" "all" {}

output "destructive" {
  value = [for permission in data.scoped_permissions.all.permissions : permission.action if permission.destructive]
}
