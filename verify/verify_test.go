// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package verify_test

import (
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/internal/wire"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

const (
	iss = "https://tokens.example.com"
	aud = "volumes"
	uri = iss + "/status.jwt"
)

var start = time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)

// An authority signs what a test asks for, right or wrong.
type authority struct {
	key    ed25519.PrivateKey
	now    time.Time
	claims wire.Claims
	status wire.StatusClaims
}

func newAuthority(t testing.TB) *authority {
	t.Helper()
	set, err := scope.New(scope.Grant{Actions: []string{"volume:read", "volume:resize"}, Resources: []string{"projects/acme/**"}})
	require.NoError(t, err)
	return &authority{
		key: ed25519.NewKeyFromSeed(make([]byte, 32)),
		now: start.Add(time.Minute),
		claims: wire.Claims{
			Issuer: iss, Subject: "resizer", Audience: wire.Audience{aud}, ClientID: "ops", ID: "id-1",
			IssuedAt: start.Unix(), ExpiresAt: start.Add(time.Hour).Unix(),
			Details: wire.Details(set),
			Status:  &wire.Status{List: wire.StatusReference{Index: 3, URI: uri}},
		},
		status: wire.StatusClaims{
			Issuer: iss, Subject: uri, IssuedAt: start.Unix(), ExpiresAt: start.Add(time.Hour).Unix(), TTL: 300,
			List: wire.Bits{0}.Pack(),
		},
	}
}

func (a *authority) jwks(t testing.TB, keys ...jose.JSONWebKey) []byte {
	t.Helper()
	keys = append(keys, jose.JSONWebKey{Key: a.key.Public(), KeyID: "k1", Use: "sig", Algorithm: "EdDSA"})
	data, err := json.Marshal(jose.JSONWebKeySet{Keys: keys})
	require.NoError(t, err)
	return data
}

func sign(t testing.TB, alg jose.SignatureAlgorithm, key any, kid, typ string, payload any) string {
	t.Helper()
	data, err := json.Marshal(payload)
	require.NoError(t, err)
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: alg, Key: jose.JSONWebKey{Key: key, KeyID: kid}},
		(&jose.SignerOptions{}).WithType(jose.ContentType(typ)))
	require.NoError(t, err)
	signed, err := signer.Sign(data)
	require.NoError(t, err)
	out, err := signed.CompactSerialize()
	require.NoError(t, err)
	return out
}

func (a *authority) token(t testing.TB) string {
	t.Helper()
	return sign(t, jose.EdDSA, a.key, "k1", wire.TypeToken, a.claims)
}

func (a *authority) statusList(t testing.TB) []byte {
	t.Helper()
	return []byte(sign(t, jose.EdDSA, a.key, "k1", wire.TypeStatus, a.status))
}

func (a *authority) config(t testing.TB) verify.Config {
	t.Helper()
	return verify.Config{
		Keys: verify.Bytes(a.jwks(t)), Status: verify.Bytes(a.statusList(t)),
		Issuer: iss, Audience: aud, Now: func() time.Time { return a.now },
	}
}

func (a *authority) verify(t testing.TB, token string) (verify.Claims, error) {
	t.Helper()
	v, err := verify.New(a.config(t))
	require.NoError(t, err)
	return v.Verify(t.Context(), token)
}

func TestVerify(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	claims, err := a.verify(t, a.token(t))
	require.NoError(t, err)
	require.Equal(t, "id-1", claims.ID)
	require.Equal(t, start, claims.IssuedAt)
	require.Equal(t, start.Add(time.Hour), claims.ExpiresAt)
	require.Equal(t, []string{"volume:read@projects/acme/**", "volume:resize@projects/acme/**"}, claims.Permissions())

	require.True(t, claims.Permits("volume:read", "projects/acme/volumes/7"))
	require.False(t, claims.Permits("volume:delete", "projects/acme/volumes/7"))
	require.False(t, claims.Permits("volume:read", "projects/other"))
	require.False(t, claims.Permits("volume:read", "projects/acme/../other"))
	require.False(t, claims.Permits("volume:*", "projects/acme/volumes/7"), "a wildcard asks for all")
	require.False(t, claims.Permits("", ""))
	require.False(t, verify.Claims{}.Permits("volume:read", "projects/acme"))
}

