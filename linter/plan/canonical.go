// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"encoding/json"
	"maps"
	"math/big"
	"slices"
	"strconv"
)

// Canonical writes the object so that two are written alike exactly if they hold
// the same: whatever the order of their members, the white space, the escapes and
// the form of their numbers. A member that is null is as one that is not there.
//
// What the plan marks as sensitive is in secret and has a mark in its place in
// open; what is known only after apply is a mark too. Neither text is JSON. The
// members of the object that except names are left out.
func (o Object) Canonical(except ...string) (open, secret []byte) {
	c := &canon{except: except}
	c.value(o.side)
	return c.open, c.secret
}

// The marks, none of which begins a JSON value.
const (
	markUnknown   = "U"
	markSensitive = "S"
)

// A canon writes the canonical form of a value.
type canon struct {
	open, secret []byte
	hidden       bool // what is written is sensitive
	except       []string
}

func (c *canon) put(text string) {
	if c.hidden {
		c.secret = append(c.secret, text...)
	} else {
		c.open = append(c.open, text...)
	}
}

func (c *canon) value(s side) {
	if !c.hidden && s.isHidden() {
		c.put(markSensitive)
		c.hidden = true
		c.value(s)
		c.put("\n") // the secrets stand one behind the other
		c.hidden = false
		return
	}
	switch kind := first(s.value); {
	case isTrue(s.unknown), kind != '{' && kind != '[' && anyTrue(s.unknown):
		c.put(markUnknown)
	case kind == '{':
		c.members(s)
	case kind == '[':
		c.elements(s)
	case kind == 0:
		c.put("null")
	default:
		c.put(scalar(s.value))
	}
}

// isHidden reports whether all of the value is sensitive, as far as its mask has
// the value's shape.
func (s side) isHidden() bool {
	mask, value := first(s.sensitive), first(s.value)
	return mask == 't' || mask != value && anyTrue(s.sensitive)
}

func (c *canon) members(s side) {
	values, unknown, except := membersOf(s.value), membersOf(s.unknown), c.except
	c.except = nil // of the object itself only
	for name, mask := range unknown {
		if values[name] == nil && anyTrue(mask) {
			values[name] = nil // it is there, and not known
		}
	}
	c.put("{")
	for _, name := range slices.Sorted(maps.Keys(values)) {
		member := side{value: values[name], unknown: maskMember(s.unknown, name, nil), sensitive: maskMember(s.sensitive, name, nil)}
		null := first(member.value) == 'n' && !anyTrue(member.unknown)
		if null || slices.Contains(except, name) {
			continue
		}
		c.put(quoted(name))
		c.put(":")
		c.value(member)
		c.put(",")
	}
	c.put("}")
}

func (c *canon) elements(s side) {
	values, unknown, sensitive := elements(s.value), elements(s.unknown), elements(s.sensitive)
	c.put("[")
	for i := range max(len(values), len(unknown)) {
		c.value(side{value: at(values, i), unknown: maskAt(s.unknown, unknown, i), sensitive: maskAt(s.sensitive, sensitive, i)})
		c.put(",")
	}
	c.put("]")
}

// maskAt is maskElement for a mask whose elements are known.
func maskAt(mask []byte, elements [][]byte, i int) []byte {
	if first(mask) == '[' {
		return at(elements, i)
	}
	return maskElement(mask, i)
}

func at(elements [][]byte, i int) []byte {
	if i < len(elements) {
		return elements[i]
	}
	return nil
}

// membersOf gives the text from each member's value on, none for what is no object.
func membersOf(object []byte) map[string][]byte {
	all := map[string][]byte{}
	if first(object) == '{' {
		c := cursor{buf: object}
		c.members(func(key []byte) {
			all[string(key)] = c.buf[c.pos:]
			c.skip()
		})
	}
	return all
}

// scalar writes a text, a number, true, false or null.
func scalar(value []byte) string {
	c := cursor{buf: value}
	switch v := c.value().(type) {
	case string:
		return quoted(v)
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		if r, ok := new(big.Rat).SetString(v.String()); ok {
			return r.RatString()
		}
		return v.String()
	default:
		return "null"
	}
}

func quoted(s string) string {
	b, _ := json.Marshal(s) // a string has nothing that cannot be written
	return string(b)
}
