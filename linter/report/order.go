// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// sorted gives the findings in the order of every format: the worst first, of one
// severity those of the rules that say they are, then by address, then by rule. What is equal in all of them keeps the engine's order.
func sorted(fs []rule.Finding) []rule.Finding {
	out := slices.Clone(fs)
	slices.SortStableFunc(out, func(a, b rule.Finding) int {
		return cmp.Or(
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(rank(b), rank(a)),
			compareNatural(a.Address, b.Address),
			cmp.Compare(a.Rule, b.Rule),
		)
	})
	return out
}

func rank(f rule.Finding) int {
	if f.Worst {
		return 1
	}
	return 0
}

// compareNatural orders as people count: a[2] stands before a[10].
func compareNatural(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		p, q := digits(x), digits(y)
		if p == "" || q == "" {
			if x[0] != y[0] {
				return cmp.Compare(x[0], y[0])
			}
			x, y = x[1:], y[1:]
			continue
		}
		if c := compareDigits(p, q); c != 0 {
			return c
		}
		x, y = x[len(p):], y[len(q):]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(a, b))
}

// digits is the run of digits that s starts with.
func digits(s string) string {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return s[:n]
}

// compareDigits compares numbers of any length.
func compareDigits(a, b string) int {
	a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
	return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
}
