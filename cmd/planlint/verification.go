// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A verification is what an approval comes to for a plan, and the account of it.
type verification struct {
	command
	set      *approval.Set
	approval *approval.Approval
	result   linter.Result
	can      map[string]bool // what of the findings can be approved, by rule
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
	for _, f := range v.result.Findings {
		changed := v.result.Facts.Of(f.Address, f.Deposed) != nil
		switch {
		case !v.can[f.Rule]:
		case v.approval.Body.Names(f.Rule, f.Address, f.Deposed, changed):
			used++
			if v.holds && f.Override == nil && f.Demand != "" {
				left = append(left, f.Rule+" at "+f.Address+" by itself: policy asks for "+f.Demand)
			}
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
