// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func forgetStateful() rule.Rule {
	return rule.Rule{
		ID:       "forget-stateful",
		Title:    "Data, keys or a backup leave Terraform's protection",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "Nothing is destroyed now. But what Terraform has forgotten it protects no longer: `prevent_destroy` " +
			"does not hold for it, no plan and no linter shows when it is deleted, and it goes on costing. To forget " +
			"an object here and to delete it elsewhere is the quietest way to destroy it. Terraform and OpenTofu " +
			"forget what a `removed` block with `destroy = false` names; a provider leaves an object where it is " +
			"where its settings say so, as with a `deletion_policy` of `ABANDON`.\n\n" +
			"An object of a type that nobody has described is reported by `destroy-unknown-type`.",
		Fix: "If another configuration takes the object over, import it there first and say so in an override. If " +
			"nobody does, keep it here, or write down who looks after it from now on.",
		Change: checkForgetStateful,
	}
}

func checkForgetStateful(s rule.Subject) []rule.Finding {
	keepers := s.KeptBy()
	if s.Mode != "managed" || !s.Actions.Has(plan.ActionForget) && len(keepers) == 0 {
		return nil
	}
	t, ok := classed(s, catalog.Type.Stateful)
	if !ok {
		return nil
	}
	f := rule.Finding{Message: lettingGo(s, t) + " from then on no plan, no prevent_destroy and no rule stands before its destruction"}
	if !s.Actions.Has(plan.ActionForget) {
		for _, path := range keepers {
			f.Evidence = append(f.Evidence, evidence(s.Change, path))
		}
		f.Fix = fmt.Sprintf("If another configuration takes the object over, import it there first and say so in an "+
			"override. If it was to be destroyed, change %s in an apply of its own: the destroy is then planned as one.",
			strings.Join(keepers, ", "))
	}
	return []rule.Finding{f}
}

// lettingGo says how the object leaves, and what it is.
func lettingGo(s rule.Subject, t catalog.Type) string {
	var what string
	switch {
	case s.Deposed != "":
		what = fmt.Sprintf("the deposed object %s, and with it ", s.Deposed)
	case t.Name != s.Change.Type:
		what = fmt.Sprintf("what was %s until it was moved: ", s.PreviousAddress)
	}
	what += losesInShort(t)
	switch isNew := s.Actions.Has(plan.ActionCreate); {
	case !s.Actions.Has(plan.ActionForget):
		return fmt.Sprintf("lets go of %s, which the provider leaves where it is:", what)
	case isNew:
		return fmt.Sprintf("forgets %s, which stays where it is, and makes a new object beside it:", what)
	default:
		return fmt.Sprintf("forgets %s, which stays where it is:", what)
	}
}
