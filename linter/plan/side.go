// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// first is the first byte of a value, 0 where there is none.
func first(v []byte) byte {
	if v == nil {
		return 0
	}
	return v[0]
}

// isTrue reports whether a mask marks all of its value.
func isTrue(mask []byte) bool { return first(mask) == 't' }

// anyTrue reports whether a mask marks anything. Nothing in a mask but true starts
// with a t, outside the members' names.
func anyTrue(mask []byte) bool {
	switch first(mask) {
	case 't':
		return true
	case '{', '[':
	default:
		return false
	}
	found := false
	c := cursor{buf: mask}
	c.leaves(func(b byte) { found = found || b == 't' })
	return found
}

// leaf gives what is known of the side as a whole.
func (s side) leaf() Value {
	v := Value{Sensitive: anyTrue(s.sensitive)}
	switch {
	case anyTrue(s.unknown):
		v.Knowledge = Unknown
	case s.value == nil:
	case s.value[0] == 'n':
		v.Null = true
	default:
		v.Knowledge = Known
		c := cursor{buf: s.value}
		v.Data = c.value()
	}
	return v
}

// member gives an object's member.
func (s side) member(name string) side {
	var value, unknown, sensitive *memberIndex
	if s.roots != nil {
		value, unknown, sensitive = &s.roots.value, &s.roots.unknown, &s.roots.sensitive
	}
	return side{
		value:     value.find(s.value, name),
		unknown:   maskMember(s.unknown, name, unknown),
		sensitive: maskMember(s.sensitive, name, sensitive),
	}
}

// element gives a list's element.
func (s side) element(i int) side {
	return side{
		value:     elementOf(s.value, i),
		unknown:   maskElement(s.unknown, i),
		sensitive: maskElement(s.sensitive, i),
	}
}

var allTrue = []byte("true")

// maskMember gives a mask's part for a member. A mask that does not have its
// value's shape is taken to mean all of it.
func maskMember(mask []byte, name string, index *memberIndex) []byte {
	if first(mask) == '{' {
		return index.find(mask, name)
	}
	if anyTrue(mask) {
		return allTrue
	}
	return nil
}

func maskElement(mask []byte, i int) []byte {
	if first(mask) == '[' {
		return elementOf(mask, i)
	}
	if anyTrue(mask) {
		return allTrue
	}
	return nil
}

// memberOf gives the text from a member's value on, nil when there is none.
func memberOf(object []byte, name string) []byte {
	var found []byte
	if first(object) != '{' {
		return nil
	}
	c := cursor{buf: object}
	c.pos++
	for c.next() != '}' {
		is := c.keyIs(name)
		c.next()
		c.pos++ // the colon
		c.next()
		if is {
			return object[c.pos:]
		}
		c.skip()
		c.comma()
	}
	return found
}

// elementOf gives the text from an element on, nil when there is none.
func elementOf(array []byte, i int) []byte {
	if first(array) != '[' {
		return nil
	}
	c := cursor{buf: array}
	c.pos++
	for c.next() != ']' {
		if i == 0 {
			return array[c.pos:]
		}
		i--
		c.skip()
		c.comma()
	}
	return nil
}

// children gives all elements of a list, going over it once.
func (s side) children() []side {
	values := elements(s.value)
	all := make([]side, len(values))
	unknown, sensitive := maskElements(s.unknown, len(values)), maskElements(s.sensitive, len(values))
	for i, value := range values {
		all[i] = side{value: value, unknown: unknown[i], sensitive: sensitive[i]}
	}
	return all
}

// maskElements gives a mask's parts for n elements. See maskMember.
func maskElements(mask []byte, n int) [][]byte {
	all := make([][]byte, n)
	if first(mask) == '[' {
		copy(all, elements(mask))
		return all
	}
	if anyTrue(mask) {
		for i := range all {
			all[i] = allTrue
		}
	}
	return all
}

// objects gives the names of an object's members when all of them are objects, or
// unknown, and nil when one is not: then it is no map of objects.
func (s side) objects() []string {
	var names []string
	all := true
	c := cursor{buf: s.value}
	c.members(func(key []byte) {
		names = append(names, string(key))
		all = all && c.next() == '{'
		c.skip()
	})
	if first(s.unknown) == '{' && all {
		c = cursor{buf: s.unknown}
		c.members(func(key []byte) {
			if memberOf(s.value, string(key)) == nil && anyTrue(c.buf[c.pos:]) {
				names = append(names, string(key))
			}
			c.skip()
		})
	}
	if !all {
		return nil
	}
	return names
}
