// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func destroyBackup() rule.Rule {
	return rule.Rule{
		ID:       "destroy-backup",
		Title:    "A backup is destroyed",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "A backup is missed on one day only, and then it is too late. Nothing breaks when a snapshot, a vault " +
			"or a backup schedule goes, so nobody notices until there is something to restore.",
		Fix: "Leave old backups to a retention rule instead of deleting them by hand. If Terraform should only stop " +
			"managing one, write a `removed` block with `lifecycle { destroy = false }`. Before a backup goes, make " +
			"sure that a newer one exists and can be restored.",
		Change: checkDestroyBackup,
		Advise: advise,
	}
}

func checkDestroyBackup(s rule.Subject) []rule.Finding {
	if !s.Destroys() {
		return nil
	}
	t, ok := classed(s, func(t catalog.Type) bool { return t.Class == catalog.Backup })
	if !ok {
		return nil
	}
	f := destroyed(s, t)
	for _, path := range t.BackupOf {
		if of := shown(s.Before, path); of != "" && !slices.Contains(s.ReplacePaths, path) {
			f.Evidence = append(f.Evidence, rule.Evidence{Path: path, Before: of})
		}
	}
	return []rule.Finding{f}
}
