// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const day = 24 * time.Hour

// Apply gives the findings with Override set on those that an override lets pass,
// followed by what is to be said of the overrides themselves. An override lets pass
// only findings of the rules it names, at the addresses it speaks for, up to the end
// of its last day in UTC.
func (s *Set) Apply(findings []rule.Finding, now time.Time) []rule.Finding {
	r := s.run(now)
	out := slices.Clone(findings)
	for i := range out {
		if !s.known[out[i].Rule].Overridable() {
			continue
		}
		addr, err := plan.ParseAddress(out[i].Address)
		if err != nil { // the plan as a whole: nothing speaks for that
			continue
		}
		out[i].Override = r.permit(addr, out[i].Rule)
	}
	return append(out, r.report()...)
}

// A run is the state of one Apply.
type run struct {
	*Set
	today    time.Time
	holds    map[*claim]bool
	rules    map[string]bool // that a claim which holds names
	used     map[*claim]map[string]bool
	authors  map[*claim]string
	foreign  map[rule.Location]bool
	findings []rule.Finding
}

func (s *Set) run(now time.Time) *run {
	r := &run{
		Set: s, today: now.UTC().Truncate(day), holds: map[*claim]bool{}, rules: map[string]bool{},
		used: map[*claim]map[string]bool{}, authors: map[*claim]string{}, foreign: map[rule.Location]bool{},
	}
	for _, p := range s.problems {
		r.invalid(p)
	}
	for _, c := range s.claims {
		last := r.today.AddDate(0, 0, s.maxDays)
		switch {
		case c.until.Before(r.today):
			r.expired(c)
		case c.until.After(last):
			r.invalid(Problem{
				At: c.at, Text: fmt.Sprintf("holds until %s, more than %d days ahead", c.until.Format(time.DateOnly), s.maxDays),
				Fix: fmt.Sprintf("Write a day up to %s, and renew it then if it is still right.", last.Format(time.DateOnly)),
			})
		default:
			r.holds[c], r.used[c] = true, map[string]bool{}
			for _, id := range c.rules {
				r.rules[id] = true
			}
		}
	}
	return r
}

// permit gives the nearest override that lets a finding pass. All that would have
// are in use.
func (r *run) permit(addr plan.Address, id string) *rule.Override {
	var first *claim
	if r.rules[id] {
		for _, c := range r.covering(addr) {
			if r.holds[c] && slices.Contains(c.rules, id) {
				r.used[c][id] = true
				first = cmp.Or(first, c)
			}
		}
	}
	if first == nil {
		r.explainForeign(addr, id)
		return nil
	}
	return &rule.Override{
		Reason: first.reason, Until: first.until, Origin: first.origin(), Author: r.authorOf(first), Ticket: first.ticket,
	}
}

func (r *run) covering(addr plan.Address) []*claim {
	var out []*claim
	if r.tree != nil && len(r.notes) > 0 {
		for _, b := range r.tree.Covering(addr) {
			out = append(out, r.notes[b]...)
		}
	}
	for _, c := range r.blocks {
		if c.pattern.Matches(addr) {
			out = append(out, c)
		}
	}
	return out
}

func (r *run) authorOf(c *claim) string {
	if _, asked := r.authors[c]; !asked && r.author != nil {
		r.authors[c] = r.author(c.path, c.at.Line)
	}
	return r.authors[c]
}

// explainForeign says why an annotation in somebody else's module was not heeded. It
// is said only where there is a finding, so that a vendor's own annotations are no
// trouble to those who use the module.
func (r *run) explainForeign(addr plan.Address, id string) {
	if r.tree == nil || len(addr.Module) == 0 {
		return
	}
	for _, note := range r.tree.Foreign(addr, Marker) {
		rules, _, err := parse(note.Text)
		if at := locationOf(note); err == nil && slices.Contains(rules, id) && !r.foreign[at] {
			r.foreign[at] = true
			r.invalid(Problem{At: at, Text: note.Fault, Fix: "Annotate your own module block, which covers what is in the module."})
		}
	}
}
