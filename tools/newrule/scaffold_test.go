// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// rulesCopy is a directory with a copy of the real list of rules.
func rulesCopy(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	src, err := os.ReadFile("../../linter/rules/rules.go")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "rules.go"), src, 0o600))
	return dir
}

func TestScaffoldCompiles(t *testing.T) {
	t.Parallel()
	dir := rulesCopy(t)
	written, err := scaffold(dir, "lose-all-sleep")
	require.NoError(t, err)
	require.Len(t, written, 4)

	// The copies stand in for the real files in a build of the real package.
	real, err := filepath.Abs("../../linter/rules")
	require.NoError(t, err)
	replace := map[string]string{}
	for _, file := range []string{"rules.go", "lose_all_sleep.go"} {
		src, err := os.ReadFile(filepath.Join(dir, file))
		require.NoError(t, err)
		formatted, err := format.Source(src)
		require.NoError(t, err)
		require.Equal(t, string(formatted), string(src))
		replace[filepath.Join(real, file)] = filepath.Join(dir, file)
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "overlay.json")
	require.NoError(t, os.WriteFile(path, overlay, 0o600))
	out, err := exec.CommandContext(t.Context(), "go", "build", "-overlay", path, real).CombinedOutput()
	require.NoError(t, err, string(out))
}

func TestScaffoldWritesTheCases(t *testing.T) {
	t.Parallel()
	dir := rulesCopy(t)
	_, err := scaffold(dir, "lose-sleep")
	require.NoError(t, err)
	require.FileExists(t, filepath.Join(dir, "testdata", "lose-sleep", "bad.txtar"))
	require.FileExists(t, filepath.Join(dir, "testdata", "lose-sleep", "good.txtar"))
}

func TestScaffoldRefuses(t *testing.T) {
	t.Parallel()
	dir := rulesCopy(t)
	for _, id := range []string{"", "Lose-sleep", "lose_sleep", "lose", "lose--sleep", "../lose-sleep"} {
		_, err := scaffold(dir, id)
		require.ErrorContains(t, err, "is no rule ID", id)
	}
	_, err := scaffold(dir, "lose-sleep")
	require.NoError(t, err)
	_, err = scaffold(dir, "lose-sleep")
	require.ErrorContains(t, err, "is there already")
	_, err = scaffold(t.TempDir(), "lose-sleep")
	require.ErrorIs(t, err, os.ErrNotExist)
}
