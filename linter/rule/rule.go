// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package rule says what a rule is, what it sees and what it finds. The rules
// themselves stand in linter/rules, the engine that runs them in linter.
package rule

import (
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Rule is one kind of trouble in a plan. Its documentation page, its entry in
// every report format and its settings in .planlint.hcl derive from this value.
// A rule is pure: it reads what it is given, keeps nothing and does no I/O.
type Rule struct {
	ID       string   // kebab-case; never changed, never used again
	Title    string   // a short sentence without a full stop
	Severity Severity // unless the user's configuration says otherwise
	Strict   Severity // in strict mode, where that is higher
	Since    string   // the release that had it first, "0.1.0"
	Why      string   // Markdown: what goes wrong when this is let through
	Fix      string   // Markdown: what to do instead

	// Off says that the rule does nothing unless a rule block has enabled = true.
	Off bool
	// Origin is the file:line of a rule of the team's own, "" for planlint's.
	Origin string
	// Options are the settings of its own.
	Options []Option

	// Change looks at one planned change of a resource. It is called for every
	// change that is more than a no-op or a read, in the plan's order. Nil for a
	// rule about the plan as a whole, and for one that the engine itself reports.
	Change func(Subject) []Finding

	// Doubts lists what a change leaves open that the configuration may settle, which
	// comes behind all changes in a plan. It is called as Change is.
	Doubts func(Subject) []Doubt
	// Existing says that Change is to see the objects that the plan leaves as they
	// are, too, where the user asks for what is there already.
	Existing bool

	// Plan looks at the plan as a whole, after all changes.
	Plan func(Overview) []Finding

	// Advise gives the Fix of a finding of Change about an object that is destroyed, once
	// the whole plan is known. Nil where nothing is to be added to what it has.
	Advise func(Finding, Object, Overview) string

	// Worst says that its findings stand before all others of their severity.
	Worst bool

	// NoAddress says that the findings are about the plan itself and name no
	// address, so that no override can speak for them.
	NoAddress bool

	// Final says that not even an approval of the whole plan can let the findings
	// pass.
	Final bool
}

// Overridable reports whether an override can let the rule's findings pass. It
// cannot where they name no address, nor where they are about overrides.
func (r Rule) Overridable() bool {
	return (r.Change != nil || r.Doubts != nil || r.Plan != nil) && !r.NoAddress
}

// Approvable reports whether an approval can let the rule's findings pass: what an
// override can, and, where somebody has signed for the whole plan, what is found of
// the plan itself.
func (r Rule) Approvable() bool { return (r.Change != nil || r.Plan != nil) && !r.Final }

// A Subject is one change and what is known of its type. The change is valid
// only during the call.
type Subject struct {
	*plan.Change
	// Type is the catalogue's entry for the change's type; its Known is false
	// where the catalogue has none. Previous is the entry for the type that the
	// object had before it was moved across types, else the same as Type.
	Type, Previous catalog.Type
	// Environments are the names of the configured environments that the object
	// belongs to, as it is or as it will be, in the order of the configuration.
	// EnvironmentPaths has for each the attribute that tells, "" for the address.
	Environments     []string
	EnvironmentPaths []string
	// PlanEnvironment is the one that the plan is for, "" where that is not known.
	PlanEnvironment string
	// Existing says that what is there already is to be judged as if it were new:
	// the user asked for it.
	Existing bool
	// Memo keeps what a rule works out for the others.
	Memo *Memo
	// Now is the time of the run: rules have no clock.
	Now time.Time
	// Options are those of the rule that is asked.
	Options Options
}

// An Overview is what is known once the whole plan has been read: an index of the
// changes and the plan's own account of itself.
type Overview struct {
	Info    plan.Info
	Deleted []Object // every planned delete of a known type, in the plan's order
	// Created are stateful objects that the plan makes, by their provider's prefix: the
	// first few dozen of each.
	Created map[string][]Object
	Whole
	// Environment is the configured environment that the plan is for, "" where that
	// is not known.
	Environment string
	// Options are those of the rule that is asked.
	Options Options
}

// An Object is the compact memory of one object that the plan destroys, or makes.
type Object struct {
	Address  string
	Block    string // its address without keys: where the configuration has it
	Deposed  string // key of the deposed object that is meant, "" for the current
	Replaced bool   // the plan makes it anew at the same address
	Type     catalog.Type
	ID       string   // what an import of it would name, "" where it is not to be shown
	IDs      []string // what other objects may name it by: id, ARN, name
	Sources  []string // for a backup: the values that name what it is a backup of
	// Origins are for a backup the Blocks that the configuration refers to where it says
	// what the backup is of, and Depends those that the state says it depends on.
	Origins, Depends []string
}
