// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package power reads what tokens, roles and policies hand out, in the languages
// in which clouds write it, and says what of it is broad: beyond any one job.
//
// The package knows those languages and the catalogue's words for them, and
// nothing of plans.
package power

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// A Grant is one broad thing that a scope hands out.
type Grant struct {
	Name string // in the cloud's own words, "s3:* on *", "roles/owner"
	Why  string // why it is broad, where the name does not say: may be empty

	action string    // of one that names an action, to say more of it
	covers scope.Set // what it permits, to compare; empty where only the name tells
}

// permission makes a grant that compares: an ARN's "/" means nothing to "*".
func permission(action, resource, why string) Grant {
	g := Grant{Name: action + " on " + resource, Why: why, action: action}
	flat := strings.ReplaceAll(resource, "/", ":")
	if set, err := scope.New(scope.Grant{Actions: []string{strings.ToLower(action)}, Resources: []string{flat}}); err == nil {
		g.covers = set
	}
	return g
}

// Broad gives the broad grants of a value, as JSON decoded with UseNumber has it,
// sorted by name and each once. A value that cannot be read in its language is an
// error: nothing then proves it narrow.
//
// The form catalog.Rules is read by Kubernetes instead, object by object.
func Broad(s catalog.Scope, value any) ([]Grant, error) {
	var grants []Grant
	var err error
	switch s.Form {
	case catalog.Words, catalog.Role:
		grants = words(s, value)
	case catalog.BindingJSON:
		grants, err = bindings(s, value)
	case catalog.IAMJSON:
		grants, err = iam(value)
	case catalog.VaultPolicy:
		grants, err = vault(value)
	case catalog.ACLPolicy:
		grants, err = acl(value)
	case catalog.Grants:
		grants, err = grantSet(value)
	case catalog.Rules:
		err = errors.New("not one object")
	}
	slices.SortFunc(grants, func(a, b Grant) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(grants, func(a, b Grant) bool { return a.Name == b.Name }), err
}

// Added gives the grants of after that none of before covers: what a change newly
// hands out. A narrowing adds nothing.
func Added(before, after []Grant) []Grant {
	var held scope.Set
	for _, b := range before {
		held = scope.Union(held, b.covers)
	}
	return slices.DeleteFunc(slices.Clone(after), func(a Grant) bool {
		if !a.covers.IsEmpty() {
			return held.Covers(a.covers)
		}
		return slices.ContainsFunc(before, func(b Grant) bool { return b.Name == a.Name })
	})
}
