// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"strings"
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

// TestLookupIsTheParsedEntry holds that what Lookup cuts out of a file is what the
// whole file says, whether it searches the files for the first types that it is
// asked for or has an index of them.
func TestLookupIsTheParsedEntry(t *testing.T) {
	t.Parallel()
	indexed, searching := catalog.New(nil), catalog.New(nil)
	files, _ := indexed.Files()
	for _, file := range files {
		for i, want := range file.Types {
			want.Name = strings.ReplaceAll(want.Name, "*", "x")
			require.Equal(t, want, indexed.Lookup(want.Name), file.Name)
			require.Equal(t, want, searching.Lookup(want.Name), file.Name)
			if i%8 == 7 {
				searching = catalog.New(nil)
			}
		}
	}
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
	own := catalog.New(nil).Lookup("gitlab_project").Safeguards
	require.Len(t, project.Safeguards, len(own)+1)
	require.Equal(t, own[0].Path, project.Safeguards[0].Path)
	require.NotEmpty(t, own[0].Off)
	require.Empty(t, project.Safeguards[0].Off)
}

func TestLeavesOff(t *testing.T) {
	t.Parallel()
	off := catalog.Safeguard{Off: []string{"false", "DELETE"}}
	require.True(t, off.LeavesOff("false"))
	require.True(t, off.LeavesOff("Delete"))
	require.False(t, off.LeavesOff("true"))
	on := catalog.Safeguard{OnlyOn: true, On: []string{"PREVENT"}}
	require.False(t, on.LeavesOff("prevent"))
	require.True(t, on.LeavesOff("ABANDON"))
	unset := catalog.Safeguard{OnlyOn: true}
	require.True(t, unset.LeavesOff("2h"), "only being unset leaves it on")
	require.True(t, unset.Guards())
	least := catalog.Safeguard{Least: 7, Forever: []string{"-1"}}
	require.True(t, least.LeavesOff("6"))
	require.False(t, least.LeavesOff("7"))
	require.False(t, least.LeavesOff("-1"))
	require.True(t, least.LeavesOff("a week"))
	require.False(t, least.Guards(), "a retention stands in nobody's way")
}

func TestKeepsAt(t *testing.T) {
	t.Parallel()
	abandon := catalog.Safeguard{Keeps: []string{"ABANDON"}}
	require.True(t, abandon.KeepsAt("abandon", true))
	require.False(t, abandon.KeepsAt("DELETE", true))
	require.False(t, abandon.KeepsAt("", false))
	byDefault := catalog.Safeguard{UnsetKeeps: true}
	require.True(t, byDefault.KeepsAt("", false))
	require.False(t, byDefault.KeepsAt("DELETE", true))
}

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		pattern, s string
		want       bool
	}{
		{"a", "a", true},
		{"a", "b", false},
		{`a\*`, "a*", true},
		{`a\*`, "ab", false},
		{`**/\*`, "a/b/*", true},
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
