// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// DefaultPath is where the ledger is when nothing else is said: in the user's
// data directory, by the XDG Base Directory Specification
// ($XDG_DATA_HOME/scoped/ledger.db, ~/.local/share/scoped/ledger.db), which
// command line programs follow on macOS too; on Windows in %LocalAppData%.
func DefaultPath() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) { // the specification says to ignore a relative one
		return filepath.Join(dir, "scoped", "ledger.db"), nil
	}
	if dir := os.Getenv("LocalAppData"); runtime.GOOS == "windows" && dir != "" {
		return filepath.Join(dir, "scoped", "ledger.db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", &issuer.Error{
			Kind: issuer.ErrInvalid, Op: "find the ledger's default path", Cause: err,
			Hint: "Set XDG_DATA_HOME or HOME, or give the ledger's path.",
		}
	}
	return filepath.Join(home, ".local", "share", "scoped", "ledger.db"), nil
}

// locate makes a path absolute and follows symbolic links, so that whoever names
// a ledger differently still publishes its changes in the same place.
func locate(path string) (string, error) {
	fault := func(cause error, hint string) error {
		return &issuer.Error{Kind: issuer.ErrInvalid, Op: "open ledger", Thing: path, Cause: cause, Hint: hint}
	}
	if path == "" {
		return "", fault(errors.New("no path"), "Give the path of the ledger's file.")
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", fault(err, "Give an absolute path.")
	}
	resolved, err := filepath.EvalSymlinks(absolute)
	if err == nil {
		return resolved, nil
	}
	if info, err := os.Lstat(absolute); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "", fault(errors.New("a symbolic link that leads nowhere"), "Mount or restore what it points to, or remove it.")
	}
	return absolute, nil // not there yet, or not to be seen: opening it tells
}
