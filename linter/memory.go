// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// remember keeps of an object that the plan destroys what the rules about several
// objects need: how others name it, and for a backup what it is a copy of. It gives
// the place of what it kept, -1 for nothing.
func (e *engine) remember(s rule.Subject) int {
	if !s.Destroys() {
		return -1
	}
	for _, t := range []rule.Object{{Type: s.Previous}, {Type: s.Type}} {
		if !t.Type.Stateful() {
			continue
		}
		t.Address, t.Block, t.Deposed = s.Address, blockAddress(s.Parsed), s.Deposed
		t.Replaced = s.Actions.Has(plan.ActionCreate)
		t.ID = showableID(s.Before)
		t.IDs = texts(s.Before, append([]string{"id", "arn", "name"}, t.Type.IDs...))
		t.Sources = texts(s.Before, t.Type.BackupOf)
		e.deleted = append(e.deleted, t)
		e.rememberBackup(t, len(e.deleted)-1)
		return len(e.deleted) - 1
	}
	return -1
}

// showableID is the object's ID, unless the plan marks it sensitive.
func showableID(o plan.Object) string {
	v := o.At("id")[0]
	if id, ok := v.Data.(string); ok && !v.Sensitive {
		return id
	}
	return ""
}

// texts gathers the strings that are known at some paths.
func texts(o plan.Object, paths []string) []string {
	var out []string
	for _, path := range paths {
		for _, v := range o.At(path) {
			if text, ok := v.Data.(string); ok && text != "" {
				out = append(out, text)
			}
		}
	}
	return out
}
