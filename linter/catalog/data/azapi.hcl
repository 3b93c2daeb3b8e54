# One type for everything on Azure: the attribute `type` names what it is, as
# Microsoft.Storage/storageAccounts@2024-01-01. Attributes are below `body`, in
# Azure's own spelling; older configurations hold the body as text.

provider "azapi" {
  source   = "Azure/azapi"
  reviewed = "2.12"
  types    = 4
}

type "azapi_resource" {
  class   = "data"
  loses   = "the Azure resource that its type names, with everything in it: it may be a resource group, a database, a vault"
  why     = "its type may name a store as well as a subnet"
  destroy = "the provider's features block does not reach it: Azure deletes what it is asked to"

  safeguard "body.properties.enablePurgeProtection" {
    off   = [false]
    loses = "the guarantee that a deleted vault can be recovered"
  }
  safeguard "body.properties.softDeleteRetentionInDays" {
    decrease = true
    loses    = "days in which what was deleted can be recovered"
  }
  safeguard "body.properties.retentionInDays" {
    decrease = true
    loses    = "what is older than that"
  }
  safeguard "body.properties.backup.backupRetentionDays" {
    decrease = true
    loses    = "the backups older than that"
  }
  safeguard "body.properties.backup.geoRedundantBackup" {
    off   = ["Disabled"]
    loses = "the backups in another region"
  }
  safeguard "body.properties.deleteRetentionPolicy.days" {
    decrease = true
    loses    = "days in which deleted blobs can be restored"
  }
  safeguard "body.properties.isVersioningEnabled" {
    off   = [false]
    loses = "the earlier versions of blobs changed or deleted from then on"
  }
  scope "body.properties.roleDefinitionId" "role" {
    broad_like = [
      "**8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "**b24988ac-6180-42a0-ab88-20f7382dd24c", "**18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
      "**f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    ]
    confers = "deletion of what others made in the whole scope, or the right to hand out rights"
    where "type" { like = ["Microsoft.Authorization/role**"] }
    where "parent_id" { like = ["/", "/subscriptions/*", "/subscriptions/*/resourceGroups/*", "/providers/Microsoft.Management/**"] }
  }
  scope "body.properties.permissions.actions" "words" {
    broad       = ["*", "*/write", "*/delete", "*/action", "Microsoft.Authorization/*"]
    broad_like  = ["Microsoft.Authorization/roleAssignments/**", "Microsoft.Authorization/roleDefinitions/**"]
    narrow_like = ["Microsoft.Authorization/**/read"]
    confers     = "deletion of whole stores, or the right to hand out rights"
    where "type" { like = ["Microsoft.Authorization/roleDefinitions@**"] }
  }
}

type "azapi_data_plane_resource" {
  class = "data"
  loses = "the object that its type names, with everything in it: it may be a search index, a secret, a catalogue's collection"
  why   = "its type may name a store as well as a setting"
}

type "azapi_update_resource" {
  class   = "stateless"
  destroy = "does nothing: the resource stays, with the changes that were made to it"
}

type "azapi_resource_action" {
  class = "data"
  loses = "what its action deletes, where the action is called on destroy"
  why   = "with when = \"destroy\" the request is sent then, and it may be any"

  safeguard "when" {
    off   = ["destroy"]
    keeps = ["apply"]
    loses = "whatever the action deletes, on the day of the destroy"
  }
}
