// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// modules says what to do with each object of a state.
type modules struct {
	visit   func(address, deposed []byte) bool // a managed object; false when no more are wanted
	enough  bool
	address []byte
	mode    []byte
	deposed []byte
	indexed bool
	prior   bool // it is prior_state
}

var (
	priorNames  = []string{"format_version", "terraform_version", "values", "checks"}
	valuesNames = []string{"outputs", "root_module"}
	moduleNames = []string{"resources", "address", "child_modules"}
	objectNames = []string{
		"address", "mode", "type", "name", "index", "provider_name", "schema_version", "values",
		"sensitive_values", "depends_on", "tainted", "deposed_key", "identity_schema_version", "identity",
	}
)

const (
	priorValues = 2

	valuesRoot = 1

	moduleResources = 0
	moduleChildren  = 2

	objectAddress = 0
	objectMode    = 1
	objectIndex   = 4
	objectDepends = 9
	objectDeposed = 11
)

// priorState reads prior_state.
func (p *planReader) priorState() bool {
	return p.fields(priorNames, func(id int) bool {
		if id != priorValues {
			return p.skip()
		}
		p.state.prior = true
		ok := p.stateValues(p.priorObject)
		p.state.prior = false
		return ok
	})
}

// stateValues reads planned_values, or the values of prior_state.
func (p *planReader) stateValues(visit func(address, deposed []byte) bool) bool {
	p.state.visit, p.state.enough = visit, false
	root := false
	ok := p.fields(valuesNames, func(id int) bool {
		if id != valuesRoot {
			return p.skip()
		}
		root = true
		return p.module()
	})
	return ok && (root || p.fail("it has no %q", valuesNames[valuesRoot]))
}

// module reads a module of a state.
func (p *planReader) module() bool {
	if p.state.enough {
		return p.skip()
	}
	return p.fields(moduleNames, func(id int) bool {
		switch id {
		case moduleResources:
			return p.array(p.stateObject)
		case moduleChildren:
			return p.array(p.module)
		}
		return p.skip()
	})
}

// stateObject reads one object of a state.
func (p *planReader) stateObject() bool {
	st := &p.state
	if st.enough {
		return p.skip()
	}
	st.address, st.mode, st.deposed, st.indexed = st.address[:0], st.mode[:0], st.deposed[:0], false
	if !p.fields(objectNames, p.stateMember) {
		return false
	}
	if len(st.address) == 0 || len(st.mode) == 0 {
		return p.fail("it has no address, or no mode")
	}
	// Terraform 0.12 left the key out of an address in the state.
	keyless := st.indexed && p.old() && st.address[len(st.address)-1] != ']'
	if string(st.mode) == modeManaged && !keyless {
		st.enough = !st.visit(st.address, st.deposed)
	}
	return true
}

func (p *planReader) stateMember(id int) bool {
	st := &p.state
	switch id {
	case objectAddress:
		return p.readInto(&st.address)
	case objectMode:
		return p.readInto(&st.mode)
	case objectIndex:
		st.indexed = p.next() != 'n'
	case objectDeposed:
		return p.readInto(&st.deposed)
	case objectDepends:
		return p.dependencies()
	}
	return p.skip()
}

// dependencies reads what an object depends on, for who asks for it.
func (p *planReader) dependencies() bool {
	if !p.state.prior || p.handler.Depends == nil || p.next() != '[' {
		return p.skip()
	}
	on := p.handler.Depends(p.state.address)
	if on == nil {
		return p.skip()
	}
	return p.array(func() bool {
		ok := p.readText()
		on(string(p.text))
		return ok
	})
}

func (p *planReader) readInto(to *[]byte) bool {
	ok := p.readText()
	*to = append((*to)[:0], p.text...)
	return ok
}

// plannedObject takes note of the first object of planned_values.
func (p *planReader) plannedObject(address, _ []byte) bool {
	p.planned = string(address)
	return false
}

// priorObject takes note of an object of prior_state.
func (p *planReader) priorObject(address, deposed []byte) bool {
	if p.prior == "" {
		p.prior = printable(address)
	}
	p.tally.existing(address, deposed, p.has(planChanges))
	if p.handler.Exists != nil {
		p.handler.Exists(address)
	}
	return true
}
