// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// filesOf gives the files of an archive as a module of a saved plan has them.
func filesOf(archive string) map[string][]byte {
	out := map[string][]byte{}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		out[f.Name] = f.Data
	}
	return out
}

const (
	plannedRoot = `
-- main.tf --
# mark planned
resource "aws_x" "root" {}
module "own" {
  source = "./elsewhere"
}
module "twin" {
  source = "../shared"
}
module "far" {
  source = "example/far/aws"
}
module "near" {
  source = "./mods/far"
}
-- x_override.tf --
resource "aws_x" "root" {}
module "own" {
  source = "../shared"
}
-- new.tofu --
resource "aws_x" "tofu" {}
`
	plannedShared = "-- m.tf --\n\n# mark shared\nresource \"aws_x\" \"in\" {}\n"
	plannedFar    = "-- far.tf --\n# mark far\nresource \"aws_x\" \"in\" {}\nmodule \"sub\" {\n  source = \"./sub\"\n}\n"
)

func plannedModules() []source.Module {
	return []source.Module{
		{Key: "", Dir: ".", Files: filesOf(plannedRoot)},
		{Key: "own", Source: "../shared", Dir: "../shared", Files: filesOf(plannedShared)},
		{Key: "twin", Source: "../shared", Dir: "../shared", Files: filesOf(plannedShared)},
		{Key: "far", Source: "registry.terraform.io/example/far/aws", Dir: "mods/far", Files: filesOf(plannedFar)},
		{Key: "far.sub", Source: "./sub", Dir: "mods/far/sub", Files: filesOf(plannedShared)},
		{Key: "near", Source: "./mods/far", Dir: "mods/far", Files: filesOf(plannedFar)},
	}
}

// TestWhatWasPlannedCounts has a working tree that is gone, as it was, and edited
// since: the places and comments are the same.
func TestWhatWasPlannedCounts(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string]func(dir string){
		"gone": func(dir string) { require.NoError(t, os.RemoveAll(dir)) },
		"kept": func(string) {},
		"edited": func(dir string) {
			filestest.Write(t, filepath.Join(dir, "infra", "main.tf"), "# mark later\nresource \"aws_x\" \"later\" {}\n")
			filestest.Write(t, filepath.Join(dir, "infra", "extra.tf"), "# mark extra\nresource \"aws_x\" \"extra\" {}\n")
			require.NoError(t, os.Remove(filepath.Join(dir, "shared", "m.tf")))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filestest.Tree(t, "-- infra/x_override.tf --\nchanged\n")
			for file, content := range filesOf(plannedRoot) {
				filestest.Write(t, filepath.Join(dir, "infra", file), string(content))
			}
			filestest.Write(t, filepath.Join(dir, "shared", "m.tf"), string(filesOf(plannedShared)["m.tf"]))
			edit(dir)
			tree := source.Open(filepath.Join(dir, "infra"), source.Options{From: dir, Planned: plannedModules()})
			for address, want := range map[string]string{
				"aws_x.root":                       "infra/main.tf:2 merged with infra/x_override.tf:1",
				"aws_x.tofu":                       "infra/new.tofu:1",
				"aws_x.later":                      "none",
				"aws_x.extra":                      "none",
				"module.own.aws_x.in":              "shared/m.tf:3",
				"module.twin[\"a\"].aws_x.in":      "shared/m.tf:3",
				"module.far.aws_x.in":              "infra/main.tf:9 module call",
				"module.far.module.sub.aws_x.in":   "infra/main.tf:9 module call",
				"module.gone.aws_x.in":             "none",
				"module.near.aws_x.in":             "infra/mods/far/far.tf:2",
				"module.near.module.sub.aws_x.in":  "infra/mods/far/far.tf:3 module call",
				"module.twin.module.gone.aws_x.in": "infra/main.tf:6 module call",
			} {
				require.Equal(t, want, at(t, tree, address), address)
			}
			require.ElementsMatch(t, []string{
				`infra/main.tf:1 mark planned -> resource "aws_x" "root"`,
				`shared/m.tf:2 mark shared -> resource "aws_x" "in"`,
				`infra/mods/far/far.tf:1 mark far -> resource "aws_x" "in"`,
			}, marks(tree))
			c := tree.Comments("mark planned")[0]
			if name == "kept" {
				require.Equal(t, filepath.Join(dir, "infra", "main.tf"), c.Path)
				require.Empty(t, tree.Warnings())
			} else {
				require.Empty(t, c.Path, "git would tell of other lines")
			}
			if name == "edited" {
				require.Len(t, tree.Warnings(), 1)
				require.Equal(t, "infra/main.tf: changed since the plan was made: places and annotations are those of the plan", tree.Warnings()[0].String())
			}
		})
	}
}

func TestLinksInThePlannedTreeTakeAway(t *testing.T) {
	t.Parallel()
	outside := filestest.Tree(t, "-- m.tf --\n\n# mark shared\nresource \"aws_x\" \"in\" {}\n")
	dir := filestest.Tree(t, "-- infra/x.txt --\n-- .git/HEAD --\n")
	require.NoError(t, os.Symlink(filepath.Join(outside, "m.tf"), filepath.Join(dir, "infra", "m.tf")))
	tree := source.Open(filepath.Join(dir, "infra"), source.Options{From: dir, Planned: []source.Module{
		{Dir: ".", Files: filesOf(plannedShared)},
	}})
	require.Equal(t, []string{`infra/m.tf:2 mark shared -> resource "aws_x" "in" (stands in a file that a symbolic link brings in from outside the repository)`}, marks(tree))
}

// TestAtARevision looks up blocks that are gone from the working tree.
func TestAtARevision(t *testing.T) {
	t.Parallel()
	top := filestest.Tree(t, `
-- infra/main.tf --
resource "aws_x" "gone" {}
module "own" {
  source = "../shared"
}
module "far" {
  source = "example/far/aws"
}
-- infra/bad.tf --
resource "aws_x" {{
-- shared/m.tf --

resource "aws_x" "in" {}
`)
	gittest.Commit(t, top, "Ada")
	require.NoError(t, os.RemoveAll(filepath.Join(top, "shared")))
	infra := filepath.Join(top, "infra")
	filestest.Write(t, filepath.Join(infra, "main.tf"), "")

	tree, err := source.OpenAt(t.Context(), infra, "HEAD", source.Options{From: top})
	require.NoError(t, err)
	require.Equal(t, "HEAD", tree.Ref())
	for address, want := range map[string]string{
		"aws_x.gone":          "infra/main.tf:1 at HEAD",
		"module.own.aws_x.in": "shared/m.tf:2 at HEAD",
		"module.far.aws_x.in": "infra/main.tf:5 module call, at HEAD",
	} {
		require.Equal(t, want, at(t, tree, address), address)
	}
	_, ok := tree.Find(parse(t, "aws_x.never"), parse(t))
	require.False(t, ok)
	require.Len(t, tree.Warnings(), 1)
	require.Regexp(t, `^infra/bad.tf:1:\d+: not read in full: .* \(at HEAD\)$`, tree.Warnings()[0].String())

	_, err = source.OpenAt(t.Context(), infra, "nowhere", source.Options{})
	require.ErrorContains(t, err, "there is no such commit here")
}
