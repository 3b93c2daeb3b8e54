// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// marks tells, for every comment that begins with "mark", its line, text, block and
// fault.
func marks(tree *source.Tree) []string {
	var out []string
	for _, c := range tree.Comments("mark") {
		at := "none"
		if c.Block != nil {
			at = c.Block.String()
		}
		if c.Fault != "" {
			fault, _, _ := strings.Cut(c.Fault, ",")
			fault, _, _ = strings.Cut(fault, ":")
			at += " (" + fault + ")"
		}
		out = append(out, fmt.Sprintf("%s:%d %s -> %s", c.File, c.Line, c.Text, at))
	}
	return out
}

const placement = `
-- main.tf --
# mark first line of the file
resource "a_b" "above" {
}

# mark parted by a blank line

resource "a_b" "parted" {
}

// mark over other comments
# something else
/* and
   more */
resource "a_b" "contiguous" {
  x = 1
  # mark inside
  lifecycle {
    # mark in a nested block
    prevent_destroy = true # mark trailing inside
  }
  tags = { # mark in an object
  }
} # mark behind the brace
resource "a_b" "next" { # mark on the header
  list = [
    1, # mark in a list
  ]
}
x = 1 # mark behind an argument
/* mark on the same line */ resource "a_b" "same_line" {
  /*
   * mark starred
   * mark again
   mark bare
   not a mark
   */
}
# # mark commented out
## mark too
# not a mark
#mark tight
module "m" {
}
# mark before
  
removed {
  # mark in removed
}
# mark over another kind
provider "a" {
}
# mark at the end
`

func TestCommentPlacement(t *testing.T) {
	t.Parallel()
	want := []string{
		`main.tf:1 mark first line of the file -> resource "a_b" "above"`,
		`main.tf:5 mark parted by a blank line -> none`,
		`main.tf:10 mark over other comments -> resource "a_b" "contiguous"`,
		`main.tf:16 mark inside -> resource "a_b" "contiguous"`,
		`main.tf:18 mark in a nested block -> resource "a_b" "contiguous"`,
		`main.tf:19 mark trailing inside -> resource "a_b" "contiguous"`,
		`main.tf:21 mark in an object -> resource "a_b" "contiguous"`,
		`main.tf:23 mark behind the brace -> none`,
		`main.tf:24 mark on the header -> resource "a_b" "next"`,
		`main.tf:26 mark in a list -> resource "a_b" "next"`,
		`main.tf:29 mark behind an argument -> none`,
		`main.tf:30 mark on the same line -> resource "a_b" "same_line"`,
		`main.tf:32 mark starred -> resource "a_b" "same_line"`,
		`main.tf:33 mark again -> resource "a_b" "same_line"`,
		`main.tf:34 mark bare -> resource "a_b" "same_line"`,
		`main.tf:41 mark tight -> module "m"`,
		`main.tf:44 mark before -> none`,
		`main.tf:47 mark in removed -> removed`,
		`main.tf:49 mark over another kind -> provider "a"`,
		`main.tf:52 mark at the end -> none`,
	}
	for name, archive := range map[string]string{
		"plain":   placement,
		"CRLF":    strings.ReplaceAll(placement, "\n", "\r\n"),
		"BOM":     strings.Replace(placement, "# mark first", "\uFEFF# mark first", 1),
		"no end":  strings.TrimSuffix(placement, "\n"),
		"shifted": strings.ReplaceAll(placement, "    ", "\t"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			_, content, _ := strings.Cut(archive, "-- main.tf --")
			content = strings.TrimPrefix(strings.TrimPrefix(content, "\r"), "\n")
			filestest.Write(t, filepath.Join(dir, "main.tf"), content)
			tree := source.Open(dir, source.Options{From: dir})
			require.Equal(t, want, marks(tree))
			require.Equal(t, "main.tf:2", at(t, tree, "a_b.above"))
		})
	}
}

func TestCommentColumns(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, "-- main.tf --\nresource \"a_b\" \"c\" {\n  x = \"e\u0301\" # mark \u00e9\n}\n")
	c := tree.Comments("mark")[0]
	require.Equal(t, []int{2, 13, 19}, []int{c.Line, c.Col, c.EndCol})
	require.Equal(t, "  x = \"e\u0301\" # mark \u00e9", c.Source)
}

