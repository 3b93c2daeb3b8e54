// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"bytes"
	"cmp"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// issue writes a token into the ledger, or finds the one that is there.
func (l *ledger) issue(want request) (*entry, bool, error) {
	e, err := l.newest(want.Key)
	if err != nil {
		return nil, false, err
	}
	if e != nil && e.live(l.now) {
		return e, true, want.agrees(e)
	}
	if err := l.checkClock(); err != nil {
		return nil, false, err
	}
	if e, err = l.draft(want); err != nil {
		return nil, false, err
	}
	if err := l.add(e); err != nil {
		return nil, false, err
	}
	return e, false, l.prune()
}

// draft makes the entry of a new token.
func (l *ledger) draft(want request) (*entry, error) {
	if err := l.turnKeys(want.keyLifetime); err != nil {
		return nil, err
	}
	key, err := l.current()
	if err != nil {
		return nil, err
	}
	issued, s := l.now.Truncate(time.Second), &l.state
	e := want.entry
	e.KeyID = key.id()
	e.Claims.ID = newID(l.now)
	e.Claims.IssuedAt = issued.Unix()
	e.Claims.ExpiresAt = issued.Add(want.ttl).Unix()
	e.Claims.Status = &wire.Status{List: wire.StatusReference{Index: s.Next, URI: s.statusURI()}}
	s.Revoked = s.Revoked.Grow(s.Next)
	s.Next++
	s.Changed = max(s.Changed, e.Claims.IssuedAt)
	s.Horizon = max(s.Horizon, e.Claims.ExpiresAt)
	if key.Horizon < e.Claims.ExpiresAt {
		key.Horizon = e.Claims.ExpiresAt
		err = l.putKey(key)
	}
	return &e, err
}

func (l *ledger) add(e *entry) error {
	return cmp.Or(
		l.put(inTokens, []byte(e.Claims.ID), e),
		l.put(inKeys, []byte(e.Key), e.Claims.ID),
		l.put(inNames, e.nameKey(), nil),
		l.put(inExpiry, e.expiryKey(), nil),
	)
}

// namesakes finds the other live tokens of e's owner and name.
func (l *ledger) namesakes(e *entry) ([]issuer.Token, error) {
	var out []issuer.Token
	prefix := namePrefix(e.Owner, e.Name)
	c := l.tx.Bucket(inNames).Cursor()
	for k, _ := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, _ = c.Next() {
		other, err := l.entry(string(k[len(prefix):]))
		if err != nil || other == nil {
			return nil, cmpErr(err, "name %q has no token", e.Name)
		}
		if other.Claims.ID == e.Claims.ID || !other.live(l.now) {
			continue
		}
		token, err := other.token(l.now)
		if err != nil {
			return nil, err
		}
		out = append(out, token)
	}
	return out, nil
}

func cmpErr(err error, format string, args ...any) error {
	if err != nil {
		return err
	}
	return damaged(format, args...)
}
