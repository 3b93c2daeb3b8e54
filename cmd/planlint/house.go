// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
)

// house is the directory that has a root module's configuration, or would have it:
// that of .planlint.hcl, else the nearest with a .planlint, else the repository's.
func house(dir string, f flags) string {
	if f.config != "" {
		return filepath.Dir(f.config)
	}
	if path, ok := config.Find(dir); ok {
		return filepath.Dir(path)
	}
	for _, mark := range []string{".planlint", ".git"} {
		if found, ok := above(dir, mark); ok {
			return found
		}
	}
	return dir
}

// above finds the nearest directory, at or above another and within its repository,
// that has something of a name.
func above(dir, name string) (string, bool) {
	at, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	for {
		if exists(filepath.Join(at, name)) {
			return at, true
		}
		up := filepath.Dir(at)
		if up == at || exists(filepath.Join(at, ".git")) {
			return "", false
		}
		at = up
	}
}

// exists is true for what cannot be told, too.
func exists(path string) bool {
	_, err := os.Lstat(path) //nolint:gosec // whether it is there is all that is asked
	return !errors.Is(err, fs.ErrNotExist)
}

// shown is a path as people are told it: relative where it is below the working
// directory.
func shown(path string) string {
	cwd, err := os.Getwd()
	if err != nil {
		return path
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(cwd, abs); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(path)
}
