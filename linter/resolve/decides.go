// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
)

// decides reports whether an expression chooses between values by one that is not
// known: what stands for it would choose otherwise.
func decides(ctx *hcl.EvalContext, expr hclsyntax.Expression) bool {
	found := false
	_ = hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		for _, c := range choices(n) {
			found = found || stands(ctx, c)
		}
		return nil
	})
	return found
}

// choices are the parts of a node that only decide what becomes of others.
func choices(n hclsyntax.Node) []hclsyntax.Expression {
	switch n := n.(type) {
	case *hclsyntax.ConditionalExpr:
		return []hclsyntax.Expression{n.Condition}
	case *hclsyntax.BinaryOpExpr:
		return []hclsyntax.Expression{n.LHS, n.RHS}
	case *hclsyntax.ForExpr:
		if n.CondExpr != nil {
			return []hclsyntax.Expression{n.CollExpr, n.CondExpr}
		}
	case *hclsyntax.IndexExpr:
		return []hclsyntax.Expression{n.Key}
	}
	return nil
}

// stands reports whether something in the value of what an expression names stands
// for another.
func stands(ctx *hcl.EvalContext, expr hclsyntax.Expression) bool {
	for _, trav := range expr.Variables() {
		v, diags := trav.TraverseAbs(ctx)
		if diags.HasErrors() {
			continue // a name of its own, of a for expression whose collection is looked at
		}
		found := false
		_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) {
			found = found || v.IsKnown() && !v.IsNull() && v.Type() == cty.String && power.Stands(v.AsString())
			return true, nil
		})
		if found {
			return true
		}
	}
	return false
}
