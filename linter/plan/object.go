// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "fmt"

// object goes over an object and calls visit for each member when its value is
// next. Visit must go over the value; key is good until it does.
func (s *scanner) object(visit func(key []byte) bool) bool {
	more, ok := s.open()
	for ok && more {
		var key []byte
		if key, ok = s.key(); ok {
			ok = visit(key)
		}
		if ok {
			more, ok = s.more()
		}
	}
	return ok
}

// open goes over an object's opening, and reports whether a member follows.
func (s *scanner) open() (more, ok bool) {
	if s.next() != '{' {
		return false, s.unexpected("an object")
	}
	if !s.push(false) {
		return false, false
	}
	if s.next() == '}' {
		s.pop()
		return false, true
	}
	return true, true
}

// more goes over what follows a member, and reports whether another one does.
func (s *scanner) more() (more, ok bool) {
	switch s.next() {
	case ',':
		s.pos++
		s.next()
		return true, true
	case '}':
		s.pop()
		return false, true
	}
	return false, s.unexpected("a comma or the object's end")
}

// key reads a member's name and goes over the colon.
func (s *scanner) key() ([]byte, bool) {
	if s.next() != '"' {
		return nil, s.unexpected("a member's name in quotes")
	}
	mine := s.pin < 0
	if mine {
		s.pin = s.pos
	}
	from := s.pos - s.pin
	s.pos++
	ok := s.skipString()
	to := s.pos - s.pin
	ok = ok && s.colon()
	raw := s.buf[s.pin+from : s.pin+to]
	if mine {
		s.pin = -1
	}
	if !ok {
		return nil, false
	}
	return unquote(raw), true
}

// array goes over an array and calls visit when an element is next. Visit must go
// over it.
func (s *scanner) array(visit func() bool) bool {
	if s.next() != '[' {
		return s.unexpected("an array")
	}
	if !s.push(true) {
		return false
	}
	if s.next() == ']' {
		s.pop()
		return true
	}
	for i := 0; ; i++ {
		s.next()
		if !visit() {
			return s.within(fmt.Sprintf("[%d]", i))
		}
		switch s.next() {
		case ',':
			s.pos++
		case ']':
			s.pop()
			return true
		default:
			return s.unexpected("a comma or the array's end")
		}
	}
}

// within puts name before the path of the fault. It is called on the way out, so
// that a path costs nothing where nothing is wrong. It reports false.
func (s *scanner) within(name string) bool {
	if s.fault == nil {
		return false
	}
	if s.fault.Path != "" && s.fault.Path[0] != '[' {
		name += "."
	}
	s.fault.Path = name + s.fault.Path
	return false
}
