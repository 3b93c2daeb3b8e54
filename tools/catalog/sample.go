// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// A stratum is a part of a provider's types that a sample must have: what is worth
// reading again is rarer than what is not.
type stratum struct {
	name   string
	tenths int // of the sample
	has    func(entry) bool
}

func strata() []stratum {
	return []stratum{
		{"stateful", 3, func(e entry) bool { return catalog.Type{Class: catalog.Class(e.class)}.Stateful() }},
		{"safeguard", 2, func(e entry) bool { return e.safeguards > 0 }},
		{"scope", 2, func(e entry) bool { return e.scope > 0 }},
		{"rest", 10, func(entry) bool { return true }},
	}
}

// A draw is a type in a sample, with what it was drawn as.
type draw struct{ name, stratum string }

// sample prints types drawn by chance, for a second reader: the same ones for the
// same seed, whoever asks.
func sample(o options, providers []string, out *strings.Builder) error {
	if len(providers) == 0 {
		return errors.New("name a provider")
	}
	if o.size < 1 {
		return errors.New("a sample has at least one type: give -n")
	}
	all, _, err := worlds(o, providers)
	if err != nil {
		return err
	}
	var lines [][]string
	for _, w := range all {
		for _, d := range drawFrom(w.types, o.size, o.seed) {
			e := w.types[d.name]
			lines = append(lines, []string{d.name, e.class, d.stratum, fmt.Sprintf("%s:%d", e.at.Filename, e.at.Start.Line)})
		}
	}
	return table(out, lines)
}

// drawFrom draws n types, stratum by stratum, none twice; what a stratum lacks, the
// rest has more. A type's turn depends on its own name alone, so that an entry that
// is added or corrected leaves most of a sample as it was.
func drawFrom(types map[string]entry, n int, seed uint64) []draw {
	turns := make(map[string][sha256.Size]byte, len(types))
	for name := range types {
		turns[name] = sha256.Sum256(fmt.Appendf(nil, "%d %s", seed, name))
	}
	left := slices.SortedFunc(maps.Keys(types), func(a, b string) int {
		x, y := turns[a], turns[b]
		return bytes.Compare(x[:], y[:])
	})
	drawn := make([]draw, 0, min(n, len(types)))
	for _, s := range strata() {
		due := min(s.tenths*n/10, n-len(drawn))
		left = slices.DeleteFunc(left, func(name string) bool {
			if due == 0 || !s.has(types[name]) {
				return false
			}
			due--
			drawn = append(drawn, draw{name, s.name})
			return true
		})
	}
	return drawn
}
