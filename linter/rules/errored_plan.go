// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/scoped-dev/terraform-provider-scoped/linter/rule"

func erroredPlan() rule.Rule {
	return rule.Rule{
		ID:       "errored-plan",
		Title:    "The plan stopped part way with an error",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "Terraform and OpenTofu write a plan even when planning failed. Objects are missing from it, so what it " +
			"does not say proves nothing.",
		Fix:  "Correct what the plan command printed as errors, plan again, and lint that plan.",
		Plan: checkErroredPlan,

		NoAddress: true,
		Final:     true,
	}
}

func checkErroredPlan(o rule.Overview) []rule.Finding {
	if !o.Info.Errored {
		return nil
	}
	return []rule.Finding{{Message: "planning failed part way: the plan leaves objects out, and what is not in it may be destroyed too"}}
}
