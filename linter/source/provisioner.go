// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Provisioner is a provisioner block in source.
type Provisioner struct {
	Type    string // "local-exec"
	Destroy bool   // it runs before the object is destroyed, not after it is made
	Arg     string // the argument that says what runs, "command"; "" where it has none
	Command any    // what it says, a text or a list of texts; nil where it is computed
	Written string // the same as it is written
}

var provisionerBlocks = &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "provisioner", LabelNames: []string{"type"}}}}

// Provisioners gives the provisioners of a resource's block, in their order. It is
// false where the block is not to be had: it is gone, or in a module that is not installed.
// An override file with provisioners has the last word, as it has for the tools.
func (t *Tree) Provisioners(addr plan.Address) ([]Provisioner, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	levels := t.descend(addr.Module)
	b := t.resource(levels, addr)
	if b == nil {
		return nil, false
	}
	var all []Provisioner
	for _, layer := range t.layers(levels[len(levels)-1].dir, b) {
		if found := layer.provisioners(); len(found) > 0 {
			all = found
		}
	}
	return all, true
}

func (b *Block) provisioners() []Provisioner {
	content, _, _ := b.body.PartialContent(provisionerBlocks)
	var all []Provisioner
	for _, pb := range content.Blocks {
		p := Provisioner{Type: pb.Labels[0], Destroy: strings.Trim(b.argument(pb.Body, "when").Text, `"`) == "destroy"}
		for _, name := range []string{"command", "inline", "script", "scripts", "destination", "source", "content"} {
			if a := b.argument(pb.Body, name); a.Written() {
				p.Arg, p.Command, p.Written = name, a.texts(), a.Text
				break
			}
		}
		all = append(all, p)
	}
	return all
}

// Text gives the source of a resource's block with its tokens a blank apart, override
// files included. It is false where the block is not to be had.
func (t *Tree) Text(addr plan.Address) (string, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	levels := t.descend(addr.Module)
	b := t.resource(levels, addr)
	if b == nil {
		return "", false
	}
	text := ""
	for _, layer := range t.layers(levels[len(levels)-1].dir, b) {
		text += layer.whole() + "\n"
	}
	return text, true
}

// whole gives a block's source from its first brace on.
func (b *Block) whole() string {
	if body, ok := b.body.(*hclsyntax.Body); ok {
		_, tokens := b.file.text(body.Range())
		return tokens
	}
	return string(b.file.src) // JSON tells no block's end
}

// A Removal is a removed block with provisioners, which run when what it is about is
// destroyed.
type Removal struct {
	Block        Block
	Provisioners []Provisioner

	steps []plan.Step
}

// Removals gives the removed blocks with provisioners of the user's own modules.
func (t *Tree) Removals() []Removal {
	t.mu.Lock()
	defer t.mu.Unlock()
	var all []Removal
	t.walk(func(at place) {
		for _, b := range at.own {
			if b.Kind != KindRemoved || b.target == nil {
				continue
			}
			if ps := b.provisioners(); len(ps) > 0 {
				all = append(all, Removal{*b, ps, at.steps})
			}
		}
	})
	return all
}

// Covers reports whether the removed block is about an address.
func (r Removal) Covers(a plan.Address) bool {
	return under(a.Module, r.steps) && r.Block.target.names(a, a.Module[len(r.steps):])
}
