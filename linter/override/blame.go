// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// blameTimeout bounds each question to git: an author's name is a courtesy, and a
// long history must not hold up the verdict.
const blameTimeout = 5 * time.Second

// NotCommitted is what Blame answers for a line that no commit has yet.
const NotCommitted = "not committed yet"

// Blame asks git who wrote a line of a file: "Ada <ada@example.org>". It is false
// where there is no git, no repository, or no answer in time.
//
// What it tells is git's account, which whoever makes a commit writes as they like:
// it is for people to read, never to decide by. The name may hold anything.
func Blame(ctx context.Context, file string, line int) (author string, ok bool) {
	at := strconv.Itoa(line)
	out, ok := git(ctx, file, "blame", "--porcelain", "-L", at+","+at, "--", filepath.Base(file))
	if !ok {
		return "", false
	}
	commit, _, _ := strings.Cut(out, " ")
	if strings.Trim(commit, "0") == "" {
		return NotCommitted, commit != ""
	}
	// Asked of the commit, since blame goes by the working tree's .mailmap, with
	// which a change could give its lines to somebody else.
	out, ok = git(ctx, file, "show", "--no-patch", "--no-show-signature", "--format=%an <%ae>", commit)
	author = strings.TrimSpace(out)
	return author, ok && author != ""
}

// git runs git in a file's directory. Nothing that a repository's configuration may
// name is run: no hook, monitor, pager or filter for display.
func git(ctx context.Context, file string, args ...string) (string, bool) {
	ctx, cancel := context.WithTimeout(ctx, blameTimeout)
	defer cancel()
	safe := []string{
		"--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull,
		"-c", "blame.ignoreRevsFile=", "-c", "diff.external=", "-c", "log.showSignature=false", args[0],
	}
	if args[0] == "blame" {
		safe = append(safe, "--no-textconv")
	}
	cmd := exec.CommandContext(ctx, "git", append(safe, args[1:]...)...) //nolint:gosec // the words are ours but for the file's name, which follows "--"
	cmd.Dir = filepath.Dir(file)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0")
	cmd.WaitDelay = time.Second
	var out bytes.Buffer
	cmd.Stdout = &out
	err := cmd.Run()
	return out.String(), err == nil
}
