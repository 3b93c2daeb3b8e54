// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"regexp"
	"strings"
)

// What a hand-written description says of its attribute besides what it is for.

var proseSee = regexp.MustCompile(`(?:\(#([A-Za-z0-9_-]+)\)|^\(([A-Z][A-Za-z0-9]+)\b)`)

// seen gives the heading that a description points at: by a link within the page,
// or by the name of a type, "(BranchSpec, optional)".
func seen(rest string) string {
	m := proseSee.FindStringSubmatch(rest)
	if m == nil || modes[strings.ToLower(m[2])] != "" {
		return ""
	}
	return strings.ToLower(strings.ReplaceAll(m[1], "-", "_") + m[2])
}

var proseMap = regexp.MustCompile(`(?i)^[^.]{0,60}?\b(map|mapping|key-value pairs|key/value pairs)\b`)

// typeOf gives the type that a description begins with, if it matters to what may
// be inside: a map may have any key.
func typeOf(rest string) string {
	if proseMap.MatchString(rest) {
		return "map of " + Any
	}
	return ""
}

var proseMode = regexp.MustCompile(`(?i)^[^.]{0,40}?\b(required|optional|computed|read-only)\b`)

func (r *proseReader) modeOf(rest string) string {
	if r.mode != "" {
		return r.mode
	}
	if m := proseMode.FindStringSubmatch(rest); m != nil {
		return modes[strings.ToLower(m[1])]
	}
	return ""
}
