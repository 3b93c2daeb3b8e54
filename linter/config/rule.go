// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// Reserved are the names that mean the same in every rule block, so that no rule
// can have an option of that name.
func Reserved() []string { return []string{"severity", "enabled"} }

func (l *loader) rule(b *hcl.Block) {
	id := b.Labels[0]
	r, known := l.rules[id]
	if !known {
		l.fault(b.LabelRanges[0], "there is no rule %q%s", id, DidYouMean(id, l.rules))
		return
	}
	if _, twice := l.cfg.Rules[id]; twice {
		l.fault(b.DefRange, "a second block for rule %q: write all its settings in one", id)
		return
	}
	l.cfg.Rules[id] = l.setting(b, r)
}

// setting reads what a block says of a rule. The schema is the rule's own, so that
// what HCL says of an option that is misspelt names the one that was meant.
func (l *loader) setting(b *hcl.Block, r rule.Rule) Setting {
	schema := &hcl.BodySchema{}
	for _, name := range Reserved() {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	for _, o := range r.Options {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: o.Name})
	}
	content, diags := b.Body.Content(schema)
	l.diags(diags)
	var s Setting
	if attr := content.Attributes["severity"]; attr != nil {
		if sev, ok := l.severity(attr); ok {
			s.Severity = &sev
		}
	}
	if attr := content.Attributes["enabled"]; attr != nil {
		if v, ok := l.literal(attr, cty.Bool); ok {
			on := v.True()
			s.Enabled = &on
		}
	}
	for _, o := range r.Options {
		if attr := content.Attributes[o.Name]; attr != nil {
			l.option(&s, attr, o)
		}
	}
	return s
}

// option reads the value of an option and has the rule check it.
func (l *loader) option(s *Setting, attr *hcl.Attribute, o rule.Option) {
	value, ok := l.valueLike(attr, o.Default)
	if !ok {
		return
	}
	if o.Check != nil {
		if err := o.Check(value); err != nil {
			l.fault(attr.Expr.Range(), "%s %v", o.Name, err)
			return
		}
	}
	if s.Options == nil {
		s.Options = map[string]any{}
	}
	s.Options[o.Name] = value
}
