# How planlint judges plans here. Whatever is left out has planlint's default.
# planlint config check    says what holds by this file
# planlint explain RULE    says what a rule finds, and what it can be told

# The lowest severity that fails the run: advice, warning or error.
fail_on = "error"

# What nobody has judged, such as destroying a type that the catalogue does not know,
# is an error.
strict = false

# How many days ahead an annotation may reach.
max_override_days = 90

# Who may approve, and for how long. Read this file and those that it names from a
# branch that the author of a change cannot write: planlint --trusted-ref origin/main
approvals {
  max             = "24h"
  allowed_signers = ".planlint/allowed_signers"
}

# Environments, by what tells them apart: tags, names, accounts, projects, addresses
# of objects; workspaces and paths of plans.
environment "production" {
  tags       = { env = ["prod", "production"] }
  workspaces = ["prod*"]
}

# What an override has to be worth. Without this an annotation will do for everything,
# which whoever writes the change can write.
require "*" {
  in         = "production"
  severity   = "error"
  strength   = "approval"
  not_author = true
}

# Two people, each of whom touched a hardware token, for what cannot be brought back:
#
# require "destroy-store-with-backup" {
#   quorum   = 2
#   presence = true
# }

# A rule that is milder for some types, and off in some places:
#
# rule "destroy-stateful" {
#   types    = ["aws_sqs_*"]
#   severity = "warning"
# }
#
# rule "broad-scope" {
#   paths   = ["sandbox/**"]
#   enabled = false
# }

# A rule of your own:
#
# rule "volumes-are-encrypted" {
#   types   = ["aws_ebs_volume"]
#   when    = contains(change.actions, "create") && try(change.after.encrypted, false) != true
#   message = "makes a volume that is not encrypted"
# }

# A type that planlint does not know:
#
# type "corp_ledger" {
#   class = "data"
#   loses = "the ledger with all its entries"
# }
