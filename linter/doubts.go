// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/resolve"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A doubt is what a rule could not decide when it saw a change.
type doubt struct {
	rule.Doubt
	rule  active
	views []config.View
	about plan.Address
	at    rule.Finding // the addresses of a finding
}

// changes asks the rule about a change.
func (r active) changes(s rule.Subject) []rule.Finding {
	if r.Change == nil {
		return nil
	}
	return r.Change(s)
}

// doubt keeps what a rule leaves open about a change.
func (e *engine) doubt(r active, views []config.View, s rule.Subject) {
	if r.Doubts == nil {
		return
	}
	for _, d := range r.Doubts(s) {
		e.resolver.Doubt(s.Parsed, d.Path)
		at := rule.Finding{Address: s.Address, PreviousAddress: s.PreviousAddress, Deposed: s.Deposed}
		e.doubts = append(e.doubts, doubt{d, r, views, s.Parsed, at})
	}
}

// resolve asks for every doubt what the configuration says, and lets the rules
// judge.
func (e *engine) resolve() {
	type place struct{ address, path string }
	known := map[place]resolve.Resolution{}
	for _, d := range e.doubts {
		at := place{d.at.Address, d.Path}
		v, ok := known[at]
		if !ok {
			v = e.resolver.Value(d.about, d.Path)
			known[at] = v
		}
		for _, f := range d.Settle(rule.Resolved(v)) {
			f.Address, f.PreviousAddress, f.Deposed = d.at.Address, d.at.PreviousAddress, d.at.Deposed
			e.add(found{rule: d.rule, views: d.views, object: noObject}, f)
		}
	}
}
