// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// appendUnescaped appends a string's text to b. The scanner has been over it.
func appendUnescaped(b, s []byte) []byte {
	for {
		i := bytes.IndexByte(s, '\\')
		if i < 0 {
			return append(b, s...)
		}
		b = append(b, s[:i]...)
		c := s[i+1]
		s = s[i+2:]
		if c == 'u' {
			r := hexRune(s)
			s = s[4:]
			if utf16.IsSurrogate(r) {
				r = utf16.DecodeRune(r, hexRune(s[2:]))
				s = s[6:]
			}
			b = utf8.AppendRune(b, r)
			continue
		}
		b = append(b, unescape(c))
	}
}

func hexRune(s []byte) (r rune) {
	for _, c := range s[:4] {
		r = r<<4 | unhex(c)
	}
	return r
}

func unescape(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}

// A cursor reads JSON that a scanner has been over, so it need not look for
// mistakes in the grammar.
type cursor struct {
	buf   []byte
	pos   int
	fault string // what the grammar allows and a plan must not have
}

// next skips white space and gives the next byte, 0 at the end.
func (c *cursor) next() byte {
	for ; c.pos < len(c.buf); c.pos++ {
		if b := c.buf[c.pos]; b > ' ' {
			return b
		}
	}
	return 0
}

// str takes a string, with its quotes.
func (c *cursor) str() []byte {
	from := c.pos
	for c.pos++; c.buf[c.pos] != '"'; c.pos++ {
		if c.buf[c.pos] == '\\' {
			c.pos++
		}
	}
	c.pos++
	return c.buf[from:c.pos]
}

// word takes a number, true, false or null.
func (c *cursor) word() []byte {
	from := c.pos
	for c.pos < len(c.buf) && bytes.IndexByte([]byte(" \t\r\n,]}"), c.buf[c.pos]) < 0 {
		c.pos++
	}
	return c.buf[from:c.pos]
}

// value takes a value and gives it as encoding/json would.
func (c *cursor) value() any {
	switch c.next() {
	case '"':
		return string(unquote(c.str()))
	case '{':
		return c.object()
	case '[':
		return c.array()
	case 't':
		c.pos += len("true")
		return true
	case 'f':
		c.pos += len("false")
		return false
	case 'n':
		c.pos += len("null")
		return nil
	}
	return c.number()
}

func (c *cursor) object() map[string]any {
	m := map[string]any{}
	c.pos++
	for c.next() != '}' {
		key := string(unquote(c.str()))
		c.next()
		c.pos++ // the colon
		if _, ok := m[key]; ok {
			c.fault = fmt.Sprintf("member %s is there twice", quoteShort(key))
		}
		m[key] = c.value()
		c.comma()
	}
	c.pos++
	return m
}

func (c *cursor) array() []any {
	a := []any{}
	c.pos++
	for c.next() != ']' {
		a = append(a, c.value())
		c.comma()
	}
	c.pos++
	return a
}

// comma takes the comma that follows a value, if one does.
func (c *cursor) comma() {
	if c.next() == ',' {
		c.pos++
	}
}

// Terraform keeps 512 bits of a number, which is 155 digits, and writes no
// exponents. What is far beyond that is there to make a reader stumble.
const (
	maxDigits   = 1024
	maxExponent = 4096
)

func (c *cursor) number() json.Number {
	n := c.word()
	exponent := 0
	if i := bytes.IndexAny(n, "eE"); i >= 0 {
		var err error
		if exponent, err = strconv.Atoi(string(n[i+1:])); err != nil {
			exponent = maxExponent + 1
		}
	}
	if len(n) > maxDigits || max(exponent, -exponent) > maxExponent {
		c.fault = fmt.Sprintf("the number %s is beyond reason", quoteShort(string(n)))
	}
	return json.Number(n)
}
