// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// A Variable is one of the root module's. Plans do not tell here which are
// sensitive: do not print what comes of it.
type Variable struct {
	Name  string
	Value any // as Value.Data
}

var variableNames = []string{"value"}

// variables reads variables.
func (p *planReader) variables() bool {
	if p.handler.Variable == nil {
		return p.skip()
	}
	return p.object(func(key []byte) bool {
		name := string(key)
		p.next()
		return p.pinned(func() bool { return p.variable(name) }) || p.within(name)
	})
}

func (p *planReader) variable(name string) bool {
	var is [1]span
	if !p.notes(variableNames, is[:]) || !p.vets(variableNames, is[:]) {
		return false
	}
	p.stop = p.handler.Variable(&Variable{Name: name, Value: side{value: p.side(is[0])}.leaf().Data})
	return p.stop == nil
}
