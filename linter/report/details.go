// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A detail is one thing to say under a finding, already clean: a line, or more
// of them where there is something to copy.
type detail struct{ label, text string }

// details gives what the text format says of a finding besides its message: what
// is there to say, in the order of reading.
func details(f rule.Finding) []detail {
	var ds []detail
	add := func(label, text string) {
		if text != "" {
			ds = append(ds, detail{label, Clean(text)})
		}
	}
	add("address", f.Address)
	add("moved from", f.PreviousAddress)
	add("deposed object", f.Deposed)
	if f.Location.File == "" && f.Address != "" {
		add("source", "no block for it was found")
	}
	for _, e := range f.Evidence {
		add("evidence", transition(e))
	}
	if f.Override != nil {
		add("allowed", pass(*f.Override))
		return ds
	}
	addLines := func(label, text string) {
		if text != "" {
			ds = append(ds, detail{label, cleanLines(text)})
		}
	}
	addLines("help", plain(f.Fix))
	addLines("override", wayToOverride(f))
	return ds
}

// plain takes from Markdown what only a renderer needs: the fences of code, and
// the empty lines between paragraphs.
func plain(markdown string) string {
	var lines []string
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && !strings.HasPrefix(line, "```") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// transition is a piece of evidence in one line.
func transition(e rule.Evidence) string {
	switch {
	case e.Before == "" && e.After == "":
		return e.Path
	case e.Before == "":
		return e.Path + ": " + e.After
	case e.After == "":
		return e.Path + ": " + e.Before + " -> (gone)"
	case e.Before == e.After:
		return e.Path + ": " + e.Before
	default:
		return e.Path + ": " + e.Before + " -> " + e.After
	}
}

// pass says by whose leave a finding was let pass.
func pass(o rule.Override) string {
	if o.Strength == rule.Approval {
		return passApproved(o)
	}
	var by []string
	for _, s := range []string{o.Origin, o.Author, o.Ticket} {
		if s != "" {
			by = append(by, s)
		}
	}
	s := fmt.Sprintf("by override until %s: %s", o.Until.Format(time.DateOnly), o.Reason)
	if len(by) > 0 {
		s += " (" + strings.Join(by, ", ") + ")"
	}
	return s
}

// passApproved names those who have signed, and says who was at the key to do it.
func passApproved(o rule.Override) string {
	var by []string
	for _, a := range o.Approvers {
		name := a.Name()
		switch {
		case a.Present && a.Verified:
			name += " [touch and PIN]"
		case a.Present:
			name += " [touch]"
		}
		if !slices.Contains(by, name) {
			by = append(by, name)
		}
	}
	return fmt.Sprintf("approved by %s until %s: %s (%s)",
		strings.Join(by, " and "), o.Until.Format(time.RFC3339), o.Reason, o.Origin)
}

// wayToOverride is what to write for a finding that is meant to be: an annotation
// where there is a block to write it above, else a block of the configuration.
// There is none for the plan as a whole.
func wayToOverride(f rule.Finding) string {
	switch {
	case f.Address == "":
		return ""
	case f.Demand != "":
		return "policy asks for " + f.Demand + ": planlint approve PLAN --rule " + f.Rule + " --address " + shellQuoted(f.Address)
	case f.Location.Ref == "" && annotatable(f.Location.File):
		return fmt.Sprintf("write above the block: # planlint:allow %s reason=\"...\" until=YYYY-MM-DD", f.Rule)
	default:
		return "write into .planlint.hcl:\n" + overrideBlock(f)
	}
}

// shellQuoted is a word as a shell takes it.
func shellQuoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// overrideBlock is the configuration's form of an override. It is written by hand:
// hclwrite would cost every start of the program more than all of its other
// packages do.
func overrideBlock(f rule.Finding) string {
	return "override " + hclQuoted(f.Rule) + " {\n" +
		"  address = " + hclQuoted(f.Address) + "\n" +
		"  reason  = \"...\"\n" +
		"  until   = \"YYYY-MM-DD\"\n}"
}

// annotatable reports whether a file can hold a comment: JSON cannot.
func annotatable(file string) bool {
	return strings.HasSuffix(file, ".tf") || strings.HasSuffix(file, ".tofu")
}
