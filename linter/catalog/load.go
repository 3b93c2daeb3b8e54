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

// A Catalog answers what is known of a type. It opens a provider's data files when a
// type of that provider is first asked for, and parses of them only the block in
// which the type stands: parsing all of a large provider would take longer than
// linting most plans. It may be used by several goroutines.
type Catalog struct {
	user  index
	files []string // the data files' names, sorted

	mu        sync.Mutex
	providers map[string]*shelf // by prefix, those that were asked for
}

// New makes a Catalog of the built-in entries and the user's own, which add to
// them and correct them.
func New(userTypes []Type) *Catalog {
	c := &Catalog{user: newIndex(userTypes), providers: map[string]*shelf{}}
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
	if entries := c.provider(prefix); entries != nil {
		t.Provider = prefix
		t = entries.find(typeName).over(t)
	}
	return c.user.find(typeName).over(t)
}

// provider gives the entries of a provider, nil where there are none. Only what
// there is takes room: a plan can name providers without end.
func (c *Catalog) provider(prefix string) *shelf {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s, ok := c.providers[prefix]; ok {
		return s
	}
	var files []string
	for _, name := range c.files {
		if prefixOf(name) == prefix {
			files = append(files, name)
		}
	}
	if len(files) == 0 {
		return nil
	}
	s := &shelf{files: files, found: map[string]Type{}}
	c.providers[prefix] = s
	return s
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
