// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

var update = flag.Bool("update", false, "format the data files")

func TestEveryDataFileIsWellFormed(t *testing.T) {
	t.Parallel()
	files, diags := catalog.New(nil).Files()
	require.Empty(t, diags)
	require.NotEmpty(t, files)
	for _, file := range files {
		require.NotEmpty(t, file.Types, file.Name)
	}
}

func TestEveryDataFileIsFormatted(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("data/*.hcl")
	require.NoError(t, err)
	for _, name := range names {
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		want := hclwrite.Format(src)
		if *update {
			require.NoError(t, os.WriteFile(name, want, 0o644))
			continue
		}
		require.True(t, bytes.Equal(want, src), "%s: go test ./linter/catalog -update formats it", name)
	}
}
