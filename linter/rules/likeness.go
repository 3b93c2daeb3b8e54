// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"reflect"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// mostCompared bounds the work that a plan can ask for.
const mostCompared = 10_000

// partners gives for each element before the one after that it has most in common
// with, -1 for none. In lists too long to compare, and in what is within them, the
// places decide.
func partners(before, after []half) []int {
	long := before[0].long || len(before)*len(after) > mostCompared
	if long || len(before) == 1 && len(after) == 1 {
		return inPlace(before, len(after), long)
	}
	out := make([]int, len(before))
	olds, news := make([]any, len(before)), make([]any, len(after))
	for i, b := range before {
		out[i] = -1
		olds[i] = b.object.At(b.prefix)[0].Data
	}
	for j, a := range after {
		news[j] = a.data(olds[0])
	}
	likeness := make([][]int, len(before))
	for i, b := range olds {
		for _, a := range news {
			likeness[i] = append(likeness[i], common(b, a))
		}
	}
	taken := make([]bool, len(after))
	for range min(len(before), len(after)) {
		i, j := best(likeness, out, taken)
		out[i], taken[j] = j, true
	}
	return out
}

func inPlace(before []half, after int, long bool) []int {
	out := make([]int, len(before))
	for i := range out {
		before[i].long = long
		if out[i] = i; i >= after {
			out[i] = -1
		}
	}
	return out
}

// best finds the pair that has most in common of those that are left, the first
// of equals.
func best(likeness [][]int, partner []int, taken []bool) (i, j int) {
	most := -1
	for b, row := range likeness {
		if partner[b] >= 0 {
			continue
		}
		for a, n := range row {
			// Of equals those in the same place: nothing then tells that they moved.
			if !taken[a] && (n > most || n == most && a == b && i != j) {
				most, i, j = n, b, a
			}
		}
	}
	return i, j
}

// data is what is known of the element that the half is of: where a part of it is
// unknown, its other members, by the names that a kindred one has.
func (h half) data(kindred any) any {
	v := h.object.At(h.prefix)[0]
	names, isMap := kindred.(map[string]any)
	if v.Knowledge != plan.Unknown || !isMap {
		return v.Data
	}
	known := map[string]any{}
	for name := range names {
		if member := h.object.At(h.prefix + "." + name)[0]; member.Knowledge == plan.Known {
			known[name] = member.Data
		}
	}
	return known
}

// common counts the members that two elements have in common.
func common(a, b any) int {
	as, isMap := a.(map[string]any)
	bs, areMaps := b.(map[string]any)
	if !isMap || !areMaps {
		if reflect.DeepEqual(a, b) {
			return 1
		}
		return 0
	}
	n := 0
	for name, data := range as {
		if other, ok := bs[name]; ok && reflect.DeepEqual(data, other) {
			n++
		}
	}
	return n
}
