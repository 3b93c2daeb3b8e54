// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

// rememberEnvironment takes note of where an object was before the change, where
// policy goes by that: what the change itself writes must not take it out of an
// environment.
func (e *engine) rememberEnvironment(s rule.Subject) {
	if !slices.ContainsFunc(e.opts.Config.Requires, func(r config.Require) bool { return len(r.In) > 0 }) {
		return
	}
	for _, m := range e.opts.Config.Environments.Before(s.Change, s.Type.IDs) {
		if e.were == nil {
			e.were = map[string][]string{}
		}
		e.were[s.Address] = append(e.were[s.Address], m.Environment)
	}
}

// demand says of each finding what policy asks of an override of it, and takes away
// the overrides that are worth less.
func (e *engine) demand() {
	for i := range e.findings {
		f := &e.findings[i]
		var needs []string
		for _, r := range e.opts.Config.Requires {
			if !r.Concerns(e.caseOf(*f)) {
				continue
			}
			need := override.Need(r)
			if r.Strength > rule.Annotation && !slices.Contains(needs, need) {
				needs = append(needs, need)
			}
			if f.Override == nil {
				continue
			}
			if lack := override.Lack(r, f.Override, e.opts.Authors); lack != "" {
				f.Override = nil
				f.Message += "; " + r.At.String() + " asks for " + need + ", and " + lack
			}
		}
		f.Demand = strings.Join(needs, ", and ")
	}
}

// caseOf is a finding as require blocks see it.
func (e *engine) caseOf(f rule.Finding) config.Case {
	c := config.Case{Rule: f.Rule, Severity: f.Severity}
	for _, address := range []string{f.Address, f.PreviousAddress} {
		if address == "" {
			continue
		}
		c.Addresses = append(c.Addresses, address)
		if a, err := plan.ParseAddress(address); err == nil && !slices.Contains(c.Types, a.Type) {
			c.Types = append(c.Types, a.Type)
		}
	}
	c.Environments = slices.Clone(e.places[f.Address])
	if planned := e.opts.Environment; planned != "" {
		c.Environments = append(c.Environments, planned)
	}
	c.Anywhere = e.opts.Environment == "" && len(e.were[f.Address]) == 0
	return c
}

// loosened reports what the change would loosen of the policy.
func (e *engine) loosened() {
	if len(e.opts.Loosened) == 0 {
		return
	}
	r := byID(Rules(e.opts.Config))[rules.IDPolicyLoosened]
	var more []rule.Finding
	for _, l := range e.opts.Loosened {
		f := rule.Finding{Rule: r.ID, Severity: r.Severity, Title: r.Title, Fix: r.Fix, Message: "the change " + l.Text + "; it has no effect in this run"}
		if l.At.Line > 0 {
			f.Location = rule.Location{File: l.At.File, Line: l.At.Line, Col: l.At.Col, EndCol: l.At.EndCol, Source: l.At.Source}
		}
		more = append(more, f)
	}
	e.addSettled(more)
}
