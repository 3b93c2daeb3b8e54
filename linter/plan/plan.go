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
	Change func(*Change) error
	// Read is called for the data sources of resource_changes that are read only
	// while the plan is applied: what they need is not known yet, or may change.
	Read func(*Change) error
	// Unchanged is called for the other entries of managed objects: those that the
	// plan leaves as they are.
	Unchanged func(*Change) error

	Drift    func(*Change) error // resource_drift
	Deferred func(*Change) error // deferred_changes

	Variable   func(*Variable) error   // variables: the root module's, with the values that the plan was made with
	Output     func(*Output) error     // output_changes
	Invocation func(*Invocation) error // action_invocations and deferred_action_invocations
	Provider   func(*Provider) error   // configuration.provider_config
	// Exists is called for each managed object of prior_state, by its address, which is
	// good only during the call.
	Exists func(address []byte)
	// Depends is asked about each managed object of prior_state, by its address. Where
	// it answers with a function, that is called with each block that the object
	// depends on: its address, without keys.
	Depends    func(address []byte) func(block string)
	Resource   func(*Resource) error   // the resource blocks of all modules, as they are configured
	ModuleCall func(*ModuleCall) error // the module blocks of all modules, each after what is in it

	// Wants says which blocks Resource is called for; nil stands for all. The others
	// are not decoded.
	Wants func(*Header) bool
	// Source is called once for each provider that an entry of resource_changes names,
	// one that does nothing too. Nil saves the look at every entry.
	Source func(provider string) error
}

// wantsConfiguration reports whether anything in configuration is of interest.
func (h *Handler) wantsConfiguration() bool {
	return h.Provider != nil || h.Resource != nil || h.ModuleCall != nil
}

// A Change is one entry of resource_changes, resource_drift or deferred_changes.
// Its Address has been recomputed from its parts and found equal. Addresses are in
// planlint's own spelling: which characters outside ASCII are escaped differs with
// the Unicode version that a tool was built with.
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
	DeferredReason  string // why it is deferred, in deferred_changes
	Actions         Actions
	Importing       bool
	Import          Import   // what is imported, when Importing
	ReplacePaths    []string // attribute paths that force the replacement: "engine", "rule[0].cidr"
	GeneratedConfig string   // HCL that the import made

	Before, After                 Object
	BeforeIdentity, AfterIdentity Object
}

// An Import says which object an import takes over: the one with an id, or the one
// with an identity.
type Import struct {
	ID       string
	Identity Object
	Unknown  bool // which one is known only later: the change is deferred
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
