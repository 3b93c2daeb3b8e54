// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package report writes what planlint found: one file a format, all of them in
// Formats. To add one, write a file with a function like writeText and put it
// into the slice.
//
// The package decides nothing but the order and the verdict. It trusts no string
// that it is given: names, values, reasons and source lines come from whoever
// wrote the change, so every format escapes them in its own way.
package report

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Report is the outcome of one run.
type Report struct {
	Tool    string // the program's name, "planlint"
	Version string // its release, "0.1.0", or "dev"
	Rules   []rule.Rule
	FailOn  Threshold
	Plans   []Plan // in the order in which they were asked for
}

// A Plan is what was found in one plan.
type Plan struct {
	Name string // the file as the user named it, "stdin" for standard input
	// Environment is the configured one that the plan is for, "" where none is known.
	Environment string
	Info        plan.Info
	Findings    []rule.Finding
	Err         error // why the plan could not be read whole, nil where it was
}

// Options are the writer's, not the report's.
type Options struct {
	Color bool // ANSI colours; only the text format has any
}

// A Format is one way to write a report.
type Format struct {
	Name  string
	Help  string // half a line, for --help
	Write func(io.Writer, Report, Options) error
}

// Formats gives the formats there are, the default first.
func Formats() []Format {
	return []Format{
		{Name: "text", Help: "for people: findings with their source, as compilers show them", Write: writeText},
		{Name: "json", Help: "for programs: one object, whose fields are a promise", Write: writeJSON},
	}
}

// FormatNamed finds a format.
func FormatNamed(name string) (Format, error) {
	var known []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		known = append(known, f.Name)
	}
	return Format{}, fmt.Errorf("unknown format %q: use one of %s", name, strings.Join(known, ", "))
}

// page is where a rule's page is, "" for a rule of the team's own.
func (r Report) page(id string) string {
	if known, ok := r.rule(id); ok && known.Origin != "" {
		return ""
	}
	return PageURL(r.Version, id)
}

// overridable reports whether there is a way to let a finding pass.
func (r Report) overridable(f rule.Finding) bool {
	known, ok := r.rule(f.Rule)
	return f.Override == nil && f.Address != "" && (!ok || known.Overridable())
}

func (r Report) rule(id string) (rule.Rule, bool) {
	for _, known := range r.Rules {
		if known.ID == id {
			return known, true
		}
	}
	return rule.Rule{}, false
}

// PageURL is where a rule's page is, as of a release, or of the main branch for a
// version that is none.
func PageURL(version, id string) string {
	ref := "main"
	if version != "" && version != "dev" {
		ref = "v" + version
	}
	return "https://github.com/scoped-dev/terraform-provider-scoped/blob/" + ref + "/docs/rules/" + url.PathEscape(id) + ".md"
}
