// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func destroyStateful() rule.Rule {
	return rule.Rule{
		ID:       "destroy-stateful",
		Title:    "Data or keys are destroyed",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "The next apply makes the object again, empty. Databases, volumes, buckets and keys hold what no " +
			"configuration can bring back, and a replacement destroys them as surely as a delete: one changed " +
			"argument that the provider cannot change in place is enough.",
		Fix: "If the object was renamed, write a `moved` block from its old address. If Terraform should only stop " +
			"managing it, write a `removed` block with `lifecycle { destroy = false }`. If it really must go, take " +
			"a backup that does not live in it, and let the finding pass with an override.",
		Change: checkDestroyStateful,
		Advise: advise,
	}
}

func checkDestroyStateful(s rule.Subject) []rule.Finding {
	if !s.Destroys() {
		return nil
	}
	t, ok := classed(s, func(t catalog.Type) bool { return t.Class == catalog.Data || t.Class == catalog.Keys })
	if !ok {
		return nil
	}
	return []rule.Finding{destroyed(s, t)}
}
