// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// At gives what is known at an attribute path: names joined by dots, as in
// "rule.cidr_blocks". Where the path passes through lists, sets or maps of blocks
// it fans out over all their elements, unless the path names one: "rule[0].cidr".
// A map's key that is no plain name stands in brackets: tags["a.b"]. There is
// always at least one value: where nothing is there, one that is Absent; where
// something on the way is unknown, one that is Unknown. A path that is not well
// formed leads nowhere, so what is there is Absent.
func (o Object) At(path string) []Value {
	var room [8]pathStep
	steps, ok := appendPath(room[:0], path)
	if !ok || !o.Exists() {
		return []Value{{Path: path}}
	}
	w := walk{path: path, steps: steps}
	w.from(o.side, steps, "")
	return w.found
}

// A walk is the search for what a path leads to.
type walk struct {
	path   string // as it was asked for
	steps  []pathStep
	forked bool // the way has passed a fan-out, so that path is not where it is
	found  []Value
}

// from goes on from a side along what is left of the steps. Trail is where it is,
// once the way has forked.
func (w *walk) from(s side, left []pathStep, trail string) {
	switch {
	case isTrue(s.unknown):
		w.add(left, trail, Value{Knowledge: Unknown, Sensitive: anyTrue(s.sensitive)})
	case len(left) == 0:
		w.add(left, trail, s.leaf())
	case first(s.value) == '[':
		w.list(s, left, trail)
	case first(s.value) == '{':
		w.object(s, left, trail)
	case anyTrue(s.unknown): // a mask without its value
		w.add(left, trail, Value{Knowledge: Unknown, Sensitive: anyTrue(s.sensitive)})
	default:
		w.add(left, trail, Value{Sensitive: isTrue(s.sensitive)})
	}
}

// add notes a value that is a few steps ahead of where the walk is.
func (w *walk) add(left []pathStep, trail string, v Value) {
	v.Path = w.path
	if w.forked {
		v.Path = joinSteps(trail, left)
	}
	w.found = append(w.found, v)
}

// list goes on into the element that the path names, or else into each.
func (w *walk) list(s side, left []pathStep, trail string) {
	if i := left[0].index; i >= 0 {
		w.step(s.element(i), left[0], left[1:], trail)
		return
	}
	children := s.children()
	if len(children) == 0 {
		w.add(left, trail, Value{})
		return
	}
	trail = w.fork(left, trail)
	for i, child := range children {
		w.step(child, pathStep{index: i}, left, trail)
	}
}

// object goes on into the member that the path names. Where there is none, and all
// members are objects, it is a map of them: then it goes on into each. A resource
// itself is no map, and an object has all of its attributes, the null ones too.
func (w *walk) object(s side, left []pathStep, trail string) {
	child := s.member(left[0].text())
	atRoot := len(left) == len(w.steps) && !w.forked
	if child.value != nil || child.unknown != nil || atRoot || left[0].key {
		w.step(child, left[0], left[1:], trail)
		return
	}
	keys := s.objects()
	if len(keys) == 0 {
		w.add(left, trail, Value{Sensitive: isTrue(s.sensitive)})
		return
	}
	trail = w.fork(left, trail)
	for _, key := range keys {
		w.step(s.member(key), pathStep{name: key, index: -1}, left, trail)
	}
}

// step goes on from a child.
func (w *walk) step(child side, step pathStep, left []pathStep, trail string) {
	if w.forked {
		trail = joinSteps(trail, []pathStep{step})
	}
	w.from(child, left, trail)
}

// fork notes that the way forks here, and gives the trail so far.
func (w *walk) fork(left []pathStep, trail string) string {
	if w.forked {
		return trail
	}
	w.forked = true
	return joinSteps("", w.steps[:len(w.steps)-len(left)])
}
