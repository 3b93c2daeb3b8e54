// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// approvable says of each rule, the team's own too, whether its findings can be
// approved.
func (r *root) approvable() map[string]bool {
	can := map[string]bool{}
	for _, rule := range linter.Rules(r.opts.Config) {
		can[rule.ID] = rule.Approvable()
	}
	return can
}

// approvable are the findings that an approval can let pass.
func (s *signing) approvable() []rule.Finding {
	var out []rule.Finding
	can := s.root.approvable()
	for _, f := range s.result.Findings {
		if can[f.Rule] {
			out = append(out, f)
		}
	}
	return out
}

// list shows what could be approved, and how.
func (s *signing) list() error {
	var b strings.Builder
	for _, f := range s.approvable() {
		b.WriteString(told(f, s.result.Facts.Of(f.Address, f.Deposed)))
		switch {
		case f.Override != nil:
			b.WriteString("    let pass already by " + report.Clean(f.Override.Origin) + "\n")
		case s.result.Facts.Of(f.Address, f.Deposed) == nil:
			fmt.Fprintf(&b, "    planlint approve PLAN --whole-plan --rule %s --reason \"...\"\n", f.Rule)
		default:
			fmt.Fprintf(&b, "    planlint approve PLAN --rule %s --address %s --reason \"...\"\n", f.Rule, quoted(f.Address))
		}
		b.WriteString("\n")
	}
	if b.Len() == 0 {
		b.WriteString("there is nothing to approve\n")
	}
	return s.print(b.String())
}

// quoted writes an address for a shell.
func quoted(address string) string {
	return "'" + strings.ReplaceAll(address, "'", `'\''`) + "'"
}

// told tells of a finding in plain words: what, where, to which object.
func told(f rule.Finding, facts *approval.Facts) string {
	var b strings.Builder
	address := f.Address
	if address == "" {
		address = "the plan as a whole"
	}
	b.WriteString(report.Clean(address))
	if f.Deposed != "" {
		b.WriteString(" (deposed object " + f.Deposed + ")")
	}
	if facts != nil {
		b.WriteString(": " + strings.Join(facts.Actions, ", then "))
	}
	b.WriteString("\n")
	if facts != nil {
		for _, name := range slices.Sorted(keysOf(facts.Object)) {
			fmt.Fprintf(&b, "    %s = %s\n", report.Clean(name), report.Clean(facts.Object[name]))
		}
	}
	if f.PreviousAddress != "" {
		fmt.Fprintf(&b, "    moved from %s\n", report.Clean(f.PreviousAddress))
	}
	fmt.Fprintf(&b, "    %s: %s\n", f.Rule, report.Clean(f.Message))
	return b.String()
}

// chosen are the findings that the flags name. What they name and what is not there
// is a mistake.
func (s *signing) chosen() ([]rule.Finding, error) {
	var out []rule.Finding
	for _, a := range s.f.addresses {
		if _, err := plan.ParseAddress(a); err != nil {
			return nil, usageError(fmt.Errorf("--address: %w", err))
		}
	}
	rules, addresses := map[string]bool{}, map[string]bool{}
	for _, f := range s.approvable() {
		byRule := len(s.f.rules) == 0 || slices.Contains(s.f.rules, f.Rule)
		byAddress := len(s.f.addresses) == 0 || slices.Contains(s.f.addresses, f.Address)
		if byRule && byAddress {
			out = append(out, f)
			rules[f.Rule], addresses[f.Address] = true, true
		}
	}
	for _, id := range s.f.rules {
		if !rules[id] {
			return nil, nothing("finding of " + id)
		}
	}
	for _, a := range s.f.addresses {
		if !addresses[a] {
			return nil, nothing("finding at " + a)
		}
	}
	if len(out) == 0 {
		return nil, nothing("finding")
	}
	return out, nil
}

func nothing(what string) error {
	return &failure{what: "there is no " + what + " to approve", hint: "planlint approve PLAN lists what there is"}
}
