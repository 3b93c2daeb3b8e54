// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// locate gives every finding its place in the source.
func (e *engine) locate() {
	if e.opts.Source == nil {
		return
	}
	for i := range e.findings {
		f := &e.findings[i]
		addr, err := plan.ParseAddress(f.Address)
		if err != nil {
			continue // a finding about the plan as a whole has no address
		}
		previous, _ := plan.ParseAddress(f.PreviousAddress)
		if block, ok := e.opts.Source.Find(addr, previous); ok {
			f.Location = rule.Location{
				File: block.File, Line: block.Line, Col: block.Col, EndCol: block.EndCol,
				Source: block.Source, Note: block.Note,
			}
		}
	}
}
