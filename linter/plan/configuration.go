// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "slices"

// A Provider is a provider block, or the configuration that stands in for one. It
// is good only during the call.
type Provider struct {
	Key           string // what a Resource refers to it by: "aws", "aws.west", "module.a:aws"
	Name          string // the local name, "aws"
	FullName      string // "registry.terraform.io/hashicorp/aws", "" in very old plans
	Alias         string
	Version       string // the version constraint
	ModuleAddress string // "" for the root module
	Expressions   Object // as in Resource
}

// A Resource is a resource or data block, as it is configured: without the
// instances that count and for_each make of it. It is good only during the call.
type Resource struct {
	Module       []string // the names of the module calls on the way to it
	Address      string   // within its module
	Mode         string
	Type         string
	Name         string
	ProviderKey  string // see Provider.Key; it may also name one that only a parent module has
	Provisioners []Provisioner
	DependsOn    []string
	// Expressions has for each argument an object: constant_value, or references,
	// from the most to the least specific. A nested block is a list of such objects.
	Expressions Object
}

// A Header is what tells one resource block from another. It is good only during
// the call.
type Header struct {
	Module           []string // as in Resource
	Mode, Type, Name []byte
	Provisioned      bool // it has provisioners
}

// A Provisioner is a provisioner block. Plans do not record its when.
type Provisioner struct {
	Type        string
	Expressions Object // as in Resource
}

// A ModuleCall is a module block. It is good only during the call.
type ModuleCall struct {
	Module  []string // the names of the module calls on the way to it, its own last
	Source  string   // as it is written: "./net", "terraform-aws-modules/vpc/aws"
	Version string   // the version constraint
}

// Names gives the names of an object's members, in the document's order.
func (o Object) Names() []string {
	var names []string
	if first(o.value) == '{' {
		c := cursor{buf: o.value}
		c.members(func(key []byte) { names = append(names, string(key)); c.skip() })
	}
	return names
}

// Member gives a member as an object: what it holds, if it is none, is not there.
func (o Object) Member(name string) Object { return Object{o.member(name)} }

// References lists what an object's expressions refer to, each once, in the
// document's order.
func (o Object) References() []string {
	var refs []string
	if o.Exists() {
		c := cursor{buf: o.value}
		collectReferences(&c, &refs)
	}
	return refs
}

func collectReferences(c *cursor, refs *[]string) {
	switch c.next() {
	case '{':
		c.members(func(key []byte) {
			if string(key) == "references" && c.next() == '[' {
				c.items(func(int) { appendReference(c, refs) })
				return
			}
			collectReferences(c, refs)
		})
	case '[':
		c.items(func(int) { collectReferences(c, refs) })
	default:
		c.skip()
	}
}

func appendReference(c *cursor, refs *[]string) {
	if text, ok := c.value().(string); ok && !slices.Contains(*refs, text) {
		*refs = append(*refs, text)
	}
}

// An Output is one entry of output_changes.
type Output struct {
	Name          string
	Actions       Actions
	Before, After Value
}

// An Invocation is one entry of action_invocations: a provider's action that will
// be run. It is good only during the call.
type Invocation struct {
	Address        string // of the action block's instance
	Type           string
	Name           string
	ProviderName   string
	Config         Object
	Trigger        string // address of the resource whose change runs it, "" under -invoke
	Event          string // BeforeCreate, AfterCreate, ..., BeforeDestroy, AfterDestroy
	OnFailure      string
	Invoked        bool   // it was asked for with -invoke
	DeferredReason string // why it is deferred, "" when it is not
}
