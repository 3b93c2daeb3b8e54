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
// reason. It keeps one hash for each member of the objects it is inside of.
type vetter struct {
	cursor
	sums  []uint64
	fault string
}

// vet reports whether the value is sound. Else fault says what is wrong.
func (v *vetter) vet(buf []byte, pos int) bool {
	v.cursor = cursor{buf: buf, pos: pos}
	v.sums, v.fault = v.sums[:0], ""
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

func (v *vetter) object() {
	from := len(v.sums)
	v.members(func(key []byte) {
		sum := maphash.Bytes(keySeed, key)
		if len(v.sums)-from < manyMembers && slices.Contains(v.sums[from:], sum) {
			v.fault = fmt.Sprintf("member %s is there twice", quoteShort(string(key)))
		}
		v.sums = append(v.sums, sum)
		v.one()
	})
	if len(v.sums)-from > manyMembers {
		v.sorted(v.sums[from:])
	}
	v.sums = v.sums[:from]
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
