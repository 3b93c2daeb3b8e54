// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import "strings"

// Match reports whether s is like pattern, letter case aside. In a pattern "*" is
// any run of characters but "/", and "**" any run at all.
func Match(pattern, s string) bool { return match(strings.ToLower(pattern), strings.ToLower(s)) }

func match(pattern, s string) bool {
	head, rest, star := strings.Cut(pattern, "*")
	if !star {
		return pattern == s
	}
	if !strings.HasPrefix(s, head) {
		return false
	}
	s = s[len(head):]
	rest, deep := strings.CutPrefix(rest, "*")
	for i := 0; ; i++ {
		if match(rest, s[i:]) {
			return true
		}
		if i == len(s) || s[i] == '/' && !deep {
			return false
		}
	}
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
