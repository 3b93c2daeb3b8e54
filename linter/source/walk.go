// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// maxModules bounds how many module calls are followed: modules that call each
// other in twos are a tree that doubles with every level.
const maxModules = 10_000

// A walker goes through the user's own modules, one call after the other: a module
// that is called twice comes twice.
type walker struct {
	tree  *Tree
	visit func(place)
	left  int
	all   bool          // into modules that are not the user's own, too
	on    map[*dir]bool // the way to where it is: no module is in itself
}

// A place is a module as one call leads to it.
type place struct {
	level
	steps []plan.Step // the calls on the way, with open keys where there may be several
	own   []*Block    // its blocks, without those of override files
}

// walk visits every module of the user's own. The caller holds the lock.
func (t *Tree) walk(visit func(place)) {
	w := walker{tree: t, visit: visit, left: maxModules, on: map[*dir]bool{}}
	w.enter(level{dir: t.dir("."), owned: true}, "", nil)
	if w.left <= 0 {
		t.warn(t.shown("."), "only the first %d module calls were compared with the base", maxModules)
	}
}

func (w *walker) enter(l level, key string, steps []plan.Step) {
	if w.left--; w.left <= 0 || (!l.owned && !w.all) || w.on[l.dir] {
		return
	}
	w.on[l.dir] = true
	defer delete(w.on, l.dir)
	w.tree.index(l.dir)
	at := place{level: l, steps: steps}
	for _, f := range l.dir.files {
		at.own = append(at.own, f.blocks...)
	}
	w.visit(at)
	for _, b := range at.own {
		if b.Kind != KindModule {
			continue
		}
		l.call = b
		inner := joinKey(key, b.Name)
		if next, ok := w.tree.enter(l, inner); ok {
			w.enter(next, inner, append(steps[:len(steps):len(steps)], plan.Step{Name: b.Name, Key: w.tree.keyOf(l.dir, b)}))
		}
	}
}

// anyKey stands for all instances of a resource or a module.
var anyKey = plan.Key{Text: "*", Set: true}

// keyOf gives the key of a block's instances.
func (t *Tree) keyOf(d *dir, b *Block) plan.Key {
	for _, name := range []string{"count", "for_each"} {
		if t.argument(d, b, "", name).Written() {
			return anyKey
		}
	}
	return plan.Key{}
}
