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
