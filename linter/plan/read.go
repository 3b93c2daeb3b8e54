// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"io"
	"strings"
)

// Read reads one plan from r and calls h as it goes. It answers what it could
// gather, and an *Error where the document is not a whole, well-formed plan that
// it knows all of: nothing that was handed on before the error is a pass.
func Read(r io.Reader, h Handler) (Info, error) {
	p := &planReader{scanner: scanner{window: *newWindow(r, windowSize)}, handler: h}
	p.entry.scanner = &p.scanner
	if p.read() {
		return p.info, nil
	}
	if p.stop != nil {
		return p.info, p.stop
	}
	return p.info, p.fault
}

// The members of a plan, in the order tools write them.
var planNames = []string{
	"format_version", "terraform_version", "variables", "planned_values", "resource_drift",
	"resource_changes", "deferred_changes", "deferred_action_invocations", "output_changes",
	"action_invocations", "prior_state", "configuration", "relevant_attributes", "checks",
	"timestamp", "applyable", "complete", "errored",
}

const (
	planFormat = iota
	planVersion
	planVariables
	planPlanned
	planDrift
	planChanges
	planDeferred
	planDeferredActions
	planOutputs
	planActions
	planPrior
	planConfiguration
	planRelevant
	planChecks
	planTimestamp
	planApplyable
	planComplete
	planErrored
)

// A planReader is one reading of one plan.
type planReader struct {
	scanner
	entry    entry
	handler  Handler
	info     Info
	stop     error // a handler's
	seen     uint64
	complete string
	changed  map[uint64]struct{} // managed objects that resource_changes has
	prior    map[uint64]struct{} // managed objects that prior_state has, when it comes first
}

func (p *planReader) read() bool {
	p.changed = map[uint64]struct{}{}
	p.prior = map[uint64]struct{}{}
	return p.sniff() && p.fields(planNames, p.member) && p.finish() && p.judge()
}

// sniff tells apart what is often given to planlint instead of plan JSON.
func (p *planReader) sniff() bool {
	c := p.next()
	switch {
	case c == '{':
		return true
	case p.atEOF():
		return p.hint(hintJSON, "the input is empty")
	case bytes.HasPrefix(p.buf[p.pos:p.end], []byte("PK\x03\x04")):
		return p.hint(hintJSON, "this is a saved plan file, not its JSON")
	}
	return p.hint(hintJSON, "this is no JSON object: it starts with %s", quoteByte(c))
}

const hintJSON = "write the plan with `terraform plan -out=FILE` and turn it into JSON with `terraform show -json FILE`"

func (p *planReader) hint(hint, format string, args ...any) bool {
	p.fail(format, args...)
	if p.fault.Hint == "" {
		p.fault.Hint = hint
	}
	return false
}

func (p *planReader) member(id int) bool {
	if id == unknownKey {
		return p.skip()
	}
	p.seen |= 1 << id
	switch id {
	case planFormat:
		return p.string(&p.info.FormatVersion) && p.checkFormat()
	case planVersion:
		return p.string(&p.info.TerraformVersion)
	case planErrored:
		return p.bool(&p.info.Errored)
	case planComplete:
		var complete bool
		ok := p.bool(&complete)
		p.complete = fmt.Sprint(complete)
		return ok
	case planChanges:
		return p.array(func(int) bool { return p.change() })
	case planDrift:
		return p.entries(p.handler.Drift)
	case planDeferred:
		return p.deferred()
	case planPrior:
		return p.object(func(key []byte) bool {
			if string(key) == "values" {
				return p.object(p.rootModule)
			}
			return p.skip()
		})
	}
	return p.skip()
}

func (p *planReader) rootModule(key []byte) bool {
	if string(key) == "root_module" {
		return p.object(p.module)
	}
	return p.skip()
}

// module goes over a module of prior_state.
func (p *planReader) module(key []byte) bool {
	switch string(key) {
	case "resources":
		return p.array(func(int) bool { return p.priorResource() })
	case "child_modules":
		return p.array(func(int) bool { return p.object(p.module) })
	}
	return p.skip()
}

