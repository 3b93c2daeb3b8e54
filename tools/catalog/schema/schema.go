// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package schema reads what resource types a provider has and what attributes
// they have, from the sources that are public without running the provider: the
// generated packages of CDK for Terraform, documentation pages, and the output of
// "terraform providers schema -json".
//
// It knows schemas and nothing of the catalogue. What it reads is kept outside the
// repository, one JSON file a provider: see Dir.
package schema

import (
	"cmp"
	"slices"
	"strings"
)

// A Provider is what was read of one provider's resource types.
type Provider struct {
	Provider string           `json:"provider"`          // what its types' names begin with: "aws"
	Source   string           `json:"source,omitempty"`  // "hashicorp/aws"
	Version  string           `json:"version,omitempty"` // of the newest source read
	From     []From           `json:"from"`
	Types    map[string]*Type `json:"types"`
}

// A From is one source that was read, the most precise one first.
type From struct {
	Kind    Kind   `json:"kind"`
	Name    string `json:"name"`              // the package or the folder
	Version string `json:"version,omitempty"` // of the provider, as far as the source says
	Types   int    `json:"types"`
}

// A Kind is a sort of source.
type Kind string

// The kinds, from exact to loose.
const (
	JSON       Kind = "json"       // "terraform providers schema -json": exact
	CDKTF      Kind = "cdktf"      // a generated package: exact, but for what it leaves untyped
	Source     Kind = "source"     // the provider's Go code: exact, as far as it is written out
	PluginDocs Kind = "plugindocs" // pages written by tfplugindocs: exact
	Prose      Kind = "prose"      // pages written by hand: nesting is told from headings
)

// exact reports whether what a source of the kind says is as the schema has it.
func (k Kind) exact() bool { return k != Prose }

// A Type is one resource type.
type Type struct {
	Description string      `json:"description,omitempty"`
	From        Kind        `json:"from"` // the most precise source that has it
	Attributes  []Attribute `json:"attributes,omitempty"`
}

// An Attribute is one attribute or block, at any depth.
type Attribute struct {
	Path        string `json:"path"`           // names joined by dots, lists and sets without an index
	Mode        string `json:"mode,omitempty"` // "required", "optional" or "computed"
	Type        string `json:"type,omitempty"` // as the source writes it; Any if the source does not go into it
	Description string `json:"description,omitempty"`
	Loose       bool   `json:"loose,omitempty"` // only a page written by hand has it
}

// Any is the type of an attribute whose inside the source does not describe.
const Any = "any"

// A Sureness says how well a source supports that a path exists.
type Sureness int

// The degrees.
const (
	Absent Sureness = iota // no source has it
	Open                   // it lies within a map, or within what no source describes
	Loose                  // pages written by hand have it
	Sure                   // an exact source has it
)

// Has reports whether the type has an attribute at path.
func (t *Type) Has(path string) Sureness {
	if i, ok := t.find(path); ok {
		if t.Attributes[i].Loose {
			return Loose
		}
		return Sure
	}
	for outer := parent(path); outer != ""; outer = parent(outer) {
		if i, ok := t.find(outer); ok {
			if open(t.Attributes[i].Type) {
				return Open
			}
			return Absent
		}
	}
	return Absent
}

// find looks a path up; attributes are sorted by it.
func (t *Type) find(path string) (int, bool) {
	return slices.BinarySearchFunc(t.Attributes, path, comparePath)
}

// open reports whether an attribute of that type may have anything inside it.
func open(typ string) bool {
	return typ == Any || typ == "dynamic" || strings.HasPrefix(strings.ToLower(typ), "map of") || strings.HasPrefix(typ, "map(")
}

func parent(path string) string {
	i := strings.LastIndexByte(path, '.')
	if i < 0 {
		return ""
	}
	return path[:i]
}

// sorted orders attributes by path and keeps the first of each.
func sorted(attrs []Attribute) []Attribute {
	slices.SortStableFunc(attrs, func(a, b Attribute) int { return cmp.Compare(a.Path, b.Path) })
	return slices.CompactFunc(attrs, func(a, b Attribute) bool { return a.Path == b.Path })
}
