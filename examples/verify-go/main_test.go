// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer/local"
)

func TestRun(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	authority, err := local.Open(t.Context(), local.Config{Path: path})
	require.NoError(t, err)
	grants, err := scope.New(scope.Grant{Actions: []string{"volume:read"}, Resources: []string{"projects/acme/**"}})
	require.NoError(t, err)
	token, err := authority.Issue(t.Context(), issuer.Spec{Key: "k", Name: "reader", Grants: grants, TTL: time.Hour})
	require.NoError(t, err)
	jwks, status := authority.Published()

	verifyGo := func(token string, args ...string) (int, string, string) {
		var stdout, stderr bytes.Buffer
		args = append([]string{"-jwks", jwks, "-status", status}, args...)
		return run(t.Context(), args, strings.NewReader(token), &stdout, &stderr), stdout.String(), stderr.String()
	}
	ask := []string{"-resource", "projects/acme/volumes/7", "-action"}
	secret := token.Secret.Reveal()

	code, stdout, stderr := verifyGo(secret+"\n", append(ask, "volume:read")...)
	require.Equal(t, permitted, code, stderr)
	var told answer
	require.NoError(t, json.Unmarshal([]byte(stdout), &told))
	require.Equal(t, token.ID, told.ID)
	require.Equal(t, "reader", told.Subject)
	require.Equal(t, []string{"volume:read@projects/acme/**"}, told.Permissions)
	require.True(t, *told.Permitted)

	code, stdout, _ = verifyGo(secret, append(ask, "volume:delete")...)
	require.Equal(t, forbidden, code)
	require.Contains(t, stdout, `"permitted": false`)

	code, stdout, _ = verifyGo(secret)
	require.Equal(t, permitted, code)
	require.NotContains(t, stdout, "permitted")

	code, stdout, stderr = verifyGo(secret[:len(secret)-4])
	require.Equal(t, refused, code)
	require.Empty(t, stdout)
	require.Contains(t, stderr, "signed by none of the trusted keys")

	code, _, stderr = verifyGo(secret, "-aud", "others")
	require.Equal(t, refused, code)
	require.Contains(t, stderr, "for another audience")

	require.NoError(t, authority.Revoke(t.Context(), token.ID))
	code, _, stderr = verifyGo(secret)
	require.Equal(t, refused, code)
	require.Contains(t, stderr, "revoked")
	code, _, _ = verifyGo(secret, "-no-status")
	require.Equal(t, permitted, code)

	for _, args := range [][]string{{"-x"}, {"y"}, {"-action", "volume:read"}, {"-jwks", "/nonexistent"}, {"-iss", ""}} {
		code, stdout, stderr = verifyGo(secret, args...)
		require.Equal(t, undecided, code)
		require.Empty(t, stdout)
		require.NotEmpty(t, stderr)
	}
	code, _, _ = verifyGo(secret, "-help")
	require.Equal(t, permitted, code)
}
