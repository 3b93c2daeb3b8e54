// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"io"
	"os"
)

// nameOf is what a plan is called in reports.
func nameOf(plan string) string {
	if plan == "-" {
		return "stdin"
	}
	return plan
}

// open opens a plan, or standard input for "-".
func (c command) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(c.stdin), nil
	}
	f, err := os.Open(name) //nolint:gosec // the user named it
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		_ = f.Close()
		return nil, errDirectory
	}
	return f, nil
}

// isDirectory refuses what is none.
func isDirectory(name string) error {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return errors.New("it is not a directory")
	default:
		return nil
	}
}

var errDirectory = errors.New("it is a directory, and a plan is a file")
