// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

// backupEvery is how old a backup may be when something changes.
const backupEvery = 24 * time.Hour

// Backup is where the ledger's backup is: beside it, for its owner alone, as it has
// the keys. It is written by the first change of a day. To use it, put it in the
// ledger's place: see restored.
func (i *Issuer) Backup() string { return backupOf(i.store.path) }

func backupOf(path string) string { return path + ".backup" }

// backup writes the backup where it is missing or old. That it cannot is no reason to
// fail: what was changed is safe in the ledger, and the next change tries again.
func (i *Issuer) backup(db *bolt.DB) {
	now := i.clock.Now()
	info, err := os.Stat(i.Backup())
	if err == nil && now.Sub(info.ModTime()).Abs() < backupEvery {
		return
	}
	if err := copyTo(db, i.Backup()); err == nil {
		_ = os.Chtimes(i.Backup(), now, now) // else the next change makes another
	}
}

// copyTo copies a ledger in use to another file, in one step. A copy that is damaged,
// because what it was made from is, does not take the place of one that is not.
func copyTo(db *bolt.DB, path string) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".ledger-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	err = db.View(func(tx *bolt.Tx) error {
		_, err := tx.WriteTo(temp)
		return err
	})
	if err == nil {
		err = guard(func() error { return checkStructure(temp) })
	}
	if err := errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}
