// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"hash/maphash"
	"slices"
	"strings"
)

// maxStrange bounds how many unknown members an object may have where the names of
// all are looked at.
const maxStrange = 256

// unknownKey is what fields calls visit with for a member that it has no name for.
const unknownKey = -1

// keySeed is fresh for each process, so that nobody can make keys that collide.
var keySeed = maphash.MakeSeed()

// fields goes over an object whose members are known by name, and calls visit with
// a member's index in names when its value is next. Visit must go over the value.
// A name that comes twice is refused, and so is one that differs from a known name
// in nothing but case: readers disagree on which of two they take.
func (s *scanner) fields(names []string, visit func(id int) bool) bool {
	var seen uint64
	var strange []uint64
	guess := 0
	more, ok := s.open()
	for ok && more {
		id := s.plainKey(names, guess)
		if id == unknownKey {
			if id, ok = s.oddKey(names, &strange); !ok {
				return false
			}
		}
		if id != unknownKey {
			if seen>>id&1 != 0 {
				return s.fail("member %q is there twice", names[id])
			}
			seen |= 1 << id
			guess = id + 1
		}
		s.next()
		if !visit(id) {
			if id == unknownKey {
				return false
			}
			return s.within(names[id])
		}
		more, ok = s.more()
	}
	return ok
}

// plainKey goes over the next member's name and colon when it is one of names,
// from guess on, and in its plain spelling. Tools write an object's members in one
// order, so that is how most are found. What is behind the window's end is zero,
// and no name has a NUL in it, so a name that is cut off is not found.
func (s *scanner) plainKey(names []string, guess int) int {
	b, from := s.buf, s.pos+1
	for id := guess; id < len(names); id++ {
		to := from + len(names[id])
		if to+1 < len(b) && b[to] == '"' && b[to+1] == ':' && string(b[from:to]) == names[id] && b[from-1] == '"' {
			s.pos = to + 2
			return id
		}
	}
	return unknownKey
}

// oddKey goes over a name that is out of order, spelled with escapes, or unknown.
func (s *scanner) oddKey(names []string, strange *[]uint64) (int, bool) {
	at := s.offset()
	key, ok := s.key()
	if !ok {
		return unknownKey, false
	}
	if id := slices.Index(names, string(key)); id >= 0 {
		return id, true
	}
	for _, name := range names {
		if strings.EqualFold(string(key), name) {
			return unknownKey, s.failAt(at, "member %s is %q in other letters: readers that ignore case take one for the other",
				quoteShort(string(key)), name)
		}
	}
	sum := maphash.Bytes(keySeed, key)
	if slices.Contains(*strange, sum) {
		return unknownKey, s.failAt(at, "member %s is there twice", quoteShort(string(key)))
	}
	if *strange = append(*strange, sum); len(*strange) > maxStrange {
		return unknownKey, s.failAt(at, "more than %d members have names that no plan has", maxStrange)
	}
	return unknownKey, true
}
