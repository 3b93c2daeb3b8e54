// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"
)

// denied reports whether the policy takes all of a permission back: an explicit
// Deny goes before every Allow. One with conditions does so only under them, unless
// it denies whatever is not chosen: "StringNotEquals": {"aws:PrincipalOrgID": ...}.
// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html.
func (p policy) denied(action, resource string, keys []string) bool {
	return slices.ContainsFunc(p.denies, func(d statement) bool {
		return d.takes(action, resource) && d.toEveryone() && (len(d.conditions) == 0 || d.sparesOnlyChosen(keys))
	})
}

// takes reports whether the statement is about all of an action and a resource.
func (s statement) takes(action, resource string) bool {
	return listed(s.small, s.notSmall, strings.ToLower(action)) && listed(s.resources, s.notResources, resource)
}

// listed reports whether a list of patterns takes in all that a text stands for, or
// a list of exceptions nothing of it.
func listed(in, notIn []string, text string) bool {
	if len(notIn) > 0 {
		return !slices.ContainsFunc(notIn, func(p string) bool { return meet(p, text) })
	}
	return slices.ContainsFunc(in, func(p string) bool { return wildcard(p, text) })
}

// toEveryone reports whether the statement is about whoever asks. In an identity's
// policy it is.
func (s statement) toEveryone() bool {
	return !s.hasPrincipal || slices.ContainsFunc(s.principals, principal.anyone)
}

// sparesOnlyChosen reports whether a Deny leaves out nothing but chosen values of a
// key that chooses. Of several conditions all must hold for it to deny, so that
// others may be spared.
func (s statement) sparesOnlyChosen(keys []string) bool {
	return len(s.conditions) == 1 && s.conditions[0].negated().narrows(keys)
}

// wildcard reports whether an IAM pattern takes in all that another stands for: "*"
// is any run of characters, "?" any one. It goes back to the last star only, so that
// a pattern of many stars, which may come from an enemy, takes no longer than others.
func wildcard(pattern, s string) bool {
	p, i, star, mark := 0, 0, -1, 0
	for i < len(s) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, mark = p, i
			p++
		case p < len(pattern) && (pattern[p] == s[i] || pattern[p] == '?' && s[i] != '*'):
			p, i = p+1, i+1
		case star >= 0:
			mark++
			p, i = star+1, mark
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// meet reports whether some text may be like both patterns: of two with wildcards it
// compares what stands in front of the first.
func meet(a, b string) bool {
	headA, headB := head(a), head(b)
	switch {
	case headA == a:
		return wildcard(b, a)
	case headB == b:
		return wildcard(a, b)
	}
	return strings.HasPrefix(headA, headB) || strings.HasPrefix(headB, headA)
}

// head is what stands in front of a pattern's first wildcard.
func head(pattern string) string {
	if i := strings.IndexAny(pattern, "*?"); i >= 0 {
		return pattern[:i]
	}
	return pattern
}
