// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// each calls every method that has to reach the issuer.
func (s *suite) each(ctx context.Context, id string, check func(method string, err error)) {
	_, err := s.Issuer.Issue(ctx, s.spec("trouble"))
	check("Issue", err)
	_, err = s.Issuer.Issue(ctx, s.spec("key"))
	check("Issue again", err)
	_, err = s.Issuer.Lookup(ctx, id)
	check("Lookup", err)
	_, err = s.Issuer.Lookup(ctx, s.harness.UnknownID)
	check("Lookup of what is not there", err)
	if s.Issuer.Facts().Renames {
		_, err = s.Issuer.Rename(ctx, id, "x")
		check("Rename", err)
	}
	check("Revoke", s.Issuer.Revoke(ctx, id))
	check("Revoke of what is not there", s.Issuer.Revoke(ctx, s.harness.UnknownID))
	_, err = s.Issuer.List(ctx, "")
	check("List", err)
}

// trouble checks that every method tells a kind of trouble and that nothing has
// changed once it is over.
func (s *suite) trouble(t *testing.T, start func(*testing.T) func(), kind error, also ...func(*issuer.Error)) {
	t.Helper()
	token := s.issue(t, s.spec("key"))
	restore := start(t)
	s.each(t.Context(), token.ID, func(method string, err error) {
		require.ErrorIs(t, err, kind, method)
		require.NotErrorIs(t, err, issuer.ErrNotFound, method)
		var told *issuer.Error
		require.ErrorAs(t, err, &told, method)
		require.NotEmpty(t, told.Hint, "%s tells no way out", method)
		for _, check := range also {
			check(told)
		}
	})
	restore()
	require.Equal(t, []issuer.Token{token.Token}, s.all(t))
	s.accepts(t, token, true)
}

func testForbidden(t *testing.T, s *suite) {
	if s.Forbid == nil {
		cannot(t, "forbid", s.WhyForbid)
		return
	}
	s.trouble(t, s.Forbid, issuer.ErrForbidden)
}

func testUnavailable(t *testing.T, s *suite) {
	if s.Break == nil {
		cannot(t, "break", s.WhyBreak)
		return
	}
	s.trouble(t, s.Break, issuer.ErrUnavailable)
}

func testLimited(t *testing.T, s *suite) {
	if s.Limit == nil {
		cannot(t, "limit", s.WhyLimit)
		return
	}
	s.trouble(t, s.Limit, issuer.ErrUnavailable, func(told *issuer.Error) {
		require.Positive(t, told.RetryAfter, "%s does not say for how long", told.Op)
	})
}

func testHidden(t *testing.T, s *suite) {
	if s.Hide == nil {
		cannot(t, "hide", s.WhyHide)
		return
	}
	token := s.issue(t, s.spec("key"))
	restore := s.Hide(t)
	for _, id := range []string{token.ID, s.harness.UnknownID} {
		_, err := s.Issuer.Lookup(t.Context(), id)
		require.ErrorIs(t, err, issuer.ErrHidden)
		require.NotErrorIs(t, err, issuer.ErrNotFound)
		require.ErrorIs(t, s.Issuer.Revoke(t.Context(), id), issuer.ErrHidden, "it may be in force")
	}
	restore()
	s.stands(t, token.ID, issuer.Active)
}

func testLeaked(t *testing.T, s *suite) {
	if s.Leak == nil {
		cannot(t, "leak", s.WhyLeak)
		return
	}
	token, other := s.issue(t, s.spec("key")), s.issue(t, s.spec("other"))
	s.Leak(t, token)
	s.stands(t, token.ID, issuer.Leaked)
	require.NoError(t, s.Issuer.Revoke(t.Context(), token.ID), "it is out of force already")
	s.stands(t, token.ID, issuer.Leaked)
	s.stands(t, other.ID, issuer.Active)
	s.accepts(t, token, false)
	require.NotEqual(t, token.ID, s.issue(t, s.spec("key")).ID, "its key is free again")
}

// promptly is how long a method may take to notice that its context is done.
const promptly = 2 * time.Second

func testCancelled(t *testing.T, s *suite) {
	token := s.issue(t, s.spec("key"))
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	s.each(cancelled, token.ID, func(method string, err error) { require.ErrorIs(t, err, context.Canceled, method) })
	_, err := s.Issuer.Reach(cancelled, s.spec("key"))
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, []issuer.Token{token.Token}, s.all(t))

	if s.Break == nil {
		cannot(t, "break", s.WhyBreak)
		return
	}
	restore := s.Break(t) // what hangs must be left when the context is done
	defer restore()
	s.each(cancelled, token.ID, func(method string, err error) { require.ErrorIs(t, err, context.Canceled, method) })
	done := make(chan error, 1)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	go func() {
		_, err := s.Issuer.Issue(ctx, s.spec("hangs"))
		done <- err
	}()
	select {
	case err := <-done:
		require.Error(t, err)
	case <-time.After(promptly):
		t.Fatal("Issue goes on after its context is done")
	}
}

func testSkew(t *testing.T, s *suite) {
	if s.Clock == nil {
		cannot(t, "move the clock", s.WhyClock)
		return
	}
	first := s.issue(t, s.spec("key"))
	s.Clock.Advance(-time.Second)
	again := s.issue(t, s.spec("key"))
	require.Equal(t, first.ID, again.ID, "a second's skew is no reason for a second token")
	later := s.issue(t, s.spec("later"))
	require.Equal(t, s.harness.TTL, later.ExpiresAt.Sub(later.IssuedAt))

	// Far back, an issuer may refuse; what it does issue lives as long as asked.
	s.Clock.Advance(-2 * s.harness.TTL)
	far, err := s.Issuer.Issue(t.Context(), s.spec("far"))
	if err != nil {
		require.ErrorIs(t, err, issuer.ErrUnavailable)
	} else {
		require.Equal(t, s.harness.TTL, far.ExpiresAt.Sub(far.IssuedAt))
	}
	s.stands(t, first.ID, issuer.Active)
	require.NoError(t, s.Issuer.Revoke(t.Context(), first.ID))
	s.stands(t, first.ID, issuer.Revoked)
	s.Clock.Advance(2*s.harness.TTL + time.Second)
	s.stands(t, first.ID, issuer.Revoked)
	s.accepts(t, first, false)
	s.stands(t, later.ID, issuer.Active)
}

func testReopen(t *testing.T, s *suite) {
	if s.Reopen == nil {
		cannot(t, "reopen", s.WhyReopen)
		return
	}
	other := s.Reopen(t)
	first := s.issue(t, s.spec("key"))
	found, err := other.Lookup(t.Context(), first.ID)
	require.NoError(t, err)
	require.Equal(t, first.Token, found)
	adopted, err := other.Issue(t.Context(), s.spec("key"))
	require.NoError(t, err)
	if adopted.Adopted {
		require.Equal(t, first.ID, adopted.ID)
	}
	require.NoError(t, other.Revoke(t.Context(), adopted.ID))
	s.stands(t, adopted.ID, issuer.Revoked)
}
