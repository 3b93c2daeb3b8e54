// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
)

//go:embed data/*.hcl
var data embed.FS

// A Catalog answers what is known of a type. It reads a provider's file when a
// type of that provider is first asked for, and of the file only the block in
// which the type stands: parsing all of a large provider would take longer than
// linting most plans. It may be used by several goroutines.
type Catalog struct {
	user      index
	providers map[string]*provider // by prefix
}

// A provider is the data files of one prefix.
type provider struct {
	files  []string // in the order of their names
	blocks func() blockIndex
}

// New makes a Catalog of the built-in entries and the user's own, which add to
// them and correct them.
func New(userTypes []Type) *Catalog {
	c := &Catalog{user: newIndex(userTypes), providers: map[string]*provider{}}
	names, _ := fs.Glob(data, "data/*.hcl") // the pattern is well formed
	for _, name := range names {
		prefix := prefixOf(name)
		p := c.providers[prefix]
		if p == nil {
			p = &provider{}
			p.blocks = sync.OnceValue(p.index)
			c.providers[prefix] = p
		}
		p.files = append(p.files, name)
	}
	return c
}

// Lookup gives what is known of a type, by its bare name: a fork of a provider has
// the same types. What nobody has described is not Known.
//
// An entry that cannot be read counts as one that is not there, so that its types
// are unknown and none of them passes for harmless; a test holds that all can be
// read.
func (c *Catalog) Lookup(typeName string) Type {
	t := Type{Name: typeName}
	if p := c.providers[Prefix(typeName)]; p != nil {
		t.Provider = Prefix(typeName)
		t = p.blocks().find(typeName).over(t)
	}
	return c.user.find(typeName).over(t)
}

// Files reads all built-in data files in full, sorted by name.
func (c *Catalog) Files() ([]File, hcl.Diagnostics) {
	var files []File
	var diags hcl.Diagnostics
	for _, p := range c.providers {
		var all []Type
		for _, name := range p.files {
			src, err := data.ReadFile(name)
			if err != nil {
				diags = diags.Append(&hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unable to read a data file", Detail: err.Error()})
				continue
			}
			file, faults := Parse(strings.TrimPrefix(name, "data/"), src)
			files = append(files, file)
			diags = append(append(diags, faults...), twice(all, file)...)
			all = append(all, file.Types...)
		}
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files, diags
}

// twice finds the types of a part that another part has described.
func twice(all []Type, file File) hcl.Diagnostics {
	var diags hcl.Diagnostics
	seen := map[string]bool{}
	for _, t := range all {
		seen[t.Name] = true
	}
	for _, t := range file.Types {
		if seen[t.Name] {
			diags = diags.Append(&hcl.Diagnostic{
				Severity: hcl.DiagError, Summary: "Duplicate type",
				Detail:  t.Name + " has an entry in another part of this provider's file.",
				Subject: &hcl.Range{Filename: file.Name, Start: hcl.InitialPos, End: hcl.InitialPos},
			})
		}
	}
	return diags
}

func (p *provider) index() blockIndex {
	x := blockIndex{exact: map[string]*block{}}
	for _, name := range p.files {
		if src, err := data.ReadFile(name); err == nil {
			x.add(name, src)
		}
	}
	return x
}
