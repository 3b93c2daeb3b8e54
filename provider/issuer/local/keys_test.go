// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/stretchr/testify/require"
	bolt "go.etcd.io/bbolt"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
	"github.com/scoped-dev/terraform-provider-scoped/verify"
)

const day = 24 * time.Hour

// published are the IDs of the keys that verifiers have.
func (f *fixture) published(t testing.TB) map[string]bool {
	t.Helper()
	jwks, _ := f.Published()
	data, err := os.ReadFile(jwks)
	require.NoError(t, err)
	var set jose.JSONWebKeySet
	require.NoError(t, json.Unmarshal(data, &set))
	out := map[string]bool{}
	for _, key := range set.Keys {
		require.True(t, key.IsPublic())
		out[key.KeyID] = true
	}
	return out
}

func signer(t testing.TB, secret issuer.Secret) string {
	t.Helper()
	signed, err := jose.ParseSignedCompact(secret.Reveal(), []jose.SignatureAlgorithm{jose.EdDSA})
	require.NoError(t, err)
	return signed.Signatures[0].Protected.KeyID
}

// Four months with a token a day that lives for ten: each key signs for thirty days or so,
// is published a day before, and as long as anything that it signed is in force. A
// verifier whose copy of the key set is a day old never meets a key it does not have.
func TestKeysFollowOneAnother(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	config := f.config()
	config.KeyLifetime = 30 * day
	i, err := local.Open(t.Context(), config)
	require.NoError(t, err)
	f.Issuer = i
	signers := map[string]time.Time{} // since when
	yesterday := map[string]bool{}
	var inForce []issuer.Issued
	for n := range 130 {
		s := spec(t, time.Duration(n).String())
		s.TTL = 10 * day
		issued, err := i.Issue(t.Context(), s)
		require.NoError(t, err)
		kid := signer(t, issued.Secret)
		if _, known := signers[kid]; !known {
			signers[kid] = f.clock.Now()
			require.True(t, n == 0 || yesterday[kid], "day %d: signed with a key that yesterday's key set does not have", n)
		}
		require.LessOrEqual(t, f.clock.Now().Sub(signers[kid]), 31*day)
		yesterday = f.published(t)
		require.LessOrEqual(t, len(yesterday), 3)
		inForce = append(inForce, issued)
		if len(inForce) > 10 {
			inForce = inForce[1:]
		}
		for _, one := range inForce {
			_, err := f.verify(t, one.Secret)
			require.NoError(t, err, "day %d", n)
		}
		again, err := i.Issue(t.Context(), s)
		require.NoError(t, err)
		require.Equal(t, issued.Secret.Reveal(), again.Secret.Reveal())
		f.clock.Advance(day)
	}
	require.InDelta(t, 5, len(signers), 1)
	f.open(t) // whole, and its entries counted
}

func TestKeysStayWhereNobodyAsks(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	first, err := f.Issue(t.Context(), spec(t, "a"))
	require.NoError(t, err)
	f.clock.Advance(1000 * day)
	second, err := f.Issue(t.Context(), spec(t, "b"))
	require.NoError(t, err)
	require.Equal(t, signer(t, first.Secret), signer(t, second.Secret))
	require.Len(t, f.published(t), 1)
}

// older rewrites a ledger as version 1 of this program left it.
func older(t testing.TB, path string) {
	t.Helper()
	require.NoError(t, local.Downgrade(path))
}

// A ledger of schema 1 is read as it is, and migrated by the first change; a copy of it
// stays. Another run that still has it open by then finds it whole.
func TestMigration(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	issued, err := f.Issue(t.Context(), spec(t, "a"))
	require.NoError(t, err)
	older(t, f.path)
	before, err := os.ReadFile(f.path)
	require.NoError(t, err)

	f.Issuer = f.open(t)
	token, err := f.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, issued.Token, token)
	after, err := os.ReadFile(f.path)
	require.NoError(t, err)
	require.Equal(t, before, after, "reading migrates nothing")

	other := f.open(t)
	require.NoError(t, f.Revoke(t.Context(), issued.ID))
	require.FileExists(t, f.path+".v1")
	token, err = other.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, issuer.Revoked, token.Status)
	again, err := other.Issue(t.Context(), spec(t, "b"))
	require.NoError(t, err)
	require.Equal(t, signer(t, issued.Secret), signer(t, again.Secret))
	f.open(t)
	old, err := local.Open(t.Context(), local.Config{Path: f.path + ".v1", Clock: f.clock})
	require.NoError(t, err)
	token, err = old.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, issuer.Active, token.Status, "the copy is as it was")
}

