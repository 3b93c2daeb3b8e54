// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"encoding/binary"
)

// An echo is an object that the scanner has been over. A plan says most things more
// than once: what stays as it is stands there before and after, the masks of one
// object are those of the next. Where the same bytes come again while the window
// still has them, comparing is enough: what was a whole object is one again.
type echo struct {
	at    int64 // where it is in the document
	size  int
	depth int // how deep it was: deeper down it might nest too deep
}

const (
	echoBits = 8
	// minEcho is the size from which on comparing is cheaper than scanning.
	minEcho = 32
)

// echoes are the objects that were seen last, by their first bytes.
type echoes struct {
	opened [sprintDepth + 1]int64 // where the object that is open at a depth starts, -1 where that is not known
	seen   [1 << echoBits]echo
}

// slot is where an object at depth that starts with the first eight bytes of b is
// noted.
func (es *echoes) slot(b []byte, depth int) *echo {
	const mix = 0x9e3779b97f4a7c15                         // the golden ratio: Knuth's multiplicative hash
	start := binary.LittleEndian.Uint64(b) + uint64(depth) //nolint:gosec // no depth is negative
	return &es.seen[start*mix>>(64-echoBits)]
}

// echo is the size of the object at i when it is one that was seen, 0 when not.
func (s *scanner) echo(i, depth int) int {
	rest := s.buf[i:s.end]
	e := s.slot(s.buf[i:i+8:i+8], depth)
	from := e.at - s.base
	if from < 0 || e.size > len(rest) || depth > e.depth || !bytes.Equal(s.buf[from:from+int64(e.size)], rest[:e.size]) {
		return 0
	}
	return e.size
}

// remember notes the object that ends at end. Depth is that of what it holds.
func (s *scanner) remember(end, depth int) {
	at := s.opened[depth&sprintDepth]
	from := int(at - s.base)
	if from >= 0 && end-from >= minEcho {
		depth--
		*s.slot(s.buf[from:from+8:from+8], depth) = echo{at: at, size: end - from, depth: depth}
	}
}
