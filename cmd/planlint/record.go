// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/audit"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// The verdicts of the log, a promise. A lint and the beginning of an apply have one of
// the first three, the end of an apply one of the last two.
const (
	logPassed  = "passed"
	logBlocked = "blocked"
	logFailed  = "failed"  // could not be judged
	logRefused = "refused" // passed, and is not to be applied for another reason
	logApplied = "applied"
	logEnded   = "broken off" // the CLI has failed, perhaps half way
)

func (f *flags) defineAudit() {
	f.set.StringVar(&f.audit, "audit", "", "add what is decided to the log in `FILE`, one line of JSON a plan")
}

// logs reports whether what is decided is to be written down.
func (f flags) logs() bool { return f.audit != "" }

// log adds what was decided of plans to the log. What is not written down has not
// been decided.
func (c command) log(f flags, name string, failOn report.Threshold, all []judgement) error {
	if !f.logs() {
		return nil
	}
	records := make([]audit.Record, 0, len(all))
	for _, p := range all {
		records = append(records, c.record(name, failOn, p))
	}
	return appendTo(f.audit, records...)
}

func appendTo(path string, records ...audit.Record) error {
	if _, err := audit.Append(path, records...); err != nil {
		return &failure{what: err.Error(), hint: "nothing was added to it: planlint audit verify FILE says whether it is whole"}
	}
	return nil
}

// record says what was decided of a plan.
func (c command) record(name string, failOn report.Threshold, p judgement) audit.Record {
	r := audit.Record{
		Time: c.clock.Now(), Tool: tool + " " + c.version, Command: name,
		Plan: audit.Plan{
			Name: p.Name, SHA256: p.sha256, TerraformVersion: p.Info.TerraformVersion, Kind: p.Info.Kind.String(),
		},
		Policy: policyOf(p.root.opts.Config, failOn), Environment: p.Environment, Verdict: logPassed,
		Findings: make([]audit.Finding, 0, len(p.Findings)), Files: make([]audit.File, 0, len(p.files)),
	}
	for _, f := range p.Findings {
		r.Findings = append(r.Findings, logged(f))
		if failOn.Blocks(f) {
			r.Verdict = logBlocked
		}
	}
	for _, f := range p.files {
		r.Files = append(r.Files, audit.File(f))
	}
	if p.Err != nil {
		r.Verdict, r.Error = logFailed, p.Err.Error()
	}
	return r
}

func logged(f rule.Finding) audit.Finding {
	out := audit.Finding{Fingerprint: f.Fingerprint, Rule: f.Rule, Severity: f.Severity.String(), Address: f.Address}
	if o := f.Override; o != nil {
		out.Override = &audit.Override{
			Strength: o.Strength.String(), Origin: o.Origin, Author: o.Author, Approvers: []string{},
			Reason: o.Reason, Until: o.Until, Ticket: o.Ticket,
		}
		for _, a := range o.Approvers {
			out.Override.Approvers = append(out.Override.Approvers, a.Name()+" "+a.Fingerprint)
		}
	}
	return out
}

// policyOf says what a plan was judged by.
func policyOf(cfg *config.Config, failOn report.Threshold) audit.Policy {
	from := cfg.Origin
	return audit.Policy{Path: cfg.Path, Ref: from.Ref, Commit: from.Commit, SHA256: from.SHA256, FailOn: failOn.String()}
}