func TestVerifyRefuses(t *testing.T) {
	t.Parallel()
	other := ed25519.NewKeyFromSeed([]byte(strings.Repeat("x", 32)))
	part := func(v string) string { return base64.RawURLEncoding.EncodeToString([]byte(v)) }
	for name, c := range map[string]struct {
		want   error
		change func(*authority)
		token  func(*authority) string // instead of the signed claims
	}{
		"empty":         {verify.ErrMalformed, nil, func(*authority) string { return "" }},
		"garbage":       {verify.ErrMalformed, nil, func(*authority) string { return "a.b.c" }},
		"too long":      {verify.ErrMalformed, nil, func(*authority) string { return strings.Repeat("a", 1<<21) }},
		"JSON form":     {verify.ErrMalformed, nil, func(*authority) string { return `{"payload":"","signatures":[]}` }},
		"expired":       {verify.ErrExpired, func(a *authority) { a.now = start.Add(time.Hour) }, nil},
		"not yet":       {verify.ErrNotYetValid, func(a *authority) { a.now = start.Add(-time.Second) }, nil},
		"nbf":           {verify.ErrNotYetValid, func(a *authority) { a.claims.NotBefore = a.now.Unix() + 1 }, nil},
		"no expiry":     {verify.ErrMalformed, func(a *authority) { a.claims.ExpiresAt = 0 }, nil},
		"no ID":         {verify.ErrMalformed, func(a *authority) { a.claims.ID = "" }, nil},
		"other issuer":  {verify.ErrIssuer, func(a *authority) { a.claims.Issuer = iss + "/" }, nil},
		"no audience":   {verify.ErrAudience, func(a *authority) { a.claims.Audience = nil }, nil},
		"wrong one":     {verify.ErrAudience, func(a *authority) { a.claims.Audience = wire.Audience{"volume"} }, nil},
		"no grants":     {verify.ErrMalformed, func(a *authority) { a.claims.Details = nil }, nil},
		"null grants":   {verify.ErrMalformed, func(a *authority) { a.claims.Details = []wire.Detail{{Type: wire.DetailType}} }, nil},
		"foreign grant": {verify.ErrMalformed, func(a *authority) { a.claims.Details[0].Type = "payment" }, nil},
		"revoked":       {verify.ErrRevoked, func(a *authority) { a.status.List = wire.Bits{1 << 3}.Pack() }, nil},
		"unlisted":      {verify.ErrStatus, func(a *authority) { a.claims.Status.List.Index = 8 }, nil},
		"no status":     {verify.ErrStatus, func(a *authority) { a.claims.Status = nil }, nil},
		"other list":    {verify.ErrStatus, func(a *authority) { a.claims.Status.List.URI += "2" }, nil},
		"list before":   {verify.ErrStatus, func(a *authority) { a.status.IssuedAt = start.Unix() - 1 }, nil},
		"list expired":  {verify.ErrStatus, func(a *authority) { a.status.ExpiresAt = a.now.Unix() }, nil},
		"list issuer":   {verify.ErrStatus, func(a *authority) { a.status.Issuer = "x" }, nil},

		"alg none": {verify.ErrSignature, nil, func(a *authority) string {
			return part(`{"alg":"none","typ":"at+jwt","kid":"k1"}`) + "." + strings.Split(a.token(t), ".")[1] + "."
		}},
		"HS256 with the public key": {verify.ErrSignature, nil, func(a *authority) string {
			return sign(t, jose.HS256, []byte(a.key.Public().(ed25519.PublicKey)), "k1", wire.TypeToken, a.claims)
		}},
		"unknown key": {verify.ErrSignature, nil, func(a *authority) string {
			return sign(t, jose.EdDSA, other, "k2", wire.TypeToken, a.claims)
		}},
		"no key ID": {verify.ErrSignature, nil, func(a *authority) string {
			return sign(t, jose.EdDSA, a.key, "", wire.TypeToken, a.claims)
		}},
		"another key under the ID": {verify.ErrSignature, nil, func(a *authority) string {
			return sign(t, jose.EdDSA, other, "k1", wire.TypeToken, a.claims)
		}},
		"key of its own in the header": {verify.ErrSignature, nil, func(a *authority) string {
			data, err := json.Marshal(a.claims)
			require.NoError(t, err)
			signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.EdDSA, Key: other},
				(&jose.SignerOptions{EmbedJWK: true}).WithType(wire.TypeToken).WithHeader("kid", "k1"))
			require.NoError(t, err)
			signed, err := signer.Sign(data)
			require.NoError(t, err)
			out, err := signed.CompactSerialize()
			require.NoError(t, err)
			return out
		}},
		"payload changed": {verify.ErrSignature, nil, func(a *authority) string {
			parts := strings.Split(a.token(t), ".")
			data, err := base64.RawURLEncoding.DecodeString(parts[1])
			require.NoError(t, err)
			return parts[0] + "." + part(strings.Replace(string(data), "volume:read", "volume:*", 1)) + "." + parts[2]
		}},
		"typ JWT": {verify.ErrMalformed, nil, func(a *authority) string {
			return sign(t, jose.EdDSA, a.key, "k1", "JWT", a.claims)
		}},
		"a status list": {verify.ErrMalformed, nil, func(a *authority) string { return string(a.statusList(t)) }},
		"unknown crit": {verify.ErrSignature, nil, func(a *authority) string {
			data, err := json.Marshal(a.claims)
			require.NoError(t, err)
			signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.EdDSA, Key: jose.JSONWebKey{Key: a.key, KeyID: "k1"}},
				(&jose.SignerOptions{}).WithType(wire.TypeToken).WithHeader("x", 1).WithCritical("x"))
			require.NoError(t, err)
			signed, err := signer.Sign(data)
			require.NoError(t, err)
			out, err := signed.CompactSerialize()
			require.NoError(t, err)
			return out
		}},
		"a grant with a member that may narrow it": {verify.ErrMalformed, nil, func(a *authority) string {
			return sign(t, jose.EdDSA, a.key, "k1", wire.TypeToken, map[string]any{
				"iss": iss, "aud": aud, "jti": "x", "iat": start.Unix(), "exp": a.claims.ExpiresAt,
				"authorization_details": []any{map[string]any{
					"type": "scoped", "actions": []string{"read"}, "locations": []string{"a"}, "datatypes": []string{"public"},
				}},
			})
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := newAuthority(t)
			if c.change != nil {
				c.change(a)
			}
			var token string
			if c.token == nil {
				token = a.token(t)
			} else {
				token = c.token(a)
			}
			claims, err := a.verify(t, token)
			require.ErrorIs(t, err, c.want)
			require.Zero(t, claims)
			if len(token) > 10 {
				require.NotContains(t, err.Error(), token[len(token)-10:])
			}
		})
	}
}

