// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

const lowBits = 0x0101010101010101

// special has the high bit of at least the first byte in x set that ends a run of
// plain characters: a quote, a backslash or a control character. A quote differs
// in one bit from the space behind the last control character, so one subtraction
// finds both.
func special(x uint64) uint64 {
	return ((x ^ lowBits*2 - lowBits*0x21) | (x ^ lowBits*'\\' - lowBits)) &^ x & highBits
}

// skipString goes over a string's rest, behind its opening quote.
func (s *scanner) skipString() bool {
	for {
		b, i := s.buf, stringEnd(s.buf, s.pos)
		s.pos = i
		switch b[i] {
		case '"':
			s.pos++
			return true
		case '\\':
			if !s.skipEscape() {
				return false
			}
		default:
			if i < s.end {
				return s.fail("a control character, %s, stands in a string", quoteByte(b[i]))
			}
			if !s.fill() {
				return s.unexpected("the string's end")
			}
		}
	}
}

// skipEscape goes over a backslash and what it escapes.
func (s *scanner) skipEscape() bool {
	s.pos++
	switch s.peek() {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		s.pos++
		return true
	case 'u':
		s.pos++
		return s.skipUnicode()
	}
	return s.unexpected("an escape that JSON knows")
}

// skipUnicode goes over the digits of a \u escape and, behind the first half of a
// surrogate pair, over the escape with the second.
func (s *scanner) skipUnicode() bool {
	at := s.offset() - 2
	r, ok := s.hex4()
	if !ok || r < 0xd800 || r > 0xdfff {
		return ok
	}
	if r < 0xdc00 && s.peek() == '\\' {
		s.pos++
		if s.peek() == 'u' {
			s.pos++
			if r, ok = s.hex4(); !ok {
				return false
			}
			if r >= 0xdc00 && r <= 0xdfff {
				return true
			}
		}
	}
	return s.failAt(at, "half of a surrogate pair stands in a string: that is no character")
}

func (s *scanner) hex4() (rune, bool) {
	var r rune
	for range 4 {
		d := unhex(s.peek())
		if d < 0 {
			return 0, s.unexpected("four hexadecimal digits")
		}
		s.pos++
		r = r<<4 | d
	}
	return r, true
}

func unhex(c byte) rune {
	switch {
	case isDigit(c):
		return rune(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return -1
}
