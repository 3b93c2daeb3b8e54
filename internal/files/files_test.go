// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package files_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
)

func TestRead(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "f")
	require.NoError(t, os.WriteFile(path, []byte("four"), 0o600))

	src, err := files.Read(path, 4)
	require.NoError(t, err)
	require.Equal(t, "four", string(src))

	_, err = files.Read(path, 3)
	require.EqualError(t, err, "larger than 3 bytes")
	_, err = files.Read(filepath.Dir(path), 4)
	require.EqualError(t, err, "not a regular file")
	_, err = files.Read(path+"x", 4)
	require.ErrorIs(t, err, fs.ErrNotExist)
	require.NotContains(t, err.Error(), path)
}

func TestReadIn(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "secret"), make([]byte, 1<<10+1), 0o600))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
	require.NoError(t, os.Symlink("../secret", filepath.Join(dir, "sub", "link")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "sub", "f"), []byte("four"), 0o600))
	root, err := os.OpenRoot(filepath.Join(dir, "sub"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = root.Close() })

	src, err := files.ReadIn(root, "f", 4)
	require.NoError(t, err)
	require.Equal(t, "four", string(src))
	for _, name := range []string{"link", "../secret", "none", "."} {
		_, err = files.ReadIn(root, name, 4)
		require.Error(t, err, name)
	}
	_, err = files.Read(filepath.Join(dir, "secret"), 1<<10)
	require.EqualError(t, err, "larger than 1 KiB")
}
