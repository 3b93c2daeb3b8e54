// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"encoding/json"

	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// mark is on every value that the plan marks sensitive, and, by cty's doing, on all
// that is made of one.
type mark string

const sensitive mark = "sensitive"

// valueOf makes a value for an expression of one in a plan. A list becomes a tuple
// and a map an object: a plan does not tell them apart, and expressions need not.
func valueOf(t plan.Tree) cty.Value {
	v := bare(t)
	if t.Sensitive {
		return v.Mark(sensitive)
	}
	return v
}

func bare(t plan.Tree) cty.Value {
	switch {
	case t.Unknown:
		return cty.DynamicVal
	case t.Members != nil:
		members := make(map[string]cty.Value, len(t.Members))
		for name, m := range t.Members {
			members[name] = valueOf(m)
		}
		return cty.ObjectVal(members)
	case t.Elements != nil:
		elements := make([]cty.Value, len(t.Elements))
		for i, e := range t.Elements {
			elements[i] = valueOf(e)
		}
		return cty.TupleVal(elements)
	}
	switch data := t.Data.(type) {
	case string:
		return cty.StringVal(data)
	case bool:
		return cty.BoolVal(data)
	case json.Number:
		if n, err := cty.ParseNumberVal(string(data)); err == nil {
			return n
		}
		return cty.DynamicVal // beyond what can be reckoned with: it is not decided
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

// changeValue is the variable change. The sides are decoded only where they are
// asked for.
func (p *program) changeValue(s rule.Subject) cty.Value {
	parts := map[string]cty.Value{
		"address":          cty.StringVal(s.Address),
		"module":           cty.StringVal(s.ModuleAddress),
		"mode":             cty.StringVal(s.Mode),
		"type":             cty.StringVal(s.Change.Type),
		"name":             cty.StringVal(s.Name),
		"provider":         cty.StringVal(s.ProviderName),
		"previous_address": cty.StringVal(s.PreviousAddress),
		"deposed":          cty.StringVal(s.Deposed),
		"reason":           cty.StringVal(s.ActionReason),
		"importing":        cty.BoolVal(s.Importing),
		"class":            cty.StringVal(string(s.Type.Class)),
		"stateful":         cty.BoolVal(s.Type.Stateful()),
		"environments":     list(s.Environments),
		"before":           cty.NullVal(cty.DynamicPseudoType),
		"after":            cty.NullVal(cty.DynamicPseudoType),
	}
	actions := make([]string, len(s.Actions))
	for i, a := range s.Actions {
		actions[i] = string(a)
	}
	parts["actions"] = list(actions)
	if p.before {
		parts["before"] = valueOf(s.Before.Tree())
	}
	if p.after {
		parts["after"] = valueOf(s.After.Tree())
	}
	return cty.ObjectVal(parts)
}

func list(texts []string) cty.Value {
	if len(texts) == 0 {
		return cty.ListValEmpty(cty.String)
	}
	values := make([]cty.Value, len(texts))
	for i, t := range texts {
		values[i] = cty.StringVal(t)
	}
	return cty.ListVal(values)
}

// number and text give the keys of an index that is written out.
func number(v cty.Value) (string, bool) {
	if v.IsNull() || v.Type() != cty.Number {
		return "", false
	}
	return v.AsBigFloat().Text('f', -1), true
}

func text(v cty.Value) (string, bool) {
	if v.IsNull() || v.Type() != cty.String {
		return "", false
	}
	return v.AsString(), true
}
