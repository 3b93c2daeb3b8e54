// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

func testUse(t *testing.T, s *suite) {
	issued := s.issue(t, s.spec("key"))
	if !s.Issuer.Facts().TellsUse {
		for _, token := range append(s.all(t), issued.Token) {
			require.Zero(t, token.LastUse, "the facts say that it is not told: unknown is not never")
		}
		return
	}
	found, err := s.Issuer.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, issuer.LastUse{Known: found.LastUse.Known}, found.LastUse, "used before it was")
	if s.Accept == nil {
		cannot(t, "use a token", s.WhyAccept)
		return
	}
	s.accepts(t, issued, true)
	if s.Issuer.Facts().UseDelay > 0 {
		t.Logf("a use shows after up to %s: not waited for", s.Issuer.Facts().UseDelay)
		return
	}
	found, err = s.Issuer.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.True(t, found.LastUse.Known && !found.LastUse.At.IsZero(), "a use that was not told")
	require.Equal(t, time.UTC, found.LastUse.At.Location())
}

func testEffective(t *testing.T, s *suite) {
	verifier, ok := issuer.Find[issuer.Verifier](s.Issuer)
	if !ok {
		return
	}
	for n, grants := range s.harness.Grants {
		spec := s.spec(fmt.Sprint("key", n))
		spec.Grants = grants
		issued := s.issue(t, spec)
		effective, err := verifier.Effective(t.Context(), issued)
		require.NoError(t, err)
		require.True(t, issued.Reach.Covers(effective), "more than the reach: %v", effective.Excess(issued.Reach).Names())
		require.True(t, effective.Covers(grants), "less than was asked: %v", grants.Excess(effective).Names())
		if s.Widen == nil {
			cannot(t, "widen a token", s.WhyWiden)
			continue
		}
		s.Widen(t, issued)
		effective, err = verifier.Effective(t.Context(), issued)
		require.NoError(t, err)
		require.False(t, issued.Reach.Covers(effective), "a token that can do more went unseen")
	}
}

func testRenew(t *testing.T, s *suite) {
	renewer, ok := issuer.Find[issuer.Renewer](s.Issuer)
	if !ok {
		return
	}
	issued := s.issue(t, s.spec("key"))
	renewed, err := renewer.Renew(t.Context(), issued.ID, s.harness.TTL)
	require.NoError(t, err)
	require.Equal(t, issued.ID, renewed.ID)
	require.Equal(t, issuer.Active, renewed.Status)
	require.False(t, renewed.ExpiresAt.Before(issued.ExpiresAt), "a shorter life")
	if s.Clock != nil {
		s.Clock.Advance(s.harness.TTL - time.Second)
		renewed, err = renewer.Renew(t.Context(), issued.ID, s.harness.TTL)
		require.NoError(t, err)
		require.True(t, renewed.ExpiresAt.After(issued.ExpiresAt), "not prolonged")
	} else {
		cannot(t, "move the clock", s.WhyClock)
	}
	found, err := s.Issuer.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, renewed.ExpiresAt, found.ExpiresAt)
	s.accepts(t, issued, true)

	require.NoError(t, s.Issuer.Revoke(t.Context(), issued.ID))
	_, err = renewer.Renew(t.Context(), issued.ID, s.harness.TTL)
	if !errors.Is(err, issuer.ErrNotFound) { // it may keep no record of what is out of force
		require.ErrorIs(t, err, issuer.ErrConflict)
	}
	s.stands(t, issued.ID, issuer.Revoked)
	_, err = renewer.Renew(t.Context(), s.harness.UnknownID, s.harness.TTL)
	require.ErrorIs(t, err, issuer.ErrNotFound)
}

func testPermissions(t *testing.T, s *suite) {
	cataloguer, ok := issuer.Find[issuer.Cataloguer](s.Issuer)
	if !ok {
		return
	}
	permissions, err := cataloguer.Permissions(t.Context())
	require.NoError(t, err)
	require.NotEmpty(t, permissions)
	var all []scope.Permission
	marked := 0
	for _, p := range permissions {
		require.NotEmpty(t, p.Doc, p.Action)
		_, err := scope.New(scope.Grant{Actions: []string{p.Action}, Resources: []string{p.Resource}})
		require.NoError(t, err)
		all = append(all, scope.Permission{Action: p.Action, Resource: p.Resource})
		if p.Destructive || p.Administrative {
			marked++
		}
	}
	require.Positive(t, marked, "a catalogue that marks nothing as destructive or administrative was not gone through")
	require.True(t, slices.IsSortedFunc(all, func(a, b scope.Permission) int {
		return cmp.Or(cmp.Compare(a.Action, b.Action), cmp.Compare(a.Resource, b.Resource))
	}))
	require.Len(t, slices.Compact(slices.Clone(all)), len(all), "each once")
	for _, grants := range s.harness.Grants {
		for _, granted := range grants.Permissions() {
			require.True(t, slices.ContainsFunc(all, func(p scope.Permission) bool {
				return scope.Of(scope.Permission{Action: p.Action, Resource: "**"}).Covers(scope.Of(granted))
			}), "%s can be granted and is not in the catalogue", granted)
		}
	}
	again, err := cataloguer.Permissions(t.Context())
	require.NoError(t, err)
	require.Equal(t, permissions, again)
}

func testCalls(t *testing.T, s *suite) {
	facts := s.Issuer.Facts()
	if !facts.ListsWhole {
		return
	}
	if s.Calls == nil {
		cannot(t, "count calls", s.WhyCalls)
		return
	}
	count := 2*facts.PageSize + 1
	for n := range count {
		s.issue(t, s.spec(fmt.Sprint("key", n)))
	}
	before := s.Calls()
	require.Len(t, s.all(t), count)
	require.Equal(t, 3, s.Calls()-before, "%d tokens in pages of %d", count, facts.PageSize)
}