var stateNames = []string{"address", "mode", "deposed_key"}

func (p *planReader) priorResource() bool {
	p.pin = p.pos
	var is [3]span
	ok := p.fields(stateNames, func(id int) bool {
		if id == unknownKey {
			return p.skip()
		}
		return p.entry.note(&is[id])
	})
	if ok && string(p.entry.text(is[1])) == modeManaged && !is[2].there() {
		address := p.entry.text(is[0])
		sum := maphash.Bytes(keySeed, address)
		switch _, there := p.changed[sum]; {
		case p.seen&(1<<planChanges) == 0:
			p.prior[sum] = struct{}{}
		case !there && p.info.Partial == "":
			p.info.Partial = fmt.Sprintf("%s is in the state, but not among the changes", address)
		}
	}
	p.pin = -1
	return ok
}

// change reads one element of resource_changes.
func (p *planReader) change() bool {
	p.next()
	p.pin = p.pos
	ok := p.entry.scan() && p.handOn()
	p.pin = -1
	return ok
}

func (p *planReader) handOn() bool {
	e := &p.entry
	managed := string(e.text(e.is[entryMode])) == modeManaged
	if managed {
		p.info.Managed++
		if !e.is[entryDeposed].there() {
			p.changed[maphash.Bytes(keySeed, e.text(e.is[entryAddress]))] = struct{}{}
		}
	}
	if !e.acts() {
		return true
	}
	if managed {
		p.info.Changed++
	}
	return p.call(p.handler.Change)
}

func (p *planReader) call(f func(*Change) error) bool {
	if f == nil {
		return true
	}
	c, ok := p.entry.decode()
	if !ok {
		return false
	}
	p.stop = f(c)
	return p.stop == nil
}

func (p *planReader) entries(f func(*Change) error) bool {
	if f == nil {
		return p.skip()
	}
	return p.array(func(int) bool {
		p.next()
		p.pin = p.pos
		ok := p.entry.scan() && p.call(f)
		p.pin = -1
		return ok
	})
}

func (p *planReader) deferred() bool {
	return p.array(func(int) bool {
		p.info.Partial = "changes were deferred to a later plan"
		return p.object(func(key []byte) bool {
			if string(key) != "resource_change" || p.handler.Deferred == nil {
				return p.skip()
			}
			p.next()
			p.pin = p.pos
			ok := p.entry.scan() && p.call(p.handler.Deferred)
			p.pin = -1
			return ok
		})
	})
}

func (p *planReader) string(to *string) bool {
	if p.next() != '"' {
		return p.unexpected("a string")
	}
	p.pin = p.pos
	ok := p.skip()
	if ok {
		*to = string(unquote(p.buf[p.pin:p.pos]))
	}
	p.pin = -1
	return ok
}

func (p *planReader) bool(to *bool) bool {
	c := p.next()
	*to = c == 't'
	if c != 't' && c != 'f' {
		return p.unexpected("true or false")
	}
	return p.skip()
}

// checkFormat refuses what a newer tool may have meant otherwise.
func (p *planReader) checkFormat() bool {
	v := p.info.FormatVersion
	major, minor, ok := strings.Cut(v, ".")
	switch {
	case !ok || !allDigits(major) || !allDigits(minor):
		return p.fail("format version %s is no version", quoteShort(v))
	case major != "0" && major != "1":
		return p.hint("update planlint", "format version %s is newer than planlint knows", v)
	}
	return true
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// judge decides, now that all has been read, whether it was a plan.
func (p *planReader) judge() bool {
	for _, id := range []int{planFormat, planVersion, planPlanned, planConfiguration} {
		if p.seen&(1<<id) == 0 {
			return p.hint(hintJSON, "this is no plan: it has no %q", planNames[id])
		}
	}
	if p.complete == "false" {
		p.info.Partial = "the tool that made it says so: -target, or changes that were deferred"
	}
	if p.seen&(1<<planChanges) != 0 {
		for sum := range p.prior {
			if _, ok := p.changed[sum]; !ok && p.info.Partial == "" {
				p.info.Partial = "an object is in the state, but not among the changes"
			}
		}
	}
	return true
}
