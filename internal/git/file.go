// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// Hash is the commit's full hash.
func (c *Commit) Hash() string { return c.hash }

// File gives the content of a regular file of at most limit bytes, by its path in
// the repository, with "/". One that is not there is fs.ErrNotExist. What is there
// and is no such file, a link or a submodule, is another error: so is a directory on
// the way to it that is a link.
func (c *Commit) File(ctx context.Context, name string, limit int64) ([]byte, error) {
	name = path.Clean(name)
	if !fs.ValidPath(name) || name == "." {
		return nil, fmt.Errorf("%q is no path in the repository", name)
	}
	tree := c.hash + "^{tree}"
	steps := strings.Split(name, "/")
	for i, step := range steps {
		e, err := c.entry(ctx, tree, step)
		switch {
		case err != nil:
			return nil, err
		case i < len(steps)-1 && e.kind != "tree", i == len(steps)-1 && !strings.HasPrefix(e.mode, "100"):
			return nil, errors.New("it is a link, or no file")
		case e.size > limit:
			return nil, fmt.Errorf("it has %d bytes, and may have %d", e.size, limit)
		}
		tree = e.id
	}
	return Run(ctx, c.dir, nil, "cat-file", "blob", tree)
}

type entry struct {
	mode, kind, id string
	size           int64 // of a file
}

// entry finds a name in a tree.
func (c *Commit) entry(ctx context.Context, tree, name string) (entry, error) {
	list, err := Run(ctx, c.dir, nil, "ls-tree", "-z", "--long", "--full-tree", tree)
	if err != nil {
		return entry{}, err
	}
	for line := range strings.SplitSeq(string(list), "\x00") {
		facts, found, _ := strings.Cut(line, "\t")
		if f := strings.Fields(facts); found == name && len(f) == 4 {
			size, _ := strconv.ParseInt(f[3], 10, 64) // "-" for what has none
			return entry{f[0], f[1], f[2], size}, nil
		}
	}
	return entry{}, fs.ErrNotExist
}

// Top gives the directory of the working tree around a directory, links resolved.
// It is false where there is none.
func Top(ctx context.Context, dir string) (string, bool) {
	out, err := Run(ctx, dir, nil, "rev-parse", "--show-toplevel")
	top := strings.TrimSuffix(string(out), "\n")
	if err != nil || top == "" {
		return "", false
	}
	return filepath.FromSlash(top), true
}
