// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package scope is the algebra of grants: what a set of grants covers, what it
// confers beyond another, and where it is broad.
//
// A grant permits actions on resources: the actions and locations of an
// authorization_details object (RFC 9396, section 2). Actions are the issuer's
// own words, matched as they are written, in which "*" stands for any run of
// characters. Resources are paths of segments joined by "/". In a segment "*"
// stands for any run of characters but "/"; the last segment may be "**": the
// node before it and everything below. A resource that is "*" alone means what
// people mean by it, "**": everything.
//
// The package knows no issuer, no Terraform and no plan: whether "write" implies
// "read" is for an issuer to say, by what it lists as its reach.
package scope

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// A Grant permits each of Actions on each of Resources.
type Grant struct {
	Actions   []string `json:"actions"`
	Resources []string `json:"locations"`
}

// A Permission is one action on one resource, the unit in which sets are
// compared and listed.
type Permission struct {
	Action   string
	Resource string
}

// String gives the permission's name, "action@resource".
func (p Permission) String() string { return p.Action + "@" + p.Resource }

// A Set is a normalised set of permissions: sorted, and none covered by another.
// The zero value is empty and permits nothing.
type Set struct{ permissions []Permission }

// New checks grants and normalises them into a Set. All that is wrong is in the
// error, one *PatternError or ErrEmpty a fault.
func New(grants ...Grant) (Set, error) {
	if len(grants) == 0 {
		return Set{}, ErrEmpty
	}
	var all []Permission
	var faults []error
	for i, grant := range grants {
		faults = append(faults, grant.check(i)...)
		for _, action := range grant.Actions {
			for _, resource := range grant.Resources {
				all = append(all, normal(action, resource))
			}
		}
	}
	if err := errors.Join(faults...); err != nil {
		return Set{}, err
	}
	return Of(all...), nil
}

// Of makes a Set of permissions that are known to be well formed.
func Of(permissions ...Permission) Set {
	all := make([]Permission, len(permissions))
	for i, p := range permissions {
		all[i] = normal(p.Action, p.Resource)
	}
	slices.SortFunc(all, compare)
	all = slices.Compact(all)
	kept := parse(all)
	for i := 0; i < len(kept); {
		if kept.permits(kept[i], i) {
			kept = slices.Delete(kept, i, i+1)
			continue
		}
		i++
	}
	return Set{kept.permissions()}
}

// Permissions lists the set, sorted by resource and then action.
func (s Set) Permissions() []Permission { return slices.Clone(s.permissions) }

// Names lists the names of the set's permissions, in the order of Permissions.
func (s Set) Names() []string {
	names := make([]string, len(s.permissions))
	for i, p := range s.permissions {
		names[i] = p.String()
	}
	return names
}

// Grants puts the set back into grants: those actions together that are
// permitted on the same resource.
func (s Set) Grants() []Grant {
	var out []Grant
	for _, p := range s.permissions {
		if n := len(out); n > 0 && out[n-1].Resources[0] == p.Resource {
			out[n-1].Actions = append(out[n-1].Actions, p.Action)
			continue
		}
		out = append(out, Grant{Actions: []string{p.Action}, Resources: []string{p.Resource}})
	}
	return out
}

// IsEmpty reports whether the set permits nothing.
func (s Set) IsEmpty() bool { return len(s.permissions) == 0 }

// Equal reports whether s and t permit the same.
func (s Set) Equal(t Set) bool { return s.Covers(t) && t.Covers(s) }

// Covers reports whether s permits all that t permits. It is exact: a
// permission of t may be covered by several of s together.
func (s Set) Covers(t Set) bool { return t.Excess(s).IsEmpty() }

// Excess is what s permits and asked does not: the permissions of s that asked
// fails to cover in whole.
func (s Set) Excess(asked Set) Set {
	had := parse(asked.permissions)
	var out []Permission
	for _, p := range parse(s.permissions) {
		if !had.permits(p, -1) {
			out = append(out, p.Permission)
		}
	}
	return Set{out}
}

// Union permits what any of the sets permits.
func Union(sets ...Set) Set {
	var all []Permission
	for _, s := range sets {
		all = append(all, s.permissions...)
	}
	return Of(all...)
}

func normal(action, resource string) Permission {
	// What is below any first segment is everything. "*/*/**" is not: it leaves
	// out the first level.
	if isStars(resource) || resource == "*/"+subtree {
		resource = subtree
	}
	return Permission{collapse(action), resource}
}

// collapse writes a run of stars as one, which means the same.
func collapse(s string) string {
	for strings.Contains(s, "**") {
		s = strings.ReplaceAll(s, "**", "*")
	}
	return s
}

func compare(a, b Permission) int {
	return cmp.Or(cmp.Compare(a.Resource, b.Resource), cmp.Compare(a.Action, b.Action))
}
