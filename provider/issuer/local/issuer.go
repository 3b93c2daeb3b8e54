// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local

import (
	"context"
	"errors"

	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// pageSize is the number of tokens in a full page of List.
const pageSize = 100

// Issue implements issuer.Issuer. The token is on disk, and the published files
// know of it, before Issue answers.
func (i *Issuer) Issue(ctx context.Context, spec issuer.Spec) (issuer.Issued, error) {
	if err := ctx.Err(); err != nil {
		return issuer.Issued{}, err
	}
	want, err := i.request(spec)
	if err != nil {
		return issuer.Issued{}, err
	}
	var out issuer.Issued
	issue := func(l *ledger) (err error) {
		out, err = l.issued(want)
		return err
	}
	err = i.change(ctx, "issue token", issue)
	if errors.Is(err, errMissing) {
		if err := i.begin(); err != nil {
			return issuer.Issued{}, i.store.fault("begin ledger", err)
		}
		err = i.change(ctx, "issue token", issue)
	}
	if err != nil {
		return issuer.Issued{}, err
	}
	return out, nil
}

// issued is issue, told in the contract's words.
func (l *ledger) issued(want request) (issuer.Issued, error) {
	e, adopted, err := l.issue(want)
	if err != nil {
		return issuer.Issued{}, err
	}
	out := issuer.Issued{Adopted: adopted}
	if out.Token, err = e.token(l.now); err != nil {
		return issuer.Issued{}, err
	}
	if out.Namesakes, err = l.namesakes(e); err != nil {
		return issuer.Issued{}, err
	}
	key, err := l.signing(e.KeyID)
	if err != nil {
		return issuer.Issued{}, err
	}
	signed, err := key.sign("at+jwt", e.Claims)
	out.Secret = issuer.NewSecret(signed)
	return out, err
}

// begin creates the ledger.
func (i *Issuer) begin() error {
	now := i.clock.Now()
	key, err := newSigningKey(now.Unix(), now.Unix())
	if err != nil {
		return err
	}
	first := state{ID: newID(now), Issuer: i.iss, Changed: now.Unix()}
	return i.store.create(func(db *bolt.DB) error {
		return db.Update(func(tx *bolt.Tx) error { return fill(tx, first, key) })
	})
}

// Lookup implements issuer.Issuer. A ledger that is missing is Unavailable: it
// does not say that the token is gone.
func (i *Issuer) Lookup(ctx context.Context, id string) (issuer.Token, error) {
	var out issuer.Token
	err := i.view(ctx, "look up token", func(l *ledger) error {
		e, err := l.find("look up token", id)
		if err == nil {
			out, err = e.token(l.now)
		}
		return err
	})
	return out, err
}

// Rename implements issuer.Issuer. The token itself does not change: its subject
// stays what it was.
func (i *Issuer) Rename(ctx context.Context, id, name string) (issuer.Token, error) {
	if err := checkText(name); err != nil {
		return issuer.Token{}, &issuer.Error{Kind: issuer.ErrInvalid, Op: "rename token", Thing: id, Cause: err}
	}
	var out issuer.Token
	err := i.change(ctx, "rename token", func(l *ledger) error {
		e, err := l.rename(id, name)
		if err == nil {
			out, err = e.token(l.now)
		}
		return err
	})
	return out, err
}

// Revoke implements issuer.Issuer. The published status list has the revocation
// before Revoke answers.
func (i *Issuer) Revoke(ctx context.Context, id string) error {
	return i.change(ctx, "revoke token", func(l *ledger) error { return l.revoke(id) })
}

// List implements issuer.Issuer, in order of issue. Where there is no ledger yet
// there are no tokens.
func (i *Issuer) List(ctx context.Context, cursor string) (issuer.Page, error) {
	var out issuer.Page
	if cursor != "" && !isID(cursor) {
		return out, &issuer.Error{
			Kind: issuer.ErrInvalid, Op: "list tokens",
			Cause: errors.New("the cursor is not from an earlier page"), Hint: "Begin again with the first page.",
		}
	}
	err := i.view(ctx, "list tokens", func(l *ledger) (err error) {
		out, err = l.page(cursor)
		return err
	})
	if errors.Is(err, errMissing) {
		return issuer.Page{}, nil
	}
	return out, err
}
