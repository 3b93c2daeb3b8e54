// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package resolve finds out what can be said of a value that a plan does not know,
// from how it is configured: one ARN that is known only after apply makes a whole
// policy unknown, though all else in it is written down.
//
// It looks where the plan says most: at the data sources that are to be read during
// the apply, whose arguments are planned one by one; at the configuration's source,
// where there is any; and at the references that the plan's own configuration
// lists. What is one object's name, and what may be anything, it marks in the words
// of package power. It knows plans and configurations, and nothing of rules.
package resolve

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A Resolver gathers what it needs while a plan is read: its methods Variable, Read
// and Resource are a plan.Handler's. It remembers only what doubts are about, and
// the policies that are not known yet.
type Resolver struct {
	tree      *source.Tree
	variables map[string]any
	documents map[string][]*document         // by module instance and block
	doubts    map[block]map[string]*argument // by attribute path
}

// A block is a resource or data block, whatever module instance it is in.
type block struct{ module, mode, typ, name string }

// An argument is what the configuration in a plan has at a path.
type argument struct {
	from  []string // what it refers to
	unset bool     // nothing of that name is there, as far as a plan shows
}

// A Resolution is what can be said of a value.
type Resolution struct {
	// Value has Some, Likely and Open of package power in place of what is not known;
	// nil where nothing can be said.
	Value any
	// From are the references that the value is made of, the most specific only.
	From []string
	// Unset says that the configuration does not set it: the provider fills it in.
	Unset bool
	// Dynamic says that the configuration makes the block dynamically, which a plan
	// does not show: the provider does not fill it in.
	Dynamic bool
	// Sensitive says that the value is not to be printed.
	Sensitive bool
}

// New makes a resolver. The tree is nil where there is no source.
func New(tree *source.Tree) *Resolver {
	return &Resolver{
		tree: tree, variables: map[string]any{}, documents: map[string][]*document{}, doubts: map[block]map[string]*argument{},
	}
}

// Doubt notes that a path of an object will be asked for.
func (r *Resolver) Doubt(a plan.Address, path string) {
	key := blockOf(a)
	if r.doubts[key] == nil {
		r.doubts[key] = map[string]*argument{}
	}
	r.doubts[key][path] = &argument{}
}

func blockOf(a plan.Address) block {
	return block{strings.Join(names(a.Module), "."), a.Mode, a.Type, a.Name}
}

func names(steps []plan.Step) []string {
	out := make([]string, len(steps))
	for i, s := range steps {
		out[i] = s.Name
	}
	return out
}

// Variable takes a root module's variable.
func (r *Resolver) Variable(v *plan.Variable) error {
	if _, twice := r.variables[v.Name]; twice {
		r.variables[v.Name] = power.Open("var." + v.Name) // which of the two counts, nobody knows
		return nil
	}
	r.variables[v.Name] = v.Value
	return nil
}

// Read takes a data source that is to be read during the apply.
func (r *Resolver) Read(c *plan.Change) error {
	if kind, ok := kindOf(c.Type); ok && c.After.Exists() {
		key := instance(c.Parsed.Module, c.Type, c.Name)
		r.documents[key] = append(r.documents[key], newDocument(c, kind))
	}
	return nil
}

// Wants reports whether a block of the configuration has something to tell.
func (r *Resolver) Wants(b *plan.Header) bool {
	if string(b.Mode) == "data" && len(r.documents) > 0 {
		if _, ok := kindOf(string(b.Type)); ok {
			return true
		}
	}
	return len(r.doubts) > 0 && r.doubts[block{strings.Join(b.Module, "."), string(b.Mode), string(b.Type), string(b.Name)}] != nil
}

// Resource takes a resource or data block of the configuration.
func (r *Resolver) Resource(c *plan.Resource) error {
	key := block{strings.Join(c.Module, "."), c.Mode, c.Type, c.Name}
	for path := range r.doubts[key] {
		name, _, _ := strings.Cut(path, ".")
		unset := c.Expressions.At(name)[0].Knowledge == plan.Absent
		r.doubts[key][path] = &argument{references(c.Expressions, path), unset}
	}
	if _, ok := kindOf(c.Type); ok && c.Mode == "data" {
		for _, all := range r.documents {
			for _, d := range all {
				if blockOf(d.address) == key {
					d.configured(c)
				}
			}
		}
	}
	return nil
}

// Value gives what can be said of a path of an object.
func (r *Resolver) Value(a plan.Address, path string) Resolution {
	known := r.doubts[blockOf(a)][path]
	if known == nil {
		return Resolution{}
	}
	out := Resolution{From: specific(known.from)}
	out.Unset, out.Dynamic = r.unset(a, path, known)
	if v, sensitive, ok := r.policy(a, out.From, 0); ok {
		out.Value, out.Sensitive = v, sensitive
	} else if v, ok := r.evaluate(a, path); ok {
		out.Value = v
	} else if len(out.From) > 0 {
		out.Value = named(out.From)
	}
	return out
}

// named stands for what is made of references, as a whole.
func named(from []string) string {
	text := strings.Join(from, ", ")
	switch {
	case slices.ContainsFunc(from, func(ref string) bool { return !single(ref) }):
		return power.Open(text)
	case len(from) > 1:
		return power.Likely(text)
	}
	return power.Some(text)
}

// instance names a block in an instance of a module.
func instance(module []plan.Step, typ, name string) string {
	a := plan.Address{Module: module, Mode: "managed", Type: typ, Name: name}
	return a.String()
}
