// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope

import "strings"

// subtree is the last segment of a path that stands for a node and all below it.
const subtree = "**"

// path is a resource pattern, taken apart: segments, and whether it goes on
// below the last one.
type path struct {
	segments []string
	below    bool
}

func parsePath(s string) path {
	segments := strings.Split(s, "/")
	if segments[len(segments)-1] == subtree {
		return path{segments[:len(segments)-1], true}
	}
	return path{segments, false}
}

// covers reports whether p alone covers q: each segment does, and where q goes
// on below its last segment p does too.
func (p path) covers(q path) bool {
	if q.below && !p.below {
		return false
	}
	if len(q.segments) < len(p.segments) || len(q.segments) > len(p.segments) && !p.below {
		return false
	}
	for i := len(p.segments) - 1; i >= 0; i-- { // paths differ near their ends
		if !globCovers(p.segments[i], q.segments[i]) {
			return false
		}
	}
	return true
}

// slices cuts a subtree into its levels down to depth, and the subtree below
// them: "a/**" is "a", "a/*", "a/*/**". A union that covers all of the slices
// covers the subtree, though no member of it may.
func (p path) slices(depth int) []path {
	if !p.below {
		return []path{p}
	}
	var out []path
	segments := p.segments
	for len(segments) < depth {
		if len(segments) > 0 {
			out = append(out, path{segments, false})
		}
		segments = append(segments[:len(segments):len(segments)], "*")
	}
	return append(out, path{segments, true})
}
