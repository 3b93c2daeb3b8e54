// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"github.com/hashicorp/hcl/v2"
)

// A Run is a block that runs a program on this machine or sends a file from it: a
// provisioner, or a data source of the type external.
type Run struct {
	Origin string // where the resource, the data source or the removed block stands: "main.tf:12"
	Module string // directory of its module, absolute
	Root   string // directory of the root module, absolute
	// Args are those of its arguments that may name a file, by name, and Locals the
	// local values of its module, to which they may refer.
	Args, Locals map[string]hcl.Expression
}

// The arguments that name what runs, or what is sent, and where from.
var runArgs = []string{"command", "interpreter", "script", "scripts", "source", "program", "working_dir"}

// Runs gives everything that runs or sends what lies on this machine, in every module
// that is installed, whoever wrote it. A module that is called twice is there once.
func (t *Tree) Runs() []Run {
	t.mu.Lock()
	defer t.mu.Unlock()
	var all []Run
	seen := map[*dir]bool{}
	w := walker{tree: t, left: maxModules, on: map[*dir]bool{}, all: true, visit: func(at place) {
		if !seen[at.dir] {
			seen[at.dir] = true
			all = append(all, t.runsOf(at.dir)...)
		}
	}}
	w.enter(level{dir: t.dir("."), owned: true}, "", nil)
	return all
}

// runsOf looks into override files too: what they replace is there twice, which
// makes one file more and none less.
func (t *Tree) runsOf(d *dir) []Run {
	var all []Run
	locals := t.localsOf(d)
	for _, f := range t.filesOf(d) {
		for _, b := range f.blocks {
			for _, body := range b.running() {
				r := Run{Origin: b.Origin(), Module: t.disk(d.rel), Root: t.real, Args: map[string]hcl.Expression{}, Locals: locals}
				content, _, _ := body.PartialContent(schemaOf(runArgs))
				for name, attr := range content.Attributes {
					r.Args[name] = attr.Expr
				}
				all = append(all, r)
			}
		}
	}
	return all
}

func (t *Tree) filesOf(d *dir) []*file {
	all := append(d.files[:len(d.files):len(d.files)], d.overlays...)
	for _, f := range all {
		t.parse(f)
	}
	return all
}

func schemaOf(names []string) *hcl.BodySchema {
	schema := &hcl.BodySchema{}
	for _, name := range names {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	return schema
}

// running gives the bodies in a block that run something.
func (b *Block) running() []hcl.Body {
	switch {
	case b.Kind == KindData && b.Type == "external":
		return []hcl.Body{b.body}
	case b.Kind != KindResource && b.Kind != KindRemoved:
		return nil
	}
	content, _, _ := b.body.PartialContent(provisionerBlocks)
	var all []hcl.Body
	for _, pb := range content.Blocks {
		all = append(all, pb.Body)
	}
	return all
}

func (t *Tree) localsOf(d *dir) map[string]hcl.Expression {
	locals := map[string]hcl.Expression{}
	for _, f := range t.filesOf(d) {
		for _, b := range f.blocks {
			if b.Kind != "locals" {
				continue
			}
			attrs, _ := b.body.JustAttributes()
			for name, attr := range attrs {
				locals[name] = attr.Expr
			}
		}
	}
	return locals
}
