// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"errors"
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// A statement is one of an AWS policy document's.
// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html.
type statement struct {
	actions, notActions     []string
	resources, notResources []string
	principals              []string
	hasPrincipal            bool // a resource's own policy: its resource is that resource
	allButPrincipals        bool // NotPrincipal
	conditions              []condition
}

// iam reads an AWS policy document. Statements that deny take nothing away here:
// a broad Allow next to a Deny is still broad.
func iam(value any) ([]Grant, error) {
	doc, err := document(value)
	if err != nil {
		return nil, err
	}
	raw, ok := member(doc, "Statement")
	if !ok {
		return nil, nil
	}
	entries, ok := raw.([]any)
	if !ok {
		entries = []any{raw}
	}
	var grants []Grant
	for _, e := range entries {
		fields, ok := e.(map[string]any)
		if !ok {
			return nil, errors.New("a statement is no object")
		}
		s, allow, err := readStatement(fields)
		if err != nil {
			return nil, err
		}
		if allow {
			grants = append(grants, s.broad()...)
		}
	}
	return grants, nil
}

func readStatement(fields map[string]any) (s statement, allow bool, err error) {
	effect, _ := member(fields, "Effect")
	word, _ := effect.(string)
	if !strings.EqualFold(word, "Allow") && !strings.EqualFold(word, "Deny") {
		return s, false, fmt.Errorf("the effect %q is neither Allow nor Deny", word)
	}
	get := func(name string) []string {
		v, _ := member(fields, name)
		return list(v)
	}
	s.actions, s.notActions = get("Action"), get("NotAction")
	s.resources, s.notResources = get("Resource"), get("NotResource")
	if p, ok := member(fields, "Principal"); ok {
		s.hasPrincipal, s.principals = true, principals(p)
	}
	if _, ok := member(fields, "NotPrincipal"); ok {
		s.hasPrincipal, s.allButPrincipals = true, true
	}
	c, _ := member(fields, "Condition")
	s.conditions = readConditions(c)
	return s, strings.EqualFold(word, "Allow"), nil
}

// principals flattens {"AWS": "*", "Service": [...]}: services are left out, for
// they act for their own resources only.
func principals(v any) []string {
	m, ok := v.(map[string]any)
	if !ok {
		return list(v)
	}
	var out []string
	for kind, who := range m {
		if !strings.EqualFold(kind, "Service") {
			out = append(out, list(who)...)
		}
	}
	return out
}

// broad gives what the statement hands out beyond any one job.
func (s statement) broad() []Grant {
	if s.hasPrincipal {
		return s.toAnyone()
	}
	if len(s.notActions) > 0 {
		return s.allButActions()
	}
	var grants []Grant
	for _, resource := range s.reach() {
		for _, action := range s.actions {
			if why := s.why(action, resource); why != "" {
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

func (s statement) allButActions() []Grant {
	for _, resource := range s.reach() {
		if wideARN(resource) {
			return []Grant{{
				Name: "all but " + strings.Join(s.notActions, ", ") + " on " + resource,
				Why:  "NotAction permits every action it does not name, those to come too",
			}}
		}
	}
	return nil
}

func (s statement) toAnyone() []Grant {
	var grants []Grant
	for _, who := range s.principals {
		if who == "*" && !s.narrowed(aboutCallers) {
			grants = append(grants, Grant{Name: strings.Join(s.actions, ", ") + " to anyone", Why: `the principal "*" is every account there is`})
		}
	}
	if s.allButPrincipals && !s.narrowed(aboutCallers) {
		grants = append(grants, Grant{Name: strings.Join(s.actions, ", ") + " to all but some", Why: "NotPrincipal permits everyone it does not name"})
	}
	return grants
}

// permission makes a grant that compares: an ARN's "/" means nothing to "*".
func permission(action, resource, why string) Grant {
	g := Grant{Name: action + " on " + resource, Why: why}
	flat := strings.ReplaceAll(resource, "/", ":")
	if set, err := scope.New(scope.Grant{Actions: []string{strings.ToLower(action)}, Resources: []string{flat}}); err == nil {
		g.covers = set
	}
	return g
}
