// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package verify checks the tokens of terraform-provider-scoped's local issuer,
// for services written in Go. It needs the two files that the issuer publishes,
// jwks.json and status.jwt, and no network:
//
//	v, err := verify.New(verify.Config{
//		Keys:     verify.File("/etc/scoped/jwks.json"),
//		Status:   verify.File("/etc/scoped/status.jwt"),
//		Issuer:   "https://tokens.example.com",
//		Audience: "volumes",
//	})
//	...
//	claims, err := v.Verify(ctx, bearer)
//	if err != nil {
//		// 401
//	}
//	if !claims.Permits("volume:delete", "projects/acme/volumes/7") {
//		// 403
//	}
//
// It fails closed: what cannot be read, is of another kind, or cannot be checked
// for revocation is refused. The signature's algorithm is pinned to EdDSA with
// Ed25519 and the key is the one of the set that the token names, whatever else
// the token's header says (RFC 8725, sections 3.1 and 3.10).
//
// The package knows the wire format and the algebra of grants. It knows no
// issuer, no ledger and no Terraform.
package verify

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
)

// Why a token is refused; test with errors.Is. No error holds the token.
var (
	ErrMalformed   = errors.New("not a token of this kind")
	ErrSignature   = errors.New("signed by none of the trusted keys")
	ErrIssuer      = errors.New("of another issuer")
	ErrAudience    = errors.New("for another audience")
	ErrExpired     = errors.New("expired")
	ErrNotYetValid = errors.New("not valid yet")
	ErrRevoked     = errors.New("revoked")
	ErrStatus      = errors.New("revocation cannot be checked")
	ErrKeys        = errors.New("the trusted keys cannot be read")
)

// maxToken bounds the size of a token, in bytes.
const maxToken = 1 << 20

// Verify checks a token: its signature, kind, issuer, audience, times and
// status. The sources are read each time, so that a new key or a revocation
// counts at once, and taken apart again only when they changed.
func (v *Verifier) Verify(ctx context.Context, token string) (Claims, error) {
	claims, err := v.verify(ctx, token)
	if err != nil {
		return Claims{}, fmt.Errorf("verify: %w", err)
	}
	return claims, nil
}

func (v *Verifier) verify(ctx context.Context, token string) (Claims, error) {
	keys, err := v.keys.load(ctx, v.config.Keys, parseKeys)
	if err != nil {
		return Claims{}, fmt.Errorf("%w: %w", ErrKeys, err)
	}
	if len(token) > maxToken {
		return Claims{}, fmt.Errorf("%w: longer than %d bytes", ErrMalformed, maxToken)
	}
	payload, err := keys.open(token, wire.TypeToken)
	if err != nil {
		return Claims{}, err
	}
	var claims wire.Claims
	if err := json.Unmarshal(payload, &claims); err != nil {
		return Claims{}, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if err := v.checkClaims(claims); err != nil {
		return Claims{}, err
	}
	if !v.config.SkipStatus {
		if err := v.checkStatus(ctx, keys, claims); err != nil {
			return Claims{}, err
		}
	}
	return read(claims)
}

func (v *Verifier) checkClaims(c wire.Claims) error {
	now, leeway := v.config.Now(), v.config.Leeway
	switch {
	case c.Issuer != v.config.Issuer:
		return fmt.Errorf("%w: %q", ErrIssuer, c.Issuer)
	case !slices.Contains(c.Audience, v.config.Audience):
		return fmt.Errorf("%w: %q", ErrAudience, strings.Join(c.Audience, " "))
	case c.ID == "" || c.ExpiresAt <= 0 || c.IssuedAt <= 0:
		return fmt.Errorf("%w: claim jti, exp or iat is missing", ErrMalformed)
	case !now.Before(time.Unix(c.ExpiresAt, 0).Add(leeway)):
		return fmt.Errorf("%w at %s", ErrExpired, stamp(c.ExpiresAt))
	case time.Unix(max(c.IssuedAt, c.NotBefore), 0).After(now.Add(leeway)):
		return fmt.Errorf("%w: it begins at %s", ErrNotYetValid, stamp(max(c.IssuedAt, c.NotBefore)))
	}
	return nil
}

// read puts verified claims into the form that callers get.
func read(c wire.Claims) (Claims, error) {
	out := Claims{
		ID: c.ID, Issuer: c.Issuer, Subject: c.Subject, ClientID: c.ClientID, Audience: c.Audience,
		IssuedAt: time.Unix(c.IssuedAt, 0).UTC(), ExpiresAt: time.Unix(c.ExpiresAt, 0).UTC(),
	}
	var grants []scope.Grant
	for _, detail := range c.Details {
		if detail.Type == wire.DetailType {
			grants = append(grants, detail.Grant)
		}
	}
	var err error
	if out.grants, err = scope.New(grants...); err != nil {
		return Claims{}, fmt.Errorf("%w: authorization_details: %w", ErrMalformed, err)
	}
	return out, nil
}

func stamp(seconds int64) string { return time.Unix(seconds, 0).UTC().Format(time.RFC3339) }
