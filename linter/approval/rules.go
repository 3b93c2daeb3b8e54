// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"fmt"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// The rules about approvals themselves. No override lets their findings pass.
const (
	IDInvalid = "approval-invalid"
	IDExpired = "approval-expired"
)

// Rules gives the rules that approvals are reported by, for the list of all rules.
func Rules() []rule.Rule { return []rule.Rule{invalidRule(), expiredRule()} }

func invalidRule() rule.Rule {
	return rule.Rule{
		ID: IDInvalid, Title: "Approval that does not hold", Severity: rule.Error, Since: "0.1.0",
		Why: "Somebody signed for a change, and this is not the one that they were shown: another object, another action, " +
			"another value, another place, or a signature of nobody who may sign. It lets nothing pass. Either the plan has moved on " +
			"since it was approved, or somebody is trying to pass one change off as another.",
		Fix: "`planlint verify-approval FILE PLAN` compares the two field by field. If this plan is what is meant, have it approved with `planlint approve PLAN`; remove an approval that is of no use any more.",
	}
}

func expiredRule() rule.Rule {
	return rule.Rule{
		ID: IDExpired, Title: "Approval past its time", Severity: rule.Warning, Since: "0.1.0",
		Why: "An approval holds for a day, or as long as its approver said. After that it lets nothing pass, though it is for " +
			"this very change: what somebody agreed to last week is not thereby agreed to today.",
		Fix: "Have the plan approved anew with `planlint approve PLAN`, and remove the approval that is past.",
	}
}

// Finding reports what could not be read.
func (p Problem) Finding() rule.Finding {
	return finding(invalidRule(), p.File, fmt.Sprintf("%s lets nothing pass: %v", p.Name, p.Err))
}

// Finding reports an approval that does not hold for a case that it names.
func (j Judgement) Finding(c Case) rule.Finding {
	if j.Expired() {
		return finding(expiredRule(), j.Approval.File, fmt.Sprintf("the approval %s of %s%s held until %s and lets nothing pass any more",
			j.Approval.Name, c.Rule, where(c), j.Approval.Body.NotAfter.Format(time.RFC3339)))
	}
	return finding(invalidRule(), j.Approval.File, fmt.Sprintf("the approval %s of %s%s does not hold: %s", j.Approval.Name, c.Rule, where(c), j.Why()))
}

func where(c Case) string {
	if c.Address == "" {
		return ""
	}
	return " for " + c.Address
}

func finding(from rule.Rule, file, message string) rule.Finding {
	f := rule.Finding{Rule: from.ID, Severity: from.Severity, Title: from.Title, Message: message, Fix: from.Fix}
	if file != "" {
		f.Location = rule.Location{File: file, Line: 1, Col: 1}
	}
	return f
}
