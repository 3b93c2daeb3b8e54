// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package resolve

import (
	"encoding/json"
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/power"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A target is a resource or data block that an expression names.
type target struct{ kind, typ, name string }

// String gives it as a reference.
func (t target) String() string {
	if t.kind == source.KindData {
		return "data." + t.typ + "." + t.name
	}
	return t.typ + "." + t.name
}

// resource gives an object, or what count and for_each make of one, with the
// attributes that are wanted of it.
func (e *evaluation) resource(t target, wanted []string, f frame) cty.Value {
	body := f.module.Block(t.kind, t.typ, t.name)
	if body == nil {
		return e.attributes(wanted, func(name string) cty.Value { return cty.StringVal(power.Open(t.String() + "." + name)) })
	}
	return e.shaped(body, f, func(key plan.Key) cty.Value {
		here := frame{f.module, body, key}
		return e.attributes(wanted, func(name string) cty.Value { return e.attribute(t, name, here) })
	})
}

func (e *evaluation) attributes(wanted []string, get func(name string) cty.Value) cty.Value {
	members := map[string]cty.Value{}
	for _, name := range wanted {
		members[name] = get(name)
	}
	return cty.ObjectVal(members)
}

// attribute gives what an object has: what its block says, or what its provider
// makes up.
func (e *evaluation) attribute(t target, name string, f frame) cty.Value {
	ref := t.String() + "." + name
	if k, ok := kindOf(t.typ); ok && t.kind == source.KindData && name == k.output {
		return e.text(k, t, f)
	}
	if attr, ok := f.block.Attributes[name]; ok {
		if v, err := e.eval(attr.Expr, f); err == nil {
			return v
		}
		return cty.StringVal(power.Open(ref))
	}
	if single(ref) && !slices.ContainsFunc(f.block.Blocks, func(b *hclsyntax.Block) bool { return b.Type == name }) {
		return cty.StringVal(power.Some(ref))
	}
	return cty.StringVal(power.Open(ref))
}

// text gives what a data source that writes policies writes: as it is planned, or
// else as its block says.
func (e *evaluation) text(k kind, t target, f frame) cty.Value {
	for _, d := range e.r.documents[instance(f.module.Steps, t.typ, t.name)] {
		if d.address.Key == f.key && !d.sensitive {
			return written(k, k.entries(e.r, d, e.depth))
		}
	}
	arguments, ok := e.arguments(f.block, f)
	if !ok {
		return cty.StringVal(power.Open(t.String() + "." + k.output))
	}
	d := &document{kind: k, address: plan.Address{Module: f.module.Steps, Mode: t.kind, Type: t.typ, Name: t.name, Key: f.key}, arguments: arguments}
	return written(k, k.entries(e.r, d, e.depth))
}

func written(k kind, entries []any) cty.Value {
	policy := k.policy(entries)
	if text, ok := policy.(string); ok {
		return cty.StringVal(text)
	}
	text, _ := json.Marshal(policy) // maps, lists and texts
	return cty.StringVal(string(text))
}

// arguments works out a block and those in it. What cannot be told is open.
func (e *evaluation) arguments(body *hclsyntax.Body, f frame) (map[string]any, bool) {
	out := map[string]any{}
	for name, attr := range body.Attributes {
		v, err := e.eval(attr.Expr, f)
		data, ok := plain(v)
		if err != nil || !ok {
			data = power.Open(name)
		}
		out[name] = data
	}
	for _, b := range body.Blocks {
		inner, ok := e.arguments(b.Body, f)
		if !ok || b.Type == "dynamic" {
			return nil, false
		}
		out[b.Type] = append(list(out[b.Type]), inner)
	}
	return out, true
}

// mostInstances is how many a count may make: nobody writes a policy about more.
const mostInstances = 256

// shaped gives one object, or the list or map that count or for_each makes.
func (e *evaluation) shaped(body *hclsyntax.Body, f frame, each func(plan.Key) cty.Value) cty.Value {
	outside := frame{module: f.module}
	if attr, ok := body.Attributes["count"]; ok {
		n, err := e.eval(attr.Expr, outside)
		if err != nil || n.Type() != cty.Number || !n.IsKnown() || n.IsNull() {
			return cty.DynamicVal
		}
		count, _ := n.AsBigFloat().Int64()
		if count < 0 || count > mostInstances {
			return cty.DynamicVal
		}
		objects := make([]cty.Value, count)
		for i := range objects {
			objects[i] = each(plan.Key{Text: cty.NumberIntVal(int64(i)).AsBigFloat().String(), Set: true})
		}
		return cty.TupleVal(objects)
	}
	if attr, ok := body.Attributes["for_each"]; ok {
		all, err := e.eval(attr.Expr, outside)
		if err != nil || !all.CanIterateElements() {
			return cty.DynamicVal
		}
		objects := map[string]cty.Value{}
		for it := all.ElementIterator(); it.Next(); {
			key := keyOf(it.Element())
			if key == "" {
				return cty.DynamicVal
			}
			objects[key] = each(plan.Key{Text: key, Quote: true, Set: true})
		}
		return cty.ObjectVal(objects)
	}
	return each(plan.Key{})
}

// keyOf is the key of an element of a map, and an element of a set or a list itself.
func keyOf(key, value cty.Value) string {
	if key.Type() == cty.Number {
		key = value
	}
	if key.IsNull() || !key.IsKnown() || key.Type() != cty.String {
		return ""
	}
	return key.AsString()
}
