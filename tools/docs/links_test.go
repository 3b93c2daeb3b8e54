// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var link = regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`)

// TestLinks follows every link from a page to another file of the repository.
func TestLinks(t *testing.T) {
	t.Parallel()
	followed := 0
	require.NoError(t, filepath.WalkDir(filepath.Join("..", ".."), func(page string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == ".git"):
			return fs.SkipDir
		case filepath.Ext(page) != ".md":
			return nil
		}
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, match := range link.FindAllStringSubmatch(string(text), -1) {
			if to := match[1]; !strings.Contains(to, "://") {
				require.FileExists(t, filepath.Join(filepath.Dir(page), filepath.FromSlash(to)), "linked to by %s", page)
				followed++
			}
		}
		return nil
	}))
	require.NotZero(t, followed)
}
