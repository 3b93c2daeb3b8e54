// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// A Tree is a whole value and what the plan tells of each of its parts. Where all of
// it is unknown or null it has no parts; else Data is its scalar, or Members or
// Elements has its parts.
type Tree struct {
	Unknown   bool
	Sensitive bool            // all of it is marked so by the plan: never print it
	Data      any             // nil, string, bool or json.Number
	Members   map[string]Tree // of an object
	Elements  []Tree          // of a list, not nil
}

// Tree gives a side of a change as a whole. One that is not there is null.
func (o Object) Tree() Tree { return o.tree() }

func (s side) tree() Tree {
	t := Tree{Sensitive: isTrue(s.sensitive)}
	switch first(s.value) {
	case '{':
		if t.Unknown = isTrue(s.unknown); !t.Unknown {
			t.Members = s.members()
		}
		return t
	case '[':
		if t.Unknown = isTrue(s.unknown); !t.Unknown {
			t.Elements = s.elements()
		}
		return t
	}
	// A mask with a shape of its own marks parts of what is not there.
	if t.Unknown = anyTrue(s.unknown); t.Unknown || s.value == nil {
		t.Sensitive = anyTrue(s.sensitive)
		return t
	}
	t.Sensitive = anyTrue(s.sensitive)
	c := cursor{buf: s.value}
	t.Data = c.value()
	return t
}

// members gives an object's members, those too that are in the mask of what is
// unknown only.
func (s side) members() map[string]Tree {
	all := map[string]Tree{}
	c := cursor{buf: s.value}
	c.members(func(key []byte) {
		name := string(key)
		part := side{value: c.buf[c.pos:], unknown: maskMember(s.unknown, name, nil), sensitive: maskMember(s.sensitive, name, nil)}
		all[name] = part.tree()
		c.skip()
	})
	if first(s.unknown) != '{' {
		return all
	}
	c = cursor{buf: s.unknown}
	c.members(func(key []byte) {
		name := string(key)
		if _, there := all[name]; !there && anyTrue(c.buf[c.pos:]) {
			all[name] = Tree{Unknown: true, Sensitive: anyTrue(maskMember(s.sensitive, name, nil))}
		}
		c.skip()
	})
	return all
}

func (s side) elements() []Tree {
	all := []Tree{}
	for _, part := range s.children() {
		all = append(all, part.tree())
	}
	return all
}

// EachAttribute calls visit with the name of every attribute that the side has a
// value for, null or not. The name is good only during the call.
func (o Object) EachAttribute(visit func(name []byte)) {
	if first(o.value) != '{' {
		return
	}
	c := cursor{buf: o.value}
	c.members(func(key []byte) {
		visit(key)
		c.skip()
	})
}
