# What conftest is given to do: a plan may not delete, or replace, what is of a
# stateful type. It covers the core of destroy-stateful and destroy-backup and
# nothing else that planlint does. The types are the catalogue's, as data: no safeguards, no unknown or moved types, no
# scopes, no partial or errored plans, no places, no overrides.
package main

deny contains message if {
	some change in input.resource_changes
	change.mode == "managed"
	"delete" in change.change.actions
	data.stateful[change.type]
	message := sprintf("%s destroys a stateful %s", [change.address, change.type])
}
