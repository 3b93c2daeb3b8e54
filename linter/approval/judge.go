// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

var (
	errNoSigners = errors.New("nobody may approve yet: there is no file of allowed signers")
	errUnsigned  = errors.New("nobody has signed it")
)

// A Case is a finding that asks for approval, and what is known of it.
type Case struct {
	Rule    string
	Address string // "" for the plan as a whole
	Deposed string
	Facts   *Facts // nil where the plan has no change there
	Plan    Plan   // digests of the plan, "" where they were not taken
	Now     time.Time
}

// A Judgement is what one approval comes to for one case.
type Judgement struct {
	Approval  *Approval
	Fields    []Field         // all that it binds, compared
	Approvers []rule.Approver // who may approve, and did
	Refused   []Problem       // signatures that count for nothing
}

// Holds reports whether the approval lets the finding pass.
func (j Judgement) Holds() bool { return len(j.Approvers) > 0 && len(j.Differences()) == 0 }

// Differences gives what differs from what was approved.
func (j Judgement) Differences() []Field { return differing(slices.Clone(j.Fields)) }

// Expired reports whether the approval held once, and the end of its time is all
// that speaks against it.
func (j Judgement) Expired() bool {
	d := j.Differences()
	return len(j.Approvers) > 0 && len(d) == 1 && d[0].Name == "not_after"
}

// Why says what speaks against an approval that does not hold.
func (j Judgement) Why() string {
	var why []string
	for _, f := range j.Differences() {
		why = append(why, f.String())
	}
	switch {
	case len(j.Approvers) > 0:
	case len(j.Refused) == 0:
		why = append(why, errUnsigned.Error())
	default:
		for _, p := range j.Refused {
			why = append(why, fmt.Sprintf("%s: %v", p.Name, p.Err))
		}
	}
	return strings.Join(why, "; ")
}

// Judge tries on a case every approval that names its rule there.
func (s *Set) Judge(c Case) []Judgement {
	var all []Judgement
	for _, a := range s.candidates(c) {
		all = append(all, s.judge(a, c))
	}
	return all
}

// candidates are the approvals that name the rule there.
func (s *Set) candidates(c Case) []*Approval {
	var out []*Approval
	for _, a := range s.byAddress[c.Address] {
		if a.Body.names(c) {
			out = append(out, a)
		}
	}
	return out
}

// names reports whether a statement names a case's rule: for its change, or, where
// the plan has none, as a finding of the whole plan.
func (s *Statement) names(c Case) bool {
	if c.Facts == nil {
		return s.Plan != nil && slices.Contains(s.Plan.Findings, Named{c.Address, c.Rule})
	}
	change := s.change(c)
	return change != nil && slices.Contains(change.Rules, c.Rule)
}

// change finds what a statement says of a case's change.
func (s *Statement) change(c Case) *Change {
	for i := range s.Changes {
		if s.Changes[i].Address == c.Address && s.Changes[i].Deposed == c.Deposed {
			return &s.Changes[i]
		}
	}
	return nil
}

func (s *Set) judge(a *Approval, c Case) Judgement {
	j := Judgement{Approval: a, Fields: s.Place(a)}
	j.Fields = append(j.Fields, a.Body.window(c.Now, s.opts.Longest)...)
	j.Fields = append(j.Fields, a.Body.plan(c.Plan)...)
	if c.Facts != nil {
		j.Fields = append(j.Fields, a.Body.change(c).fields(*c.Facts, a.Body.Salt)...)
	}
	j.Approvers, j.Refused = s.Approvers(a, c.Now)
	return j
}

// Place compares where an approval is for with where the plan is to be applied.
func (s *Set) Place(a *Approval) []Field { return a.Body.fields(s.opts.Place) }

// Merge makes one override of the judgements that hold, nil where none does. It ends
// when the first of them does.
func Merge(judgements []Judgement) *rule.Override {
	var o *rule.Override
	for _, j := range judgements {
		switch {
		case !j.Holds():
			continue
		case o == nil:
			o = &rule.Override{
				Strength: rule.Approval, Reason: j.Approval.Body.Reason,
				Until: j.Approval.Body.NotAfter, Origin: j.Approval.Name,
			}
		case j.Approval.Body.NotAfter.Before(o.Until):
			o.Until = j.Approval.Body.NotAfter
		}
		o.Approvers = append(o.Approvers, j.Approvers...)
	}
	return o
}
