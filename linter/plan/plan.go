// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package plan reads Terraform's and OpenTofu's plan JSON as a stream, and trusts
// none of it. Memory does not grow with the plan: a change is decoded when it is
// met, handed on, and forgotten.
//
// The package knows the document and nothing of what its resources are.
package plan

// A Handler is called as the plan is read, in the document's order. A *Change is
// valid only during the call. An error stops the reading and is returned by Read.
// For a nil function the work of decoding is skipped too.
type Handler struct {
	// Change is called for the entries of resource_changes that do something: an
	// action other than no-op and read, a previous address, an import, a deposed
	// object.
	Change   func(*Change) error
	Drift    func(*Change) error // resource_drift
	Deferred func(*Change) error // deferred_changes
}

// A Change is one entry of resource_changes, resource_drift or deferred_changes.
// Its Address has been recomputed from its parts and found equal.
type Change struct {
	Address         string
	Parsed          Address
	PreviousAddress string // "" unless moved
	ModuleAddress   string
	Mode            string // "managed" or "data"
	Type            string
	Name            string
	ProviderName    string // "registry.terraform.io/hashicorp/aws", or "aws" in very old plans
	Deposed         string // key of the deposed object that the entry is about, "" for the current
	ActionReason    string // for display only: it misleads
	Actions         Actions
	Importing       bool
	ReplacePaths    []string // attribute paths that force the replacement: "engine", "rule[0].cidr"

	Before, After Object
}

// Actions are a change's actions, in the plan's order.
type Actions []Action

// An Action is one word of change.actions. Read refuses words it does not know.
type Action string

// The actions that Terraform 1.16 and OpenTofu 1.12 write.
const (
	ActionNoOp   Action = "no-op"
	ActionCreate Action = "create"
	ActionRead   Action = "read"
	ActionUpdate Action = "update"
	ActionDelete Action = "delete"
	ActionForget Action = "forget"
)

// Has reports whether a is among the actions. A replacement has both
// ActionDelete and ActionCreate, in either order.
func (as Actions) Has(a Action) bool {
	for _, b := range as {
		if a == b {
			return true
		}
	}
	return false
}

// Info is the plan's account of itself.
type Info struct {
	FormatVersion    string
	TerraformVersion string // of Terraform or OpenTofu: the document does not say which
	Managed          int    // entries of resource_changes with mode managed
	Changed          int    // of those, the ones that do something
	Errored          bool   // planning failed part way: objects are missing
	Partial          string // why the plan is known to be partial, "" when it is not
}
