// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// locate gives every finding its place in the source: that which was planned, or
// else that from before the change.
func (e *engine) locate() {
	for _, tree := range []*source.Tree{e.opts.Source, e.opts.Base} {
		if tree == nil {
			continue
		}
		for _, f := range e.found {
			if f.Location.File == "" && !f.dropped {
				f.Location = place(tree, &f.Finding)
			}
		}
	}
}

func place(tree *source.Tree, f *rule.Finding) rule.Location {
	addr, err := plan.ParseAddress(f.Address)
	if err != nil {
		return rule.Location{} // a finding about the plan as a whole has no address
	}
	previous, _ := plan.ParseAddress(f.PreviousAddress)
	block, ok := tree.Find(addr, previous)
	if !ok {
		return rule.Location{}
	}
	return locationOf(block, tree.Ref())
}
