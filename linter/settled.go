// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// exists takes note of the type of an object in the prior state.
func (w *whole) exists(address []byte) {
	if typ := typeIn(address); !w.types[string(typ)] {
		w.types[string(typ)] = true
	}
}

// typeIn gives the type in an object's address, without making an address of it:
// states have very many.
func typeIn(address []byte) []byte {
	start, last := 0, 0 // of the last two names
	inside, quoted := false, false
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == ']':
			inside = c == '['
		case c == '.' && !inside:
			start, last = last, i+1
		}
	}
	return address[start:max(start, last-1)]
}

// unsettled reports whether a block of the configuration may have objects from
// before whose provider depends on what is only made now. Where no change has been
// met yet, the configuration stands in front of them, and each may.
func (w *whole) unsettled(b *plan.Header) bool {
	switch {
	case string(b.Mode) != "managed":
		return false
	case len(w.touched) == 0:
		return slices.ContainsFunc(w.setups, func(s setup) bool { return len(s.needs) > 0 })
	case !w.types[string(b.Type)] || w.touched[headerHash(b)].fate == made:
		return false
	}
	return slices.ContainsFunc(w.setups, func(s setup) bool { return s.awaits(w) })
}

// awaits reports whether something that the configuration depends on is only made
// now.
func (s *setup) awaits(w *whole) bool {
	for _, needs := range s.needs {
		for _, a := range needs {
			if w.touched[blockHash(a)].fate == made {
				return true
			}
		}
	}
	return false
}

// left notes a block whose objects are from before under its provider's
// configuration, or keeps it until it is known whether they are.
func (w *whole) left(r *plan.Resource) {
	if r.Mode != "managed" {
		return
	}
	b := standing{address: plan.Address{Mode: r.Mode, Type: r.Type, Name: r.Name}, provider: r.ProviderKey}
	for _, name := range r.Module {
		b.address.Module = append(b.address.Module, plan.Step{Name: name})
	}
	if len(w.touched) == 0 {
		w.early = append(w.early, b)
		return
	}
	w.leave(b)
}

// A standing is a resource block and the key of its provider's configuration.
type standing struct {
	address  plan.Address
	provider string
}

func (w *whole) leave(b standing) {
	if !w.types[b.address.Type] || w.touched[blockHash(b.address)].fate == made {
		return
	}
	_, inherited, _ := strings.Cut(b.provider, ":")
	for i := range w.setups {
		if s := &w.setups[i]; s.holds == "" && (s.Key == b.provider || s.Key == inherited) {
			s.holds = b.address.String()
		}
	}
}
