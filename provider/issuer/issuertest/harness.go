// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package issuertest is the contract of issuer.Issuer as tests. Each adapter runs
// it over its own issuer, and with that keeps the promises that the provider
// builds on: nothing issued twice, nothing lost, absence only where the issuer
// says so, and no secret in anything that could be printed.
//
// It knows the contract and no adapter. What an issuer cannot be made to do in a
// test, its harness says why in words, which the test then logs.
package issuertest

import (
	"testing"
	"time"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A Harness makes issuers to be tested.
type Harness struct {
	// New makes an issuer that has no tokens, for one test.
	New func(t *testing.T) Bench

	// Grants are two sets that the issuer has words for, neither covering the
	// other.
	Grants [2]scope.Set

	// TTL is a lifetime that the issuer can give; an hour when 0.
	TTL time.Duration

	// UnknownID is an ID that is well formed and that the issuer never gave.
	UnknownID string
}

// A Bench is an issuer in a test, with what can be done to it. Where a function
// is nil, the Why beside it says why that cannot be done.
type Bench struct {
	Issuer issuer.Issuer

	// Others are the IDs of tokens that are there from the start, as the one that the
	// issuer itself is called with: it lists them, and the suite leaves them alone.
	Others []string

	// Reopen gives a second issuer over the same tokens, as another run has it.
	Reopen    func(t *testing.T) issuer.Issuer
	WhyReopen string

	// Clock is the clock that the issuer goes by.
	Clock    *clock.Fake
	WhyClock string

	// Accept presents a secret to whoever honours the issuer's tokens, and gives
	// the error with which it is turned away, nil when it is accepted.
	Accept    func(t *testing.T, secret issuer.Secret) error
	WhyAccept string

	// Forbid takes the right to use the issuer away, until restore is called.
	Forbid    func(t *testing.T) (restore func())
	WhyForbid string

	// Break makes the issuer unreachable, until restore is called.
	Break    func(t *testing.T) (restore func())
	WhyBreak string

	// Limit has the issuer turn calls away for their number and say for how long,
	// until restore is called.
	Limit    func(t *testing.T) (restore func())
	WhyLimit string

	// Hide has the issuer say "not found" of what we may not see, of everything,
	// until restore is called.
	Hide    func(t *testing.T) (restore func())
	WhyHide string

	// Leak has the issuer find a secret in public.
	Leak    func(t *testing.T, issued issuer.Issued)
	WhyLeak string

	// Widen gives a token more than was planned, behind the adapter's back.
	Widen    func(t *testing.T, issued issuer.Issued)
	WhyWiden string

	// Calls tells how many calls the issuer was sent so far.
	Calls    func() int
	WhyCalls string

	// Spoil gives a second issuer over the same tokens, whose call number n to what
	// is behind it, counted from 0, goes wrong in the way of fault. hit tells whether
	// there was such a call. What is killed may end its goroutine (runtime.Goexit),
	// or block for the rest of the test; it must not return.
	Spoil    func(t *testing.T, fault Fault, n int) (spoilt issuer.Issuer, hit func() bool)
	WhySpoil string
}

// A suite is one test's issuer and what it is asked.
type suite struct {
	Bench
	harness Harness
	watch   *watcher
}

// Run holds an issuer to the contract.
func Run(t *testing.T, harness Harness) {
	t.Helper()
	if harness.TTL == 0 {
		harness.TTL = time.Hour
	}
	for _, test := range []struct {
		name string
		run  func(*testing.T, *suite)
	}{
		{"facts are sound", testFacts},
		{"reach covers what was asked, and is stable", testReach},
		{"what cannot be issued is invalid", testInvalid},
		{"issue answers with what was asked", testIssue},
		{"issue is idempotent by key", testIdempotent},
		{"issue is idempotent by key under concurrency", testConcurrent},
		{"a key of another spec is a conflict", testConflict},
		{"a key is free again after its token", testKeyAgain},
		{"namesakes are told", testNamesakes},
		{"revoking refuses the token, once and twice", testRevoke},
		{"expiry is as the facts say", testExpiry},
		{"what was never issued is not found", testNotFound},
		{"renaming is as the facts say", testRename},
		{"a listing has each token once", testList},
		{"a cursor that no page gave is invalid", testCursor},
		{"forbidden is not absence", testForbidden},
		{"unavailable is not absence", testUnavailable},
		{"a cancelled context returns promptly", testCancelled},
		{"a clock that goes back does no harm", testSkew},
		{"two issuers of the same tokens agree", testReopen},
		{"a limit says for how long", testLimited},
		{"hidden is not absence", testHidden},
		{"a token that leaked says so", testLeaked},
		{"last use is known, never or unknown", testUse},
		{"effective permissions are as planned, and more is seen", testEffective},
		{"renewing prolongs, and brings nothing back", testRenew},
		{"the catalogue has what can be granted", testPermissions},
		{"a listing costs a call a page", testCalls},
		{"no call that goes wrong loses or leaves a token", testFaults},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			bench := harness.New(t)
			watch := &watcher{Plain: issuer.Plain{Issuer: bench.Issuer}}
			bench.Issuer = watch
			test.run(t, &suite{bench, harness, watch})
			watch.check(t)
		})
	}
}

// spec is a spec that is right in every way.
func (s *suite) spec(key string) issuer.Spec {
	return issuer.Spec{Key: key, Owner: "owner", Name: "name", Grants: s.harness.Grants[0], TTL: s.harness.TTL}
}

// cannot logs why a part is left out. A harness that does not say has forgotten.
func cannot(t *testing.T, what, why string) {
	t.Helper()
	if why == "" {
		t.Fatalf("the harness neither can %s nor says why not", what)
	}
	t.Logf("cannot %s: %s", what, why)
}
