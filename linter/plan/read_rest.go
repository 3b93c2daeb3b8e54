// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// outputs reads output_changes.
func (p *planReader) outputs() bool {
	var seen hashSet
	return p.object(func(key []byte) bool {
		name, hash := string(key), objectHash(key, nil)
		if seen.has(hash) {
			return p.fail("output %s is there twice", quoteShort(name))
		}
		seen.add(hash)
		p.next()
		return p.pinned(func() bool { return p.output(name) }) || p.within(name)
	})
}

func (p *planReader) output(name string) bool {
	e := &p.entry
	e.is, e.has = [entryCount]span{}, [changeCount]span{}
	if !e.fields(changeNames, e.changeMember) || !e.checkActions() {
		return false
	}
	if e.actions[0] != ActionNoOp {
		p.info.Outputs++
	}
	if p.handler.Output == nil {
		return true
	}
	if !e.vet() {
		return false
	}
	before := side{value: e.from(changeBefore), sensitive: e.from(changeBeforeSensitive)}
	after := side{value: e.from(changeAfter), unknown: e.from(changeAfterUnknown), sensitive: e.from(changeAfterSensitive)}
	p.stop = p.handler.Output(&Output{Name: name, Actions: e.actions, Before: before.leaf(), After: after.leaf()})
	return p.stop == nil
}

// from gives the text from a member of the change on.
func (e *entry) from(id int) []byte {
	if !e.has[id].there() {
		return nil
	}
	return e.buf[e.pin+e.has[id].from:]
}

var invocationNames = []string{
	"address", "type", "name", "config_values", "config_sensitive", "config_unknown",
	"provider_name", "lifecycle_action_trigger", "invoke_action_trigger",
}

// The members of an invocation, by their index in invocationNames.
const (
	invocationAddress = iota
	invocationType
	invocationName
	invocationConfig
	invocationSensitive
	invocationUnknown
	invocationProvider
	invocationTrigger
	invocationInvoked
	invocationCount
)

// invocation reads an element of action_invocations.
func (p *planReader) invocation() bool {
	p.info.Invocations++
	return p.pinned(func() bool {
		var is [invocationCount]span
		if !p.notes(invocationNames, is[:]) {
			return false
		}
		p.invoked = p.invoked || is[invocationInvoked].there()
		if p.handler.Invocation == nil {
			return true
		}
		if !p.vets(invocationNames, is[:]) {
			return false
		}
		trigger := side{value: p.side(is[invocationTrigger])}
		text := func(name string) string {
			s, _ := trigger.member(name).leaf().Data.(string)
			return s
		}
		p.stop = p.handler.Invocation(&Invocation{
			Address:      p.str(is[invocationAddress]),
			Type:         p.str(is[invocationType]),
			Name:         p.str(is[invocationName]),
			ProviderName: p.str(is[invocationProvider]),
			Config: Object{side{
				value:     p.side(is[invocationConfig]),
				sensitive: p.side(is[invocationSensitive]),
				unknown:   p.side(is[invocationUnknown]),
			}},
			Trigger:        text("triggering_resource_address"),
			Event:          text("action_trigger_event"),
			OnFailure:      text("on_failure"),
			Invoked:        is[invocationInvoked].there(),
			DeferredReason: p.deferral,
		})
		return p.stop == nil
	})
}

// deferredInvocation reads an element of deferred_action_invocations.
func (p *planReader) deferredInvocation() bool {
	p.info.Deferred++
	defer func() { p.deferral = "" }()
	return p.fields(deferredNames, func(id int) bool {
		switch id {
		case deferredReason:
			return p.readString(&p.deferral)
		case deferredAction:
			return p.invocation()
		}
		return p.skip()
	})
}

var checkNames = []string{"address", "status", "instances"}

const checkStatus = 1

// check reads an element of checks.
func (p *planReader) check() bool {
	status := ""
	ok := p.fields(checkNames, func(id int) bool {
		if id != checkStatus {
			return p.skip()
		}
		return p.readString(&status)
	})
	c := &p.info.Checks
	switch status {
	case "pass":
		c.Passed++
	case "fail":
		c.Failed++
	case "error":
		c.Errored++
	default:
		c.Unknown++
	}
	return ok
}
