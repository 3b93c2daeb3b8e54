// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"fmt"
	"strings"
)

// old reports whether a Terraform before 1.1 made the plan.
func (p *planReader) old() bool { return strings.HasPrefix(p.info.FormatVersion, "0.") }

// checkFormat refuses what a newer tool may mean otherwise.
func (p *planReader) checkFormat() bool {
	v := p.info.FormatVersion
	major, minor, ok := strings.Cut(v, ".")
	switch {
	case !ok || !allDigits(major) || !allDigits(minor):
		return p.fail("format version %s is no version", quoteShort(v))
	case major != "0" && major != "1":
		return p.hint("update planlint, or write the plan with a Terraform or OpenTofu that it knows",
			"format version %s is newer than planlint knows", quoteShort(v))
	}
	return true
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// judge decides, now that all has been read, whether it was a plan, of which kind,
// and whether it is all of one.
func (p *planReader) judge() bool {
	if missing := p.missing(); missing != "" {
		return p.hint(hintJSON, "this is no plan: it has no %q", missing)
	}
	for _, id := range [...]int{planPlanned, planConfiguration} {
		if !p.has(id) {
			p.info.Missing = append(p.info.Missing, planNames[id])
		}
	}
	if p.planned != "" && !p.tally.changes.has(objectHash([]byte(p.planned), nil)) && !p.info.Errored {
		return p.hint(hintJSON, "%s is in planned_values but not in resource_changes: something was taken out of this plan", printable([]byte(p.planned)))
	}
	p.info.Kind = p.kind()
	p.info.Partial = p.partial()
	return true
}

// missing names a member without which this is no plan. The tools always write
// planned_values, configuration and, since Terraform 1.0, their version, however
// little there is to do; of a plan that has changes people cut them off, to show it
// to others, and the changes can be judged all the same.
func (p *planReader) missing() string {
	need := []int{planFormat}
	if !p.has(planChanges) {
		need = append(need, planPlanned, planConfiguration)
		if !p.old() {
			need = append(need, planVersion)
		}
	}
	for _, id := range need {
		if !p.has(id) {
			return planNames[id]
		}
	}
	return ""
}

// kind tells what the tool was asked for. A plan that has no changes though there
// are objects was not asked for changes.
func (p *planReader) kind() Kind {
	switch {
	case p.invoked:
		return Invoke
	case p.info.Managed > 0 || p.prior == "":
		return Normal
	case p.complete == saidYes, p.info.Drifted > 0:
		return RefreshOnly
	}
	return Normal
}

// partial says why the plan is known to be partial. Terraform says so itself from
// 1.8 on. Before that, and in OpenTofu, the plan of everything lists every managed
// object, those that stay as they are too.
func (p *planReader) partial() string {
	lacking := p.tally.lacking()
	nothing := p.info.Managed == 0 && p.prior != ""
	switch {
	case p.info.Errored:
		return "planning failed part way"
	case p.info.Deferred > 0:
		return "changes were deferred to a later plan"
	case p.complete == saidNo:
		return "the tool that made it says so: it was limited by -target, or something was deferred"
	case p.info.Kind == Invoke:
		return ""
	case nothing && p.info.Kind == Normal:
		return fmt.Sprintf("%s is in the state, and nothing is planned for any object: it was limited by -target or -exclude, or is a -refresh-only plan that found nothing", p.prior)
	case nothing, lacking == "":
		return ""
	}
	return fmt.Sprintf("%s is in the state but not in resource_changes: it was limited by -target or -exclude", lacking)
}
