// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"fmt"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Pattern is an address as configuration writes it, where a key may be left open.
type Pattern struct {
	steps []patternStep // module calls, from the outside inwards
	mode  string
	typ   string // "" for a module and all in it
	name  string
	key   keyPattern
}

type patternStep struct {
	name string
	key  keyPattern
}

// A keyPattern matches one instance key. The zero value matches the absence of one.
type keyPattern struct {
	open bool // matches every key, and none
	key  plan.Key
}

func (k keyPattern) matches(key plan.Key) bool { return k.open || k.key == key }

// ParsePattern reads the address of one resource, exactly as a plan writes it:
// module.a["k"].aws_x.y[0]. An index written [*] stands for all instances of the
// resource or module call that it follows. Addresses of modules are refused, and
// so is anything that could name more than one resource.
func ParsePattern(text string) (Pattern, error) {
	a, err := plan.ParseAddress(text)
	if err != nil {
		if _, inside := plan.ParseAddress(text + ".type.name"); inside == nil {
			err = fmt.Errorf("%s is a module's address, which covers what is out of sight: name each resource, or annotate the module block", text)
		}
		return Pattern{}, err
	}
	p := Pattern{mode: a.Mode, typ: a.Type, name: a.Name, key: written(a.Key)}
	for _, s := range a.Module {
		p.steps = append(p.steps, patternStep{s.Name, written(s.Key)})
	}
	return p, nil
}

// written gives the pattern for a key as a person wrote it.
func written(k plan.Key) keyPattern {
	return keyPattern{open: k.Set && !k.Quote && k.Text == "*", key: k}
}

// Matches reports whether the pattern names the address.
func (p Pattern) Matches(a plan.Address) bool {
	return p.matches(a, a.Module)
}

// matches is Matches for an address as seen from a module on the way to it, with
// the steps that are left from there.
func (p Pattern) matches(a plan.Address, steps []plan.Step) bool {
	if len(steps) < len(p.steps) || (p.typ != "" && len(steps) > len(p.steps)) {
		return false
	}
	for i, s := range p.steps {
		if s.name != steps[i].Name || !s.key.matches(steps[i].Key) {
			return false
		}
	}
	return p.typ == "" ||
		p.mode == a.Mode && p.typ == a.Type && p.name == a.Name && p.key.matches(a.Key)
}
