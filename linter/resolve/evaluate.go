// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A frame is where an expression stands: an instance of a module, and the key of
// the instance of the block there, which count and each are about.
type frame struct {
	module source.Written
	block  *hclsyntax.Body // nil outside of one
	key    plan.Key
}

// An evaluation works out one value. What it takes is bounded: configuration may be
// made to go round in circles.
type evaluation struct {
	r     *Resolver
	depth int
	steps int
}

const mostSteps = 5000

var errStuck = errors.New("it cannot be told")

// evaluate works out an argument from the configuration's source.
func (r *Resolver) evaluate(a plan.Address, path string) (any, bool) {
	module, body := r.body(a)
	if body == nil {
		return nil, false
	}
	e := evaluation{r: r}
	var values []any
	for _, expr := range at(body, strings.Split(path, ".")) {
		v, err := e.eval(expr, frame{module, body, a.Key})
		data, ok := plain(v)
		if err != nil || !ok {
			return nil, false
		}
		values = append(values, data)
	}
	switch len(values) {
	case 0:
		return nil, false
	case 1:
		return values[0], true
	}
	return values, true
}

// at gives the expressions that a path leads to, through nested blocks. Where a
// block is made dynamically there may be more, and it gives none.
func at(body *hclsyntax.Body, path []string) []hclsyntax.Expression {
	for _, b := range body.Blocks {
		if b.Type == "dynamic" && slices.Equal(b.Labels, path[:1]) {
			return nil
		}
	}
	if len(path) == 1 {
		if attr, ok := body.Attributes[path[0]]; ok {
			return []hclsyntax.Expression{attr.Expr}
		}
		return nil
	}
	var out []hclsyntax.Expression
	for _, b := range body.Blocks {
		if b.Type == path[0] {
			out = append(out, at(b.Body, path[1:])...)
		}
	}
	return out
}

// eval works out an expression.
func (e *evaluation) eval(expr hclsyntax.Expression, f frame) (cty.Value, error) {
	e.steps++
	e.depth++
	defer func() { e.depth-- }()
	if e.depth > deepest || e.steps > mostSteps {
		return cty.NilVal, errStuck
	}
	ctx := &hcl.EvalContext{Variables: map[string]cty.Value{}, Functions: functions()}
	if err := e.bind(ctx, expr, f); err != nil {
		return cty.NilVal, err
	}
	if decides(ctx, expr) {
		return cty.NilVal, errStuck
	}
	v, diags := expr.Value(ctx)
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	return v, nil
}

// plain gives a value as encoding/json would.
func plain(v cty.Value) (any, bool) {
	if v == cty.NilVal {
		return nil, false
	}
	v, _ = v.UnmarkDeep()
	if !v.IsWhollyKnown() {
		return nil, false
	}
	text, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		return nil, false
	}
	d := json.NewDecoder(strings.NewReader(string(text)))
	d.UseNumber()
	var data any
	return data, d.Decode(&data) == nil
}
