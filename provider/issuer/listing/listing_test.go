// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package listing_test

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/listing"
)

// A shelf is an issuer with tokens "0", "1" and so on, that counts calls.
type shelf struct {
	issuer.Issuer
	tokens, page int
	whole        bool
	forbidden    bool
	hidden       string // not in any page

	mu             sync.Mutex
	lists, lookups int
	revoked        map[string]bool
}

func (s *shelf) Facts() issuer.Facts {
	return issuer.Facts{Name: "shelf", PageSize: s.page, ListsWhole: s.whole}
}

func (s *shelf) token(id string) issuer.Token {
	if s.revoked[id] {
		return issuer.Token{ID: id, Status: issuer.Revoked}
	}
	return issuer.Token{ID: id, Status: issuer.Active}
}

func (s *shelf) List(ctx context.Context, cursor string) (issuer.Page, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lists++
	if s.forbidden {
		return issuer.Page{}, &issuer.Error{Kind: issuer.ErrForbidden, Op: "list tokens"}
	}
	from, _ := strconv.Atoi(cursor)
	var page issuer.Page
	for n := from; n < min(from+s.page, s.tokens); n++ {
		if id := strconv.Itoa(n); id != s.hidden {
			page.Tokens = append(page.Tokens, s.token(id))
		}
	}
	if from+s.page < s.tokens {
		page.Next = strconv.Itoa(from + s.page)
	}
	return page, ctx.Err()
}

func (s *shelf) Lookup(_ context.Context, id string) (issuer.Token, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lookups++
	if n, err := strconv.Atoi(id); err != nil || n >= s.tokens {
		return issuer.Token{}, &issuer.Error{Kind: issuer.ErrNotFound, Op: "look up token", Thing: id}
	}
	return s.token(id), nil
}

func (s *shelf) Revoke(_ context.Context, id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.revoked = map[string]bool{id: true}
	return nil
}

// findAll looks for every token as Terraform does: some at a time, in any order.
func findAll(t *testing.T, l *listing.Issuer, tokens, parallelism int) {
	t.Helper()
	ids := make(chan string)
	var wait sync.WaitGroup
	errs := make([]error, parallelism)
	for n := range parallelism {
		wait.Go(func() {
			for id := range ids {
				token, err := l.Find(t.Context(), id)
				if err != nil || token.ID != id {
					errs[n] = fmt.Errorf("token %s: %q: %w", id, token.ID, err)
				}
			}
		})
	}
	for n := range tokens {
		ids <- strconv.Itoa((n * 7919) % tokens) // all of them, out of order
	}
	close(ids)
	wait.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
}

func TestThousandTokensCostTheirPages(t *testing.T) {
	t.Parallel()
	for _, page := range []int{20, 50, 100, 1000} {
		s := &shelf{tokens: 1000, page: page, whole: true}
		findAll(t, listing.New(s), 1000, 10)
		t.Logf("1,000 tokens in pages of %d: %d pages and %d single reads", page, s.lists, s.lookups)
		require.Equal(t, 1000/page, s.lists)
		require.LessOrEqual(t, s.lookups, 10, "those that were asked for before enough were to make all pages worth it")
		if page >= 50 {
			require.Zero(t, s.lookups)
		}
	}
}

// A token among many of others is not worth all their pages.
func TestFewAmongMany(t *testing.T) {
	t.Parallel()
	s := &shelf{tokens: 100_000, page: 50, whole: true}
	token, err := listing.New(s).Find(t.Context(), "99999")
	require.NoError(t, err)
	require.Equal(t, "99999", token.ID)
	require.Equal(t, 4, s.lists)
	require.Equal(t, 1, s.lookups)
}

// What no page has is asked for, before anyone says that it is gone.
func TestAbsenceIsConfirmed(t *testing.T) {
	t.Parallel()
	s := &shelf{tokens: 10, page: 100, whole: true, hidden: "3"}
	l := listing.New(s)
	token, err := l.Find(t.Context(), "3")
	require.NoError(t, err)
	require.Equal(t, "3", token.ID)
	_, err = l.Find(t.Context(), "10")
	require.ErrorIs(t, err, issuer.ErrNotFound)
	require.Equal(t, 2, s.lookups)
	require.Equal(t, 1, s.lists)
}

func TestWritesAreNotHidden(t *testing.T) {
	t.Parallel()
	s := &shelf{tokens: 10, page: 100, whole: true}
	l := listing.New(s)
	token, err := l.Find(t.Context(), "3")
	require.NoError(t, err)
	require.Equal(t, issuer.Active, token.Status)
	require.NoError(t, l.Revoke(t.Context(), "3"))
	token, err = l.Find(t.Context(), "3")
	require.NoError(t, err)
	require.Equal(t, issuer.Revoked, token.Status)
}

func TestFallsBackToSingleReads(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]*shelf{
		"may not list":          {tokens: 100, page: 10, whole: true, forbidden: true},
		"pages are not cheaper": {tokens: 100, page: 10},
	} {
		findAll(t, listing.New(s), 100, 10)
		require.Equal(t, 100, s.lookups, name)
		require.LessOrEqual(t, s.lists, 1, name)
	}
}

// Who is cancelled does not take the page from those who wait for it too.
func TestCancelledReader(t *testing.T) {
	t.Parallel()
	s := &shelf{tokens: 10, page: 100, whole: true}
	l := listing.New(s)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _ = l.Find(ctx, "3")
	token, err := l.Find(t.Context(), "4")
	require.NoError(t, err)
	require.Equal(t, "4", token.ID)
	require.Zero(t, s.lookups)
}
