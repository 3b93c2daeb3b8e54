// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package gittest makes repositories for tests. It goes by no settings of the
// user's.
package gittest

import (
	"os"
	"os/exec"
	"testing"
)

// Run runs git in a directory.
func Run(t testing.TB, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", args...) //nolint:gosec // the test's own words
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+os.DevNull)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// Commit commits all that is in a directory, which becomes a repository where it is
// none.
func Commit(t testing.TB, dir, author string) {
	t.Helper()
	Run(t, dir, "init", "-q")
	Run(t, dir, "add", ".")
	Run(t, dir, "-c", "user.name="+author, "-c", "user.email=who@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", "m")
}
