// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"errors"
	"fmt"
	"strings"
)

// A policy is an AWS policy document, whose language MinIO, Yandex, DigitalOcean
// and others have taken over.
// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html.
type policy struct{ allows, denies []statement }

// A statement is one of a policy document's.
type statement struct {
	actions, notActions     []string
	resources, notResources []string
	principals              []principal
	hasPrincipal            bool // a resource's own policy: its resource is that resource
	allButPrincipals        bool // NotPrincipal
	conditions              []condition

	// What is asked of a statement again and again.
	small, notSmall    []string // the actions in small letters
	chosen, forCallers bool     // a condition chooses among resources, among callers
}

// iam reads an AWS policy document and gives what of it is broad.
func iam(value any) ([]Grant, error) {
	p, err := readPolicy(value)
	if err != nil {
		return nil, err
	}
	return p.broad(), nil
}

func readPolicy(value any) (policy, error) {
	var p policy
	doc, err := document(value)
	if err != nil {
		return p, err
	}
	raw, _ := member(doc, "Statement")
	entries, ok := raw.([]any)
	if !ok && raw != nil {
		entries = []any{raw}
	}
	for _, e := range entries {
		fields, ok := e.(map[string]any)
		if !ok {
			return p, errors.New("a statement is no object")
		}
		s := readStatement(fields)
		switch effect, _ := member(fields, "Effect"); {
		case same(effect, "Allow"):
			p.allows = append(p.allows, s)
		case same(effect, "Deny"):
			p.denies = append(p.denies, s)
		default:
			return p, fmt.Errorf("the effect %q is neither Allow nor Deny", effect)
		}
	}
	return p, nil
}

func same(v any, word string) bool {
	text, _ := v.(string)
	return strings.EqualFold(text, word)
}

func readStatement(fields map[string]any) statement {
	get := func(name string) []string {
		v, _ := member(fields, name)
		return list(v)
	}
	s := statement{
		actions: get("Action"), notActions: get("NotAction"),
		resources: get("Resource"), notResources: get("NotResource"),
	}
	if p, ok := member(fields, "Principal"); ok {
		s.hasPrincipal, s.principals = true, principals(p)
	}
	if _, ok := member(fields, "NotPrincipal"); ok {
		s.hasPrincipal, s.allButPrincipals = true, true
	}
	c, _ := member(fields, "Condition")
	s.conditions = readConditions(c)
	s.small, s.notSmall = small(s.actions), small(s.notActions)
	s.chosen, s.forCallers = s.narrowed(aboutResources), s.narrowed(aboutCallers)
	return s
}

// broad gives what the policy hands out beyond any one job, each statement by
// itself and then what several permissions make of each other.
func (p policy) broad() []Grant {
	var grants []Grant
	for _, s := range p.allows {
		switch {
		case s.hasPrincipal:
			grants = append(grants, p.toAnyone(s)...)
		case len(s.notActions) > 0:
			grants = append(grants, p.allButActions(s)...)
		default:
			grants = append(grants, p.actions(s)...)
		}
	}
	return p.escalations(grants)
}

// actions gives what a statement permits by name.
func (p policy) actions(s statement) []Grant {
	var grants []Grant
	for _, resource := range s.reach() {
		for _, action := range s.actions {
			why := s.why(action, resource)
			if why != "" && !p.denied(action, resource, aboutResources) {
				grants = append(grants, permission(action, resource, why))
			}
		}
	}
	return grants
}

// reach lists the resources, as one for all of them where a statement names those
// that it leaves out.
func (s statement) reach() []string {
	if len(s.notResources) > 0 {
		return []string{"*"}
	}
	return s.resources
}

func (p policy) allButActions(s statement) []Grant {
	for _, resource := range s.reach() {
		if wideARN(resource) && !s.chosen && !p.denied("*", resource, aboutResources) {
			return []Grant{{
				Name: "all but " + strings.Join(s.notActions, ", ") + " on " + resource,
				Why:  "NotAction permits every action it does not name, those to come too",
			}}
		}
	}
	return nil
}

func small(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = strings.ToLower(s)
	}
	return out
}
