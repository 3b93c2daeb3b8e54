// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scripts

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
)

// What is read of all files together, and how deep directories are followed, links
// among them, which may lead back up.
const (
	maxBytes = 1 << 30
	maxFiles = 10_000
	maxDepth = 16
)

// A hasher takes digests, of each file once.
type hasher struct {
	root string
	seen map[string]File // by path; without a digest for what is no file
	left int64
}

// name hashes what has a name, if it is a regular file, or a directory that is sent.
func (h *hasher) name(path string, whole bool) error {
	if _, known := h.seen[path]; known || machines(path) {
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil //nolint:nilerr // most words name nothing
	case info.Mode().IsRegular():
		return h.file(path)
	case info.IsDir() && whole:
		return h.dir(path, maxDepth)
	}
	return nil
}

// dir hashes all files below a directory.
func (h *hasher) dir(path string, depth int) error {
	entries, err := os.ReadDir(path)
	if err == nil && depth == 0 {
		err = fmt.Errorf("there are more than %d directories in each other", maxDepth)
	}
	if err != nil {
		return unable(path, err)
	}
	for _, e := range entries {
		inner := filepath.Join(path, e.Name())
		info, err := os.Stat(inner)
		switch {
		case err != nil:
			return unable(inner, err)
		case info.IsDir():
			err = h.dir(inner, depth-1)
		case info.Mode().IsRegular():
			err = h.file(inner)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (h *hasher) file(path string) error {
	if f, known := h.seen[path]; known && f.SHA256 != "" {
		return nil
	}
	if len(h.seen) >= maxFiles {
		return unable(path, fmt.Errorf("the configuration runs or sends more than %d files", maxFiles))
	}
	f, err := os.Open(path) //nolint:gosec // the configuration names it
	if err != nil {
		return unable(path, err)
	}
	sum := sha256.New()
	n, err := io.Copy(sum, io.LimitReader(f, h.left+1))
	if h.left -= n; h.left < 0 {
		err = errors.Join(err, fmt.Errorf("the files that the configuration runs or sends are larger than %d MiB together", maxBytes>>20))
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return unable(path, err)
	}
	h.seen[path] = File{h.shown(path), hex.EncodeToString(sum.Sum(nil))}
	return nil
}

func unable(path string, err error) error {
	return fmt.Errorf("unable to take the digest of %s: %w", filepath.ToSlash(path), files.Cause(err))
}

// shown is the path that a file is known by: the same on any machine for what comes
// with the configuration.
func (h *hasher) shown(path string) string {
	rel, err := filepath.Rel(h.root, path)
	if err != nil || strings.Count(filepath.ToSlash(rel), "../") > maxUp {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(rel)
}

// maxUp is how far above the root module a configuration may reasonably reach.
const maxUp = 4
