// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/resolve"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A doubt is what a rule could not decide when it saw a change.
type doubt struct {
	rule.Doubt
	rule    rule.Rule
	about   plan.Address
	finding rule.Finding // where it would be
}

// doubt keeps what a rule leaves open about a change.
func (e *engine) doubt(r rule.Rule, s rule.Subject) {
	if r.Doubts == nil {
		return
	}
	for _, d := range r.Doubts(s) {
		e.resolver.Doubt(s.Parsed, d.Path)
		at := rule.Finding{Address: s.Address, PreviousAddress: s.PreviousAddress, Deposed: s.Deposed}
		e.doubts = append(e.doubts, doubt{d, r, s.Parsed, at})
	}
}

// settle asks of every doubt what the configuration says, and lets the rules judge.
func (e *engine) settle() {
	type place struct{ address, path string }
	known := map[place]resolve.Resolution{}
	for _, d := range e.doubts {
		at := place{d.finding.Address, d.Path}
		v, ok := known[at]
		if !ok {
			v = e.resolver.Value(d.about, d.Path)
			known[at] = v
		}
		for _, f := range d.Settle(rule.Resolved{Value: v.Value, From: v.From, Sensitive: v.Sensitive}) {
			f.Address, f.PreviousAddress, f.Deposed = d.finding.Address, d.finding.PreviousAddress, d.finding.Deposed
			e.add(d.rule, f)
		}
	}
}
