// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"strings"
)

// maxStrange bounds how many unknown members one object may have where every
// member's name is looked at.
const maxStrange = 256

// unknownKey is what fields calls visit with for a member that it has no name for.
const unknownKey = -1

// fields goes over an object whose members are known by name, and calls visit with
// a member's index in names when its value is next. Visit must go over the value.
// A name that comes twice is refused, and so is one that differs from a known name
// in nothing but case: readers disagree on which of two they take.
func (s *scanner) fields(names []string, visit func(id int) bool) bool {
	var seen uint64
	var strange []uint64
	guess := 0
	return s.object(func(key []byte) bool {
		id := lookup(names, key, guess)
		if id == unknownKey {
			return s.strangeKey(names, key, &strange) && visit(unknownKey)
		}
		guess = id + 1
		if seen&(1<<id) != 0 {
			return s.fail("member %q is there twice", names[id])
		}
		seen |= 1 << id
		return visit(id) || s.within(names[id])
	})
}

// lookup finds key in names. Tools write an object's members in one order, so the
// search starts behind the last one found.
func lookup(names []string, key []byte, guess int) int {
	for i := guess; i < len(names); i++ {
		if string(key) == names[i] {
			return i
		}
	}
	for i := range guess {
		if string(key) == names[i] {
			return i
		}
	}
	return unknownKey
}

var keySeed = maphash.MakeSeed()

// strangeKey looks at the name of a member that is not among names.
func (s *scanner) strangeKey(names []string, key []byte, seen *[]uint64) bool {
	for _, name := range names {
		if strings.EqualFold(string(key), name) {
			return s.fail("member %s is %q in other letters: readers that ignore case take one for the other", quoteShort(string(key)), name)
		}
	}
	sum := maphash.Bytes(keySeed, key)
	for _, other := range *seen {
		if sum == other {
			return s.fail("member %s is there twice", quoteShort(string(key)))
		}
	}
	if *seen = append(*seen, sum); len(*seen) > maxStrange {
		return s.fail("more than %d members have names that no plan has", maxStrange)
	}
	return true
}

// object goes over an object and calls visit for each member when its value is
// next. Visit must go over the value; key is good until it does.
func (s *scanner) object(visit func(key []byte) bool) bool {
	if s.next() != '{' {
		return s.unexpected("an object")
	}
	if !s.push(false) {
		return false
	}
	if s.next() == '}' {
		s.pop()
		return true
	}
	for more := true; more; {
		key, ok := s.key()
		if !ok || !visit(key) {
			return false
		}
		switch s.next() {
		case ',':
			s.pos++
		case '}':
			s.pop()
			more = false
		default:
			return s.unexpected("a comma or the object's end")
		}
	}
	return true
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
func (s *scanner) array(visit func(i int) bool) bool {
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
		if !visit(i) {
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

// unquote gives the text of a string that the scanner has been over, quotes and
// all.
func unquote(raw []byte) []byte {
	raw = raw[1 : len(raw)-1]
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw
	}
	return appendUnescaped(make([]byte, 0, len(raw)), raw)
}
