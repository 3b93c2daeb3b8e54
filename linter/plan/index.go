// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// roots are where the members of one side of a change are: every rule asks for a
// few, and nobody has to go over all that stands in front of them.
type roots struct{ value, unknown, sensitive memberIndex }

// of starts over with the side, whose members are looked for when the first of
// them is asked for.
func (r *roots) of(s side) side {
	r.value.made, r.unknown.made, r.sensitive.made = false, false, false
	s.roots = r
	return s
}

// A memberIndex is where the members of one object are.
type memberIndex struct {
	made    bool
	members []memberAt
}

// A memberAt is where a member's name, without its quotes, and its value stand.
type memberAt struct {
	from, to, value int
	escaped         bool // the name is spelled with an escape
}

// find is memberOf for the object that the index is for. Without an index it looks
// for itself.
func (x *memberIndex) find(object []byte, name string) []byte {
	if x == nil || first(object) != '{' {
		return memberOf(object, name)
	}
	if !x.made {
		x.make(object)
	}
	for i := range x.members {
		if m := &x.members[i]; m.is(object, name) {
			return object[m.value:]
		}
	}
	return nil
}

func (m *memberAt) is(object []byte, name string) bool {
	if m.escaped {
		return string(unquote(object[m.from-1:m.to+1])) == name
	}
	return m.to-m.from == len(name) && string(object[m.from:m.to]) == name
}

func (x *memberIndex) make(object []byte) {
	x.made, x.members = true, x.members[:0]
	c := cursor{buf: object}
	for c.pos++; c.next() != '}'; c.comma() {
		m := memberAt{from: c.pos + 1}
		m.escaped = object[plainString(object, m.from)] != '"'
		c.skipString()
		m.to = c.pos - 1
		c.next()
		c.pos++ // the colon
		c.next()
		m.value = c.pos
		x.members = append(x.members, m)
		c.skip()
	}
}
