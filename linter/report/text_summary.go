// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// summary writes the last lines: where to read on, and what it comes to.
func (t *text) summary(r Report) {
	if ids := rulesFound(r); len(ids) > 0 {
		t.printf("read on with: %s explain %s\n", r.Tool, strings.Join(ids, " "))
	}
	t.printf("%s\n", t.paint(bold, sentence(r.Summary(), len(r.Plans))))
}

// sentence puts a summary into words: "2 findings: 1 error, 1 warning; 1 allowed
// by override".
func sentence(s Summary, plans int) string {
	parts := []string{findings(s)}
	if s.Overridden > 0 {
		parts = append(parts, fmt.Sprintf("%d allowed by override", s.Overridden))
	}
	switch {
	case s.Unread > 0 && plans > 1:
		parts = append(parts, fmt.Sprintf("%d of %d plans could not be read whole", s.Unread, plans))
	case s.Unread > 0:
		parts = append(parts, "the plan could not be read whole")
	default:
		parts = append(parts, fmt.Sprintf("%d of %s to change", s.Changed, count(s.Managed, "managed object")))
		parts = append(parts, unusual(s, plans)...)
	}
	return strings.Join(parts, "; ")
}

// unusual names the plans that were not made to change objects: without a word
// about it "nothing to change" would read as a pass of what is yet to be planned.
func unusual(s Summary, plans int) []string {
	var parts []string
	for kind := plan.Normal + 1; kind <= plan.Invoke; kind++ {
		switch n := s.ByKind[kind]; {
		case n == 0:
		case plans == 1:
			parts = append(parts, fmt.Sprintf("the plan was made with -%s", kind))
		default:
			parts = append(parts, fmt.Sprintf("%d of %d plans made with -%s", n, plans, kind))
		}
	}
	return parts
}

// findings counts those that no override let pass, the worst first.
func findings(s Summary) string {
	if s.Findings() == 0 {
		return "no findings"
	}
	var kinds []string
	for level := rule.Error; level >= rule.Advice; level-- {
		n := s.BySeverity[level]
		switch {
		case n == 0:
		case level == rule.Advice: // has no plural
			kinds = append(kinds, fmt.Sprintf("%d advice", n))
		default:
			kinds = append(kinds, count(n, level.String()))
		}
	}
	return count(s.Findings(), "finding") + ": " + strings.Join(kinds, ", ")
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// rulesFound gives the rules that have findings, each once, in order.
func rulesFound(r Report) []string {
	var ids []string
	for _, p := range r.Plans {
		for _, f := range p.Findings {
			ids = append(ids, Clean(f.Rule))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
