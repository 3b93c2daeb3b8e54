// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
)

const verifyUsage = `planlint verify-approval says field by field whether an approval holds for a plan.

usage:
  planlint verify-approval [flags] FILE PLAN

flags:
`

const verifyExits = `
exit codes:
  0  it holds
  1  could not evaluate: bad input, bad configuration, internal error
  2  it does not hold
`

// unapproved is the verdict that an approval does not hold.
type unapproved struct{ name string }

// Error implements error.
func (u *unapproved) Error() string { return "no: " + u.name + " does not hold for this plan" }

// verifyApproval compares an approval with a plan.
func (c command) verifyApproval(ctx context.Context, args []string) error {
	f := flags{set: pflag.NewFlagSet(tool+" verify-approval", pflag.ContinueOnError)}
	f.set.SortFlags = false
	f.judging()
	if err := f.set.Parse(args); err != nil {
		return usageError(err)
	}
	if f.help {
		return c.print(verifyUsage + f.set.FlagUsages() + verifyExits)
	}
	if f.set.NArg() != 2 {
		return &failure{what: "verify-approval needs an approval and a plan", hint: "planlint verify-approval " + approvalsDir + "/NAME" + store.Extension + " PLAN"}
	}
	path := f.set.Arg(0)
	f.plans = f.set.Args()[1:]
	jobs, err := c.jobs(ctx, f)
	if err != nil {
		return err
	}
	if len(jobs) != 1 {
		return &failure{what: "verify-approval needs one plan, and there are several in the folder", hint: "name one of them"}
	}
	return c.verify(ctx, path, jobs[0], f)
}

func (c command) verify(ctx context.Context, path string, j job, f flags) error {
	opts, err := c.approvalOptions(ctx, j.root, f)
	if err != nil {
		return err
	}
	set, err := oneApproval(path, opts)
	if err != nil {
		return err
	}
	j.root.opts.Approvals = set
	result, err := c.run(ctx, j, f)
	if err != nil {
		return unreadable(nameOf(j.plan), err)
	}
	v := verification{command: c, set: set, approval: set.Approvals()[0], result: result, can: j.root.approvable()}
	if err := c.print(v.text()); err != nil {
		return err
	}
	if !v.holds {
		return &unapproved{v.approval.Name}
	}
	return nil
}

// oneApproval reads a statement and the signatures beside it. A signature may be
// named in the statement's place.
func oneApproval(path string, opts approval.Options) (*approval.Set, error) {
	path = store.StatementOf(path)
	dir, name := filepath.Split(path)
	documents, problems := store.Dir(filepath.Clean(dir+"."), shown(filepath.Clean(dir+".")), "")
	isIt := func(shown string) bool { return filepath.Base(filepath.FromSlash(shown)) == name }
	documents = slices.DeleteFunc(documents, func(d approval.Document) bool { return !isIt(d.Name) })
	problems = slices.DeleteFunc(problems, func(p approval.Problem) bool { return !isIt(p.Name) })
	set := approval.Collect(documents, problems, opts)
	switch {
	case len(set.Problems()) > 0:
		return nil, &failure{what: "unable to read " + shown(path), why: set.Problems()[0].Err}
	case set.Len() != 1:
		return nil, &failure{what: "there is no approval " + shown(path), hint: "name a file that ends in " + store.Extension}
	}
	return set, nil
}
