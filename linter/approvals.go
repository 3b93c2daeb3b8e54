// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"bytes"
	"crypto/sha256"
	"hash"
	"io"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Wish says of which changes facts are wanted, by address, and which attributes
// may be left out of them.
type Wish func(address string) (exceptions [][]string, wanted bool)

// wishes are those of the approvals and of the caller.
func (e *engine) wishes() []Wish {
	var all []Wish
	if e.opts.Approvals != nil {
		all = append(all, e.opts.Approvals.Wants)
	}
	if e.opts.Facts != nil {
		all = append(all, e.opts.Facts)
	}
	return all
}

// record takes the facts of a change that somebody wants. Of other changes nothing
// is kept, so that memory does not grow with the plan.
func (e *engine) record(c *plan.Change) {
	var exceptions [][]string
	wanted := false
	for _, wish := range e.wishes() {
		more, wants := wish(c.Address)
		exceptions, wanted = append(exceptions, more...), wanted || wants
	}
	if !wanted {
		return
	}
	if e.facts == nil {
		e.facts = approval.Book{}
	}
	e.facts.Add(approval.FactsOf(c, exceptions...))
}

// A refusal is a finding for which there are approvals, none of which holds.
type refusal struct {
	finding int // its place among the findings
	asked   approval.Case
	judged  []approval.Judgement
}

// approve marks what approvals let pass, also where an annotation does, since an
// approval is worth more. Whatever takes an override away again, because it is not
// worth enough, comes between this and refuse.
func (e *engine) approve(digests approval.Plan) []refusal {
	if e.opts.Approvals == nil {
		return nil
	}
	known, now := byID(Rules(e.opts.Config)), e.opts.Clock.Now()
	var refusals []refusal
	for i := range e.findings {
		f := &e.findings[i]
		if !known[f.Rule].Approvable() {
			continue
		}
		c := approval.Case{
			Rule: f.Rule, Address: f.Address, Deposed: f.Deposed,
			Facts: e.facts.Of(f.Address, f.Deposed), Plan: digests, Now: now,
		}
		judged := e.opts.Approvals.Judge(c)
		if o := approval.Merge(judged); o != nil {
			f.Override = o
		} else if len(judged) > 0 {
			refusals = append(refusals, refusal{i, c, judged})
		}
	}
	return refusals
}

// refuse adds what is to be said of approvals that do not hold, each once, and only
// where nothing else lets the finding pass; and of files that are none.
func (e *engine) refuse(refusals []refusal) {
	if e.opts.Approvals == nil {
		return
	}
	told := map[*approval.Approval]bool{}
	var more []rule.Finding
	for _, r := range refusals {
		for _, j := range r.judged {
			if e.findings[r.finding].Override == nil && !told[j.Approval] {
				told[j.Approval] = true
				more = append(more, j.Finding(r.asked))
			}
		}
	}
	for _, p := range e.opts.Approvals.Problems() {
		more = append(more, p.Finding())
	}
	e.addSettled(more)
}

// addSettled adds findings of rules that have no check, as the configuration has
// them.
func (e *engine) addSettled(findings []rule.Finding) {
	for _, f := range findings {
		if e.settleOne(&f) {
			e.findings = append(e.findings, f)
		}
	}
}

// wantsDigest reports whether anybody asks which plan this is.
func (o Options) wantsDigest() bool {
	return o.Facts != nil || o.Approvals != nil && o.Approvals.WantsPlan()
}

// A digester takes the digest of what is read, without the white space at its end:
// that comes and goes with the way a plan was written to its file.
type digester struct {
	r     io.Reader
	sum   hash.Hash
	blank []byte // white space that may or may not be the last
}

func newDigester(r io.Reader) *digester { return &digester{r: r, sum: sha256.New()} }

// Read implements io.Reader.
func (d *digester) Read(p []byte) (int, error) {
	n, err := d.r.Read(p)
	if text := bytes.TrimRight(p[:n], " \t\r\n"); len(text) > 0 {
		_, _ = d.sum.Write(d.blank) // it never fails
		_, _ = d.sum.Write(text)
		d.blank = append(d.blank[:0], p[len(text):n]...)
	} else {
		d.blank = append(d.blank, p[:n]...)
	}
	return n, err
}

func (d *digester) digest() string { return approval.PlanDigest(d.sum) }
