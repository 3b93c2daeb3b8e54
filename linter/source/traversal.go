// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// patternOf reads the address in a removed, moved or import block. There an address
// without a key speaks of all instances, and a key that is computed may be any.
func patternOf(expr hcl.Expression) (Pattern, bool) {
	if expr == nil {
		return Pattern{}, false
	}
	p, ok := patternOfParts(partsOfExpr(native(expr)))
	if !ok {
		return Pattern{}, false
	}
	none := keyPattern{}
	for i := range p.steps {
		p.steps[i].key.open = p.steps[i].key.open || p.steps[i].key == none
	}
	p.key.open = p.key.open || p.key == none
	return p, true
}

// A part is one element of a traversal: a name, or a key.
type part struct {
	name string
	key  keyPattern
}

func patternOfParts(parts []part) (p Pattern, ok bool) {
	p.mode = "managed"
	for len(parts) > 0 && parts[0].name == "module" {
		var step patternStep
		if step.name, step.key, parts = take(parts[1:]); step.name == "" {
			return p, false
		}
		p.steps = append(p.steps, step)
	}
	if len(parts) == 0 {
		return p, len(p.steps) > 0
	}
	if word := parts[0].name; word == KindData || word == KindEphemeral {
		p.mode, parts = word, parts[1:]
	}
	if len(parts) < 2 {
		return p, false
	}
	p.typ = parts[0].name
	p.name, p.key, parts = take(parts[1:])
	return p, p.typ != "" && p.name != "" && len(parts) == 0
}

// take takes a name and the key that may follow it.
func take(parts []part) (name string, key keyPattern, rest []part) {
	if len(parts) == 0 {
		return "", key, nil
	}
	name, rest = parts[0].name, parts[1:]
	if len(rest) > 0 && rest[0].name == "" {
		key, rest = rest[0].key, rest[1:]
	}
	return name, key, rest
}

// native gives the expression that a string of the JSON syntax holds.
func native(expr hcl.Expression) hcl.Expression {
	if _, ok := expr.(hclsyntax.Expression); ok {
		return expr
	}
	inner, err := hclguard.ParseExpression(literal(expr))
	if err != nil {
		return expr
	}
	return inner
}

// partsOfExpr takes an address apart; nil when the expression is none.
func partsOfExpr(expr hcl.Expression) []part {
	switch e := expr.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		return partsOf(e.Traversal)
	case *hclsyntax.IndexExpr:
		if inner := partsOfExpr(e.Collection); inner != nil {
			return append(inner, part{key: keyPattern{open: true}})
		}
	case *hclsyntax.RelativeTraversalExpr:
		if inner := partsOfExpr(e.Source); inner != nil {
			return append(inner, partsOf(e.Traversal)...)
		}
	}
	return nil
}

func partsOf(trav hcl.Traversal) []part {
	var parts []part
	for _, step := range trav {
		switch s := step.(type) {
		case hcl.TraverseRoot:
			parts = append(parts, part{name: s.Name})
		case hcl.TraverseAttr:
			parts = append(parts, part{name: s.Name})
		case hcl.TraverseIndex:
			parts = append(parts, part{key: keyPattern{key: keyOf(s.Key)}})
		}
	}
	return parts
}

func keyOf(v cty.Value) plan.Key {
	if v.Type() == cty.String {
		return plan.Key{Text: v.AsString(), Quote: true, Set: true}
	}
	return plan.Key{Text: v.AsBigFloat().Text('f', -1), Set: true}
}
