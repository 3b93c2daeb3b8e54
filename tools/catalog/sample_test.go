// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"maps"
	"testing"

	"github.com/stretchr/testify/require"
)

// provider has 200 types: of every ten two stores, one of them guarded, one guarded
// key, one scoped account, and six that hold nothing.
func provider() map[string]entry {
	types := map[string]entry{}
	for i := range 200 {
		e := entry{class: "stateless"}
		switch i % 10 {
		case 0:
			e = entry{class: "data"}
		case 1:
			e = entry{class: "backup", safeguards: 1}
		case 2:
			e = entry{class: "stateless", safeguards: 2}
		case 3:
			e = entry{class: "identity", scope: 1}
		}
		types[fmt.Sprintf("acme_%03d", i)] = e
	}
	return types
}

func count(draws []draw) map[string]int {
	n := map[string]int{}
	for _, d := range draws {
		n[d.stratum]++
	}
	return n
}

func TestSampleHasItsStrata(t *testing.T) {
	t.Parallel()
	types := provider()
	draws := drawFrom(types, 50, 1)
	require.Equal(t, map[string]int{"stateful": 15, "safeguard": 10, "scope": 10, "rest": 15}, count(draws))
	seen := map[string]bool{}
	for _, d := range draws {
		require.False(t, seen[d.name], "%s is drawn twice", d.name)
		seen[d.name] = true
	}
	require.Equal(t, draws, drawFrom(types, 50, 1), "the same seed")
	require.NotEqual(t, draws, drawFrom(types, 50, 2), "another seed")
}

func TestSampleFillsUpWithTheRest(t *testing.T) {
	t.Parallel()
	types := provider()
	maps.DeleteFunc(types, func(_ string, e entry) bool { return e.scope > 0 })
	require.Equal(t, map[string]int{"stateful": 15, "safeguard": 10, "rest": 25}, count(drawFrom(types, 50, 1)))
	require.Len(t, drawFrom(types, 1000, 1), len(types), "no more than there are")
}

// TestSampleStaysWhenTypesCome holds that a sample can be read again after the
// errors in it have been corrected.
func TestSampleStaysWhenTypesCome(t *testing.T) {
	t.Parallel()
	types := provider()
	before := map[string]bool{}
	for _, d := range drawFrom(types, 50, 1) {
		before[d.name] = true
	}
	types["acme_new"] = entry{class: "data"}
	changed := 0
	for _, d := range drawFrom(types, 50, 1) {
		if !before[d.name] {
			changed++
		}
	}
	require.LessOrEqual(t, changed, 1)
}
