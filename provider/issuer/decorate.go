// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuer

import (
	"context"
	"errors"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// Plain is a Decorator that changes nothing, to be embedded by those that do.
type Plain struct{ Issuer }

var (
	_             Decorator  = Plain{}
	_             Verifier   = Plain{}
	_             Renewer    = Plain{}
	_             Cataloguer = Plain{}
	errNotOffered            = errors.New("this issuer cannot do that")
)

// Unwrap implements Decorator.
func (p Plain) Unwrap() Issuer { return p.Issuer }

// Effective implements Verifier, where the issuer within does.
func (p Plain) Effective(ctx context.Context, issued Issued) (scope.Set, error) {
	if within, ok := p.Issuer.(Verifier); ok {
		return within.Effective(ctx, issued)
	}
	return scope.Set{}, p.unsupported("tell effective permissions")
}

// Renew implements Renewer, where the issuer within does.
func (p Plain) Renew(ctx context.Context, id string, ttl time.Duration) (Token, error) {
	if within, ok := p.Issuer.(Renewer); ok {
		return within.Renew(ctx, id, ttl)
	}
	return Token{}, p.unsupported("renew token")
}

// Permissions implements Cataloguer, where the issuer within does.
func (p Plain) Permissions(ctx context.Context) ([]Permission, error) {
	if within, ok := p.Issuer.(Cataloguer); ok {
		return within.Permissions(ctx)
	}
	return nil, p.unsupported("list permissions")
}

func (p Plain) unsupported(op string) error {
	return &Error{Kind: ErrUnsupported, Op: op, Cause: errNotOffered, Hint: "Ask only for what Find finds."}
}
