// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import "strings"

// Match reports whether s is like pattern, letter case aside. In a pattern "*" is
// any run of characters but "/", "**" any run at all, and "\*" a star.
func Match(pattern, s string) bool {
	if strings.Contains(pattern, literalStar) {
		pattern = strings.ReplaceAll(pattern, literalStar, star)
	}
	return match(strings.ToLower(pattern), strings.ToLower(s))
}

// A star that is one is a NUL in a pattern, which no value has.
const literalStar, star = `\*`, "\x00"

// match keeps the set of places in the pattern at which it may stand, so that its
// time is bounded by the product of the lengths.
func match(pattern, s string) bool {
	at, next := make([]bool, len(pattern)+1), make([]bool, len(pattern)+1)
	at[0] = true
	for i := 0; ; i++ {
		pass(pattern, at)
		if i == len(s) {
			return at[len(pattern)]
		}
		clear(next)
		for p, here := range at {
			switch {
			case !here || p == len(pattern):
			case pattern[p] != '*':
				next[p+1] = next[p+1] || pattern[p] == s[i] || pattern[p] == star[0] && s[i] == '*'
			case s[i] != '/' || strings.HasPrefix(pattern[p:], "**"):
				next[p] = true
			}
		}
		at, next = next, at
	}
}

// pass lets every star stand for nothing.
func pass(pattern string, at []bool) {
	for p, here := range at[:len(pattern)] {
		if !here || pattern[p] != '*' {
			continue
		}
		after := p + 1
		if strings.HasPrefix(pattern[p:], "**") {
			after = p + 2
		}
		at[after] = true
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
