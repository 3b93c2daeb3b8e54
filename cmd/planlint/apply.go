// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/saved"
)

// An applying is one run of apply: a copy of the plan that nobody else can reach is
// judged, and that copy is applied, so that it does not matter what becomes of the
// file in the meantime.
type applying struct {
	command
	f       applyFlags
	job     job    // of the copy
	name    string // of the plan, as the user has it
	verdict judgement
	failOn  report.Threshold
}

// apply applies a saved plan that passes.
func (c command) apply(ctx context.Context, args []string) error {
	f, err := parseApply(args)
	switch {
	case err != nil:
		return err
	case f.help:
		return c.print(applyUsage + f.set.FlagUsages() + applyExits)
	}
	a := &applying{command: c, f: f, name: f.plans[0]}
	if err := a.find(ctx); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "planlint-apply-") // for the user alone: 0700
	if err != nil {
		return &failure{what: "no place for a copy of the plan", why: err}
	}
	defer func() { _ = os.RemoveAll(dir) }()
	stop := sync.OnceFunc(beforeTheEnd(func() { _ = os.RemoveAll(dir) }))
	defer stop()
	if a.job.plan, err = copied(a.name, dir); err != nil {
		return &failure{what: "unable to read " + a.name, why: err, hint: applyHint}
	}
	if err := a.judge(ctx); err != nil {
		return err
	}
	stop() // from here on the CLI is to end well
	return a.run(ctx)
}

const applyHint = "apply takes the file that `terraform plan -out=FILE` or `tofu plan -out=FILE` wrote: its JSON cannot be applied"

// find finds out which root module the plan is of, while it is where the user has it.
func (a *applying) find(ctx context.Context) error {
	info, err := os.Stat(a.name)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a regular file")
	}
	if err != nil {
		return &failure{what: "unable to read " + a.name, why: err, hint: applyHint}
	}
	jobs, err := a.jobs(ctx, a.f.flags)
	if err != nil {
		return err
	}
	a.job, a.failOn = jobs[0], a.f.threshold(jobs)
	return nil
}

// copied copies a saved plan into a directory.
func copied(name, dir string) (string, error) {
	from, err := os.Open(name) //nolint:gosec // the user named it
	if err != nil {
		return "", err
	}
	defer func() { _ = from.Close() }() // it was only read
	path := filepath.Join(dir, "tfplan")
	to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // in a directory of our own
	if err != nil {
		return "", err
	}
	if _, err = io.Copy(to, from); errors.Join(err, to.Close()) != nil {
		return "", errors.Join(err, errors.New("it could not be copied"))
	}
	return path, isSaved(path)
}

func isSaved(path string) error {
	f, err := os.Open(path) //nolint:gosec // our own copy
	if err != nil {
		return err
	}
	head := make([]byte, 4)
	_, err = io.ReadFull(f, head)
	_ = f.Close() // it was only read
	if err != nil || !saved.Is(head) {
		return errors.New("it is not a saved plan file")
	}
	return nil
}

// judge lints the copy as it stands now, and compares with what was decided before.
// The report goes to standard error: standard output is the CLI's.
func (a *applying) judge(ctx context.Context) error {
	var err error
	a.verdict, err = a.command.judge(ctx, a.job, a.f.flags)
	a.verdict.Name = a.name
	if err != nil {
		a.verdict.Err = cause(err)
		err = unreadable(a.name, err)
	}
	r := report.Report{Tool: tool, Version: a.version, Rules: rulesOf([]job{a.job}), FailOn: a.failOn, Plans: []report.Plan{a.verdict.Plan}}
	text, _ := report.FormatNamed("text")
	if more := text.Write(a.stderr, r, report.Options{}); more != nil {
		err = errors.Join(err, &failure{what: "unable to write to standard error", why: more})
	}
	a.warnOf(a.verdict.trees)
	if s := r.Summary(); s.Blocking > 0 {
		err = errors.Join(err, &blocked{s.Blocking, r.FailOn})
	}
	if err == nil {
		err = a.compare()
	}
	return errors.Join(err, a.begin(err))
}

// begin writes down that the plan is about to be applied, or why it is not. Without
// that nothing is applied.
func (a *applying) begin(why error) error {
	if !a.f.logs() {
		return nil
	}
	r := a.record("apply", a.failOn, a.verdict)
	if r.Verdict == logPassed && why != nil {
		r.Verdict, r.Error = logFailed, why.Error()
		if _, ok := errors.AsType[*refused](why); ok {
			r.Verdict = logRefused
		}
	}
	return appendTo(a.f.audit, r)
}

// refused is the verdict that a plan that passes is not to be applied all the same.
type refused struct{ name, why string }

// Error implements error.
func (r *refused) Error() string { return fmt.Sprintf("%s is not applied: %s", r.name, r.why) }
