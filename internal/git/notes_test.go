// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
)

const notesRef = "refs/notes/review"

func note(t *testing.T, dir, text string) {
	gittest.Run(t, dir, "-c", "user.name=Ada", "-c", "user.email=a@example.org", "notes", "--ref", notesRef, "add", "-m", text)
}

func TestNotes(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- x.tf --\n1\n")
	_, err := git.Notes(t.Context(), dir, notesRef, "", 100)
	require.ErrorContains(t, err, "not a git repository")

	gittest.Commit(t, dir, "Ada")
	notes, err := git.Notes(t.Context(), dir, notesRef, "", 100)
	require.NoError(t, err)
	require.Empty(t, notes, "there is no such ref")

	note(t, dir, "first")
	gittest.Run(t, dir, "tag", "base")
	for _, text := range []string{"second", "third, which is long"} {
		filestest.Write(t, filepath.Join(dir, "x.tf"), text)
		gittest.Commit(t, dir, "Ada")
		note(t, dir, text)
	}
	for _, c := range []struct {
		base  string
		limit int64
		want  []string
	}{
		{"", 100, []string{"third, which is long\n"}},
		{"base", 100, []string{"third, which is long\n", "second\n"}},
		{"base", 10, []string{"", "second\n"}},
		{"HEAD", 100, nil},
	} {
		notes, err := git.Notes(t.Context(), dir, notesRef, c.base, c.limit)
		require.NoError(t, err)
		var got []string
		for _, n := range notes {
			require.Len(t, n.Commit, 40)
			got = append(got, string(n.Text))
		}
		require.Equal(t, c.want, got)
	}
	_, err = git.Notes(t.Context(), dir, notesRef, "nowhere", 100)
	require.ErrorContains(t, err, "nowhere: there is no such commit here")
}

func TestRepositoryOf(t *testing.T) {
	t.Parallel()
	for remote, want := range map[string]string{
		"git@github.com:acme/infra.git":                            "github.com/acme/infra",
		"https://github.com/acme/infra":                            "github.com/acme/infra",
		"https://x-access-token:s3cr3t@GitHub.com/acme/infra.git/": "github.com/acme/infra",
		"ssh://git@git.example.org:2222/a/b/c.git":                 "git.example.org/a/b/c",
		"git@git.example.org:/a/b":                                 "git.example.org/a/b",
		"https://git.example.org/a/../b":                           "git.example.org/b",
		"/srv/git/infra.git":                                       "", "../infra": "", `C:\infra`: "", "": "", "file:///srv/git": "", "https://github.com/": "", "https://%zz/": "",
	} {
		got, ok := git.RepositoryOf(remote)
		require.Equal(t, want != "", ok, remote)
		if ok {
			require.Equal(t, want, got)
		}
	}
}

func TestRepositoryAndPrefix(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- a/b/x.tf --\n1\n")
	_, ok := git.Prefix(t.Context(), dir)
	require.False(t, ok)
	gittest.Commit(t, dir, "Ada")
	_, ok = git.Repository(t.Context(), dir, "origin")
	require.False(t, ok)
	gittest.Run(t, dir, "remote", "add", "origin", "git@github.com:acme/infra.git")
	for sub, want := range map[string]string{".": ".", "a/b": "a/b"} {
		name, ok := git.Repository(t.Context(), filepath.Join(dir, sub), "origin")
		require.True(t, ok)
		require.Equal(t, "github.com/acme/infra", name)
		prefix, ok := git.Prefix(t.Context(), filepath.Join(dir, sub))
		require.True(t, ok)
		require.Equal(t, want, prefix)
	}
}
