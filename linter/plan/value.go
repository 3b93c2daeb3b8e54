// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"maps"
	"slices"
	"strconv"
)

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
// It is good only as long as its Change is.
type Object struct{ side }

// A side is a value with its masks. A mask is true where all of the value is meant,
// and else has the value's own shape as far as anything in it is.
type side struct{ value, unknown, sensitive any }

// Exists reports whether the side is there at all: a create has no before, a
// delete no after.
func (o Object) Exists() bool { return o.value != nil || o.unknown == true }

// At gives what is known at an attribute path: names joined by dots, as in
// "rule.cidr_blocks". Where the path passes through lists, sets or maps of blocks
// it fans out over all their elements, unless the path names one: "rule[0].cidr".
// A map's key that is no plain name stands in brackets: tags["a.b"]. There is
// always at least one value: where nothing is there, one that is Absent; where
// something on the way is unknown, one that is Unknown. A path that is not well
// formed is nowhere, so it is Absent.
func (o Object) At(path string) []Value {
	steps, ok := parsePath(path)
	if !ok || !o.Exists() {
		return []Value{{Path: path}}
	}
	return o.walk(nil, "", steps)
}

// walk appends the values that steps lead to from a side that stands at path.
func (s side) walk(out []Value, path string, steps []pathStep) []Value {
	switch {
	case s.unknown == true:
		return append(out, Value{Path: joinSteps(path, steps), Knowledge: Unknown, Sensitive: s.sensitive == true})
	case len(steps) == 0:
		return append(out, s.leaf(path))
	}
	switch v := s.value.(type) {
	case []any:
		return s.walkList(out, path, steps, v)
	case map[string]any:
		return s.walkMap(out, path, steps, v)
	}
	if m, ok := s.unknown.(map[string]any); ok {
		return s.walkMap(out, path, steps, m)
	}
	return append(out, Value{Path: joinSteps(path, steps), Sensitive: s.sensitive == true})
}

func (s side) leaf(path string) Value {
	v := Value{Path: path, Knowledge: Known, Sensitive: anyTrue(s.sensitive), Data: s.value}
	switch {
	case s.value == nil:
		v.Knowledge, v.Null = Absent, true
	case anyTrue(s.unknown):
		v.Knowledge, v.Data = Unknown, nil
	}
	return v
}

// anyTrue reports whether a mask marks anything.
func anyTrue(mask any) bool {
	switch m := mask.(type) {
	case bool:
		return m
	case []any:
		for _, e := range m {
			if anyTrue(e) {
				return true
			}
		}
	case map[string]any:
		for _, e := range m {
			if anyTrue(e) {
				return true
			}
		}
	}
	return false
}

func (s side) walkList(out []Value, path string, steps []pathStep, list []any) []Value {
	n := len(list)
	if steps[0].index < 0 {
		if n == 0 {
			return append(out, Value{Path: joinSteps(path, steps)})
		}
		for i := range n {
			out = s.element(list, i).walk(out, path+"["+strconv.Itoa(i)+"]", steps)
		}
		return out
	}
	i := steps[0].index
	if i >= n {
		return append(out, Value{Path: joinSteps(path, steps)})
	}
	return s.element(list, i).walk(out, path+"["+strconv.Itoa(i)+"]", steps[1:])
}

func (s side) element(list []any, i int) side {
	at := func(mask any) any {
		if m, ok := mask.([]any); ok && i < len(m) {
			return m[i]
		}
		return mask == true
	}
	return side{value: list[i], unknown: at(s.unknown), sensitive: at(s.sensitive)}
}

func (s side) walkMap(out []Value, path string, steps []pathStep, m map[string]any) []Value {
	name := steps[0].name
	if steps[0].index >= 0 {
		name = strconv.Itoa(steps[0].index)
	}
	child := s.member(name)
	if child.unknown == nil {
		if _, there := m[name]; !there {
			return s.fanOut(out, path, steps, m)
		}
	}
	return child.walk(out, joinName(path, name), steps[1:])
}

// fanOut goes on into every element of a map of objects, when the path does not
// name one of them.
func (s side) fanOut(out []Value, path string, steps []pathStep, m map[string]any) []Value {
	keys := slices.Sorted(maps.Keys(m))
	before := len(out)
	for _, k := range keys {
		if _, object := m[k].(map[string]any); object && steps[0].index < 0 && !steps[0].key {
			child := s.member(k)
			if !child.has(steps[0].name) {
				continue
			}
			out = child.walk(out, joinName(path, k), steps)
		}
	}
	if len(out) == before {
		return append(out, Value{Path: joinSteps(path, steps), Sensitive: s.sensitive == true})
	}
	return out
}

func (s side) has(name string) bool {
	m, _ := s.value.(map[string]any)
	_, there := m[name]
	return there || s.member(name).unknown != nil
}

func (s side) member(name string) side {
	at := func(mask any) any {
		if m, ok := mask.(map[string]any); ok {
			return m[name]
		}
		if mask == true {
			return true
		}
		return nil
	}
	m, _ := s.value.(map[string]any)
	return side{value: m[name], unknown: at(s.unknown), sensitive: at(s.sensitive)}
}
