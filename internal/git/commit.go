// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
)

// A Commit is one commit of a repository, as seen from a directory of its working
// tree.
type Commit struct {
	dir    string
	prefix string // of dir in the repository, "infra/prod/", "" at the top
	hash   string
}

// Resolve finds the commit that a revision names: a branch, a tag, a hash. What
// looks like an option is refused.
func Resolve(ctx context.Context, dir, revision string) (*Commit, error) {
	if revision == "" || strings.HasPrefix(revision, "-") || strings.ContainsFunc(revision, func(r rune) bool { return r < ' ' }) {
		return nil, fmt.Errorf("%q is no revision", revision)
	}
	prefix, err := Run(ctx, dir, nil, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	hash, err := Run(ctx, dir, nil, "rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if err != nil {
		return nil, errors.New("there is no such commit here")
	}
	return &Commit{dir, strings.TrimSuffix(string(prefix), "\n"), strings.TrimSpace(string(hash))}, nil
}

// Files gives the content of the regular files in a directory, by name: those that
// are wanted and have at most limit bytes. The directory is relative to the one that
// Resolve was given, with "/". One that is not there, or not in the repository, has
// no files.
func (c *Commit) Files(ctx context.Context, dir string, limit int64, wanted func(name string) bool) (map[string][]byte, error) {
	full := path.Join(c.prefix, dir)
	if full == ".." || strings.HasPrefix(full, "../") || path.IsAbs(full) {
		return nil, nil
	}
	if full == "." {
		full = ""
	}
	tree, err := Run(ctx, c.dir, nil, "rev-parse", "--verify", "--quiet", c.hash+":"+full)
	if err != nil {
		return nil, nil //nolint:nilerr // the commit has been found, so it is the directory that is not there
	}
	list, err := Run(ctx, c.dir, nil, "ls-tree", "-z", "--long", "--full-tree", strings.TrimSpace(string(tree)))
	if err != nil {
		return nil, err
	}
	return c.contents(ctx, pick(string(list), limit, wanted))
}

// A blob is a file's name, and that of its content.
type blob struct{ name, id string }

// pick reads the lines of ls-tree: mode, type, name of the content, size, tab, name.
func pick(list string, limit int64, wanted func(string) bool) []blob {
	var out []blob
	for line := range strings.SplitSeq(list, "\x00") {
		facts, name, _ := strings.Cut(line, "\t")
		f := strings.Fields(facts)
		if len(f) != 4 || !strings.HasPrefix(f[0], "100") || !wanted(name) {
			continue // 100644 and 100755 are files; links and submodules are not followed
		}
		if size, err := strconv.ParseInt(f[3], 10, 64); err == nil && size <= limit {
			out = append(out, blob{name, f[2]})
		}
	}
	return out
}

// contents asks for all of them in one run.
func (c *Commit) contents(ctx context.Context, blobs []blob) (map[string][]byte, error) {
	if len(blobs) == 0 {
		return nil, nil
	}
	var ask bytes.Buffer
	for _, b := range blobs {
		ask.WriteString(b.id + "\n")
	}
	answer, err := Run(ctx, c.dir, ask.Bytes(), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	out := make(map[string][]byte, len(blobs))
	r := bufio.NewReader(bytes.NewReader(answer))
	for _, b := range blobs {
		if out[b.name], err = next(r); err != nil {
			return nil, fmt.Errorf("read %s: %w", b.name, err)
		}
	}
	return out, nil
}

// next reads one answer of cat-file: a line of name, type and size, the content, a
// newline.
func next(r *bufio.Reader) ([]byte, error) {
	head, err := r.ReadString('\n')
	if err != nil {
		return nil, err
	}
	f := strings.Fields(head)
	if len(f) != 3 {
		return nil, fmt.Errorf("git: %s", strings.TrimSpace(head)) // "... missing", in a partial clone
	}
	size, err := strconv.Atoi(f[2])
	if err != nil || size < 0 {
		return nil, errors.New("git: an answer that is none")
	}
	content := make([]byte, size+1)
	if _, err := io.ReadFull(r, content); err != nil {
		return nil, err
	}
	return content[:size], nil
}
