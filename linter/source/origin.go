// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files"
)

// An origin is where the files of a configuration are read from: the disk, a saved
// plan, a commit. Directories are relative to the root module, or absolute. Errors
// leave the name out, since who reports them has it.
type origin interface {
	// entries gives the files in a directory, by name; none for one that is not there.
	entries(rel string) ([]entry, error)
	// read gives a file that entries has named, and its path on this machine where
	// the very same file is there too.
	read(rel, name string) (src []byte, path string, err error)
	// modules gives the tool's own list of modules; none where there is no list.
	modules() ([]installed, error)
	// lock gives the root module's lock file.
	lock() ([]byte, error)
}

// An entry is one file in a directory.
type entry struct {
	name   string
	linked bool // from outside the repository, by a symbolic link
}

// Configured reports whether a directory has files that a tool reads as a root
// module.
func Configured(dirname string) bool {
	found, _ := os.ReadDir(dirname) // none where it cannot be read
	for _, e := range found {
		if !e.IsDir() && configuration(e.Name()) {
			return true
		}
	}
	return false
}

const lockFile = ".terraform.lock.hcl"

// disk is the working tree.
type disk struct{ t *Tree }

func (d disk) entries(rel string) ([]entry, error) {
	found, err := os.ReadDir(d.t.disk(rel))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, files.Cause(err)
	}
	var out []entry
	for _, e := range found {
		if e.IsDir() || !configuration(e.Name()) {
			continue
		}
		linked := e.Type()&fs.ModeSymlink != 0 && !d.t.owned(filepath.Join(d.t.disk(rel), e.Name()))
		out = append(out, entry{e.Name(), linked})
	}
	return out, nil
}

func (d disk) read(rel, name string) (src []byte, path string, err error) {
	path = filepath.Join(d.t.disk(rel), name)
	src, err = files.Read(path, maxFile)
	return src, path, err
}

// modules reads what "terraform init" has written. Without it local modules are
// found all the same.
func (d disk) modules() ([]installed, error) {
	src, err := files.Read(filepath.Join(d.t.modules, "modules.json"), maxFile)
	if err != nil {
		return nil, nil //nolint:nilerr // not initialised
	}
	var list struct{ Modules []installed }
	err = json.Unmarshal(src, &list)
	return list.Modules, err
}

func (d disk) lock() ([]byte, error) {
	return files.Read(filepath.Join(d.t.real, lockFile), maxFile)
}
