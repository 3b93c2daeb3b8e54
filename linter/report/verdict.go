// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Verdict is what a report comes to.
type Verdict string

// The verdicts. Unreadable outranks Blocked: what was not read may hold worse.
const (
	Passed     Verdict = "passed"
	Blocked    Verdict = "blocked"
	Unreadable Verdict = "unreadable" // a plan could not be read whole
)

// A Threshold is the severity from which on a finding blocks. The zero value is
// the default: errors block.
type Threshold struct {
	severity rule.Severity
	set      bool
	never    bool
}

// FailAt is the threshold at s.
func FailAt(s rule.Severity) Threshold { return Threshold{severity: s, set: true} }

// FailNever is the threshold that no finding reaches.
func FailNever() Threshold { return Threshold{never: true} }

// ParseThreshold reads the name of a severity, or "never".
func ParseThreshold(name string) (Threshold, error) {
	if name == "never" {
		return FailNever(), nil
	}
	s, err := rule.ParseSeverity(name)
	if err != nil {
		return Threshold{}, fmt.Errorf("%q is no level to fail on: use error, warning, advice or never", name)
	}
	return FailAt(s), nil
}

// String gives the name that ParseThreshold reads.
func (t Threshold) String() string {
	switch {
	case t.never:
		return "never"
	case t.set:
		return t.severity.String()
	default:
		return rule.Error.String()
	}
}

// Blocks reports whether a finding reaches the threshold. One that an override
// let pass never does.
func (t Threshold) Blocks(f rule.Finding) bool {
	level := rule.Error
	if t.set {
		level = t.severity
	}
	return !t.never && f.Override == nil && f.Severity >= level
}

// A Summary counts a report's findings.
type Summary struct {
	BySeverity [rule.Error + 1]int // those that no override let pass
	Overridden int
	Blocking   int // those at or above the threshold
	Managed    int // managed objects in the plans
	Changed    int // of those, the ones that the plans do something to
	Unread     int // plans that could not be read whole
	ByKind     [plan.Invoke + 1]int
}

// Findings is the number of findings that no override let pass.
func (s Summary) Findings() int {
	n := 0
	for _, c := range s.BySeverity {
		n += c
	}
	return n
}

// Summary counts.
func (r Report) Summary() Summary {
	var s Summary
	for _, p := range r.Plans {
		s.Managed += p.Info.Managed
		s.Changed += p.Info.Changed
		s.ByKind[p.Info.Kind]++
		if p.Err != nil {
			s.Unread++
		}
		for _, f := range p.Findings {
			s.count(f, r.FailOn)
		}
	}
	return s
}

func (s *Summary) count(f rule.Finding, t Threshold) {
	if f.Override != nil {
		s.Overridden++
		return
	}
	s.BySeverity[f.Severity]++
	if t.Blocks(f) {
		s.Blocking++
	}
}

// Verdict says what the summary comes to.
func (s Summary) Verdict() Verdict {
	switch {
	case s.Unread > 0:
		return Unreadable
	case s.Blocking > 0:
		return Blocked
	default:
		return Passed
	}
}
