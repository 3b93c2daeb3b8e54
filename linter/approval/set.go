// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Document is a statement and its signatures, as they were found.
type Document struct {
	Name       string // where, for people: a file relative to the working directory, or a git note
	File       string // the same where it is a file, else ""
	Statement  []byte
	Signatures []Armored
}

// An Armored is one signature as it was found.
type Armored struct {
	Name string
	Text []byte
}

// A Problem is what keeps something from being an approval.
type Problem struct {
	Name, File string // as of a Document
	Err        error
}

// Options say by what approvals are judged.
type Options struct {
	Place   Place    // of the plan
	Signers *Signers // who may approve; nil for nobody
	Revoked *Revoked // nil for none
	Longest time.Duration
}

// A Set is all the approvals there are, by the addresses that they are for. It does
// not change; it may be used from many goroutines.
type Set struct {
	opts      Options
	approvals []*Approval
	byAddress map[string][]*Approval
	plans     bool // one of them is bound to a whole plan
	problems  []Problem
}

// Collect reads statements. Those that cannot be read are problems, like those that
// were met on the way here. Signatures are verified when a finding asks for them.
func Collect(documents []Document, met []Problem, opts Options) *Set {
	opts.Longest = cmp.Or(opts.Longest, MaxWindow)
	s := &Set{opts: opts, byAddress: map[string][]*Approval{}, problems: slices.Clone(met)}
	for _, d := range documents {
		statement, err := Parse(d.Statement)
		if err != nil {
			s.problems = append(s.problems, Problem{d.Name, d.File, err})
			continue
		}
		s.add(&Approval{Document: d, Body: statement})
	}
	return s
}

func (s *Set) add(a *Approval) {
	s.approvals = append(s.approvals, a)
	for address := range a.Body.addresses() {
		s.byAddress[address] = append(s.byAddress[address], a)
	}
	s.plans = s.plans || a.Body.Plan != nil
}

// addresses are those that a statement speaks of, each once.
func (s *Statement) addresses() map[string]bool {
	all := map[string]bool{}
	for _, c := range s.Changes {
		all[c.Address] = true
	}
	if s.Plan != nil {
		for _, f := range s.Plan.Findings {
			all[f.Address] = true
		}
	}
	return all
}

// Len is how many statements could be read.
func (s *Set) Len() int { return len(s.approvals) }

// Approvals gives the statements that could be read, in the order of Collect.
func (s *Set) Approvals() []*Approval { return slices.Clone(s.approvals) }

// Problems gives what could not be read.
func (s *Set) Problems() []Problem { return slices.Clone(s.problems) }

// Wants reports whether an approval speaks of an address, and without which
// attributes facts of it are to be taken.
func (s *Set) Wants(address string) (exceptions [][]string, wanted bool) {
	for _, a := range s.byAddress[address] {
		exceptions = append(exceptions, a.Body.Exceptions(address)...)
	}
	return exceptions, len(s.byAddress[address]) > 0
}

// WantsPlan reports whether an approval is bound to a whole plan, so that the plan's
// digests are needed.
func (s *Set) WantsPlan() bool { return s.plans }

// An Approval is a statement that could be read, and its signatures.
type Approval struct {
	Document
	Body *Statement

	once      sync.Once
	signature []signed
}

// A signed is a signature that fits the statement, or why it does not.
type signed struct {
	name string
	sig  *Signature
	err  error
}

// signatures verifies the signatures, once.
func (a *Approval) signatures() []signed {
	a.once.Do(func() {
		for _, armored := range a.Signatures {
			sig, err := ParseSignature(armored.Text)
			if err == nil {
				err = sig.verify(a.Statement)
			}
			a.signature = append(a.signature, signed{armored.Name, sig, err})
		}
	})
	return a.signature
}

// Approvers says who signed an approval: those who may, at a time, and what is wrong
// with the other signatures.
func (s *Set) Approvers(a *Approval, now time.Time) (approvers []rule.Approver, refused []Problem) {
	for _, signature := range a.signatures() {
		approver, err := s.admit(signature, now)
		if err != nil {
			refused = append(refused, Problem{signature.name, signature.name, err})
			continue
		}
		approver.Origin = signature.name
		approvers = append(approvers, approver)
	}
	return approvers, refused
}

func (s *Set) admit(signature signed, now time.Time) (rule.Approver, error) {
	if signature.err != nil {
		return rule.Approver{}, signature.err
	}
	if err := s.opts.Revoked.check(signature.sig); err != nil {
		return rule.Approver{}, err
	}
	if s.opts.Signers == nil {
		return rule.Approver{}, errNoSigners
	}
	return s.opts.Signers.Allowed(signature.sig, now)
}
