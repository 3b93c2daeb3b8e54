// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scope_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
)

func set(t testing.TB, names ...string) scope.Set {
	t.Helper()
	var out []scope.Permission
	for _, name := range names {
		p, err := scope.ParsePermission(name)
		require.NoError(t, err)
		out = append(out, p)
	}
	return scope.Of(out...)
}

func TestCovers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string // permissions, joined by blanks
		want bool
	}{
		{"read@a", "read@a", true},
		{"read@a", "write@a", false},
		{"*@a", "read@a", true},
		{"volume:*@a", "volume:delete@a", true},
		{"volume:*@a", "domain:delete@a", false},
		{"v*:del*@a", "volume:delete@a", true},
		{"v*:del*@a", "v*:del@a", true},
		{"v*:del@a", "v*:del*@a", false},
		{"*a*a*@r", "*a*@r", false},
		{"read@a", "read@a/b", false},
		{"read@a/**", "read@a", true},
		{"read@a/**", "read@a/b/c", true},
		{"read@a/**", "read@ab", false},
		{"read@a/*", "read@a/b", true},
		{"read@a/*", "read@a/b/c", false},
		{"read@a/*", "read@a", false},
		{"read@a/*/**", "read@a", false},
		{"read@a/* read@a/*/*/** read@a", "read@a/**", true},
		{"read@a/* read@a/*/*/**", "read@a/**", false},
		{"read@a write@a/*/**", "read@a/**", false},
		{"read@**", "read@a/**", true},
		{"read@*", "read@a/b", true}, // "*" alone is everything
		{"read@*/**", "read@*", true},
		{"read@*/*/**", "read@a", false}, // but this leaves out the first level
		{"read@*/*/**", "read@a/b", true},
		{"read@*/*", "read@a", false},
		{"read@a/b*", "read@a/b", true}, // "*" may stand for nothing
		{"read@projects/*/x", "read@projects/p/x", true},
		{"read@projects/*/x", "read@projects/p/q/x", false},
		{"Read@a", "read@a", false},
	} {
		got := set(t, strings.Fields(c.a)...).Covers(set(t, strings.Fields(c.b)...))
		require.Equal(t, c.want, got, "%s covers %s", c.a, c.b)
	}
}

func TestNewNormalises(t *testing.T) {
	t.Parallel()
	got, err := scope.New(
		scope.Grant{Actions: []string{"write", "read", "read"}, Resources: []string{"b", "a/**"}},
		scope.Grant{Actions: []string{"re**"}, Resources: []string{"a/x"}},
		scope.Grant{Actions: []string{"read"}, Resources: []string{"a/x"}},
	)
	require.NoError(t, err)
	require.Equal(t, []string{"read@a/**", "write@a/**", "re*@a/x", "read@b", "write@b"}, got.Names())
	require.Equal(t, []scope.Grant{
		{Actions: []string{"read", "write"}, Resources: []string{"a/**"}},
		{Actions: []string{"re*"}, Resources: []string{"a/x"}},
		{Actions: []string{"read", "write"}, Resources: []string{"b"}},
	}, got.Grants())
	require.Equal(t, []string{"re*@a/x"}, got.Excess(set(t, "read@**", "write@**")).Names())
}

func TestPermissionsCannotBeChangedFromOutside(t *testing.T) {
	t.Parallel()
	s := set(t, "read@a", "read@b")
	s.Permissions()[0].Action = "*"
	s.Grants()[0].Actions[0] = "*"
	require.Equal(t, []string{"read@a", "read@b"}, s.Names())
}

