// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git

import (
	"context"
	"fmt"
	"strconv"
	"strings"
)

// A Note is what a notes ref says of a commit.
type Note struct {
	Commit string // its hash
	Text   []byte // nil where it is larger than was asked for
}

// MaxNoted is how many commits Notes looks at.
const MaxNoted = 1000

// Notes gives the notes of a ref, "refs/notes/review", on HEAD and, where base is
// not "", on the commits since that revision, the newest first. Where there is no
// such ref there are none.
func Notes(ctx context.Context, dir, ref, base string, limit int64) ([]Note, error) {
	notes, err := Run(ctx, dir, nil, "rev-parse", "--verify", "--quiet", ref+"^{commit}")
	if err != nil {
		if _, err := Run(ctx, dir, nil, "rev-parse", "--git-dir"); err != nil {
			return nil, err
		}
		return nil, nil
	}
	commits, err := under(ctx, dir, base)
	if err != nil {
		return nil, err
	}
	list, err := Run(ctx, dir, nil, "ls-tree", "-r", "-z", "--long", "--full-tree", strings.TrimSpace(string(notes)))
	if err != nil {
		return nil, err
	}
	return texts(ctx, dir, commits, noted(string(list)), limit)
}

// under gives the hashes of HEAD and the commits that are under review.
func under(ctx context.Context, dir, base string) ([]string, error) {
	args := []string{"rev-list", "--max-count=1", "HEAD", "--"}
	if base != "" {
		from, err := Resolve(ctx, dir, base)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", base, err)
		}
		args = []string{"rev-list", "--max-count=" + strconv.Itoa(MaxNoted), "HEAD", "^" + from.hash, "--"}
	}
	out, err := Run(ctx, dir, nil, args...)
	return strings.Fields(string(out)), err
}

// A noting is where the text of a note is, and how long it is.
type noting struct {
	id   string
	size int64
}

// noted reads a tree of notes: the path of each, without slashes, is the hash of the
// commit that it is on.
func noted(list string) map[string]noting {
	all := map[string]noting{}
	for line := range strings.SplitSeq(list, "\x00") {
		facts, name, _ := strings.Cut(line, "\t")
		f := strings.Fields(facts)
		if len(f) != 4 || !strings.HasPrefix(f[0], "100") {
			continue
		}
		if size, err := strconv.ParseInt(f[3], 10, 64); err == nil {
			all[strings.ReplaceAll(name, "/", "")] = noting{f[2], size}
		}
	}
	return all
}

func texts(ctx context.Context, dir string, commits []string, all map[string]noting, limit int64) ([]Note, error) {
	var out []Note
	var blobs []blob
	for _, commit := range commits {
		n, ok := all[commit]
		if !ok {
			continue
		}
		out = append(out, Note{Commit: commit})
		if n.size <= limit {
			blobs = append(blobs, blob{commit, n.id})
		}
	}
	content, err := (&Commit{dir: dir}).contents(ctx, blobs)
	for i := range out {
		out[i].Text = content[out[i].Commit]
	}
	return out, err
}
