// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package local_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

func TestSmoke(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	path := filepath.Join(t.TempDir(), "a", "ledger.db")
	fake := clock.NewFake(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	i, err := local.Open(ctx, local.Config{Path: path, Clock: fake})
	require.NoError(t, err)
	require.NoDirExists(t, filepath.Dir(path))
	grants, err := scope.New(scope.Grant{Actions: []string{"read"}, Resources: []string{"projects/acme/**"}})
	require.NoError(t, err)
	spec := issuer.Spec{Key: "k", Owner: "o", Name: "n", Grants: grants, TTL: time.Hour}
	first, err := i.Issue(ctx, spec)
	require.NoError(t, err)
	second, err := i.Issue(ctx, spec)
	require.NoError(t, err)
	require.True(t, second.Adopted)
	require.Equal(t, first.Secret.Reveal(), second.Secret.Reveal())
	require.NoError(t, i.Revoke(ctx, first.ID))
	token, err := i.Lookup(ctx, first.ID)
	require.NoError(t, err)
	require.Equal(t, issuer.Revoked, token.Status)
	_, err = local.Open(ctx, local.Config{Path: path, Clock: fake})
	require.NoError(t, err)
}
