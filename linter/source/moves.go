// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import "github.com/scoped-dev/terraform-provider-scoped/linter/plan"

// maxMoves bounds a chain of moved blocks, which may lead in a circle.
const maxMoves = 32

// follow gives where a block is that had an address before: there, or where moved
// blocks lead from there. Where it is gone the address is the last on the way.
func (c *census) follow(a plan.Address) (plan.Address, *declared) {
	for range maxMoves {
		if d := c.at[keyless(a).String()]; d != nil {
			return a, d
		}
		next, ok := c.moved(a)
		if !ok {
			break
		}
		a = next
	}
	return a, nil
}

func (c *census) moved(a plan.Address) (plan.Address, bool) {
	for _, m := range c.moves {
		if !under(a.Module, m.steps) {
			continue
		}
		rest := a.Module[len(m.steps):]
		if to, ok := m.apply(a, rest); ok {
			return to, true
		}
	}
	return a, false
}

func under(steps, above []plan.Step) bool {
	if len(steps) < len(above) {
		return false
	}
	for i, s := range above {
		if steps[i].Name != s.Name {
			return false
		}
	}
	return true
}

// apply moves an address whose steps from the moved block's module on are rest. It
// goes by names: a block has no keys, and which of its instances move is no matter.
func (m move) apply(a plan.Address, rest []plan.Step) (plan.Address, bool) {
	if !m.from.names(a, rest) {
		return a, false
	}
	steps := append([]plan.Step{}, m.steps...)
	for _, s := range m.to.steps {
		steps = append(steps, plan.Step{Name: s.name, Key: anyKey})
	}
	to := a
	to.Module = append(steps, rest[len(m.from.steps):]...)
	if m.to.typ != "" {
		to.Type, to.Name, to.Key = m.to.typ, m.to.name, anyKey
	}
	return to, true
}

// names is matches without regard to keys.
func (p Pattern) names(a plan.Address, steps []plan.Step) bool {
	if len(steps) < len(p.steps) || (p.typ != "" && len(steps) > len(p.steps)) {
		return false
	}
	for i, s := range p.steps {
		if s.name != steps[i].Name {
			return false
		}
	}
	return p.typ == "" || p.mode == a.Mode && p.typ == a.Type && p.name == a.Name
}
