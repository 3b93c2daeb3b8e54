# terraform query -generate-config-out=found.tf writes an import block and a resource
# for each token that nobody declared.
list "scoped_token" "unmanaged" {
  provider = scoped

  config {
    unmanaged = true
  }
}
