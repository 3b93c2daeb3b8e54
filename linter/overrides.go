// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

// Rules gives all the rules there are under a configuration, which may be nil:
// planlint's and then the team's own.
func Rules(cfg *config.Config) []rule.Rule {
	if cfg == nil {
		return rules.All()
	}
	return append(rules.All(), cfg.Custom...)
}

// KnownRules gives planlint's own rules, as config.Load wants them.
func KnownRules() config.Rules { return byID(rules.All()) }

func byID(all []rule.Rule) config.Rules {
	known := config.Rules{}
	for _, r := range all {
		known[r.ID] = r
	}
	return known
}

// override marks what overrides let pass and adds what is to be said of them. That
// one is unused can be said only of a plan that was read whole.
func (e *engine) override(whole bool) {
	known := byID(Rules(e.opts.Config))
	set := override.Collect(e.opts.Source, e.opts.Config.Overrides, known, override.Options{Author: e.opts.Author})
	judged := set.Apply(e.findings, e.opts.Clock.Now())
	kept := judged[:len(e.findings)]
	for _, f := range judged[len(e.findings):] {
		if e.settleOne(&f) && (whole || f.Rule != override.IDUnused) {
			kept = append(kept, f)
		}
	}
	e.findings = kept
}

// settleOne settles a finding of a rule that has no check.
func (e *engine) settleOne(f *rule.Finding) bool {
	r := newActive(rule.Rule{ID: f.Rule, Severity: f.Severity}, e.opts.Config.Rules[f.Rule])
	said := &found{Finding: *f, rule: r, views: r.viewsOf(*f, nil, e.opts.Environment), object: noObject}
	on := e.judge(said)
	*f = said.Finding
	return on
}
