// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"bytes"
	"fmt"
)

// A span is where a value stands, counted from the pin. The zero value is no value.
type span struct{ from, to int }

func (sp span) there() bool { return sp.to != 0 }

// The members of an entry of resource_changes, in the order tools write them.
var entryNames = []string{
	"address", "previous_address", "module_address", "mode", "type", "name", "index",
	"index_unknown", "provider_name", "deposed", "change", "action_reason",
}

const (
	entryAddress = iota
	entryPrevious
	entryModule
	entryMode
	entryType
	entryName
	entryIndex
	entryIndexUnknown
	entryProvider
	entryDeposed
	entryChange
	entryReason
	entryCount
)

// The members of an entry's change, in the order tools write them.
var changeNames = []string{
	"actions", "before", "after", "after_unknown", "before_sensitive", "after_sensitive",
	"replace_paths", "importing", "generated_config", "before_identity", "after_identity",
}

const (
	changeActions = iota
	changeBefore
	changeAfter
	changeAfterUnknown
	changeBeforeSensitive
	changeAfterSensitive
	changeReplacePaths
	changeImporting
	changeGenerated
	changeBeforeIdentity
	changeAfterIdentity
	changeCount
)

// An entry is one element of resource_changes while it is pinned.
type entry struct {
	*scanner
	is      [entryCount]span
	has     [changeCount]span
	actions Actions
}

// scan goes over an entry and notes where its members are.
func (e *entry) scan() bool {
	e.is, e.has = [entryCount]span{}, [changeCount]span{}
	return e.fields(entryNames, e.member) && e.check()
}

func (e *entry) member(id int) bool {
	switch id {
	case unknownKey:
		return e.skip()
	case entryChange:
		e.is[id] = span{0, 1}
		return e.fields(changeNames, e.changeMember)
	}
	return e.note(&e.is[id])
}

func (e *entry) changeMember(id int) bool {
	if id == unknownKey {
		return e.skip()
	}
	return e.note(&e.has[id])
}

// note goes over a value and notes where it is.
func (e *entry) note(sp *span) bool {
	e.next()
	sp.from = e.pos - e.pin
	ok := e.skip()
	sp.to = e.pos - e.pin
	return ok
}

// raw gives a value as it stands in the document, nil when it is not there.
func (e *entry) raw(sp span) []byte {
	if !sp.there() {
		return nil
	}
	return e.buf[e.pin+sp.from : e.pin+sp.to]
}

// text gives a string's text, nil when it is not there or no string.
func (e *entry) text(sp span) []byte {
	raw := e.raw(sp)
	if len(raw) == 0 || raw[0] != '"' {
		return nil
	}
	return unquote(raw)
}

// blame notes what is wrong with a member.
func (e *entry) blame(sp span, name, format string, args ...any) bool {
	at := e.offset()
	if sp.there() {
		at = e.base + int64(e.pin+sp.from)
	}
	e.failAt(at, format, args...)
	return e.within(name)
}

// check makes sure that the entry has what every entry has, in the right form, and
// that its address is the sum of its parts.
func (e *entry) check() bool {
	for id, sp := range e.is {
		must := id == entryAddress || id == entryMode || id == entryType || id == entryName || id == entryChange
		switch {
		case must && !sp.there():
			return e.fail("%q is missing", entryNames[id])
		case id == entryIndex || id == entryIndexUnknown || id == entryChange || !sp.there():
		case len(e.text(sp)) == 0:
			return e.blame(sp, entryNames[id], "a string that is not empty should stand here")
		}
	}
	return e.checkAddress() && e.checkActions() && e.checkSides()
}

func (e *entry) checkAddress() bool {
	a, err := ParseAddress(string(e.text(e.is[entryAddress])))
	if err != nil {
		return e.blame(e.is[entryAddress], "address", "%v", err)
	}
	module := Address{Module: a.Module}
	for _, part := range []struct {
		id   int
		want string
	}{
		{entryMode, a.Mode},
		{entryType, a.Type},
		{entryName, a.Name},
		{entryModule, module.modules()},
	} {
		if got := e.text(e.is[part.id]); string(got) != part.want {
			return e.blame(e.is[part.id], entryNames[part.id], "%q does not fit address %s", got, a)
		}
	}
	return e.checkKey(a)
}

func (e *entry) checkKey(a Address) bool {
	raw := e.raw(e.is[entryIndex])
	unknown := bytes.Equal(e.raw(e.is[entryIndexUnknown]), []byte("true"))
	fits := false
	switch {
	case unknown:
		fits = raw == nil && a.Key == Key{Text: "*", Set: true}
	case raw == nil || string(raw) == "null":
		fits = !a.Key.Set
	case raw[0] == '"':
		fits = a.Key == Key{Text: string(unquote(raw)), Quote: true, Set: true}
	default:
		fits = a.Key == Key{Text: string(raw), Set: true}
	}
	return fits || e.blame(e.is[entryIndex], "index", "%s does not fit address %s", quoteShort(string(raw)), a)
}

