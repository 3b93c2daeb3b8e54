// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"slices"
	"strconv"
)

// A vetter looks, in a value that is about to be handed on, for what JSON's
// grammar allows and no tool writes: a member that is there twice, a number beyond
// reason. It keeps eight bytes for each member of the objects it is inside of.
type vetter struct {
	cursor
	names []nameSpan
	sums  []uint64
	fault string
}

// A nameSpan is where a member's name stands, quotes and all.
type nameSpan struct{ from, to int32 }

// vet reports whether the value is sound. Else fault says what is wrong.
func (v *vetter) vet(buf []byte, pos int) bool {
	v.cursor = cursor{buf: buf, pos: pos}
	v.names, v.fault = v.names[:0], ""
	v.one()
	return v.fault == ""
}

func (v *vetter) one() {
	switch v.next() {
	case '"':
		v.skipString()
	case '{':
		v.object()
	case '[':
		v.items(v.item)
	default:
		v.number(v.word())
	}
}

func (v *vetter) item(int) { v.one() }

// object goes over an object. Tools sort its members and spell their names plainly,
// and a name that sorts behind all before it is there once. Where one does not, or
// is spelled with an escape, all are looked at again.
func (v *vetter) object() {
	outer, sorted := len(v.names), true
	var last []byte
	for v.pos++; v.next() != '}'; v.comma() {
		from := v.pos
		v.skipString()
		name := v.buf[from:v.pos]
		sorted = sorted && bytes.Compare(last, name) < 0 && bytes.IndexByte(name, '\\') < 0
		last = name
		v.names = append(v.names, nameSpan{int32(from), int32(v.pos)}) //nolint:gosec // a window is no larger than maxEntry
		v.next()
		v.pos++ // the colon
		v.one()
	}
	v.pos++
	if !sorted {
		v.twice(v.names[outer:])
	}
	v.names = v.names[:outer]
}

// twice looks for a name that is there twice.
func (v *vetter) twice(names []nameSpan) {
	v.sums = v.sums[:0]
	for _, at := range names {
		name := unquote(v.buf[at.from:at.to])
		sum := maphash.Bytes(keySeed, name)
		if len(v.sums) < manyMembers && slices.Contains(v.sums, sum) {
			v.fault = fmt.Sprintf("member %s is there twice", quoteShort(string(name)))
		}
		v.sums = append(v.sums, sum)
	}
	if len(v.sums) > manyMembers {
		v.sorted(v.sums)
	}
}

// manyMembers is the number from which on comparing each with each is slower than
// sorting.
const manyMembers = 48

func (v *vetter) sorted(sums []uint64) {
	slices.Sort(sums)
	if len(slices.Compact(sums)) < len(sums) {
		v.fault = "a member is there twice"
	}
}

// Terraform keeps 512 bits of a number, which is 155 digits, and writes no
// exponents. What is far beyond that is there to make a reader stumble.
const (
	maxDigits   = 1024
	maxExponent = 4096
)

func (v *vetter) number(n []byte) {
	if c := n[0]; c != '-' && !isDigit(c) {
		return
	}
	exponent := 0
	if i := bytes.IndexAny(n, "eE"); i >= 0 {
		var err error
		if exponent, err = strconv.Atoi(string(n[i+1:])); err != nil {
			exponent = maxExponent + 1
		}
	}
	if len(n) > maxDigits || max(exponent, -exponent) > maxExponent {
		v.fault = "a number is beyond reason"
	}
}
