// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
)

// A Warning says what of a configuration could not be read.
type Warning struct {
	File      string // as in Block
	Line, Col int    // from 1; 0 for the file as a whole
	Text      string // a sentence without a full stop
}

// String gives the warning in the form that editors jump to.
func (w Warning) String() string {
	if w.Line == 0 {
		return w.File + ": " + w.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", w.File, w.Line, w.Col, w.Text)
}

// Warnings gives what could not be read so far, in the order it was met.
func (t *Tree) Warnings() []Warning {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.Clone(t.warnings)
}

func (t *Tree) warn(file, format string, args ...any) {
	t.add(Warning{File: file, Text: fmt.Sprintf(format, args...)})
}

func (t *Tree) add(w Warning) {
	if t.ref != "" {
		w.Text += " (at " + t.ref + ")"
	}
	t.warnings = append(t.warnings, w)
}

// warnFirst keeps the first error of a file: those after it are its echoes.
func (t *Tree) warnFirst(file string, diags hcl.Diagnostics) {
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		w := Warning{File: file, Text: "not read in full: " + d.Summary}
		if d.Subject != nil {
			w.Line, w.Col = d.Subject.Start.Line, d.Subject.Start.Column
		}
		t.add(w)
		return
	}
}
