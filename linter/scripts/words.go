// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scripts

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// words takes apart the arguments of a block.
type words struct {
	run   source.Run
	texts []string
	depth int // of local values that refer to each other
	left  int // how many of them may still be followed
}

// How far local values are followed, and how many of them for an argument.
const (
	maxLocals  = 8
	maxFollows = 1000
)

// follow goes into a local value, where that is still within bounds.
func (w *words) follow(into func()) {
	if w.depth >= maxLocals || w.left <= 0 {
		return
	}
	w.depth, w.left = w.depth+1, w.left-1
	into()
	w.depth--
}

// unknown stands for what is not known before the apply. No file has it in its name.
const unknown = "\x00"

// of gives the words of an argument: each text as it is, and what a shell would take
// for its words.
func (w *words) of(name string) []string {
	expr, ok := w.run.Args[name]
	if !ok {
		return nil
	}
	w.texts, w.left = nil, maxFollows
	w.expression(expr)
	seen, out := map[string]bool{}, []string(nil)
	for _, text := range w.texts {
		quoted := strings.FieldsFunc(text, func(r rune) bool { return r == '"' || r == '\'' })
		for _, word := range slices.Concat(strings.FieldsFunc(text, separates), quoted, []string{strings.TrimSpace(text)}) {
			word = strings.TrimPrefix(word, "@") // as in curl --data @file
			if word != "" && len(word) < maxWord && !strings.Contains(word, unknown) && !seen[word] {
				seen[word] = true
				out = append(out, word)
			}
		}
	}
	return out
}

// maxWord bounds a path.
const maxWord = 4096

// separates reports whether a shell would end a word at a character, or an option's
// name would end at it.
func separates(r rune) bool { return strings.ContainsRune(" \t\r\n;|&()<>{}'\"`$=,", r) }

// expression collects the texts in an expression, wherever they stand in it.
func (w *words) expression(expr hcl.Expression) {
	if native, ok := expr.(hclsyntax.Expression); ok {
		w.native(native)
		return
	}
	// Of JSON the texts come as they are written.
	if v, diags := expr.Value(nil); !diags.HasErrors() {
		w.value(v)
	}
}

func (w *words) value(v cty.Value) {
	switch {
	case v.IsNull() || !v.IsKnown():
	case v.Type() == cty.String:
		if parsed, err := hclguard.ParseTemplate(v.AsString()); err == nil {
			w.native(parsed)
		} else {
			w.texts = append(w.texts, v.AsString())
		}
	case v.CanIterateElements():
		for it := v.ElementIterator(); it.Next(); {
			_, inner := it.Element()
			w.value(inner)
		}
	}
}

func (w *words) native(expr hclsyntax.Expression) {
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		switch x := node.(type) {
		case *hclsyntax.TemplateExpr:
			w.texts = append(w.texts, w.template(x))
		case *hclsyntax.ScopeTraversalExpr:
			w.texts = append(w.texts, w.part(x))
			w.local(x.Traversal)
		}
		return nil
	})
}

func (w *words) local(t hcl.Traversal) {
	if expr, ok := w.run.Locals[localName(t)]; ok {
		w.follow(func() { w.expression(expr) })
	}
}

// localName gives the name of the local value that a reference leads to, or "".
func localName(t hcl.Traversal) string {
	if t.RootName() != "local" || len(t) < 2 {
		return ""
	}
	attr, _ := t[1].(hcl.TraverseAttr)
	return attr.Name
}

func (w *words) template(x *hclsyntax.TemplateExpr) string {
	var b strings.Builder
	for _, part := range x.Parts {
		b.WriteString(w.part(part))
	}
	return b.String()
}

// part gives a part of a template where only paths and literals are in it. The paths
// are those of the disk, whichever way the tool would write them.
func (w *words) part(x hclsyntax.Expression) string {
	v, diags := x.Value(&hcl.EvalContext{Variables: map[string]cty.Value{"path": cty.ObjectVal(map[string]cty.Value{
		"module": cty.StringVal(w.run.Module),
		"root":   cty.StringVal(w.run.Root),
		"cwd":    cty.StringVal(w.run.Root),
	})}})
	if diags.HasErrors() || v.IsNull() || !v.IsKnown() || v.Type() != cty.String {
		return w.named(x)
	}
	return v.AsString()
}

// named follows a local value that is a text of its own: "${local.dir}/run.sh".
func (w *words) named(x hclsyntax.Expression) string {
	ref, ok := x.(*hclsyntax.ScopeTraversalExpr)
	if !ok {
		return unknown
	}
	text := unknown
	switch local := w.run.Locals[localName(ref.Traversal)].(type) {
	case *hclsyntax.TemplateExpr:
		w.follow(func() { text = w.template(local) })
	case *hclsyntax.ScopeTraversalExpr:
		w.follow(func() { text = w.part(local) })
	}
	return text
}
