// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// Knowledge says what a plan tells of a value.
type Knowledge int

// What a plan may tell of a value. A null is Absent with Null set.
const (
	Absent  Knowledge = iota // not there, or null
	Unknown                  // known only after apply
	Known
)

// A Value is what a plan tells of one attribute on one side of a change.
type Value struct {
	Path      string // where it was found, "ingress[1].cidr_blocks"
	Knowledge Knowledge
	Null      bool // Absent, and written as null
	Sensitive bool // marked so by the plan: compare it, never print it
	Data      any  // when Known: string, bool, json.Number, []any or map[string]any
}

// An Object is one side of a change: the whole of a resource before or after it.
type Object struct{ side }

type side struct{}

// Exists reports whether the side is there at all: a create has no before, a
// delete no after.
func (o Object) Exists() bool { panic("not yet written") }

// At gives what is known at an attribute path: names joined by dots. Where the
// path passes through lists, sets or maps of blocks it fans out over all their
// elements, unless the path names one ("rule[0].cidr"). There is always at least
// one value: where nothing is there, one that is Absent; where something on the
// way is unknown, one that is Unknown.
func (o Object) At(path string) []Value { panic("not yet written") }
