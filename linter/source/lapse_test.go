// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// lapses tells, for every guard that is gone since the base, its address, values and
// place.
func lapses(t *testing.T, now, then string) []string {
	t.Helper()
	head, _ := open(t, now)
	base, _ := open(t, then)
	var out []string
	for _, l := range head.Lapses(base) {
		state := l.After.Text
		if l.Gone {
			state = "block gone"
		}
		out = append(out, fmt.Sprintf("%s %s: %s -> %s at %s", l.Address, l.Guard, l.Before.Text, state, l.Block.Origin()))
	}
	return out
}

const guarded = "resource \"a_b\" \"c\" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n"

func TestLapses(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		base, now string
		want      []string
	}{
		"kept":           {"-- a.tf --\n" + guarded, "-- b.tf --\n# moved file\n" + guarded, nil},
		"added":          {"-- a.tf --\nresource \"a_b\" \"c\" {}\n", "-- a.tf --\n" + guarded, nil},
		"dropped":        {"-- a.tf --\n" + guarded, "-- a.tf --\nresource \"a_b\" \"c\" {}\n", []string{"a_b.c prevent_destroy: true ->  at a.tf:1"}},
		"text for true":  {"-- a.tf --\n" + guarded, "-- a.tf --\nresource \"a_b\" \"c\" {\n  lifecycle {\n    prevent_destroy = \"true\"\n  }\n}\n", nil},
		"null":           {"-- a.tf --\n" + guarded, "-- a.tf --\nresource \"a_b\" \"c\" {\n  lifecycle {\n    prevent_destroy = null\n  }\n}\n", []string{"a_b.c prevent_destroy: true -> null at a.tf:1"}},
		"became text":    {"-- a.tf --\n" + guarded, "-- a.tf --\nresource \"a_b\" \"c\" {\n  lifecycle {\n    prevent_destroy = \"${var.x}\"\n  }\n}\n", []string{`a_b.c prevent_destroy: true -> "${var.x}" at a.tf:1`}},
		"gone":           {"-- a.tf --\n" + guarded, "-- a.tf --\n", []string{"a_b.c prevent_destroy: true -> block gone at a.tf:1"}},
		"many":           {"-- a.tf --\n" + guarded, "-- a.tf --\nresource \"a_b\" \"c\" {\n  count = 2\n}\n", []string{"a_b.c[*] prevent_destroy: true ->  at a.tf:1"}},
		"override added": {"-- a.tf --\n" + guarded, "-- a.tf --\n" + guarded + "-- override.tf --\nresource \"a_b\" \"c\" {\n  lifecycle {\n    prevent_destroy = false\n  }\n}\n", []string{"a_b.c prevent_destroy: true -> false at override.tf:1"}},
		"override kept":  {"-- a.tf --\n" + guarded, "-- a.tf --\nresource \"a_b\" \"c\" {}\n-- override.tf --\n" + guarded, nil},
		"in JSON": {
			"-- a.tf --\n" + guarded,
			"-- a.tf.json --\n{\"resource\": {\"a_b\": [{\"c\": [{\"lifecycle\": {\"prevent_destroy\": true}}]}]}}\n", nil,
		},
		"moved": {
			"-- a.tf --\n" + guarded,
			"-- a.tf --\nmoved {\n  from = a_b.c\n  to   = a_b.d\n}\nmoved {\n  from = a_b.d\n  to   = a_b.e\n}\nresource \"a_b\" \"e\" {\n}\n",
			[]string{"a_b.e prevent_destroy: true ->  at a.tf:9"},
		},
		"moved in a circle": {
			"-- a.tf --\n" + guarded,
			"-- a.tf --\nmoved {\n  from = a_b.c\n  to   = a_b.d\n}\nmoved {\n  from = a_b.d\n  to   = a_b.c\n}\n",
			[]string{"a_b.c[*] prevent_destroy: true -> block gone at a.tf:1"},
		},
		"moved into a module": {
			"-- a.tf --\n" + guarded,
			"-- a.tf --\nmoved {\n  from = a_b.c\n  to   = module.m[\"k\"].a_b.d\n}\nmodule \"m\" {\n  source   = \"./m\"\n  for_each = var.x\n}\n-- m/m.tf --\nresource \"a_b\" \"d\" {}\n",
			[]string{"module.m[*].a_b.d prevent_destroy: true ->  at m/m.tf:1"},
		},
		"a module that calls itself": {
			"-- a.tf --\nmodule \"m\" {\n  source = \"./m\"\n}\n-- m/m.tf --\n" + guarded + "module \"self\" {\n  source = \"../m\"\n}\n",
			"-- a.tf --\nmodule \"m\" {\n  source = \"./m\"\n}\n-- m/m.tf --\nresource \"a_b\" \"c\" {}\nmodule \"self\" {\n  source = \"../m\"\n}\n",
			[]string{"module.m.a_b.c prevent_destroy: true ->  at m/m.tf:1"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, test.want, lapses(t, test.now, test.base))
		})
	}
}

