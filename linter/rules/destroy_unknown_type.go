// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func destroyUnknownType() rule.Rule {
	return rule.Rule{
		ID:       "destroy-unknown-type",
		Title:    "An object of a type that nobody has described is destroyed or forgotten",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "The catalogue does not know the type, so nobody has judged what a destroy loses. It may be a database " +
			"that came with the last release of its provider.",
		Fix: "Say what the type is in `.planlint.hcl`, and the finding becomes the right one, or none:\n\n" +
			"```hcl\ntype \"example_store\" {\n  class = \"data\"\n  loses = \"the store with all data in it\"\n}\n```",
		Change: checkDestroyUnknownType,
	}
}

func checkDestroyUnknownType(s rule.Subject) []rule.Finding {
	forgets := s.Mode == "managed" && s.Actions.Has(plan.ActionForget)
	if !forgets && !s.Destroys() {
		return nil
	}
	t, unknown := classed(s, func(t catalog.Type) bool { return !t.Known() })
	if !unknown {
		return nil
	}
	verb := "destroys"
	if forgets {
		verb = "forgets"
	}
	message := fmt.Sprintf("%s an object of the type %s, which the catalogue does not know", verb, t.Name)
	if t.Provider == "" {
		message += ", nor any of its provider's"
	}
	return []rule.Finding{{Message: message}}
}
