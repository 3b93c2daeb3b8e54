// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// A Pattern is an address as configuration writes it, where a key may be left open.
type Pattern struct {
	steps []patternStep // module calls, from the outside inwards
	mode  string
	typ   string // "" for a module and all in it
	name  string
	key   keyPattern
}

type patternStep struct {
	name string
	key  keyPattern
}

// A keyPattern matches one instance key. The zero value matches the absence of one.
type keyPattern struct {
	open bool // matches every key, and none
	key  plan.Key
}

func (k keyPattern) matches(key plan.Key) bool { return k.open || k.key == key }

// ParsePattern reads the address of one resource, exactly as a plan writes it:
// module.a["k"].aws_x.y[0]. An index written [*] stands for all instances of the
// resource or module call that it follows. Addresses of modules are refused, and
// so is anything that could name more than one resource.
func ParsePattern(text string) (Pattern, error) {
	a, err := plan.ParseAddress(text)
	if err != nil {
		if _, inside := plan.ParseAddress(text + ".type.name"); inside == nil {
			err = fmt.Errorf("%s is a module's address, which covers what is out of sight: name each resource, or annotate the module block", text)
		}
		return Pattern{}, err
	}
	p := Pattern{mode: a.Mode, typ: a.Type, name: a.Name, key: written(a.Key)}
	for _, s := range a.Module {
		p.steps = append(p.steps, patternStep{s.Name, written(s.Key)})
	}
	return p, nil
}

// written gives the pattern for a key as a person wrote it.
func written(k plan.Key) keyPattern {
	return keyPattern{open: k.Set && !k.Quote && k.Text == "*", key: k}
}

// Matches reports whether the pattern names the address.
func (p Pattern) Matches(a plan.Address) bool {
	return p.matches(a, a.Module)
}

// matches is Matches for an address as seen from a module on the way to it, with
// the steps that are left from there.
func (p Pattern) matches(a plan.Address, steps []plan.Step) bool {
	if len(steps) < len(p.steps) || (p.typ != "" && len(steps) > len(p.steps)) {
		return false
	}
	for i, s := range p.steps {
		if s.name != steps[i].Name || !s.key.matches(steps[i].Key) {
			return false
		}
	}
	return p.typ == "" ||
		p.mode == a.Mode && p.typ == a.Type && p.name == a.Name && p.key.matches(a.Key)
}

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
	inner, diags := hclsyntax.ParseExpression([]byte(literal(expr)), "", hcl.InitialPos)
	if diags.HasErrors() {
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
