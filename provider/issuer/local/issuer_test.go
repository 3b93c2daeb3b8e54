// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/issuertest"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

var start = time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)

// A fixture is a ledger in a directory of its own.
type fixture struct {
	*local.Issuer
	path  string
	clock *clock.Fake
}

func newFixture(t testing.TB) *fixture {
	t.Helper()
	return newFixtureAt(t, clock.NewFake(start))
}

func newFixtureAt(t testing.TB, c *clock.Fake) *fixture {
	t.Helper()
	f := &fixture{path: filepath.Join(t.TempDir(), "data", "ledger.db"), clock: c}
	f.Issuer = f.open(t)
	return f
}

func (f *fixture) config() local.Config {
	return local.Config{Path: f.path, Clock: f.clock}
}

// open opens the ledger once more.
func (f *fixture) open(t testing.TB) *local.Issuer {
	t.Helper()
	i, err := local.Open(t.Context(), f.config())
	require.NoError(t, err)
	return i
}

// verify checks a secret against what is published.
func (f *fixture) verify(t testing.TB, secret issuer.Secret) (verify.Claims, error) {
	t.Helper()
	jwks, status := f.Published()
	v, err := verify.New(verify.Config{
		Keys: verify.File(jwks), Status: verify.File(status),
		Issuer: local.DefaultIssuer, Audience: local.DefaultAudience, Now: f.clock.Now,
	})
	require.NoError(t, err)
	return v.Verify(t.Context(), secret.Reveal())
}

// lock keeps the ledger locked, as another run of Terraform does.
func (f *fixture) lock(t testing.TB) (unlock func()) {
	t.Helper()
	db, err := bolt.Open(f.path, 0o600, nil)
	require.NoError(t, err)
	return func() { require.NoError(t, db.Close()) }
}

func grants(t testing.TB, names ...string) scope.Set {
	t.Helper()
	var out []scope.Permission
	for _, name := range names {
		p, err := scope.ParsePermission(name)
		require.NoError(t, err)
		out = append(out, p)
	}
	return scope.Of(out...)
}

func spec(t testing.TB, key string) issuer.Spec {
	t.Helper()
	return issuer.Spec{
		Key: key, Owner: "owner", Name: "name", TTL: time.Hour,
		Grants: grants(t, "volume:read@projects/acme/**", "volume:resize@projects/acme/volumes/7"),
	}
}

func TestContract(t *testing.T) {
	t.Parallel()
	issuertest.Run(t, issuertest.Harness{
		Grants:    [2]scope.Set{grants(t, "volume:read@projects/acme/**"), grants(t, "volume:delete@projects/acme")},
		UnknownID: "0196897a-8400-7000-8000-000000000000",
		New: func(t *testing.T) issuertest.Bench {
			t.Helper()
			f := newFixture(t)
			return issuertest.Bench{
				Issuer: f.Issuer,
				Clock:  f.clock,
				Reopen: func(t *testing.T) issuer.Issuer { t.Helper(); return f.open(t) },
				Accept: func(t *testing.T, secret issuer.Secret) error {
					t.Helper()
					_, err := f.verify(t, secret)
					return err
				},
				Forbid: func(t *testing.T) func() {
					t.Helper()
					require.NoError(t, os.Chmod(f.path, 0o644))
					return func() { require.NoError(t, os.Chmod(f.path, 0o600)) }
				},
				Break: func(t *testing.T) func() {
					t.Helper()
					unlock := f.lock(t)
					f.SetLockTimeout(30 * time.Millisecond)
					return func() { unlock(); f.SetLockTimeout(local.DefaultLockTimeout) }
				},
				WhyLimit: "a file has no limits of rate",
				WhyHide:  "whoever reads a ledger reads all of it",
				WhyLeak:  "nobody looks for the ledger's secrets in public",
				WhyWiden: "a signed token cannot be changed",
				WhyCalls: "there are none: it is a file",
				Spoil:    f.spoil,
			}
		},
	})
}

// spoil opens the ledger once more, for a run in which a step goes wrong. Between two
// steps "done, and the answer lost" and "not begun" are the same, and a step is
// never half done; so of the faults that are errors one says it all.
func (f *fixture) spoil(t *testing.T, fault issuertest.Fault, n int) (issuer.Issuer, func() bool) {
	t.Helper()
	spoilt, step, hit := f.open(t), 0, false
	if fault != issuertest.Killed && fault != issuertest.Lost {
		return spoilt, func() bool { return false }
	}
	spoilt.SetSeam(func(string) error {
		step++
		if step-1 != n {
			return nil
		}
		hit = true
		if fault == issuertest.Killed {
			runtime.Goexit()
		}
		return errors.New("the disk was pulled out")
	})
	return spoilt, func() bool { return hit }
}

func BenchmarkIssue(b *testing.B) {
	f := newFixture(b)
	s := spec(b, "")
	for n := 0; b.Loop(); n++ {
		s.Key = time.Duration(n).String()
		if _, err := f.Issue(b.Context(), s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	f := newFixture(b)
	issued, err := f.Issue(b.Context(), spec(b, "key"))
	require.NoError(b, err)
	for b.Loop() {
		if _, err := f.Lookup(b.Context(), issued.ID); err != nil {
			b.Fatal(err)
		}
	}
}
