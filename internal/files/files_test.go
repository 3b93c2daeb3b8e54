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
	require.EqualError(t, err, "larger than 0 MiB")
	_, err = files.Read(filepath.Dir(path), 4)
	require.EqualError(t, err, "not a regular file")
	_, err = files.Read(path+"x", 4)
	require.ErrorIs(t, err, fs.ErrNotExist)
	require.NotContains(t, err.Error(), path)
}
