// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package verify

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// A statusList is a status list token whose signature is good for keys.
type statusList struct {
	keys   *keySet
	claims wire.StatusClaims
	bits   wire.Bits
}

func (k *keySet) parseStatus(data []byte) (*statusList, error) {
	payload, err := k.open(string(data), wire.TypeStatus)
	if err != nil {
		return nil, err
	}
	list := &statusList{keys: k}
	if err := json.Unmarshal(payload, &list.claims); err != nil {
		return nil, err
	}
	list.bits, err = list.claims.List.Unpack()
	return list, err
}

// checkStatus refuses a revoked token, and one of which nobody can tell.
func (v *Verifier) checkStatus(ctx context.Context, keys *keySet, c wire.Claims) error {
	list, err := v.status.load(ctx, v.config.Status, keys.parseStatus)
	if err == nil && list.keys != keys {
		// Signed by a key that may not be trusted any more.
		v.status.forget()
		list, err = v.status.load(ctx, v.config.Status, keys.parseStatus)
	}
	if err == nil {
		err = v.checkList(list.claims, c)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrStatus, err)
	}
	revoked, known := list.bits.Get(c.Status.List.Index)
	switch {
	case !known:
		return fmt.Errorf("%w: the status list ends before index %d", ErrStatus, c.Status.List.Index)
	case revoked:
		return ErrRevoked
	}
	return nil
}

// checkList checks that a status list is about the token, and recent enough.
func (v *Verifier) checkList(list wire.StatusClaims, c wire.Claims) error {
	now := v.config.Now()
	written, age := time.Unix(list.IssuedAt, 0), v.config.MaxStatusAge
	switch {
	case c.Status == nil:
		return errors.New("the token names no status list")
	case list.Subject != c.Status.List.URI || list.Issuer != c.Issuer:
		return fmt.Errorf("the status list is %q, the token's is %q", list.Subject, c.Status.List.URI)
	case list.IssuedAt < c.IssuedAt:
		return fmt.Errorf("the status list, of %s, is older than the token: bring the new one here", stamp(list.IssuedAt))
	case list.ExpiresAt != 0 && !now.Before(time.Unix(list.ExpiresAt, 0).Add(v.config.Leeway)):
		return fmt.Errorf("the status list expired at %s: bring the new one here", stamp(list.ExpiresAt))
	case age > 0 && now.After(written.Add(age)):
		return fmt.Errorf("the status list, of %s, is too old: bring the new one here", stamp(list.IssuedAt))
	}
	return nil
}
