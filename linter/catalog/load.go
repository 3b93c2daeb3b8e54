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
// type of that provider is first asked for. It may be used by several goroutines.
type Catalog struct {
	user      index
	providers map[string]*lazy // by prefix
}

// lazy is a provider whose files are read when they are needed.
type lazy struct {
	names []string // the files, the whole one before its parts
	load  func() loaded
}

type loaded struct {
	files []File
	index index
	diags hcl.Diagnostics
}

// New makes a Catalog of the built-in entries and the user's own, which add to
// them and correct them.
func New(userTypes []Type) *Catalog {
	c := &Catalog{user: newIndex(userTypes), providers: map[string]*lazy{}}
	names, _ := fs.Glob(data, "data/*.hcl") // the pattern is well formed
	for _, name := range names {
		prefix := prefixOf(name)
		if c.providers[prefix] == nil {
			c.providers[prefix] = &lazy{}
		}
		p := c.providers[prefix]
		p.names = append(p.names, name)
		p.load = sync.OnceValue(p.read)
	}
	return c
}

// Lookup gives what is known of a type, by its bare name: a fork of a provider has
// the same types. What nobody has described is not Known.
//
// A data file that cannot be read counts as one that is not there, so that its
// types are unknown and none of them passes for harmless; a test holds that all
// can be read.
func (c *Catalog) Lookup(typeName string) Type {
	t := Type{Name: typeName}
	if p := c.providers[Prefix(typeName)]; p != nil {
		t.Provider = Prefix(typeName)
		if l := p.load(); !l.diags.HasErrors() {
			t = l.index.find(typeName).over(t)
		}
	}
	return c.user.find(typeName).over(t)
}

// Files reads all built-in data files, sorted by name.
func (c *Catalog) Files() ([]File, hcl.Diagnostics) {
	var files []File
	var diags hcl.Diagnostics
	for _, p := range c.providers {
		l := p.load()
		files = append(files, l.files...)
		diags = append(diags, l.diags...)
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files, diags
}

func (p *lazy) read() loaded {
	var l loaded
	var all []Type
	for _, name := range p.names {
		src, err := data.ReadFile(name)
		if err != nil {
			l.diags = l.diags.Append(&hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unable to read a data file", Detail: err.Error()})
			continue
		}
		file, diags := Parse(strings.TrimPrefix(name, "data/"), src)
		l.files = append(l.files, file)
		l.diags = append(l.diags, diags...)
		l.diags = append(l.diags, twice(all, file)...)
		all = append(all, file.Types...)
	}
	l.index = newIndex(all)
	return l
}

// twice finds the types of a part that another part has described.
func twice(all []Type, file File) hcl.Diagnostics {
	var diags hcl.Diagnostics
	seen := newIndex(all).exact
	for _, t := range file.Types {
		if _, ok := seen[t.Name]; ok {
			diags = diags.Append(&hcl.Diagnostic{
				Severity: hcl.DiagError, Summary: "Duplicate type",
				Detail:  t.Name + " has an entry in another part of this provider's file.",
				Subject: &hcl.Range{Filename: file.Name, Start: hcl.InitialPos, End: hcl.InitialPos},
			})
		}
	}
	return diags
}