var sequences = []Actions{
	{ActionNoOp},
	{ActionCreate},
	{ActionRead},
	{ActionUpdate},
	{ActionDelete},
	{ActionForget},
	{ActionDelete, ActionCreate},
	{ActionCreate, ActionDelete},
	{ActionForget, ActionCreate},
	{ActionCreate, ActionForget},
}

func (e *entry) checkActions() bool {
	sp := e.has[changeActions]
	c := cursor{buf: e.raw(sp)}
	if sp.there() && c.next() == '[' {
		words := c.array()
		for _, as := range sequences {
			if as.are(words) {
				e.actions = as
				return true
			}
		}
		return e.blame(sp, "change.actions", "%v are no actions that planlint knows", words)
	}
	return e.blame(sp, "change.actions", "a list of actions should stand here")
}

func (as Actions) are(words []any) bool {
	if len(as) != len(words) {
		return false
	}
	for i, w := range words {
		if w != string(as[i]) {
			return false
		}
	}
	return true
}

// checkSides makes sure that what should be objects are.
func (e *entry) checkSides() bool {
	for id, allowed := range map[int]string{
		changeBefore: "{n", changeAfter: "{n", changeAfterUnknown: "{tfn",
		changeBeforeSensitive: "{tfn", changeAfterSensitive: "{tfn",
		changeReplacePaths: "[n", changeImporting: "{n",
	} {
		raw := e.raw(e.has[id])
		if raw != nil && bytes.IndexByte([]byte(allowed), raw[0]) < 0 {
			return e.blame(e.has[id], "change."+changeNames[id], "%s stands where an object should", quoteShort(string(raw)))
		}
	}
	return true
}

// acts reports whether the entry does something.
func (e *entry) acts() bool {
	idle := e.actions[0] == ActionNoOp || e.actions[0] == ActionRead
	return !idle || e.is[entryPrevious].there() || e.is[entryDeposed].there() || e.importing()
}

func (e *entry) importing() bool {
	raw := e.raw(e.has[changeImporting])
	return len(raw) != 0 && raw[0] == '{'
}

// decode makes a Change of the entry.
func (e *entry) decode() (*Change, bool) {
	c := &Change{
		PreviousAddress: string(e.text(e.is[entryPrevious])),
		ModuleAddress:   string(e.text(e.is[entryModule])),
		Mode:            string(e.text(e.is[entryMode])),
		Type:            string(e.text(e.is[entryType])),
		Name:            string(e.text(e.is[entryName])),
		ProviderName:    string(e.text(e.is[entryProvider])),
		Deposed:         string(e.text(e.is[entryDeposed])),
		ActionReason:    string(e.text(e.is[entryReason])),
		Actions:         e.actions,
		Importing:       e.importing(),
	}
	c.Parsed, _ = ParseAddress(string(e.text(e.is[entryAddress])))
	c.Address = c.Parsed.String()
	if c.PreviousAddress != "" {
		if _, err := ParseAddress(c.PreviousAddress); err != nil {
			return nil, e.blame(e.is[entryPrevious], "previous_address", "%v", err)
		}
	}
	var values [changeCount]any
	for id, sp := range e.has {
		if !sp.there() {
			continue
		}
		cur := cursor{buf: e.raw(sp)}
		values[id] = cur.value()
		if cur.fault != "" {
			return nil, e.blame(sp, "change."+changeNames[id], "%s", cur.fault)
		}
	}
	c.Before = Object{side{value: values[changeBefore], sensitive: values[changeBeforeSensitive]}}
	c.After = Object{side{
		value: values[changeAfter], unknown: values[changeAfterUnknown],
		sensitive: values[changeAfterSensitive],
	}}
	paths, _ := values[changeReplacePaths].([]any)
	for _, p := range paths {
		steps, ok := p.([]any)
		if !ok {
			return nil, e.blame(e.has[changeReplacePaths], "change.replace_paths", "%v is no path", p)
		}
		c.ReplacePaths = append(c.ReplacePaths, renderPath(steps))
	}
	return c, true
}

func renderPath(steps []any) string {
	b := ""
	for _, s := range steps {
		switch s := s.(type) {
		case string:
			b = joinName(b, s)
		default:
			b += fmt.Sprintf("[%v]", s)
		}
	}
	return b
}
