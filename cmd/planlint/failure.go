// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
)

// A failure is why there is no verdict: what could not be done, why, and the way
// out. It is told in one line, and another for the way out.
type failure struct {
	what string
	why  error  // nil where what says it all
	hint string // "" where the error says it all
}

// Error implements error.
func (f *failure) Error() string {
	if f.why == nil {
		return f.what
	}
	return f.what + ": " + cause(f.why).Error()
}

// Unwrap gives the cause.
func (f *failure) Unwrap() error { return f.why }

// cause leaves out of an error of the file system what has been said already: the
// operation and the name.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// blocked is the verdict that has an exit code of its own.
type blocked struct {
	findings int
	level    report.Threshold
}

// Error implements error.
func (b *blocked) Error() string {
	noun := "findings"
	if b.findings == 1 {
		noun = "finding"
	}
	return fmt.Sprintf("blocked: %d %s at or above %s", b.findings, noun, b.level)
}

// complain tells the user of an error, or of each of several that were joined.
func (c command) complain(err error) {
	if err == nil {
		return
	}
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range several.Unwrap() {
			c.complain(e)
		}
		return
	}
	_, _ = fmt.Fprintf(c.stderr, "%s: %s\n", tool, report.Clean(err.Error()))
	var f *failure
	if errors.As(err, &f) && f.hint != "" {
		for i, line := range strings.Split(strings.TrimSpace(f.hint), "\n") {
			if i == 0 {
				line = "hint: " + line
			}
			_, _ = fmt.Fprintln(c.stderr, report.Clean(line))
		}
	}
}

// warn tells of what makes findings poorer and no verdict wrong.
func (c command) warn(text string) {
	_, _ = fmt.Fprintf(c.stderr, "%s: warning: %s\n", tool, report.Clean(text))
}
