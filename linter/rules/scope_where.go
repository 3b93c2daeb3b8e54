// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// whereDoubts are about grants that would be broad but for another attribute, which
// is not known: a role on the resource group that is created along with it.
func whereDoubts(s rule.Subject) []rule.Doubt {
	if !uncertain(s) {
		return nil
	}
	var all []rule.Doubt
	for _, g := range grantedBy(s) {
		if g.after.doubtful == "" || len(g.added) == 0 {
			continue
		}
		open := g.finding(s)
		where := g.after.doubtful
		g.after.doubtful = ""
		settled := g.finding(s)
		all = append(all, rule.Doubt{Path: where, Settle: func(r rule.Resolved) []rule.Finding {
			text, ok := r.Value.(string)
			if ok {
				text, ok = power.Shape(text)
			}
			switch {
			case !ok:
				return []rule.Finding{open}
			case !g.holdsAt(where, text):
				return nil
			}
			settled.Message += "; " + where + " is " + strings.Join(r.From, ", ")
			return []rule.Finding{settled}
		}})
	}
	return all
}

// holdsAt reports whether the conditions on a path hold for a value.
func (g granted) holdsAt(path, text string) bool {
	for _, w := range g.scope.Where {
		if w.Path == path && !w.Holds(text) {
			return false
		}
	}
	return true
}
