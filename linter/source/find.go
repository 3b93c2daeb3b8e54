// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// Find gives the block that an address comes from. It is, in this order:
//
//   - the resource's own block;
//   - for one that is gone, the removed block that says so, the moved block that
//     led to its address, the block at its previous address;
//   - for one in a module that is not the user's own code, and for one that is gone
//     without a trace, the nearest module call of the user's that led there.
//
// The root module has no call, so a block deleted from it has no source at all.
// The previous address is the zero Address where there is none.
func (t *Tree) Find(addr, previous plan.Address) (Block, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	b, ok := t.find(addr, previous)
	if t.ref != "" {
		b.Note = strings.TrimPrefix(b.Note+", at "+t.ref, ", ")
	}
	return b, ok
}

func (t *Tree) find(addr, previous plan.Address) (Block, bool) {
	levels := t.mine(addr)
	last := levels[len(levels)-1]
	if b := t.resource(levels, addr); b != nil {
		return t.withMerged(*b, last.dir), true
	}
	for _, kind := range []string{KindRemoved, KindMoved} {
		if bs := t.targeting(levels, addr, kind); len(bs) > 0 {
			return bs[0].noted(kind + " block"), true
		}
	}
	if b := t.resource(t.mine(previous), previous); b != nil {
		return b.noted("block of the previous address"), true
	}
	if last.call == nil && len(levels) > 1 {
		last = levels[len(levels)-2]
	}
	if last.call != nil {
		return last.call.noted("module call"), true
	}
	return Block{}, false
}

// Covering gives the blocks whose comments speak for an address: its own block, the
// module calls on the way to it, and the removed, moved and import blocks that are
// about it, the nearest first. A moved block speaks for the address it leads to.
func (t *Tree) Covering(addr plan.Address) []*Block {
	t.mu.Lock()
	defer t.mu.Unlock()
	levels := t.mine(addr)
	var out []*Block
	if b := t.resource(levels, addr); b != nil {
		out = append(out, b)
	}
	out = append(out, t.targeting(levels, addr, KindRemoved, KindMoved, KindImport)...)
	for i := len(levels) - 1; i >= 0; i-- {
		if levels[i].call != nil {
			out = append(out, levels[i].call)
		}
	}
	return out
}

// mine is descend up to the end of the user's own code.
func (t *Tree) mine(addr plan.Address) []level {
	levels := t.descend(addr.Module)
	for i, l := range levels {
		if !l.owned {
			return levels[:i]
		}
	}
	return levels
}

// resource gives an address's own block when the way to it is whole.
func (t *Tree) resource(levels []level, addr plan.Address) *Block {
	if addr.Type == "" || len(levels) <= len(addr.Module) {
		return nil
	}
	return t.block(levels[len(levels)-1].dir, resourceKey(addr))
}

func resourceKey(addr plan.Address) blockKey {
	kind := KindResource
	if addr.Mode == KindData || addr.Mode == KindEphemeral { // the keyword and the mode are one word
		kind = addr.Mode
	}
	return blockKey{kind, addr.Type, addr.Name}
}

// targeting gives the blocks of some kinds that are about an address, the innermost
// module's first: each module on the way may speak of what is below it.
func (t *Tree) targeting(levels []level, addr plan.Address, kinds ...string) []*Block {
	var out []*Block
	for i := len(levels) - 1; i >= 0; i-- {
		for _, b := range t.index(levels[i].dir).targets {
			for _, kind := range kinds {
				if b.Kind == kind && b.target.matches(addr, addr.Module[i:]) {
					out = append(out, b)
				}
			}
		}
	}
	return out
}

func (t *Tree) block(d *dir, key blockKey) *Block { return t.index(d).blocks[key] }

// index parses a directory's files, once. Of two blocks with one name, which both
// tools refuse, the first counts.
func (t *Tree) index(d *dir) *dir {
	if d.indexed {
		return d
	}
	d.indexed, d.blocks = true, map[blockKey]*Block{}
	for _, f := range d.files {
		t.parse(f)
		for _, b := range f.blocks {
			if b.target != nil {
				d.targets = append(d.targets, b)
			}
			if _, taken := d.blocks[b.key()]; !taken {
				d.blocks[b.key()] = b
			}
		}
	}
	return d
}

// withMerged adds to a resource's block what is merged into it.
func (t *Tree) withMerged(b Block, d *dir) Block {
	if b.Merged = t.merged(d, b.key()); len(b.Merged) > 0 {
		b.Note = "merged with " + strings.Join(b.Merged, ", ")
	}
	return b
}

// merged gives the places in override files that are merged into a block.
func (t *Tree) merged(d *dir, key blockKey) []string {
	var out []string
	for _, f := range d.overlays {
		t.parse(f)
		for _, b := range f.blocks {
			if b.key() == key {
				out = append(out, b.Origin())
			}
		}
	}
	return out
}
