// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func secretInState() rule.Rule {
	return rule.Rule{
		ID:       "secret-in-state",
		Title:    "A credential gets into the state in clear",
		Severity: rule.Advice,
		Since:    "0.1.0",
		Why: "Whoever may read the state may use every credential in it: marking a value as sensitive hides it from " +
			"the terminal and from nothing else. States are copied into caches, backups and laptops, and old versions " +
			"of them are kept.",
		Fix: "Use what the finding names instead: a way in that needs no stored credential, an ephemeral resource " +
			"with a write-only argument, or a credential that is encrypted to whoever is to use it.",
		Change: checkSecretInState,
	}
}

func checkSecretInState(s rule.Subject) []rule.Finding {
	if s.Mode != "managed" || !s.Actions.Has(plan.ActionCreate) {
		return nil
	}
	var found []rule.Finding
	for _, secret := range s.Type.Secrets {
		if slices.ContainsFunc(secret.Unless, func(path string) bool { return isSet(s.After, path) }) {
			continue
		}
		found = append(found, rule.Finding{
			Attribute: secret.Path,
			Message:   secret.Path + " puts a credential into the state in clear",
			Fix:       "Use " + secret.Instead + ".",
		})
	}
	return found
}

// isSet reports whether an attribute is set, to a value that may be known only after
// apply.
func isSet(o plan.Object, path string) bool {
	return slices.ContainsFunc(o.At(path), func(v plan.Value) bool {
		_, set := rule.Text(v)
		return set || v.Knowledge == plan.Unknown
	})
}
