// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var (
	errMissing = errors.New("there is no such file")
	errLocked  = errors.New("another process has it locked")
	errExposed = errors.New("others than its owner can read or write it")
	errNotFile = errors.New("not a regular file")
	errNewer   = errors.New("written by a newer version of this provider")
)

// A damage is something in the ledger's file that should not be there.
type damage struct{ what string }

func (d damage) Error() string { return d.what }

func damaged(format string, args ...any) error { return damage{fmt.Sprintf(format, args...)} }

// guard runs f and makes damage of a panic. The ledger's file is mapped into
// memory and bbolt trusts it: where it is damaged bbolt panics, or reads beyond
// its end, a fault that would end the process were it not made a panic too.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = damaged("reading it failed: %v", p)
		}
	}()
	return f()
}

// openChecked opens the ledger's file as ssh opens a private key: never one that
// others can read.
func openChecked(name string, flag int, mode os.FileMode) (*os.File, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return nil, errNotFile // before opening: a FIFO would block
	}
	file, err := os.OpenFile(name, flag, mode) //nolint:gosec // the ledger's path is the user's to choose
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errMissing
	}
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		err = errExposed
	}
	if err != nil {
		_ = file.Close()
		return nil, err
	}
	return file, nil
}

// fault puts an error from the store into the contract's words.
func (s *store) fault(op string, err error) error {
	var known *issuer.Error
	if err == nil || errors.As(err, &known) ||
		errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, errLocked) {
		return err
	}
	out := &issuer.Error{Op: op, Thing: "in ledger " + s.path, Cause: err}
	var broken damage
	switch {
	case errors.Is(err, errLocked):
		out.Kind, out.Hint = issuer.ErrUnavailable, fmt.Sprintf("Waited %s for another run to finish with it. Try again when that run is done.", s.timeout)
	case errors.Is(err, errExposed):
		out.Kind, out.Hint = issuer.ErrForbidden, "It holds the key that signs tokens. Run chmod 600 "+s.path+"; if others may have read it, start a new ledger and issue all tokens anew."
	case errors.Is(err, errNotFile):
		out.Kind, out.Hint = issuer.ErrInvalid, "Give the path of a file, such as "+s.path+"/ledger.db."
	case errors.Is(err, errNewer):
		out.Kind, out.Hint = issuer.ErrUnsupported, "Upgrade the provider; a ledger is not written by versions that do not know all of it."
	case errors.As(err, &broken), errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		out.Kind, out.Hint = issuer.ErrCorrupt, "Restore the file from a backup. Without one, move it away: the next token begins a new ledger with a new key, and tokens signed with the old key stay valid until they expire for whoever still trusts that key."
	case errors.Is(err, fs.ErrPermission):
		out.Kind, out.Hint = issuer.ErrForbidden, "Make it readable and writable by the user who runs this, or give another path."
	case errors.Is(err, errMissing):
		out.Kind, out.Hint = issuer.ErrUnavailable, "No token was ever issued there, or the file was moved. Restore it, mount its volume, or correct the path; that it is missing does not say that its tokens are."
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		out.Kind, out.Hint = issuer.ErrUnavailable, "Free some space and try again: nothing that was acknowledged is lost."
	default:
		out.Kind, out.Hint = issuer.ErrUnavailable, "Look at the file and its volume, then try again."
	}
	return out
}
