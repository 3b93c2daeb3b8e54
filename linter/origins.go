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

// They mostly come behind the changes; tools that sort a plan's members put them in
// front, and then what they say of backups is kept until it is known which ones go.

// An origins is what is to be known of where backups come from.
type origins struct {
	byBlock, byAddress map[string][]int    // places among the deleted objects
	refers, needs      map[string][]string // by block and by address, met before any change
	begun              bool                // a change has been met
}

func newOrigins() origins {
	return origins{
		byBlock: map[string][]int{}, byAddress: map[string][]int{},
		refers: map[string][]string{}, needs: map[string][]string{},
	}
}

// copies reports whether a type's objects are copies of others.
func copies(t catalog.Type) bool { return t.Class == catalog.Backup && len(t.BackupOf) > 0 }

func (e *engine) rememberBackup(o *rule.Object, place int) {
	if !copies(o.Type) {
		return
	}
	e.byBlock[o.Block] = append(e.byBlock[o.Block], place)
	e.byAddress[o.Address] = append(e.byAddress[o.Address], place)
	o.Origins, o.Depends = slices.Clone(e.refers[o.Block]), slices.Clone(e.needs[o.Address])
}

// trace notes what the block of a backup refers to where it says what the backup is
// of.
func (e *engine) trace(r *plan.Resource) {
	if r.Mode != "managed" {
		return
	}
	key := blockKey(r.Module, r.Address)
	for _, place := range e.byBlock[key] {
		o := &e.deleted[place]
		o.Origins = noted(o.Origins, referredTo(r, o.Type)...)
	}
	if t := e.types.Lookup(r.Type); !e.begun && copies(t) {
		e.refers[key] = noted(nil, referredTo(r, t)...)
	}
}

func referredTo(r *plan.Resource, t catalog.Type) []string {
	var blocks []string
	for _, path := range t.BackupOf {
		name, _, _ := strings.Cut(path, ".")
		for _, ref := range references(r.Expressions.At(name)[0].Data) {
			blocks = append(blocks, blockKey(r.Module, ref))
		}
	}
	return blocks
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

// dependsOn takes what the state says that a backup depends on.
func (e *engine) dependsOn(address []byte) func(string) {
	if places := e.byAddress[string(address)]; len(places) > 0 {
		return func(block string) {
			for _, place := range places {
				e.deleted[place].Depends = noted(e.deleted[place].Depends, block)
			}
		}
	}
	if e.begun {
		return nil
	}
	name := string(address)
	if a, err := plan.ParseAddress(name); err != nil || !copies(e.types.Lookup(a.Type)) {
		return nil
	}
	return func(block string) { e.needs[name] = noted(e.needs[name], block) }
}

// mostNoted bounds what a single object may have remembered of it.
const mostNoted = 64

func noted(all []string, texts ...string) []string {
	for _, text := range texts {
		if len(all) < mostNoted && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}
