// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "strconv"

// Decode gives the object as Value.Data is, but keeps what is known of it where
// some is not: in place of each value that is known only after apply stands what
// unknown answers for its path. Nil where there is no object.
func (o Object) Decode(unknown func(path string) any) any {
	if !o.Exists() {
		return nil
	}
	return o.decode("", unknown)
}

func (s side) decode(path string, unknown func(path string) any) any {
	switch {
	case isTrue(s.unknown):
		return unknown(path)
	case !anyTrue(s.unknown):
		return s.leaf().Data
	case first(s.unknown) == '{':
		return s.decodeObject(path, unknown)
	}
	return s.decodeList(path, unknown)
}

func (s side) decodeObject(path string, unknown func(path string) any) any {
	m := map[string]any{}
	for _, mask := range [][]byte{s.value, s.unknown} {
		if first(mask) != '{' {
			continue
		}
		c := cursor{buf: mask}
		c.members(func(key []byte) {
			name := string(key)
			c.skip()
			if _, ok := m[name]; !ok {
				m[name] = s.member(name).decode(JoinPath(path, name), unknown)
			}
		})
	}
	return m
}

func (s side) decodeList(path string, unknown func(path string) any) any {
	parts, masks := s.children(), elements(s.unknown)
	if len(parts) != len(masks) {
		return s.decodeSet(path, masks, unknown)
	}
	list := make([]any, len(parts))
	for i, part := range parts {
		list[i] = part.decode(joinIndex(path, i), unknown)
	}
	return list
}

// decodeSet is for a set that the tool has left out of what is not known: which of
// the mask's elements is which of the value's cannot be told.
func (s side) decodeSet(path string, masks [][]byte, unknown func(path string) any) any {
	list, _ := side{value: s.value}.leaf().Data.([]any)
	for i, mask := range masks {
		if isTrue(mask) {
			list = append(list, unknown(joinIndex(path, i)))
		}
	}
	return list
}

func joinIndex(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }
