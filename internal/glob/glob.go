// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package glob matches names and paths with the patterns that people write. It
// knows nothing of what is matched.
package glob

import "strings"

// Match reports whether a pattern matches all of s. In a pattern "*" is any run of
// characters but "/", "**" any run at all, and "**/" also none; everything else is
// itself. Its time is bounded by the product of the lengths.
func Match(pattern, s string) bool {
	if !mayMatch(pattern, s) {
		return false
	}
	at, next := make([]bool, len(pattern)+1), make([]bool, len(pattern)+1)
	at[0] = true
	for i := 0; ; i++ {
		pass(pattern, at, i == 0 || s[i-1] == '/')
		if i == len(s) {
			return at[len(pattern)]
		}
		clear(next)
		for p, here := range at {
			switch {
			case !here || p == len(pattern):
			case pattern[p] != '*':
				next[p+1] = next[p+1] || pattern[p] == s[i]
			case s[i] != '/' || strings.HasPrefix(pattern[p:], "**"):
				next[p] = true
			}
		}
		at, next = next, at
	}
}

// mayMatch compares what stands before the first star and behind the last: most of
// what is asked for differs there, and then no room is needed.
func mayMatch(pattern, s string) bool {
	first, last := strings.IndexByte(pattern, '*'), strings.LastIndexByte(pattern, '*')
	if first < 0 {
		return pattern == s
	}
	tail := pattern[last+1:]
	if last > first {
		tail = strings.TrimPrefix(tail, "/") // "**/" may be nothing
	}
	return strings.HasPrefix(s, pattern[:first]) && strings.HasSuffix(s, tail)
}

// pass lets every star stand for nothing. At the start of a path's segment "**/"
// may, too.
func pass(pattern string, at []bool, start bool) {
	for p, here := range at[:len(pattern)] {
		if !here || pattern[p] != '*' {
			continue
		}
		after := p + 1
		if strings.HasPrefix(pattern[p:], "**") {
			after = p + 2
			if start && strings.HasPrefix(pattern[p:], "**/") {
				at[p+3] = true
			}
		}
		at[after] = true
	}
}

// Any reports whether one of the patterns matches.
func Any(patterns []string, s string) bool {
	for _, p := range patterns {
		if Match(p, s) {
			return true
		}
	}
	return false
}

// AnyFold is Any with letter case aside.
func AnyFold(patterns []string, s string) bool {
	s = strings.ToLower(s)
	for _, p := range patterns {
		if Match(strings.ToLower(p), s) {
			return true
		}
	}
	return false
}
