// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"errors"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// everyone are the members of a Google policy that stand for anyone at all.
// Source: cloud.google.com/iam/docs/principals-overview.
var everyone = []string{"allusers", "allauthenticatedusers"}

// bindings reads a Google policy: {"bindings": [{"role": ..., "members": [...]}]},
// or HashiCorp Cloud's, where it is "role_id", and members are objects.
func bindings(s catalog.Scope, value any) ([]Grant, error) {
	doc, err := document(value)
	if err != nil {
		return nil, err
	}
	all, _ := member(doc, "bindings")
	entries, ok := all.([]any)
	if !ok && all != nil {
		return nil, errors.New("its bindings are no list")
	}
	var grants []Grant
	for _, e := range entries {
		binding, ok := e.(map[string]any)
		if !ok {
			return nil, errors.New("a binding is no object")
		}
		grants = append(grants, binding1(s, binding)...)
	}
	return grants, nil
}

func binding1(s catalog.Scope, binding map[string]any) []Grant {
	role, ok := member(binding, "role")
	if !ok {
		role, _ = member(binding, "role_id")
	}
	members := bound(binding)
	name := strings.Join(list(role), ", ")
	var grants []Grant
	for _, who := range members {
		switch {
		case slices.Contains(everyone, strings.ToLower(who)):
			grants = append(grants, Grant{Name: name + " to " + who, Why: "that is anyone"})
		case s.Has(name):
			grants = append(grants, Grant{Name: name + " to " + who})
		}
	}
	return grants
}

// bound lists whom a binding is about.
func bound(binding map[string]any) []string {
	var who []string
	for _, name := range []string{"members", "principals"} {
		all, _ := member(binding, name)
		who = append(who, list(all)...)
		entries, _ := all.([]any)
		for _, e := range entries {
			if m, ok := e.(map[string]any); ok {
				id, _ := member(m, "member_id")
				who = append(who, list(id)...)
			}
		}
	}
	return who
}

// document reads a JSON object that is given as text or decoded already.
func document(value any) (map[string]any, error) {
	if text, ok := value.(string); ok {
		if strings.TrimSpace(text) == "" {
			return map[string]any{}, nil
		}
		var err error
		if value, err = decode(text); err != nil {
			return nil, err
		}
	}
	if doc, ok := value.(map[string]any); ok {
		return doc, nil
	}
	return nil, errors.New("no JSON object")
}
