// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local_test

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/stretchr/testify/require"
	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

func decode(t testing.TB, part string) map[string]any {
	t.Helper()
	data, err := base64.RawURLEncoding.DecodeString(part)
	require.NoError(t, err)
	out := map[string]any{}
	require.NoError(t, json.Unmarshal(data, &out))
	return out
}

// The form of a token is a promise to everyone who verifies one.
func TestTokenForm(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	issued, err := f.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	jwks, status := f.Published()
	data, err := os.ReadFile(jwks)
	require.NoError(t, err)
	var set jose.JSONWebKeySet
	require.NoError(t, json.Unmarshal(data, &set))
	require.Len(t, set.Keys, 1)
	key := set.Keys[0]
	require.IsType(t, ed25519.PublicKey{}, key.Key)
	thumbprint, err := key.Thumbprint(5) // crypto.SHA256
	require.NoError(t, err)
	require.Equal(t, base64.RawURLEncoding.EncodeToString(thumbprint), key.KeyID)
	require.NotContains(t, string(data), `"d"`)

	parts := strings.Split(issued.Secret.Reveal(), ".")
	require.Equal(t, map[string]any{"alg": "EdDSA", "kid": key.KeyID, "typ": "at+jwt"}, decode(t, parts[0]))
	claims := decode(t, parts[1])
	uri := claims["status"].(map[string]any)["status_list"].(map[string]any)["uri"]
	require.Regexp(t, `^urn:uuid:[0-9a-f-]{36}$`, uri)
	require.Equal(t, map[string]any{
		"iss": "scoped-local", "sub": "name", "aud": []any{"scoped"}, "client_id": "owner",
		"jti": issued.ID, "iat": float64(start.Unix()), "exp": float64(start.Add(time.Hour).Unix()),
		"authorization_details": []any{
			map[string]any{"type": "scoped", "actions": []any{"volume:read"}, "locations": []any{"projects/acme/**"}},
			map[string]any{"type": "scoped", "actions": []any{"volume:resize"}, "locations": []any{"projects/acme/volumes/7"}},
		},
		"status": map[string]any{"status_list": map[string]any{"idx": float64(0), "uri": uri}},
	}, claims)

	data, err = os.ReadFile(status)
	require.NoError(t, err)
	parts = strings.Split(string(data), ".")
	require.Equal(t, map[string]any{"alg": "EdDSA", "kid": key.KeyID, "typ": "statuslist+jwt"}, decode(t, parts[0]))
	list := decode(t, parts[1])
	require.Equal(t, []any{uri, "scoped-local", float64(300)}, []any{list["sub"], list["iss"], list["ttl"]})
	require.Equal(t, float64(1), list["status_list"].(map[string]any)["bits"])
}

func TestStatusListBelowAnAddress(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	config := f.config()
	config.Issuer = "https://tokens.example.com/"
	i, err := local.Open(t.Context(), config)
	require.NoError(t, err)
	issued, err := i.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	require.Equal(t, map[string]any{"idx": float64(0), "uri": "https://tokens.example.com/status.jwt"},
		decode(t, strings.Split(issued.Secret.Reveal(), ".")[1])["status"].(map[string]any)["status_list"])

	_, err = local.Open(t.Context(), f.config())
	require.ErrorIs(t, err, issuer.ErrConflict)
	require.ErrorContains(t, err, `"https://tokens.example.com/", not "scoped-local"`)
}

func TestLedgerHoldsNoToken(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	issued, err := f.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	data, err := os.ReadFile(f.path)
	require.NoError(t, err)
	parts := strings.Split(issued.Secret.Reveal(), ".")
	require.NotContains(t, string(data), parts[2])
	require.NotContains(t, string(data), parts[1][:40])
	require.Contains(t, string(data), issued.ID)
}

