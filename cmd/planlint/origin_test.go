// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWithin follows links both ways: what is reached through the working tree is in
// it, and so is what lies there.
func TestWithin(t *testing.T) {
	t.Parallel()
	base, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	top, out := filepath.Join(base, "top"), filepath.Join(base, "out")
	for _, dir := range []string{filepath.Join(top, "sub"), out} {
		require.NoError(t, os.MkdirAll(dir, 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "f"), nil, 0o600))
	}
	for link, to := range map[string]string{
		filepath.Join(top, "leads-out"): out, filepath.Join(out, "leads-in"): filepath.Join(top, "sub"),
		filepath.Join(top, "file-out"): filepath.Join(out, "f"), filepath.Join(out, "file-in"): filepath.Join(top, "sub", "f"),
	} {
		require.NoError(t, os.Symlink(to, link))
	}
	for file, want := range map[string]string{
		filepath.Join(top, "sub", "f"): "sub/f", filepath.Join(top, "new"): "new", filepath.Join(top, "leads-out", "f"): "leads-out/f",
		filepath.Join(top, "file-out"): "file-out", filepath.Join(out, "leads-in", "f"): "sub/f", filepath.Join(out, "file-in"): "sub/f",
		filepath.Join(out, "f"): "", filepath.Join(out, "new"): "", filepath.Join(base, "top-too"): "",
	} {
		rel, inside := within(top, file)
		require.Equal(t, want, rel, file)
		require.Equal(t, want != "", inside, file)
	}
}

func TestUpwards(t *testing.T) {
	t.Parallel()
	require.Equal(t, []string{".planlint.hcl"}, upwards("."))
	require.Equal(t, []string{"live/prod/.planlint.hcl", "live/.planlint.hcl", ".planlint.hcl"}, upwards("live/prod"))
}