func TestLeeway(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	config := a.config(t)
	config.Leeway = 30 * time.Second
	v, err := verify.New(config)
	require.NoError(t, err)
	for _, c := range []struct {
		now  time.Time
		want error
	}{
		{start.Add(-31 * time.Second), verify.ErrNotYetValid},
		{start.Add(-30 * time.Second), nil},
		{start.Add(time.Hour + 29*time.Second), nil},
		{start.Add(time.Hour + 30*time.Second), verify.ErrExpired},
	} {
		a.now = c.now
		_, err := v.Verify(t.Context(), a.token(t))
		require.ErrorIs(t, err, c.want, c.now)
	}
}

func TestMaxStatusAge(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	config := a.config(t)
	config.MaxStatusAge = 10 * time.Minute
	v, err := verify.New(config)
	require.NoError(t, err)
	a.now = start.Add(10 * time.Minute)
	_, err = v.Verify(t.Context(), a.token(t))
	require.NoError(t, err)
	a.now = start.Add(11 * time.Minute)
	_, err = v.Verify(t.Context(), a.token(t))
	require.ErrorIs(t, err, verify.ErrStatus)
}

func TestSkipStatus(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	a.claims.Status = nil
	config := a.config(t)
	config.Status, config.SkipStatus = nil, true
	v, err := verify.New(config)
	require.NoError(t, err)
	_, err = v.Verify(t.Context(), a.token(t))
	require.NoError(t, err)
}

