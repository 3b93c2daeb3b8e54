// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// Reserved are the names that mean the same in every rule block, so that no rule
// can have an option of that name.
func Reserved() []string {
	return []string{"severity", "enabled", "types", "paths", "environments", "when", "message", "title", "fix"}
}

// settings are the names in the block of any rule that there is already.
func settings() []string { return Reserved()[:5] }

// rule reads a block about a rule that there is.
func (l *loader) rule(b *hcl.Block) {
	id := b.Labels[0]
	r, known := l.known(id)
	if !known {
		l.fault(b.LabelRanges[0], "there is no rule %q%s", id, nearest(id, l.ids()))
		return
	}
	s := l.setting(b, r)
	earlier := l.cfg.Rules[id]
	switch {
	case !s.Scope.Everything() || len(earlier) == 0:
	case earlier[0].Scope.Everything():
		l.fault(b.DefRange, "a second block for rule %q: write all its settings in one, or say with types, paths or environments what this one is about", id)
		return
	default:
		l.fault(b.DefRange, "this block for rule %q is about everything, and would undo the ones before it: write it first", id)
		return
	}
	l.cfg.Rules[id] = append(earlier, s)
}

// known finds a rule: planlint's own, or one of the team's.
func (l *loader) known(id string) (rule.Rule, bool) {
	if r, ok := l.rules[id]; ok {
		return r, true
	}
	i := slices.IndexFunc(l.cfg.Custom, func(r rule.Rule) bool { return r.ID == id })
	if i < 0 {
		return rule.Rule{}, false
	}
	return l.cfg.Custom[i], true
}

// ids names all the rules, in order.
func (l *loader) ids() []string {
	ids := slices.Collect(maps.Keys(l.rules))
	for _, r := range l.cfg.Custom {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	return ids
}

// setting reads what a block says of a rule. The schema is the rule's own, so that
// what HCL says of an option that is misspelt names the one that was meant.
func (l *loader) setting(b *hcl.Block, r rule.Rule) Setting {
	schema := &hcl.BodySchema{}
	for _, name := range settings() {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	for _, o := range r.Options {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: o.Name})
	}
	content, diags := b.Body.Content(schema)
	l.diags(diags)
	s := l.common(content.Attributes)
	for _, o := range r.Options {
		attr := content.Attributes[o.Name]
		switch {
		case attr == nil:
		case len(s.Scope.Paths) > 0:
			l.fault(attr.NameRange, "%s cannot go by paths: it is needed before the place of a finding is known; types and environments will do", o.Name)
		default:
			l.option(&s, attr, o)
		}
	}
	return s
}

// common reads what every rule block may have.
func (l *loader) common(attrs hcl.Attributes) Setting {
	s := Setting{Scope: l.scope(attrs)}
	if attr := attrs["severity"]; attr != nil {
		if sev, ok := l.severity(attr); ok {
			s.Severity = &sev
		}
	}
	if attr := attrs["enabled"]; attr != nil {
		if v, ok := l.literal(attr, cty.Bool); ok {
			on := v.True()
			s.Enabled = &on
		}
	}
	return s
}

// scope reads what a block is about. A list with nothing in it would be about
// everything to one reader and about nothing to another.
func (l *loader) scope(attrs hcl.Attributes) Scope {
	list := func(name string) []string {
		attr := attrs[name]
		if attr == nil {
			return nil
		}
		texts, ok := l.texts(attr)
		if ok && (len(texts) == 0 || slices.Contains(texts, "")) {
			l.fault(attr.Expr.Range(), "%s has nothing in it: leave it out where the block is about everything", name)
		}
		return texts
	}
	s := Scope{Types: list("types"), Paths: list("paths"), Environments: list("environments")}
	for _, name := range s.Environments {
		if !l.cfg.Environments.Has(name) {
			l.fault(attrs["environments"].Expr.Range(), "there is no environment %q%s", name, EnvironmentHint(name, l.cfg.Environments))
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
