// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/environment"
)

// environment reads an environment block.
func (l *loader) environment(b *hcl.Block) {
	name := b.Labels[0]
	if name == "" {
		l.fault(b.LabelRanges[0], "an environment needs a name")
		return
	}
	if l.cfg.Environments.Has(name) {
		l.fault(b.DefRange, "a second block for environment %q: write all of it in one", name)
		return
	}
	e := environment.Environment{Name: name}
	lists := map[string]*[]string{
		"names": &e.Names, "accounts": &e.Accounts, "projects": &e.Projects, "addresses": &e.Addresses,
		"workspaces": &e.Workspaces, "paths": &e.Paths,
	}
	schema := &hcl.BodySchema{Attributes: []hcl.AttributeSchema{{Name: "tags"}}}
	for name := range lists {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	content, diags := b.Body.Content(schema)
	l.diags(diags)
	for name, list := range lists {
		attr := content.Attributes[name]
		if attr == nil {
			continue
		}
		texts, ok := l.texts(attr)
		if ok && slices.Contains(texts, "") {
			l.fault(attr.Expr.Range(), "%s has an empty text, which matches nothing", name)
		}
		*list = texts
	}
	if attr := content.Attributes["tags"]; attr != nil {
		e.Tags = l.tags(attr)
	}
	l.cfg.Environments = append(l.cfg.Environments, e)
}

const tagsHint = `, as { key = "value" } or { key = ["one", "other"] }`

// tags reads a map whose values are a text or a list of texts.
func (l *loader) tags(attr *hcl.Attribute) []environment.Tag {
	v, ok := l.written(attr, tagsHint)
	if !ok {
		return nil
	}
	wrong := func() []environment.Tag {
		l.fault(attr.Expr.Range(), "tags is to be a map%s", tagsHint)
		return nil
	}
	if v.IsNull() || !v.Type().IsObjectType() {
		return wrong()
	}
	var tags []environment.Tag
	for key, value := range v.AsValueMap() {
		if !value.IsNull() && value.Type() == cty.String {
			value = cty.TupleVal([]cty.Value{value})
		}
		texts, ok := textsOf(value)
		if !ok {
			return wrong()
		}
		tags = append(tags, environment.Tag{Key: key, Values: texts})
	}
	slices.SortFunc(tags, func(a, b environment.Tag) int { return strings.Compare(a.Key, b.Key) })
	return tags
}

// EnvironmentHint ends a sentence about an environment that is not configured: with
// the one that looks most like it, or with all of them.
func EnvironmentHint(name string, all environment.Set) string {
	if len(all) == 0 {
		return ": no environment blocks are there"
	}
	return nearest(name, all.Names())
}
