// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"encoding/json"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// migrations lead a ledger from one version of its layout to the next: the first is
// from 1 to 2. A ledger of an older version is read as it is, and migrated by the
// first change, in the transaction of that change: another run finds it before or
// after. A copy of it as it was is kept beside it.
func migrations() []func(*ledger) error {
	return []func(*ledger) error{(*ledger).keysHaveTimes}
}

// keysHaveTimes is from 1 to 2: there was one key, and it signed everything.
func (l *ledger) keysHaveTimes() error {
	kid, _ := l.tx.Bucket(inSigning).Cursor().First()
	key, err := l.signing(string(kid))
	if err != nil {
		return err
	}
	key.Published, key.Since, key.Horizon = l.now.Unix(), l.now.Unix(), l.state.Horizon
	l.state.Key = key.id()
	return l.putKey(key)
}

// migrate brings a ledger up to date.
func (l *ledger) migrate() error {
	if l.version == schemaVersion {
		return nil
	}
	for _, step := range migrations()[l.version-1:] {
		if err := step(l); err != nil {
			return err
		}
	}
	l.version = schemaVersion
	return l.putVersion()
}

func (l *ledger) putVersion() error {
	version, err := json.Marshal(schema{schemaVersion})
	if err != nil {
		return err
	}
	return l.tx.Bucket(inMeta).Put(schemaKey, version)
}

// keepOld copies a ledger that is about to be migrated: <ledger>.v1.
func (i *Issuer) keepOld(db *bolt.DB) error {
	var version int
	err := db.View(func(tx *bolt.Tx) error {
		l, err := begin(tx, i.clock.Now())
		if err == nil {
			version = l.version
		}
		return err
	})
	if err != nil || version == schemaVersion {
		return err
	}
	return copyTo(db, fmt.Sprintf("%s.v%d", i.store.path, version))
}
