// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
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
	if s.opts, err = s.approvalOptions(s.ctx, s.root, s.f.flags); err != nil {
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
		Reason: s.f.reason, Place: s.opts.Place, From: s.clock.Now(), Window: s.f.window, Longest: s.opts.Longest,
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
