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

// TestTheThreatModelNamesTestsThatThereAre holds the page to what is proven: a test
// that is renamed or gone takes its row with it.
func TestTheThreatModelNamesTestsThatThereAre(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	page, err := os.ReadFile(filepath.Join(root, "docs", "THREAT-MODEL.md"))
	require.NoError(t, err)
	named := regexp.MustCompile("`(Test\\w+)(?:/([^`]+))?`").FindAllStringSubmatch(string(page), -1)
	require.NotEmpty(t, named)

	tests := map[string]string{} // the file that each stands in
	declared := regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	for _, dir := range []string{"linter", filepath.Join("cmd", "planlint")} {
		require.NoError(t, filepath.WalkDir(filepath.Join(root, dir), func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, "_test.go") {
				return err
			}
			src, err := os.ReadFile(path)
			for _, found := range declared.FindAllSubmatch(src, -1) {
				tests[string(found[1])] += string(src)
			}
			return err
		}))
	}
	for _, name := range named {
		require.Contains(t, tests, name[1])
		switch {
		case name[2] == "":
		case name[1] == "TestScripts":
			require.FileExists(t, filepath.Join("testdata", "script", name[2]+".txtar"))
		default:
			require.Contains(t, tests[name[1]], `t.Run("`+name[2]+`"`)
		}
	}
}
