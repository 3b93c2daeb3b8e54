// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// A store is the ledger's file. It is opened and locked for one transaction at a
// time, because bbolt's lock lasts as long as the file is open and two runs of
// Terraform must both make progress.
type store struct {
	path    string
	timeout time.Duration
	turn    chan struct{} // holds one value while a goroutine has its turn
	seam    seam
}

func newStore(path string, timeout time.Duration) *store {
	if timeout <= 0 {
		timeout = DefaultLockTimeout
	}
	return &store{path: path, timeout: timeout, turn: make(chan struct{}, 1)}
}

// read opens the ledger beside other readers. It works on a read-only file
// system and changes nothing. Where there is no ledger it gives errMissing,
// wrapped.
func (s *store) read(ctx context.Context, op string, use func(*bolt.DB, *os.File) error) error {
	return s.with(ctx, op, true, use)
}

// write opens the ledger for this run alone. Where there is no ledger it gives
// fs.ErrNotExist, wrapped.
func (s *store) write(ctx context.Context, op string, use func(*bolt.DB, *os.File) error) error {
	return s.with(ctx, op, false, use)
}

func (s *store) with(ctx context.Context, op string, readOnly bool, use func(*bolt.DB, *os.File) error) error {
	select {
	case s.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-s.turn }()
	ctx, cancel := context.WithTimeoutCause(ctx, s.timeout, fmt.Errorf("%w, and still has after %s", errLocked, s.timeout))
	defer cancel()
	err := guard(func() error {
		db, file, err := s.open(ctx, readOnly)
		if err != nil {
			return err
		}
		done := false
		defer func() {
			if !done {
				release(file) // bbolt's own Close may wait for what panicked
			}
		}()
		if err = s.seam.after("open"); err == nil {
			err = use(db, file)
		}
		done = true
		return errors.Join(err, db.Close())
	})
	if !readOnly {
		// Whoever waits for the lock polls it. Without a gap between one
		// transaction and the next of a busy run, another would hardly ever get it.
		pause(ctx, gap)
	}
	return s.fault(op, err)
}

// A run that waits for the lock tries it every poll, and finds it free within a
// gap of a busy one after some ten tries.
const (
	poll = 5 * time.Millisecond
	gap  = time.Millisecond
)

// open opens the file and takes its lock, trying again while another process has
// it. A panic on the way (see guard) does not keep the file, and so the lock.
func (s *store) open(ctx context.Context, readOnly bool) (db *bolt.DB, file *os.File, err error) {
	done := false
	defer func() {
		if !done && file != nil {
			release(file)
		}
	}()
	options := &bolt.Options{
		ReadOnly: readOnly,
		Timeout:  time.Nanosecond, // one try
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			file, err = openChecked(name, flag&^os.O_CREATE, mode)
			return file, err
		},
		NoStatistics: true,
	}
	for {
		if err := ctx.Err(); err != nil {
			return nil, nil, context.Cause(ctx)
		}
		db, err = bolt.Open(s.path, 0o600, options)
		if !errors.Is(err, bolterrors.ErrTimeout) {
			done = err == nil
			return db, file, opening(err)
		}
		pause(ctx, poll/2+rand.N(poll)) //nolint:gosec // not a secret
	}
}

// opening tells what bbolt makes of a file that it does not understand from what
// the system says.
func opening(err error) error {
	var number syscall.Errno
	if err == nil || errors.As(err, &number) || errors.Is(err, errMissing) || errors.Is(err, errExposed) || errors.Is(err, errNotFile) {
		return err
	}
	return damaged("%v", err)
}

// create makes a new ledger: in a file of another name, which gets the ledger's
// name when it is complete. A run that is killed on the way leaves no half ledger,
// and of two runs that begin at once one comes first and the other uses its.
func (s *store) create(fill func(*bolt.DB) error) error {
	dir := filepath.Dir(s.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, ".ledger-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	if err := temp.Close(); err != nil {
		return err
	}
	db, err := bolt.Open(temp.Name(), 0o600, &bolt.Options{Timeout: time.Second, NoStatistics: true})
	if err != nil {
		return err
	}
	if err := errors.Join(fill(db), db.Close(), s.seam.after("fill")); err != nil {
		return err
	}
	if err := os.Link(temp.Name(), s.path); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	return errors.Join(syncDir(dir), s.seam.after("link"))
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
