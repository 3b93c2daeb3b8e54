// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

//go:build servers

package vault_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/issuertest"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/vault"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/vault/vaulttest"
)

// A fixture is a Vault behind a proxy that can make trouble.
type fixture struct {
	*vaulttest.Server
	proxy   *httptest.Server
	trouble atomic.Int64 // the status that the proxy answers; 0: what Vault says; -1: nothing
}

const cut = -1

func newFixture(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{Server: vaulttest.Start(t)}
	target, err := url.Parse(f.Address)
	require.NoError(t, err)
	pass := httputil.NewSingleHostReverseProxy(target)
	f.proxy = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch status := int(f.trouble.Load()); status {
		case 0:
			pass.ServeHTTP(w, r)
		case cut:
			panic(http.ErrAbortHandler)
		default:
			w.Header().Set("Retry-After", "7")
			http.Error(w, `{"errors":[]}`, status)
		}
	}))
	t.Cleanup(f.proxy.Close)
	return f
}

// answer has the proxy answer everything by a status, until restore is called.
func (f *fixture) answer(status int64) func(*testing.T) func() {
	return func(*testing.T) func() {
		f.trouble.Store(status)
		return func() { f.trouble.Store(0) }
	}
}

func (f *fixture) open(t *testing.T, through *issuertest.Transport) *vault.Issuer {
	t.Helper()
	config := vault.Config{Address: f.proxy.URL, Token: issuer.NewSecret(f.Token)}
	if through != nil {
		config.Wrap = func(base http.RoundTripper) http.RoundTripper { through.Base = base; return through }
	}
	opened, err := vault.New(config)
	require.NoError(t, err)
	return opened
}

