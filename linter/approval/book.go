// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"encoding/hex"
	"hash"
)

// A Book holds the facts of changes. The nil Book is empty.
type Book map[Key]*Facts

// A Key names a change within a plan.
type Key struct{ Address, Deposed string }

// Add adds facts. Two changes of the same object in one plan, which no tool writes,
// are as none that could be approved.
func (b Book) Add(f Facts) {
	key := Key{f.Address, f.Deposed}
	_, f.twice = b[key]
	b[key] = &f
}

// Of gives the facts of a change, nil where there are none.
func (b Book) Of(address, deposed string) *Facts { return b[Key{address, deposed}] }

// PlanDigest writes the sum of a SHA-256 over a plan as statements have it.
func PlanDigest(sum hash.Hash) string { return planDigest + hex.EncodeToString(sum.Sum(nil)) }
