// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "fmt"

// maxDepth bounds how deep a document may nest. Terraform's own types reach a few
// dozen levels.
const maxDepth = 1000

// A scanner checks JSON's grammar (RFC 8259, and RFC 7493 in that an escaped
// surrogate stands in a pair) as it goes over a document, and keeps nothing. Its
// methods report false when the document is at fault; the fault says how.
type scanner struct {
	window
	depth  int
	arrays [maxDepth/64 + 1]uint64 // bit n: the container at depth n is an array
	fault  *Error
	echoes
}

// fail notes what is wrong at the next byte.
func (s *scanner) fail(format string, args ...any) bool {
	return s.failAt(s.offset(), format, args...)
}

func (s *scanner) failAt(offset int64, format string, args ...any) bool {
	if s.fault == nil {
		s.fault = &Error{Offset: offset, Reason: fmt.Sprintf(format, args...)}
	}
	return false
}

// next skips white space and shows the next byte, 0 at the document's end.
func (s *scanner) next() byte {
	if c := s.buf[s.pos]; c > ' ' {
		return c
	}
	return s.nextBehindSpace()
}

func (s *scanner) nextBehindSpace() byte {
	for {
		switch c := s.buf[s.pos]; c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		case 0:
			if s.pos < s.end || !s.fill() {
				return 0
			}
		default:
			return c
		}
	}
}

// skip goes over one value.
func (s *scanner) skip() bool {
	switch c := s.next(); c {
	case '{', '[':
	case '"':
		// Mostly it ends in the window, and has nothing odd in it.
		if end := plainString(s.buf, s.pos+1); s.buf[end] == '"' {
			s.pos = end + 1
			return true
		}
		fallthrough
	default:
		_, ok := s.start(c)
		return ok
	}
	floor := s.depth
	for state := s.sprint(wantValue, floor); state != wantNone; state = s.sprint(state, floor) {
		var ok bool
		if state, ok = s.step(state); !ok {
			return false
		}
		if s.depth == floor {
			return true
		}
	}
	return true
}

// step goes over one token with care.
func (s *scanner) step(state want) (want, bool) {
	var more, ok bool
	switch state {
	case wantValue:
		more, ok = s.start(s.next())
	case wantNext:
		more, ok = s.separate()
	default:
		return wantValue, s.skipKey()
	}
	if more {
		return wantValue, ok
	}
	return wantNext, ok
}

// start goes over a scalar, an empty container, or a container's opening up to its
// first value; for the last it reports true.
func (s *scanner) start(c byte) (opened, ok bool) {
	switch c {
	case '"':
		s.pos++
		return false, s.skipString()
	case '{':
		if !s.push(false) {
			return false, false
		}
		if s.next() == '}' {
			s.pop()
			return false, true
		}
		return true, s.skipKey()
	case '[':
		if !s.push(true) {
			return false, false
		}
		if s.next() == ']' {
			s.pop()
			return false, true
		}
		return true, true
	}
	return false, s.skipScalar(c)
}

// separate goes over what follows a value in a container: a comma, and then it
// reports true, or the container's end.
func (s *scanner) separate() (more, ok bool) {
	array := s.inArray()
	switch c := s.next(); {
	case c == ',':
		s.pos++
		return true, array || s.skipKey()
	case c == '}' && !array, c == ']' && array:
		s.pop()
		return false, true
	}
	if array {
		return false, s.unexpected("a comma or the array's end")
	}
	return false, s.unexpected("a comma or the object's end")
}

func (s *scanner) inArray() bool { return s.arrays[s.depth>>6]>>(s.depth&63)&1 != 0 }

// push goes over an opening bracket.
func (s *scanner) push(array bool) bool {
	if s.depth == maxDepth {
		return s.fail("nested deeper than %d levels", maxDepth)
	}
	s.pos++
	s.depth++
	s.mark(s.depth, array)
	if s.depth <= sprintDepth {
		s.opened[s.depth] = -1
	}
	return true
}

// mark notes what kind of container is at depth.
func (s *scanner) mark(depth int, array bool) {
	word, bit := &s.arrays[depth>>6&(len(s.arrays)-1)], uint64(1)<<(depth&63)
	*word &^= bit
	if array {
		*word |= bit
	}
}

// pop goes over a closing bracket.
func (s *scanner) pop() {
	s.pos++
	s.depth--
}

// skipKey goes over a member's name and its colon.
func (s *scanner) skipKey() bool {
	if s.next() != '"' {
		return s.unexpected("a member's name in quotes")
	}
	s.pos++
	return s.skipString() && s.colon()
}

func (s *scanner) colon() bool {
	if s.next() != ':' {
		return s.unexpected("a colon")
	}
	s.pos++
	return true
}

// finish makes sure that nothing but white space follows.
func (s *scanner) finish() bool {
	switch c := s.next(); {
	case c == '{':
		return s.fail("a second document follows the plan")
	case s.pos < s.end:
		return s.fail("%s follows the plan", quoteByte(c))
	case s.atEOF():
		return true
	}
	return s.unexpected("the end")
}
