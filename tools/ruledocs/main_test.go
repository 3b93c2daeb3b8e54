// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const root = "../.."

func TestPagesAreFresh(t *testing.T) {
	t.Parallel()
	require.NoError(t, run(root, true))
}

func TestCompareNamesWhatIsWrong(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.md"), []byte("old"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "gone.md"), nil, 0o600))
	err := compare(dir, map[string]string{"a.md": "new", "b.md": "new"})
	require.ErrorContains(t, err, "docs/rules/a.md is stale")
	require.ErrorContains(t, err, "docs/rules/b.md is missing")
	require.ErrorContains(t, err, "docs/rules/gone.md is of no rule")
}
