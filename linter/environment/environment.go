// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package environment tells to which environments of a team, production or staging,
// an object belongs, and which one a plan is for.
//
// It knows where providers keep the words by which one can tell: tags, labels,
// names, identifiers. It does not know what follows from it.
package environment

import (
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
)

// An Environment is an environment block of .planlint.hcl. What it lists are
// patterns of package glob, which match whatever the letter case; paths and
// addresses match exactly. Any match makes an object, or a plan, belong to it.
type Environment struct {
	Name string

	Tags      []Tag    // of objects: tags and labels
	Names     []string // of objects, and of the parts of their identifiers
	Accounts  []string // AWS accounts and Azure subscriptions, as in objects' identifiers
	Projects  []string // of objects: Google projects, and whatever else is called so
	Addresses []string // of objects in the configuration

	Workspaces []string // of plans
	Paths      []string // of plans: the root module's directory, from that of the file on
}

// A Tag is a key that an environment's objects have, and the values it may have.
type Tag struct {
	Key    string
	Values []string
}

// A Set is all the environments that there are, in the order of the file.
type Set []Environment

// Names gives the names of the environments.
func (s Set) Names() []string {
	names := make([]string, len(s))
	for i, e := range s {
		names[i] = e.Name
	}
	return names
}

// Has reports whether an environment of that name is configured.
func (s Set) Has(name string) bool { return slices.Contains(s.Names(), name) }

// OfPlan tells which environment a plan is for: by its workspace, or else by the
// directory of its root module, relative to the configuration file with "/". The
// first in the order of the file holds; "" is for none.
func (s Set) OfPlan(workspace, dir string) string {
	for _, e := range s {
		if workspace != "" && glob.AnyFold(e.Workspaces, workspace) {
			return e.Name
		}
	}
	for _, e := range s {
		if glob.Any(e.Paths, dir) || glob.Any(e.Paths, dir+"/") {
			return e.Name
		}
	}
	return ""
}
