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
				m[name] = s.member(name).decode(joinName(path, name), unknown)
			}
		})
	}
	return m
}

func (s side) decodeList(path string, unknown func(path string) any) any {
	n := max(s.count(), side{value: s.unknown}.count())
	list := make([]any, n)
	for i := range list {
		list[i] = s.element(i).decode(path+"["+strconv.Itoa(i)+"]", unknown)
	}
	return list
}
