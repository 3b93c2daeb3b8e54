// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "io"

// Read reads one plan from r and calls h as it goes. It answers what it could
// gather, and an *Error where the document is not a whole, well-formed plan that
// it knows all of: nothing that was handed on before the error is a pass. An error
// of h comes back as it is.
//
// The text may be UTF-8, or UTF-16 with a byte order mark. One entry of the plan
// is held in memory at a time, and must not take more than 256 MiB.
func Read(r io.Reader, h Handler) (Info, error) { return read(r, h, windowSize) }

func read(r io.Reader, h Handler, size int) (Info, error) {
	p := &planReader{handler: h}
	p.entry.scanner = &p.scanner
	p.pin = -1
	src, fault := decoded(r)
	if fault != nil {
		return Info{}, fault
	}
	p.window = *newWindow(src, size)
	if p.sniff() && p.fields(planNames, p.member) && p.finish() && p.judge() {
		return p.info, nil
	}
	if p.stop != nil {
		return p.info, p.stop
	}
	return p.info, p.fault
}

// The members of a plan, in the order tools write them, and behind them those that
// give away another document.
var planNames = []string{
	"format_version", "terraform_version", "variables", "planned_values", "resource_drift",
	"resource_changes", "deferred_changes", "deferred_action_invocations", "output_changes",
	"action_invocations", "prior_state", "configuration", "relevant_attributes", "checks",
	"timestamp", "applyable", "complete", "errored",
	"values", "lineage", "provider_schemas", "encrypted_data", "remote_plan_format", "@level",
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
	planForeign // the first of those that are in no plan
)

// A planReader is one reading of one plan.
type planReader struct {
	scanner
	entry   entry
	handler Handler
	info    Info
	stop    error // a handler's

	seen     uint32 // which of planNames were there
	complete tristate
	invoked  bool            // an action is invoked by itself, as -invoke does
	tally    tally           // which objects are where
	deferral string          // why the entry at hand is deferred
	text     []byte          // the string at hand
	planned  string          // an object of planned_values
	prior    string          // an object of prior_state
	state    modules         // the state at hand
	sources  map[string]bool // names of providers met, as they stand in the document
	header   Header          // of the resource block at hand
	block    [11]span        // where its members are
}

// A tristate is a bool that may not be there.
type tristate int8

const (
	notSaid tristate = iota
	saidNo
	saidYes
)

func (p *planReader) has(id int) bool { return p.seen>>id&1 != 0 }

// member reads a member of the plan.
func (p *planReader) member(id int) bool {
	if id == unknownKey {
		return p.skip()
	}
	p.seen |= 1 << id
	switch id {
	case planFormat:
		return p.readString(&p.info.FormatVersion) && p.checkFormat()
	case planVersion:
		return p.readString(&p.info.TerraformVersion)
	case planComplete:
		return p.readBool(&p.complete)
	case planErrored:
		var errored tristate
		ok := p.readBool(&errored)
		p.info.Errored = errored == saidYes
		return ok
	}
	if id >= planForeign {
		return p.foreign(planNames[id])
	}
	return p.section(id)
}

// section reads a member that has something in it.
func (p *planReader) section(id int) bool {
	switch id {
	case planVariables:
		return p.variables()
	case planPlanned:
		return p.stateValues(p.plannedObject)
	case planPrior:
		return p.priorState()
	case planConfiguration:
		return p.configuration()
	case planChanges:
		return p.array(p.change)
	case planDrift:
		return p.array(p.drift)
	case planDeferred:
		return p.array(p.deferred)
	case planOutputs:
		return p.outputs()
	case planActions:
		return p.array(p.invocation)
	case planDeferredActions:
		return p.array(p.deferredInvocation)
	case planChecks:
		return p.array(p.check)
	}
	return p.skip()
}

// readString reads a string.
func (p *planReader) readString(to *string) bool {
	ok := p.readText()
	*to = string(p.text)
	return ok
}

// readText reads a string into text.
func (p *planReader) readText() bool {
	if p.next() != '"' {
		return p.unexpected("a string")
	}
	mine := p.pin < 0
	if mine {
		p.pin = p.pos
	}
	var sp span
	ok := p.note(&sp)
	if ok {
		p.text = appendUnescaped(p.text[:0], inner(p.raw(sp)))
	}
	if mine {
		p.pin = -1
	}
	return ok
}

func (p *planReader) readBool(to *tristate) bool {
	switch p.next() {
	case 't':
		*to = saidYes
	case 'f':
		*to = saidNo
	default:
		return p.unexpected("true or false")
	}
	return p.skip()
}

// pinned runs read with the document kept from the next byte on.
func (p *planReader) pinned(read func() bool) bool {
	p.pin = p.pos
	ok := read()
	p.pin = -1
	return ok
}
