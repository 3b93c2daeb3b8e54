// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

func (f flags) toStdout() bool { return f.output == "" || f.output == "-" }

// print writes to standard output. A reader that is not there to read is no pass.
func (c command) print(s string) error {
	if _, err := io.WriteString(c.stdout, s); err != nil {
		return &failure{what: "unable to write to standard output", why: err}
	}
	return nil
}

// emit runs write on where the results go.
func (c command) emit(f flags, write func(io.Writer) error) error {
	if f.toStdout() {
		if err := write(c.stdout); err != nil {
			return &failure{what: "unable to write to standard output", why: err}
		}
		return nil
	}
	if err := replaceFile(f.output, write); err != nil {
		return &failure{what: "unable to write " + f.output, why: err, hint: "no report was written: name a file in a directory that can be written to"}
	}
	return nil
}

// replaceFile writes a file whole or not at all: beside it, and then into its
// place. What is not a regular file, such as a pipe or a device, cannot be
// replaced and is written to. A symbolic link stays one.
func replaceFile(name string, write func(io.Writer) error) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return writeBeside(name, nil, write)
	case err != nil:
		return err
	case info.IsDir():
		return errors.New("it is a directory")
	case !info.Mode().IsRegular():
		return writeThrough(name, write)
	}
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	return writeBeside(name, info, write)
}

// writeBeside gives a new file the mode that the user's umask says, and one that
// was there the mode it had.
func writeBeside(name string, was fs.FileInfo, write func(io.Writer) error) error {
	beside := name + ".tmp" + strconv.Itoa(os.Getpid())
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) //nolint:gosec // a report, as open as the umask lets it be
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(beside) }() // after the rename there is nothing of that name
	if was != nil {
		err = f.Chmod(was.Mode().Perm())
	}
	if err = errors.Join(err, write(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(beside, name)
}

func writeThrough(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0) //nolint:gosec // the user named it
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
