// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// hinges are the findings that wait for the configuration, which stands behind the
// changes, by the address of the resource block.
type hinges map[string][]*found

// blockAddress is where an object's block stands: its address without keys.
func blockAddress(a plan.Address) string {
	names := make([]string, len(a.Module))
	for i, step := range a.Module {
		names[i] = step.Name
	}
	return blockKey(names, a.Type+"."+a.Name)
}

// blockKey is the address of a block within a module, from the root.
func blockKey(module []string, address string) string {
	var b strings.Builder
	for _, name := range module {
		b.WriteString("module." + name + ".")
	}
	return b.String() + address
}

// waits notes that a finding about an object waits.
func (e *engine) waits(f *found) {
	a, err := plan.ParseAddress(f.Address)
	if err != nil {
		return // about the plan as a whole: it stands
	}
	if e.hinges == nil {
		e.hinges = hinges{}
	}
	key := blockAddress(a)
	e.hinges[key] = append(e.hinges[key], f)
}

// awaited reports whether a finding or a deleted backup waits for a resource block.
func (e *engine) awaited(b *plan.Header) bool {
	switch {
	case string(b.Mode) != "managed":
		return false
	case !e.begun:
		return copies(e.types.Lookup(string(b.Type)))
	case len(e.hinges)+len(e.byBlock) == 0:
		return false
	}
	var room [128]byte
	key := room[:0]
	for _, name := range b.Module {
		key = append(append(append(key, "module."...), name...), '.')
	}
	key = append(append(append(key, b.Type...), '.'), b.Name...)
	return len(e.hinges[string(key)])+len(e.byBlock[string(key)]) > 0
}

// unhinge drops the findings about an attribute that the block leaves out: unknown
// then is what the provider will fill in.
func (e *engine) unhinge(r *plan.Resource) {
	if len(e.hinges) == 0 || r.Mode != "managed" {
		return
	}
	for _, f := range e.hinges[blockKey(r.Module, r.Address)] {
		f.dropped = f.dropped || leavesOut(r.Expressions, f.Hinges)
	}
}

// leavesOut reports whether a block surely does not set an attribute. Of a nested
// block that is not there nothing is sure: configuration does not show dynamic ones.
func leavesOut(expressions plan.Object, path string) bool {
	name, nested, deep := strings.Cut(path, ".")
	outer := expressions.At(name)[0]
	if !deep || outer.Knowledge != plan.Known {
		return !deep && outer.Knowledge == plan.Absent
	}
	blocks, isBlocks := outer.Data.([]any)
	if !isBlocks || strings.Contains(nested, ".") {
		return false
	}
	return !slices.ContainsFunc(blocks, func(block any) bool {
		arguments, ok := block.(map[string]any)
		_, sets := arguments[nested]
		return sets || !ok
	})
}
