// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"cmp"
	"encoding/binary"
	"time"
)

const (
	// retention is how long a token is kept after its expiry, so that a lookup
	// says that it expired.
	retention = 90 * 24 * time.Hour
	// pruned is how many old tokens an issue removes at most.
	pruned = 64
)

// prune removes some of the tokens that expired long ago. Their status indexes are
// not used again, and say that they are revoked: should it be the clock that is
// wrong, no token is in force of which the ledger knows nothing.
func (l *ledger) prune() error {
	limit := l.now.Add(-retention).Unix()
	var old []string
	c := l.tx.Bucket(inExpiry).Cursor()
	for k, _ := c.First(); len(k) > 8 && len(old) < pruned; k, _ = c.Next() {
		if int64(binary.BigEndian.Uint64(k)) > limit { //nolint:gosec // written from an int64
			break
		}
		old = append(old, string(k[8:]))
	}
	for _, id := range old {
		if err := l.remove(id); err != nil {
			return err
		}
	}
	return nil
}

func (l *ledger) remove(id string) error {
	e, err := l.entry(id)
	if err != nil || e == nil {
		return cmpErr(err, "expiry of %s has no token", id)
	}
	l.state.Revoked.Set(e.Claims.Status.List.Index)
	l.state.Changed = max(l.state.Changed, l.now.Unix())
	newest, err := l.newest(e.Key)
	if err != nil {
		return err
	}
	if newest != nil && newest.Claims.ID == id {
		err = l.drop(inKeys, []byte(e.Key))
	}
	return cmp.Or(err,
		l.drop(inNames, e.nameKey()),
		l.drop(inExpiry, e.expiryKey()),
		l.drop(inTokens, []byte(id)),
	)
}
