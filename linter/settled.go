// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
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
// before whose provider depends on what is only made now.
func (w *whole) unsettled(b *plan.Header) bool {
	if string(b.Mode) != "managed" || !w.types[string(b.Type)] || w.touched[headerHash(b)].fate == made {
		return false
	}
	for i := range w.setups {
		if w.setups[i].awaits(w) {
			return true
		}
	}
	return false
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
// configuration.
func (w *whole) left(r *plan.Resource) {
	a := plan.Address{Mode: r.Mode, Type: r.Type, Name: r.Name}
	for _, name := range r.Module {
		a.Module = append(a.Module, plan.Step{Name: name})
	}
	if r.Mode != "managed" || !w.types[r.Type] || w.touched[blockHash(a)].fate == made {
		return
	}
	_, inherited, _ := strings.Cut(r.ProviderKey, ":")
	for i := range w.setups {
		if s := &w.setups[i]; s.holds == "" && (s.Key == r.ProviderKey || s.Key == inherited) {
			s.holds = a.String()
		}
	}
}
