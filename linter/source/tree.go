// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package source finds the place in a configuration's source that an address of a
// plan comes from, and the comments that stand there.
//
// It reads files with HCL's own parsers and lexers, never by pattern: text in a
// heredoc is not configuration. It knows addresses, and nothing of rules, findings
// or what a comment means. What it cannot read it says in Warnings and goes on: a
// missing place makes a finding poorer, it does not make it wrong.
package source

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Options say how a configuration was used. The zero value is a good guess.
type Options struct {
	// From is the directory that the user started in: files are shown relative to
	// it. "" is the working directory.
	From string
	// DataDir is TF_DATA_DIR, as Terraform would read it: absolute, or relative to
	// the root module. "" is ".terraform".
	DataDir string
	// Tool made the plan; with ToolUnknown the configuration is asked.
	Tool Tool
	// Planned is the configuration that a saved plan holds, which is then read in
	// place of the files on disk. Paths stay those of the disk. Nil: there is none.
	Planned []Module
}

// A Tree is the source of a configuration: a root module and the modules that it
// calls. It reads a directory when it is first asked for one, and each only once.
// Its methods may be called from many goroutines.
type Tree struct {
	root    string // the root module's directory as the user named it, absolute
	real    string // the same without symbolic links
	bound   string // real path of the repository, or of the root module without one
	from    string // absolute
	modules string // real path of where Terraform installs other people's modules

	origin  origin
	planned bool   // the files are those of a saved plan
	ref     string // the revision that the files are of, "" for those on disk or planned

	mu       sync.Mutex
	tool     Tool
	dirs     map[string]*dir // by path relative to root, or absolute
	manifest map[string]installed
	warnings []Warning
}

// Open gives the source of the configuration whose root module is in dir. Nothing
// much is read until it is asked for; a directory that is not there has no blocks.
func Open(dirname string, opts Options) *Tree {
	t := newTree(dirname, opts)
	t.origin = disk{t}
	if opts.Planned != nil {
		// The tool has left out already what it does not read.
		t.origin, t.planned, t.tool = newPlanned(t, opts.Planned), true, OpenTofu
	}
	return t.begin()
}

func newTree(dirname string, opts Options) *Tree {
	t := &Tree{tool: opts.Tool, dirs: map[string]*dir{}, root: absolute(dirname)}
	t.real, t.from = resolved(t.root), absolute(opts.From)
	t.bound = repository(t.real)
	t.modules = filepath.Join(t.disk(dataDir(opts.DataDir)), "modules")
	return t
}

// begin reads what everything else depends on.
func (t *Tree) begin() *Tree {
	t.manifest = t.readManifest()
	t.modules = resolved(t.modules)
	if t.tool == ToolUnknown {
		t.tool = t.guessTool()
	}
	return t
}

// Ref gives the revision that the files are of, "" for those on disk or planned.
func (t *Tree) Ref() string { return t.ref }

func dataDir(name string) string {
	if name == "" {
		return ".terraform"
	}
	return name
}

func absolute(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return filepath.Clean(name)
}

// resolved follows symbolic links as far as the path exists.
func resolved(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	return name
}

// repository gives the directory at or above dir that holds a .git, else dir.
func repository(dirname string) string {
	for at := dirname; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			return dirname
		}
	}
}

// disk gives the path to open for one that is relative to the root module. It
// starts from the real root, since the operating system resolves ".." after links.
func (t *Tree) disk(rel string) string {
	if filepath.IsAbs(rel) {
		return filepath.Clean(rel)
	}
	return filepath.Join(t.real, rel)
}

// shown gives the path as the user would type it where they started.
func (t *Tree) shown(rel string) string {
	full, from := filepath.Join(t.root, rel), t.from
	if filepath.IsAbs(rel) || within("..", rel) {
		full, from = t.disk(rel), resolved(t.from)
	}
	if short, err := filepath.Rel(from, full); err == nil {
		full = short
	}
	return filepath.ToSlash(full)
}

// owned reports whether what lies at a path on disk is the user's own: not
// installed by Terraform, and not reached through a symbolic link that leads out of
// the repository. Of files that are not read from the disk a link can only take
// away: they are where they are, whatever the disk looks like by now.
func (t *Tree) owned(path string) bool {
	real, err := filepath.EvalSymlinks(path)
	if _, onDisk := t.origin.(disk); err != nil && !onDisk {
		real, err = path, nil
	}
	if err != nil || within(t.modules, real) {
		return false
	}
	return real == path || within(t.bound, real)
}

func within(parent, path string) bool {
	rest, ok := strings.CutPrefix(path, strings.TrimSuffix(parent, string(filepath.Separator)))
	return ok && (rest == "" || os.IsPathSeparator(rest[0]))
}
