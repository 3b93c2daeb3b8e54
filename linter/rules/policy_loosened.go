// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import "github.com/scoped-dev/terraform-provider-scoped/linter/rule"

// IDPolicyLoosened is the rule by which the engine reports what a change would
// loosen of the policy.
const IDPolicyLoosened = "policy-loosened"

func policyLoosened() rule.Rule {
	return rule.Rule{
		ID: IDPolicyLoosened, Title: "The change would loosen the policy", Severity: rule.Warning, Since: "0.1.0",
		Why: "With `--trusted-ref` or `--policy` plans are judged by a policy that the change under review cannot write. " +
			"What the change's own `.planlint.hcl` has less of has no effect in this run, but it would have in the next, once the " +
			"change is merged: so it is shown. What cannot be compared counts as loosened.",
		Fix:       "Review the change of the policy as one of its own, by those who answer for it, and apart from the change that would profit from it.",
		NoAddress: true,
	}
}
