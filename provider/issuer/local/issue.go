// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

const (
	// skew is how far a clock may go back before issuing is refused.
	skew = 5 * time.Minute
	// retention is how long a token is kept after its expiry, so that a lookup
	// says that it expired.
	retention = 90 * 24 * time.Hour
	// pruned is how many old tokens an issue removes at most.
	pruned = 64
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
	key, err := l.current()
	if err != nil {
		return nil, err
	}
	issued, s := l.now.Truncate(time.Second), &l.state
	if issued.Unix() <= 0 {
		return nil, damaged("the clock shows %s", l.now.Format(time.RFC3339))
	}
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
	return &e, nil
}

func (l *ledger) add(e *entry) error {
	return cmp.Or(
		l.put(inTokens, []byte(e.Claims.ID), e),
		l.put(inKeys, []byte(e.Key), e.Claims.ID),
		l.put(inNames, e.nameKey(), nil),
		l.put(inExpiry, e.expiryKey(), nil),
	)
}

// checkClock refuses to issue by a clock that is behind the ledger: the token
// would expire before its time, or be dead on arrival. Tokens in force say what
// time it was; if it is they that are wrong, revoking them clears the way.
func (l *ledger) checkClock() error {
	c := l.tx.Bucket(inTokens).Cursor()
	for id, sealed := c.Last(); id != nil; id, sealed = c.Prev() {
		e, err := readEntry(id, sealed)
		if err != nil {
			return err
		}
		issued := time.Unix(e.Claims.IssuedAt, 0).UTC()
		if !issued.After(l.now.Add(skew)) {
			return nil
		}
		if e.RevokedAt == 0 {
			return &issuer.Error{
				Kind: issuer.ErrUnavailable, Op: "issue token",
				Cause: fmt.Errorf("the clock shows %s, but token %s (%q) was issued at %s",
					l.now.Format(time.RFC3339), e.Claims.ID, e.Name, issued.Format(time.RFC3339)),
				Hint: "Set the clock. If it was wrong then and is right now, revoke that token first.",
			}
		}
	}
	return nil
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

// prune removes some of the tokens that expired long ago. Their status indexes are
// not used again.
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

// newID makes a UUID of version 7 (RFC 9562, section 5.7): the time in
// milliseconds, then random bits. IDs sort by time.
func newID(now time.Time) string {
	var id [16]byte
	binary.BigEndian.PutUint64(id[:8], uint64(now.UnixMilli())<<16)
	_, _ = rand.Read(id[6:]) // never fails
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	h := hex.EncodeToString(id[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// isID reports whether s has the form of newID's.
func isID(s string) bool {
	id, err := hex.DecodeString(strings.ReplaceAll(s, "-", ""))
	return err == nil && len(id) == 16 && len(s) == 36
}
