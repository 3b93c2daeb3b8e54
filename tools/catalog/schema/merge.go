// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"cmp"
	"slices"
)

// merge adds what other has and p lacks: types, attributes, descriptions. What p
// says stays.
func (p *Provider) merge(other *Provider) {
	p.From = append(p.From, other.From...)
	p.Version = newer(p.Version, other.Version)
	if p.Source == "" {
		p.Source = other.Source
	}
	for name, theirs := range other.Types {
		if ours, ok := p.Types[name]; ok {
			ours.merge(theirs)
			continue
		}
		p.Types[name] = theirs
	}
}

func (t *Type) merge(other *Type) {
	if t.Description == "" {
		t.Description = other.Description
	}
	if other.From.exact() && !t.From.exact() {
		t.From = other.From
	}
	n := len(t.Attributes)
	for _, a := range other.Attributes {
		i, ok := slices.BinarySearchFunc(t.Attributes[:n], a.Path, comparePath)
		if !ok {
			t.Attributes = append(t.Attributes, a)
			continue
		}
		t.Attributes[i].merge(a)
	}
	t.Attributes = sorted(t.Attributes)
}

// merge fills in what a does not say. One exact source makes it sure, and its
// word on type and mode goes before prose.
func (a *Attribute) merge(other Attribute) {
	if a.Loose && !other.Loose {
		a.Loose, a.Mode, a.Type = false, "", ""
	}
	a.Mode = cmp.Or(a.Mode, other.Mode)
	a.Type = cmp.Or(a.Type, other.Type)
	a.Description = cmp.Or(a.Description, other.Description)
}
