// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
)

func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir, "GIT_CONFIG_NOSYSTEM=1")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
}

func commit(t *testing.T, dir, name string) {
	t.Helper()
	git(t, dir, "add", ".")
	git(t, dir, "-c", "user.name="+name, "-c", "user.email=who@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", "m")
}

func TestBlame(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- sub/main.tf --\none\ntwo\n")
	file := filepath.Join(dir, "sub", "main.tf")
	ctx := context.Background()

	git(t, dir, "init", "-q")
	author, ok := override.Blame(ctx, file, 1)
	require.False(t, ok, "not even added: %s", author)

	commit(t, dir, "Ada")
	filestest.Write(t, file, "one\nchanged\nnew\n")
	commit(t, dir, "\u202eEve \x1b[31m")
	filestest.Write(t, file, "one\nchanged\nnew, and new again\n")
	filestest.Write(t, filepath.Join(dir, ".mailmap"), "Somebody Else <else@example.org> <who@example.org>\n")
	for line, want := range map[int]string{
		1: "Ada <who@example.org>", 2: "\u202eEve \x1b[31m <who@example.org>", 3: override.NotCommitted,
	} {
		author, ok := override.Blame(ctx, file, line)
		require.True(t, ok)
		require.Equal(t, want, author)
	}

	_, ok = override.Blame(ctx, file, 99)
	require.False(t, ok, "no such line")
	_, ok = override.Blame(ctx, filepath.Join(dir, "-nowhere", "x.tf"), 1)
	require.False(t, ok, "no such directory")
	done, cancel := context.WithCancel(ctx)
	cancel()
	_, ok = override.Blame(done, file, 1)
	require.False(t, ok, "cancelled")
}

func TestBlameRunsNothingOfTheRepository(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- -main.tf --\none\n-- .gitattributes --\n*.tf diff=evil\n")
	git(t, dir, "init", "-q")
	commit(t, dir, "Ada")
	mark := filepath.Join(dir, "ran")
	trap := "sh -c 'echo >>" + mark + "'"
	for _, key := range []string{"diff.evil.textconv", "core.fsmonitor", "diff.external", "core.pager", "diff.evil.command"} {
		git(t, dir, "config", key, trap)
	}
	author, ok := override.Blame(context.Background(), filepath.Join(dir, "-main.tf"), 1)
	require.True(t, ok)
	require.Equal(t, "Ada <who@example.org>", author)
	require.NoFileExists(t, mark)
}

func TestBlameWithoutRepository(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- main.tf --\none\n")
	_, ok := override.Blame(context.Background(), filepath.Join(dir, "main.tf"), 1)
	require.False(t, ok)
}
