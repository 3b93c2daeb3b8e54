// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"context"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
)

// OpenAt gives the source of a configuration as it was at a revision of the git
// repository that the root module is in: for blocks that are gone since. The notes
// of its blocks say so. Only what is committed is read, and nothing is checked out.
func OpenAt(ctx context.Context, dirname, revision string, opts Options) (*Tree, error) {
	t := newTree(dirname, opts)
	c, err := git.Resolve(ctx, t.real, revision)
	if err != nil {
		return nil, err
	}
	t.origin, t.ref = &commit{ctx: ctx, commit: c, dirs: map[string]map[string][]byte{}}, revision
	return t.begin(), nil
}

// commit is a configuration as it was committed.
type commit struct {
	ctx    context.Context //nolint:containedctx // lives as long as the run; origin has no other way in
	commit *git.Commit
	dirs   map[string]map[string][]byte
}

func (c *commit) entries(rel string) ([]entry, error) {
	if filepath.IsAbs(rel) {
		return nil, nil
	}
	found, err := c.commit.Files(c.ctx, filepath.ToSlash(rel), maxFile, configuration)
	c.dirs[rel] = found
	var out []entry
	for _, name := range slices.Sorted(maps.Keys(found)) {
		out = append(out, entry{name: name})
	}
	return out, err
}

func (c *commit) read(rel, name string) (src []byte, path string, err error) {
	return c.dirs[rel][name], "", nil
}

// modules gives none: what is installed is not committed. Local modules need none.
func (c *commit) modules() ([]installed, error) { return nil, nil }

func (c *commit) lock() ([]byte, error) {
	found, err := c.commit.Files(c.ctx, ".", maxFile, func(name string) bool { return name == lockFile })
	if src, ok := found[lockFile]; ok || err != nil {
		return src, err
	}
	return nil, fs.ErrNotExist
}
