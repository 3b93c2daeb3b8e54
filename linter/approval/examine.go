// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import "time"

// A Section is a part of a statement, compared field by field.
type Section struct {
	Title  string // "place and time", "the whole plan", or an address
	Rules  []string
	Fields []Field
}

// Differences gives what differs from what was approved.
func (s Section) Differences() []Field { return differing(append([]Field(nil), s.Fields...)) }

// Examine compares all of a statement with a plan: for each change that it approves
// the facts in the book, which must have been taken with the statement's exceptions.
func (s *Set) Examine(body *Statement, book Book, plan Plan, now time.Time) []Section {
	fields := append(body.fields(s.opts.Place), body.window(now, s.opts.Longest)...)
	all := []Section{{Title: "place and time", Fields: fields}}
	if body.Plan != nil {
		all = append(all, Section{Title: "the whole plan", Fields: body.plan(plan)})
	}
	for i := range body.Changes {
		c := &body.Changes[i]
		section := Section{Title: titleOf(c), Rules: c.Rules}
		if f := book.Of(c.Address, c.Deposed); f != nil {
			section.Fields = c.fields(*f, body.Salt)
		} else {
			section.Fields = []Field{{"change", "one", "a plan that does nothing there", false}}
		}
		all = append(all, section)
	}
	return all
}

func titleOf(c *Change) string {
	if c.Deposed == "" {
		return c.Address
	}
	return c.Address + " (deposed object " + c.Deposed + ")"
}

// Names reports whether a statement names a finding, whatever else is to be said of
// it. Changed says whether the plan has a change there.
func (s *Statement) Names(rule, address, deposed string, changed bool) bool {
	c := Case{Rule: rule, Address: address, Deposed: deposed}
	if changed {
		c.Facts = &Facts{}
	}
	return s.names(c)
}

// Exceptions gives the lists of attributes that a statement leaves out at an address.
func (s *Statement) Exceptions(address string) [][]string {
	var all [][]string
	for _, c := range s.Changes {
		if c.Address == address && len(c.Except) > 0 {
			all = append(all, c.Except)
		}
	}
	return all
}
