// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// text gives the text of an expression: a literal, a sum of literals, a constant.
// It is empty for what only running the code would tell.
func (c *code) text(expr ast.Expr, folder string) string {
	switch e := expr.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			s, _ := strconv.Unquote(e.Value) // it parsed
			return s
		}
	case *ast.BinaryExpr:
		return c.text(e.X, folder) + c.text(e.Y, folder)
	case *ast.Ident:
		if value, ok := c.values[place{folder, e.Name}]; ok {
			return c.text(value, folder)
		}
	case *ast.SelectorExpr:
		if at, ok := imported(c, e, c.values); ok {
			return c.text(c.values[at], at.folder)
		}
	}
	return ""
}

// called gives what a call or a name stands for: a function's result, a variable's
// value. ok is false for what is not written out in these packages.
func (c *code) called(u use) (use, bool) {
	switch e := u.expr.(type) {
	case *ast.CallExpr:
		switch f := e.Fun.(type) {
		case *ast.Ident:
			return c.result(place{u.folder, f.Name})
		case *ast.SelectorExpr:
			if at, ok := imported(c, f, c.funcs); ok {
				return c.result(at)
			}
		}
	case *ast.Ident:
		if value := assigned(u.within, e.Name); value != nil {
			return use{value, u.folder, u.within}, true
		}
		if value, ok := c.values[place{u.folder, e.Name}]; ok {
			return use{value, u.folder, nil}, true
		}
	case *ast.SelectorExpr:
		if at, ok := imported(c, e, c.values); ok {
			return use{c.values[at], at.folder, nil}, true
		}
	}
	return use{}, false
}

// imported finds what pkg.Name stands for among declarations of a sort.
func imported[T any](c *code, e *ast.SelectorExpr, in map[place]T) (place, bool) {
	pkg, ok := e.X.(*ast.Ident)
	if !ok {
		return place{}, false
	}
	for _, folder := range c.folders[pkg.Name] {
		at := place{folder, e.Sel.Name}
		if _, ok := in[at]; ok {
			return at, true
		}
	}
	return place{}, false
}

// result gives what a function returns, where its first return says so.
func (c *code) result(at place) (use, bool) {
	d, ok := c.funcs[at]
	if !ok || d.Body == nil {
		return use{}, false
	}
	var out ast.Expr
	ast.Inspect(d.Body, func(n ast.Node) bool {
		if _, inner := n.(*ast.FuncLit); inner {
			return false
		}
		if r, ok := n.(*ast.ReturnStmt); ok && out == nil && len(r.Results) > 0 && !isNil(r.Results[0]) {
			out = r.Results[0]
		}
		return out == nil
	})
	return use{out, at.folder, d}, out != nil
}

// assigned gives the first value that a function gives a variable of its own.
func assigned(d *ast.FuncDecl, name string) ast.Expr {
	if d == nil || d.Body == nil {
		return nil
	}
	var out ast.Expr
	ast.Inspect(d.Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && out == nil && len(a.Lhs) == len(a.Rhs) {
			for i, left := range a.Lhs {
				if id, ok := left.(*ast.Ident); ok && id.Name == name {
					out = a.Rhs[i]
				}
			}
		}
		return out == nil
	})
	return out
}

func isNil(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "nil"
}

// literal gives the composite literal that an expression is or stands for. Where
// it is none, the use is the last call on the way.
func (c *code) literal(u use) (*ast.CompositeLit, use, bool) {
	call := u
	for range maxDepth {
		if _, ok := u.expr.(*ast.CallExpr); ok {
			call = u
		}
		switch e := u.expr.(type) {
		case *ast.CompositeLit:
			return e, u, true
		case *ast.UnaryExpr:
			u.expr = e.X
		case *ast.ParenExpr:
			u.expr = e.X
		default:
			next, ok := c.called(u)
			if !ok {
				return nil, call, false
			}
			u = next
		}
	}
	return nil, call, false
}

// field gives a field of a struct literal.
func field(lit *ast.CompositeLit, name string) ast.Expr {
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == name {
				return kv.Value
			}
		}
	}
	return nil
}

func isTrue(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "true"
}

// kindOf gives the type that a literal of the SDK or the framework stands for:
// "bool" for schema.TypeBool, "string" for schema.StringAttribute{}.
func kindOf(lit *ast.CompositeLit) string {
	if s, ok := field(lit, "Type").(*ast.SelectorExpr); ok {
		return kindWord(strings.TrimPrefix(s.Sel.Name, "Type"))
	}
	if s, ok := lit.Type.(*ast.SelectorExpr); ok {
		return kindWord(strings.TrimSuffix(s.Sel.Name, "Attribute"))
	}
	return ""
}

func kindWord(s string) string {
	switch s {
	case "Map":
		return "map of " + Any
	case "Schema":
		return ""
	case "Int", "Float", "Int64", "Int32", "Float64":
		return "number"
	}
	return strings.ToLower(s)
}