// accept reads with a token what its grants let it read.
func (f *fixture) accept(t *testing.T, secret issuer.Secret) error {
	t.Helper()
	_, err := f.Client(t, secret.Reveal()).Logical().ReadWithContext(t.Context(), "secret/data/app/config")
	return err
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

func TestContract(t *testing.T) {
	t.Parallel()
	issuertest.Run(t, issuertest.Harness{
		Grants:    [2]scope.Set{grants(t, "read@secret/data/app/**"), grants(t, "delete@secret/data/app/*", "list@secret/metadata")},
		UnknownID: "AbCdEfGhIjKlMnOpQrStUvWx",
		New: func(t *testing.T) issuertest.Bench {
			t.Helper()
			f := newFixture(t)
			through := &issuertest.Transport{}
			return issuertest.Bench{
				Issuer: f.open(t, through),
				Others: f.Others,
				Reopen: func(t *testing.T) issuer.Issuer { t.Helper(); return f.open(t, nil) },
				Accept: f.accept,
				Forbid: func(t *testing.T) func() {
					t.Helper()
					f.SetPolicy(t, `path "secret/*" { capabilities = ["read"] }`)
					return func() { f.SetPolicy(t, vaulttest.Policy) }
				},
				Break:    f.answer(cut),
				Limit:    f.answer(http.StatusTooManyRequests),
				Hide:     f.answer(http.StatusNotFound),
				Widen:    f.widen,
				Calls:    through.Calls,
				WhyClock: "Vault goes by the machine's clock",
				WhyLeak:  "nobody looks for Vault's secrets in public",
				Spoil: func(t *testing.T, fault issuertest.Fault, n int) (issuer.Issuer, func() bool) {
					t.Helper()
					spoilt := &issuertest.Transport{}
					opened := f.open(t, spoilt)
					spoilt.Spoil(fault, n)
					return opened, spoilt.Hit
				},
			}
		},
	})
}

// widen gives a token's policy another path.
func (f *fixture) widen(t *testing.T, issued issuer.Issued) {
	t.Helper()
	found, err := f.Root.Auth().Token().LookupAccessor(issued.ID)
	require.NoError(t, err)
	policies, err := found.TokenPolicies()
	require.NoError(t, err)
	require.Len(t, policies, 1)
	document, err := f.Root.Sys().GetPolicy(policies[0])
	require.NoError(t, err)
	require.NoError(t, f.Root.Sys().PutPolicy(policies[0], document+`path "secret/data/other" { capabilities = ["update"] }`))
}

func spec(t *testing.T, lifetime time.Duration, names ...string) issuer.Spec {
	t.Helper()
	return issuer.Spec{Key: "key", Owner: "owner", Name: "name", Grants: grants(t, names...), TTL: lifetime}
}

func TestTokenExpires(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	i := f.open(t, nil)
	issued, err := i.Issue(t.Context(), spec(t, 2*time.Second, "read@secret/data/app/**"))
	require.NoError(t, err)
	require.NoError(t, f.accept(t, issued.Secret))
	require.Eventually(t, func() bool {
		_, err := i.Lookup(t.Context(), issued.ID)
		return errors.Is(err, issuer.ErrNotFound)
	}, 30*time.Second, 100*time.Millisecond, "Vault forgets what has expired")
	require.Error(t, f.accept(t, issued.Secret))
	require.NoError(t, f.noPolicyAfterNext(t, i))
}

// noPolicyAfterNext issues another token of the same name, with which the policy of
// the one that has expired goes.
func (f *fixture) noPolicyAfterNext(t *testing.T, i *vault.Issuer) error {
	t.Helper()
	next := spec(t, time.Hour, "read@secret/data/app/**")
	next.Key = "next"
	issued, err := i.Issue(t.Context(), next)
	require.NoError(t, err)
	require.Empty(t, issued.Namesakes)
	require.NoError(t, i.Revoke(t.Context(), issued.ID))
	names, err := f.Root.Sys().ListPolicies()
	require.NoError(t, err)
	require.ElementsMatch(t, []string{"default", "root", "provider"}, names, "policies are left over")
	return nil
}

func TestLifetimeThatVaultShortensIsRefused(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	i := f.open(t, nil)
	_, err := i.Issue(t.Context(), spec(t, 365*24*time.Hour, "read@secret/data/app/**"))
	require.ErrorIs(t, err, issuer.ErrInvalid)
	require.ErrorContains(t, err, "max_lease_ttl")
	page, err := i.List(t.Context(), "")
	require.NoError(t, err)
	require.Len(t, page.Tokens, len(f.Others), "what is not as asked is revoked")
}

func TestRenewedToken(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	i := f.open(t, nil)
	asked := spec(t, time.Minute, "read@secret/data/app/**")
	asked.Options = vault.Options{MaxTTL: time.Hour}
	issued, err := i.Issue(t.Context(), asked)
	require.NoError(t, err)
	renewed, err := i.Renew(t.Context(), issued.ID, 10*time.Minute)
	require.NoError(t, err)
	require.WithinDuration(t, issued.IssuedAt.Add(10*time.Minute), renewed.ExpiresAt, 30*time.Second)
	same, err := i.Renew(t.Context(), issued.ID, time.Minute)
	require.NoError(t, err)
	require.Equal(t, renewed.ExpiresAt, same.ExpiresAt, "a life is never made shorter")
	last, err := i.Renew(t.Context(), issued.ID, 24*time.Hour)
	require.NoError(t, err)
	require.WithinDuration(t, issued.IssuedAt.Add(time.Hour), last.ExpiresAt, 2*time.Second, "as late as Vault allows")
}

// TestRulesDecideAsVaultDoes issues a token for grants that overlap and asks Vault
// what they come to.
func TestRulesDecideAsVaultDoes(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	i := f.open(t, nil)
	issued, err := i.Issue(t.Context(), spec(t, time.Hour,
		"read@secret/data/**", "delete@secret/data/app/*", "update@secret/data/app/config", "list@secret/metadata/app-*/**"))
	require.NoError(t, err)
	for path, want := range map[string][]string{
		"secret/data":              {"read"},
		"secret/data/a/b/c":        {"read"},
		"secret/data/app":          {"read"},
		"secret/data/app/x":        {"delete", "read"},
		"secret/data/app/config":   {"delete", "read", "update"},
		"secret/data/other/config": {"read"},
		"secret/metadata/app-1/x":  {"list"},
		"secret/metadata/other":    {"deny"},
		"auth/token/create":        {"deny"},
		"auth/token/lookup-self":   {"deny"},
		"cubbyhole/x":              {"deny"},
	} {
		got, err := f.Root.Sys().Capabilities(issued.Secret.Reveal(), path)
		require.NoError(t, err)
		require.ElementsMatch(t, want, got, path)
	}
	effective, err := i.Effective(t.Context(), issued)
	require.NoError(t, err)
	require.True(t, effective.Equal(issued.Reach), "%v and %v", effective.Names(), issued.Reach.Names())
}

// TestRole creates tokens by a role, as the documentation has it: without sudo, and
// without listing accessors.
func TestRole(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	_, err := f.Root.Logical().Write("auth/token/roles/scoped", map[string]any{"orphan": true, "allowed_policies_glob": "scoped-*"})
	require.NoError(t, err)
	f.SetPolicy(t, `
path "auth/token/create/scoped" { capabilities = ["update"] }
path "auth/token/lookup-accessor" { capabilities = ["update"] }
path "auth/token/revoke-accessor" { capabilities = ["update"] }
path "sys/capabilities-accessor" { capabilities = ["update"] }
path "sys/policies/acl" { capabilities = ["list"] }
path "sys/policies/acl/scoped-*" { capabilities = ["create", "read", "update", "delete"] }
`)
	i, err := vault.New(vault.Config{Address: f.Address, Token: issuer.NewSecret(f.Token), Role: "scoped"})
	require.NoError(t, err)
	asked := spec(t, time.Hour, "read@secret/data/app/**")
	issued, err := i.Issue(t.Context(), asked)
	require.NoError(t, err)
	require.NoError(t, f.accept(t, issued.Secret))
	effective, err := i.Effective(t.Context(), issued)
	require.NoError(t, err)
	require.True(t, effective.Equal(issued.Reach))
	again, err := i.Issue(t.Context(), asked)
	require.NoError(t, err)
	require.Error(t, f.accept(t, issued.Secret), "the first is revoked")
	require.NoError(t, f.accept(t, again.Secret))
	require.NoError(t, i.Revoke(t.Context(), again.ID))
}

func TestSealedIsNotAbsence(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	i := f.open(t, nil)
	issued, err := i.Issue(t.Context(), spec(t, time.Hour, "read@secret/data/app/**"))
	require.NoError(t, err)
	require.NoError(t, f.Root.Sys().Seal())
	_, err = i.Lookup(t.Context(), issued.ID)
	require.ErrorIs(t, err, issuer.ErrUnavailable)
}
