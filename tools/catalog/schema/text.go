// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"cmp"
	"strings"
	"unicode/utf8"

	version "github.com/hashicorp/go-version"
)

// briefLength is where a description is cut, in bytes: enough to judge by.
const briefLength = 300

// brief gives the first line's worth of a description.
func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= briefLength {
		return s
	}
	cut := briefLength
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

// newer gives the later of two versions, either of which may be unknown.
func newer(a, b string) string {
	va, errA := version.NewVersion(a)
	vb, errB := version.NewVersion(b)
	if errA != nil || errB != nil {
		return cmp.Or(a, b)
	}
	if vb.GreaterThan(va) {
		return b
	}
	return a
}

func comparePath(a Attribute, path string) int { return cmp.Compare(a.Path, path) }
