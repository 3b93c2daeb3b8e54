// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"errors"
	"time"

	bolt "go.etcd.io/bbolt"
)

// SetLockTimeout changes how long an issuer waits, which a test of waiting cannot
// leave to a machine's speed.
func (i *Issuer) SetLockTimeout(d time.Duration) { i.store.timeout = d }

// SetSeam has f called after each step that changes something.
func (i *Issuer) SetSeam(f func(step string) error) { i.store.seam = f }

// Names that tests of the file's form need.
const (
	SchemaVersion = schemaVersion
	Retention     = retention
	PageSize      = pageSize
	Skew          = skew
)

// Downgrade rewrites a ledger as version 1 of its layout has it.
func Downgrade(path string) error {
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		l, err := begin(tx, time.Time{})
		if err != nil {
			return err
		}
		key, err := l.current()
		if err != nil {
			return err
		}
		l.state.Key = ""
		return errors.Join(
			l.put(inSigning, []byte(key.id()), signingKey{Seed: key.Seed}),
			tx.Bucket(inMeta).Put(schemaKey, []byte(`{"version":1}`)),
			l.save(),
		)
	})
	return errors.Join(err, db.Close())
}