func TestOptions(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	s := spec(t, "key")
	s.Options = local.Options{Audience: []string{"b", "a", "b"}, Subject: "job"}
	issued, err := f.Issue(t.Context(), s)
	require.NoError(t, err)
	require.Equal(t, local.Options{Audience: []string{"a", "b"}, Subject: "job"}, issued.Options)
	claims := decode(t, strings.Split(issued.Secret.Reveal(), ".")[1])
	require.Equal(t, []any{[]any{"a", "b"}, "job"}, []any{claims["aud"], claims["sub"]})
	_, err = f.verify(t, issued.Secret)
	require.ErrorIs(t, err, verify.ErrAudience)

	s.Options = local.Options{Audience: []string{"a", "b"}, Subject: "job"}
	again, err := f.Issue(t.Context(), s)
	require.NoError(t, err)
	require.True(t, again.Adopted, "the order of audiences means nothing")

	for _, options := range []any{nil, local.Options{}, local.Options{Subject: "job"}, local.Options{Audience: []string{"a", "b"}}} {
		s.Options = options
		_, err = f.Issue(t.Context(), s)
		require.ErrorIs(t, err, issuer.ErrConflict, "%+v", options)
	}
	for _, options := range []any{
		local.Options{Audience: []string{""}},
		local.Options{Audience: []string{" "}},
		local.Options{Subject: "\xff"},
		local.Options{Subject: strings.Repeat("x", 1025)},
		&local.Options{},
	} {
		s := spec(t, "other")
		s.Options = options
		_, err = f.Issue(t.Context(), s)
		require.ErrorIs(t, err, issuer.ErrInvalid, "%+v", options)
		_, err = f.Reach(t.Context(), s)
		require.ErrorIs(t, err, issuer.ErrInvalid, "at plan too: %+v", options)
	}
}

func TestDefaultsOfSubjectAndClient(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	for n, c := range []struct{ owner, name, subject, client string }{
		{"o", "n", "n", "o"},
		{"", "n", "n", "scoped"},
		{"o", "", "o", "o"},
		{"", "", "scoped", "scoped"},
	} {
		s := spec(t, fmt.Sprint(n))
		s.Owner, s.Name = c.owner, c.name
		issued, err := f.Issue(t.Context(), s)
		require.NoError(t, err)
		claims, err := f.verify(t, issued.Secret)
		require.NoError(t, err)
		require.Equal(t, c.subject, claims.Subject)
		require.Equal(t, c.client, claims.ClientID)
	}
}

func TestRenamedTokenIsTheSameToken(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	first, err := f.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	_, err = f.Rename(t.Context(), first.ID, "new")
	require.NoError(t, err)
	s := spec(t, "key")
	s.Name = "new"
	again, err := f.Issue(t.Context(), s)
	require.NoError(t, err)
	require.Equal(t, first.Secret.Reveal(), again.Secret.Reveal())
}

func TestPublishedFilesAreMadeGood(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	first, err := f.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	jwks, status := f.Published()
	before, err := os.ReadFile(status)
	require.NoError(t, err)
	require.NoError(t, f.Revoke(t.Context(), first.ID))
	after, err := os.ReadFile(status)
	require.NoError(t, err)
	require.NotEqual(t, before, after)

	for name, harm := range map[string]func() error{
		"an older list": func() error { return os.WriteFile(status, before, 0o600) },
		"cut short":     func() error { return os.Truncate(status, 10) },
		"no keys":       func() error { return os.Remove(jwks) },
		"nothing":       func() error { return os.RemoveAll(filepath.Dir(jwks)) },
		"half replaced": func() error { return os.WriteFile(status+".new", []byte("x"), 0o600) },
	} {
		require.NoError(t, harm(), name)
		f.open(t)
		got, err := os.ReadFile(status)
		require.NoError(t, err, name)
		require.Equal(t, after, got, name)
		_, err = f.verify(t, first.Secret)
		require.ErrorIs(t, err, verify.ErrRevoked, name)
	}
}

// A revocation that cannot be published is an error, and doing it again publishes it.
func TestRevocationThatCannotBePublished(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	first, err := f.Issue(t.Context(), spec(t, "key"))
	require.NoError(t, err)
	dir := f.path + ".public"
	require.NoError(t, os.Rename(dir, dir+".away"))
	require.NoError(t, os.WriteFile(dir, nil, 0o600))
	require.Error(t, f.Revoke(t.Context(), first.ID))
	require.NoError(t, os.Remove(dir))
	require.NoError(t, os.Rename(dir+".away", dir))
	_, err = f.verify(t, first.Secret)
	require.NoError(t, err)
	require.NoError(t, f.Revoke(t.Context(), first.ID))
	_, err = f.verify(t, first.Secret)
	require.ErrorIs(t, err, verify.ErrRevoked)
}

