// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import "strings"

// into adds the resource type of a folder to p. A folder of a data source, or of
// the provider itself, has none.
func (g *generated) into(p *Provider) {
	if g.typ == "" {
		return
	}
	t := &Type{From: CDKTF}
	g.walk(t, g.resource, "", nil)
	t.Attributes = sorted(t.Attributes)
	p.Types[g.typ] = t
	p.Provider, _, _ = strings.Cut(g.typ, "_")
	p.Version = newer(p.Version, g.version)
	if g.source != "" {
		p.Source = g.source
	}
}

// walk adds the attributes of a class, and those of the blocks inside it. A block
// may hold blocks of its own kind: outer stops that.
func (g *generated) walk(t *Type, name, prefix string, outer []string) {
	for _, o := range outer {
		if o == name {
			return
		}
	}
	c := g.classes[name]
	if c == nil {
		return
	}
	if c.element != "" {
		g.walk(t, c.element, prefix, outer)
		return
	}
	outer = append(outer, name)
	fields := g.fields[interfaceOf(name, name == g.resource)]
	for _, attr := range c.attributes {
		a, ok := fields[attr]
		if !ok {
			a = Attribute{Mode: "computed"}
		}
		a.Path = prefix + attr
		t.Attributes = append(t.Attributes, a)
		if child := c.children[attr]; child != "" {
			g.walk(t, child, a.Path+".", outer)
		}
	}
}

// interfaceOf gives the interface that describes what can be set in a class.
func interfaceOf(class string, resource bool) string {
	if resource {
		return class + "Config"
	}
	return strings.TrimSuffix(class, "OutputReference")
}

// cdktfType gives a declared type in Terraform's words.
func cdktfType(declared string) string {
	declared = strings.TrimSuffix(declared, " | cdktf.IResolvable")
	switch declared {
	case "boolean":
		return "bool"
	case Any, "string", "number":
		return declared
	case "string[]":
		return "list of string"
	case "number[]":
		return "list of number"
	}
	if strings.Contains(declared, "[key: string]") {
		return "map of " + mapElement(declared)
	}
	if strings.HasSuffix(declared, "[]") {
		return "list of blocks"
	}
	return "block"
}

func mapElement(declared string) string {
	_, element, _ := strings.Cut(declared, "]: ")
	element, _, _ = strings.Cut(element, " |")
	return strings.Trim(element, "(){}; ")
}
