// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
)

func TestBlame(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- sub/main.tf --\none\ntwo\n")
	file := filepath.Join(dir, "sub", "main.tf")
	ctx := context.Background()

	gittest.Run(t, dir, "init", "-q")
	author, ok := override.Blame(ctx, file, 1)
	require.False(t, ok, "not even added: %s", author)

	gittest.Commit(t, dir, "Ada")
	filestest.Write(t, file, "one\nchanged\nnew\n")
	gittest.Commit(t, dir, "\u202eEve \x1b[31m")
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
	gittest.Run(t, dir, "init", "-q")
	gittest.Commit(t, dir, "Ada")
	mark := filepath.Join(dir, "ran")
	trap := "sh -c 'echo >>" + mark + "'"
	for _, key := range []string{"diff.evil.textconv", "core.fsmonitor", "diff.external", "core.pager", "diff.evil.command"} {
		gittest.Run(t, dir, "config", key, trap)
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
