// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package scripts finds the files on this machine that an apply would run or send,
// and takes their digests: the plan does not hold them, so they may be others by the
// time it is applied.
//
// It goes by names: every word of a provisioner's or an external program's arguments
// that names a file counts. What such a file reads in its turn is not seen. The
// package knows files and words, and nothing of plans, findings or logs.
package scripts

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A File is a file and what was in it.
type File struct {
	Path   string // relative to the root module where it is below it, with "/", else absolute
	SHA256 string // hexadecimal
}

// machine are the directories whose programs are the machine's own: two machines of
// one pipeline may differ in them, and who can write there needs no script.
var machine = [...]string{"/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/"}

// Files gives the files that a configuration's provisioners and external programs
// name, sorted by path. It fails where one cannot be read, or where there are more
// than anybody sends: what was not looked at may be what was changed.
func Files(t *source.Tree) ([]File, error) {
	h := hasher{seen: map[string]File{}, left: maxBytes}
	for _, run := range t.Runs() {
		h.root = run.Root
		if err := h.run(run); err != nil {
			return nil, err
		}
	}
	out := make([]File, 0, len(h.seen))
	for _, f := range h.seen {
		if f.SHA256 != "" {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return out, nil
}

// run hashes what the arguments of one block name. A directory among the words of a
// command may be where the command goes before it names anything else.
func (h *hasher) run(run source.Run) error {
	w := words{run: run}
	bases := []string{run.Root}
	if run.Module != run.Root {
		bases = append(bases, run.Module)
	}
	for _, dir := range w.of("working_dir") {
		bases = append(bases, joined(run.Root, dir))
	}
	for _, word := range w.of("command") {
		for _, base := range bases[:len(bases):len(bases)] {
			if dir := joined(base, word); isDir(dir) && len(bases) < maxBases && !slices.Contains(bases, dir) {
				bases = append(bases, dir)
			}
		}
	}
	for _, name := range []string{"command", "interpreter", "script", "scripts", "program", "source"} {
		for _, word := range w.of(name) {
			for _, base := range bases {
				if err := h.name(joined(base, word), name == "source"); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// maxBases bounds the directories that words are tried in.
const maxBases = 32

func joined(base, word string) string {
	word = filepath.FromSlash(word)
	if filepath.IsAbs(word) {
		return filepath.Clean(word)
	}
	return filepath.Join(base, word)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func machines(path string) bool {
	return slices.ContainsFunc(machine[:], func(dir string) bool { return strings.HasPrefix(filepath.ToSlash(path), dir) })
}
