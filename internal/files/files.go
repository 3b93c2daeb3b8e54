// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package files reads files that somebody else has put there. It knows nothing of
// what is in them.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Read gives the content of a regular file of at most limit bytes, and refuses
// anything else: a pipe would never end. Its errors leave the path out, since who
// reports them names the file in the user's terms.
func Read(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, Cause(err)
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	}
	f, err := os.Open(path) //nolint:gosec // reading the file that is named is the task
	if err != nil {
		return nil, Cause(err)
	}
	return readAll(f, limit)
}

// ReadIn is Read for a file in a directory, which no link leads out of.
func ReadIn(dir *os.Root, name string, limit int64) ([]byte, error) {
	info, err := dir.Stat(name)
	switch {
	case err != nil:
		return nil, Cause(err)
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, Cause(err)
	}
	return readAll(f, limit)
}

func readAll(f *os.File, limit int64) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, Cause(err)
	}
	if int64(len(src)) > limit {
		return nil, errors.New("larger than " + size(limit))
	}
	return src, nil
}

// size writes a limit in the largest unit that it is a multiple of.
func size(n int64) string {
	switch {
	case n > 0 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n > 0 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// Cause gives what is behind an error about a path.
func Cause(err error) error {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err
	}
	return err
}
