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

// approve marks what approvals let pass, also where an annotation does, since an
// approval is worth more. It adds what is to be said of those that do not hold, and
// only where none does.
func (e *engine) approve(digests approval.Plan) {
	set := e.opts.Approvals
	if set == nil {
		return
	}
	known, now := byID(Rules(e.opts.Config)), e.opts.Clock.Now()
	reported := map[*approval.Approval]bool{}
	var more []rule.Finding
	for i := range e.findings {
		f := &e.findings[i]
		if !known[f.Rule].Approvable() {
			continue
		}
		c := approval.Case{Rule: f.Rule, Address: f.Address, Deposed: f.Deposed, Facts: e.facts.Of(f.Address, f.Deposed), Plan: digests, Now: now}
		judged := set.Judge(c)
		if o := approval.Merge(judged); o != nil {
			f.Override = o
			continue
		}
		for _, j := range judged {
			if !reported[j.Approval] {
				reported[j.Approval] = true
				more = append(more, j.Finding(c))
			}
		}
	}
	for _, p := range set.Problems() {
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
