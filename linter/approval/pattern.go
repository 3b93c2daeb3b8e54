// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"slices"
	"strings"
)

// matchesList matches a name against a list of patterns with commas between, as
// ssh_config's PATTERNS have it: "*" is anything, "?" one character, and one after
// "!" refuses the name whatever the others say.
func matchesList(name, list string) bool {
	found := false
	for pattern := range strings.SplitSeq(list, ",") {
		pattern, negated := strings.CutPrefix(pattern, "!")
		if matches(name, pattern) {
			if negated {
				return false
			}
			found = true
		}
	}
	return found
}

// matches tries a name on one pattern, in time that grows with the product of their
// lengths and no faster.
func matches(name, pattern string) bool {
	n, p := 0, 0
	star, again := -1, 0 // where to go on after the last star
	for n < len(name) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, again = p, n
			p++
		case p < len(pattern) && (pattern[p] == '?' || pattern[p] == name[n]):
			p++
			n++
		case star >= 0:
			again++
			p, n = star+1, again
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// namesOf gives the names in a list of patterns that are no patterns.
func namesOf(list string) []string {
	var names []string
	for pattern := range strings.SplitSeq(list, ",") {
		if pattern != "" && !strings.ContainsAny(pattern, "*?!") && !slices.Contains(names, pattern) {
			names = append(names, pattern)
		}
	}
	return names
}
