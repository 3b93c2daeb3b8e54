// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import "github.com/scoped-dev/terraform-provider-scoped/linter/catalog"

// A Whole is what no single change tells: what the plan adds up to, what runs beside
// it, and what its source says that the source before it did not. What comes from
// source is empty where there is none, or none to compare it with.
type Whole struct {
	Existed  int        // managed objects that were there before, as far as the plan lists them
	Tolls    []Toll     // the managed objects that are destroyed, by type, the most first
	Vanished []Vanished // in the plan's order
	// Providers are the configurations of providers, and Sources the full names of
	// all the providers that the plan or the lock file names.
	Providers []Provider
	Sources   []Source
	Effects   []Effect
	Lapses    []Lapse
	Rebounds  []Rebound
}

// A Toll is how many objects of a type the plan destroys.
type Toll struct {
	Type  catalog.Type
	Count int
}

// A Vanished is an object that refreshing no longer found where its provider looks,
// and that the plan makes anew, or lets go of.
type Vanished struct {
	Address string
	Type    catalog.Type
	Source  string  // full name of its provider
	ID      string  // "" where there is none to show
	Places  []Place // where it was
	Now     []Place // where it is made now, as far as its own attributes tell
	Dropped bool    // the plan only refreshes: the state lets go of the object
}

// A Place is one word of where an object is: region us-east-1.
type Place struct{ Name, Value string }

// A Provider is one configuration of a provider.
type Provider struct {
	Key    string // "aws", "aws.west", "module.a:aws"
	Source string // its full name, "" in very old plans
	Args   []Arg  // those that say where it looks: see Locates
}

// An Arg is an argument of a provider's configuration.
type Arg struct {
	Name  string
	Value string // where it is written out, else ""
	// Replaced is the address of an object that the value is taken from and that is
	// replaced in this plan, so that the value is unknown until then; else "".
	Replaced string
	// Made is the address of one that is only made in this plan, and Existing that of
	// a resource block whose objects the configuration has managed until now; else "".
	Made, Existing string
}

// A Source is a provider that is used, and what names it.
type Source struct {
	Name  string // "registry.terraform.io/hashicorp/aws", or "aws" in very old plans
	Where string // "resource_changes", "provider_config" or ".terraform.lock.hcl"
}

// A Cause says what makes an Effect happen.
type Cause int

// The causes.
const (
	OnCreate  Cause = iota // a provisioner of an object that is made
	OnDestroy              // a provisioner of an object that is destroyed
	OnEither               // a provisioner of an object that is replaced or destroyed: no source tells when it runs
	OnRemoval              // a provisioner of a removed block
	OnAction               // an action that a change sets off
	OnInvoke               // an action that was asked for by itself
	OnPlan                 // a program that runs each time a plan is made
)

// An Effect is code that runs without the plan showing what it does.
type Effect struct {
	Address string // of the object whose change runs it, with [*] for several; "" for OnInvoke
	Objects int    // how many objects run it
	Cause   Cause
	Steps   []Step
	Action  string // address of the action, for OnAction and OnInvoke
	Event   string // what sets the action off: "before_destroy"
}

// A Step is one thing that an Effect runs.
type Step struct {
	Runs    string // "local-exec", "aws_lambda_invoke", "external"
	Path    string // where the command stands: "provisioner[0].command"
	Command any    // a text or a list, as JSON has them; nil where it is computed
	Written string // how it is computed, in the words of the source; "" where there is none
}

// A Lapse is a guard of a block's lifecycle that is gone since the base.
type Lapse struct {
	Address   string // with [*] where there may be several
	Type      catalog.Type
	Guard     string // "prevent_destroy" or "destroy"
	Before    string // the argument as it was written
	After     string // as it is, "" where it is gone
	Gone      bool   // the whole block is; it is a lapse where its objects are destroyed
	Destroyed bool   // the plan destroys objects of the block
	Location  Location
}

// A Rebound is a change of what a provider's configuration, or a block's choice of
// one, says about where objects are.
type Rebound struct {
	Address  string // of the resource that is given to another configuration, else ""
	Provider string // name of the provider whose block it is, else ""
	Subject  string // `provider "aws"`, or the block
	Arg      string // "region"; "provider" and "providers" for a choice
	Before   string // as it was written
	After    string // as it is, "" where it is gone
	Location Location
}
