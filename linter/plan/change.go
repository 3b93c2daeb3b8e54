// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

// decode makes a Change of the entry. What is large in it stays in the window until
// somebody asks for a part.
func (e *entry) decode() (*Change, bool) {
	address, ok := e.parseAddress()
	if !ok || !e.checkDeposed() || !e.vet() {
		return nil, false
	}
	previous, ok := e.previous()
	if !ok {
		return nil, false
	}
	paths, ok := e.replacePaths()
	if !ok {
		return nil, false
	}
	return &Change{
		Address:         address.String(),
		Parsed:          address,
		PreviousAddress: previous,
		ModuleAddress:   address.modules(),
		Mode:            address.Mode,
		Type:            address.Type,
		Name:            address.Name,
		ProviderName:    e.str(e.is[entryProvider]),
		Deposed:         e.str(e.is[entryDeposed]),
		ActionReason:    e.str(e.is[entryReason]),
		Actions:         e.actions,
		Importing:       e.side(e.has[changeImporting]) != nil,
		ReplacePaths:    paths,
		Before:          e.objectBefore(),
		After:           e.objectAfter(),
		Import:          e.imported(),
		BeforeIdentity:  Object{side{value: e.side(e.has[changeBeforeIdentity])}},
		AfterIdentity:   Object{side{value: e.side(e.has[changeAfterIdentity])}},
		GeneratedConfig: e.str(e.has[changeGenerated]),
	}, true
}

// objectBefore is the object before the change. What is only created was not there:
// a before that the document has nevertheless is no tool's, and comparing with it
// would make what is granted or left unprotected look as if it were old.
func (e *entry) objectBefore() Object {
	if len(e.actions) == 1 && e.actions[0] == ActionCreate {
		return Object{}
	}
	return Object{e.before.of(side{
		value:     e.side(e.has[changeBefore]),
		sensitive: e.side(e.has[changeBeforeSensitive]),
	})}
}

// objectAfter is the object after the change. Of what only ends nothing is left.
func (e *entry) objectAfter() Object {
	if len(e.actions) == 1 && (e.actions[0] == ActionDelete || e.actions[0] == ActionForget) {
		return Object{}
	}
	return Object{e.after.of(side{
		value:     e.side(e.has[changeAfter]),
		unknown:   e.side(e.has[changeAfterUnknown]),
		sensitive: e.side(e.has[changeAfterSensitive]),
	})}
}

// previous gives the previous address in its plain spelling.
func (e *entry) previous() (string, bool) {
	sp := e.is[entryPrevious]
	if !sp.there() {
		return "", true
	}
	a, err := ParseAddress(e.str(sp))
	if err != nil {
		return "", e.blame(sp, "previous_address", "%v", err)
	}
	return a.String(), true
}

func (e *entry) checkDeposed() bool {
	sp := e.is[entryDeposed]
	if sp.there() && !isWord(e.str(sp)) {
		return e.blame(sp, "deposed", "%s is no key of a deposed object", quoteShort(e.str(sp)))
	}
	return true
}

// vet looks for what must be in no value that is handed on.
func (e *entry) vet() bool {
	for id, sp := range e.has {
		if sp.there() && !e.vetter.vet(e.buf, e.pin+sp.from) {
			return e.blame(sp, "change."+changeNames[id], "%s", e.vetter.fault)
		}
	}
	return true
}

func (e *entry) imported() Import {
	o := Object{side{value: e.side(e.has[changeImporting])}}
	in := Import{Identity: Object{o.member("identity")}}
	if o.value == nil {
		return in
	}
	in.ID, _ = o.At("id")[0].Data.(string)
	in.Unknown, _ = o.At("unknown")[0].Data.(bool)
	return in
}

// replacePaths reads replace_paths.
func (e *entry) replacePaths() ([]string, bool) {
	sp := e.has[changeReplacePaths]
	raw := e.side(sp)
	if raw == nil {
		return nil, true
	}
	var paths []string
	ok := true
	c := cursor{buf: raw}
	c.items(func(int) {
		path := ""
		if ok && c.next() == '[' {
			path, ok = c.path()
		} else {
			c.skip()
		}
		ok = ok && path != ""
		if ok {
			paths = append(paths, path)
		}
	})
	return paths, ok || e.blame(sp, "change.replace_paths", "%s has what is no path", quoteShort(string(e.raw(sp))))
}

// path takes a list of names and indices, and writes them as At reads them.
func (c *cursor) path() (string, bool) {
	text, ok := "", true
	c.items(func(int) {
		switch step := c.next(); {
		case step == '"':
			text = JoinPath(text, string(c.text()))
		case isDigit(step):
			text += "[" + string(c.word()) + "]"
		default:
			ok = false
			c.skip()
		}
	})
	return text, ok
}
