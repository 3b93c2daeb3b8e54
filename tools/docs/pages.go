// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// folders of docs/ whose every page is generated.
var folders = []string{"actions", "data-sources", "ephemeral-resources", "functions", "guides", "list-resources", "resources"}

// pages lists the generated pages in a docs folder, by path.
func pages(dir string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		page, err := filepath.Rel(dir, path)
		folder, _, nested := strings.Cut(filepath.ToSlash(page), "/")
		if page == "index.md" || nested && slices.Contains(folders, folder) {
			out = append(out, page)
		}
		return err
	})
	return out, err
}

// compare names every page that is missing, stale or no longer generated.
func compare(generated, docs string) error {
	want, err := pages(generated)
	if err != nil {
		return err
	}
	have, err := pages(docs)
	if err != nil {
		return err
	}
	var faults []error
	for _, page := range want {
		if !slices.Contains(have, page) {
			faults = append(faults, fmt.Errorf("docs/%s is missing", page))
			continue
		}
		fresh, err1 := os.ReadFile(filepath.Join(generated, page))
		stands, err2 := os.ReadFile(filepath.Join(docs, page))
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		if !bytes.Equal(fresh, stands) {
			faults = append(faults, fmt.Errorf("docs/%s is stale", page))
		}
	}
	for _, page := range have {
		if !slices.Contains(want, page) {
			faults = append(faults, fmt.Errorf("docs/%s is generated no longer", page))
		}
	}
	if len(faults) > 0 {
		return errors.Join(append(faults, errors.New("run make docs and commit what it writes"))...)
	}
	return nil
}

// replace puts the generated pages in place of those that stand.
func replace(generated, docs string) error {
	have, err := pages(docs)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, page := range have {
		if err := os.Remove(filepath.Join(docs, page)); err != nil {
			return err
		}
	}
	return os.CopyFS(docs, os.DirFS(generated))
}
