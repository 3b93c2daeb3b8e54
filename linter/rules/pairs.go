// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A pair is one value on either side of a change. An Absent value stands for an
// element that is not there; added says that others are.
type pair struct {
	before, after plan.Value
	added         bool
}

// A half is one side of a change while its values are being paired.
type half struct {
	object plan.Object
	values []plan.Value
	prefix string // of the paths of all values
	long   bool   // it is an element of a list too long to be compared
}

// pairs gives what a path holds on either side, element by element where it leads
// through lists. Sets have no order, and blocks come and go: an element belongs to
// the one that it has most in common with. Elements that are gone while others stay
// are in no pair.
func pairs(c *plan.Change, path string) []pair {
	return match(
		half{object: c.Before, values: c.Before.At(path)},
		half{object: c.After, values: c.After.At(path)},
	)
}

func match(before, after half) []pair {
	bs, as := before.elements(), after.elements()
	if bs == nil || as == nil {
		return alone(before, after)
	}
	var out []pair
	taken := make([]bool, len(as))
	for i, j := range partners(bs, as) {
		if j >= 0 {
			taken[j] = true
			out = append(out, match(bs[i], as[j])...)
		}
	}
	for j, a := range as {
		for _, v := range a.values {
			if !taken[j] {
				out = append(out, pair{after: v, added: true})
			}
		}
	}
	return out
}

// alone pairs values that no list has to be gone through for on both sides: by
// their paths, and all of one side with the lone value of the other that stands for
// a list or a map that is empty, or not known.
func alone(before, after half) []pair {
	var out []pair
	paired := make([]bool, len(before.values))
	for _, a := range after.values {
		i := slices.IndexFunc(before.values, func(b plan.Value) bool { return before.rest(b) == after.rest(a) })
		if i < 0 && before.lone() {
			i = 0
		}
		if i < 0 {
			if !after.lone() {
				out = append(out, pair{after: a, added: true})
			}
			continue
		}
		paired[i] = true
		out = append(out, pair{before: before.values[i], after: a})
	}
	for i, b := range before.values {
		if !paired[i] && after.lone() {
			out = append(out, pair{before: b, after: after.values[0]})
		}
	}
	return out
}

func (h half) lone() bool { return len(h.values) == 1 && h.values[0].Knowledge != plan.Known }

func (h half) rest(v plan.Value) string { return v.Path[min(len(h.prefix), len(v.Path)):] }

// elements splits the values by the element of the next list on their way, nil
// where there is none.
func (h half) elements() []half {
	var out []half
	for _, v := range h.values {
		end := endOfIndex(h.rest(v))
		if end == 0 {
			return nil
		}
		prefix := v.Path[:len(h.prefix)+end]
		if n := len(out); n == 0 || out[n-1].prefix != prefix {
			out = append(out, half{object: h.object, prefix: prefix, long: h.long})
		}
		last := &out[len(out)-1]
		last.values = append(last.values, v)
	}
	return out
}

// endOfIndex is where the first index in a path ends, 0 where there is none.
func endOfIndex(path string) int {
	i := strings.IndexByte(path, '[')
	if i < 0 {
		return 0
	}
	quoted, err := strconv.QuotedPrefix(path[i+1:])
	if err != nil {
		quoted = ""
	}
	end := strings.IndexByte(path[i+1+len(quoted):], ']')
	return i + 1 + len(quoted) + end + 1
}
