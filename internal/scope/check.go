// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ErrEmpty says that there are no grants at all. Some issuers read an absent
// scope as every scope, so an empty list is never passed on.
var ErrEmpty = errors.New("no grants: name at least one action on one resource")

// A PatternError says which action or resource of which grant is malformed.
type PatternError struct {
	Grant   int    // index of the grant, from 0
	Pattern string // the action or resource as written, "" when there is none
	Reason  string // what is wrong and what to write instead
}

// Error implements error.
func (e *PatternError) Error() string {
	if e.Pattern == "" {
		return fmt.Sprintf("grant %d: %s", e.Grant+1, e.Reason)
	}
	return fmt.Sprintf("grant %d: %q: %s", e.Grant+1, e.Pattern, e.Reason)
}

func (g Grant) check(index int) []error {
	var faults []error
	fault := func(pattern, reason string) {
		faults = append(faults, &PatternError{index, pattern, reason})
	}
	if len(g.Actions) == 0 {
		fault("", "no actions: name at least one")
	}
	if len(g.Resources) == 0 {
		fault("", "no resources: name at least one")
	}
	for _, action := range g.Actions {
		if reason := checkAction(action); reason != "" {
			fault(action, reason)
		}
	}
	for _, resource := range g.Resources {
		if reason := checkResource(resource); reason != "" {
			fault(resource, reason)
		}
	}
	return faults
}

// maxText bounds an action and a resource, in bytes: what is longer is a mistake,
// and would make comparing slow.
const maxText = 1024

func checkAction(s string) string {
	if strings.Contains(s, "@") {
		return `an action has no "@"`
	}
	return checkText(s)
}

func checkResource(s string) string {
	if reason := checkText(s); reason != "" {
		return reason
	}
	segments := strings.Split(s, "/")
	for i, segment := range segments {
		switch {
		case segment == "":
			return `a resource neither starts nor ends with "/" and has no "//"`
		case segment == "." || segment == "..":
			return `a resource has no "." or ".." segment: write the whole path`
		case strings.Contains(segment, "**") && (i < len(segments)-1 || segment != subtree):
			return `"**" stands for all that is below, so it can only be the whole last segment`
		}
	}
	return ""
}

func checkText(s string) string {
	switch {
	case s == "":
		return "empty: write what the grant is for, or leave it out"
	case len(s) > maxText:
		return fmt.Sprintf("longer than %d bytes", maxText)
	case !utf8.ValidString(s):
		return "not UTF-8"
	case s != strings.TrimSpace(s):
		return "white space around it"
	case strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }):
		return "has a character that cannot be printed"
	}
	return ""
}
