// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
)

// Match reports whether s is like a pattern of package glob, letter case aside. In
// a pattern "\*" is a star.
func Match(pattern, s string) bool {
	if strings.Contains(pattern, `\*`) {
		// A star that is one is a NUL, which no value has.
		pattern, s = strings.ReplaceAll(pattern, `\*`, "\x00"), strings.ReplaceAll(s, "*", "\x00")
	}
	return glob.Match(strings.ToLower(pattern), strings.ToLower(s))
}

// has reports whether words has s, letter case aside, or patterns match it.
func has(words, patterns []string, s string) bool {
	for _, w := range words {
		if strings.EqualFold(w, s) {
			return true
		}
	}
	for _, p := range patterns {
		if Match(p, s) {
			return true
		}
	}
	return false
}

// Has reports whether a value of the scope's attribute is broad, for the forms
// that are lists of words: Words, Role and BindingJSON.
func (s Scope) Has(value string) bool {
	return has(s.Broad, s.BroadLike, value) && !has(s.Narrow, s.NarrowLike, value)
}

// Holds reports whether the narrowing condition holds for a value of its
// attribute.
func (w Where) Holds(value string) bool { return has(w.Is, w.Like, value) }
