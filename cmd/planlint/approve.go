// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// approve signs for what a plan would lose.
func (c command) approve(ctx context.Context, args []string) error {
	f, err := parseApprove(args)
	switch {
	case err != nil:
		return err
	case f.help:
		return c.print(approveUsage + f.set.FlagUsages())
	}
	s := &signing{command: c, ctx: ctx, f: f}
	if f.add != "" {
		if err := s.load(f.add); err != nil {
			return err
		}
	}
	if err := s.read(); err != nil {
		return err
	}
	switch {
	case f.add != "":
		return s.addTo()
	case !f.chosen() && !f.whole:
		return s.list()
	}
	return s.write()
}

// A signing is one run of approve.
type signing struct {
	command
	ctx    context.Context //nolint:containedctx // lives as long as the run
	f      approveFlags
	root   *root
	opts   approval.Options
	result linter.Result
	adding *approval.Statement // of --add
	src    []byte              // its bytes
}

// read judges the plan, and takes the facts of everything that it changes. Approvals
// that there are already have no say: those who sign for a quorum see what the first
// one saw.
func (s *signing) read() error {
	jobs, err := s.jobs(s.ctx, s.f.flags)
	if err != nil {
		return err
	}
	if len(jobs) != 1 {
		return &failure{what: "approve needs one plan, and there are several in the folder", hint: "name one of them"}
	}
	s.root = jobs[0].root
	if s.opts, err = s.approvalOptions(s.ctx, s.root.dir, s.root.opts.Environment, s.f.flags); err != nil {
		return err
	}
	s.root.opts.Approvals, s.root.opts.Facts = nil, s.wish
	s.result, err = s.run(s.ctx, jobs[0], s.f.flags)
	switch {
	case err != nil:
		return unreadable(nameOf(jobs[0].plan), err)
	case s.result.Info.Errored:
		return &failure{what: "planning has failed, so there is no whole plan to approve", hint: "plan again"}
	}
	return nil
}

// run lints one plan.
func (c command) run(ctx context.Context, j job, f flags) (linter.Result, error) {
	in, err := c.open(ctx, j, f)
	defer in.close()
	if err != nil {
		return linter.Result{}, err
	}
	result, err := linter.Run(ctx, in, in.opts)
	if more := in.finish(); more != nil {
		err = more
	}
	return result, err
}

// wish has the facts of every change taken.
func (s *signing) wish(address string) (exceptions [][]string, wanted bool) {
	if s.adding != nil {
		return s.adding.Exceptions(address), true
	}
	if len(s.f.except) > 0 {
		exceptions = [][]string{slices.Compact(slices.Sorted(slices.Values(s.f.except)))}
	}
	return exceptions, true
}

// approvable are the findings that an approval can let pass.
func (s *signing) approvable() []rule.Finding {
	var out []rule.Finding
	known := linter.KnownRules()
	for _, f := range s.result.Findings {
		if known[f.Rule].Approvable() {
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

// write makes a new statement, and has it signed unless only a draft is wanted.
func (s *signing) write() error {
	findings, err := s.chosen()
	if err != nil {
		return err
	}
	if s.opts.Place.Repository == "" {
		return &failure{what: "it is not known which repository this is", hint: "approvals are bound to a repository: name it with --repository, such as github.com/acme/infra"}
	}
	if s.f.reason == "" {
		return usageError(errors.New("--reason is missing: say why the loss is meant"))
	}
	draft := approval.Draft{
		Reason: s.f.reason, Place: s.opts.Place, From: s.clock.Now(), Window: s.f.window,
		Findings: findings, Facts: s.result.Facts, Except: s.f.except, WholePlan: s.f.whole, Plan: s.result.Plan,
	}
	statement, err := draft.Statement(rand.Reader)
	if err != nil {
		return &failure{what: "unable to write the statement", why: err}
	}
	src, err := statement.Encode()
	if err != nil {
		return err
	}
	if s.f.draft {
		return s.keep(statement, src, nil)
	}
	sig, err := s.ask(statement, src, findings)
	if err != nil {
		return err
	}
	return s.keep(statement, src, sig)
}
