// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"go/ast"
	"strings"
)

// A codeReader gathers the attributes of one type.
type codeReader struct {
	code  *code
	attrs []Attribute
}

// resource reads a *schema.Resource of the SDK. A call may wrap the one that makes
// it.
func (r *codeReader) resource(u use, depth int) {
	if depth > maxDepth {
		return
	}
	lit, at, ok := r.code.literal(u)
	if !ok {
		r.wrapped(u, at, func(arg use) { r.resource(arg, depth+1) })
		return
	}
	at.expr = field(lit, "Schema")
	if at.expr == nil {
		if id, ok := field(lit, "SchemaFunc").(*ast.Ident); ok {
			at.expr = &ast.CallExpr{Fun: id}
		}
	}
	if at.expr != nil {
		r.attributes(at, "", depth)
	}
}

// wrapped reads the arguments of a call that is no literal: of the one that was
// reached last, else of the one that was written first.
func (r *codeReader) wrapped(first, last use, read func(use)) {
	before := len(r.attrs)
	for _, u := range []use{last, first} {
		call, ok := u.expr.(*ast.CallExpr)
		if !ok || len(r.attrs) > before {
			continue
		}
		for _, arg := range call.Args {
			read(use{arg, u.folder, u.within})
		}
	}
}

// attributes reads a map of names to attributes or blocks. A call that makes one
// map of several has them as its arguments.
func (r *codeReader) attributes(u use, prefix string, depth int) {
	lit, at, ok := r.code.literal(u)
	if depth > maxDepth {
		return
	}
	if !ok {
		r.wrapped(u, at, func(arg use) { r.attributes(arg, prefix, depth+1) })
		return
	}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if name := r.code.text(kv.Key, at.folder); name != "" {
			r.attribute(use{kv.Value, at.folder, at.within}, prefix+name, depth)
		}
	}
}

// attribute reads one attribute or block, and what is inside.
func (r *codeReader) attribute(u use, path string, depth int) {
	a := Attribute{Path: path, Type: Any}
	lit, at, ok := r.code.literal(u)
	if !ok {
		r.attrs = append(r.attrs, a)
		return
	}
	a.Type, a.Mode = kindOf(lit), codeMode(lit)
	for _, name := range []string{"Description", "MarkdownDescription"} {
		if e := field(lit, name); e != nil && a.Description == "" {
			a.Description = brief(r.code.text(e, at.folder))
		}
	}
	r.attrs = append(r.attrs, a)
	if depth < maxDepth {
		r.inside(lit, at, path+".", depth+1)
	}
}

// inside reads what an attribute's literal holds: the SDK's Elem, or the
// framework's Attributes, Blocks and NestedObject.
func (r *codeReader) inside(lit *ast.CompositeLit, at use, prefix string, depth int) {
	for _, name := range []string{"Attributes", "Blocks", "Schema"} {
		if e := field(lit, name); e != nil {
			r.attributes(use{e, at.folder, at.within}, prefix, depth)
		}
	}
	for _, name := range []string{"Elem", "NestedObject"} {
		e := field(lit, name)
		if e == nil {
			continue
		}
		if inner, where, ok := r.code.literal(use{e, at.folder, at.within}); ok {
			r.inside(inner, where, prefix, depth)
		}
	}
}

func codeMode(lit *ast.CompositeLit) string {
	switch {
	case isTrue(field(lit, "Required")):
		return "required"
	case isTrue(field(lit, "Optional")):
		return "optional"
	case isTrue(field(lit, "Computed")):
		return "computed"
	}
	return ""
}

// framework reads the resources of the plugin framework: types with a method that
// creates, one that names the resource and one that sets its schema.
func (c *code) framework(p *Provider) {
	for receiver, methods := range c.methods {
		folder := receiver.folder
		if methods["Create"] == nil || methods["Metadata"] == nil || methods["Schema"] == nil {
			continue
		}
		name := c.frameworkName(methods["Metadata"], folder)
		if name == "" {
			continue
		}
		t := &Type{From: Source}
		if value := assignedField(methods["Schema"], "Schema"); value != nil {
			r := codeReader{code: c}
			if lit, at, ok := c.literal(use{value, folder, methods["Schema"]}); ok {
				r.inside(lit, at, "", 0)
			}
			t.Attributes = sorted(r.attrs)
		}
		if len(t.Attributes) > 0 {
			p.Types[name] = t
		}
	}
}

// frameworkName gives the name that a Metadata method sets: a whole one, or one
// after the provider's.
func (c *code) frameworkName(d *ast.FuncDecl, folder string) string {
	value := assignedField(d, "TypeName")
	if value == nil {
		return ""
	}
	name := c.text(value, folder)
	if strings.HasPrefix(name, "_") {
		name = c.prefix + name
	}
	if !strings.HasPrefix(name, c.prefix+"_") || !typeName.MatchString(name) {
		return ""
	}
	return name
}

// assignedField gives the first value that a function gives a field of that name.
func assignedField(d *ast.FuncDecl, name string) ast.Expr {
	var out ast.Expr
	ast.Inspect(d, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && out == nil && len(a.Lhs) == 1 && len(a.Rhs) == 1 {
			if s, ok := a.Lhs[0].(*ast.SelectorExpr); ok && s.Sel.Name == name {
				out = a.Rhs[0]
			}
		}
		return out == nil
	})
	return out
}
