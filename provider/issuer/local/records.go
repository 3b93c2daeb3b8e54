// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"cmp"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// find finds a token, or tells NotFound.
func (l *ledger) find(op, id string) (*entry, error) {
	e, err := l.entry(id)
	if err != nil {
		return nil, err
	}
	if e == nil {
		return nil, &issuer.Error{Kind: issuer.ErrNotFound, Op: op, Thing: id}
	}
	return e, nil
}

func (l *ledger) rename(id, name string) (*entry, error) {
	e, err := l.find("rename token", id)
	if err != nil {
		return nil, err
	}
	err = l.drop(inNames, e.nameKey())
	e.Name = name
	if err == nil && e.RevokedAt == 0 {
		err = l.put(inNames, e.nameKey(), nil)
	}
	return e, cmp.Or(err, l.put(inTokens, []byte(id), e))
}

// revoke sets a token's bit in the status list, of an expired one too: a verifier
// whose clock is behind may still accept it.
func (l *ledger) revoke(id string) error {
	e, err := l.find("revoke token", id)
	if err != nil || e.RevokedAt != 0 {
		return err
	}
	index, s := e.Claims.Status.List.Index, &l.state
	e.RevokedAt = max(l.now.Unix(), e.Claims.IssuedAt)
	s.Changed = max(s.Changed, e.RevokedAt)
	s.Revoked = s.Revoked.Grow(index)
	s.Revoked.Set(index)
	return cmp.Or(l.drop(inNames, e.nameKey()), l.put(inTokens, []byte(id), e))
}

// page lists the tokens after the one with the ID cursor.
func (l *ledger) page(cursor string) (issuer.Page, error) {
	var out issuer.Page
	c := l.tx.Bucket(inTokens).Cursor()
	for id, sealed := c.Seek([]byte(cursor)); id != nil; id, sealed = c.Next() {
		if string(id) == cursor {
			continue
		}
		if len(out.Tokens) == pageSize {
			out.Next = out.Tokens[pageSize-1].ID
			break
		}
		e, err := readEntry(id, sealed)
		if err != nil {
			return out, err
		}
		token, err := e.token(l.now)
		if err != nil {
			return out, err
		}
		out.Tokens = append(out.Tokens, token)
	}
	return out, nil
}
