// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A backup often names what it is a copy of by an ID that the store does not show
// under that name. So its origins are taken from the configuration, where the block
// is still there, and from the state, which knows what it was made from.

// backups finds the backups among the deleted objects, by a text of each.
type backups map[string][]int

func (e *engine) rememberBackup(o rule.Object, place int) {
	if o.Type.Class != catalog.Backup || len(o.Type.BackupOf) == 0 {
		return
	}
	if e.byBlock == nil {
		e.byBlock, e.byName = backups{}, backups{}
	}
	e.byBlock[o.Block] = append(e.byBlock[o.Block], place)
	e.byName[o.Address] = append(e.byName[o.Address], place)
}

// trace notes what the block of a deleted backup refers to where it says what the
// backup is of.
func (e *engine) trace(r *plan.Resource) {
	if len(e.byBlock) == 0 || r.Mode != "managed" {
		return
	}
	for _, place := range e.byBlock[blockKey(r.Module, r.Address)] {
		o := &e.deleted[place]
		for _, path := range o.Type.BackupOf {
			name, _, _ := strings.Cut(path, ".")
			for _, ref := range references(r.Expressions.At(name)[0].Data) {
				o.Origins = noted(o.Origins, blockKey(r.Module, ref))
			}
		}
	}
}

// references lists the blocks that an expression refers to, as it names them.
func references(expression any) []string {
	var blocks []string
	switch x := expression.(type) {
	case []any:
		for _, v := range x {
			blocks = append(blocks, references(v)...)
		}
	case map[string]any:
		refs, _ := x["references"].([]any)
		for _, ref := range refs {
			if text, ok := ref.(string); ok {
				blocks = append(blocks, blockOf(text))
			}
		}
		for name, v := range x {
			if name != "references" {
				blocks = append(blocks, references(v)...)
			}
		}
	}
	return blocks
}

// blockOf is a reference without what follows the block: "aws_x.y" of
// "aws_x.y[0].id".
func blockOf(ref string) string {
	kind, rest, _ := strings.Cut(ref, ".")
	if i := strings.IndexAny(rest, ".["); i >= 0 {
		rest = rest[:i]
	}
	return kind + "." + rest
}

// depends takes what the state says that a deleted backup depends on.
func (e *engine) depends(address []byte) func(string) {
	places := e.byName[string(address)]
	if len(places) == 0 {
		return nil
	}
	return func(block string) {
		for _, place := range places {
			e.deleted[place].Depends = noted(e.deleted[place].Depends, block)
		}
	}
}

// mostNoted bounds what a single object may have remembered of it.
const mostNoted = 64

func noted(all []string, text string) []string {
	if len(all) >= mostNoted || slices.Contains(all, text) {
		return all
	}
	return append(all, text)
}
