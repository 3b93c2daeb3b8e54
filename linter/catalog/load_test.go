// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"sync"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// user decodes the blocks of a .planlint.hcl.
func user(t *testing.T, src string) []catalog.Type {
	t.Helper()
	file, diags := hclsyntax.ParseConfig([]byte(src), ".planlint.hcl", hcl.InitialPos)
	require.Empty(t, diags)
	content, _, diags := file.Body.PartialContent(&hcl.BodySchema{Blocks: catalog.BlockHeaders()})
	require.Empty(t, diags)
	types, diags := catalog.DecodeTypes(content.Blocks)
	require.Empty(t, diags)
	return types
}

func TestLookup(t *testing.T) {
	t.Parallel()
	c := catalog.New(nil)
	service := c.Lookup("railway_service")
	require.Equal(t, catalog.Data, service.Class)
	require.True(t, service.Stateful())
	require.Equal(t, "railway", service.Provider)
	require.Equal(t, catalog.Type{Name: "railway_new", Provider: "railway"}, c.Lookup("railway_new"))
	require.Equal(t, catalog.Type{Name: "nobody_knows"}, c.Lookup("nobody_knows"))
	require.False(t, c.Lookup("").Known())
}

func TestLookupFromSeveralGoroutines(t *testing.T) {
	t.Parallel()
	c := catalog.New(nil)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() { c.Lookup("gitlab_project") })
	}
	group.Wait()
	require.True(t, c.Lookup("gitlab_project").Known())
}

func TestUserTypesAddAndCorrect(t *testing.T) {
	t.Parallel()
	c := catalog.New(user(t, `
type "corp_store" { class = "data" }
type "gitlab_project" {
  loses = "our work"
  safeguard "archive_on_destroy" { off = [null] }
  safeguard "pages_access_level" { off = ["public"] }
}
class "stateless" { types = ["corp_*_rule", "gitlab_branch"] }
type "corp_special_rule" { class = "keys" }
`))
	require.Equal(t, catalog.Data, c.Lookup("corp_store").Class)
	require.Equal(t, catalog.Stateless, c.Lookup("corp_any_rule").Class)
	require.Equal(t, catalog.Keys, c.Lookup("corp_special_rule").Class)
	require.Equal(t, catalog.Stateless, c.Lookup("gitlab_branch").Class)

	project := c.Lookup("gitlab_project")
	require.Equal(t, catalog.Data, project.Class)
	require.Equal(t, "our work", project.Loses)
	require.Len(t, project.Safeguards, 3)
	require.Empty(t, project.Safeguards[0].Off)
	require.Len(t, catalog.New(nil).Lookup("gitlab_project").Safeguards, 2)
}

func TestLeavesOff(t *testing.T) {
	t.Parallel()
	off := catalog.Safeguard{Off: []string{"false", "DELETE"}}
	require.True(t, off.LeavesOff("false"))
	require.True(t, off.LeavesOff("Delete"))
	require.False(t, off.LeavesOff("true"))
	on := catalog.Safeguard{On: []string{"PREVENT"}}
	require.False(t, on.LeavesOff("prevent"))
	require.True(t, on.LeavesOff("ABANDON"))
	least := catalog.Safeguard{Least: 7}
	require.True(t, least.LeavesOff("6"))
	require.False(t, least.LeavesOff("7"))
	require.True(t, least.LeavesOff("a week"))
}

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		pattern, s string
		want       bool
	}{
		{"a", "a", true},
		{"a", "b", false},
		{"A*", "abc", true},
		{"*", "", true},
		{"*", "a/b", false},
		{"**", "a/b", true},
		{"a/*", "a/b", true},
		{"a/*", "a/b/c", false},
		{"a/**/z", "a/b/c/z", true},
		{"*admin*", "roles", false},
		{"*b*d", "abcd", true},
		{"*b*d", "abce", false},
	} {
		require.Equal(t, test.want, catalog.Match(test.pattern, test.s), test.pattern+" "+test.s)
	}
}
