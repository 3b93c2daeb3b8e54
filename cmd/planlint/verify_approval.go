// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
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
	opts, err := c.approvalOptions(ctx, j.root.dir, j.root.opts.Environment, f)
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
	v := verification{command: c, set: set, approval: set.Approvals()[0], result: result}
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

// A verification is what an approval comes to for a plan, and the account of it.
type verification struct {
	command
	set      *approval.Set
	approval *approval.Approval
	result   linter.Result
	holds    bool
	b        strings.Builder
}

// text gives the account. All of it has to hold: every change, and a signature.
func (v *verification) text() string {
	now := v.clock.Now()
	body := v.approval.Body
	fmt.Fprintf(&v.b, "%s\nreason: %s\n", report.Clean(v.approval.Name), report.Clean(body.Reason))
	v.holds = true
	for _, section := range v.set.Examine(body, v.result.Facts, v.result.Plan, now) {
		v.section(section)
	}
	approvers, refused := v.set.Approvers(v.approval, now)
	v.b.WriteString("\nsignatures\n")
	for _, a := range approvers {
		v.line(true, report.Clean(a.Name()), signedBy(a))
	}
	for _, p := range refused {
		v.line(false, report.Clean(filepath.Base(p.Name)), report.Clean(p.Err.Error()))
	}
	if len(approvers) == 0 {
		v.holds = false
		if len(refused) == 0 {
			v.line(false, "none", "nobody has signed it")
		}
	}
	v.findings()
	if v.holds {
		v.b.WriteString("\nyes: it holds for this plan\n")
	}
	return v.b.String()
}

func (v *verification) section(s approval.Section) {
	title := report.Clean(s.Title)
	if len(s.Rules) > 0 {
		title += ", for " + strings.Join(s.Rules, ", ")
	}
	v.b.WriteString("\n" + title + "\n")
	for _, f := range s.Fields {
		v.holds = v.holds && f.Same
		switch {
		case !f.Same:
			v.line(false, f.Name, report.Clean("approved was "+orNothing(f.Approved)+", this is "+orNothing(f.Found)))
		case f.Name == "before" || f.Name == "after" || f.Name == "secrets":
			v.line(true, f.Name, "as it was")
		case f.Approved != "":
			v.line(true, f.Name, report.Clean(f.Approved))
		}
	}
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

func (v *verification) line(ok bool, name, text string) {
	mark := "no"
	if ok {
		mark = "ok"
	}
	fmt.Fprintf(&v.b, "  %s  %-16s  %s\n", mark, name, text)
}

// findings tells what the plan has of findings that the approval is for, and what
// else is to be approved at the same addresses.
func (v *verification) findings() {
	used, left := 0, []string(nil)
	known := linter.KnownRules()
	for _, f := range v.result.Findings {
		changed := v.result.Facts.Of(f.Address, f.Deposed) != nil
		switch {
		case !known[f.Rule].Approvable():
		case v.approval.Body.Names(f.Rule, f.Address, f.Deposed, changed):
			used++
		case changed:
			left = append(left, f.Rule+" at "+f.Address)
		}
	}
	if used == 0 {
		v.b.WriteString("\nnote: the plan has no finding for which this is an approval\n")
	}
	for _, what := range left {
		v.b.WriteString("\nnote: it does not approve " + report.Clean(what) + "\n")
	}
}

// signedBy tells of a signature that counts.
func signedBy(a rule.Approver) string {
	kind := a.KeyType
	if a.Certified {
		kind += ", by certificate"
	}
	return fmt.Sprintf("%s (%s%s), allowed at %s", a.Fingerprint, kind, howSigned(a), report.Clean(a.AllowedAt))
}
