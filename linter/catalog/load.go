// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"embed"
	"path"
	"sync"

	"github.com/hashicorp/hcl/v2"
)

//go:embed data/*.hcl
var data embed.FS

const dataDir = "data"

// A Catalog answers what is known of a type. It reads a provider's file when a
// type of that provider is first asked for, and of the file only the block in
// which the type stands: parsing all of a large provider would take longer than
// linting most plans. It may be used by several goroutines.
type Catalog struct {
	user  index
	files []string // the data files' names, sorted

	mu        sync.Mutex
	providers map[string]blockIndex // by prefix, those that were asked for
}

// New makes a Catalog of the built-in entries and the user's own, which add to
// them and correct them.
func New(userTypes []Type) *Catalog {
	c := &Catalog{user: newIndex(userTypes), providers: map[string]blockIndex{}}
	entries, _ := data.ReadDir(dataDir) // it is part of the program
	for _, e := range entries {
		c.files = append(c.files, e.Name())
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
	prefix := Prefix(typeName)
	if blocks, ok := c.provider(prefix); ok {
		t.Provider = prefix
		t = blocks.find(typeName).over(t)
	}
	return c.user.find(typeName).over(t)
}

// provider gives the entries of a provider, if there are any. Only what there is
// takes room: a plan can name providers without end.
func (c *Catalog) provider(prefix string) (blockIndex, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if blocks, ok := c.providers[prefix]; ok {
		return blocks, true
	}
	var parts []*text
	for _, name := range c.files {
		if prefixOf(name) != prefix {
			continue
		}
		if src, err := data.ReadFile(path.Join(dataDir, name)); err == nil {
			parts = append(parts, &text{name, string(src)})
		}
	}
	if len(parts) == 0 {
		return blockIndex{}, false
	}
	c.providers[prefix] = newBlockIndex(parts)
	return c.providers[prefix], true
}

// Files reads all built-in data files in full, sorted by name.
func (c *Catalog) Files() ([]File, hcl.Diagnostics) {
	var files []File
	var diags hcl.Diagnostics
	all := map[string][]Type{} // by prefix
	for _, name := range c.files {
		src, err := data.ReadFile(path.Join(dataDir, name))
		if err != nil {
			diags = diags.Append(&hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unable to read a data file", Detail: err.Error()})
			continue
		}
		file, faults := Parse(name, src)
		files = append(files, file)
		prefix := prefixOf(name)
		diags = append(append(diags, faults...), twice(all[prefix], file)...)
		all[prefix] = append(all[prefix], file.Types...)
	}
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
