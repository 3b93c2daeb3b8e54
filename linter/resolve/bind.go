// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A tree is what an expression may name, as far as it does: the members of
// variables, locals, modules and resources.
type tree map[string]map[string]cty.Value

func (t tree) put(root, name string, v cty.Value) {
	if t[root] == nil {
		t[root] = map[string]cty.Value{}
	}
	t[root][name] = v
}

// bind gives a context the values of whatever an expression names.
func (e *evaluation) bind(ctx *hcl.EvalContext, expr hclsyntax.Expression, f frame) error {
	wanted := attributes(expr)
	values, data := tree{}, tree{}
	for _, trav := range expr.Variables() {
		root, steps := trav.RootName(), attrs(trav)
		if len(steps) == 0 {
			return errStuck
		}
		name := steps[0]
		if t := values[root]; t != nil && t[name] != cty.NilVal {
			continue
		}
		switch root {
		case "data":
			if len(steps) < 2 {
				return errStuck
			}
			data.put(name, steps[1], e.resource(target{source.KindData, name, steps[1]}, wanted, f))
		default:
			v, err := e.named(root, name, wanted, f)
			if err != nil {
				return err
			}
			values.put(root, name, v)
		}
	}
	for root, members := range values {
		ctx.Variables[root] = cty.ObjectVal(members)
	}
	all := map[string]cty.Value{}
	for typ, members := range data {
		all[typ] = cty.ObjectVal(members)
	}
	if len(all) > 0 {
		ctx.Variables["data"] = cty.ObjectVal(all)
	}
	return nil
}

// attrs are the names that a traversal begins with, without its root.
func attrs(trav hcl.Traversal) []string {
	var out []string
	for _, step := range trav[1:] {
		attr, ok := step.(hcl.TraverseAttr)
		if !ok {
			break
		}
		out = append(out, attr.Name)
	}
	return out
}

// named gives what a name of a root stands for.
func (e *evaluation) named(root, name string, wanted []string, f frame) (cty.Value, error) {
	switch root {
	case "local":
		if expr := f.module.Local(name); expr != nil {
			return e.eval(expr, frame{module: f.module})
		}
		return cty.NilVal, errStuck
	case "var":
		return e.variable(name, f)
	case "each", "count":
		return e.instance(name, f)
	case "module":
		return e.module(name, wanted, f)
	case "path":
		return cty.StringVal("."), nil
	case "terraform", "tofu", "self":
		return cty.StringVal(power.Open(root + "." + name)), nil
	}
	return e.resource(target{source.KindResource, root, name}, wanted, f), nil
}

// attributes lists the names of all attributes that an expression gets of anything.
// Which it gets of what is left to HCL.
func attributes(expr hclsyntax.Expression) []string {
	var out []string
	add := func(trav hcl.Traversal) {
		for _, step := range trav {
			if attr, ok := step.(hcl.TraverseAttr); ok && !slices.Contains(out, attr.Name) {
				out = append(out, attr.Name)
			}
		}
	}
	_ = hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		switch n := n.(type) {
		case *hclsyntax.ScopeTraversalExpr:
			add(n.Traversal)
		case *hclsyntax.RelativeTraversalExpr:
			add(n.Traversal)
		}
		return nil
	})
	return out
}
