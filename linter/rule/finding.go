// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import "fmt"

// A Severity says how bad a finding is. The zero value is Advice.
type Severity int

// The severities, in rising order.
const (
	Advice Severity = iota
	Warning
	Error
)

var severityNames = [...]string{"advice", "warning", "error"}

// String gives the name used in reports and configuration.
func (s Severity) String() string { return severityNames[s] }

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity reads a severity's name.
func ParseSeverity(name string) (Severity, error) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), nil
		}
	}
	return 0, fmt.Errorf("%q is no severity: use advice, warning or error", name)
}

// A Finding is what a rule says of one address. A rule fills in Message, and
// Evidence and Fix where it knows more than its own general advice; the engine
// adds the rest.
type Finding struct {
	Rule            string
	Severity        Severity // a rule may raise it above its own
	Address         string   // "" for the plan as a whole
	PreviousAddress string
	Deposed         string // key of the deposed object that is meant, if one is
	Attribute       string // path of the one attribute that it is about, "" for the object as a whole
	Worst           bool   // it stands before all others of its severity
	Title           string
	Message         string // what would be lost or granted, a sentence without a full stop
	Evidence        []Evidence
	Fix             string // what to do instead, a sentence or two
	// Hinges is the path of an attribute that is known only after apply. Where the
	// configuration does not set it, the provider fills it in and nobody has changed
	// anything: the engine then drops the finding. "" for a finding that stands.
	Hinges      string
	Location    Location
	Override    *Override // set when an override let the finding pass
	Demand      string    // what policy asks of an override of it, "" where an annotation will do
	Failed      bool      // the rule could not judge: an error, whatever severity is configured
	Fingerprint string    // the same for the same finding in every run, as Fingerprint says
}

// Evidence is one fact that a finding rests on. Values that the plan marks
// sensitive never get here.
type Evidence struct {
	Path   string // attribute path, "deletion_protection"
	Before string // as JSON, "" when there was none
	After  string // as JSON, "" when there is none, "(known after apply)" when unknown
}

// A Location is a place in the configuration's source. File is "" when no source
// is known. Lines and columns count from 1; columns count grapheme clusters, as
// hcl's do.
type Location struct {
	File      string // relative to the directory planlint was started in, with "/"
	Line, Col int
	EndCol    int    // of the same line
	Source    string // the line itself, for an excerpt
	Note      string // what this place is when it is not the resource's own block: "module call", "removed block", "at main"
	Ref       string // revision that the place is at, where the block is gone since; "" for what was planned
}
