// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"encoding/json"
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
		Change: checkBroadScope,
	}
}

func checkBroadScope(s rule.Subject) []rule.Finding {
	if s.Mode != "managed" || !s.Actions.Has(plan.ActionCreate) && !s.Actions.Has(plan.ActionUpdate) {
		return nil
	}
	var found []rule.Finding
	for _, scope := range s.Type.Scopes {
		before, after := confer(s.Before, scope, false), confer(s.After, scope, !s.Before.Exists())
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
	f := rule.Finding{Evidence: []rule.Evidence{evidence(s.Change, scope.Path)}}
	switch {
	case len(added) == 0:
		f.Message = scope.Path + " " + after.unproven + ": nothing proves that it is not broad"
		f.Evidence[0].After = cmp.Or(f.Evidence[0].After, "(known after apply)")
	case after.sensitive:
		f.Message = scope.Path + " grants " + cmp.Or(scope.Confers, "a broad scope") + " (its value is sensitive)"
	default:
		f.Message = scope.Path + " newly grants " + describe(scope, added)
		f.Evidence = f.Evidence[:0]
		for _, g := range added {
			f.Evidence = append(f.Evidence, rule.Evidence{Path: scope.Path, After: quoted(g.Name)})
		}
	}
	return f, true
}

// describe names the grants: "api: the whole API with all rights of its user".
func describe(scope catalog.Scope, added []power.Grant) string {
	names := make([]string, len(added))
	for i, g := range added {
		names[i] = g.Name
		if g.Why != "" {
			names[i] += " (" + g.Why + ")"
		}
	}
	text := strings.Join(names, ", ")
	if scope.Confers != "" {
		text += ": " + scope.Confers
	}
	return text
}

func quoted(s string) string {
	text, _ := json.Marshal(s) // a string always is JSON
	return cut(string(text))
}
