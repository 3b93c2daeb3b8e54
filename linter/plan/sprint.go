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

// sprintDepth is how deep sprint goes, so that what the containers are fits into
// one word. No plan of a tool is that deep.
const sprintDepth = 63

// sprint goes over an object or an array as far as that is all in the window, and
// answers what is wanted next. It stops, with nothing lost, in front of whatever is
// not as tools write it: the careful methods of scanner go over that, and say what
// is wrong with it.
//
// It is one function so that the position stays in a register: this loop is what
// planlint spends its time in. Strings, which are most of a plan, are gone over
// without a call.
func (s *scanner) sprint(state want, floor int) want { //nolint:gocyclo,funlen // see above
	if s.depth > sprintDepth {
		return state
	}
	b, i, depth := s.buf, s.pos, s.depth
	arrays := s.arrays[0] // bit n: the container at depth n is an array
	var token int         // where the token at hand starts
	var isKey bool        // it is a member's name
	switch state {
	case wantKey:
		goto key
	case wantNext:
		goto next
	default:
	}
value:
	token, state = i, wantValue
	switch b[i] {
	case '"':
		isKey = false
		goto text
	case '{':
		if b[i+1] == '}' {
			i += 2
			goto closed
		}
		if n := s.echo(i, depth); n > 0 {
			i += n
			goto closed
		}
		if i = blank(b, i+1); b[i] != '"' || depth == sprintDepth {
			goto out
		}
		depth++
		arrays &^= 1 << (depth & 63)
		s.opened[depth&63] = s.base + int64(token)
		goto key
	case '[':
		if b[i+1] == ']' {
			i += 2
			goto closed
		}
		if i = blank(b, i+1); b[i] == ']' || b[i] == 0 || depth == sprintDepth {
			goto out
		}
		depth++
		arrays |= 1 << (depth & 63)
		goto value
	case 't', 'n':
		if x := binary.LittleEndian.Uint32(b[i : i+4 : i+4]); x != wordTrue && x != wordNull {
			goto out
		}
		i += 4
	case 'f':
		if binary.LittleEndian.Uint32(b[i+1:i+5:i+5]) != wordAlse {
			goto out
		}
		i += 5
	case ' ', '\n', '\r', '\t':
		i = blank(b, i)
		goto value
	default:
		if i = plainNumber(b, i); i == token {
			goto out
		}
	}
next:
	token, state = i, wantNext
	switch b[i] {
	case ',':
		i++
		if arrays>>(depth&63)&1 != 0 {
			goto value
		}
		goto key
	case '}':
		if arrays>>(depth&63)&1 != 0 {
			goto out
		}
		i++
		s.remember(i, depth)
		depth--
		goto closed
	case ']':
		if arrays>>(depth&63)&1 == 0 {
			goto out
		}
		i++
		depth--
		goto closed
	case ' ', '\n', '\r', '\t':
		i = blank(b, i)
		goto next
	}
	goto out
closed:
	if depth > floor {
		goto next
	}
	token, state = i, wantNone
	goto out
key:
	token, state = i, wantKey
	if b[i] != '"' {
		if i = blank(b, i); i == token {
			goto out
		}
		goto key
	}
	isKey = true
text:
	for i++; ; {
		w := b[i : i+16 : i+16]
		n := plainRun(binary.LittleEndian.Uint64(w), binary.LittleEndian.Uint64(w[8:]))
		if i += n; b[i] == '"' {
			break
		}
		if n < 16 {
			if n = plainEscape(b, i); n == 0 {
				goto out
			}
			i += n
		}
	}
	i++
	if !isKey {
		goto next
	}
	if b[i] == ':' {
		i++
		goto value
	}
out:
	s.pos, s.depth, s.arrays[0] = token, depth, arrays
	return state
}

const (
	wordTrue = 't' | 'r'<<8 | 'u'<<16 | 'e'<<24
	wordNull = 'n' | 'u'<<8 | 'l'<<16 | 'l'<<24
	wordAlse = 'a' | 'l'<<8 | 's'<<16 | 'e'<<24
)
