// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "strings"

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
	is      [entryCount]span  // its members
	has     [changeCount]span // those of its change
	changed bool              // change was there
	data    bool              // it is a data source
	actions Actions
	vetter  vetter
	before  roots
	after   roots
}

// scan goes over an entry, notes where its members are, and makes sure that it has
// what every entry has and that its address is the sum of its parts.
func (e *entry) scan() bool {
	e.is, e.has, e.changed = [entryCount]span{}, [changeCount]span{}, false
	return e.fields(entryNames, e.member) && e.checkMembers() && e.checkAddress() && e.checkActions() && e.checkSides()
}

func (e *entry) member(id int) bool {
	switch id {
	case unknownKey:
		return e.skip()
	case entryChange:
		e.changed = true
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
func (s *scanner) note(sp *span) bool {
	sp.from = s.pos - s.pin
	ok := s.skip()
	sp.to = s.pos - s.pin
	return ok
}

// raw gives a value as it stands in the document, nil when it is not there.
func (s *scanner) raw(sp span) []byte {
	if !sp.there() {
		return nil
	}
	return s.buf[s.pin+sp.from : s.pin+sp.to]
}

// text gives a string's text, nil when it is not there or no string.
func (s *scanner) text(sp span) []byte {
	raw := s.raw(sp)
	if len(raw) == 0 || raw[0] != '"' {
		return nil
	}
	return unquote(raw)
}

// str gives a string's text, "" when it is not there.
func (s *scanner) str(sp span) string { return string(s.text(sp)) }

// side gives the text from a value on, nil when it is not there or null.
func (s *scanner) side(sp span) []byte {
	if !sp.there() || s.buf[s.pin+sp.from] == 'n' {
		return nil
	}
	return s.buf[s.pin+sp.from:]
}

// blame notes what is wrong with a member. It reports false.
func (s *scanner) blame(sp span, name, format string, args ...any) bool {
	at := s.offset()
	if sp.there() {
		at = s.base + int64(s.pin+sp.from)
	}
	s.failAt(at, format, args...)
	return s.within(name)
}

// mayBeEmpty are the members that tools leave out where they have nothing to say;
// plans that people have put through other programs have them empty, or null.
const mayBeEmpty = 1<<entryPrevious | 1<<entryModule | 1<<entryProvider | 1<<entryDeposed | 1<<entryReason

// checkMembers makes sure that there is an address and a change, and that what
// should be a string is one, and not empty. The tools write the address's parts too,
// but people leave them out of plans that they write down.
func (e *entry) checkMembers() bool {
	for id := range e.is {
		sp := &e.is[id]
		switch {
		case id == entryIndex, id == entryIndexUnknown, id == entryChange, !sp.there():
		case mayBeEmpty>>id&1 != 0 && isEmpty(e.raw(*sp)):
			*sp = span{}
		case sp.to-sp.from < len(`"x"`) || e.buf[e.pin+sp.from] != '"':
			return e.blame(*sp, entryNames[id], "a string that is not empty should stand here")
		}
	}
	switch {
	case !e.is[entryAddress].there():
		return e.fail("%q is missing", entryNames[entryAddress])
	case !e.changed:
		return e.fail("%q is missing", entryNames[entryChange])
	}
	return true
}

func isEmpty(raw []byte) bool { return string(raw) == `""` || string(raw) == "null" }

// forms says with which bytes the members of a change may start.
var forms = [changeCount]string{
	changeActions: "[", changeBefore: "{n", changeAfter: "{n", changeAfterUnknown: "{tfn",
	changeBeforeSensitive: "{tfn", changeAfterSensitive: "{tfn", changeReplacePaths: "[n",
	changeImporting: "{n", changeGenerated: `"n`, changeBeforeIdentity: "{n", changeAfterIdentity: "{n",
}

// checkSides makes sure that what should be objects are. What they are instead may
// be a secret, so that is not said.
func (e *entry) checkSides() bool {
	for id := range e.has {
		sp := &e.has[id]
		if sp.there() && strings.IndexByte(forms[id], e.buf[e.pin+sp.from]) < 0 {
			return e.blame(*sp, "change."+changeNames[id], "something else than what belongs here stands here")
		}
	}
	return true
}

// acts reports whether the entry does something.
func (e *entry) acts() bool {
	idle := e.actions[0] == ActionNoOp || e.actions[0] == ActionRead
	return !idle || e.is[entryPrevious].there() || e.is[entryDeposed].there() || e.side(e.has[changeImporting]) != nil
}
