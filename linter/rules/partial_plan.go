// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/scoped-dev/terraform-provider-scoped/linter/rule"

func partialPlan() rule.Rule {
	return rule.Rule{
		ID:       "partial-plan",
		Title:    "The plan covers only a part of the configuration",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "A plan made with `-target` or `-exclude`, or one that had to defer changes, leaves out what the next " +
			"plan will do. A destroy can be kept out of sight that way until nobody looks.",
		Fix:  "Plan without `-target` and `-exclude`, and lint that plan.",
		Plan: checkPartialPlan,

		NoAddress: true,
	}
}

func checkPartialPlan(o rule.Overview) []rule.Finding {
	if o.Info.Partial == "" || o.Info.Errored { // errored-plan says it
		return nil
	}
	return []rule.Finding{{Message: "the plan is partial: " + o.Info.Partial}}
}
