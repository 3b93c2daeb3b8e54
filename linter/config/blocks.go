// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func (l *loader) rule(b *hcl.Block) {
	content, diags := b.Body.Content(&hcl.BodySchema{
		Attributes: []hcl.AttributeSchema{{Name: "severity"}, {Name: "enabled"}},
	})
	l.diags(diags)
	id := b.Labels[0]
	if _, known := l.rules[id]; !known {
		l.fault(b.LabelRanges[0], "there is no rule %q%s", id, DidYouMean(id, l.rules))
		return
	}
	if _, twice := l.cfg.Rules[id]; twice {
		l.fault(b.DefRange, "a second block for rule %q: write all its settings in one", id)
		return
	}
	var s Setting
	if attr := content.Attributes["severity"]; attr != nil {
		if sev, ok := l.severity(attr); ok {
			s.Severity = &sev
		}
	}
	if attr := content.Attributes["enabled"]; attr != nil {
		if v, ok := l.literal(attr, cty.Bool); ok {
			s.Disabled = v.False()
		}
	}
	l.cfg.Rules[id] = s
}

// override keeps a block as it is written. Only what cannot be a text at all is
// refused here; every other fault is a finding, so that one bad override does not
// stop the run.
func (l *loader) override(b *hcl.Block) {
	o := Override{Rule: b.Labels[0], At: l.place(b.DefRange)}
	attrs, diags := b.Body.JustAttributes()
	l.diags(diags)
	for _, attr := range attrs {
		if v, ok := l.literal(attr, cty.String); ok {
			o.Args = append(o.Args, Arg{Name: attr.Name, Text: v.AsString(), At: l.place(attr.Range)})
		}
	}
	slices.SortFunc(o.Args, func(a, b Arg) int {
		return cmp.Or(cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Col, b.At.Col))
	})
	l.cfg.Overrides.Blocks = append(l.cfg.Overrides.Blocks, o)
}

func (l *loader) overrideDays(attr *hcl.Attribute) {
	if attr == nil {
		return
	}
	v, ok := l.literal(attr, cty.Number)
	if !ok {
		return
	}
	days, _ := v.AsBigFloat().Int64()
	if days < 1 || days > MaxOverrideDays || !v.RawEquals(cty.NumberIntVal(days)) {
		l.fault(attr.Expr.Range(), "max_override_days is a whole number of days from 1 to %d", MaxOverrideDays)
		return
	}
	l.cfg.Overrides.MaxDays = int(days)
}

func (l *loader) severity(attr *hcl.Attribute) (rule.Severity, bool) {
	v, ok := l.literal(attr, cty.String)
	if !ok {
		return 0, false
	}
	s, err := rule.ParseSeverity(v.AsString())
	if err != nil {
		l.fault(attr.Expr.Range(), "%s: %v", attr.Name, err)
	}
	return s, err == nil
}

// literal gives the value of an argument that is written out and of the type that
// is wanted, without conversion: a date without its quotes is a subtraction.
func (l *loader) literal(attr *hcl.Attribute, want cty.Type) (cty.Value, bool) {
	if len(attr.Expr.Variables()) > 0 {
		l.fault(attr.Expr.Range(), "%s refers to something else, and a policy has nothing to refer to: write the value out%s", attr.Name, quoteHint(want))
		return cty.NilVal, false
	}
	v, diags := attr.Expr.Value(nil)
	switch {
	case diags.HasErrors():
		l.fault(attr.Expr.Range(), "%s is computed, and a policy computes nothing: write the value out%s", attr.Name, quoteHint(want))
	case v.IsNull() || v.Type() != want:
		l.fault(attr.Expr.Range(), "%s is to be a %s%s", attr.Name, want.FriendlyName(), quoteHint(want))
	default:
		return v, true
	}
	return cty.NilVal, false
}

func quoteHint(want cty.Type) string {
	if want == cty.String {
		return ", in quotes"
	}
	return ""
}

func (l *loader) place(at hcl.Range) Place {
	p := Place{File: l.shown, Path: l.path, Line: at.Start.Line, Col: at.Start.Column}
	if at.End.Line == at.Start.Line {
		p.EndCol = at.End.Column
	}
	start := bytes.LastIndexByte(l.src[:at.Start.Byte], '\n') + 1
	line, _, _ := bytes.Cut(l.src[start:], []byte{'\n'})
	p.Source = string(bytes.TrimPrefix(bytes.TrimSuffix(line, []byte{'\r'}), []byte("\uFEFF")))
	return p
}

func (l *loader) fault(at hcl.Range, format string, args ...any) {
	l.faults = append(l.faults, Fault{l.shown, at.Start.Line, at.Start.Column, fmt.Sprintf(format, args...)})
}
