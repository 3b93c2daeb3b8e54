// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"bytes"
	"cmp"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
)

// A Module is one module of a configuration as a saved plan holds it: only the files
// that the tool has read.
type Module struct {
	Key    string            // names of the calls on the way, joined by dots; "" for the root
	Source string            // as the tool resolved it: "./net", "registry.terraform.io/a/b/c"
	Dir    string            // relative to the root module, with "/"
	Files  map[string][]byte // by base name
}

// planned is the configuration that a saved plan holds. The files on disk may have
// changed since: they are looked at only to say so, and for what no plan tells, that
// a file is there by a symbolic link.
type planned struct {
	t    *Tree
	list []installed
	dirs map[string]map[string][]byte
}

func newPlanned(t *Tree, modules []Module) planned {
	p := planned{t: t, dirs: map[string]map[string][]byte{}}
	for _, m := range modules {
		rel := "."
		if m.Key != "" {
			rel = filepath.Clean(filepath.FromSlash(m.Dir))
		}
		// Two calls of one module are of the same directory.
		p.dirs[rel] = m.Files
		p.list = append(p.list, installed{Key: m.Key, Source: m.Source, Dir: m.Dir})
	}
	return p
}

func (p planned) entries(rel string) ([]entry, error) {
	var out []entry
	for name := range p.dirs[rel] {
		path := filepath.Join(p.t.disk(rel), name)
		out = append(out, entry{name, !p.t.owned(path) && !within(p.t.modules, path)})
	}
	slices.SortFunc(out, func(a, b entry) int { return cmp.Compare(a.name, b.name) })
	return out, nil
}

func (p planned) read(rel, name string) (src []byte, path string, err error) {
	src, path = p.dirs[rel][name], filepath.Join(p.t.disk(rel), name)
	now, err := files.Read(path, maxFile)
	switch {
	case err == nil && bytes.Equal(now, src):
		return src, path, nil
	case err == nil:
		p.t.warn(p.t.shown(filepath.Join(rel, name)), "changed since the plan was made: places and annotations are those of the plan")
	}
	return src, "", nil
}

func (p planned) modules() ([]installed, error) { return p.list, nil }

func (p planned) lock() ([]byte, error) { return nil, fs.ErrNotExist }
