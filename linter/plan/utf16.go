// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"errors"
	"io"
)

var errNotUTF16 = errors.New("the text is not UTF-16: half of a surrogate pair, or of a character, stands in it")

// A utf16Pairs hands on UTF-16 as it is, and makes sure that surrogates come in
// pairs, which a decoder would replace without a word.
type utf16Pairs struct {
	src    io.Reader
	big    bool // big-endian
	second bool // the next byte is the second of a code unit
	first  byte
	open   bool // the first half of a pair was the last code unit
	bad    bool
}

// Read implements io.Reader.
func (u *utf16Pairs) Read(p []byte) (int, error) {
	n, err := u.src.Read(p)
	for _, c := range p[:n] {
		u.next(c)
	}
	if errors.Is(err, io.EOF) && (u.second || u.open) {
		u.bad = true
	}
	if u.bad {
		return 0, errNotUTF16
	}
	return n, err
}

func (u *utf16Pairs) next(c byte) {
	if u.second = !u.second; u.second {
		u.first = c
		return
	}
	if u.big {
		c = u.first
	}
	low := c&0xfc == 0xdc
	u.bad = u.bad || low != u.open
	u.open = c&0xfc == 0xd8
}
