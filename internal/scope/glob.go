// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope

import "strings"

// globCovers reports whether every string that glob q matches is matched by glob p
// too. The only wildcard is "*", any run of characters.
//
// Matching p against the text of q, with the stars of q as a letter that only a
// star of p can take, decides this exactly: were a star of q matched by anything
// else, a letter that p does not have would stand in its place and p would miss
// it.
func globCovers(p, q string) bool {
	head, rest, wild := strings.Cut(p, "*")
	if !wild {
		return p == q
	}
	q, ok := strings.CutPrefix(q, head)
	if !ok {
		return false
	}
	for {
		part, next, more := strings.Cut(rest, "*")
		if !more {
			return strings.HasSuffix(q, part)
		}
		i := strings.Index(q, part)
		if i < 0 {
			return false
		}
		q, rest = q[i+len(part):], next
	}
}

// isStars reports whether s is nothing but wildcards, and so matches anything.
func isStars(s string) bool { return s != "" && strings.Trim(s, "*") == "" }
