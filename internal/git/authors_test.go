// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
)

// change has somebody commit a file.
func change(t *testing.T, dir, email, file, message string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(file))
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
	filestest.Write(t, path, email+message)
	gittest.Run(t, dir, "add", ".")
	gittest.Run(t, dir, "-c", "user.name=x", "-c", "user.email="+email, "-c", "commit.gpgsign=false", "commit", "-qm", message)
}

func TestAuthors(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- x.tf --\n1\n")
	gittest.Commit(t, dir, "Ada")
	gittest.Run(t, dir, "tag", "base")
	all, err := git.Authors(t.Context(), dir, "base")
	require.NoError(t, err)
	require.Empty(t, all)

	change(t, dir, "Bob@Example.org", "x.tf", "m\n\nCo-authored-by: Carol C. <carol@example.org>\nCo-Authored-By: an agent, unquoted <agent@example.org>")
	change(t, dir, "dan@example.org", "sub/.planlint/approvals/x.approval", "approve")
	change(t, dir, "eve@example.org", ".planlint/approvals.tf", "not an approval")
	sub := filepath.Join(dir, "sub")
	all, err = git.Authors(t.Context(), sub, "base", "sub/.planlint/approvals")
	require.NoError(t, err)
	require.ElementsMatch(t, []string{"bob@example.org", "carol@example.org", "agent@example.org", "eve@example.org"}, all)
	all, err = git.Authors(t.Context(), sub, "base")
	require.NoError(t, err)
	require.Contains(t, all, "dan@example.org")

	// What was written and taken back was written all the same.
	change(t, dir, "fay@example.org", "y.tf", "m")
	require.NoError(t, os.Remove(filepath.Join(dir, "y.tf")))
	gittest.Commit(t, dir, "Ada")
	all, err = git.Authors(t.Context(), dir, "base")
	require.NoError(t, err)
	require.Contains(t, all, "fay@example.org")

	_, err = git.Authors(t.Context(), dir, "nowhere")
	require.EqualError(t, err, "nowhere: there is no such commit here")
	clone := filepath.Join(t.TempDir(), "clone")
	gittest.Run(t, dir, "clone", "-q", "--depth", "2", "file://"+dir, clone)
	_, err = git.Authors(t.Context(), clone, "HEAD~1")
	require.ErrorIs(t, err, git.ErrShallow)
}

func TestFileOfACommit(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- a/b.txt --\ntext\n-- top.txt --\ntop\n")
	require.NoError(t, os.Symlink("top.txt", filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Symlink("a", filepath.Join(dir, "way")))
	gittest.Commit(t, dir, "Ada")
	filestest.Write(t, filepath.Join(dir, "top.txt"), "changed")
	c, err := git.Resolve(t.Context(), filepath.Join(dir, "a"), "HEAD")
	require.NoError(t, err)
	require.Len(t, c.Hash(), 40)
	for name, want := range map[string]string{"a/b.txt": "text\n", "top.txt": "top\n", "./a/../top.txt": "top\n"} {
		got, err := c.File(t.Context(), name, 100)
		require.NoError(t, err, name)
		require.Equal(t, want, string(got))
	}
	for name, want := range map[string]string{
		"link.txt": "it is a link, or no file", "way/b.txt": "it is a link, or no file", "a": "it is a link, or no file",
		"a/b.txt/c": "it is a link, or no file", "../x": `"../x" is no path in the repository`, "/etc/passwd": `"/etc/passwd" is no path in the repository`,
	} {
		_, err := c.File(t.Context(), name, 100)
		require.EqualError(t, err, want, name)
	}
	_, err = c.File(t.Context(), "a/c.txt", 100)
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = c.File(t.Context(), "top.txt", 3)
	require.EqualError(t, err, "it has 4 bytes, and may have 3")
}
