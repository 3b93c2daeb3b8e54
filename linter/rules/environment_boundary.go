// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func environmentBoundary() rule.Rule {
	return rule.Rule{
		ID:       "environment-boundary",
		Title:    "A plan for one environment touches an object of another",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "Whoever reviews a change of staging does not look for a loss in production. Objects get across by a " +
			"copied import, a wrong workspace, a variable file of the other environment, credentials that reach too " +
			"far: the plan is right by its own configuration, and changes what nobody meant.\n\n" +
			"Environments are declared in `.planlint.hcl`. Without them, and where planlint cannot tell which one a " +
			"plan is for, the rule finds nothing; nor does it for an object that belongs to none of them, or to the " +
			"plan's own among others.",
		Fix: "Look at which workspace, variables and credentials the plan was made with. If the object is shared on " +
			"purpose, say so in its tags or in the environment blocks.",
		Change: checkEnvironmentBoundary,
	}
}

func checkEnvironmentBoundary(s rule.Subject) []rule.Finding {
	touches := touched(s)
	if s.PlanEnvironment == "" || len(s.Environments) == 0 || touches == "" ||
		slices.Contains(s.Environments, s.PlanEnvironment) {
		return nil
	}
	f := rule.Finding{Message: touches + " an object of " + strings.Join(s.Environments, " and ") +
		", in a plan for " + s.PlanEnvironment}
	for _, path := range s.EnvironmentPaths {
		if path != "" {
			f.Evidence = append(f.Evidence, evidence(s.Change, path))
		}
	}
	return []rule.Finding{f}
}

// touched is the verb for what a change does to an object, "" where it does nothing
// to it: a read, or a move within the state.
func touched(s rule.Subject) string {
	deletes, creates := s.Actions.Has(plan.ActionDelete), s.Actions.Has(plan.ActionCreate)
	switch {
	case s.Mode != "managed":
		return ""
	case deletes && creates:
		return "replaces"
	case deletes:
		return "destroys"
	case s.Actions.Has(plan.ActionForget):
		return "forgets"
	case s.Importing:
		return "imports"
	case creates:
		return "creates"
	case s.Actions.Has(plan.ActionUpdate):
		return "changes"
	}
	return ""
}
