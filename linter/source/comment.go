// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"bytes"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Comment is a line of a comment that begins with a marker.
type Comment struct {
	Text        string // from the marker to the end of the line or comment, trimmed
	File        string // as in Block
	Path        string // as in Block
	Line        int
	Col, EndCol int    // of Text
	Source      string // the line
	Block       *Block // that it stands in, or directly above; nil for none
	// Fault says why the comment cannot speak for its block, "" when it can. It
	// follows "the comment", without a full stop.
	Fault string
}

// Faults that a comment's place can have.
const (
	faultTemplate = "stands inside a string"
	faultOverlay  = "stands in an override file, out of sight of what it speaks for: put it at the block that is overridden"
	faultBroken   = "stands in a file with syntax errors, which is not what was planned"
	faultLink     = "stands in a file that a symbolic link brings in from outside the repository"
	faultForeign  = "stands in a module that is not your own code: put it at your module block"
)

// Comments gives every comment line that begins with a marker, in the user's own
// modules that the root module leads to: each place once, however many instances
// it has.
func (t *Tree) Comments(marker string) []Comment {
	t.mu.Lock()
	defer t.mu.Unlock()
	v := visitor{tree: t, marker: marker, seen: map[*dir]bool{}}
	v.visit(level{dir: t.dir("."), owned: true}, "")
	return v.found
}

// Foreign gives the comments on the block of a resource in somebody else's module:
// they speak for nothing there. It gives none for a resource of the user's own.
func (t *Tree) Foreign(addr plan.Address, marker string) []Comment {
	t.mu.Lock()
	defer t.mu.Unlock()
	levels := t.descend(addr.Module)
	last := levels[len(levels)-1]
	if last.owned || len(levels) <= len(addr.Module) {
		return nil
	}
	var out []Comment
	for _, f := range last.dir.files {
		if !f.mayHold(marker) {
			continue
		}
		t.parse(f)
		for _, c := range f.comments(marker) {
			if c.Block != nil && c.Block.key() == resourceKey(addr) {
				c.Fault = faultForeign
				out = append(out, c)
			}
		}
	}
	return out
}

type visitor struct {
	tree   *Tree
	marker string
	seen   map[*dir]bool
	found  []Comment
}

// visit goes through a module and on through its calls. Files that hold neither the
// marker nor a module call are not even parsed.
func (v *visitor) visit(l level, key string) {
	if v.seen[l.dir] || !l.owned {
		return
	}
	v.seen[l.dir] = true
	for _, f := range l.dir.overlays {
		v.read(f)
	}
	for _, f := range l.dir.files {
		v.read(f)
		for _, b := range f.blocks {
			if b.Kind != KindModule {
				continue
			}
			l.call = b
			inner := joinKey(key, b.Name)
			if next, ok := v.tree.enter(l, inner); ok {
				v.visit(next, inner)
			}
		}
	}
}

func (v *visitor) read(f *file) {
	marked := f.mayHold(v.marker)
	if marked || f.mayHold(KindModule) {
		v.tree.parse(f)
	}
	if marked {
		v.found = append(v.found, f.comments(v.marker)...)
	}
}

// mayHold reports whether a word can stand in a file at all. JSON can spell it with
// escapes, so there it always may.
func (f *file) mayHold(word string) bool {
	return f.json() || bytes.Contains(f.src, []byte(word))
}

func (f *file) json() bool { return strings.HasSuffix(f.name, ".json") }

// comments gives a file's comments, which it keeps for the next who asks.
func (f *file) comments(marker string) []Comment {
	if f.commented == nil {
		f.commented = map[string][]Comment{}
	}
	if known, ok := f.commented[marker]; ok {
		return known
	}
	find := f.nativeComments
	if f.json() {
		find = f.jsonComments
	}
	out := find(marker)
	for i := range out {
		out[i].File, out[i].Path = f.shown, f.path
		if fault := f.fault(); fault != "" {
			out[i].Fault = fault
		}
	}
	f.commented[marker] = out
	return out
}

// fault says what is wrong with all comments of a file.
func (f *file) fault() string {
	switch {
	case f.broken:
		return faultBroken
	case f.overlay:
		return faultOverlay
	case f.linked:
		return faultLink
	}
	return ""
}

func (f *file) jsonComments(marker string) []Comment {
	var out []Comment
	for _, n := range f.notes {
		if strings.HasPrefix(n.text, marker) {
			c := Comment{Text: n.text, Block: n.block, Line: n.at.Start.Line, Source: f.lineAt(n.at.Start.Byte)}
			c.Col, c.EndCol = n.at.Start.Column, n.at.End.Column
			out = append(out, c)
		}
	}
	return out
}
