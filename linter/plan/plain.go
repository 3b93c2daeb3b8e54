// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"encoding/binary"
	"math/bits"
)

// blank is where the white space ends that may stand at i.
func blank(b []byte, i int) int {
	for {
		switch b[i] {
		case '\n', '\r', '\t', ' ':
			for binary.LittleEndian.Uint64(b[i+1:]) == lowBits*' ' {
				i += 8
			}
			i++
		default:
			return i
		}
	}
}

// stringEnd is where the string ends whose text starts at i: at its closing quote,
// or where it gets less plain.
func stringEnd(b []byte, i int) int {
	for {
		if i = plainString(b, i); b[i] != '\\' {
			return i
		}
		n := plainEscape(b, i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// plainEscape is the length of the escape at i, 0 when it may be half of a surrogate
// pair, or is none.
func plainEscape(b []byte, i int) int {
	if b[i] != '\\' {
		return 0
	}
	switch b[i+1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if h := b[i+2 : i+6]; h[0]|0x20 != 'd' && unhex(h[0])|unhex(h[1])|unhex(h[2])|unhex(h[3]) >= 0 {
			return 6
		}
	}
	return 0
}

// plainString is where the run of plain characters that starts at i ends.
func plainString(b []byte, i int) int {
	for {
		w := b[i : i+16 : i+16]
		n := plainRun(binary.LittleEndian.Uint64(w), binary.LittleEndian.Uint64(w[8:]))
		i += n
		if n < 16 {
			return i
		}
	}
}

// plainRun is how many of the 16 bytes in near and far are plain characters of a
// string, up to the first that is not.
func plainRun(near, far uint64) int {
	// Without a branch: how long a string is cannot be foretold. Where near has
	// nothing special in it, n is 64, and n>>6 is 1.
	n := bits.TrailingZeros64(special(near))
	return (n + bits.TrailingZeros64(special(far))&-(n>>6)) >> 3
}

// plainNumber is where the whole number at i ends, i itself when it is no plain
// one: a fraction, an exponent, a zero in front, or cut off.
func plainNumber(b []byte, i int) int {
	j := i
	if b[j] == '-' {
		j++
	}
	first := b[j]
	from := j
	for isDigit(b[j]) {
		j++
	}
	switch b[j] {
	case ',', '}', ']', '\n':
		if j > from && (first != '0' || j == from+1) {
			return j
		}
	}
	return i
}
