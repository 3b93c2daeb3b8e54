// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// effects gives what runs code in this plan, in the order of addresses.
func (e *engine) effects() []rule.Effect {
	all := slices.Clone(e.index.actions)
	for _, b := range e.index.blocks {
		if b.address.Mode == "data" {
			if !e.asAtBase(b) {
				all = append(all, rule.Effect{Address: b.address.String(), Objects: 1, Cause: rule.OnPlan, Steps: b.steps})
			}
			continue
		}
		if t, ok := e.index.touched[b.hash]; ok {
			all = append(all, e.provisioned(b, t)...)
		}
	}
	all = append(all, e.removals()...)
	slices.SortStableFunc(all, func(a, b rule.Effect) int { return cmp.Compare(a.Address, b.Address) })
	return all
}

// asAtBase reports whether a block is as it was at the base. Without one nobody
// knows, and what nobody knows counts as new.
func (e *engine) asAtBase(b configured) bool {
	if e.opts.Source == nil || e.opts.Base == nil {
		return false
	}
	now, here := e.opts.Source.Text(b.address)
	then, there := e.opts.Base.Text(b.address)
	return here && there && now == then
}

// provisioned sorts the provisioners of a block by when they run. Plans do not tell,
// so the source is asked; it is believed where it has the same provisioners.
func (e *engine) provisioned(b configured, t touched) []rule.Effect {
	var known []source.Provisioner
	if e.opts.Source != nil {
		known, _ = e.opts.Source.Provisioners(b.address)
	}
	told := slices.EqualFunc(known, b.steps, func(p source.Provisioner, s rule.Step) bool { return p.Type == s.Runs })
	steps := map[rule.Cause][]rule.Step{}
	for i, s := range b.steps {
		if told {
			s.Written = known[i].Written
		}
		switch {
		case told && known[i].Destroy:
			if t.fate.has(ended) {
				steps[rule.OnDestroy] = append(steps[rule.OnDestroy], s)
			}
		case !told && t.fate.has(ended):
			steps[rule.OnEither] = append(steps[rule.OnEither], s)
		case t.fate.has(made):
			steps[rule.OnCreate] = append(steps[rule.OnCreate], s)
		}
	}
	var all []rule.Effect
	for _, cause := range []rule.Cause{rule.OnDestroy, rule.OnEither, rule.OnCreate} {
		if len(steps[cause]) > 0 {
			all = append(all, rule.Effect{Address: t.address.String(), Objects: t.objects, Cause: cause, Steps: steps[cause]})
		}
	}
	return all
}

// removals gives the provisioners of removed blocks whose objects are destroyed.
func (e *engine) removals() []rule.Effect {
	if e.opts.Source == nil || !e.destroysBlocks() {
		return nil
	}
	var all []rule.Effect
	for _, r := range e.opts.Source.Removals() {
		for _, t := range e.index.touched {
			if !t.fate.has(ended) || !r.Covers(t.address) {
				continue
			}
			effect := rule.Effect{Address: t.address.String(), Objects: t.objects, Cause: rule.OnRemoval}
			for i, p := range r.Provisioners {
				effect.Steps = append(effect.Steps, rule.Step{Runs: p.Type, Path: fmt.Sprintf("provisioner[%d].%s", i, p.Arg), Command: p.Command, Written: p.Written})
			}
			all = append(all, effect)
		}
	}
	return all
}

func (e *engine) destroysBlocks() bool {
	for _, t := range e.index.touched {
		if t.fate.has(ended) {
			return true
		}
	}
	return false
}
