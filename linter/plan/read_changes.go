// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// change reads an element of resource_changes.
func (p *planReader) change() bool {
	p.pin = p.pos
	ok := p.entry.scan() && p.handOn()
	p.pin = -1
	return ok
}

// handOn counts the entry, and hands it on when it does something.
func (p *planReader) handOn() bool {
	e := &p.entry
	managed := !e.data
	if managed {
		p.info.Managed++
		p.text = appendUnescaped(p.text[:0], inner(e.raw(e.is[entryAddress])))
		p.tally.planned(p.text, e.text(e.is[entryDeposed]))
		p.tallyOld(p.text)
	}
	if p.handler.Source != nil && !p.source(e.raw(e.is[entryProvider])) {
		return false
	}
	if !e.acts() {
		if managed {
			return p.call(p.handler.Unchanged)
		}
		return e.actions[0] != ActionRead || p.call(p.handler.Read)
	}
	if managed {
		p.info.Changed++
	}
	return p.call(p.handler.Change)
}

// tallyOld counts an object of a module once more, as Terraform 0.12 has it in the
// state: by its address within the module.
func (p *planReader) tallyOld(address []byte) {
	if !p.old() {
		return
	}
	if module := p.entry.text(p.entry.is[entryModule]); len(module) > 0 && len(address) > len(module) {
		p.tally.planned(address[len(module)+1:], nil)
	}
}

// source hands on the name of a provider that has not been met before.
func (p *planReader) source(raw []byte) bool {
	if p.sources[string(raw)] {
		return true
	}
	if p.sources == nil {
		p.sources = map[string]bool{}
	}
	p.sources[string(raw)] = true
	if raw == nil {
		return true
	}
	p.stop = p.handler.Source(string(unquote(raw)))
	return p.stop == nil
}

func (p *planReader) call(f func(*Change) error) bool {
	if f == nil {
		return true
	}
	c, ok := p.entry.decode()
	if !ok {
		return false
	}
	c.DeferredReason = p.deferral
	p.stop = f(c)
	return p.stop == nil
}

// drift reads an element of resource_drift.
func (p *planReader) drift() bool {
	p.info.Drifted++
	if p.handler.Drift == nil {
		return p.skip()
	}
	return p.pinned(func() bool { return p.entry.scan() && p.call(p.handler.Drift) })
}

var deferredNames = []string{"reason", "resource_change", "action_invocation"}

const (
	deferredReason = iota
	deferredChange
	deferredAction
)

// deferred reads an element of deferred_changes.
func (p *planReader) deferred() bool {
	p.info.Deferred++
	defer func() { p.deferral = "" }()
	return p.fields(deferredNames, func(id int) bool {
		switch {
		case id == deferredReason:
			return p.readString(&p.deferral)
		case id == deferredChange && p.handler.Deferred != nil:
			return p.pinned(func() bool { return p.entry.scan() && p.call(p.handler.Deferred) })
		}
		return p.skip()
	})
}
