// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const whyUsage = `planlint why says how planlint came to its verdict on one address: what the catalogue
knows of its type, which rules looked, what they found, which blocks of the
configuration had a say, and what let a finding pass.

usage:
  planlint why [flags] ADDRESS PLAN...

flags:
`

// why explains the verdict on an address.
func (c command) why(ctx context.Context, args []string) error {
	f := flags{set: pflag.NewFlagSet(tool+" why", pflag.ContinueOnError), color: "never"}
	f.set.SortFlags = false
	f.set.BoolVar(&f.strict, "strict", false, "destroying a type that the catalogue does not know is an error")
	f.judging()
	if err := f.set.Parse(args); err != nil {
		return usageError(err)
	}
	if f.help {
		return c.print(whyUsage + f.set.FlagUsages())
	}
	if f.set.NArg() < 2 {
		return &failure{what: "why needs an address and a plan", hint: "planlint why 'aws_db_instance.main' PLAN"}
	}
	address := f.set.Arg(0)
	if _, err := plan.ParseAddress(address); err != nil {
		return usageError(err)
	}
	f.plans = f.set.Args()[1:]
	if err := f.check(); err != nil {
		return err
	}
	jobs, err := c.jobs(ctx, f)
	if err != nil {
		return err
	}
	return c.accountFor(ctx, address, jobs, f)
}

func (c command) accountFor(ctx context.Context, address string, jobs []job, f flags) error {
	found := false
	for _, j := range jobs {
		j.root.opts.Facts = func(a string) ([][]string, bool) { return nil, a == address }
		result, err := c.run(ctx, j, f)
		if err != nil {
			return unreadable(nameOf(j.plan), err)
		}
		a := account{root: j.root, plan: nameOf(j.plan), address: address, result: result, failOn: f.threshold(jobs)}
		if text := a.text(); text != "" {
			found = true
			if err := c.print(text); err != nil {
				return err
			}
		}
	}
	if !found {
		return &failure{what: "no plan does anything at " + address, hint: "name the address as a finding has it, with its key: planlint PLAN lists the findings"}
	}
	return nil
}

// An account is how the verdict on an address came about in one plan.
type account struct {
	root    *root
	plan    string
	address string
	result  linter.Result
	failOn  report.Threshold
	blocks  []policyBlock
	b       strings.Builder
}

// text gives the account, "" where the plan does nothing at the address.
func (a *account) text() string {
	var findings []rule.Finding
	for _, f := range a.result.Findings {
		if f.Address == a.address {
			findings = append(findings, f)
		}
	}
	facts := a.result.Facts.Of(a.address, "")
	if facts == nil && len(findings) == 0 {
		return ""
	}
	a.blocks = policyBlocks(a.root.opts.Config)
	a.object(facts)
	a.findings(findings)
	a.rules()
	return a.b.String()
}

func (a *account) line(format string, args ...any) {
	a.b.WriteString(report.Clean(fmt.Sprintf(format, args...)) + "\n")
}

func (a *account) gap() *account {
	a.b.WriteString("\n")
	return a
}

// object says what the address is.
func (a *account) object(facts *approval.Facts) {
	a.line("%s in %s", a.address, a.plan)
	if facts != nil {
		a.line("  the plan: %s", strings.Join(facts.Actions, ", then "))
	}
	if env := a.root.opts.Environment; env != "" {
		a.line("  the plan's environment: %s", env)
	}
	parsed, err := plan.ParseAddress(a.address)
	if err != nil || parsed.Type == "" {
		return
	}
	t := catalog.New(a.root.opts.Config.Types).Lookup(parsed.Type)
	from := "planlint's catalogue"
	if t.Provider != "" {
		from += ", " + t.Provider
	}
	for _, b := range a.blocks {
		if b.kind == "type" && b.names(parsed.Type) {
			from += ", changed at " + b.at
		}
	}
	if !t.Known() {
		a.line("  the catalogue: does not know %s", parsed.Type)
		return
	}
	a.line("  the catalogue: %s is %s (%s)", parsed.Type, t.Class, from)
	if t.Loses != "" {
		a.line("    a destroy loses %s", t.Loses)
	}
}

// findings says what was found, and what became of it.
func (a *account) findings(all []rule.Finding) {
	if len(all) == 0 {
		a.gap().line("no rule has found anything")
	}
	for _, f := range all {
		a.gap().line("%s[%s]: %s", f.Severity, f.Rule, f.Message)
		if f.Location.File != "" {
			a.line("  at %s:%d", f.Location.File, f.Location.Line)
		}
		a.line("  %s", a.fate(f))
		for _, b := range a.blocks {
			if b.kind != "type" && b.names(f.Rule) {
				a.line("  %s has the block %s %q", b.at, b.kind, b.label)
			}
		}
		if f.Override != nil {
			a.override(*f.Override)
		}
	}
}

func (a *account) fate(f rule.Finding) string {
	switch {
	case f.Override != nil:
		return "let pass by an " + f.Override.Strength.String()
	case a.failOn.Blocks(f):
		return "blocks: it is at or above " + a.failOn.String()
	}
	return "does not block: it is below " + a.failOn.String()
}

func (a *account) override(o rule.Override) {
	a.line("  %s, until %s: %s", o.Origin, o.Until.UTC().Format("2006-01-02 15:04Z"), o.Reason)
	if o.Author != "" {
		a.line("  written by %s", o.Author)
	}
	for _, by := range o.Approvers {
		a.line("  signed by %s (%s), allowed at %s", by.Name(), by.Fingerprint, by.AllowedAt)
	}
}

// rules says who looked.
func (a *account) rules() {
	var looked, off []string
	for _, r := range linter.Rules(a.root.opts.Config) {
		switch {
		case r.Change == nil && r.Doubts == nil && r.Plan == nil: // found by the engine
		case a.root.opts.Config.Rules[r.ID].Anywhere(r):
			looked = append(looked, r.ID)
		default:
			off = append(off, r.ID)
		}
	}
	a.gap().line("rules that looked: %s", strings.Join(looked, ", "))
	if len(off) > 0 {
		a.line("rules that are off: %s", strings.Join(off, ", "))
	}
	if path := a.root.opts.Config.Path; path != "" {
		a.line("configuration: %s", path)
	}
}
