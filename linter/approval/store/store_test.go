// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
)

// tell writes documents and problems in lines.
func tell(documents []approval.Document, problems []approval.Problem) string {
	var b strings.Builder
	for _, d := range documents {
		fmt.Fprintf(&b, "%s: %q", d.Name, d.Statement)
		for _, s := range d.Signatures {
			fmt.Fprintf(&b, " %s=%q", s.Name, s.Text)
		}
		b.WriteString("\n")
	}
	for _, p := range problems {
		fmt.Fprintf(&b, "! %s: %v\n", p.Name, p.Err)
	}
	return b.String()
}

func TestDir(t *testing.T) {
	t.Parallel()
	top := filestest.Tree(t, `
-- approvals/b.approval --
B
-- approvals/a.approval --
A
-- approvals/a.approval.sig --
a1
-- approvals/a.approval.bob.sig --
a2
-- approvals/lost.approval.sig --
x
-- approvals/README.md --
hello
-- approvals/sub/c.approval --
C
-- approvals/d.approval/file --
-- outside/evil.approval --
evil
`)
	dir := filepath.Join(top, "approvals")
	require.NoError(t, os.Symlink("../outside/evil.approval", filepath.Join(dir, "e.approval")))
	require.NoError(t, os.Symlink("a.approval", filepath.Join(dir, "f.approval")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "g.approval.sig"), make([]byte, approval.MaxSignature+1), 0o600))
	require.Equal(t, `appr/a.approval: "A\n" appr/a.approval.bob.sig="a2\n" appr/a.approval.sig="a1\n"
appr/b.approval: "B\n"
! appr/d.approval: it is not a regular file
! appr/e.approval: it is a symbolic link: put the file itself here
! appr/f.approval: it is a symbolic link: put the file itself here
! appr/g.approval.sig: larger than 64 KiB
! appr/lost.approval.sig: it is a signature without its statement, which would be lost.approval
`, tell(store.Dir(dir, "appr", top)))
}

func TestAFolderThatLeadsOutOfTheRepository(t *testing.T) {
	t.Parallel()
	top := filestest.Tree(t, "-- outside/a.approval --\nA\n-- repo/.git/HEAD --\n-- repo/real/a.approval --\nA\n")
	repo := filepath.Join(top, "repo")
	require.NoError(t, os.Symlink("../outside", filepath.Join(repo, "out")))
	require.NoError(t, os.Symlink("real", filepath.Join(repo, "in")))
	require.Equal(t, "! out: it is a link that leads out of the repository: keep the files in it, or name the directory with --approvals\n",
		tell(store.Dir(filepath.Join(repo, "out"), "out", repo)))
	require.Equal(t, "in/a.approval: \"A\\n\"\n", tell(store.Dir(filepath.Join(repo, "in"), "in", repo)))
	require.Equal(t, "out/a.approval: \"A\\n\"\n", tell(store.Dir(filepath.Join(repo, "out"), "out", "")), "the user has named it")
	require.Empty(t, tell(store.Dir(filepath.Join(repo, "none"), "none", repo)))
	require.Equal(t, "! HEAD: not a directory\n", tell(store.Dir(filepath.Join(repo, ".git", "HEAD"), "HEAD", repo)))
}

const (
	one = "{\n  \"format\": \"x\"\n}\n"
	sig = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
)

func TestBundle(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                                  "",
		one:                                 fmt.Sprintf("n: %q\n", one),
		one + "\n" + sig + "\n\n" + sig:     fmt.Sprintf("n: %q n=%q n=%q\n", one, sig, sig), //nolint:dupword // two signatures
		one + sig + "\n" + one + "\n" + sig: fmt.Sprintf("n: %q n=%q\nn: %q n=%q\n", one, sig, one, sig),
		strings.TrimSuffix(one, "\n"):       fmt.Sprintf("n: %q\n", one),
	} {
		documents, err := store.Bundle("n", text)
		require.NoError(t, err)
		require.Equal(t, want, tell(documents, nil))
	}
	for text, want := range map[string]string{
		sig:                "it begins with a signature, and the statement comes first",
		one[:10]:           "a statement in it is cut short",
		one + sig[:40]:     "a signature in it is cut short",
		one + "hello\n":    "it holds something else than statements and signatures",
		"{}\n":             "it holds something else than statements and signatures",
		" " + one:          "it holds something else than statements and signatures",
		one + "\r\n" + sig: "it holds something else than statements and signatures",
	} {
		_, err := store.Bundle("n", text)
		require.EqualError(t, err, want)
	}
}

func TestNotes(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, "-- x.tf --\n1\n")
	require.Contains(t, tell(store.Notes(t.Context(), dir, "")), "! refs/notes/planlint: git: fatal: not a git repository")
	gittest.Commit(t, dir, "Ada")
	require.Empty(t, tell(store.Notes(t.Context(), dir, "")))
	gittest.Run(t, dir, "-c", "user.name=Ada", "-c", "user.email=a@example.org", "notes", "--ref", "planlint", "add", "-m", one+sig+"\nhello")
	require.Regexp(t, `^the note on commit [0-9a-f]{12}: "\{.*" the note.*=.*\n! the note on commit [0-9a-f]{12}: it holds something else than statements and signatures\n$`,
		tell(store.Notes(t.Context(), dir, "")))
	require.Equal(t, "! refs/notes/planlint: nowhere: there is no such commit here\n", tell(store.Notes(t.Context(), dir, "nowhere")))
}

func FuzzBundle(f *testing.F) {
	f.Add(one + "\n" + sig + sig + one)
	f.Fuzz(func(t *testing.T, text string) {
		documents, err := store.Bundle("n", text)
		if err != nil {
			return
		}
		size := 0
		for _, d := range documents {
			size += len(d.Statement)
			for _, s := range d.Signatures {
				size += len(s.Text)
			}
		}
		require.LessOrEqual(t, size, len(text)+1)
	})
}
