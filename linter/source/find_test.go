// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

const nested = `
-- main.tf --
resource "aws_x" "root" {}

data "aws_x" "root" {
}
module "net" {
  source   = "./net"
  for_each = toset(["eu.west", "a]b", "q\"uote"])
}
module "twice" {
  source = "./net"
}
resource aws_x bare {
}
locals {
  decoy = <<-EOT
    resource "aws_x" "decoy" {
    }
  EOT
}
-- net/main.tf --
module "sub" {
  source = "../sub"
  count  = 2
}

resource "aws_x" "in" {
  for_each = {}
}
-- sub/x.tf --
  resource   "aws_x"   "deep"   { # indented
  }
`

// at gives where an address is found, as file:line:col-endcol and the note.
func at(t *testing.T, tree *source.Tree, address string, previous ...string) string {
	t.Helper()
	b, ok := tree.Find(parse(t, address), parse(t, previous...))
	if !ok {
		return "none"
	}
	got := fmt.Sprintf("%s:%d", b.File, b.Line)
	if b.Note != "" {
		got += " " + b.Note
	}
	return got
}

func parse(t *testing.T, address ...string) plan.Address {
	t.Helper()
	if len(address) == 0 {
		return plan.Address{}
	}
	a, err := plan.ParseAddress(address[0])
	require.NoError(t, err)
	return a
}

func open(t *testing.T, archive string) (tree *source.Tree, dir string) {
	t.Helper()
	dir = filestest.Tree(t, archive)
	return source.Open(dir, source.Options{From: dir}), dir
}

func TestFindResource(t *testing.T) {
	t.Parallel()
	tree, dir := open(t, nested)
	for address, want := range map[string]string{
		`aws_x.root`:                          "main.tf:1",
		`aws_x.root[7]`:                       "main.tf:1",
		`data.aws_x.root`:                     "main.tf:3",
		`aws_x.bare`:                          "main.tf:12",
		`aws_x.decoy`:                         "none",
		`aws_y.root`:                          "none",
		`module.net["eu.west"].aws_x.in["k"]`: "net/main.tf:6",
		`module.net["a]b"].module.sub[1].aws_x.deep`:   "sub/x.tf:1",
		`module.net["q\"uote"].module.sub[0].aws_x.de`: "net/main.tf:1 module call",
		`module.twice.aws_x.in["x.y"]`:                 "net/main.tf:6",
		`module.gone.module.sub[0].aws_x.deep`:         "none",
		`module.twice.module.gone.aws_x.y`:             "main.tf:9 module call",
	} {
		require.Equal(t, want, at(t, tree, address), address)
	}
	require.Empty(t, tree.Warnings())

	b, ok := tree.Find(parse(t, `module.twice.module.sub[0].aws_x.deep`), plan.Address{})
	require.True(t, ok)
	require.Equal(t, `resource "aws_x" "deep"`, b.String())
	require.Equal(t, []any{source.KindResource, 1, 3, 30}, []any{b.Kind, b.Line, b.Col, b.EndCol})
	require.Equal(t, `  resource   "aws_x"   "deep"   { # indented`, b.Source)
	require.Equal(t, filepath.Join(dir, "sub", "x.tf"), b.Path)
}

func TestFindDeleted(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf --
removed {
  from = aws_x.away
}
removed {
  from = module.old
  lifecycle {
    destroy = true
  }
}
moved {
  from = aws_x.a
  to   = aws_x.b
}
moved {
  from = aws_x.c
  to   = aws_x.d["k"]
}
moved {
  from = module.m["old"]
  to   = module.m["new"]
}
module "m" {
  source = "./m"
}
resource "aws_x" "before" {
}
removed {
  from = module.m.aws_x.from_above
}
import {
  for_each = local.ids
  to       = aws_x.imported[each.key]
  id       = each.value
}
-- m/main.tf --
removed {
  from = data.aws_x.y
}
removed {
  from = aws_x.inner
}
moved {
  from = aws_x.inner
  to   = aws_x.inner
}
`)
	for address, want := range map[string]string{
		`aws_x.away`:                    "main.tf:1 removed block",
		`aws_x.away["any"]`:             "main.tf:1 removed block",
		`module.old.aws_x.y`:            "main.tf:4 removed block",
		`module.old[3].module.z.a_b.c`:  "main.tf:4 removed block",
		`aws_x.b`:                       "main.tf:10 moved block",
		`aws_x.b[0]`:                    "main.tf:10 moved block",
		`aws_x.a`:                       "none",
		`aws_x.d["k"]`:                  "main.tf:14 moved block",
		`aws_x.d["l"]`:                  "none",
		`module.m["new"].aws_x.z`:       "main.tf:18 moved block",
		`module.m["other"].aws_x.z`:     "main.tf:22 module call",
		`module.m.aws_x.inner`:          "m/main.tf:4 removed block",
		`module.m.aws_x.from_above`:     "main.tf:27 removed block",
		`module.m.data.aws_x.y`:         "m/main.tf:1 removed block",
		`aws_x.imported["x"]`:           "none",
		`module.m.module.lost.aws_x.up`: "main.tf:22 module call",
	} {
		require.Equal(t, want, at(t, tree, address), address)
	}
	require.Equal(t, "main.tf:25 block of the previous address", at(t, tree, `aws_x.after`, `aws_x.before[0]`))
}

func TestCovering(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, nested)
	var got []string
	for _, b := range tree.Covering(parse(t, `module.net["eu.west"].module.sub[1].aws_x.deep`)) {
		got = append(got, b.String()+" "+b.Origin())
	}
	require.Equal(t, []string{
		`resource "aws_x" "deep" sub/x.tf:1`, `module "sub" net/main.tf:1`, `module "net" main.tf:5`,
	}, got)
}

func TestBlocksOfImport(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf --
import {
  for_each = local.ids
  to       = module.m[each.key].aws_x.y[each.value]
  id       = each.value
}
`)
	require.Len(t, tree.Covering(parse(t, `module.m["k"].aws_x.y[1]`)), 1)
	require.Empty(t, tree.Covering(parse(t, `aws_x.y[1]`)))
}