func TestOldTokensArePruned(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	old, err := f.Issue(t.Context(), spec(t, "old"))
	require.NoError(t, err)
	revoked, err := f.Issue(t.Context(), spec(t, "revoked"))
	require.NoError(t, err)
	require.NoError(t, f.Revoke(t.Context(), revoked.ID))
	f.clock.Advance(time.Hour + local.Retention - time.Second)
	_, err = f.Issue(t.Context(), spec(t, "later"))
	require.NoError(t, err)
	token, err := f.Lookup(t.Context(), old.ID)
	require.NoError(t, err)
	require.Equal(t, issuer.Expired, token.Status)

	f.clock.Advance(time.Second)
	last, err := f.Issue(t.Context(), spec(t, "last"))
	require.NoError(t, err)
	for _, id := range []string{old.ID, revoked.ID} {
		_, err = f.Lookup(t.Context(), id)
		require.ErrorIs(t, err, issuer.ErrNotFound)
	}
	index := decode(t, strings.Split(last.Secret.Reveal(), ".")[1])["status"].(map[string]any)["status_list"].(map[string]any)["idx"]
	require.Equal(t, float64(3), index, "an index is not used again")
	f.open(t) // which counts

	// Should that clock have been wrong, what is not in the ledger is not in force.
	f.clock.Advance(-time.Hour - local.Retention)
	_, err = f.verify(t, old.Secret)
	require.ErrorIs(t, err, verify.ErrRevoked)
}

func TestClockBehindTheLedger(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	f.clock.Advance(365 * 24 * time.Hour) // a clock that is a year ahead
	wrong, err := f.Issue(t.Context(), spec(t, "wrong"))
	require.NoError(t, err)
	f.clock.Advance(-365 * 24 * time.Hour)
	_, err = f.Issue(t.Context(), spec(t, "right"))
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.ErrorContains(t, err, "the clock shows 2026-05-01T12:00:00Z, but token "+wrong.ID+` ("name") was issued at 2027-05-01T12:00:00Z`)
	require.NoError(t, f.Revoke(t.Context(), wrong.ID), "the way out")
	right, err := f.Issue(t.Context(), spec(t, "right"))
	require.NoError(t, err)
	require.Equal(t, start, right.IssuedAt)
	_, err = f.verify(t, right.Secret)
	require.NoError(t, err)
	f.clock.Advance(-local.Skew)
	_, err = f.Issue(t.Context(), spec(t, "skewed"))
	require.NoError(t, err, "clocks differ a little")

	f.clock.Advance(-100 * 365 * 24 * time.Hour)
	_, err = newFixtureAt(t, f.clock).Issue(t.Context(), spec(t, "before 1970"))
	require.ErrorIs(t, err, issuer.ErrUnavailable)
	require.ErrorContains(t, err, "the clock shows 1926-")
}

func TestDefaultPath(t *testing.T) {
	data := t.TempDir()
	t.Setenv("XDG_DATA_HOME", data)
	path, err := local.DefaultPath()
	require.NoError(t, err)
	require.Equal(t, filepath.Join(data, "scoped", "ledger.db"), path)

	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", "relative")
	t.Setenv("LocalAppData", "")
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	path, err = local.DefaultPath()
	require.NoError(t, err)
	require.Equal(t, filepath.Join(home, ".local", "share", "scoped", "ledger.db"), path)

	t.Setenv("HOME", "")
	t.Setenv("USERPROFILE", "")
	_, err = local.DefaultPath()
	require.ErrorIs(t, err, issuer.ErrInvalid)
}

func TestOpenRefusesBadClaims(t *testing.T) {
	t.Parallel()
	for _, config := range []local.Config{{Issuer: " "}, {Issuer: "\xff"}, {Audience: []string{""}}} {
		config.Path = filepath.Join(t.TempDir(), "ledger.db")
		_, err := local.Open(t.Context(), config)
		require.ErrorIs(t, err, issuer.ErrInvalid)
	}
}

// A ledger of another run's making is waited for only when it is locked: reading
// goes on beside reading.
func TestReadersDoNotWaitForReaders(t *testing.T) {
	t.Parallel()
	f, _ := filled(t, 1)
	db, err := bolt.Open(f.path, 0o600, &bolt.Options{ReadOnly: true})
	require.NoError(t, err)
	defer func() { require.NoError(t, db.Close()) }()
	page, err := f.List(t.Context(), "")
	require.NoError(t, err)
	require.Len(t, page.Tokens, 1)
}
