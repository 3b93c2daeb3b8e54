// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
	"unicode/utf8"
)

const (
	// windowSize is small enough for a processor's second cache, and large enough
	// for most echoes to find what they repeat.
	windowSize = 256 << 10
	// slack is how many zero bytes stand behind the window's last byte: a NUL is
	// legal nowhere in JSON, so it stops every scanning loop, and a loop may load
	// whole words without looking where the window ends.
	slack = 16
	// maxEntry bounds what one entry may make the window grow to. Providers speak
	// to Terraform in messages of at most 256 MiB.
	maxEntry = 256 << 20
)

// A window is the part of a document that is in memory. What it shows has been
// checked to be UTF-8.
type window struct {
	src  io.Reader
	buf  []byte
	pos  int   // next byte to be scanned
	end  int   // behind the last byte that is shown
	base int64 // offset of buf[0] in the document
	pin  int   // bytes from here on are kept, -1 when none need be

	torn []byte // the start of a character whose rest has not been read yet
	err  error  // why there is nothing behind end
}

func newWindow(src io.Reader, size int) *window {
	return &window{src: src, buf: make([]byte, size+slack), pin: -1, torn: make([]byte, 0, utf8.UTFMax)}
}

// offset is where in the document the next byte is.
func (w *window) offset() int64 { return w.base + int64(w.pos) }

var (
	errNotUTF8  = errors.New("not UTF-8")
	errTorn     = errors.New("the last character is cut off")
	errTooLarge = errors.New("larger than planlint reads")
)

// fill shows more of the document. It reports false when there is no more, and
// then err says why: io.EOF, the reader's error, or what is wrong with the bytes.
// Every index into buf is stale after it.
func (w *window) fill() bool {
	if w.err != nil {
		return false
	}
	if w.err = w.makeRoom(); w.err != nil {
		return false
	}
	start := w.end
	room := w.buf[start+copy(w.buf[start:], w.torn) : len(w.buf)-slack]
	n, err := readSome(w.src, room)
	w.show(start, len(w.torn)+n, err)
	return w.end > start || w.fill()
}

// show takes over n bytes at start, as far as they are whole characters.
func (w *window) show(start, n int, err error) {
	got := w.buf[start : start+n]
	whole := wholeRunes(got)
	valid := validPrefix(got[:whole])
	switch {
	case valid < whole:
		w.err = errNotUTF8
	case whole < n && errors.Is(err, io.EOF):
		w.err = errTorn
	default:
		w.err, w.torn = err, append(w.torn[:0], got[whole:]...)
	}
	w.end = start + valid
	clear(w.buf[w.end : w.end+slack])
}

// makeRoom drops what is neither pinned nor still to be scanned, and grows the
// window when that is most of it.
func (w *window) makeRoom() error {
	keep := w.pos
	if w.pin >= 0 {
		keep = w.pin
		w.pin = 0
	}
	kept, size := w.buf[keep:w.end], len(w.buf)-slack
	if len(kept) > size/2 {
		if size >= maxEntry {
			return errTooLarge
		}
		w.buf = make([]byte, 2*size+slack)
	}
	copy(w.buf, kept)
	w.base += int64(keep)
	w.pos -= keep
	w.end = len(kept)
	return nil
}

// readSome reads at least one byte, or says why not.
func readSome(r io.Reader, p []byte) (int, error) {
	for range 100 {
		if n, err := r.Read(p); n != 0 || err != nil {
			return n, err
		}
	}
	return 0, io.ErrNoProgress
}

// wholeRunes is the length of b without a character that is cut off at its end.
func wholeRunes(b []byte) int {
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				return i
			}
			break
		}
	}
	return len(b)
}

const highBits = 0x8080808080808080

// validPrefix is the length of the part of b that is UTF-8.
func validPrefix(b []byte) int {
	i := 0
	for i < len(b) {
		i = skipASCII(b, i)
		for i < len(b) && b[i] >= utf8.RuneSelf {
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n == 1 {
				return i
			}
			i += n
		}
	}
	return i
}

// skipASCII is where the ASCII that starts at i ends.
func skipASCII(b []byte, i int) int {
	for ; len(b)-i >= 64; i += 64 {
		w := b[i : i+64 : i+64]
		x := binary.LittleEndian.Uint64(w) | binary.LittleEndian.Uint64(w[8:]) |
			binary.LittleEndian.Uint64(w[16:]) | binary.LittleEndian.Uint64(w[24:]) |
			binary.LittleEndian.Uint64(w[32:]) | binary.LittleEndian.Uint64(w[40:]) |
			binary.LittleEndian.Uint64(w[48:]) | binary.LittleEndian.Uint64(w[56:])
		if x&highBits != 0 {
			break
		}
	}
	for ; len(b)-i >= 8; i += 8 {
		if x := binary.LittleEndian.Uint64(b[i:]) & highBits; x != 0 {
			return i + bits.TrailingZeros64(x)>>3
		}
	}
	for i < len(b) && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}
