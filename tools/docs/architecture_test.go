// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryPackageIsInTheTable holds ARCHITECTURE.md to naming each package of the
// programs, and no other.
func TestEveryPackageIsInTheTable(t *testing.T) {
	t.Parallel()
	root := os.DirFS(filepath.Join("..", ".."))
	page, err := fs.ReadFile(root, "docs/ARCHITECTURE.md")
	require.NoError(t, err)
	for _, top := range []string{"cmd", "internal", "linter", "provider", "verify"} {
		require.NoError(t, fs.WalkDir(root, top, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case !entry.IsDir():
				return nil
			case entry.Name() == "testdata":
				return fs.SkipDir
			}
			sources, err := fs.Glob(root, path+"/*.go")
			require.NoError(t, err)
			if len(sources) > 0 {
				require.Contains(t, string(page), "`"+path+"`", "a row for the package, and what it may not know")
			}
			return nil
		}))
	}
	for _, row := range strings.Split(string(page), "\n") {
		cells := strings.Split(row, "|")
		if len(cells) < 3 {
			continue
		}
		for i, name := range strings.Split(cells[1], "`") {
			if i%2 == 1 && !strings.Contains(name, "*") {
				_, err := fs.Stat(root, name)
				require.NoError(t, err, "the table has a package that is not there")
			}
		}
	}
}
