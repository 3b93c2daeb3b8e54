// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// large lays out a configuration: modules of files of ten resources each, with one
// annotation a module.
func large(t testing.TB, modules, files int) string {
	t.Helper()
	dir := t.TempDir()
	var root strings.Builder
	for m := range modules {
		fmt.Fprintf(&root, "module \"m%d\" {\n  source = \"./m%d\"\n}\n", m, m)
		for f := range files {
			var sb strings.Builder
			for r := range 10 {
				if f == 0 && r == 5 {
					sb.WriteString("# planlint:allow destroy-stateful" + allowed + "\n")
				}
				fmt.Fprintf(&sb, `resource "aws_db_instance" "r%d_%d" {
  identifier          = "${var.prefix}-%d"
  allocated_storage   = 20 # GiB
  deletion_protection = true
  tags = {
    Name = "database"
    Text = <<-EOT
      # not a comment
    EOT
  }
}

`, f, r, r)
			}
			filestest.Write(t, filepath.Join(dir, fmt.Sprintf("m%d", m), fmt.Sprintf("f%d.tf", f)), sb.String())
		}
	}
	filestest.Write(t, filepath.Join(dir, "main.tf"), root.String())
	return dir
}

func TestThousandResources(t *testing.T) {
	t.Parallel()
	tree := source.Open(large(t, 10, 10), source.Options{})
	set := override.Collect(tree, config.Overrides{}, known, override.Options{})
	require.Empty(t, set.Problems())
	var lines []string
	for m := range 10 {
		for f := range 10 {
			for r := range 10 {
				lines = append(lines, fmt.Sprintf("destroy-stateful module.m%d.aws_db_instance.r%d_%d[0]", m, f, r))
			}
		}
	}
	passed := 0
	got := set.Apply(parseFindings(lines), now)
	require.Len(t, got, 1000)
	for _, f := range got {
		if f.Override != nil {
			require.True(t, strings.HasSuffix(f.Address, ".aws_db_instance.r0_5[0]"))
			passed++
		}
	}
	require.Equal(t, 10, passed)
}

// BenchmarkCollect reads a configuration of 10,000 resources in 1,000 files.
func BenchmarkCollect(b *testing.B) {
	dir := large(b, 50, 20)
	b.ReportAllocs()
	for b.Loop() {
		set := override.Collect(source.Open(dir, source.Options{}), config.Overrides{}, known, override.Options{})
		require.Empty(b, set.Problems())
	}
}
