// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/go-jose/go-jose/v4"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// A ledger that was restored from a backup knows less than was published: the status
// list has every revocation, and how many tokens there were. So no revocation is
// lost with a ledger. What was issued since the backup is revoked, as is all of which
// the ledger knows nothing.

// lost gives the published status list where it is ahead of the ledger, else nil.
func (l *ledger) lost(p public) wire.Bits {
	claims, ok := p.status()
	if !ok || claims.Issuer != l.state.Issuer || claims.Subject != l.state.statusURI() {
		return nil
	}
	published, err := claims.List.Unpack()
	if err != nil {
		return nil
	}
	known := l.state.Revoked
	for n, b := range published {
		if n >= len(known) || b&^known[n] != 0 {
			return published
		}
	}
	return nil
}

// status reads the published list, if it is signed with a key that is published
// beside it. The ledger need not have that key: it may have come after the backup.
// Whoever can write to both files can take tokens out of force, here as there.
func (p public) status() (wire.StatusClaims, bool) {
	var set jose.JSONWebKeySet
	var claims wire.StatusClaims
	keys, err := os.ReadFile(filepath.Join(p.dir, keysFile))
	if err != nil || json.Unmarshal(keys, &set) != nil {
		return claims, false
	}
	text, err := os.ReadFile(filepath.Join(p.dir, statusFile))
	if err != nil {
		return claims, false
	}
	signed, err := jose.ParseSignedCompact(string(bytes.TrimSpace(text)), []jose.SignatureAlgorithm{wire.Algorithm})
	if err != nil {
		return claims, false
	}
	for _, key := range set.Key(signed.Signatures[0].Protected.KeyID) {
		if payload, err := signed.Verify(key.Key); err == nil {
			return claims, json.Unmarshal(payload, &claims) == nil
		}
	}
	return claims, false
}

// regain takes over what was published and is not known.
func (l *ledger) regain(published wire.Bits) error {
	s := &l.state
	end := uint64(len(published)) * 8
	s.Revoked = s.Revoked.Grow(max(end, 1) - 1)
	for n, b := range published {
		s.Revoked[n] |= b
	}
	for ; s.Next < end; s.Next++ { // given to tokens of which nothing is known, or to none
		s.Revoked.Set(s.Next)
	}
	s.Changed = max(s.Changed, l.now.Unix())
	var revoked []*entry
	err := l.tx.Bucket(inTokens).ForEach(func(id, sealed []byte) error {
		e, err := readEntry(id, sealed)
		if err != nil {
			return err
		}
		if set, _ := s.Revoked.Get(e.Claims.Status.List.Index); set && e.RevokedAt == 0 {
			revoked = append(revoked, e)
		}
		return nil
	})
	for _, e := range revoked {
		e.RevokedAt = max(l.now.Unix(), e.Claims.IssuedAt)
		err = cmp.Or(err, l.drop(inNames, e.nameKey()), l.put(inTokens, []byte(e.Claims.ID), e))
	}
	return err
}

// restore regains what was published, in a ledger that lacks it. Every change begins
// with it, so that none publishes less than was published before.
func (l *ledger) restore(p public) error {
	if published := l.lost(p); published != nil {
		return l.regain(published)
	}
	return nil
}