// A ledger that is damaged beyond use is replaced by its backup, and no revocation is
// lost: neither those since, nor by way of an index that is given twice.
func TestDamagedLedgerIsRestored(t *testing.T) {
	t.Parallel()
	for name, lifetime := range map[string]time.Duration{"one key": 0, "keys that changed since": time.Hour} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := newFixture(t)
			config := f.config()
			config.KeyLifetime = lifetime
			open := func() (err error) { f.Issuer, err = local.Open(t.Context(), config); return err }
			require.NoError(t, open())
			long := func(key string) issuer.Issued {
				s := spec(t, key)
				s.TTL = 30 * day
				issued, err := f.Issue(t.Context(), s)
				require.NoError(t, err)
				f.clock.Advance(40 * time.Minute)
				return issued
			}
			kept, revoked := long("kept"), long("revoked")
			f.clock.Advance(day)
			require.NoError(t, f.Revoke(t.Context(), long("of yesterday").ID)) // and makes a backup
			since := []issuer.Issued{long("since 1"), long("since 2"), long("since 3")}
			require.NoError(t, f.Revoke(t.Context(), revoked.ID))
			require.NoError(t, f.Revoke(t.Context(), since[0].ID))

			require.NoError(t, os.Truncate(f.path, 5000))
			err := open()
			require.ErrorIs(t, err, issuer.ErrCorrupt)
			var told *issuer.Error
			require.ErrorAs(t, err, &told)
			require.Contains(t, told.Hint, ".backup")
			require.NoError(t, os.Rename(f.Backup(), f.path))
			require.NoError(t, open())

			token, err := f.Lookup(t.Context(), revoked.ID)
			require.NoError(t, err)
			require.Equal(t, issuer.Revoked, token.Status)
			after := long("after")
			for _, bad := range append(since, revoked) {
				_, err := f.verify(t, bad.Secret)
				require.Error(t, err, "revoked, or unknown to the ledger, and accepted")
			}
			for _, good := range []issuer.Issued{kept, after} {
				_, err := f.verify(t, good.Secret)
				require.NoError(t, err)
			}
			require.NoError(t, open(), "whole, and its entries counted")
			_, err = f.Lookup(t.Context(), since[1].ID)
			require.ErrorIs(t, err, issuer.ErrNotFound)
		})
	}
}

// What is not signed with a published key says nothing.
func TestForgedStatusListChangesNothing(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	issued, err := f.Issue(t.Context(), spec(t, "a"))
	require.NoError(t, err)
	other := newFixture(t)
	for _, key := range []string{"x", "y", "z", "1", "2", "3", "4", "5", "6"} {
		one, err := other.Issue(t.Context(), spec(t, key))
		require.NoError(t, err)
		require.NoError(t, other.Revoke(t.Context(), one.ID))
	}
	_, theirs := other.Published()
	data, err := os.ReadFile(theirs)
	require.NoError(t, err)
	_, ours := f.Published()
	require.NoError(t, os.WriteFile(ours, data, 0o600))
	f.Issuer = f.open(t)
	token, err := f.Lookup(t.Context(), issued.ID)
	require.NoError(t, err)
	require.Equal(t, issuer.Active, token.Status)
	_, err = f.verify(t, issued.Secret)
	require.NoError(t, err)
	require.NotErrorIs(t, err, verify.ErrSignature)
}

// A backup is for its owner alone, whole, and not made anew with each change.
func TestBackup(t *testing.T) {
	t.Parallel()
	f := newFixture(t)
	_, err := f.Issue(t.Context(), spec(t, "a"))
	require.NoError(t, err)
	info, err := os.Stat(f.Backup())
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	count := func() (n int) {
		db, err := bolt.Open(f.Backup(), 0o600, &bolt.Options{ReadOnly: true})
		require.NoError(t, err)
		defer func() { require.NoError(t, db.Close()) }()
		require.NoError(t, db.View(func(tx *bolt.Tx) error { n = tx.Bucket([]byte("tokens")).Stats().KeyN; return nil }))
		return n
	}
	require.Equal(t, 1, count())
	_, err = f.Issue(t.Context(), spec(t, "b"))
	require.NoError(t, err)
	require.Equal(t, 1, count(), "one a day")
	f.clock.Advance(day)
	_, err = f.Issue(t.Context(), spec(t, "c"))
	require.NoError(t, err)
	require.Equal(t, 3, count())
}
