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
	"slices"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

var (
	errMissing = errors.New("there is no such file")
	errLocked  = errors.New("another run has it locked")
	errExposed = errors.New("others than its owner can read or write it")
	errNotFile = errors.New("not a regular file")
	errNewer   = errors.New("written by a newer version of this provider")
)

// A damage is something in the ledger's file that should not be there.
type damage struct{ what string }

func (d damage) Error() string { return d.what }

// Is lets errors.Is find any damage.
func (damage) Is(target error) bool { _, ok := target.(damage); return ok }

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
	if err == nil && info.Size() == 0 {
		err = damaged("it is empty") // bbolt would begin a new one in it
	}
	if err != nil {
		_ = file.Close()
		return nil, err
	}
	return file, nil
}

// faults are the kinds of trouble that a file gives, and the ways out.
var faults = []struct {
	kind   error
	hint   string
	causes []error
}{
	{
		issuer.ErrUnavailable, "Try again when the other run has finished.",
		[]error{errLocked},
	},
	{
		issuer.ErrForbidden, "It holds the key that signs tokens: make it its owner's alone (chmod 600). If others may have read it, begin a new ledger.",
		[]error{errExposed},
	},
	{
		issuer.ErrInvalid, "Give the path of a file, in a directory.",
		[]error{errNotFile, syscall.ENOTDIR},
	},
	{
		issuer.ErrUnsupported, "Upgrade the provider: a version that does not know all of a ledger leaves it alone.",
		[]error{errNewer},
	},
	{
		issuer.ErrCorrupt, "Move it away, and put its backup in its place, the file of the same name with .backup after it: no revocation is lost, and what was issued since the backup is revoked. If there is none, begin anew: the next token begins a new ledger with a new key. Tokens of the old key stay good until they expire for whoever trusts the old jwks.json.",
		[]error{damage{}, bolterrors.ErrInvalid, bolterrors.ErrChecksum, bolterrors.ErrVersionMismatch},
	},
	{
		issuer.ErrForbidden, "Make it, and its directory, readable and writable for the user who runs this, or give another path.",
		[]error{fs.ErrPermission},
	},
	{
		issuer.ErrForbidden, "The file system is read-only: give another path, or mount it writable.",
		[]error{syscall.EROFS},
	},
	{
		issuer.ErrUnavailable, "It was moved, its volume is not mounted, or no token was ever issued here. Bring it back or correct the path: that it is missing does not say that its tokens are.",
		[]error{errMissing},
	},
	{
		issuer.ErrUnavailable, "Free some space, or raise the limit, and try again: nothing that was acknowledged is lost.",
		[]error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG},
	},
}

// fault puts an error from the store into the contract's words.
func (s *store) fault(op string, err error) error {
	var told *issuer.Error
	if err == nil || errors.As(err, &told) {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	out := &issuer.Error{
		Kind: issuer.ErrUnavailable, Op: op, Thing: "in ledger " + s.path, Cause: err,
		Hint: "Look at the file and its volume, then try again.",
	}
	for _, f := range faults {
		if slices.ContainsFunc(f.causes, func(cause error) bool { return errors.Is(err, cause) }) {
			out.Kind, out.Hint = f.kind, f.hint
			break
		}
	}
	return out
}
