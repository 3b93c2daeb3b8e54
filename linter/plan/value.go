// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// Knowledge says what a plan tells of a value.
type Knowledge int

// What a plan may tell of a value. A null is Absent with Null set.
const (
	Absent  Knowledge = iota // not there, or null
	Unknown                  // it, or a part of it, is known only after apply
	Known
)

// A Value is what a plan tells of one attribute on one side of a change.
type Value struct {
	Path      string // where it was found, "ingress[1].cidr_blocks"
	Knowledge Knowledge
	Null      bool // Absent, and written as null
	Sensitive bool // it, or a part of it, is marked so by the plan: compare it, never print it
	Data      any  // when Known: string, bool, json.Number, []any or map[string]any
}

// An Object is one side of a change: the whole of a resource before or after it.
// It is good only as long as its Change is.
type Object struct{ side }

// A side is a value and its masks, each as the document's text from its first byte
// on, nil where there is none or it is null. A mask is true where all of the value
// is meant, and else has the value's own shape as far as anything in it is meant.
type side struct {
	value, unknown, sensitive []byte
	roots                     *roots // where its members are, nil where nobody keeps that
}

// Withholds reports whether an attribute or block is known only after apply as a
// whole: not one that is there with something unknown in it.
func (o Object) Withholds(name string) bool { return isTrue(o.member(name).unknown) }

// Exists reports whether the side is there at all: a create has no before, a
// delete no after.
func (o Object) Exists() bool { return first(o.value) == '{' || isTrue(o.unknown) }
