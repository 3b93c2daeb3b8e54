// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// capabilities are what a rule of an ACL policy can permit. "deny" is none, as it
// takes away; "recover" and "subscribe" are not in every server.
var capabilities = []string{"create", "delete", "list", "patch", "read", "sudo", "update"}

// rules are a policy: path to capabilities. Of the paths that match a request one
// alone decides, see outranks.
type rules map[string]set

type set map[string]bool

func (s set) names() []string { return slices.Sorted(maps.Keys(s)) }

// rulesOf says grants in Vault's words. As one rule alone decides on a path, each has
// what every grant gives that covers it.
func rulesOf(grants scope.Set) (rules, error) {
	type wish struct {
		action string
		paths  []pattern
	}
	var wishes []wish
	out := rules{}
	for _, p := range grants.Permissions() {
		paths, err := pathsOf(p.Resource)
		if err == nil && !slices.Contains(capabilities, p.Action) {
			err = fmt.Errorf("%q is no capability: write one of %s", p.Action, strings.Join(capabilities, ", "))
		}
		if err != nil {
			return nil, fmt.Errorf("grant %s: %w", p, err)
		}
		wishes = append(wishes, wish{p.Action, paths})
		for _, path := range paths {
			out[string(path)] = set{}
		}
	}
	for path, has := range out {
		for _, w := range wishes {
			if slices.ContainsFunc(w.paths, func(p pattern) bool { return p.covers(pattern(path)) }) {
				has[w.action] = true
			}
		}
	}
	return out, out.check()
}

// check refuses rules of which Vault would let one hide what another gives.
func (r rules) check() error {
	paths := slices.Sorted(maps.Keys(r))
	for i, a := range paths {
		for _, b := range paths[i+1:] {
			p, q := pattern(a), pattern(b)
			if maps.Equal(r[a], r[b]) || !p.overlaps(q) || p.covers(q) && q.outranks(p) || q.covers(p) && p.outranks(q) {
				continue
			}
			return fmt.Errorf("policy paths %q and %q meet, and where they do Vault goes by one of them alone: "+
				"write the same actions for both, or split the paths", a, b)
		}
	}
	return nil
}

// add takes a rule in, as the same path in two policies gives both's capabilities.
func (r rules) add(path string, given []string) {
	if r[path] == nil {
		r[path] = set{}
	}
	for _, c := range given {
		r[path][c] = true
	}
}

// reach is all that the rules confer.
func (r rules) reach() scope.Set {
	var out []scope.Permission
	for path, given := range r {
		if given["deny"] {
			continue
		}
		p := pattern(path)
		base, _ := strings.CutSuffix(path, "/*")
		for action := range given {
			resource := p.resource()
			if base != path && r[base][action] && !r[base]["deny"] {
				resource = pattern(base).resource() + "/**"
			}
			out = append(out, scope.Permission{Action: action, Resource: resource})
		}
	}
	return scope.Of(out...)
}

var errResource = errors.New(`"*" has to stand for a whole segment, or at the end of the path`)

// pathsOf are the paths of policy rules that a resource needs.
func pathsOf(resource string) ([]pattern, error) {
	segments := strings.Split(resource, "/")
	last := len(segments) - 1
	below := segments[last] == "**"
	if below {
		segments = segments[:last]
		last--
	}
	if last < 0 {
		return []pattern{"*"}, nil
	}
	prefix := false
	for i, segment := range segments {
		switch head, found := strings.CutSuffix(segment, "*"); {
		case segment == "+" || strings.Contains(segment, "{{"):
			return nil, fmt.Errorf("%q has a meaning of its own in a policy", segment)
		case segment == "*":
			segments[i] = "+"
		case i == last && found && !strings.Contains(head, "*"):
			prefix = true // to Vault this goes on below
		case strings.Contains(segment, "*"):
			return nil, errResource
		}
	}
	path := strings.Join(segments, "/")
	if below && !prefix {
		return []pattern{pattern(path), pattern(path + "/*")}, nil
	}
	return []pattern{pattern(path)}, nil
}
