// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"hash/maphash"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A fate is what happens to objects of a block, as bits.
type fate uint8

const (
	made     fate = 1 << iota // made: provisioners run
	ended                     // destroyed first, so that provisioners for that run
	outlived                  // destroyed after its successor was made, or deposed: they do not run
	replaced                  // one and the same object is destroyed and made anew
)

func (f fate) has(any fate) bool { return f&any != 0 }

// A touched is what happens to the objects of one resource block: one entry however
// many there are. A block in a module that is called several times is one for each
// call, as in the configuration, not for each instance of it.
type touched struct {
	address plan.Address // of the object; with [*] where there are several
	objects int
	fate    fate
}

// touch notes what a change does to an object, under its own block and under the one
// that it was moved from.
func (w *whole) touch(c *plan.Change) {
	f := fateOf(c)
	if f == 0 || c.Mode != "managed" {
		return
	}
	w.note(c.Parsed, f)
	if previous, err := plan.ParseAddress(c.PreviousAddress); err == nil && f.has(ended|outlived) {
		w.former[blockHash(previous)] = blockHash(c.Parsed)
	}
}

func fateOf(c *plan.Change) fate {
	var f fate
	switch destroys, creates := c.Actions.Has(plan.ActionDelete), c.Actions.Has(plan.ActionCreate); {
	case destroys && creates && c.Actions[0] == plan.ActionCreate:
		f = made | outlived | replaced
	case destroys && creates:
		f = made | ended | replaced
	case destroys && c.Deposed != "":
		f = outlived
	case destroys:
		f = ended
	case creates:
		f = made
	}
	return f
}

func (w *whole) note(a plan.Address, f fate) {
	hash := blockHash(a)
	t, known := w.touched[hash]
	if !known {
		w.touched[hash] = touched{address: a, objects: 1, fate: f}
		return
	}
	t.address, t.fate, t.objects = spanning(t.address, a), t.fate|f, t.objects+1
	w.touched[hash] = t
}

// spanning gives the address of a block's objects, of which it has the address of
// some: what differs between them is open.
func spanning(a, b plan.Address) plan.Address {
	any := plan.Key{Text: "*", Set: true}
	for i := range a.Module {
		if a.Module[i].Key != b.Module[i].Key && a.Module[i].Key != any {
			a.Module = slices.Clone(a.Module)
			a.Module[i].Key = any
		}
	}
	if a.Key != b.Key {
		a.Key = any
	}
	return a
}

// seed is fresh for each process: nobody can make blocks that collide.
var seed = maphash.MakeSeed()

// blockHash tells blocks apart, whatever instances they have.
func blockHash(a plan.Address) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, s := range a.Module {
		part(&h, s.Name)
	}
	part(&h, "")
	part(&h, a.Mode)
	part(&h, a.Type)
	part(&h, a.Name)
	return h.Sum64()
}

// part adds a name. No name has a NUL in it.
func part(h *maphash.Hash, name string) {
	_, _ = h.WriteString(name)
	_ = h.WriteByte(0)
}

// headerHash is blockHash of a block in the configuration.
func headerHash(b *plan.Header) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, name := range b.Module {
		part(&h, name)
	}
	part(&h, "")
	for _, name := range [...][]byte{b.Mode, b.Type, b.Name} {
		_, _ = h.Write(name)
		_ = h.WriteByte(0)
	}
	return h.Sum64()
}
