// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"slices"
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
		Doubts:   doubtBroadScope,
		Existing: true,
	}
}

func checkBroadScope(s rule.Subject) []rule.Finding {
	var found []rule.Finding
	for _, g := range grantedBy(s) {
		if len(g.added) > 0 && g.after.doubtful == "" {
			found = append(found, g.finding(s))
		}
	}
	return found
}

// doubtBroadScope finds what turns out to be broad only once the configuration is
// known: a policy of which nothing but an ARN was unknown.
func doubtBroadScope(s rule.Subject) []rule.Doubt {
	return append(whereDoubts(s), doubts(s, func(g granted, p power.Proof, r rule.Resolved) []rule.Finding {
		g.added = power.Added(g.before.grants, p.Broad)
		if len(g.added) == 0 {
			return nil
		}
		g.after.sensitive = g.after.sensitive || r.Sensitive
		return []rule.Finding{g.told()}
	})...)
}

// granted is what a change newly hands out by one scope.
type granted struct {
	scope         catalog.Scope
	before, after conferred
	added         []power.Grant
	anew          bool // there was no such object
}

// grantedBy compares what an object's scopes hand out on either side of a change.
func grantedBy(s rule.Subject) []granted {
	if len(s.Type.Scopes) == 0 || !grants(s) {
		return nil
	}
	return rule.Remember(s.Memo, "granted", func() []granted { return compare(s) })
}

func compare(s rule.Subject) []granted {
	isNew := s.Actions.Has(plan.ActionCreate)
	var all []granted
	for _, scope := range s.Type.Scopes {
		if !s.Existing && !scopeTouched(s.Change, scope) {
			continue
		}
		g := granted{scope: scope, anew: s.Existing || !s.Before.Exists(), after: confer(s.After, scope, isNew)}
		if !s.Existing { // else what was there before is no excuse
			g.before = confer(s.Before, scope, false)
		}
		g.added = power.Added(g.before.grants, g.after.grants)
		all = append(all, g)
	}
	return all
}

// scopeTouched reports whether a change may do something to what a scope is read from.
func scopeTouched(c *plan.Change, scope catalog.Scope) bool {
	return c.Touches(scope.Path) || slices.ContainsFunc(scope.Where, func(w catalog.Where) bool { return c.Touches(w.Path) })
}

// grants reports whether an object may have something after the change that it is to
// be judged for: it is made, changed, or left as it is and asked for nevertheless.
func grants(s rule.Subject) bool {
	writes := s.Actions.Has(plan.ActionCreate) || s.Actions.Has(plan.ActionUpdate)
	return s.Mode == "managed" && (writes || s.Existing && s.Actions.Has(plan.ActionNoOp))
}

func (g granted) finding(s rule.Subject) rule.Finding {
	f := g.told()
	if listed(g.scope) || g.after.sensitive {
		f.Evidence = []rule.Evidence{evidence(s.Change, g.scope.Path)}
	}
	for _, w := range g.scope.Where {
		f.Evidence = append(f.Evidence, evidence(s.Change, w.Path))
	}
	if g.scope.Path != "assume_role_policy" && isSet(s.After, boundary) {
		f.Message += "; " + boundary + " may bound it, which the plan does not tell"
		f.Evidence = append(f.Evidence, evidence(s.Change, boundary))
	}
	return f
}

// boundary is where a user or role of AWS has the policy that bounds its others. Who
// may take the role it does not bound.
const boundary = "permissions_boundary"

// told says what is granted, without a look at the change.
func (g granted) told() rule.Finding {
	verb := "adds "
	if g.anew {
		verb = "grants "
	}
	f := rule.Finding{Attribute: g.scope.Path, Evidence: summary(g.scope, g.added), Message: verb + describe(g.scope, g.added)}
	if g.after.sensitive {
		f.Message = verb + cmp.Or(g.scope.Confers, "a broad scope") + " in " + g.scope.Path + ", whose value is sensitive"
		f.Evidence = []rule.Evidence{{Path: g.scope.Path, After: "(sensitive)"}}
	}
	if g.after.doubtful != "" {
		f.Message += "; " + g.after.doubtful + " is known only after apply: nothing proves that it narrows this"
	}
	return f
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
	names := make([]string, 0, len(added))
	for _, why := range reasons(added) {
		var same []string
		for _, g := range added {
			if g.Why == why {
				same = append(same, g.Name)
			}
		}
		text := strings.Join(same, ", ")
		if why != "" {
			text += " (" + why + ")"
		}
		names = append(names, text)
	}
	text := strings.Join(names, ", ") + " in " + scope.Path
	if scope.Confers != "" {
		text += "; that is " + scope.Confers
	}
	return text
}

// reasons lists why grants are broad, each once.
func reasons(grants []power.Grant) []string {
	var out []string
	for _, g := range grants {
		if !slices.Contains(out, g.Why) {
			out = append(out, g.Why)
		}
	}
	return out
}

func quoted(s string) string { return cut(string(asJSON(s))) }
