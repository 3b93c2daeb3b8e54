// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
)

func all(string) bool { return true }

func TestFilesOfACommit(t *testing.T) {
	t.Parallel()
	top := filestest.Tree(t, "-- a b/-x.tf --\nodd\n-- a b/empty.tf --\n-- a b/sub/y.tf --\nin sub\n-- a b/large.tf --\n0123456789012345678901234567890\n-- top.tf --\ntop\n")
	dir := filepath.Join(top, "a b")
	filestest.Write(t, filepath.Join(dir, "café\n.tf"), "no newline at the end")
	require.NoError(t, os.Symlink("../top.tf", filepath.Join(dir, "link.tf")))
	gittest.Commit(t, top, "Ada")
	require.NoError(t, os.RemoveAll(dir))
	require.NoError(t, os.Mkdir(dir, 0o700))
	filestest.Write(t, filepath.Join(dir, "later.tf"), "later")

	c, err := git.Resolve(t.Context(), dir, "HEAD")
	require.NoError(t, err)
	for name, want := range map[string]map[string]string{
		".":               {"-x.tf": "odd\n", "empty.tf": "", "café\n.tf": "no newline at the end"},
		"sub":             {"y.tf": "in sub\n"},
		"sub/../..":       {"top.tf": "top\n"},
		"nowhere":         {},
		"../..":           {},
		"../../elsewhere": {},
		"/etc":            {},
	} {
		got, err := c.Files(t.Context(), name, 30, all)
		require.NoError(t, err, name)
		require.Len(t, got, len(want), name)
		for file, text := range want {
			require.Equal(t, text, string(got[file]), file)
		}
	}
	got, err := c.Files(t.Context(), ".", 30, func(name string) bool { return strings.HasPrefix(name, "-") })
	require.NoError(t, err)
	require.Len(t, got, 1)
}

func TestResolveTakesNoOptions(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- x.tf --\n")
	_, err := git.Resolve(t.Context(), dir, "HEAD")
	require.ErrorContains(t, err, "not a git repository")
	gittest.Commit(t, dir, "Ada")
	for _, revision := range []string{"", "-h", "--help", "--git-dir=/", "--all", "-", "HEAD\n--all", "HEAD:x.tf", "HEAD..HEAD", "nowhere", "HEAD^{tree}", "HEAD main", "$(id)"} {
		_, err := git.Resolve(t.Context(), dir, revision)
		require.Error(t, err, "%q", revision)
	}
	for _, revision := range []string{"HEAD", "@", "HEAD^0"} {
		_, err := git.Resolve(t.Context(), dir, revision)
		require.NoError(t, err, revision)
	}
}
