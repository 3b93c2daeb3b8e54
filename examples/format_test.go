// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package examples_test holds the examples to the CLI's own format.
package examples_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/stretchr/testify/require"
)

func TestFormat(t *testing.T) {
	t.Parallel()
	require.NoError(t, filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".tf" {
			return err
		}
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(hclwrite.Format(text)), string(text), "terraform fmt %s", path)
		return nil
	}))
}
