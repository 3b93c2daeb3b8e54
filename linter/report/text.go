// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/mitchellh/go-wordwrap"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// writeText writes for people, in the shape that rustc made familiar: what and
// where, the source, what it rests on, the way out. A summary comes last, where
// a terminal leaves the eye. Where no plan could be read and nothing was found it
// writes nothing: the error, which is the program's to tell, says it all.
func writeText(w io.Writer, r Report, o Options) error {
	if s := r.Summary(); s.Unread == len(r.Plans) && s.Findings()+s.Overridden == 0 {
		return nil
	}
	t := &text{bufio.NewWriter(w), style{o.Color}}
	for _, p := range r.Plans {
		t.plan(p, len(r.Plans) > 1)
	}
	t.summary(r)
	return t.Flush()
}

type text struct {
	*bufio.Writer
	style
}

// printf leaves errors to the buffer, which keeps the first one for Flush.
func (t *text) printf(format string, args ...any) { _, _ = fmt.Fprintf(t.Writer, format, args...) }

func (t *text) plan(p Plan, named bool) {
	if named {
		t.printf("%s\n\n", t.paint(bold, "plan "+Clean(p.Name)+":"))
	}
	if p.Err != nil {
		t.printf("%s%s\n", t.paint(red, "unreadable"),
			t.paint(bold, ": "+Clean(p.Name)+" could not be read whole: "+Clean(p.Err.Error())))
		t.detail(2, "note", "what is found below, or not found, is not all there is")
		t.printf("\n")
	}
	if named && p.Err == nil && len(p.Findings) == 0 {
		t.printf("no findings\n\n")
	}
	for _, f := range sorted(p.Findings) {
		t.finding(f)
	}
}

func (t *text) finding(f rule.Finding) {
	word := f.Severity.String()
	if f.Override != nil {
		word = "allowed"
	}
	t.printf("%s%s\n", t.paint(t.of(f), word+"["+Clean(f.Rule)+"]"), t.paint(bold, ": "+Clean(f.Message)))
	margin := t.source(f.Location)
	for _, d := range details(f) {
		t.detail(margin, d.label, d.text)
	}
	t.printf("\n")
}

// source writes the place and its excerpt, and answers how far the frame is
// indented.
func (t *text) source(l rule.Location) (margin int) {
	number := strconv.Itoa(l.Line)
	margin = len(number) + 1
	if l.File == "" {
		return 2
	}
	t.printf("%s%s %s\n", strings.Repeat(" ", margin-1), t.paint(blue, "-->"), place(l))
	if l.Source == "" {
		return margin
	}
	e, bar := cut(l), t.paint(blue, "|")
	blank := strings.Repeat(" ", margin) + bar
	t.printf("%s\n%s %s %s\n", blank, t.paint(blue, number), bar, e.line)
	if e.carets != "" {
		t.printf("%s %s\n", blank, t.paint(red, e.carets))
	}
	t.printf("%s\n", blank)
	return margin
}

// proseWidth is how long lines of prose get, in characters.
const proseWidth = 88

// detail writes one thing under a finding. Prose is wrapped; what is there to be
// copied stays on its line.
func (t *text) detail(margin int, label, text string) {
	pad := strings.Repeat(" ", margin)
	if label == "help" || label == "allowed" {
		text = wordwrap.WrapString(text, proseWidth)
	}
	text = strings.ReplaceAll(text, "\n", "\n"+pad+"    ")
	t.printf("%s%s %s: %s\n", pad, t.paint(blue, "="), t.paint(bold, label), text)
}

// place is a location as compilers write it, which editors make a link.
func place(l rule.Location) string {
	s := Clean(l.File)
	if l.Line > 0 {
		s += ":" + strconv.Itoa(l.Line)
		if l.Col > 0 {
			s += ":" + strconv.Itoa(l.Col)
		}
	}
	if l.Note != "" {
		s += " (" + Clean(l.Note) + ")"
	}
	return s
}
