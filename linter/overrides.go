// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

// KnownRules gives all the rules there are, as config.Load wants them.
func KnownRules() config.Rules {
	known := config.Rules{}
	for _, r := range rules.All() {
		known[r.ID] = r
	}
	return known
}

// override marks what overrides let pass and adds what is to be said of them. That
// one is unused can be said only of a plan that was read whole.
func (e *engine) override(whole bool) {
	set := override.Collect(e.opts.Source, e.opts.Config.Overrides, KnownRules(), override.Options{Author: e.opts.Author})
	judged := set.Apply(e.findings, e.opts.Clock.Now())
	kept := judged[:len(e.findings)]
	for _, f := range judged[len(e.findings):] {
		r, setting := e.settled(rule.Rule{ID: f.Rule, Severity: f.Severity})
		if setting.On(r) && (whole || f.Rule != override.IDUnused) {
			f.Severity = r.Severity
			kept = append(kept, f)
		}
	}
	e.findings = kept
}
