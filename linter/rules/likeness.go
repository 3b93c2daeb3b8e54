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
// with, -1 for none. Of lists too long to compare the places decide.
func partners(before, after []half) []int {
	out := make([]int, len(before))
	if len(before)*len(after) > mostCompared {
		for i := range out {
			if out[i] = i; i >= len(after) {
				out[i] = -1
			}
		}
		return out
	}
	likeness := make([][]int, len(before))
	for i, b := range before {
		out[i] = -1
		likeness[i] = b.likeness(after)
	}
	taken := make([]bool, len(after))
	for range min(len(before), len(after)) {
		i, j := best(likeness, out, taken)
		out[i], taken[j] = j, true
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

// likeness counts for each of some elements the members that it has in common with
// this one.
func (h half) likeness(others []half) []int {
	out := make([]int, len(others))
	element := h.object.At(h.prefix)[0]
	members, isMap := element.Data.(map[string]any)
	for j, other := range others {
		if !isMap {
			if v := other.object.At(other.prefix)[0]; v.Knowledge == plan.Known && reflect.DeepEqual(v.Data, element.Data) {
				out[j] = 1
			}
			continue
		}
		for name, data := range members {
			if v := other.object.At(other.prefix + "." + name)[0]; v.Knowledge == plan.Known && reflect.DeepEqual(v.Data, data) {
				out[j]++
			}
		}
	}
	return out
}
