// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"fmt"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
)

// literal gives the value of an argument that is written out and of the type that
// is wanted, without conversion: a date without its quotes is a subtraction.
func (l *loader) literal(attr *hcl.Attribute, want cty.Type) (cty.Value, bool) {
	v, ok := l.written(attr, quoteHint(want))
	if ok && (v.IsNull() || v.Type() != want) {
		l.fault(attr.Expr.Range(), "%s is to be a %s%s", attr.Name, want.FriendlyName(), quoteHint(want))
		return cty.NilVal, false
	}
	return v, ok
}

// written gives the value of an argument that is written out.
func (l *loader) written(attr *hcl.Attribute, hint string) (cty.Value, bool) {
	if len(attr.Expr.Variables()) > 0 {
		l.fault(attr.Expr.Range(), "%s refers to something else, and a policy has nothing to refer to: write the value out%s", attr.Name, hint)
		return cty.NilVal, false
	}
	v, diags := attr.Expr.Value(nil)
	if diags.HasErrors() {
		l.fault(attr.Expr.Range(), "%s is computed, and a policy computes nothing: write the value out%s", attr.Name, hint)
		return cty.NilVal, false
	}
	return v, true
}

func quoteHint(want cty.Type) string {
	if want == cty.String {
		return ", in quotes"
	}
	return ""
}

// valueLike gives the value of an argument that is to be of the type of an
// option's default.
func (l *loader) valueLike(attr *hcl.Attribute, like any) (any, bool) {
	switch like.(type) {
	case bool:
		v, ok := l.literal(attr, cty.Bool)
		return ok && v.True(), ok
	case string:
		return l.text(attr)
	case []string:
		return l.texts(attr)
	case float64:
		v, ok := l.literal(attr, cty.Number)
		if !ok {
			return nil, false
		}
		f, _ := v.AsBigFloat().Float64()
		return f, true
	case int:
		return l.whole(attr)
	case time.Duration:
		return l.duration(attr)
	}
	panic(fmt.Sprintf("option %s has a default of type %T", attr.Name, like))
}

func (l *loader) text(attr *hcl.Attribute) (string, bool) {
	v, ok := l.literal(attr, cty.String)
	if !ok {
		return "", false
	}
	return v.AsString(), true
}

// texts gives a list of texts. A text that stands alone is no list: whoever writes
// "a, b" would get one name that nothing has.
func (l *loader) texts(attr *hcl.Attribute) ([]string, bool) {
	v, ok := l.written(attr, `, as ["...", "..."]`)
	if !ok {
		return nil, false
	}
	texts, ok := textsOf(v)
	if !ok {
		l.fault(attr.Expr.Range(), `%s is to be a list of strings, as ["...", "..."]`, attr.Name)
	}
	return texts, ok
}

func textsOf(v cty.Value) ([]string, bool) {
	if v.IsNull() || !v.Type().IsTupleType() {
		return nil, false
	}
	texts := []string{}
	for _, elem := range v.AsValueSlice() {
		if elem.IsNull() || elem.Type() != cty.String {
			return nil, false
		}
		texts = append(texts, elem.AsString())
	}
	return texts, true
}

func (l *loader) whole(attr *hcl.Attribute) (int, bool) {
	v, ok := l.literal(attr, cty.Number)
	if !ok {
		return 0, false
	}
	n, _ := v.AsBigFloat().Int64()
	if !v.RawEquals(cty.NumberIntVal(n)) {
		l.fault(attr.Expr.Range(), "%s is to be a whole number", attr.Name)
		return 0, false
	}
	return int(n), true
}

func (l *loader) duration(attr *hcl.Attribute) (time.Duration, bool) {
	text, ok := l.text(attr)
	if !ok {
		return 0, false
	}
	d, err := ttl.Parse(text)
	if err != nil {
		l.fault(attr.Expr.Range(), "%s: %v", attr.Name, err)
		return 0, false
	}
	return d, true
}
