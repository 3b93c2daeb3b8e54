// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// variable gives a variable of a module: what its call says, or for the root module
// what the plan was made with, or else its default.
func (e *evaluation) variable(name string, f frame) (cty.Value, error) {
	open := cty.StringVal(power.Open("var." + name))
	block := f.module.Block("variable", name)
	if block == nil || block.Attributes["sensitive"] != nil {
		return open, nil
	}
	if caller, call := f.module.Call(); call != nil {
		if attr, ok := call.Attributes[name]; ok {
			key := f.module.Steps[len(f.module.Steps)-1].Key
			return e.eval(attr.Expr, frame{caller, call, key})
		}
	} else if len(f.module.Steps) > 0 {
		return open, nil
	} else if v, ok := e.r.variables[name]; ok {
		return implied(v)
	}
	if attr, ok := block.Attributes["default"]; ok {
		return e.eval(attr.Expr, frame{module: f.module})
	}
	return open, nil
}

// implied gives a value of JSON with the type that it looks like.
func implied(v any) (cty.Value, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return cty.NilVal, err
	}
	typ, err := ctyjson.ImpliedType(text)
	if err != nil {
		return cty.NilVal, err
	}
	return ctyjson.Unmarshal(text, typ)
}

// instance gives each.key, each.value and count.index.
func (e *evaluation) instance(name string, f frame) (cty.Value, error) {
	if f.block == nil || !f.key.Set || !f.key.Quote && f.key.Text == "*" {
		return cty.NilVal, errStuck
	}
	switch name {
	case "key":
		return cty.StringVal(f.key.Text), nil
	case "index":
		n, err := strconv.ParseInt(f.key.Text, 10, 64)
		return cty.NumberIntVal(n), err
	}
	attr, ok := f.block.Attributes["for_each"]
	if !ok {
		return cty.NilVal, errStuck
	}
	all, err := e.eval(attr.Expr, frame{module: f.module})
	if err != nil || !all.CanIterateElements() {
		return cty.NilVal, errStuck
	}
	for it := all.ElementIterator(); it.Next(); {
		if key, value := it.Element(); keyOf(key, value) == f.key.Text {
			return value, nil
		}
	}
	return cty.NilVal, errStuck
}

// module gives the outputs of a module that an expression names.
func (e *evaluation) module(name string, wanted []string, f frame) (cty.Value, error) {
	call := f.module.Block(source.KindModule, name)
	if call == nil {
		return cty.NilVal, errStuck
	}
	return e.shaped(call, f, func(key plan.Key) cty.Value {
		child, ok := f.module.Called(plan.Step{Name: name, Key: key})
		return e.attributes(wanted, func(output string) cty.Value {
			open := cty.StringVal(power.Open(strings.Join([]string{"module", name, output}, ".")))
			if !ok {
				return open
			}
			body := child.Block("output", output)
			if body == nil || body.Attributes["value"] == nil {
				return open
			}
			v, err := e.eval(body.Attributes["value"].Expr, frame{module: child})
			if err != nil {
				return open
			}
			return v
		})
	}), nil
}
