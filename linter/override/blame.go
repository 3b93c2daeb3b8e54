// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/git"
)

// blameTimeout bounds each question to git: an author's name is a courtesy, and a
// long history must not hold up the verdict.
const blameTimeout = 5 * time.Second

// NotCommitted is what Blame answers for a line that no commit has yet.
const NotCommitted = "not committed yet"

// Blame asks git who wrote a line of a file: "Ada <ada@example.org>". It is false
// where there is no git, no repository, or no answer in time, and for no file at all.
//
// What it tells is git's account, which whoever makes a commit writes as they like:
// it is for people to read, never to decide by. The name may hold anything.
func Blame(ctx context.Context, file string, line int) (author string, ok bool) {
	if file == "" {
		return "", false
	}
	at := strconv.Itoa(line)
	out, ok := ask(ctx, file, "blame", "--no-textconv", "--porcelain", "-L", at+","+at, "--", filepath.Base(file))
	if !ok {
		return "", false
	}
	commit, _, _ := strings.Cut(out, " ")
	if strings.Trim(commit, "0") == "" {
		return NotCommitted, commit != ""
	}
	// Asked of the commit, since blame goes by the working tree's .mailmap, with
	// which a change could give its lines to somebody else.
	out, ok = ask(ctx, file, "show", "--no-patch", "--no-show-signature", "--format=%an <%ae>", commit)
	author = strings.TrimSpace(out)
	return author, ok && author != ""
}

// ask runs git in a file's directory.
func ask(ctx context.Context, file string, args ...string) (string, bool) {
	ctx, cancel := context.WithTimeout(ctx, blameTimeout)
	defer cancel()
	out, err := git.Run(ctx, filepath.Dir(file), nil, args...)
	return string(out), err == nil
}
