// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package store finds approvals where they are kept: in a directory, and in git
// notes. It knows which files belong together and trusts none of them; whether an
// approval holds is decided in linter/approval.
package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
)

// The names of files: a statement, and its signatures, "x.approval.sig" as ssh-keygen
// names them or "x.approval.alice.sig" where there are several.
const (
	Extension = ".approval"
	signature = ".sig"
)

// Dir reads the approvals in a directory, not in those below it. Shown is its name
// for people. Within is the directory that it must not lead out of, "" for any: a
// folder of the repository is not to be a link to somewhere else. Each file that
// cannot be read is a problem. A directory that is not there has no approvals.
func Dir(dir, shown, within string) ([]approval.Document, []approval.Problem) {
	here := func(err error) []approval.Problem {
		return []approval.Problem{{Name: shown, Err: err}}
	}
	if err := inside(dir, within); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, here(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, here(files.Cause(err))
	}
	defer func() { _ = root.Close() }() // it was only read
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, here(files.Cause(err))
	}
	content, problems := map[string][]byte{}, []approval.Problem(nil)
	for _, e := range entries {
		limit, wanted := limitOf(e.Name())
		if !wanted {
			continue
		}
		src, err := read(root, e, limit)
		if err != nil {
			name := path.Join(filepath.ToSlash(shown), e.Name())
			problems = append(problems, approval.Problem{Name: name, File: name, Err: err})
			continue
		}
		content[e.Name()] = src
	}
	documents, more := Group(content, filepath.ToSlash(shown))
	return documents, append(problems, more...)
}

// inside makes sure that a directory is within another, wherever links lead.
func inside(dir, within string) error {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil || within == "" {
		return files.Cause(err)
	}
	top, err := filepath.EvalSymlinks(within)
	if err != nil {
		return files.Cause(err)
	}
	real, err = filepath.Abs(real)
	top, errTop := filepath.Abs(top)
	if err := errors.Join(err, errTop); err != nil {
		return err
	}
	if rel, err := filepath.Rel(top, real); err != nil || !filepath.IsLocal(rel) {
		return fmt.Errorf("it is a link that leads out of the repository: keep the files in it, or name the directory with --approvals")
	}
	return nil
}

// limitOf says how large a file may be, and whether it is one of an approval.
func limitOf(name string) (limit int64, wanted bool) {
	switch path.Ext(name) {
	case Extension:
		return approval.MaxStatement, true
	case signature:
		return approval.MaxSignature, true
	}
	return 0, false
}

// read reads a file that is one, and no link to one: a link could be to anything by
// the time that it is followed.
func read(root *os.Root, e fs.DirEntry, limit int64) ([]byte, error) {
	switch {
	case e.Type()&fs.ModeSymlink != 0:
		return nil, errors.New("it is a symbolic link: put the file itself here")
	case !e.Type().IsRegular():
		return nil, errors.New("it is not a regular file")
	}
	return files.ReadIn(root, e.Name(), limit)
}

// Group puts statements and signatures together, by their names in one directory.
func Group(content map[string][]byte, dir string) ([]approval.Document, []approval.Problem) {
	byName := map[string]*approval.Document{}
	for name, src := range content {
		if path.Ext(name) == Extension {
			shown := path.Join(dir, name)
			byName[name] = &approval.Document{Name: shown, File: shown, Statement: src}
		}
	}
	var problems []approval.Problem
	for _, name := range slices.Sorted(maps.Keys(content)) {
		if path.Ext(name) != signature {
			continue
		}
		shown := path.Join(dir, name)
		d := byName[StatementOf(name)]
		if d == nil {
			problems = append(problems, approval.Problem{Name: shown, File: shown, Err: fmt.Errorf("it is a signature without its statement, which would be %s", StatementOf(name))})
			continue
		}
		d.Signatures = append(d.Signatures, approval.Armored{Name: shown, Text: content[name]})
	}
	documents := make([]approval.Document, 0, len(byName))
	for _, d := range byName {
		documents = append(documents, *d)
	}
	slices.SortFunc(documents, func(a, b approval.Document) int { return cmp.Compare(a.Name, b.Name) })
	return documents, problems
}

// StatementOf gives the name of the statement that a signature is for, and that of a
// statement as it is.
func StatementOf(name string) string {
	if path.Ext(name) != signature {
		return name
	}
	i := strings.LastIndex(name, Extension+".")
	if i < 0 {
		return strings.TrimSuffix(name, signature)
	}
	return name[:i+len(Extension)]
}
