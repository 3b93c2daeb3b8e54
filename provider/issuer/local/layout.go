// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"bytes"
	"cmp"
	"encoding/binary"

	bolt "go.etcd.io/bbolt"
)

// fill writes the ledger that has no tokens yet.
func fill(tx *bolt.Tx, first state, key signingKey) error {
	for _, name := range append([][]byte{inMeta}, counted...) {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	l := &ledger{tx: tx, state: first}
	l.state.Key = key.id()
	return cmp.Or(l.putVersion(), l.putKey(key), l.save())
}

// audit reads every entry: each as it was written, each to be found under its
// key, and as many as there were.
func (l *ledger) audit() error {
	entries := 0
	for _, name := range counted {
		bucket := l.tx.Bucket(name)
		err := bucket.ForEach(func(key, sealed []byte) error {
			entries++
			if found := bucket.Get(key); !bytes.Equal(found, sealed) {
				return damaged("%s %q is not where it should be", name, key)
			}
			_, err := intact(key, sealed)
			return err
		})
		if err != nil {
			return err
		}
	}
	if entries != l.state.Entries {
		return damaged("it has %d entries of %d", entries, l.state.Entries)
	}
	return nil
}

// namePrefix begins the keys of the names bucket for one owner and name. Lengths
// keep ("a", "bc") and ("ab", "c") apart.
func namePrefix(owner, name string) []byte {
	out := binary.AppendUvarint(nil, uint64(len(owner)))
	out = append(out, owner...)
	out = binary.AppendUvarint(out, uint64(len(name)))
	return append(out, name...)
}

func (e *entry) nameKey() []byte { return append(namePrefix(e.Owner, e.Name), e.Claims.ID...) }

func (e *entry) expiryKey() []byte {
	out := binary.BigEndian.AppendUint64(nil, uint64(e.Claims.ExpiresAt)) //nolint:gosec // after 1970: draft refuses a clock before
	return append(out, e.Claims.ID...)
}
