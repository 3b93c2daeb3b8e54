// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func unprovenScope() rule.Rule {
	return rule.Rule{
		ID:       "unproven-scope",
		Title:    "A scope is not known, and nothing proves it narrow",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "A scope that the plan does not know is broad until it is proven narrow: hiding one in an expression " +
			"that only the apply can work out would else be the way past every other rule. What can be proven from " +
			"the plan's configuration and from the source is not reported: a policy in which one ARN is unknown is " +
			"judged by all the rest of it. The finding is an error where the value may be anything, and a warning " +
			"where all that is unknown are the names of single objects, as far as can be told.",
		Fix: "Let planlint see the source, by running it in the root module or naming that with -C. Write actions and " +
			"roles out, and take from other objects only their ARNs, IDs and names. Where the value comes from " +
			"outside, check it by hand and let the finding pass with an override that says what it is.",
		Change:   checkUnprovenScope,
		Doubts:   doubtUnprovenScope,
		Existing: true,
	}
}

// checkUnprovenScope finds what is known but cannot be read.
func checkUnprovenScope(s rule.Subject) []rule.Finding {
	var found []rule.Finding
	for _, g := range grantedBy(s) {
		if g.after.unreadable && !g.before.unreadable {
			found = append(found, rule.Finding{
				Severity: rule.Error, Attribute: g.scope.Path,
				Message:  g.scope.Path + " cannot be read as " + string(g.scope.Form) + ": nothing proves that it is not broad",
				Evidence: []rule.Evidence{evidence(s.Change, g.scope.Path)},
			})
		}
	}
	return found
}

func doubtUnprovenScope(s rule.Subject) []rule.Doubt {
	return doubts(s, func(g granted, p power.Proof, r rule.Resolved) []rule.Finding {
		if len(p.Open) == 0 {
			return nil
		}
		f := rule.Finding{
			Severity: rule.Error, Attribute: g.scope.Path,
			Message: g.scope.Path + " depends on " + strings.Join(p.Open, ", ") +
				", known only after apply: nothing proves that it is not broad",
			Evidence: []rule.Evidence{{Path: g.scope.Path, After: "(known after apply)"}},
		}
		if p.Likely {
			f.Severity = rule.Warning
			f.Message += ", though it seems to name single objects only"
		}
		if len(r.From) == 0 && r.Value == nil {
			f.Message = g.scope.Path + " is known only after apply: nothing proves that it is not broad"
		}
		return []rule.Finding{f}
	})
}

// doubts are about the scopes of an object that are known only after apply. What is
// made of a proof is called once the configuration has been asked.
func doubts(s rule.Subject, settle func(granted, power.Proof, rule.Resolved) []rule.Finding) []rule.Doubt {
	if !uncertain(s) {
		return nil
	}
	var all []rule.Doubt
	for _, g := range grantedBy(s) {
		if !g.after.open && !g.after.madeUp {
			continue
		}
		all = append(all, rule.Doubt{Path: g.scope.Path, Settle: func(r rule.Resolved) []rule.Finding {
			if r.Unset || !r.Dynamic && r.Value == nil && len(r.From) == 0 && !g.after.open {
				return nil // the provider fills it in
			}
			return settle(g, prove(g.scope, r), r)
		}})
	}
	return all
}

// uncertain reports whether anything that a scope is judged by is known only after
// apply. Most often nothing is, and then there is no need to judge.
func uncertain(s rule.Subject) bool {
	if len(s.Type.Scopes) == 0 {
		return false
	}
	return rule.Remember(s.Memo, "uncertain", func() bool { return someUnknown(s) })
}

func someUnknown(s rule.Subject) bool {
	unknown := func(path string) bool {
		return slices.ContainsFunc(s.After.At(path), func(v plan.Value) bool { return v.Knowledge == plan.Unknown })
	}
	return slices.ContainsFunc(s.Type.Scopes, func(scope catalog.Scope) bool {
		return unknown(scope.Path) || slices.ContainsFunc(scope.Where, func(w catalog.Where) bool { return unknown(w.Path) })
	})
}

// prove says what of a resolved value is broad, and what may be. Where it cannot be
// read all that it is made of may make it broad.
func prove(s catalog.Scope, r rule.Resolved) power.Proof {
	p, err := power.Prove(s, r.Value)
	if r.Value == nil || err != nil {
		p.Open, p.Likely = r.From, false
		if len(p.Open) == 0 {
			p.Open = []string{"what the plan does not tell"}
		}
	}
	return p
}
