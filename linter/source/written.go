// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// Written is one module of the configuration as it is written, for whoever wants to
// know what an argument says. It speaks only of what stands in files of the native
// syntax; of a block that an override file has a say in it knows nothing.
type Written struct {
	t     *Tree
	level level
	// Steps are the module calls on the way, with the keys of the instance meant.
	Steps []plan.Step
	up    []level
}

// Written gives the module that an instance's module calls lead to.
func (t *Tree) Written(steps []plan.Step) (Written, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	levels := t.descend(steps)
	n := len(levels) - 1
	return Written{t, levels[n], slices.Clone(steps), levels[:n]}, n == len(steps)
}

// Block gives the body of a resource, data, module, variable or output block, and
// nil where it cannot be told.
func (w Written) Block(kind string, labels ...string) *hclsyntax.Body {
	w.t.mu.Lock()
	defer w.t.mu.Unlock()
	var found *hclsyntax.Body
	for _, f := range w.files() {
		for _, b := range f.body().Blocks {
			if b.Type != kind || !slices.Equal(b.Labels, labels) {
				continue
			}
			if found != nil || f.overlay {
				return nil
			}
			found = b.Body
		}
	}
	return found
}

// Local gives what a local value is written as, and nil where it cannot be told.
func (w Written) Local(name string) hclsyntax.Expression {
	w.t.mu.Lock()
	defer w.t.mu.Unlock()
	var found hclsyntax.Expression
	for _, f := range w.files() {
		for _, b := range f.body().Blocks {
			attr, ok := b.Body.Attributes[name]
			if b.Type != "locals" || !ok {
				continue
			}
			if found != nil || f.overlay {
				return nil
			}
			found = attr.Expr
		}
	}
	return found
}

// Call gives the module that calls this one, and the call's body; nil in the root
// module and where it cannot be told.
func (w Written) Call() (Written, *hclsyntax.Body) {
	if len(w.up) == 0 {
		return Written{}, nil
	}
	n := len(w.up) - 1
	caller := Written{w.t, w.up[n], w.Steps[:n], w.up[:n]}
	return caller, caller.Block(KindModule, w.Steps[n].Name)
}

// Called gives a module that this one calls.
func (w Written) Called(step plan.Step) (Written, bool) {
	return w.t.Written(append(slices.Clone(w.Steps), step))
}

// files are the module's, those last that are merged into the others; none where
// one of these speaks JSON, since it may have a say in anything.
func (w Written) files() []*file {
	for _, f := range w.level.dir.overlays {
		if strings.HasSuffix(f.name, ".json") {
			return nil
		}
	}
	return slices.Concat(w.level.dir.files, w.level.dir.overlays)
}

// body is what a file of the native syntax says, empty for another and for one that
// is broken.
func (f *file) body() *hclsyntax.Body {
	if f.native == nil {
		f.native = &hclsyntax.Body{}
		if !strings.HasSuffix(f.name, ".json") {
			f.native = parseBody(f)
		}
	}
	return f.native
}

func parseBody(f *file) *hclsyntax.Body {
	parsed, diags := hclguard.ParseNative(f.src, f.shown)
	if body, ok := parsed.Body.(*hclsyntax.Body); ok && !diags.HasErrors() {
		return body
	}
	return &hclsyntax.Body{}
}