func TestSourcesAreReadAgain(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	keys, status, gone := a.jwks(t), a.statusList(t), false
	config := a.config(t)
	config.Keys = func(context.Context) ([]byte, error) { return keys, nil }
	config.Status = func(context.Context) ([]byte, error) {
		if gone {
			return nil, errors.New("gone")
		}
		return status, nil
	}
	v, err := verify.New(config)
	require.NoError(t, err)
	check := func(want error) {
		t.Helper()
		_, err := v.Verify(t.Context(), a.token(t))
		require.ErrorIs(t, err, want)
	}
	check(nil)
	a.status.List = wire.Bits{1 << 3}.Pack()
	status = a.statusList(t)
	check(verify.ErrRevoked)
	gone = true
	check(verify.ErrStatus)
	gone = false

	old := a.key
	a.key = ed25519.NewKeyFromSeed([]byte(strings.Repeat("n", 32)))
	keys = a.jwks(t)
	check(verify.ErrStatus) // the list that is there was signed with the old key
	status = a.statusList(t)
	check(verify.ErrRevoked)
	a.key = old
	check(verify.ErrSignature)
	keys = []byte("{}")
	check(verify.ErrKeys)
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*authority, *verify.Config){
		"no source of keys":     func(_ *authority, c *verify.Config) { c.Keys = nil },
		"no source of the stat": func(_ *authority, c *verify.Config) { c.Status = nil },
		"no issuer":             func(_ *authority, c *verify.Config) { c.Issuer = "" },
		"no audience":           func(_ *authority, c *verify.Config) { c.Audience = "" },
		"negative":              func(_ *authority, c *verify.Config) { c.Leeway = -1 },
		"no such file":          func(_ *authority, c *verify.Config) { c.Keys = verify.File("/nonexistent") },
		"not a JWK set":         func(_ *authority, c *verify.Config) { c.Keys = verify.Bytes([]byte("x")) },
		"no Ed25519 key":        func(_ *authority, c *verify.Config) { c.Keys = verify.Bytes([]byte(`{"keys":[]}`)) },
		"must not be published": func(a *authority, c *verify.Config) { c.Keys = verify.Bytes(a.jwks(t, jose.JSONWebKey{Key: a.key})) },
		"two keys have the ID": func(a *authority, c *verify.Config) {
			c.Keys = verify.Bytes(a.jwks(t, jose.JSONWebKey{Key: a.key.Public(), KeyID: "k1"}))
		},
		"not a token of this ki": func(_ *authority, c *verify.Config) { c.Status = verify.Bytes([]byte("x")) },
		"2 bits an entry, want 1": func(a *authority, c *verify.Config) {
			a.status.List.Bits = 2
			c.Status = verify.Bytes(a.statusList(t))
		},
		"header typ": func(a *authority, c *verify.Config) { c.Status = verify.Bytes([]byte(a.token(t))) },
		"status list: zlib": func(a *authority, c *verify.Config) {
			a.status.List.List = "AAAA"
			c.Status = verify.Bytes(a.statusList(t))
		},
		"unpacks to more than": func(a *authority, c *verify.Config) {
			a.status.List = make(wire.Bits, 17<<20).Pack()
			c.Status = verify.Bytes(a.statusList(t))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := newAuthority(t)
			config := a.config(t)
			change(a, &config)
			_, err := verify.New(config)
			require.ErrorContains(t, err, name[:min(len(name), 20)])
		})
	}
}

func TestManyGoroutines(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	v, err := verify.New(a.config(t))
	require.NoError(t, err)
	done := make(chan error, 8)
	token := a.token(t)
	for range cap(done) {
		go func() {
			_, err := v.Verify(t.Context(), token)
			done <- err
		}()
	}
	for range cap(done) {
		require.NoError(t, <-done)
	}
}

func BenchmarkVerify(b *testing.B) {
	a := newAuthority(b)
	a.status.List = make(wire.Bits, 100_000/8).Pack()
	v, err := verify.New(a.config(b))
	require.NoError(b, err)
	token := a.token(b)
	for b.Loop() {
		if _, err := v.Verify(b.Context(), token); err != nil {
			b.Fatal(err)
		}
	}
}