// TestMaxModules has modules that call each other in twos, sixteen deep: as a tree
// they would be 65535.
func TestMaxModules(t *testing.T) {
	t.Parallel()
	archive := "-- a.tf --\nmodule \"m\" {\n  source = \"./m0\"\n}\n"
	for i := range 16 {
		archive += fmt.Sprintf("-- m%d/m.tf --\nmodule \"a\" {\n  source = \"../m%d\"\n}\nmodule \"b\" {\n  source = \"../m%d\"\n}\n", i, i+1, i+1)
	}
	archive += "-- m16/m.tf --\n" + guarded
	head, _ := open(t, archive)
	base, _ := open(t, archive)
	require.Empty(t, head.Lapses(base))
	require.Contains(t, fmt.Sprint(head.Warnings()), "only the first 10000 module calls")
}

func TestRebounds(t *testing.T) {
	t.Parallel()
	base, _ := open(t, `
-- main.tf --
provider "aws" {
  region = "us-east-1"
  assume_role {
    role_arn = "a"
  }
}
provider "aws" {
  alias  = "west"
  region = "us-west-1"
}
resource "aws_x" "y" {
  provider = aws
}
resource "aws_x" "z" {
  provider = "aws.west"
}
`)
	head, _ := open(t, `
-- main.tf --
provider "aws" {
  region      = "us-east-1" # the same
  max_retries = 3
  assume_role {

    role_arn = "a" // the same
  }
}
provider "aws" {
  region = "us-west-2"
  alias  = "west"
}
provider "aws" {
  region = "eu-west-1"
  alias  = "new"
}
resource "aws_x" "y" {
  count = 2
}
resource "aws_x" "z" {
  provider = aws.new
}
-- override.tf --
provider "aws" {
  region = "eu-west-2"
}
`)
	var out []string
	for _, r := range head.Rebounds(base, func(arg string) bool { return arg == "region" || arg == "assume_role" }) {
		out = append(out, fmt.Sprintf("%s %s: %s -> %s at %s", r.Subject, r.Arg, r.Before.Text, r.After.Text, r.Block.Origin()))
	}
	require.Equal(t, []string{
		`provider "aws" region: "us-east-1" -> "eu-west-2" at main.tf:1`,
		`provider "aws" region: "us-west-1" -> "us-west-2" at main.tf:9`,
		`resource "aws_x" "z" provider: "aws.west" -> aws.new at main.tf:20`,
	}, out)
}

func TestProvisioners(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf --
resource "a_b" "c" {
  provisioner "local-exec" {
    command = "echo ${self.id}"
    when    = destroy
  }
  provisioner "remote-exec" {
    inline = ["a", "b"]
  }
}
resource "a_b" "d" {
  provisioner "file" {
    source = var.x
  }
}
removed {
  from = module.m.a_b.e
  provisioner "local-exec" {
    when    = destroy
    command = "wipe"
  }
}
removed {
  from = a_b.quiet
}
-- main_override.tf --
resource "a_b" "d" {
  provisioner "local-exec" {
    command = "other"
  }
}
-- more.tf.json --
{"resource": {"a_b": {"j": {"provisioner": [{"local-exec": {"when": "destroy", "command": "x"}}, {"file": {"content": "${var.x}"}}]}}}}
`)
	for address, want := range map[string][]source.Provisioner{
		"a_b.c": {
			{Type: "local-exec", Destroy: true, Arg: "command", Written: `"echo ${self.id}"`},
			{Type: "remote-exec", Arg: "inline", Command: []any{"a", "b"}, Written: `["a", "b"]`},
		},
		"a_b.d[1]": {{Type: "local-exec", Arg: "command", Command: "other", Written: `"other"`}},
		"a_b.j": {
			{Type: "local-exec", Destroy: true, Arg: "command", Command: "x", Written: `"x"`},
			{Type: "file", Arg: "content", Written: `"${var.x}"`},
		},
	} {
		got, ok := tree.Provisioners(parse(t, address))
		require.True(t, ok)
		require.Equal(t, want, got, address)
	}
	_, ok := tree.Provisioners(parse(t, "a_b.gone"))
	require.False(t, ok)

	removals := tree.Removals()
	require.Len(t, removals, 1)
	require.Equal(t, "wipe", removals[0].Provisioners[0].Command)
	require.True(t, removals[0].Covers(parse(t, `module.m["k"].a_b.e[0]`)))
	require.False(t, removals[0].Covers(parse(t, `a_b.e`)))
}

func TestLocked(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, "-- .terraform.lock.hcl --\nprovider \"registry.terraform.io/hashicorp/aws\" {\n}\nprovider \"registry.terraform.io/evil/null\" {\n}\n")
	require.Equal(t, []string{"registry.terraform.io/hashicorp/aws", "registry.terraform.io/evil/null"}, tree.Locked())
	none, _ := open(t, "-- main.tf --\n")
	require.Empty(t, none.Locked())
}
