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
		Strict:   rule.Error,
		Since:    "0.1.0",
		Why: "The catalogue does not know the type, so nobody has judged what a destroy loses. It may be a database " +
			"that came with the last release of its provider. It is a warning where the provider has been reviewed " +
			"and the type is newer, and an error in strict mode (`strict = true`, `--strict`) and where nothing at " +
			"all is known of the provider.",
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
	f := rule.Finding{Message: fmt.Sprintf("%s an object of the type %s, which the catalogue does not know", verb, t.Name)}
	if t.Provider == "" {
		f.Message += ", nor any of its provider's"
		f.Severity = rule.Error
	}
	return []rule.Finding{f}
}
