// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"io"
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

// recall leaves out what stands in plans that were refused, and says how much that is.
func recall(t *tally) string {
	text := share(t.Caught, t.Labels-t.Unread)
	if t.Unread > 0 {
		text += fmt.Sprintf(", and %d in plans refused", t.Unread)
	}
	return text
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
			p(" %s | %s |", recall(t), share(t.Alarms, t.Quiet))
		}
		p("\n")
	}
	for _, line := range []struct {
		title string
		share func(s *score) string
	}{
		{"plans read that have no label, yet a finding", func(s *score) string { return share(s.Flagged, s.Clean) }},
		{"plans refused", func(s *score) string { return share(s.Refused, s.Plans) }},
		{"findings of no family here", func(s *score) string { return fmt.Sprint(s.Other) }},
	} {
		p("| %s |", line.title)
		for _, j := range judges {
			p(" | %s |", line.share(scores[j.name]))
		}
		p("\n")
	}
}

// details prints what lies behind a judge's figures.
func details(out io.Writer, j judge, s *score) {
	p := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) } // as above
	for _, part := range []struct {
		title string
		lines []string
	}{{"Missed", s.Misses}, {"False alarms", s.Alarms}, {"Refused, by reason", counted(s.refusals)}, {"False alarms, by rule", counted(s.alarmsOf)}} {
		if len(part.lines) == 0 {
			continue
		}
		p("\n%s, %s:\n\n", part.title, j.name)
		slices.Sort(part.lines)
		for _, line := range part.lines {
			p("- %s\n", line)
		}
	}
	p("\nOf the labels that either verdict satisfies, %s flagged:", j.name)
	for _, f := range families {
		if t := s.Families[f]; t.Either > 0 {
			p(" %s %d of %d;", f, t.Raised, t.Either)
		}
	}
	p("\n")
}

func counted(counts map[string]int) []string {
	var out []string
	for what, n := range counts {
		out = append(out, fmt.Sprintf("%s: %d", what, n))
	}
	return out
}
