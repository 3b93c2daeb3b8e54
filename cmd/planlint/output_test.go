// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

func says(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestReplaceFileIsAllOrNothing(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "report")
	require.NoError(t, replaceFile(name, says("first")))
	require.NoError(t, replaceFile(name, says("second")))

	full := errors.New("disk full")
	err := replaceFile(name, func(w io.Writer) error { return errors.Join(says("half of the thi")(w), full) })
	require.ErrorIs(t, err, full)

	b, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, "second", string(b))
	left, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	require.Len(t, left, 1, "nothing is left beside it")
}

func TestReplaceFileKeepsModeAndLink(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("there are neither modes nor links for everyone")
	}
	dir := t.TempDir()
	name, link := filepath.Join(dir, "report"), filepath.Join(dir, "link")
	require.NoError(t, os.WriteFile(name, nil, 0o600))
	require.NoError(t, os.Chmod(name, 0o640))
	require.NoError(t, os.Symlink("report", link))
	require.NoError(t, replaceFile(link, says("through the link")))

	info, err := os.Lstat(name)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o640), info.Mode())
	require.Positive(t, info.Size())
	info, err = os.Lstat(link)
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&os.ModeSymlink)
}
