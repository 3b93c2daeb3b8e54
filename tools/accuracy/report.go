// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// share writes a part of a whole as people read it.
func share(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f%% (%d/%d)", 100*float64(part)/float64(whole), part, whole)
}

// table prints how the judges did on one corpus, a line a family.
func table(out io.Writer, title string, judges []judge, scores map[string]*score) {
	p := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) } // a broken pipe ends the program anyway
	p("\n### %s\n\n| family |", title)
	for _, j := range judges {
		p(" %s: recall | false alarms |", j.name)
	}
	p("\n|---|%s\n", strings.Repeat("---|---|", len(judges)))
	for _, f := range families {
		if scores[judges[0].name].Families[f].Labels == 0 && scores[judges[0].name].Families[f].Alarms == 0 {
			continue
		}
		p("| %s |", f)
		for _, j := range judges {
			t := scores[j.name].Families[f]
			if !slices.Contains(j.does, f) {
				p(" no such check | |")
				continue
			}
			p(" %s | %s |", share(t.Caught, t.Labels-t.Unread), share(t.Alarms, t.Quiet))
		}
		p("\n")
	}
	p("| plans without a label that are blocked or flagged |")
	for _, j := range judges {
		p(" | %s |", share(scores[j.name].Flagged, scores[j.name].Clean))
	}
	p("\n| plans refused |")
	for _, j := range judges {
		p(" %s | |", share(scores[j.name].Refused, scores[j.name].Plans))
	}
	p("\n")
}

// details prints what lies behind a judge's figures.
func details(out io.Writer, j judge, s *score) {
	p := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) } // as above
	p("\n#### %s\n", j.name)
	for _, part := range []struct {
		title string
		lines []string
	}{{"missed", s.Misses}, {"false alarms", s.Alarms}, {"refused", s.Refusals}} {
		slices.Sort(part.lines)
		p("\n%s: %d\n", part.title, len(part.lines))
		for _, line := range part.lines {
			p("- %s\n", line)
		}
	}
	p("\nfalse alarms by rule:")
	for _, rule := range slices.Sorted(maps.Keys(s.alarmsOf)) {
		p(" %s %d;", rule, s.alarmsOf[rule])
	}
	p("\nlabels that either verdict satisfies, and how many of them were flagged:")
	for _, f := range families {
		if t := s.Families[f]; t.Either > 0 {
			p(" %s %d/%d;", f, t.Raised, t.Either)
		}
	}
	p("\n")
}
