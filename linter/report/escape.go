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
// space, unassigned and private code points, and bytes that are not UTF-8. What a
// CI runner would obey in a line of the log is broken up.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '#' && commands(s[:i], s[i+1:]):
			b.WriteString(brokenHash)
		case r == ':' && strings.TrimSpace(s[:i]) == "" && strings.HasPrefix(s[i+1:], ":"):
			b.WriteString(brokenColon)
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
	return !strings.Contains(s, "##") && !strings.Contains(s, "::")
}

// maxCommand is how far the bracket of a command can be from its hash, and more.
const maxCommand = 64

// What makes a command of a CI runner, as escapes: GitHub's ::error:: at the start
// of a line, and ##[...], ##vso[...], ##teamcity[...] anywhere.
const (
	brokenColon = `\x3a`
	brokenHash  = `\x23`
)

// commands reports whether a "#" between before and after makes a command.
func commands(before, after string) bool {
	word := strings.TrimLeftFunc(after[:min(len(after), maxCommand)], unicode.IsLetter)
	return strings.HasSuffix(before, "#") && strings.HasPrefix(word, "[")
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
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == '#' && commands(string(b[max(0, i-1):i]), string(b[i+1:min(len(b), i+1+maxCommand)])):
			out = append(out, `\u0023`...)
		case r == '\n' || visible(r):
			out = append(out, b[i:i+size]...)
		case r <= 0xFFFF:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		}
		i += size
	}
	return out
}
