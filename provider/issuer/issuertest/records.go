// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// stands checks how the issuer says a token stands. It may keep no record of one
// that is out of force, but then says so with authority.
func (s *suite) stands(t *testing.T, id string, want issuer.Status) {
	t.Helper()
	token, err := s.Issuer.Lookup(t.Context(), id)
	if want != issuer.Active && errors.Is(err, issuer.ErrNotFound) {
		return
	}
	require.NoError(t, err)
	require.Equal(t, want, token.Status)
	require.Equal(t, want == issuer.Revoked || want == issuer.Leaked, !token.RevokedAt.IsZero())
}

func testRevoke(t *testing.T, s *suite) {
	token, other := s.issue(t, s.spec("key")), s.issue(t, s.spec("other"))
	require.NoError(t, s.Issuer.Revoke(t.Context(), token.ID))
	s.stands(t, token.ID, issuer.Revoked)
	if s.Issuer.Facts().Revocable {
		s.accepts(t, token, false)
	}
	require.NoError(t, s.revokeAgain(t.Context(), s.Issuer, token.ID), "a second time")
	s.stands(t, token.ID, issuer.Revoked)
	s.stands(t, other.ID, issuer.Active)
	s.accepts(t, other, true)
}

// revokeAgain revokes what may be revoked already. An issuer that keeps no record of
// it says then what it says of a token that it never had.
func (s *suite) revokeAgain(ctx context.Context, i issuer.Issuer, id string) error {
	err := i.Revoke(ctx, id)
	if errors.Is(err, issuer.ErrNotFound) {
		if _, gone := s.Issuer.Lookup(ctx, id); errors.Is(gone, issuer.ErrNotFound) {
			return nil
		}
	}
	return err
}

func testExpiry(t *testing.T, s *suite) {
	if s.Clock == nil {
		cannot(t, "move the clock", s.WhyClock)
		return
	}
	token, revoked := s.issue(t, s.spec("key")), s.issue(t, s.spec("revoked"))
	require.NoError(t, s.Issuer.Revoke(t.Context(), revoked.ID))
	s.Clock.Advance(s.harness.TTL - time.Second)
	s.stands(t, token.ID, issuer.Active)
	s.accepts(t, token, true)
	s.Clock.Advance(time.Second)
	s.stands(t, token.ID, issuer.Expired)
	s.stands(t, revoked.ID, issuer.Revoked)
	s.accepts(t, token, !s.Issuer.Facts().ExpiryEnforced)
	require.NoError(t, s.Issuer.Revoke(t.Context(), token.ID), "one that has expired")
}

func testNotFound(t *testing.T, s *suite) {
	s.issue(t, s.spec("key"))
	_, err := s.Issuer.Lookup(t.Context(), s.harness.UnknownID)
	require.ErrorIs(t, err, issuer.ErrNotFound)
	require.ErrorContains(t, err, s.harness.UnknownID)
	require.ErrorIs(t, s.Issuer.Revoke(t.Context(), s.harness.UnknownID), issuer.ErrNotFound)
	var told *issuer.Error
	require.ErrorAs(t, err, &told, "an error in the contract's words")
}

func testRename(t *testing.T, s *suite) {
	token := s.issue(t, s.spec("key"))
	renamed, err := s.Issuer.Rename(t.Context(), token.ID, "new name")
	if !s.Issuer.Facts().Renames {
		require.ErrorIs(t, err, issuer.ErrUnsupported)
		s.stands(t, token.ID, issuer.Active)
		return
	}
	require.NoError(t, err)
	want := token.Token
	want.Name = "new name"
	require.Equal(t, want, renamed)
	found, err := s.Issuer.Lookup(t.Context(), token.ID)
	require.NoError(t, err)
	require.Equal(t, want, found)
	s.accepts(t, token, true)
	require.Empty(t, s.issue(t, s.spec("second")).Namesakes)

	spec := s.spec("third")
	spec.Name = "new name"
	require.Equal(t, []string{token.ID}, ids(s.issue(t, spec).Namesakes))
	_, err = s.Issuer.Rename(t.Context(), s.harness.UnknownID, "x")
	require.ErrorIs(t, err, issuer.ErrNotFound)
}

// all lists every token, checking the pages on the way.
func (s *suite) all(t *testing.T) []issuer.Token {
	t.Helper()
	var out []issuer.Token
	seen, cursors := map[string]bool{}, map[string]bool{}
	for cursor, first := "", true; first || cursor != ""; first = false {
		require.False(t, cursors[cursor], "a listing that goes round in circles")
		cursors[cursor] = true
		page := s.page(t, cursor)
		for _, token := range page.Tokens {
			require.False(t, seen[token.ID], "token %s is listed twice", token.ID)
			seen[token.ID] = true
		}
		out = append(out, page.Tokens...)
		cursor = page.Next
	}
	return out
}

// page reads a page, without the tokens that were there before.
func (s *suite) page(t *testing.T, cursor string) issuer.Page {
	t.Helper()
	page, err := s.Issuer.List(t.Context(), cursor)
	require.NoError(t, err)
	require.LessOrEqual(t, len(page.Tokens), s.Issuer.Facts().PageSize)
	page.Tokens = slices.DeleteFunc(page.Tokens, func(token issuer.Token) bool { return slices.Contains(s.Others, token.ID) })
	return page
}

func (s *suite) live(t *testing.T) []issuer.Token {
	t.Helper()
	var out []issuer.Token
	for _, token := range s.all(t) {
		if token.Status == issuer.Active {
			out = append(out, token)
		}
	}
	return out
}

func testList(t *testing.T, s *suite) {
	require.Empty(t, s.all(t))
	count := 2*s.Issuer.Facts().PageSize + 1
	issued := map[string]issuer.Token{}
	for n := range count {
		token := s.issue(t, issuer.Spec{
			Key: fmt.Sprint("key", n), Owner: "owner", Name: fmt.Sprint("name", n),
			Grants: s.harness.Grants[n%2], TTL: s.harness.TTL,
		})
		issued[token.ID] = token.Token
	}
	listed := s.all(t)
	require.Len(t, listed, count)
	for _, token := range listed {
		require.Equal(t, issued[token.ID], token)
	}
	require.Equal(t, listed, s.all(t), "the order is stable")

	// What goes on while a listing is under way hides nothing else.
	page := s.page(t, "")
	require.NoError(t, s.Issuer.Revoke(t.Context(), page.Tokens[0].ID))
	require.NoError(t, s.Issuer.Revoke(t.Context(), page.Tokens[len(page.Tokens)-1].ID))
	got := ids(page.Tokens)
	for page.Next != "" {
		page = s.page(t, page.Next)
		got = append(got, ids(page.Tokens)...)
	}
	require.Equal(t, ids(listed), got)
}

func testCursor(t *testing.T, s *suite) {
	s.issue(t, s.spec("key"))
	page, err := s.Issuer.List(t.Context(), "\x00 no page gave this")
	require.ErrorIs(t, err, issuer.ErrInvalid, "an empty page would look like no tokens")
	require.Empty(t, page.Tokens)
}
