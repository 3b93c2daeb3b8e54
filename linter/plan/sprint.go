// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "encoding/binary"

// What the grammar wants next.
type want int

const (
	wantValue want = iota
	wantKey        // a member's name and its colon
	wantNext       // a comma or the container's end
	wantNone       // the value is over
)

// sprint goes over a value as far as that is all in the window, and answers what is
// wanted next. It stops, with nothing lost, in front of whatever is not as tools
// write it: the careful methods of scanner go over that, and say what is wrong with
// it.
//
// It is one function so that the position stays in a register: this loop is what
// planlint spends its time in.
func (s *scanner) sprint(state want, floor int) want { //nolint:gocyclo,funlen // see above
	b, i, depth := s.buf, s.pos, s.depth
	array := s.inArray()
	switch state {
	case wantKey:
		goto key
	case wantNext:
		goto next
	default:
	}
value:
	if b[i] == '"' {
		j := stringEnd(b, i+1)
		if b[j] != '"' {
			state = wantValue
			goto out
		}
		i = j + 1
		goto next
	}
	switch c := b[i]; c {
	case '{', '[':
		j := blank(b, i+1)
		if depth == maxDepth || b[j] == 0 { // what is next may be the closing bracket
			state = wantValue
			goto out
		}
		i = j
		depth++
		array = c == '['
		s.mark(depth, array)
		if b[i] == c+2 { // the closing bracket
			goto next
		}
		if array {
			goto value
		}
		goto key
	case 't', 'n':
		if x := binary.LittleEndian.Uint32(b[i:]); x != wordTrue && x != wordNull {
			state = wantValue
			goto out
		}
		i += 4
	case 'f':
		if binary.LittleEndian.Uint32(b[i+1:]) != wordAlse {
			state = wantValue
			goto out
		}
		i += 5
	case ' ', '\n', '\r', '\t':
		i = blank(b, i)
		goto value
	default:
		j := plainNumber(b, i)
		if j == i {
			state = wantValue
			goto out
		}
		i = j
	}
next:
	if depth == floor {
		state = wantNone
		goto out
	}
	switch c := b[i]; {
	case c == ',':
		i++
		if array {
			goto value
		}
	case c == '}' && !array, c == ']' && array:
		i++
		depth--
		array = s.arrays[depth>>6]>>(depth&63)&1 != 0
		goto next
	case c == '\n', c == ' ', c == '\r', c == '\t':
		i = blank(b, i)
		goto next
	default:
		state = wantNext
		goto out
	}
key:
	switch b[i] {
	case '"':
		if j := stringEnd(b, i+1); b[j] == '"' && b[j+1] == ':' {
			i = j + 2
			goto value
		}
	case '\n', ' ', '\r', '\t':
		i = blank(b, i)
		goto key
	}
	state = wantKey
out:
	s.pos, s.depth = i, depth
	return state
}

const (
	wordTrue = 't' | 'r'<<8 | 'u'<<16 | 'e'<<24
	wordNull = 'n' | 'u'<<8 | 'l'<<16 | 'l'<<24
	wordAlse = 'a' | 'l'<<8 | 's'<<16 | 'e'<<24
)
