// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"cmp"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A whole is the index of a plan that the rules about the whole go by. It holds no
// part of the plan: a few words for each object that is made, destroyed or found to
// be gone, and nothing for what stays as it is. Plans come with their sections in any
// order, so nothing is joined before all of it has been read.
type whole struct {
	touched map[uint64]touched // by blockHash
	former  map[uint64]uint64  // of objects that are destroyed: the block they were moved from, to theirs
	born    []uint64           // addressHash of what is only created, sorted by finish
	tolls   map[string]int     // by type
	lost    []lost
	gone    map[string]int // by address, where in lost
	blocks  []configured
	setups  []setup
	early   []standing      // blocks met before any change
	types   map[string]bool // of the objects in the prior state
	sources []rule.Source
	actions []rule.Effect
}

func newWhole() whole {
	return whole{types: map[string]bool{}, touched: map[uint64]touched{}, former: map[uint64]uint64{}, tolls: map[string]int{}, gone: map[string]int{}}
}

// count takes note of a change that this plan makes.
func (w *whole) count(s rule.Subject) {
	if s.Mode != "managed" || s.DeferredReason != "" {
		return
	}
	w.touch(s.Change)
	if s.Destroys() {
		w.tolls[s.Change.Type]++
	}
	if s.Actions.Has(plan.ActionCreate) && len(s.Actions) == 1 {
		w.reborn(s.Change)
	}
}

// source takes note of a provider that an entry names.
func (w *whole) source(name string) error {
	w.sources = append(w.sources, rule.Source{Name: name, Where: "resource_changes"})
	return nil
}

// invocation takes note of an action that is run.
func (w *whole) invocation(in *plan.Invocation) error {
	f := rule.Effect{
		Address: in.Trigger, Objects: 1, Cause: rule.OnAction, Action: in.Address, Event: in.Event,
		Steps: []rule.Step{{Runs: in.Type}},
	}
	if in.Trigger == "" {
		f.Cause = rule.OnInvoke
	}
	w.actions = append(w.actions, f)
	return nil
}

// tally gives the tolls, the most first.
func (e *engine) tally() []rule.Toll {
	tolls := make([]rule.Toll, 0, len(e.index.tolls))
	for name, n := range e.index.tolls {
		tolls = append(tolls, rule.Toll{Type: e.types.Lookup(name), Count: n})
	}
	slices.SortFunc(tolls, func(a, b rule.Toll) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return cmp.Compare(a.Type.Name, b.Type.Name)
	})
	return tolls
}

// summary is what the plan adds up to.
func (e *engine) summary(info plan.Info) rule.Whole {
	slices.Sort(e.index.born)
	return rule.Whole{
		Existed:   info.Managed - len(e.index.born),
		Tolls:     e.tally(),
		Vanished:  e.vanished(info),
		Providers: e.index.providers(),
		Sources:   e.named(),
		Effects:   e.effects(),
		Lapses:    e.lapses(),
		Rebounds:  e.rebounds(),
	}
}
