// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// lapses gives the guards that are gone since the base. A block that is gone itself
// counts where the plan destroys what it described.
func (e *engine) lapses() []rule.Lapse {
	if e.opts.Source == nil || e.opts.Base == nil {
		return nil
	}
	var all []rule.Lapse
	for _, l := range e.opts.Source.Lapses(e.opts.Base) {
		lapse := rule.Lapse{
			Address: l.Address.String(), Type: e.types.Lookup(l.Former.Type), Guard: l.Guard,
			Before: l.Before.Text, After: l.After.Text, Gone: l.Gone, Location: locationOf(l.Block, ""),
		}
		var t touched
		t, lapse.Destroyed = e.index.destroyed(l.Address, l.Former)
		if l.Gone {
			if !lapse.Destroyed {
				continue
			}
			lapse.Address, lapse.Location = t.address.String(), rule.Location{} // it is found as for any other
		}
		all = append(all, lapse)
	}
	return all
}

// destroyed finds what the plan destroys of a block that had some addresses.
func (w *whole) destroyed(addresses ...plan.Address) (touched, bool) {
	for _, a := range addresses {
		hash := blockHash(a)
		for _, h := range []uint64{hash, w.former[hash]} {
			if t, ok := w.touched[h]; ok && t.fate.has(ended|outlived) {
				return t, true
			}
		}
	}
	return touched{}, false
}

// rebounds gives what decides differently than at the base where objects are.
func (e *engine) rebounds() []rule.Rebound {
	if e.opts.Source == nil || e.opts.Base == nil {
		return nil
	}
	var all []rule.Rebound
	for _, r := range e.opts.Source.Rebounds(e.opts.Base, rule.Locates) {
		out := rule.Rebound{
			Subject: r.Subject, Arg: r.Arg, Before: r.Before.Text, After: r.After.Text,
			Location: locationOf(r.Block, ""),
		}
		if r.Block.Kind == source.KindProvider {
			out.Provider = r.Block.Name
		}
		if r.Address.Type != "" {
			out.Address = r.Address.String()
		}
		all = append(all, out)
	}
	return all
}

// named gives the providers that the plan and the lock file name.
func (e *engine) named() []rule.Source {
	all := e.index.sources
	if e.opts.Source != nil && e.listsSources() {
		for _, name := range e.opts.Source.Locked() {
			all = append(all, rule.Source{Name: name, Where: ".terraform.lock.hcl"})
		}
	}
	return all
}

func locationOf(b source.Block, ref string) rule.Location {
	return rule.Location{
		File: b.File, Line: b.Line, Col: b.Col, EndCol: b.EndCol, Source: b.Source, Note: b.Note, Ref: ref,
	}
}
