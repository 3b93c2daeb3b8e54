// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func trimmedPlan() rule.Rule {
	return rule.Rule{
		ID:       "trimmed-plan",
		Title:    "Something was cut off the plan's JSON",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "Terraform and OpenTofu write `planned_values` and `configuration` into the JSON of every plan. Without " +
			"the first nobody can tell whether changes were taken out; without the second the rules see no provisioner, " +
			"no provider configuration, and not what an unknown value is made of. The changes that are there were judged.",
		Fix:  "Give planlint the plan as `terraform show -json PLANFILE` writes it, or the saved plan file itself.",
		Plan: checkTrimmedPlan,

		NoAddress: true,
	}
}

func checkTrimmedPlan(o rule.Overview) []rule.Finding {
	if len(o.Info.Missing) == 0 {
		return nil
	}
	return []rule.Finding{{Message: "the plan has no " + strings.Join(o.Info.Missing, " and no ") + ", which the tools always write"}}
}
