// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// A Kind is what a plan was made for. Plans do not record it: it follows from what
// is in them.
type Kind int

// The kinds that can be told apart. A plan made with -destroy is a normal one.
const (
	Normal      Kind = iota
	RefreshOnly      // it changes nothing but the state
	Invoke           // it runs an action, and changes no resource
)

// String gives the option that asks for such a plan, without its dash.
func (k Kind) String() string { return [...]string{"normal", "refresh-only", "invoke"}[k] }

// Info is the plan's account of itself.
type Info struct {
	FormatVersion    string
	TerraformVersion string // of Terraform or OpenTofu: the document does not say which
	Kind             Kind
	Managed          int      // entries of resource_changes with mode managed
	Changed          int      // of those, the ones that do something
	Drifted          int      // entries of resource_drift
	Deferred         int      // entries of deferred_changes and deferred_action_invocations
	Outputs          int      // entries of output_changes that do something
	Invocations      int      // entries of action_invocations
	Checks           Checks   // objects with checks, by their status
	Errored          bool     // planning failed part way: objects are missing
	Partial          string   // why the plan is known to be partial, "" when it is not
	Missing          []string // what was cut off that the tools always write: "planned_values", "configuration"
}

// Checks counts the objects that have conditions, by what became of these.
type Checks struct{ Passed, Failed, Errored, Unknown int }
