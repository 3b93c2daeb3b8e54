// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

func testFacts(t *testing.T, s *suite) {
	facts := s.Issuer.Facts()
	require.NotEmpty(t, facts.Name)
	require.Positive(t, facts.MinTTL)
	require.True(t, facts.MaxTTL == 0 || facts.MaxTTL >= facts.MinTTL)
	require.Positive(t, facts.Resolution)
	require.Zero(t, facts.MinTTL%facts.Resolution)
	require.Positive(t, facts.PageSize)
	require.GreaterOrEqual(t, facts.Rate, 0.0)
	require.True(t, facts.TellsUse || facts.UseDelay == 0)
	require.True(t, facts.Remote || facts.Rate == 0, "what is here has no limits of rate")
	require.Equal(t, facts, s.Issuer.Facts())
}

func testReach(t *testing.T, s *suite) {
	for _, grants := range s.harness.Grants {
		spec := s.spec("key")
		spec.Grants = grants
		reach, err := s.Issuer.Reach(t.Context(), spec)
		require.NoError(t, err)
		require.True(t, reach.Covers(grants), "%v does not cover %v", reach.Names(), grants.Names())
		again, err := s.Issuer.Reach(t.Context(), spec)
		require.NoError(t, err)
		require.Equal(t, reach.Names(), again.Names())
	}
	require.False(t, s.harness.Grants[0].Covers(s.harness.Grants[1]) || s.harness.Grants[1].Covers(s.harness.Grants[0]),
		"the harness's grants cover each other")
	require.Empty(t, s.all(t), "reach has issued a token")
}

func testInvalid(t *testing.T, s *suite) {
	facts := s.Issuer.Facts()
	for name, change := range map[string]func(*issuer.Spec){
		"no key":             func(spec *issuer.Spec) { spec.Key = "" },
		"no grants":          func(spec *issuer.Spec) { spec.Grants = scope.Set{} },
		"no lifetime":        func(spec *issuer.Spec) { spec.TTL = 0 },
		"negative lifetime":  func(spec *issuer.Spec) { spec.TTL = -spec.TTL },
		"lifetime too short": func(spec *issuer.Spec) { spec.TTL = facts.MinTTL - 1 },
		"lifetime between":   func(spec *issuer.Spec) { spec.TTL += facts.Resolution / 2 },
		"lifetime too long":  func(spec *issuer.Spec) { spec.TTL = facts.MaxTTL + facts.Resolution },
		"others' options":    func(spec *issuer.Spec) { spec.Options = struct{ Foreign bool }{true} },
	} {
		if name == "lifetime too long" && facts.MaxTTL == 0 || name == "lifetime between" && facts.Resolution < 2 {
			continue
		}
		spec := s.spec("key")
		change(&spec)
		_, err := s.Issuer.Issue(t.Context(), spec)
		require.ErrorIs(t, err, issuer.ErrInvalid, name)
	}
	require.Empty(t, s.all(t))
}

func (s *suite) issue(t *testing.T, spec issuer.Spec) issuer.Issued {
	t.Helper()
	issued, err := s.Issuer.Issue(t.Context(), spec)
	require.NoError(t, err)
	return issued
}

func testIssue(t *testing.T, s *suite) {
	spec := s.spec("key")
	issued := s.issue(t, spec)
	require.False(t, issued.Adopted)
	require.False(t, issued.Secret.IsEmpty())
	require.NotEmpty(t, issued.ID)
	require.Equal(t, issuer.Active, issued.Status)
	require.Equal(t, spec.Name, issued.Name)
	require.Contains(t, []string{spec.Owner, ""}, issued.Owner)
	require.Contains(t, []string{spec.Key, ""}, issued.Key)
	require.Zero(t, issued.RevokedAt)
	require.Equal(t, spec.TTL, issued.ExpiresAt.Sub(issued.IssuedAt))
	for _, at := range []time.Time{issued.IssuedAt, issued.ExpiresAt} {
		require.Equal(t, time.UTC, at.Location())
	}
	reach, err := s.Issuer.Reach(t.Context(), spec)
	require.NoError(t, err)
	require.True(t, reach.Equal(issued.Reach), "planned %v, issued %v", reach.Names(), issued.Reach.Names())

	found, err := s.Issuer.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, issued.Token, found)
	s.accepts(t, issued, true)
}