func TestCommentDecoys(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf --
resource "a_b" "c" {
  heredoc = <<EOT
# mark in a heredoc
EOT
  flush = <<-EOT
    /* mark in a flush heredoc */
    ${"x" /* mark in an interpolation */}
  EOT
  text = "# mark in a string"
  more = "${1 /* mark in a template */}"
  # mark real
}
variable "v" {
  description = <<EOT
# mark before a block in a string
resource "a_b" "c" {}
EOT
}
`)
	require.Equal(t, []string{
		`main.tf:7 mark in an interpolation -> resource "a_b" "c" (stands inside a string)`,
		`main.tf:10 mark in a template -> resource "a_b" "c" (stands inside a string)`,
		`main.tf:11 mark real -> resource "a_b" "c"`,
	}, marks(tree))
}

func TestCommentsOfJSON(t *testing.T) {
	t.Parallel()
	tree, _ := open(t, `
-- main.tf.json --
{
  "//": "mark at the top",
  "resource": {
    "a_b": {
      "c": {
        "//": "mark one\nmark two",
        "nested": {"//": "mark nested"},
        "text": "mark text"
      },
      "d": [{"//": ["mark three", "no", 4]}]
    }
  },
  "mod\u0075le": {"m": {"source": "./m", "//": "mark four"}}
}
-- m/main.tf --
# mark within
resource "a_b" "c" {}
`)
	require.Equal(t, []string{
		`main.tf.json:2 mark at the top -> none`,
		`main.tf.json:6 mark one -> resource "a_b" "c"`,
		`main.tf.json:6 mark two -> resource "a_b" "c"`,
		`main.tf.json:10 mark three -> resource "a_b" "d"`,
		`main.tf.json:13 mark four -> module "m"`,
		`m/main.tf:1 mark within -> resource "a_b" "c"`,
	}, marks(tree))
}

func TestCommentsThatCannotSpeak(t *testing.T) {
	t.Parallel()
	outside := filestest.Tree(t, `
-- linked.tf --
# mark linked file
resource "a_b" "linked" {}
-- module/main.tf --
# mark linked module
resource "a_b" "c" {}
`)
	tree, dir := open(t, `
-- main.tf --
module "m" {
  source = "./linked"
}
module "remote" {
  source = "example/m/aws"
}
module "vendored" {
  source = "./.terraform/modules/remote"
}
resource "a_b" "linked_too" {}
-- main_override.tf --
# mark override
resource "a_b" "linked_too" {}
-- broken.tf --
# mark broken
resource "a_b" "broken" {
  x =
}
-- unused/main.tf --
# mark not called
resource "a_b" "c" {}
-- .terraform/modules/modules.json --
{"Modules":[{"Key":"remote","Source":"registry.terraform.io/example/m/aws","Dir":".terraform/modules/remote"}]}
-- .terraform/modules/remote/main.tf --
# mark remote
resource "a_b" "c" {}
# mark elsewhere
resource "a_b" "d" {}
`)
	require.NoError(t, os.Symlink(filepath.Join(outside, "linked.tf"), filepath.Join(dir, "z.tf")))
	require.NoError(t, os.Symlink(filepath.Join(outside, "module"), filepath.Join(dir, "linked")))
	require.Equal(t, []string{
		`main_override.tf:1 mark override -> resource "a_b" "linked_too" (stands in an override file)`,
		`broken.tf:1 mark broken -> resource "a_b" "broken" (stands in a file with syntax errors)`,
		`z.tf:1 mark linked file -> resource "a_b" "linked" (stands in a file that a symbolic link brings in from outside the repository)`,
	}, marks(tree))

	for _, address := range []string{"module.remote.a_b.c", "module.vendored.a_b.c"} {
		notes := tree.Foreign(parse(t, address), "mark")
		require.Len(t, notes, 1)
		require.Equal(t, "mark remote", notes[0].Text)
		require.Contains(t, notes[0].Fault, "not your own code")
	}
	require.Len(t, tree.Foreign(parse(t, "module.m.a_b.c"), "mark"), 1)
	require.Empty(t, tree.Foreign(parse(t, "a_b.linked"), "mark"))
	require.Empty(t, tree.Foreign(parse(t, "module.gone.a_b.c"), "mark"))
}

func TestLinksWithinTheRepository(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, `
-- .git/HEAD --
-- prod/main.tf --
module "m" {
  source = "./shared"
}
-- common/main.tf --
# mark shared
resource "a_b" "c" {}
`)
	require.NoError(t, os.Symlink(filepath.Join(dir, "common"), filepath.Join(dir, "prod", "shared")))
	tree := source.Open(filepath.Join(dir, "prod"), source.Options{From: dir})
	require.Equal(t, []string{`prod/shared/main.tf:1 mark shared -> resource "a_b" "c"`}, marks(tree))
}

func FuzzComments(f *testing.F) {
	f.Add([]byte("# mark\nresource \"a\" \"b\" {\n x = <<E\n# mark\nE\n}\n"), false)
	f.Add([]byte(`{"//":["mark"],"resource":[{"a":{"b":[{"//":"mark"}]}}]}`), true)
	f.Fuzz(func(t *testing.T, src []byte, json bool) {
		dir, name := t.TempDir(), "main.tf"
		if json {
			name += ".json"
		}
		filestest.Write(t, filepath.Join(dir, name), string(src))
		tree := source.Open(dir, source.Options{From: dir})
		for _, c := range tree.Comments("mark") {
			require.True(t, strings.HasPrefix(c.Text, "mark"))
			require.Positive(t, c.Line)
		}
		tree.Find(parse(t, "module.m.a_b.c"), parse(t, "a.b"))
	})
}
