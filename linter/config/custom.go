// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/linter/custom"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// defines reports whether a rule block makes a rule instead of being about one.
func defines(b *hcl.Block) bool {
	content, _, _ := b.Body.PartialContent(&hcl.BodySchema{Attributes: []hcl.AttributeSchema{{Name: "when"}}})
	return content.Attributes["when"] != nil
}

// custom reads the block of a rule of the team's own. What its block says of types,
// paths and environments is where the rule holds: it is off elsewhere.
func (l *loader) custom(b *hcl.Block) {
	schema := &hcl.BodySchema{}
	for _, name := range Reserved() {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	content, diags := b.Body.Content(schema)
	l.diags(diags)
	if !l.free(b) {
		return
	}
	s := l.common(content.Attributes)
	d := custom.Definition{
		ID: b.Labels[0], Title: l.optional(content.Attributes["title"]), Fix: l.optional(content.Attributes["fix"]),
		Severity: rule.Error, When: content.Attributes["when"].Expr,
		Origin: fmt.Sprintf("%s:%d", l.shown, b.DefRange.Start.Line),
	}
	if s.Severity != nil {
		d.Severity, s.Severity = *s.Severity, nil
	}
	if attr := content.Attributes["message"]; attr != nil {
		d.Message = attr.Expr
	}
	r, diags := l.compiler.Compile(d)
	l.diags(diags)
	if diags.HasErrors() {
		r = rule.Rule{ID: d.ID, Origin: d.Origin} // so that other blocks about it are not faults, too
	}
	l.narrow(&r, s)
	l.cfg.written[d.ID] = l.textOf(b)
}

// textOf is a block as it is written.
func (l *loader) textOf(b *hcl.Block) string {
	end := b.DefRange.End.Byte
	if body, ok := b.Body.(*hclsyntax.Body); ok {
		end = body.Range().End.Byte
	}
	return string(l.src[b.DefRange.Start.Byte:end])
}

// narrow turns where a rule holds into settings: it is off, but on there.
func (l *loader) narrow(r *rule.Rule, s Setting) {
	on := s.Enabled == nil || *s.Enabled
	r.Off = !on || !s.Scope.Everything()
	l.cfg.Custom = append(l.cfg.Custom, *r)
	if on && !s.Scope.Everything() {
		s.Enabled = &on
		l.cfg.Rules[r.ID] = Settings{s}
	}
}

// free reports whether a rule can have the name of a block.
func (l *loader) free(b *hcl.Block) bool {
	id, at := b.Labels[0], b.LabelRanges[0]
	if !isID(id) {
		l.fault(at, "%q cannot be the name of a rule: write words of lower-case letters and digits, joined by hyphens", id)
		return false
	}
	r, taken := l.known(id)
	switch {
	case !taken:
	case r.Origin == "":
		l.fault(at, "%q is a rule of planlint's own: give yours another name", id)
	default:
		l.fault(at, "%q is defined at %s already: give this one another name", id, r.Origin)
	}
	return !taken
}

// isID reports whether a text is in kebab case, and starts with a letter.
func isID(id string) bool {
	for word := range strings.SplitSeq(id, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return id[0] >= 'a'
}

func (l *loader) optional(attr *hcl.Attribute) string {
	if attr == nil {
		return ""
	}
	text, _ := l.text(attr)
	return text
}
