// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// The rules about overrides themselves. No override lets their findings pass.
const (
	IDInvalid = "override-invalid"
	IDExpired = "override-expired"
	IDUnused  = "override-unused"
)

// Rules gives the rules that Apply reports by, for the list of all rules.
func Rules() []rule.Rule { return []rule.Rule{invalidRule(), expiredRule(), unusedRule()} }

func invalidRule() rule.Rule {
	return rule.Rule{
		ID: IDInvalid, Title: "Override that cannot hold", Severity: rule.Error, Since: "0.1.0",
		Why: "Somebody meant to let a finding pass and wrote it so that it does not hold: a rule misspelt, no reason, " +
			"no last day, a place where it speaks for nothing. It lets nothing pass, and whoever reads the source believes that it does.",
		Fix: "Correct the override as the finding says, or remove it. The form is:\n\n```hcl\n# " + shape + "\n```",
	}
}

func expiredRule() rule.Rule {
	return rule.Rule{
		ID: IDExpired, Title: "Override past its last day", Severity: rule.Warning, Since: "0.1.0",
		Why: "An override holds up to the end, in UTC, of the day in its `until`. After that it lets nothing pass: what was " +
			"right for one change is not therefore right for the next.",
		Fix: "Remove the override if the change is done. If it is still wanted, look at it afresh and write a new day.",
	}
}

func unusedRule() rule.Rule {
	return rule.Rule{
		ID: IDUnused, Title: "Override that lets nothing pass", Severity: rule.Warning, Since: "0.1.0",
		Why: "The plan has no finding that the override is for. Left where it is, it would let the next one pass, which nobody has looked at.",
		Fix: "Remove the override once the change that it was for has been applied; check its rule and place if that is still to come.",
	}
}

func (r *run) invalid(p Problem) {
	r.findings = append(r.findings, finding(invalidRule(), p.At, p.Fix, "the override %s; it lets nothing pass", p.Text))
}

func (r *run) expired(c *claim) {
	r.findings = append(r.findings, finding(expiredRule(), c.at, "", "the override of %s for %s held until %s and lets nothing pass any more",
		strings.Join(c.rules, ", "), c.subject, c.until.Format(time.DateOnly)))
}

func finding(from rule.Rule, at rule.Location, fix, format string, args ...any) rule.Finding {
	return rule.Finding{
		Rule: from.ID, Severity: from.Severity, Title: from.Title,
		Message: fmt.Sprintf(format, args...), Fix: fix, Location: at,
	}
}

// report gives what is to be said of the overrides, in the order of their places.
func (r *run) report() []rule.Finding {
	for c := range r.holds {
		for _, id := range c.rules {
			if !r.used[c][id] {
				r.findings = append(r.findings, finding(unusedRule(), c.at, "",
					"the override of %s for %s lets nothing pass: the plan has no such finding there", id, c.subject))
			}
		}
	}
	slices.SortFunc(r.findings, func(a, b rule.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Location.File, b.Location.File), cmp.Compare(a.Location.Line, b.Location.Line),
			cmp.Compare(a.Location.Col, b.Location.Col), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message),
		)
	})
	return r.findings
}
