// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package scripts_test

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/scripts"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

const configuration = `
-- root/main.tf --
locals {
  dir  = "${path.module}/bin"
  tool = "${local.dir}/local.sh"
  self = "${local.self}"
}
resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "bash ./command.sh --config='my config.yml' ${var.unknown}/none.sh && exit 0"
  }
  provisioner "local-exec" {
    when        = destroy
    working_dir = "work"
    interpreter = ["${path.module}/interpreter.sh", "-c"]
    command     = <<-EOT
      cd deep
      ./deeper.sh < "${path.root}/heredoc.txt"; curl -d @posted.json ${join(" ", ["called.sh"])}
    EOT
  }
  provisioner "local-exec" {
    command = local.tool
  }
  provisioner "local-exec" {
    command = local.self
  }
  provisioner "remote-exec" {
    scripts = ["first.sh", "second.sh"]
  }
  provisioner "file" {
    source      = "sent"
    destination = "/tmp"
  }
  provisioner "file" {
    content     = "unused.sh"
    destination = "/tmp/x"
  }
}
data "external" "b" {
  program = ["python3", "${path.cwd}/program.py"]
}
removed {
  from = terraform_data.gone
  provisioner "local-exec" {
    when    = destroy
    command = "./removed.sh"
  }
}
module "m" { source = "../mod" }
-- root/more.tf.json --
{"resource": {"terraform_data": {"j": {"provisioner": {"local-exec": {"command": "sh ${path.module}/json.sh"}}}}}}
-- root/main_override.tf --
resource "terraform_data" "a" {
  provisioner "local-exec" { command = "./overriding.sh" }
}
-- mod/mod.tf --
resource "terraform_data" "c" {
  provisioner "local-exec" { command = "${path.module}/module.sh" }
}
-- mod/module.sh --
m
-- root/command.sh --
c
-- root/my config.yml --
y
-- root/interpreter.sh --
i
-- root/work/deep/deeper.sh --
d
-- root/heredoc.txt --
h
-- root/work/posted.json --
{}
-- root/called.sh --
c
-- root/bin/local.sh --
l
-- root/first.sh --
1
-- root/second.sh --
2
-- root/sent/a --
a
-- root/sent/b/c --
c
-- root/unused.sh --
u
-- root/program.py --
p
-- root/removed.sh --
r
-- root/json.sh --
j
-- root/overriding.sh --
o
-- root/none.sh --
n
`

func found(t *testing.T, dir string) map[string]string {
	t.Helper()
	all, err := scripts.Files(source.Open(dir, source.Options{}))
	require.NoError(t, err)
	out := map[string]string{}
	for _, f := range all {
		out[f.Path] = f.SHA256
	}
	return out
}

func TestFiles(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, configuration)
	got := found(t, filepath.Join(dir, "root"))
	want := []string{"my config.yml"}
	for name := range strings.FieldsSeq("command.sh interpreter.sh work/deep/deeper.sh heredoc.txt work/posted.json called.sh bin/local.sh " +
		"first.sh second.sh sent/a sent/b/c program.py removed.sh json.sh overriding.sh ../mod/module.sh") {
		want = append(want, name)
		src, err := os.ReadFile(filepath.Join(dir, "root", filepath.FromSlash(name)))
		require.NoError(t, err)
		sum := sha256.Sum256(src)
		require.Equal(t, hex.EncodeToString(sum[:]), got[name], name)
	}
	require.ElementsMatch(t, want, slices.Collect(maps.Keys(got)))
}

func TestAnotherScriptIsAnotherDigest(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, configuration)
	before := found(t, filepath.Join(dir, "root"))
	filestest.Write(t, filepath.Join(dir, "mod", "module.sh"), "rm -rf /")
	after := found(t, filepath.Join(dir, "root"))
	require.NotEqual(t, before["../mod/module.sh"], after["../mod/module.sh"])
	delete(before, "../mod/module.sh")
	delete(after, "../mod/module.sh")
	require.Equal(t, before, after)
}

// TestTooMuchIsRefused is about directories that lead into themselves: what was not
// looked at may be what was changed.
func TestTooMuchIsRefused(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, configuration)
	require.NoError(t, os.Symlink(".", filepath.Join(dir, "root", "sent", "again")))
	_, err := scripts.Files(source.Open(filepath.Join(dir, "root"), source.Options{}))
	require.ErrorContains(t, err, "unable to take the digest of")
}

func TestNothingToRun(t *testing.T) {
	t.Parallel()
	require.Empty(t, found(t, t.TempDir()))
}

// TestWhatAFileReadsIsNotSeen is the limit of going by names.
func TestWhatAFileReadsIsNotSeen(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, `
-- main.tf --
resource "terraform_data" "a" {
  provisioner "local-exec" { command = "sh outer.sh" }
}
-- outer.sh --
. ./inner.sh
-- inner.sh --
echo
`)
	got := found(t, dir)
	require.Contains(t, got, "outer.sh")
	require.NotContains(t, got, "inner.sh")
}
