// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// hinges are the findings that wait for the configuration, which stands behind the
// changes: by the address of the resource block, their places among the findings.
type hinges map[string][]int

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

// waits notes that the newest finding, about an address, waits.
func (e *engine) waits(address string) {
	a, err := plan.ParseAddress(address)
	if err != nil {
		return // about the plan as a whole: it stands
	}
	if e.hinges == nil {
		e.hinges = hinges{}
	}
	key := blockAddress(a)
	e.hinges[key] = append(e.hinges[key], len(e.findings)-1)
}

// unhinge drops the findings about an attribute that the block leaves out: unknown
// then is what the provider will fill in.
func (e *engine) unhinge(r *plan.Resource) {
	if len(e.hinges) == 0 || r.Mode != "managed" {
		return
	}
	for _, i := range e.hinges[blockKey(r.Module, r.Address)] {
		if leavesOut(r.Expressions, e.findings[i].Hinges) {
			if e.dropped == nil {
				e.dropped = map[int]bool{}
			}
			e.dropped[i] = true
		}
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

// drop takes out what unhinge found to be nothing.
func (e *engine) drop() {
	if len(e.dropped) == 0 {
		return
	}
	kept, seen := e.findings[:0], e.seen[:0]
	for i, f := range e.findings {
		if !e.dropped[i] {
			kept, seen = append(kept, f), append(seen, e.seen[i])
		}
	}
	e.findings, e.seen, e.hinges, e.dropped = kept, seen, nil, nil
}
