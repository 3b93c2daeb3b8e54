// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import "bytes"

// checkAddress makes sure that an entry's address is the sum of its parts.
func (e *entry) checkAddress() bool {
	if e.plainAddress() {
		e.data = string(e.raw(e.is[entryMode])) == `"data"`
		return true
	}
	a, ok := e.parseAddress()
	e.data = a.Mode == modeData
	return ok
}

// plainAddress reports whether the address is its parts joined, as it stands in
// the document, which needs no parsing. It is enough for an entry that does
// nothing; one that does is parsed all the same.
func (e *entry) plainAddress() bool {
	if !e.is[entryType].there() || !e.is[entryName].there() {
		return false
	}
	rest := inner(e.raw(e.is[entryAddress]))
	ok := true
	cut := func(part []byte) {
		if ok {
			rest, ok = bytes.CutPrefix(rest, part)
		}
	}
	if module := e.raw(e.is[entryModule]); module != nil {
		cut(inner(module))
		cut(dot)
	}
	switch mode := e.raw(e.is[entryMode]); string(mode) {
	case `"managed"`:
	case `"data"`:
		cut(dataDot)
	default:
		return false
	}
	cut(inner(e.raw(e.is[entryType])))
	cut(dot)
	cut(inner(e.raw(e.is[entryName])))
	return ok && e.plainKeyIs(rest)
}

var (
	dot       = []byte(".")
	dataDot   = []byte("data.")
	openKey   = []byte(`[\"`)
	closeKey  = []byte(`\"]`)
	oddInKeys = `\$%`
)

// inner is a string without its quotes.
func inner(raw []byte) []byte { return raw[1 : len(raw)-1] }

// plainKeyIs reports whether an address that ends in rest has the entry's key.
func (e *entry) plainKeyIs(rest []byte) bool {
	index := e.raw(e.is[entryIndex])
	switch {
	case e.is[entryIndexUnknown].there():
		return false
	case index == nil:
		return len(rest) == 0
	case index[0] != '"':
		return len(rest) == len(index)+2 && rest[0] == '[' && string(rest[1:len(rest)-1]) == string(index) && isDigit(index[0])
	}
	rest, opened := bytes.CutPrefix(rest, openKey)
	rest, closed := bytes.CutSuffix(rest, closeKey)
	return opened && closed && bytes.Equal(rest, inner(index)) && !bytes.ContainsAny(rest, oddInKeys) && skipASCII(rest, 0) == len(rest)
}

// parseAddress parses the address and compares what it says with the parts.
func (e *entry) parseAddress() (Address, bool) {
	sp := e.is[entryAddress]
	a, err := ParseAddress(e.str(sp))
	if err != nil {
		return a, e.blame(sp, "address", "%v", err)
	}
	if a.Mode != modeManaged && a.Mode != modeData {
		return a, e.blame(sp, "address", "%s is neither a resource nor a data source", a)
	}
	for _, part := range [...]struct {
		id   int
		want string
	}{{entryMode, a.Mode}, {entryType, a.Type}, {entryName, a.Name}} {
		if got := e.text(e.is[part.id]); string(got) != part.want && e.is[part.id].there() {
			return a, e.blame(e.is[part.id], entryNames[part.id], "%s does not fit address %s", quoteShort(string(got)), a)
		}
	}
	return a, e.checkModule(a) && e.checkKey(a)
}

func (e *entry) checkModule(a Address) bool {
	sp := e.is[entryModule]
	got, want := e.str(sp), a.modules()
	if got != want && plainSpelling(got) != plainSpelling(want) {
		return e.blame(sp, "module_address", "%s does not fit address %s", quoteShort(got), a)
	}
	return true
}

// plainSpelling spells the keys of a module's address as planlint does, since which
// characters are escaped depends on a tool's Unicode version.
func plainSpelling(module string) string {
	a, err := ParseAddress(module + ".x.x")
	if err != nil {
		return module
	}
	return a.modules()
}

func (e *entry) checkKey(a Address) bool {
	sp := e.is[entryIndex]
	raw := e.raw(sp)
	var want Key
	switch {
	case string(e.raw(e.is[entryIndexUnknown])) == "true":
		want = Key{Text: "*", Set: true}
	case raw == nil || string(raw) == "null":
	case raw[0] == '"':
		want = Key{Text: string(unquote(raw)), Quote: true, Set: true}
	default:
		want = Key{Text: string(raw), Set: true}
	}
	return a.Key == want || e.blame(sp, "index", "key %q does not fit address %s", want.String(), a)
}
