// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// maxFile bounds what is read of one file. Nobody writes so much configuration.
const maxFile = 8 << 20

// A dir is one module's directory. Its files are parsed when a block is asked for.
type dir struct {
	rel      string
	files    []*file
	overlays []*file // override.tf and the like, merged into the others

	indexed bool
	blocks  map[blockKey]*Block
	targets []*Block // removed, moved and import blocks
}

type blockKey struct{ kind, typ, name string }

// A file is one file of configuration.
type file struct {
	name    string // base name
	shown   string
	path    string // on this machine, "" where that file is not this one
	overlay bool   // override.tf and the like
	linked  bool   // from outside the repository, by a symbolic link
	src     []byte

	parsed bool
	broken bool // it has syntax errors: it is not what was planned
	blocks []*Block
	notes  []jsonNote
	native *hclsyntax.Body // once something asked for what is written

	commented map[string][]Comment // by marker
}

// dir gives the directory at a path relative to the root module.
func (t *Tree) dir(rel string) *dir {
	if d, ok := t.dirs[rel]; ok {
		return d
	}
	d := &dir{rel: rel}
	t.dirs[rel] = d
	for _, e := range t.list(rel) {
		f := t.open(rel, e)
		switch {
		case f == nil:
		case f.overlay:
			d.overlays = append(d.overlays, f)
		default:
			d.files = append(d.files, f)
		}
	}
	return d
}

func (t *Tree) open(rel string, e entry) *file {
	f := &file{name: e.name, shown: t.shown(filepath.Join(rel, e.name)), linked: e.linked}
	var err error
	if f.src, f.path, err = t.origin.read(rel, e.name); err != nil {
		t.warn(f.shown, "not read: %v", err)
		return nil
	}
	ext, _ := extension(e.name)
	base := strings.TrimSuffix(e.name, ext)
	f.overlay = base == "override" || strings.HasSuffix(base, "_override")
	return f
}

// list gives the configuration files in a directory, by name: those that the tool
// reads, without the ones that another shadows.
func (t *Tree) list(rel string) []entry {
	entries, err := t.origin.entries(rel)
	if err != nil {
		t.warn(t.shown(rel), "not read: %v", err)
	}
	entries = slices.DeleteFunc(entries, func(e entry) bool {
		_, tofu := extension(e.name)
		return !configuration(e.name) || (tofu && t.tool == Terraform)
	})
	if t.tool == OpenTofu {
		entries = slices.DeleteFunc(entries, shadowed(entries))
	}
	return entries
}

// shadowed tells whether x.tf stands beside an x.tofu, x.tf.json beside an
// x.tofu.json. The two forms do not shadow each other.
func shadowed(entries []entry) func(entry) bool {
	names := map[string]bool{}
	for _, e := range entries {
		names[e.name] = true
	}
	return func(e entry) bool {
		ext, tofu := extension(e.name)
		return !tofu && names[strings.TrimSuffix(e.name, ext)+strings.Replace(ext, ".tf", ".tofu", 1)]
	}
}

// configuration tells by its name whether a file is one that a tool reads.
func configuration(name string) bool {
	ext, _ := extension(name)
	return ext != "" && !ignored(name)
}

// extension gives the extension of a configuration file's name, "" for others, and
// whether it is one that only OpenTofu reads.
func extension(name string) (ext string, tofu bool) {
	for _, ext := range []string{".tf", ".tf.json", ".tofu", ".tofu.json"} {
		if strings.HasSuffix(name, ext) {
			return ext, strings.HasPrefix(ext, ".tofu")
		}
	}
	return "", false
}

// ignored tells an editor's leavings, which both tools pass over.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") ||
		(strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#"))
}

// lineAt gives the line around a byte of the file, without its end.
func (f *file) lineAt(at int) string {
	at = min(at, len(f.src))
	line := f.src[bytes.LastIndexByte(f.src[:at], '\n')+1:]
	line, _, _ = bytes.Cut(line, []byte{'\n'})
	return string(bytes.TrimPrefix(bytes.TrimSuffix(line, []byte{'\r'}), []byte("\uFEFF")))
}
