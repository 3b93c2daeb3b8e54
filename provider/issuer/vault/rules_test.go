// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package vault

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

func setOf(t *testing.T, names ...string) scope.Set {
	t.Helper()
	var out []scope.Permission
	for _, name := range names {
		p, err := scope.ParsePermission(name)
		require.NoError(t, err)
		out = append(out, p)
	}
	return scope.Of(out...)
}

func TestReachIsWhatTheRulesConfer(t *testing.T) {
	t.Parallel()
	for asked, want := range map[string]string{
		"read@secret/data/app":        "read@secret/data/app",
		"read@secret/data/app/**":     "read@secret/data/app/**",
		"read@secret/data/*":          "read@secret/data/*",
		"read@secret/*/app":           "read@secret/*/app",
		"read@secret/*/app/**":        "read@secret/*/app/**",
		"read@secret/data/app-*":      "read@secret/data/app-*/**", // Vault's "*" goes on below
		"read@secret/data/app-*/**":   "read@secret/data/app-*/**",
		"sudo@**":                     "sudo@**",
		"update@auth/token/create/ci": "update@auth/token/create/ci",
	} {
		rules, err := rulesOf(setOf(t, asked))
		require.NoError(t, err, asked)
		require.Equal(t, []string{want}, rules.reach().Names(), asked)
		again := empty()
		require.NoError(t, again.read(rules.document("AbC")))
		require.Equal(t, rules, again, asked)
		require.Equal(t, "AbC", accessorIn(rules.document("AbC")))
		require.Empty(t, accessorIn(rules.document("")))
	}
}

func empty() rules { return rules{} }

func TestWhatVaultHasNoWordFor(t *testing.T) {
	t.Parallel()
	for name, grants := range map[string][]string{
		"no capability":              {"write@secret/data/app"},
		"every action":               {"*@secret/data/app"},
		"a star within a path":       {"read@secret/a*/app"},
		"a star before a name":       {"read@secret/*app"},
		"a segment of Vault's":       {"read@secret/+/app"},
		"a template":                 {"read@secret/{{identity.entity.id}}"},
		"paths that meet":            {"read@secret/*/config", "delete@secret/app/*"},
		"globs that hide each other": {"read@secret/**", "delete@secret/*/app/**"},
	} {
		_, err := rulesOf(setOf(t, grants...))
		require.Error(t, err, name)
	}
	_, err := rulesOf(setOf(t, "read@secret/*/config", "read@secret/app/*"))
	require.NoError(t, err, "paths that meet with the same actions")
}

func TestRulesHaveWhatEveryGrantGives(t *testing.T) {
	t.Parallel()
	got, err := rulesOf(setOf(t, "read@secret/**", "delete@secret/app/*", "update@secret/app/config"))
	require.NoError(t, err)
	require.Equal(t, rules{
		"secret":            {"read": true},
		"secret/*":          {"read": true},
		"secret/app/+":      {"read": true, "delete": true},
		"secret/app/config": {"read": true, "delete": true, "update": true},
	}, got)
}

func TestPoliciesOfOthersAreRead(t *testing.T) {
	t.Parallel()
	given := rules{}
	require.NoError(t, given.read(`
# of somebody else
path "secret/*" { policy = "read" }
path "secret/hidden" { capabilities = ["deny"] }
path "identity/{{identity.entity.id}}/" { capabilities = ["update"] }
`))
	require.NoError(t, given.read(`{"path": {"sys/policies/acl/*": {"capabilities": ["update", "sudo"]}}}`))
	require.ElementsMatch(t, []string{
		"list@secret/*/**", "read@secret/*/**", "sudo@sys/policies/acl/*/**", "update@identity/*", "update@sys/policies/acl/*/**",
	}, given.reach().Names())
	require.Error(t, given.read(`path "secret`))
}

// The examples are those of the documentation of priority matching.
func TestOutranks(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]pattern{
		{"secret/a", "secret/*"},
		{"secret/a/b", "secret/+/b"},
		{"secret/ab*", "secret/a*"},
		{"secret/a/+", "secret/+/b"},
		{"secret/+/b", "secret/+/*"},
		{"secret/*", "*"},
	} {
		require.True(t, pair[0].outranks(pair[1]), "%v", pair)
		require.False(t, pair[1].outranks(pair[0]), "%v", pair)
	}
}