// accepts checks whether the token's secret is honoured.
func (s *suite) accepts(t *testing.T, issued issuer.Issued, want bool) {
	t.Helper()
	if s.Accept == nil {
		cannot(t, "present a secret", s.WhyAccept)
		return
	}
	err := s.Accept(t, issued.Secret)
	s.watch.saw(err)
	if want {
		require.NoError(t, err)
	} else {
		require.Error(t, err, "the token is still honoured")
	}
}

func testIdempotent(t *testing.T, s *suite) {
	first := s.issue(t, s.spec("key"))
	second := s.issue(t, s.spec("key"))
	require.Empty(t, second.Namesakes, "a token is no namesake of its own")
	s.accepts(t, second, true)
	live := 0
	for _, token := range s.all(t) {
		if token.Status == issuer.Active {
			live++
		}
	}
	require.Equal(t, 1, live)
	if second.Adopted {
		require.Equal(t, first.Token, second.Token)
		return
	}
	require.NotEqual(t, first.ID, second.ID)
	s.accepts(t, first, false) // it could not tell the secret twice
}

func testConcurrent(t *testing.T, s *suite) {
	issuers := []issuer.Issuer{s.Issuer}
	if s.Reopen != nil {
		issuers = append(issuers, s.Reopen(t))
	} else {
		cannot(t, "reopen", s.WhyReopen)
	}
	const each = 8
	var (
		wait   sync.WaitGroup
		issued = make([]issuer.Issued, each*len(issuers))
		errs   = make([]error, len(issued))
	)
	for n := range issued {
		wait.Go(func() { issued[n], errs[n] = issuers[n%len(issuers)].Issue(t.Context(), s.spec("key")) })
	}
	wait.Wait()
	ids := map[string]bool{}
	for n := range issued {
		require.NoError(t, errs[n])
		s.watch.saw(issued[n])
		ids[issued[n].ID] = true
	}
	live := s.live(t)
	require.Len(t, live, 1)
	require.True(t, ids[live[0].ID])
}

func testConflict(t *testing.T, s *suite) {
	first := s.issue(t, s.spec("key"))
	for name, change := range map[string]func(*issuer.Spec){
		"grants":   func(spec *issuer.Spec) { spec.Grants = s.harness.Grants[1] },
		"lifetime": func(spec *issuer.Spec) { spec.TTL += s.Issuer.Facts().Resolution },
		"name":     func(spec *issuer.Spec) { spec.Name = "other" },
	} {
		spec := s.spec("key")
		change(&spec)
		_, err := s.Issuer.Issue(t.Context(), spec)
		require.ErrorIs(t, err, issuer.ErrConflict, name)
		require.ErrorContains(t, err, first.ID, "it names the token that is there")
	}
	require.Len(t, s.all(t), 1)
	s.accepts(t, first, true)
}

func testKeyAgain(t *testing.T, s *suite) {
	first := s.issue(t, s.spec("key"))
	require.NoError(t, s.Issuer.Revoke(t.Context(), first.ID))
	spec := s.spec("key")
	spec.Grants = s.harness.Grants[1]
	second := s.issue(t, spec)
	require.False(t, second.Adopted)
	require.NotEqual(t, first.ID, second.ID)
	if s.Clock == nil {
		cannot(t, "move the clock", s.WhyClock)
		return
	}
	s.Clock.Advance(s.harness.TTL)
	third := s.issue(t, s.spec("key"))
	require.False(t, third.Adopted)
	require.NotEqual(t, second.ID, third.ID)
	require.Empty(t, third.Namesakes)
}

func testNamesakes(t *testing.T, s *suite) {
	var others []string
	for n := range 3 {
		others = append(others, s.issue(t, s.spec(fmt.Sprint("key", n))).ID)
	}
	for _, change := range []func(*issuer.Spec){
		func(spec *issuer.Spec) { spec.Name = "nam" },
		func(spec *issuer.Spec) { spec.Owner, spec.Name = "ownern", "ame" },
		func(spec *issuer.Spec) { spec.Owner = "" },
	} {
		spec := s.spec(fmt.Sprint("elsewhere", len(others)))
		change(&spec)
		spec.Key += spec.Name + spec.Owner
		require.Empty(t, s.issue(t, spec).Namesakes)
	}
	require.NoError(t, s.Issuer.Revoke(t.Context(), others[0]))
	last := s.issue(t, s.spec("last"))
	require.ElementsMatch(t, others[1:], ids(last.Namesakes))
}

func ids(tokens []issuer.Token) []string {
	var out []string
	for _, token := range tokens {
		out = append(out, token.ID)
	}
	return out
}
