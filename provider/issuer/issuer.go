// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package issuer is the contract between the provider and whatever mints tokens.
//
// An adapter for an issuer lives in a folder of its own below this one and is
// held to the contract by the conformance suite in issuertest. Nothing here, or
// in an adapter, imports a Terraform package: an issuer knows tokens and grants,
// not plans and state.
package issuer

import (
	"context"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

// An Issuer mints, looks up and revokes tokens. Its methods may be called from
// many goroutines. Each returns promptly with the context's error once the
// context is done. All other errors are, or wrap, *Error.
//
// Each method may be called again after it failed, whatever it had done by then:
// that is what lets a caller try again when an answer is lost. What only some
// issuers can do is an ability, an interface of its own: see Find.
type Issuer interface {
	// Facts never change and need no I/O.
	Facts() Facts

	// Reach tells what a token for spec would really permit, which may be more
	// than was asked. It is called while planning: it changes nothing, and the
	// same spec has the same reach at plan and apply. A grant that the issuer
	// has no words for is an Invalid error that names it.
	Reach(ctx context.Context, spec Spec) (scope.Set, error)

	// Issue mints a token. It is idempotent by spec.Key: while a token that was
	// issued under that key is live, Issue answers with that token, its secret
	// included, and mints no second one. Where an issuer cannot tell a secret
	// twice it puts the old token out of force first. If the key's live token
	// was issued for another spec, the error is a Conflict.
	Issue(ctx context.Context, spec Spec) (Issued, error)

	// Lookup finds one token. A token that the issuer keeps a record of is returned
	// with its Status, in force or not. NotFound means that the issuer says with
	// authority that it has none of that ID: deleted, or never issued. Hidden means
	// that it says so to us, who may not see all it has; Forbidden that it would not
	// answer. Only NotFound is absence.
	Lookup(ctx context.Context, id string) (Token, error)

	// Rename gives a token another name, where Facts().Renames.
	Rename(ctx context.Context, id, name string) (Token, error)

	// Revoke puts a token out of force at once. Revoking one that is revoked, leaked
	// or expired already succeeds. One that the issuer never had is NotFound, and so
	// is one that it keeps no record of because it is out of force.
	Revoke(ctx context.Context, id string) error

	// List answers one page of the tokens that the issuer has a record of, in a
	// stable order. The first page has the cursor ""; the last has Next "". A
	// cursor that no page gave is Invalid. That a token is not listed does not say
	// that it is gone: only Lookup has that authority.
	List(ctx context.Context, cursor string) (Page, error)
}

// Facts about an issuer, with their sources in the adapter's doc.go.
type Facts struct {
	Name           string        // as in the provider's configuration: "local"
	ExpiryEnforced bool          // the issuer itself refuses a token past its expiry
	Revocable      bool          // Revoke truly refuses the token
	Renames        bool          // Rename is offered
	MinTTL, MaxTTL time.Duration // lifetimes it can give; MaxTTL 0: no bound of its own
	Resolution     time.Duration // lifetimes are whole multiples of it
	PageSize       int           // tokens in a full page of List

	// ListsWhole says that a page of List costs one call and has whole tokens, as
	// Lookup gives them. Then many tokens are refreshed by pages. Where List has to
	// ask for each token by itself, pages save nothing.
	ListsWhole bool
	// TellsUse says that Token.LastUse is told, though not necessarily of each
	// token; UseDelay is how late at the most.
	TellsUse bool
	UseDelay time.Duration
	// Remote says that calls go over a network, so that what is Unavailable may be
	// there again a moment later. Rate is how many calls a second the issuer's own
	// limits leave for one run; 0 where none is known.
	Remote bool
	Rate   float64
}

// A Spec is what a token is asked for.
type Spec struct {
	Key     string        // idempotency key; never empty
	Owner   string        // who declares it: the provider's owner, may be empty
	Name    string        // for people
	Grants  scope.Set     // what it may do; never empty
	TTL     time.Duration // from issue to expiry; always positive
	Options any           // what only this issuer has: the adapter's own Options type, or nil
}

// A Status says whether a token is in force.
type Status string

// The statuses of a token. Leaked is Revoked by the issuer itself because it
// found the secret where others could read it: what was done with the token
// meanwhile needs looking into. One that is deleted has no status: see Lookup.
const (
	Active  Status = "active"
	Expired Status = "expired"
	Revoked Status = "revoked"
	Leaked  Status = "leaked"
)

// A LastUse tells when a token was last used: at a time, never, or, when it is
// zero, nobody knows. Unknown is not never.
type LastUse struct {
	Known bool
	At    time.Time // UTC; zero when Known: never
}

// Used is a last use at a time; the zero time is never.
func Used(at time.Time) LastUse { return LastUse{Known: true, At: at.UTC()} }

// A Token is what an issuer tells of a token. It never has the secret.
type Token struct {
	ID        string // the issuer's own
	Key       string // the key it was issued under, where the issuer keeps it
	Owner     string
	Name      string
	Reach     scope.Set
	IssuedAt  time.Time // UTC
	ExpiresAt time.Time // UTC; zero where others made it and it never expires
	RevokedAt time.Time // UTC; zero unless revoked or leaked
	Status    Status
	LastUse   LastUse
	Options   any // as in Spec
}

// Issued is the answer to Issue.
type Issued struct {
	Token
	Secret Secret
	// Adopted says that the token was there already: an earlier call with the
	// same key issued it, whose answer may have been lost.
	Adopted bool
	// Namesakes are other live tokens of the same owner and name. One that no
	// state holds was left behind by an interrupted run.
	Namesakes []Token
}

// A Page is a part of a listing.
type Page struct {
	Tokens []Token
	Next   string // cursor of the next page, "" when this is the last
}
