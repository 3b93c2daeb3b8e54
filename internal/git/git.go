// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package git asks git about the repository around a directory. It only reads, and
// runs nothing that a repository's configuration may name. It knows nothing of what
// is in the files.
package git

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Run runs git in a directory and gives its standard output. The words after the
// command must be the caller's own, or follow what ends git's options. No hook,
// monitor, pager or filter for display is run, nothing is fetched and nobody is
// asked for anything.
func Run(ctx context.Context, dir string, stdin []byte, args ...string) ([]byte, error) {
	safe := []string{
		"--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull,
		"-c", "blame.ignoreRevsFile=", "-c", "diff.external=", "-c", "log.showSignature=false",
	}
	cmd := exec.CommandContext(ctx, "git", append(safe, args...)...) //nolint:gosec // the words are the caller's
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1")
	cmd.WaitDelay = time.Second
	var out, complaint bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &out, &complaint
	if err := cmd.Run(); err != nil {
		if line, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n"); line != "" {
			err = fmt.Errorf("git: %s", line)
		}
		return out.Bytes(), err
	}
	return out.Bytes(), nil
}