func TestBreadth(t *testing.T) {
	t.Parallel()
	for name, reasons := range map[string][]string{
		"read@projects/acme":               nil,
		"volume:*@projects/acme/**":        nil,
		"read@projects/acme/volumes/*":     nil,
		"read@projects/acme-*":             nil,
		"read@acme":                        nil,
		"r*@acme":                          nil,
		"*@projects/acme":                  {"every action, those that destroy among them"},
		"*:delete@projects/acme":           {"the action *:delete in every service"},
		"read@**":                          {"every resource"},
		"read@*":                           {"every resource"},
		"read@*/**":                        {"every resource"},
		"read@*/acme":                      {"any resource whatever its first segment"},
		"read@*/*/**":                      {"any resource whatever its first segment"},
		"read@projects/*":                  {"everything in projects"},
		"read@projects/**":                 {"everything in projects"},
		"read@projects/*/volumes":          {"everything in projects"},
		"*@**":                             {"every action, those that destroy among them", "every resource"},
		"*@projects/*":                     {"every action, those that destroy among them", "everything in projects"},
		"repo:read@repos/acme/site@v2/*/x": nil,
	} {
		broad := set(t, name).Breadth()
		if reasons == nil {
			require.Empty(t, broad, name)
			continue
		}
		require.Len(t, broad, 1, name)
		require.Equal(t, reasons, broad[0].Reasons, name)
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	ok := []string{"ok"}
	const stars = `"**" stands for all that is below`
	const slashes = `a resource neither starts nor ends with "/"`
	for _, c := range []struct {
		grant scope.Grant
		want  string
	}{
		{scope.Grant{}, "grant 2: no actions: name at least one"},
		{scope.Grant{Actions: ok}, "grant 2: no resources"},
		{scope.Grant{Resources: ok}, "grant 2: no actions"},
		{scope.Grant{Actions: []string{""}, Resources: ok}, `grant 2: empty: write what`},
		{scope.Grant{Actions: []string{"a@b"}, Resources: ok}, `grant 2: "a@b": an action has no "@"`},
		{scope.Grant{Actions: []string{" a"}, Resources: ok}, "white space around it"},
		{scope.Grant{Actions: []string{"a\u00a0"}, Resources: ok}, "white space around it"},
		{scope.Grant{Actions: []string{"a\n"}, Resources: ok}, "white space around it"},
		{scope.Grant{Actions: []string{"a\x1b[31m"}, Resources: ok}, "cannot be printed"},
		{scope.Grant{Actions: []string{"a\x00b"}, Resources: ok}, "cannot be printed"},
		{scope.Grant{Actions: []string{"a\u202eb"}, Resources: ok}, "cannot be printed"},
		{scope.Grant{Actions: []string{"a\u200bb"}, Resources: ok}, "cannot be printed"},
		{scope.Grant{Actions: []string{"a\xffb"}, Resources: ok}, "not UTF-8"},
		{scope.Grant{Actions: []string{strings.Repeat("a", 1025)}, Resources: ok}, "longer than 1024 bytes"},
		{scope.Grant{Actions: ok, Resources: []string{""}}, "empty: write what"},
		{scope.Grant{Actions: ok, Resources: []string{"/a"}}, slashes},
		{scope.Grant{Actions: ok, Resources: []string{"a/"}}, slashes},
		{scope.Grant{Actions: ok, Resources: []string{"a//b"}}, slashes},
		{scope.Grant{Actions: ok, Resources: []string{"/"}}, slashes},
		{scope.Grant{Actions: ok, Resources: []string{"a/../b"}}, `"." or ".."`},
		{scope.Grant{Actions: ok, Resources: []string{"./a"}}, `"." or ".."`},
		{scope.Grant{Actions: ok, Resources: []string{"**/a"}}, stars},
		{scope.Grant{Actions: ok, Resources: []string{"a/**/b"}}, stars},
		{scope.Grant{Actions: ok, Resources: []string{"a/b**"}}, stars},
		{scope.Grant{Actions: ok, Resources: []string{"***"}}, stars},
		{scope.Grant{Actions: ok, Resources: []string{"a\tb"}}, "cannot be printed"},
	} {
		_, err := scope.New(scope.Grant{Actions: ok, Resources: ok}, c.grant)
		require.ErrorContains(t, err, c.want, "%q", c.grant)
		var fault *scope.PatternError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, 1, fault.Grant)
	}
}

func TestNewTellsAllFaults(t *testing.T) {
	t.Parallel()
	_, err := scope.New()
	require.ErrorIs(t, err, scope.ErrEmpty)
	_, err = scope.New([]scope.Grant(nil)...)
	require.ErrorIs(t, err, scope.ErrEmpty)
	_, err = scope.New(scope.Grant{}, scope.Grant{Actions: []string{"@"}, Resources: []string{"//", "a"}})
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	require.Len(t, joined.Unwrap(), 4)
	require.False(t, errors.Is(err, scope.ErrEmpty))
}

func TestParsePermission(t *testing.T) {
	t.Parallel()
	p, err := scope.ParsePermission("read@users/ann@example.com")
	require.NoError(t, err)
	require.Equal(t, scope.Permission{Action: "read", Resource: "users/ann@example.com"}, p)
	for _, bad := range []string{"", "read", "@a", "read@", "read@/a", "re ad@ a"} {
		_, err := scope.ParsePermission(bad)
		require.Error(t, err, bad)
	}
}

func BenchmarkOf(b *testing.B) {
	var permissions []scope.Permission
	for i := range 1000 {
		permissions = append(permissions, scope.Permission{Action: "read", Resource: fmt.Sprintf("projects/acme/volumes/%d", i)})
	}
	for b.Loop() {
		scope.Of(permissions...)
	}
}
