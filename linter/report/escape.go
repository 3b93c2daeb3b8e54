// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Clean makes a string from a plan or a source file fit for one line of a
// terminal or a log: what is not there to be seen is written as an escape. That
// is every control character (so no line breaks and no terminal sequences), the
// direction and format controls, what is zero wide or blank without being a
// space, unassigned and private code points, and bytes that are not UTF-8.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && isBadByte(s[i:]):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case visible(r):
			b.WriteRune(r)
		case r < utf8.RuneSelf:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}

// cleanLines is Clean for text whose line breaks are our own.
func cleanLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = Clean(line)
	}
	return strings.Join(lines, "\n")
}

// isClean is the answer for nearly every string there is.
func isClean(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// isBadByte tells a byte that is no UTF-8 from a replacement character that was
// written as such.
func isBadByte(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	return size == 1
}

// brailleBlank counts as a symbol, and shows nothing.
const brailleBlank = '\u2800'

// visible reports whether r leaves a mark of its own and nothing else. Graphic
// characters that Unicode lets a renderer ignore (Hangul fillers, variation
// selectors, the combining grapheme joiner) leave none.
func visible(r rune) bool {
	return unicode.IsPrint(r) && r != brailleBlank &&
		!unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// escapeInvisible writes as \u what Clean would escape and encoding/json leaves
// as it is: the values stay the same, and a log that shows the report stays sane.
// Beyond ASCII there are only the insides of strings, so this cannot break it.
func escapeInvisible(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == '\n' || visible(r):
			out = append(out, b[:size]...)
		case r <= 0xFFFF:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		}
		b = b[size:]
	}
	return out
}
