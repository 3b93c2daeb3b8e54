// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"
)

// A KubernetesRule is one rule of a role.
// Source: kubernetes.io/docs/reference/access-authn-authz/rbac.
type KubernetesRule struct {
	Groups, Resources, Names, URLs, Verbs []string

	Namespaced bool // of a Role: it ends at its namespace
}

// escalations are verbs on resources that lead to every other right.
// Source: kubernetes.io/docs/concepts/security/rbac-good-practices.
var escalations = []struct{ resource, verb, why string }{
	{"roles", "escalate", "it can write itself any right"},
	{"clusterroles", "escalate", "it can write itself any right"},
	{"roles", "bind", "it can take any role"},
	{"clusterroles", "bind", "it can take any role"},
	{"users", "impersonate", "it can act as anyone"},
	{"groups", "impersonate", "it can act as anyone"},
	{"serviceaccounts", "impersonate", "it can act as anyone"},
	{"serviceaccounts/token", "create", "it can get a token of any account"},
	{"nodes/proxy", "get", "it reaches every pod of a node"},
	{"nodes/proxy", "create", "it reaches every pod of a node"},
	{"certificatesigningrequests/approval", "update", "it can get a certificate for anyone"},
}

// Broad gives what the rule hands out beyond any one job.
func (r KubernetesRule) Broad() []Grant {
	if why := r.why(); why != "" {
		return []Grant{{Name: r.String(), Why: why}}
	}
	return nil
}

// String gives the rule in words: "get, list on secrets".
func (r KubernetesRule) String() string {
	return strings.Join(r.Verbs, ", ") + " on " + strings.Join(slices.Concat(r.Resources, r.URLs), ", ")
}

func (r KubernetesRule) why() string {
	writes := slices.ContainsFunc(r.Verbs, func(v string) bool { return !slices.Contains([]string{"get", "list", "watch"}, v) })
	switch {
	case len(r.Names) > 0, r.Namespaced && !writes:
		return "" // only objects, or looks into one namespace, that somebody chose
	case slices.Contains(r.Resources, "*"):
		return "every kind of object, secrets among them"
	case r.has("secrets", "get", "list", "watch") && !r.Namespaced:
		return "the secrets of every namespace"
	case slices.Contains(r.Verbs, "*") && slices.Contains(r.Groups, "*"):
		return "every verb, in groups to come too"
	}
	for _, e := range escalations {
		if r.has(e.resource, e.verb) {
			return e.why
		}
	}
	if r.has("pods/exec", "create", "get") && !r.Namespaced {
		return "commands in every pod there is"
	}
	return ""
}

func (r KubernetesRule) has(resource string, verbs ...string) bool {
	if !slices.Contains(r.Resources, resource) && !slices.Contains(r.Resources, "*") {
		return false
	}
	return slices.Contains(r.Verbs, "*") || slices.ContainsFunc(verbs, func(v string) bool { return slices.Contains(r.Verbs, v) })
}
