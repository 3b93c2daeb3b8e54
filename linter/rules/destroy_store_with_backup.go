// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func destroyStoreWithBackup() rule.Rule {
	return rule.Rule{
		ID:       "destroy-store-with-backup",
		Title:    "A store and its backup are destroyed together",
		Severity: rule.Error,
		Worst:    true,
		Since:    "0.1.0",
		Why: "One plan takes the data and what it would be restored from. After the apply there is no way back, and " +
			"the two deletes look harmless one by one: each seems covered by the other. Nothing that planlint finds " +
			"is worse, so it stands before all other findings.",
		Fix: "Split the change in two. Destroy the store first and keep the backup until you have lived without the " +
			"store for a while; then let the backup go in a change of its own.",
		Plan: checkDestroyStoreWithBackup,
	}
}

func checkDestroyStoreWithBackup(o rule.Overview) []rule.Finding {
	backups := backupsByKey(o.Deleted)
	var found []rule.Finding
	for _, store := range o.Deleted {
		if store.Type.Class == catalog.Backup {
			continue
		}
		if names := backupsOf(store, backups); len(names) > 0 {
			found = append(found, rule.Finding{
				Address: store.Address,
				Message: fmt.Sprintf("destroys %s and, in the same plan, what it would be restored from: %s; after the apply there is no way back",
					losesInShort(store.Type), strings.Join(names, ", ")),
				Fix: fmt.Sprintf("Split the change in two. Keep %s, at the least: let Terraform forget it with a `removed` block with "+
					"`destroy = false`, or leave its block where it is. Let it go in a change of its own, when you have lived "+
					"without %s for a while.", names[0], store.Address),
			})
		}
	}
	return found
}

// Keys by which backups and stores find each other.
const (
	byID    = "id "    // what a backup names as its source, a store as its own
	byBlock = "block " // what a backup's configuration refers to as its source
	byNeed  = "need "  // what the state says that a backup depends on
)

// backupsByKey indexes the backups by what they say they are a copy of. What one
// merely depends on counts where nothing better tells.
func backupsByKey(deleted []rule.Object) map[string][]rule.Object {
	index := map[string][]rule.Object{}
	stores := map[string]bool{}
	for _, o := range deleted {
		for _, key := range storeKeys(o) {
			stores[key] = stores[key] || o.Type.Class != catalog.Backup
		}
	}
	for _, backup := range deleted {
		if backup.Type.Class != catalog.Backup {
			continue
		}
		sure := append(keyed(byID, backup.Sources), keyed(byBlock, backup.Origins)...)
		if !slices.ContainsFunc(sure, func(key string) bool { return stores[key] }) {
			sure = append(sure, keyed(byNeed, backup.Depends)...)
		}
		for _, key := range sure {
			index[key] = append(index[key], backup)
		}
	}
	return index
}

func keyed(kind string, texts []string) []string {
	keys := make([]string, len(texts))
	for i, text := range texts {
		keys[i] = kind + text
	}
	return keys
}

// storeKeys are the keys by which backups may mean a store. Key material is needed
// by much that is no backup of it.
func storeKeys(store rule.Object) []string {
	keys := append(keyed(byID, store.IDs), byBlock+store.Block)
	if store.Type.Class == catalog.Data {
		keys = append(keys, byNeed+store.Block)
	}
	return keys
}

// backupsOf lists the addresses of the backups that mean a store. A name alone
// proves little, so a backup's provider must be the store's.
func backupsOf(store rule.Object, index map[string][]rule.Object) []string {
	var addresses []string
	seen := map[string]bool{store.Address: true}
	for _, key := range storeKeys(store) {
		for _, backup := range index[key] {
			switch {
			case seen[backup.Address], catalog.Prefix(backup.Type.Name) != catalog.Prefix(store.Type.Name):
				continue
			case strings.HasPrefix(key, byNeed) && !plausible(backup, store):
				continue
			}
			seen[backup.Address] = true
			addresses = append(addresses, backup.Address)
		}
	}
	return addresses
}

// plausible reports whether a backup that depends on a store may be one of it: when
// it names no source, or one in whose text a name of the store's is.
func plausible(backup, store rule.Object) bool {
	return len(backup.Sources) == 0 || slices.ContainsFunc(backup.Sources, func(source string) bool {
		return slices.ContainsFunc(store.IDs, func(id string) bool { return strings.Contains(source, id) })
	})
}
