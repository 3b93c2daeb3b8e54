// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

func TestRemoteModule(t *testing.T) {
	t.Parallel()
	archive := `
-- infra/main.tf --
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
}
module "own" {
  source = "./own"
}
module "dotted" {
  source = var.where
}
-- infra/own/main.tf --
module "vpc" {
  source = "git::https://example.org/vpc.git//sub"
}
module "not_installed" {
  source = "example/other/aws"
}
-- infra/computed/main.tf --
resource "aws_x" "y" {}
-- infra/DATA/modules/modules.json --
{"Modules":[
 {"Key":"","Source":"","Dir":"."},
 {"Key":"vpc","Source":"registry.terraform.io/terraform-aws-modules/vpc/aws","Version":"5.0.0","Dir":"DATA/modules/vpc"},
 {"Key":"own.vpc","Source":"git::https://example.org/vpc.git//sub","Dir":"DATA/modules/own.vpc/sub"},
 {"Key":"dotted","Source":"./computed","Dir":".\\computed"}]}
-- infra/DATA/modules/vpc/main.tf --
resource "aws_x" "y" {}
module "inner" {
  source = "./inner"
}
-- infra/DATA/modules/vpc/inner/main.tf --
resource "aws_x" "y" {}
-- infra/DATA/modules/own.vpc/sub/main.tf --
resource "aws_x" "y" {}
`
	dir := filestest.Tree(t, archive)
	for _, data := range []string{"DATA", filepath.Join(dir, "infra", "DATA")} {
		tree := source.Open(filepath.Join(dir, "infra"), source.Options{From: dir, DataDir: data})
		for address, want := range map[string]string{
			`module.vpc.aws_x.y`:                      "infra/main.tf:1 module call",
			`module.vpc.module.inner[0].aws_x.y`:      "infra/main.tf:1 module call",
			`module.own.module.vpc["k"].aws_x.y`:      "infra/own/main.tf:1 module call",
			`module.own.module.not_installed.aws_x.y`: "infra/own/main.tf:4 module call",
			`module.dotted.aws_x.y`:                   "infra/computed/main.tf:1",
		} {
			require.Equal(t, want, at(t, tree, address), address)
		}
		require.Empty(t, tree.Warnings())
	}
	uninitialised := source.Open(filepath.Join(dir, "infra"), source.Options{From: dir})
	require.Equal(t, "infra/main.tf:1 module call", at(t, uninitialised, `module.vpc.aws_x.y`))
	require.Equal(t, "infra/main.tf:7 module call", at(t, uninitialised, `module.dotted.aws_x.y`))
}

func TestBrokenManifest(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, "-- main.tf --\nresource \"a_b\" \"c\" {}\n-- .terraform/modules/modules.json --\n{")
	require.Equal(t, "main.tf:1", at(t, tree, "a_b.c"))
	require.Len(t, tree.Warnings(), 1)
	require.Contains(t, tree.Warnings()[0].String(), ".terraform/modules/modules.json: not read: ")
}

