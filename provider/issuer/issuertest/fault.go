// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package issuertest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// A Fault is how a call to what is behind an issuer goes wrong.
type Fault string

// The faults. All but Unsent have the call do its work.
const (
	Unsent Fault = "not sent"            // it fails before it arrives
	Lost   Fault = "answer lost"         // done, and the connection is cut
	Failed Fault = "error after success" // done, and answered with a 5xx
	Cut    Fault = "cut mid-body"        // done, and half of the answer arrives
	Killed Fault = "killed"              // done, and the process is no more
)

// Faults lists them all.
func Faults() []Fault { return []Fault{Unsent, Lost, Failed, Cut, Killed} }

// maxCalls is more calls than any method makes.
const maxCalls = 40

// An act is something that is asked of an issuer and may be asked again.
type act struct {
	name  string
	first func(t *testing.T, s *suite, key string) issuer.Issued // what has to be there before
	do    func(ctx context.Context, i issuer.Issuer, s *suite, key string, before issuer.Issued) error
	want  issuer.Status // of the key's one token in the end
}

func acts() []act {
	nothing := func(*testing.T, *suite, string) issuer.Issued { return issuer.Issued{} }
	token := func(t *testing.T, s *suite, key string) issuer.Issued { return s.issue(t, s.named(key)) }
	issue := func(ctx context.Context, i issuer.Issuer, s *suite, key string, _ issuer.Issued) error {
		issued, err := i.Issue(ctx, s.named(key))
		s.watch.saw(issued)
		return err
	}
	return []act{
		{"issue", nothing, issue, issuer.Active},
		{"issue again", token, issue, issuer.Active},
		{"look up", token, func(ctx context.Context, i issuer.Issuer, _ *suite, _ string, before issuer.Issued) error {
			_, err := i.Lookup(ctx, before.ID)
			return err
		}, issuer.Active},
		{"rename", token, func(ctx context.Context, i issuer.Issuer, _ *suite, _ string, before issuer.Issued) error {
			_, err := i.Rename(ctx, before.ID, before.Name)
			return err
		}, issuer.Active},
		{"renew", token, func(ctx context.Context, i issuer.Issuer, s *suite, _ string, before issuer.Issued) error {
			renewer, ok := issuer.Find[issuer.Renewer](i)
			if !ok {
				return nil
			}
			_, err := renewer.Renew(ctx, before.ID, s.harness.TTL)
			return err
		}, issuer.Active},
		{"revoke", token, func(ctx context.Context, i issuer.Issuer, s *suite, _ string, before issuer.Issued) error {
			if i == s.Issuer { // the next run
				return s.revokeAgain(ctx, i, before.ID)
			}
			return i.Revoke(ctx, before.ID)
		}, issuer.Revoked},
		{"list", token, func(ctx context.Context, i issuer.Issuer, _ *suite, _ string, _ issuer.Issued) error {
			_, err := i.List(ctx, "")
			return err
		}, issuer.Active},
	}
}

// named is a spec with a name of its own, by which its tokens can be counted.
func (s *suite) named(key string) issuer.Spec {
	spec := s.spec(key)
	spec.Name = key
	return spec
}

// A row is the outcome of one act under one fault.
type row struct{ points, lost, orphans int }

// testFaults has each call of each method go wrong in each way, and then does what
// the next run does: ask for the same again.
func testFaults(t *testing.T, s *suite) {
	if s.Spoil == nil {
		cannot(t, "spoil calls", s.WhySpoil)
		return
	}
	var table strings.Builder
	fmt.Fprintf(&table, "\n%-12s %-20s %6s %5s %8s\n", "call of", "goes wrong", "points", "lost", "orphans")
	for _, a := range acts() {
		if a.name == "rename" && !s.Issuer.Facts().Renames {
			continue
		}
		for _, fault := range Faults() {
			r := s.spoil(t, a, fault)
			fmt.Fprintf(&table, "%-12s %-20s %6d %5d %8d\n", a.name, fault, r.points, r.lost, r.orphans)
			require.Zero(t, r.lost, "%s: %s", a.name, fault)
			require.Zero(t, r.orphans, "%s: %s", a.name, fault)
		}
	}
	t.Log(table.String())
}

func (s *suite) spoil(t *testing.T, a act, fault Fault) row {
	t.Helper()
	var r row
	for n := range maxCalls {
		key := fmt.Sprintf("%s, %s, call %d", a.name, fault, n)
		before := a.first(t, s, key)
		spoilt, hit := s.Spoil(t, fault, n)
		err := s.survive(t.Context(), func(ctx context.Context) error { return a.do(ctx, spoilt, s, key, before) })
		s.watch.saw(err)
		require.NotErrorIs(t, err, issuer.ErrNotFound, "%s: an answer that went wrong is no absence", key)
		if !hit() {
			require.NoError(t, err, "%s: no call went wrong", key)
			for _, token := range s.live(t) { // few tokens make for short listings
				require.NoError(t, s.Issuer.Revoke(t.Context(), token.ID))
			}
			return r
		}
		r.points++
		require.NoError(t, a.do(t.Context(), s.Issuer, s, key, before), "%s: the next run", key)
		lost, orphans := s.aftermath(t, a, key, before)
		r.lost, r.orphans = r.lost+lost, r.orphans+orphans
	}
	require.Fail(t, "a method makes more calls than can be", "%s: %d", a.name, maxCalls)
	return r
}

var errKilled = errors.New("killed")

// killedAfter is how long what blocks is waited for before it counts as killed.
const killedAfter = 5 * time.Second

// survive runs f on a goroutine that may be ended, or may never come back.
func (s *suite) survive(ctx context.Context, f func(context.Context) error) error {
	done := make(chan error, 1)
	go func() {
		err := errKilled
		defer func() { done <- err }() // runs when the goroutine ends too
		err = f(ctx)
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(killedAfter):
		return errKilled
	}
}

// aftermath counts what should be there after the next run and is not, and what is
// there and should not.
func (s *suite) aftermath(t *testing.T, a act, key string, before issuer.Issued) (lost, orphans int) {
	t.Helper()
	live := 0
	for _, token := range s.live(t) {
		if token.Name == key {
			live++
		}
	}
	switch {
	case a.want != issuer.Active:
		s.stands(t, before.ID, a.want)
		return 0, live
	case live == 0:
		return 1, 0
	}
	again := s.issue(t, s.named(key)) // adopts it, or replaces it
	s.accepts(t, again, true)
	require.NoError(t, s.Issuer.Revoke(t.Context(), again.ID))
	return 0, live - 1 + len(again.Namesakes)
}
