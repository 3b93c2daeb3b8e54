// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package listing finds many tokens by reading the issuer's pages once, instead of
// asking for each.
//
// It knows the contract, and no issuer. What a page has is as good as a Lookup, for
// one run of Terraform; what the pages lack says nothing: only Lookup can say that
// there is no such token.
package listing

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// An Issuer reads pages for whoever looks for a token, and forgets what it has read of
// a token that is written to through it. Its Lookup asks the issuer.
type Issuer struct {
	issuer.Plain
	whole  bool
	flight singleflight.Group

	mu      sync.Mutex
	asked   int                     // tokens looked for
	pages   int                     // pages read
	next    string                  // cursor of the next
	over    bool                    // there is none, or none that could be read
	seen    map[string]issuer.Token // by ID
	changed map[string]bool         // IDs that were written to: no page says how they are
}

var _ issuer.Decorator = (*Issuer)(nil)

// New reads pages of i, when they are first needed.
func New(i issuer.Issuer) *Issuer {
	return &Issuer{
		Plain: issuer.Plain{Issuer: i}, whole: i.Facts().ListsWhole,
		seen: map[string]issuer.Token{}, changed: map[string]bool{},
	}
}

const (
	// pagesPerToken bounds the pages that are read for each token that is looked for.
	// One token among a hundred thousand of others costs four calls more than needed,
	// and a thousand tokens that are the only ones cost a page each hundred.
	pagesPerToken = 4
	// maxTokens bounds what is kept in memory.
	maxTokens = 200_000
)

// Find finds a token as Lookup does. It reads pages until the token is there, no
// further than is worth it, and only then asks for it by itself. Whoever looks while a
// page is under way waits for that page.
func (l *Issuer) Find(ctx context.Context, id string) (issuer.Token, error) {
	if !l.whole {
		return l.Lookup(ctx, id)
	}
	l.mu.Lock()
	l.asked++
	l.mu.Unlock()
	for {
		token, found, worth := l.look(id)
		if found {
			return token, nil
		}
		if !worth {
			return l.Lookup(ctx, id)
		}
		select {
		case <-l.flight.DoChan("page", func() (any, error) { l.read(context.WithoutCancel(ctx)); return nil, nil }):
		case <-ctx.Done():
			return issuer.Token{}, ctx.Err()
		}
	}
}

// look tells whether a token was in the pages so far, and whether another is worth it.
func (l *Issuer) look(id string) (token issuer.Token, found, worth bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.changed[id] {
		return token, false, false
	}
	token, found = l.seen[id]
	return token, found, !l.over && l.pages < pagesPerToken*l.asked && len(l.seen) < maxTokens
}

// patience is how long a page is waited for that nobody may be waiting for any more.
const patience = 5 * time.Minute

// read reads the next page. One that cannot be read is the last: who may not list may
// still look up.
func (l *Issuer) read(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	l.mu.Lock()
	cursor, over := l.next, l.over
	l.mu.Unlock()
	if over {
		return
	}
	page, err := l.List(ctx, cursor)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.pages++
	l.next = page.Next
	l.over = err != nil || page.Next == ""
	for _, token := range page.Tokens {
		l.seen[token.ID] = token
	}
}

// All lists all tokens, page by page, and gives them as they are now.
func (l *Issuer) All(ctx context.Context) ([]issuer.Token, error) {
	var out []issuer.Token
	for cursor, first := "", true; first || cursor != ""; first = false {
		page, err := l.List(ctx, cursor)
		if err != nil {
			return nil, err
		}
		out = append(out, page.Tokens...)
		cursor = page.Next
	}
	return out, nil
}

// forget leaves it to Lookup how a token is.
func (l *Issuer) forget(id string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.changed[id] = true
	delete(l.seen, id)
}

// Issue implements issuer.Issuer.
func (l *Issuer) Issue(ctx context.Context, spec issuer.Spec) (issuer.Issued, error) {
	out, err := l.Plain.Issue(ctx, spec)
	l.forget(out.ID)
	return out, err
}

// Rename implements issuer.Issuer.
func (l *Issuer) Rename(ctx context.Context, id, name string) (issuer.Token, error) {
	defer l.forget(id)
	return l.Plain.Rename(ctx, id, name)
}

// Revoke implements issuer.Issuer.
func (l *Issuer) Revoke(ctx context.Context, id string) error {
	defer l.forget(id)
	return l.Plain.Revoke(ctx, id)
}

// Renew implements issuer.Renewer.
func (l *Issuer) Renew(ctx context.Context, id string, ttl time.Duration) (issuer.Token, error) {
	defer l.forget(id)
	return l.Plain.Renew(ctx, id, ttl)
}
