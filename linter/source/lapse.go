// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"cmp"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// The arguments of a lifecycle block that keep an object from being destroyed.
// prevent_destroy makes a plan fail that would destroy it, but only as long as the
// block is there; destroy = false leaves it where it is when the block goes.
const (
	GuardPrevent = "prevent_destroy"
	GuardDestroy = "destroy"
)

// guards has for each argument the value with which it guards.
var guards = []struct {
	name string
	on   bool
}{{GuardPrevent, true}, {GuardDestroy, false}}

// A Lapse is a guard that a resource block had at the base, and no longer has.
type Lapse struct {
	Address plan.Address // where the block is now; with open keys where it may have several instances
	Former  plan.Address // where it was at the base
	Guard   string       // GuardPrevent or GuardDestroy
	Before  Argument
	After   Argument // not written where the block, or the guard, is gone
	Gone    bool     // the block is gone
	Block   Block    // the block as it is, or where it is gone as it was, with a note
}

// strength orders what an argument guards: not at all, perhaps, for certain.
func strength(a Argument, on bool) int {
	switch {
	case a.Is(on):
		return 2
	case a.Written() && !a.Literal:
		return 1
	}
	return 0
}

// Lapses compares the lifecycles of the resource blocks of the user's own modules
// with those at the base, by address and along moved blocks. A block that stands in
// a module with several calls is told of once. A block that is gone is told of
// whether or not its objects go with it: only the plan knows that.
func (t *Tree) Lapses(base *Tree) []Lapse {
	now, then := t.resources(), base.resources()
	var all []Lapse
	said := map[lapseKey]bool{}
	for _, before := range then.list {
		if before.guardless() {
			continue
		}
		address, after := now.follow(before.address)
		for i, g := range guards {
			if after != nil && strength(after.guards[i], g.on) >= strength(before.guards[i], g.on) || strength(before.guards[i], g.on) == 0 {
				continue
			}
			l := Lapse{Address: address, Former: before.address, Guard: g.name, Before: before.guards[i], Gone: after == nil}
			l.Block = before.block.noted("at " + cmp.Or(base.ref, "the base"))
			if after != nil {
				l.Address, l.After, l.Block = after.address, after.guards[i], *cmp.Or(after.guards[i].Place, after.block)
			}
			// A block that is gone is told of by address: each is another object's end.
			key := lapseKey{origin: l.Block.Origin(), guard: l.Guard}
			if l.Gone {
				key.origin = l.Address.String()
			}
			if !said[key] {
				said[key] = true
				all = append(all, l)
			}
		}
	}
	return all
}

type lapseKey struct{ origin, guard string }

// A declared is a resource block and what is compared of it.
type declared struct {
	address  plan.Address
	block    *Block
	guards   [2]Argument
	provider Argument
}

func (d declared) guardless() bool { return !d.guards[0].Written() && !d.guards[1].Written() }

// A census is the resource blocks of a configuration, each for each call of its
// module.
type census struct {
	list  []*declared
	at    map[string]*declared // by address, without keys
	moves []move
}

// A move is a moved block, and the module that it stands in.
type move struct {
	steps    []plan.Step
	from, to *Pattern
}

func (t *Tree) resources() *census {
	t.mu.Lock()
	defer t.mu.Unlock()
	c := &census{at: map[string]*declared{}}
	t.walk(func(at place) {
		for _, b := range at.own {
			switch {
			case b.Kind == KindResource && b.Name != "":
				c.add(t.declared(at, b))
			case b.Kind == KindMoved && b.target != nil && b.origin != nil:
				c.moves = append(c.moves, move{at.steps, b.origin, b.target})
			}
		}
	})
	return c
}

func (t *Tree) declared(at place, b *Block) *declared {
	d := &declared{block: b, provider: t.argument(at.dir, b, "", "provider")}
	d.address = plan.Address{Module: at.steps, Mode: "managed", Type: b.Type, Name: b.Name, Key: t.keyOf(at.dir, b)}
	for i, g := range guards {
		d.guards[i] = t.argument(at.dir, b, "lifecycle", g.name)
	}
	return d
}

func (c *census) add(d *declared) {
	c.list = append(c.list, d)
	if key := keyless(d.address).String(); c.at[key] == nil {
		c.at[key] = d
	}
}

// keyless gives the address of a block, whatever instances it has.
func keyless(a plan.Address) plan.Address {
	a.Key = plan.Key{}
	steps := make([]plan.Step, len(a.Module))
	for i, s := range a.Module {
		steps[i] = plan.Step{Name: s.Name}
	}
	a.Module = steps
	return a
}
