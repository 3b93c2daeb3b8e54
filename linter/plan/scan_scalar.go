// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// skipScalar goes over a number, true, false or null.
func (s *scanner) skipScalar(c byte) bool {
	switch c {
	case 't':
		return s.skipWord("true")
	case 'f':
		return s.skipWord("false")
	case 'n':
		return s.skipWord("null")
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return s.skipNumber(c)
	}
	return s.unexpected("a value")
}

func (s *scanner) skipWord(word string) bool {
	for i := range len(word) {
		if s.peek() != word[i] {
			return s.unexpected(word)
		}
		s.pos++
	}
	return true
}

// peek shows the next byte, 0 at the document's end.
func (s *scanner) peek() byte {
	if s.pos == s.end {
		s.fill()
	}
	return s.buf[s.pos]
}

func (s *scanner) skipNumber(c byte) bool {
	if c == '-' {
		s.pos++
		c = s.peek()
	}
	if c == '0' {
		s.pos++
	} else if !s.skipDigits() {
		return false
	}
	if s.peek() == '.' {
		s.pos++
		if !s.skipDigits() {
			return false
		}
	}
	if s.peek()|0x20 != 'e' {
		return true
	}
	s.pos++
	if c := s.peek(); c == '+' || c == '-' {
		s.pos++
	}
	return s.skipDigits()
}

// skipDigits goes over one digit or more.
func (s *scanner) skipDigits() bool {
	if !isDigit(s.peek()) {
		return s.unexpected("a digit")
	}
	for isDigit(s.peek()) {
		s.pos++
	}
	return true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
