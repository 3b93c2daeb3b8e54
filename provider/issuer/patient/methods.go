// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package patient

import (
	"context"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// Reach implements issuer.Issuer.
func (p *Issuer) Reach(ctx context.Context, spec issuer.Spec) (scope.Set, error) {
	return try(ctx, p, "tell reach", func(ctx context.Context) (scope.Set, error) { return p.Plain.Reach(ctx, spec) })
}

// Issue implements issuer.Issuer. An attempt whose answer was lost is found again by
// the next under the same key.
func (p *Issuer) Issue(ctx context.Context, spec issuer.Spec) (issuer.Issued, error) {
	return try(ctx, p, "issue token", func(ctx context.Context) (issuer.Issued, error) { return p.Plain.Issue(ctx, spec) })
}

// Lookup implements issuer.Issuer.
func (p *Issuer) Lookup(ctx context.Context, id string) (issuer.Token, error) {
	return try(ctx, p, "look up token", func(ctx context.Context) (issuer.Token, error) { return p.Plain.Lookup(ctx, id) })
}

// Rename implements issuer.Issuer.
func (p *Issuer) Rename(ctx context.Context, id, name string) (issuer.Token, error) {
	return try(ctx, p, "rename token", func(ctx context.Context) (issuer.Token, error) { return p.Plain.Rename(ctx, id, name) })
}

// Revoke implements issuer.Issuer.
func (p *Issuer) Revoke(ctx context.Context, id string) error {
	_, err := try(ctx, p, "revoke token", func(ctx context.Context) (struct{}, error) { return struct{}{}, p.Plain.Revoke(ctx, id) })
	return err
}

// List implements issuer.Issuer.
func (p *Issuer) List(ctx context.Context, cursor string) (issuer.Page, error) {
	return try(ctx, p, "list tokens", func(ctx context.Context) (issuer.Page, error) { return p.Plain.List(ctx, cursor) })
}

// Effective implements issuer.Verifier.
func (p *Issuer) Effective(ctx context.Context, issued issuer.Issued) (scope.Set, error) {
	return try(ctx, p, "tell effective permissions", func(ctx context.Context) (scope.Set, error) { return p.Plain.Effective(ctx, issued) })
}

// Renew implements issuer.Renewer.
func (p *Issuer) Renew(ctx context.Context, id string, ttl time.Duration) (issuer.Token, error) {
	return try(ctx, p, "renew token", func(ctx context.Context) (issuer.Token, error) { return p.Plain.Renew(ctx, id, ttl) })
}

// Permissions implements issuer.Cataloguer.
func (p *Issuer) Permissions(ctx context.Context) ([]issuer.Permission, error) {
	return try(ctx, p, "list permissions", p.Plain.Permissions)
}
