// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"
)

// A principal is one of a statement's: {"AWS": "*"}, {"Federated": "..."}. Those of
// services are left out, for they act for their own resources only.
type principal struct{ kind, who string }

func principals(v any) []principal {
	m, ok := v.(map[string]any)
	if !ok {
		m = map[string]any{"aws": v}
	}
	var out []principal
	for kind, names := range m {
		kind = strings.ToLower(kind)
		for _, who := range list(names) {
			if kind != "service" {
				out = append(out, principal{kind, who})
			}
		}
	}
	slices.SortFunc(out, func(a, b principal) int { return strings.Compare(a.kind+a.who, b.kind+b.who) })
	return out
}

// anyone reports whether every account there is, is meant: "*", or an ARN that
// leaves out which.
func (p principal) anyone() bool {
	return strings.Trim(p.who, "*") == "" || strings.HasPrefix(p.who, "arn:aws:iam::*:")
}

// toAnyone gives what a resource's own policy hands to those that nobody chose.
func (p policy) toAnyone(s statement) []Grant {
	grant := func(to, why string) []Grant {
		return []Grant{{Name: strings.Join(s.doing(), ", ") + " to " + to, Why: why}}
	}
	if s.forCallers || p.deniedToOthers(s) {
		return nil
	}
	if s.allButPrincipals {
		return grant("all but some", "NotPrincipal permits everyone it does not name")
	}
	for _, who := range s.principals {
		switch {
		case who.anyone():
			return grant("anyone", `the principal "*" is every account there is`)
		case who.kind == "federated" && !s.vouched(who.who):
			return grant("whoever "+host(who.who)+" vouches for", "no condition chooses among them")
		}
	}
	return nil
}

// doing are a statement's actions, in words.
func (s statement) doing() []string {
	if len(s.notActions) > 0 {
		return []string{"all but " + strings.Join(s.notActions, ", ")}
	}
	return s.actions
}

// deniedToOthers reports whether a Deny takes from everyone but the chosen what a
// statement gives to everyone.
func (p policy) deniedToOthers(s statement) bool {
	if len(s.actions) == 0 || len(s.resources) == 0 {
		return false
	}
	for _, action := range s.actions {
		for _, resource := range s.resources {
			if !p.denied(action, resource, aboutCallers) {
				return false
			}
		}
	}
	return true
}

// shared are identity providers whose tokens have the same audience for everyone:
// only the subject, or a claim like it, tells who asks. Of a cluster it tells which
// of its pods does.
// Source: docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html.
var shared = []string{
	"token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "agent.buildkite.com", "api.pulumi.com",
	"oidc.codefresh.io", "oidc.vercel.com", "studio.datachain.ai", "proidc.upbound.io", "oidc.eks.",
}

// subjects are the claims that tell one holder of a token from another, audiences
// those that tell for whom a token was made.
var (
	subjects = []string{
		"**:sub", "**:repository*", "**:job_workflow_ref", "**:project_*", "**:namespace_*", "**:terraform_*", "**:amr",
	}
	audiences = []string{"**:aud", "**:oaud"}
)

// vouched reports whether a condition chooses among those that an identity provider
// vouches for. One that speaks SAML is a company's own.
func (s statement) vouched(provider string) bool {
	if strings.Contains(provider, ":saml-provider/") {
		return true
	}
	keys, name := subjects, host(provider)
	if !slices.ContainsFunc(shared, func(p string) bool { return strings.HasPrefix(name, p) }) {
		keys = slices.Concat(subjects, audiences)
	}
	return slices.ContainsFunc(s.conditions, func(c condition) bool {
		return c.narrows(keys) && !slices.ContainsFunc(c.values, anySubject)
	})
}

// anySubject reports whether a pattern of a subject leaves out whose it is:
// "repo:*", "system:serviceaccount:*:*".
func anySubject(v string) bool {
	stem := head(v)
	return stem != v && slices.Contains([]string{"", "repo:", "organization:", "project_path:", "system:", "system:serviceaccount:"}, stem)
}

// host is the name of an identity provider in its ARN.
func host(provider string) string {
	if _, name, ok := strings.Cut(provider, "provider/"); ok {
		return name
	}
	return provider
}
