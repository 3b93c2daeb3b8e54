// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func destroyStoreWithBackup() rule.Rule {
	return rule.Rule{
		ID:       "destroy-store-with-backup",
		Title:    "A store and its backup are destroyed together",
		Severity: rule.Error,
		Since:    "0.1.0",
		Why: "One plan takes the data and what it would be restored from. After the apply there is no way back, and " +
			"the two deletes look harmless one by one: each seems covered by the other.",
		Fix: "Split the change in two. Destroy the store first and keep the backup until you have lived without the " +
			"store for a while; then let the backup go in a change of its own.",
		Plan: checkDestroyStoreWithBackup,
	}
}

func checkDestroyStoreWithBackup(o rule.Overview) []rule.Finding {
	sources := backupsBySource(o.Deleted)
	var found []rule.Finding
	for _, store := range o.Deleted {
		if store.Type.Class == catalog.Backup {
			continue
		}
		if backups := backupsOf(store, sources); len(backups) > 0 {
			found = append(found, rule.Finding{
				Address: store.Address,
				Message: fmt.Sprintf("destroys %s and, in the same plan, what it would be restored from: %s",
					loses(store.Type), strings.Join(backups, ", ")),
			})
		}
	}
	return found
}

// backupsBySource indexes the backups by what they say they are a copy of.
func backupsBySource(deleted []rule.Object) map[string][]rule.Object {
	sources := map[string][]rule.Object{}
	for _, backup := range deleted {
		if backup.Type.Class != catalog.Backup {
			continue
		}
		for _, source := range backup.Sources {
			sources[source] = append(sources[source], backup)
		}
	}
	return sources
}

// backupsOf lists the addresses of the backups that name a store by one of its
// ids. A name alone proves little, so a backup's provider must be the store's.
func backupsOf(store rule.Object, sources map[string][]rule.Object) []string {
	var addresses []string
	seen := map[string]bool{store.Address: true}
	for _, id := range store.IDs {
		for _, backup := range sources[id] {
			if seen[backup.Address] || catalog.Prefix(backup.Type.Name) != catalog.Prefix(store.Type.Name) {
				continue
			}
			seen[backup.Address] = true
			addresses = append(addresses, backup.Address)
		}
	}
	return addresses
}
