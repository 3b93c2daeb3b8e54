// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// get brings plans into the corpus: one commit of each repository, without its
// history, and of that the files of the manifest. A repository that is gone is
// named and passed over.
func get(ctx context.Context, plans []*Plan, log io.Writer) error {
	byRepo := map[string][]*Plan{}
	for _, p := range plans {
		byRepo[p.Repo] = append(byRepo[p.Repo], p)
	}
	for repo, wanted := range byRepo {
		if err := getFrom(ctx, repo, wanted); err != nil {
			_, _ = fmt.Fprintf(log, "passed over %s: %v\n", repo, err)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

func getFrom(ctx context.Context, repo string, plans []*Plan) error {
	dir, err := os.MkdirTemp("", "accuracy-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }() // a temporary directory
	git := func(args ...string) ([]byte, error) {
		command := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
		command.Env = append(os.Environ(), "GIT_TERMINAL_PROMPT=0", "GIT_LFS_SKIP_SMUDGE=1")
		out, err := command.Output()
		if err != nil {
			return nil, fmt.Errorf("git %s: %w", strings.Join(args, " "), err)
		}
		return out, nil
	}
	if _, err := git("init", "-q"); err != nil {
		return err
	}
	if _, err := git("fetch", "-q", "--depth=1", "https://github.com/"+repo, plans[0].Commit); err != nil {
		return err
	}
	for _, p := range plans {
		text, err := git("cat-file", "blob", p.Commit+":"+p.Path)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(p.File), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(p.File, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
