// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git

import (
	"context"
	"errors"
	"fmt"
	"net/mail"
	"path"
	"slices"
	"strings"
)

// ErrShallow says that a clone has not all the commits that an answer rests on.
var ErrShallow = errors.New("the clone is shallow: fetch the whole history, as with git fetch --unshallow or fetch-depth: 0")

// Shallow reports whether the history of a repository is cut off.
func Shallow(ctx context.Context, dir string) (bool, error) {
	out, err := Run(ctx, dir, nil, "rev-parse", "--is-shallow-repository")
	return strings.TrimSpace(string(out)) != "false", err
}

// Authors gives the email addresses, in lower case, of those who wrote the commits
// of HEAD that a revision has not: authors, and those whom trailers name as
// co-authors. Commits that touch nothing but a directory called one of beside, and
// what is in it, do not count. Where commits may be missing it is an error: who is
// not known may be anybody.
func Authors(ctx context.Context, dir, base string, beside ...string) ([]string, error) {
	from, err := Resolve(ctx, dir, base)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", base, err)
	}
	if cut, err := Shallow(ctx, dir); err != nil || cut {
		return nil, errors.Join(err, ErrShallow)
	}
	args := []string{"log", "--full-history", "--no-mailmap", "-z", "--format=%ae%x0a%(trailers:key=Co-authored-by,valueonly,unfold)", "HEAD", "^" + from.hash, "--", ":(top)"}
	for _, name := range beside {
		args = append(args, ":(top,exclude,literal)"+path.Clean(name))
	}
	out, err := Run(ctx, dir, nil, args...)
	if err != nil {
		return nil, err
	}
	var all []string
	for line := range strings.SplitSeq(strings.ReplaceAll(string(out), "\x00", "\n"), "\n") {
		if name := addressOf(line); name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all, nil
}

// addressOf gives the address of "Ada <ada@example.org>", or the text itself.
func addressOf(s string) string {
	s = strings.TrimSpace(s)
	if a, err := mail.ParseAddress(s); err == nil {
		s = a.Address
	} else if _, rest, ok := strings.Cut(s, "<"); ok {
		s, _, _ = strings.Cut(rest, ">")
	}
	return strings.ToLower(strings.TrimSpace(s))
}
