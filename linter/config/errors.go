// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agext/levenshtein"
	"github.com/hashicorp/hcl/v2"
)

// An Error is all that is wrong with a config file.
type Error struct{ Faults []Fault }

// A Fault is one thing that is wrong, and what to do about it.
type Fault struct {
	File      string
	Line, Col int // from 1; 0 for the file as a whole
	Text      string
}

// Error gives one line a fault, in the form that editors jump to.
func (e *Error) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

func (f Fault) String() string {
	if f.Line == 0 {
		return f.File + ": " + f.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Text)
}

// diags takes over what HCL itself found, in the manner of our own faults.
func (l *loader) diags(diags hcl.Diagnostics) {
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		f := Fault{File: l.shown, Text: oneLine(d)}
		if d.Subject != nil {
			f.Line, f.Col = d.Subject.Start.Line, d.Subject.Start.Column
		}
		l.faults = append(l.faults, f)
	}
}

func oneLine(d *hcl.Diagnostic) string {
	text := d.Summary
	if d.Detail != "" {
		text += ": " + d.Detail
	}
	text = strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
	return strings.ToLower(text[:1]) + text[1:]
}

// DidYouMean ends a sentence about an ID that is none of the rules': with the one
// that looks most like it, or with all of them.
func DidYouMean(id string, rules Rules) string {
	return nearest(id, slices.Sorted(maps.Keys(rules)))
}

// nearest ends a sentence about a name that is none of those that are known.
func nearest(name string, known []string) string {
	name = strings.ToLower(name)
	best, least := "", 4 // more than three letters off is another word
	for _, k := range known {
		d := levenshtein.Distance(name, k, nil)
		if len(name) > 3 && strings.Contains(k, name) {
			d = 1 // half of the name
		}
		if d < least {
			best, least = k, d
		}
	}
	if best != "" {
		return fmt.Sprintf("; did you mean %q?", best)
	}
	return ": use one of " + strings.Join(known, ", ")
}
