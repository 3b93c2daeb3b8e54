// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"encoding/json"
)

// A cursor reads JSON that a scanner has been over, so it need not look for
// mistakes in the grammar. Its buffer is the window's, with the slack behind it.
type cursor struct {
	buf []byte
	pos int
}

// next skips white space and gives the next byte.
func (c *cursor) next() byte {
	for c.buf[c.pos] <= ' ' {
		c.pos++
	}
	return c.buf[c.pos]
}

// text takes a string and gives its text.
func (c *cursor) text() []byte {
	from := c.pos
	c.skipString()
	return unquote(c.buf[from:c.pos])
}

func (c *cursor) skipString() {
	i := plainString(c.buf, c.pos+1)
	for c.buf[i] == '\\' {
		i = plainString(c.buf, i+2)
	}
	c.pos = i + 1
}

// word takes a number, true, false or null.
func (c *cursor) word() []byte {
	from := c.pos
	for b := c.buf[c.pos]; b > ' ' && b != ',' && b != ']' && b != '}'; b = c.buf[c.pos] {
		c.pos++
	}
	return c.buf[from:c.pos]
}

// skip goes over a value.
func (c *cursor) skip() {
	for depth := 0; ; {
		switch b := c.next(); b {
		case '"':
			c.skipString()
		case '{', '[':
			depth++
			c.pos++
		case '}', ']':
			depth--
			c.pos++
		case ',', ':':
			c.pos++
			continue
		default:
			c.word()
		}
		if depth == 0 {
			return
		}
	}
}

// leaves goes over a value, and calls visit with the first byte of every scalar in
// it that is no string.
func (c *cursor) leaves(visit func(first byte)) {
	switch b := c.next(); b {
	case '"':
		c.skipString()
	case '{':
		c.members(func([]byte) { c.leaves(visit) })
	case '[':
		c.items(func(int) { c.leaves(visit) })
	default:
		visit(b)
		c.word()
	}
}

// keyIs takes a member's name and reports whether it is name.
func (c *cursor) keyIs(name string) bool {
	from := c.pos + 1
	if i := plainString(c.buf, from); c.buf[i] == '"' {
		c.pos = i + 1
		return string(c.buf[from:i]) == name
	}
	return string(c.text()) == name
}

// items goes over an array, and calls visit in front of each element. Visit must
// go over it.
func (c *cursor) items(visit func(i int)) {
	c.pos++
	for i := 0; c.next() != ']'; i++ {
		visit(i)
		c.comma()
	}
	c.pos++
}

// members goes over an object, and calls visit in front of each value. Visit must
// go over it.
func (c *cursor) members(visit func(key []byte)) {
	c.pos++
	for c.next() != '}' {
		key := c.text()
		c.next()
		c.pos++ // the colon
		c.next()
		visit(key)
		c.comma()
	}
	c.pos++
}

// comma takes the comma that follows a value, if one does.
func (c *cursor) comma() {
	if c.next() == ',' {
		c.pos++
	}
}

// value takes a value and gives it as encoding/json would with UseNumber.
func (c *cursor) value() any {
	switch c.next() {
	case '"':
		return string(c.text())
	case '{':
		m := map[string]any{}
		c.members(func(key []byte) { m[string(key)] = c.value() })
		return m
	case '[':
		a := []any{}
		c.items(func(int) { a = append(a, c.value()) })
		return a
	}
	switch w := c.word(); w[0] {
	case 't':
		return true
	case 'f':
		return false
	case 'n':
		return nil
	default:
		return json.Number(w)
	}
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
