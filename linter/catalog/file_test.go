// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// parse reads a data file of which only the entries matter.
func parse(t *testing.T, body string) (catalog.File, string) {
	t.Helper()
	const header = `provider "x" {
  source   = "y/x"
  reviewed = "1"
}
`
	file, diags := catalog.Parse("x.hcl", []byte(header+body))
	if diags.HasErrors() {
		return file, diags.Error()
	}
	return file, ""
}

func TestParseReadsAnEntry(t *testing.T) {
	t.Parallel()
	file, fault := parse(t, `
type "x_db" {
  class     = "backup"
  why       = "because"
  loses     = "the copy"
  destroy   = "It is kept for a week"
  ids       = ["uid"]
  backup_of = ["source.id"]

  safeguard "protection" { off = [false, "OFF", 0, null] }
  safeguard "policy" {
    on    = ["PREVENT"]
    loses = "all"
  }
  safeguard "days" {
    least    = 7
    decrease = true
    forever  = [-1]
  }
  safeguard "mode" { keeps = ["ABANDON", null] }
  safeguard "window" { on = [null] }

  scope "role" "role" {
    broad       = ["*", null]
    broad_like  = ["*admin*"]
    narrow      = ["db-admin"]
    narrow_like = ["view*"]
    confers     = "much"
    where "at" {
      is   = [null]
      like = ["/subscriptions/*"]
    }
  }
}
`)
	require.Empty(t, fault)
	require.Equal(t, "y/x", file.Provider.Source)
	require.Equal(t, []catalog.Type{{
		Name: "x_db", Provider: "x", Class: catalog.Backup, Why: "because", Loses: "the copy",
		Destroy: "It is kept for a week", IDs: []string{"uid"}, BackupOf: []string{"source.id"},
		Safeguards: []catalog.Safeguard{
			{Path: "protection", Off: []string{"false", "OFF", "0"}, UnsetOff: true},
			{Path: "policy", On: []string{"PREVENT"}, OnlyOn: true, UnsetOff: true, Loses: "all"},
			{Path: "days", Least: 7, Decrease: true, Forever: []string{"-1"}},
			{Path: "mode", Keeps: []string{"ABANDON"}, UnsetKeeps: true},
			{Path: "window", OnlyOn: true},
		},
		Scopes: []catalog.Scope{{
			Path: "role", Form: catalog.Role, Broad: []string{"*"}, NullBroad: true,
			BroadLike: []string{"*admin*"}, Narrow: []string{"db-admin"}, NarrowLike: []string{"view*"},
			Confers: "much",
			Where:   []catalog.Where{{Path: "at", Null: true, Like: []string{"/subscriptions/*"}}},
		}},
	}}, file.Types)
}

func TestParseSaysWhereItIsWrong(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ body, want string }{
		"class":          {`type "x_a" { class = "dta" }`, `x.hcl:5,22-27: Unknown class; "dta" is no class; did you mean "data"?`},
		"no class":       {`type "x_a" {}`, "x.hcl:5,1-11: No class"},
		"duplicate":      {"class \"stateless\" {\n types = [\"x_a\",\n\"x_a\"]\n}", "x.hcl:7,1-6: Duplicate type; x_a has an entry already, at x.hcl:6."},
		"argument":       {"type \"x_a\" {\n class = \"data\"\n lose = \"a\"\n}", `x.hcl:7,2-6: Unsupported argument; An argument named "lose" is not expected here. Did you mean "loses"?`},
		"nothing lost":   {`type "x_a" { class = "data" }`, "say what a destroy loses"},
		"full stop":      {"type \"x_a\" {\n class = \"data\"\n loses = \"a.\"\n}", "A full stop"},
		"form":           {"type \"x_a\" {\n class = \"identity\"\n scope \"p\" \"iam_json\" {}\n}", `x.hcl:7,12-22: Unknown form; "iam_json" is no form of scope; did you mean "iam-json"?`},
		"nothing broad":  {"type \"x_a\" {\n class = \"identity\"\n scope \"p\" \"words\" {}\n}", "Nothing broad"},
		"no sense":       {"type \"x_a\" {\n class = \"stateless\"\n safeguard \"p\" {}\n}", "Safeguard without a sense"},
		"two senses":     {"type \"x_a\" {\n class = \"stateless\"\n safeguard \"p\" {\n on = [1]\n off = [2]\n}\n}", "Safeguard with two senses"},
		"forever alone":  {"type \"x_a\" {\n class = \"stateless\"\n safeguard \"p\" { forever = [-1] }\n}", "Forever without a limit"},
		"unit alone":     {"type \"x_a\" {\n class = \"stateless\"\n safeguard \"p\" {\n off = [1]\n unit = \"u\"\n}\n}", "Unit without a retention"},
		"unit path":      {"type \"x_a\" {\n class = \"stateless\"\n safeguard \"p\" {\n decrease = true\n unit = \"a.u\"\n}\n}", "Not an attribute's name"},
		"two safeguards": {"type \"x_a\" {\n class = \"stateless\"\n safeguard \"p\" { on = [1] }\n safeguard \"p\" { on = [1] }\n}", "Duplicate safeguard"},
		"path":           {"type \"x_a\" {\n class = \"stateless\"\n ids = [\"a[0].b\"]\n}", `"a[0].b": write names joined by dots`},
		"not a list":     {"class \"stateless\" {\n types = \"x_a\"\n}", "types is a list: types = [...]"},
		"not a literal":  {"type \"x_a\" {\n class = data\n}", "Variables not allowed"},
		"not a backup":   {"type \"x_a\" {\n class = \"stateless\"\n backup_of = [\"p\"]\n}", "Not a backup"},
		"other provider": {`type "y_a" { class = "stateless" }`, "y_a is looked for in y.hcl"},
		"condition":      {"type \"x_a\" {\n class = \"stateless\"\n scope \"p\" \"words\" {\n broad = [1]\n where \"q\" {}\n}\n}", "Empty condition"},
		"null":           {"type \"x_a\" {\n class = \"stateless\"\n scope \"p\" \"words\" { broad_like = [null] }\n}", "Null in a list"},
		"not a name":     {`type "x a" { class = "stateless" }`, "Not a resource type"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, fault := parse(t, test.body)
			require.Contains(t, fault, test.want)
		})
	}
}

func TestHeader(t *testing.T) {
	t.Parallel()
	_, diags := catalog.Parse("x.hcl", []byte(`type "x_a" { class = "stateless" }`))
	require.ErrorContains(t, diags, "No provider")
	_, diags = catalog.Parse("x.net.hcl", []byte(`type "x_a" { class = "stateless" }`))
	require.Empty(t, diags)
	_, diags = catalog.Parse("x.net.hcl", []byte("provider \"x\" {\n source = \"y/x\"\n reviewed = \"1\"\n}"))
	require.ErrorContains(t, diags, "Provider in a part")
	_, diags = catalog.Parse("x.hcl", []byte(`provider "x" {}`))
	require.ErrorContains(t, diags, "source")
}

func TestParseSurvivesAnything(t *testing.T) {
	t.Parallel()
	for _, src := range []string{"", "{", "type", "type \"x_a\" {\n least = null\n}", "class \"data\" {\n types = null\n}", "\x00", "type \"x_a\" {\n safeguard \"a\" { least = null }\n}"} {
		_, diags := catalog.Parse("x.hcl", []byte(src))
		require.True(t, diags.HasErrors(), src)
	}
}
