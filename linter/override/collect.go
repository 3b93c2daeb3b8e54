// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A Set is all the overrides there are, and what is wrong with others. It does not
// change; it may be used from many goroutines.
type Set struct {
	tree     *source.Tree
	known    config.Rules
	maxDays  int
	author   func(path string, line int) string
	blocks   []*claim // override blocks
	notes    map[*source.Block][]*claim
	claims   []*claim
	problems []Problem
}

// Options are what Collect can do without.
type Options struct {
	// Author tells who wrote a line of a file, "" when it cannot. It is asked only
	// of overrides that let something pass. Nil: nobody is named.
	Author func(path string, line int) string
}

// Collect reads the annotations of a configuration, which may be nil when no source
// is known, and the override blocks of a config file.
func Collect(tree *source.Tree, cfg config.Overrides, known config.Rules, opts Options) *Set {
	j := &judge{known: known, maxDays: cmp.Or(cfg.MaxDays, config.DefaultOverrideDays)}
	for _, b := range cfg.Blocks {
		j.readBlock(b)
	}
	if tree != nil {
		for _, c := range tree.Comments(Marker) {
			j.readComment(c)
		}
	}
	s := &Set{
		tree: tree, known: known, maxDays: j.maxDays, author: opts.Author,
		notes: map[*source.Block][]*claim{}, claims: j.claims, problems: j.problems,
	}
	for _, c := range j.claims {
		if c.block != nil {
			s.notes[c.block] = append(s.notes[c.block], c)
		} else {
			s.blocks = append(s.blocks, c)
		}
	}
	return s
}

// Problems gives what keeps overrides from holding on any day.
func (s *Set) Problems() []Problem { return slices.Clone(s.problems) }

// places are the kinds of block that an annotation can speak for.
func places() []string {
	return []string{
		source.KindResource, source.KindData, source.KindModule,
		source.KindRemoved, source.KindMoved, source.KindImport,
	}
}

const whereTo = "Put it inside a resource, data, module, removed, moved or import block, or on the line directly above one."

func (j *judge) readComment(note source.Comment) {
	at := locationOf(note)
	switch {
	case note.Fault != "":
		j.reject(at, "An annotation counts only where the reader of the block sees it, as a comment of its own.", "%s", note.Fault)
		return
	case note.Block == nil:
		j.reject(at, whereTo, "stands at no block")
		return
	case !slices.Contains(places(), note.Block.Kind):
		j.reject(at, whereTo, "stands at a %s block, which has no findings", note.Block.Kind)
		return
	}
	rules, fields, err := parse(note.Text)
	if err != nil {
		j.reject(at, "Write it on one line as "+shape+".", "cannot be read: %v", err)
		return
	}
	args := make([]config.Arg, len(fields))
	for i, f := range fields {
		args[i] = config.Arg{Name: f.key, Text: f.text}
		if f.key == "reason" && !f.quoted {
			j.reject(at, `Write reason="...".`, "has a reason without quotes")
			return
		}
	}
	c := &claim{rules: rules, at: at, path: note.Path, block: note.Block, subject: note.Block.String()}
	j.admit(c, args, "reason", "until", "ticket")
}

func (j *judge) readBlock(b config.Override) {
	c := &claim{rules: []string{b.Rule}, path: b.At.Path, at: rule.Location{
		File: b.At.File, Line: b.At.Line, Col: b.At.Col, EndCol: b.At.EndCol, Source: b.At.Source,
	}}
	j.admit(c, b.Args, "address", "reason", "until", "ticket")
}

func locationOf(c source.Comment) rule.Location {
	return rule.Location{File: c.File, Line: c.Line, Col: c.Col, EndCol: c.EndCol, Source: c.Source}
}

func (c *claim) origin() string { return fmt.Sprintf("%s:%d", c.at.File, c.at.Line) }