func TestJSON(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf.json --
{
  "resource": {
    "aws_x": {
      "object": {"a": 1},
      "array": [
        {"a": 1}
      ]
    }
  },
  "module": [
    {"m": {"source": "./m"}},
    {"n": {"source": ".\\m"}}
  ],
  "moved": [
    {"from": "aws_x.p", "to": "aws_x.q"},
    {"from": "aws_x.r", "to": "aws_x.s[\"k\"]"}
  ],
  "removed": {
    "from": "aws_x.gone"
  },
  "locals": {"resource": {"aws_x": {"decoy": {}}}}
}
-- m/m.tf.json --
{"resource": [
  {"aws_x": [{"in": {}}]}
]}
-- bad.tf.json --
{"resource": {"aws_x": {"bad": {}
`)
	for address, want := range map[string]string{
		`aws_x.object`:       "main.tf.json:4",
		`aws_x.array[0]`:     "main.tf.json:5",
		`module.m.aws_x.in`:  "m/m.tf.json:2",
		`module.n.aws_x.in`:  "m/m.tf.json:2",
		`module.n.aws_x.out`: "main.tf.json:12 module call",
		`aws_x.q`:            "main.tf.json:15 moved block",
		`aws_x.s["k"]`:       "main.tf.json:16 moved block",
		`aws_x.s["l"]`:       "none",
		`aws_x.gone`:         "main.tf.json:19 removed block",
		`aws_x.decoy`:        "none",
	} {
		require.Equal(t, want, at(t, tree, address), address)
	}
	require.True(t, strings.HasPrefix(tree.Warnings()[0].String(), "bad.tf.json:1:24: not read in full: "), tree.Warnings())
}

func TestWhichFiles(t *testing.T) {
	t.Parallel()
	archive := `
-- a.tf --
resource "aws_x" "a" {}
-- a.tofu --
resource "aws_x" "a_tofu" {}
-- b.tofu.json --
{"resource": {"aws_x": {"b": {}}}}
-- b.tf --
resource "aws_x" "other_form" {}
-- .hidden.tf --
resource "aws_x" "hidden" {}
-- c.tf~ --
resource "aws_x" "backup" {}
-- #d.tf# --
resource "aws_x" "autosave" {}
-- x.tf/main.tf --
resource "aws_x" "directory" {}
-- e.tftest.hcl --
resource "aws_x" "test" {}
`
	lock := func(host string) string {
		return archive + "-- .terraform.lock.hcl --\nprovider \"" + host + "/hashicorp/aws\" {\n}\n"
	}
	for name, c := range map[string]struct {
		archive string
		tool    source.Tool
		tofu    bool
		warns   int
	}{
		"told terraform":   {archive, source.Terraform, false, 0},
		"told opentofu":    {archive, source.OpenTofu, true, 0},
		"locked terraform": {lock("registry.terraform.io"), source.ToolUnknown, false, 0},
		"locked opentofu":  {lock("registry.opentofu.org"), source.ToolUnknown, true, 0},
		"nothing known":    {archive, source.ToolUnknown, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filestest.Tree(t, c.archive)
			tree := source.Open(dir, source.Options{From: dir, Tool: c.tool})
			want := map[bool]map[string]string{
				true:  {"aws_x.a": "none", "aws_x.a_tofu": "a.tofu:1", "aws_x.b": "b.tofu.json:1"},
				false: {"aws_x.a": "a.tf:1", "aws_x.a_tofu": "none", "aws_x.b": "none"},
			}[c.tofu]
			want["aws_x.other_form"] = "b.tf:1"
			for _, never := range []string{"hidden", "backup", "autosave", "directory", "test"} {
				want["aws_x."+never] = "none"
			}
			for address, place := range want {
				require.Equal(t, place, at(t, tree, address), address)
			}
			require.Len(t, tree.Warnings(), c.warns)
		})
	}
	tree, _ := open(t, "-- main.tofu --\nresource \"aws_x\" \"y\" {}\n")
	require.Equal(t, "main.tofu:1", at(t, tree, "aws_x.y"), "nothing but .tofu files")
}

func TestOverrideFiles(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf --
resource "aws_x" "y" {}
module "m" {
  source = "./one"
}
-- override.tf --
resource "aws_x" "y" {}
-- z_override.tf.json --
{"resource": {"aws_x": {"y": {}}},
 "module": {"m": {"source": "./two"}}}
-- one/main.tf --
-- two/main.tf --
resource "aws_x" "y" {}
-- not_an_override_really.tf --
resource "aws_x" "z" {}
`)
	b, ok := tree.Find(parse(t, "aws_x.y"), plan.Address{})
	require.True(t, ok)
	require.Equal(t, "main.tf:1", b.Origin())
	require.Equal(t, []string{"override.tf:1", "z_override.tf.json:1"}, b.Merged)
	require.Equal(t, "merged with override.tf:1, z_override.tf.json:1", b.Note)
	require.Equal(t, "two/main.tf:1", at(t, tree, "module.m.aws_x.y"), "the source as overridden")
	require.Equal(t, "not_an_override_really.tf:1", at(t, tree, "aws_x.z"))
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	tree, dir := open(t, `
-- main.tf --
resource "aws_x" "before" {}
resource "aws_x" "broken" {
  a =
}
resource "aws_x" "after" {}
-- other.tf --
resource "aws_x" "other" {}
`)
	require.NoError(t, os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "dangling.tf")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "large.tf"), make([]byte, 8<<20+1), 0o600))
	require.Equal(t, "other.tf:1", at(t, tree, "aws_x.other"))
	require.Equal(t, "main.tf:1", at(t, tree, "aws_x.before"))
	var got []string
	for _, w := range tree.Warnings() {
		got = append(got, w.String())
	}
	require.Equal(t, []string{
		"dangling.tf: not read: no such file or directory",
		"large.tf: not read: larger than 8 MiB",
		"main.tf:3:6: not read in full: Invalid expression",
	}, got)

	nowhere := source.Open(filepath.Join(dir, "nowhere"), source.Options{})
	require.Equal(t, "none", at(t, nowhere, "aws_x.other"))
}

func TestShownPaths(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, `
-- repo/.git/HEAD --
-- repo/prod/main.tf --
module "m" {
  source = "../shared"
}
resource "aws_x" "y" {}
-- repo/shared/main.tf --
resource "aws_x" "y" {}
`)
	prod := filepath.Join(dir, "repo", "prod")
	require.NoError(t, os.Symlink(prod, filepath.Join(dir, "link")))
	for _, c := range []struct{ root, from, want, shared string }{
		{prod, prod, "main.tf:4", "../shared/main.tf:1"},
		{prod, dir, "repo/prod/main.tf:4", "repo/shared/main.tf:1"},
		{filepath.Join(dir, "link"), dir, "link/main.tf:4", "repo/shared/main.tf:1"},
	} {
		tree := source.Open(c.root, source.Options{From: c.from})
		require.Equal(t, c.want, at(t, tree, "aws_x.y"))
		require.Equal(t, c.shared, at(t, tree, "module.m.aws_x.y"))
	}
}

func TestModuleCycle(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, "-- main.tf --\n# mark here\nmodule \"m\" {\n  source = \"./.\"\n}\n")
	require.Len(t, tree.Comments("mark"), 1)
	require.Equal(t, "main.tf:2 module call", at(t, tree, "module.m.module.m.module.m.a_b.c"))
}

func TestToolOf(t *testing.T) {
	t.Parallel()
	require.Equal(t, source.OpenTofu, source.ToolOf("registry.opentofu.org/hashicorp/aws"))
	require.Equal(t, source.Terraform, source.ToolOf("registry.terraform.io/hashicorp/aws"))
	require.Equal(t, source.ToolUnknown, source.ToolOf("terraform.io/builtin/terraform"))
	require.Equal(t, source.ToolUnknown, source.ToolOf("aws"))
}
