// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func broadScope() rule.Rule {
	return rule.Rule{
		ID:       "broad-scope",
		Title:    "A broad scope is granted",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "A token, role or policy that can do more than its job does it one day: in the hands of whoever found " +
			"it, or of a program that reads its instructions wrong. What it could destroy is known now, and only now " +
			"does changing it cost nothing.",
		Fix: "Grant what the job needs, by name: single actions on named resources. Where the cloud cannot say it " +
			"more narrowly, give the token a short life and let the finding pass with an override that says why.",
		Change:   checkBroadScope,
		Existing: true,
	}
}

func checkBroadScope(s rule.Subject) []rule.Finding {
	judged := s.Actions.Has(plan.ActionCreate) || s.Actions.Has(plan.ActionUpdate) ||
		s.Existing && s.Actions.Has(plan.ActionNoOp)
	if s.Mode != "managed" || !judged {
		return nil
	}
	var found []rule.Finding
	isNew := s.Actions.Has(plan.ActionCreate)
	for _, scope := range s.Type.Scopes {
		before, after := confer(s.Before, scope, false), confer(s.After, scope, isNew)
		if s.Existing {
			before = conferred{} // what was there before is no excuse
		}
		if f, ok := granted(s, scope, before, after); ok {
			found = append(found, f)
		}
	}
	return found
}

// granted compares what a scope hands out on either side of a change.
func granted(s rule.Subject, scope catalog.Scope, before, after conferred) (rule.Finding, bool) {
	added := power.Added(before.grants, after.grants)
	unproven := after.unproven != "" && before.unproven == ""
	if len(added) == 0 && !unproven {
		return rule.Finding{}, false
	}
	f := rule.Finding{Attribute: scope.Path, Evidence: []rule.Evidence{evidence(s.Change, scope.Path)}}
	switch {
	case len(added) == 0:
		f.Message = scope.Path + " " + after.unproven + ": nothing proves that it is not broad"
		f.Evidence[0].After = cmp.Or(f.Evidence[0].After, "(known after apply)")
	case after.sensitive:
		f.Message = verb(s) + " " + cmp.Or(scope.Confers, "a broad scope") + " in " + scope.Path + ", whose value is sensitive"
	default:
		f.Message = verb(s) + " " + describe(scope, added)
		if !listed(scope) {
			f.Evidence = summary(scope, added)
		}
	}
	if after.doubtful != "" {
		f.Message += "; " + after.doubtful + " is known only after apply: nothing proves that it narrows this"
	}
	for _, w := range scope.Where {
		f.Evidence = append(f.Evidence, evidence(s.Change, w.Path))
	}
	return f, true
}

// verb says whether a grant is new.
func verb(s rule.Subject) string {
	if s.Existing && !s.Actions.Has(plan.ActionCreate) {
		return "grants"
	}
	return "newly grants"
}

// listed reports whether a scope's value is itself the list of what is granted,
// short enough to be shown as it is.
func listed(scope catalog.Scope) bool {
	return scope.Form == catalog.Words || scope.Form == catalog.Role
}

// summary is evidence from a document: what it adds, not all that it says.
func summary(scope catalog.Scope, added []power.Grant) []rule.Evidence {
	var out []rule.Evidence
	for _, g := range added {
		out = append(out, rule.Evidence{Path: scope.Path, After: quoted(g.Name)})
	}
	return out
}

// describe names the grants: "api in scopes; that is the whole API".
func describe(scope catalog.Scope, added []power.Grant) string {
	names := make([]string, len(added))
	for i, g := range added {
		names[i] = g.Name
		if g.Why != "" {
			names[i] += " (" + g.Why + ")"
		}
	}
	text := strings.Join(names, ", ") + " in " + scope.Path
	if scope.Confers != "" {
		text += "; that is " + scope.Confers
	}
	return text
}

func quoted(s string) string { return cut(string(asJSON(s))) }
