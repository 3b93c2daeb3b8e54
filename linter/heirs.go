// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// mostHeirs bounds what is remembered of the objects that a plan makes: they only
// serve to give better advice.
const mostHeirs = 64

// rememberHeir keeps of a stateful object that the plan makes what may show that it is
// another one under a new name.
func (e *engine) rememberHeir(s rule.Subject) {
	prefix := catalog.Prefix(s.Change.Type)
	isNew := len(s.Actions) == 1 && s.Actions[0] == plan.ActionCreate && !s.Importing && s.Mode == "managed"
	if !isNew || !s.Type.Stateful() || len(e.created[prefix]) >= mostHeirs {
		return
	}
	if e.created == nil {
		e.created = map[string][]rule.Object{}
	}
	e.created[prefix] = append(e.created[prefix], rule.Object{
		Address: s.Address,
		Type:    s.Type,
		IDs:     texts(s.After, append([]string{"name"}, s.Type.IDs...)),
	})
}
