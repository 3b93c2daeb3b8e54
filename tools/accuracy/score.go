// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A tally is how a judge did in one family.
type tally struct {
	Labels, Caught int // firm labels, and those of them that were found
	Unread         int // firm labels in plans that the judge refused to read, and did not find: blocked, but not found
	Quiet, Alarms  int // changes without a label of the family, and those of them that were flagged
	Either, Raised int // labels either way, and those of them that were flagged
}

// A score is how a judge did on a corpus.
type score struct {
	Families       map[Family]*tally
	Plans, Refused int
	Clean, Flagged int // plans without any label that were read, and those of them with a finding
	Other          int // findings of no family
	Misses, Alarms []string
	refusals       map[string]int // by reason
	alarmsOf       map[string]int // by rule
}

func grade(plans []*Plan, verdicts map[*Plan]Verdict) (*score, error) {
	s := &score{Families: map[Family]*tally{}, alarmsOf: map[string]int{}, refusals: map[string]int{}}
	for _, f := range families {
		s.Families[f] = &tally{}
	}
	for _, p := range plans {
		changes, err := acting(p.File)
		if err != nil {
			return nil, err
		}
		s.plan(p, changes, verdicts[p])
	}
	return s, nil
}

func (s *score) plan(p *Plan, changes []change, v Verdict) {
	s.Plans++
	if v.Refused != nil {
		s.Refused++
		s.refusals[place.ReplaceAllString(v.Refused.Error(), "")]++
	}
	flagged := map[Family]map[string]string{}
	for _, f := range v.Flags {
		if flagged[f.Family] == nil {
			flagged[f.Family] = map[string]string{}
		}
		flagged[f.Family][f.Address] = f.Rule
	}
	s.Other += len(flagged[""])
	if len(p.Labels) == 0 && v.Refused == nil {
		s.Clean++
		if len(v.Flags) > 0 {
			s.Flagged++
		}
	}
	for _, family := range families {
		s.labels(p, family, flagged[family], v.Refused != nil)
		s.alarms(p, family, flagged[family], changes)
	}
}

func (s *score) labels(p *Plan, family Family, flagged map[string]string, refused bool) {
	t := s.Families[family]
	for _, l := range p.Labels {
		if l.Family != family {
			continue
		}
		found := slices.ContainsFunc(slices.Collect(maps.Keys(flagged)), l.matches)
		switch {
		case l.Either:
			t.Either++
			if found {
				t.Raised++
			}
		case found:
			t.Labels++
			t.Caught++
		case refused:
			t.Labels++
			t.Unread++
		default:
			t.Labels++
			s.Misses = append(s.Misses, fmt.Sprintf("%s: %s: %s (%s)", family, p.Name, orPlan(l.Address), l.Why))
		}
	}
}

func (s *score) alarms(p *Plan, family Family, flagged map[string]string, changes []change) {
	t := s.Families[family]
	expected := func(address string) bool {
		return slices.ContainsFunc(p.Labels, func(l Label) bool {
			about := l.Family == family || family == Agent && l.Family == Broad // whoever holds it is part of how bad it is
			return about && l.matches(address)
		})
	}
	seen := map[string]bool{}
	for _, c := range changes {
		if !expected(c.Address) && !seen[c.Address] {
			t.Quiet++
		}
		seen[c.Address] = true
	}
	for _, address := range slices.Sorted(maps.Keys(flagged)) {
		if !expected(address) {
			t.Alarms++
			s.alarmsOf[flagged[address]]++
			s.Alarms = append(s.Alarms, fmt.Sprintf("%s: %s: %s", flagged[address], p.Name, orPlan(address)))
		}
	}
}

// place is what an error says of where in a plan something is: left out, so that
// refusals for one reason are counted as such.
var place = regexp.MustCompile(`\[\d+\]| \(byte \d+\)|^planlint: unable to read \S+: |\nhint: .*|\n`)

func orPlan(address string) string {
	if address == "" {
		return "the plan"
	}
	return strings.ToValidUTF8(address, "?")
}
