// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
)

func TestPlansInAFolder(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, `
-- unit10/tfplan.json --
-- unit2/tfplan.tfplan --
-- unit2/tfplan --
-- unit2/tfplan.out --
-- unit2-b/plan.json --
-- unit2/deep/er/plan.tfplan --
-- unit2/main.tf.json --
-- unit2/prod.tfvars.json --
-- unit2/notes.txt --
-- unit2/.hidden.json --
-- unit2/.terraform/modules/modules.json --
-- .terragrunt-cache/x/plan.json --
`)
	found, err := plansIn(dir)
	require.NoError(t, err)
	for i := range found {
		rel, err := filepath.Rel(dir, found[i])
		require.NoError(t, err)
		found[i] = filepath.ToSlash(rel)
	}
	require.Equal(t, []string{
		"unit2/deep/er/plan.tfplan", "unit2/tfplan", "unit2/tfplan.out", "unit2/tfplan.tfplan",
		"unit2-b/plan.json", "unit10/tfplan.json",
	}, found)

	_, err = expand([]string{dir, filepath.Join(dir, "unit2", ".", "tfplan")})
	require.ErrorContains(t, err, "tfplan is given twice")
	_, err = expand([]string{filepath.Join(dir, ".terragrunt-cache")})
	require.NoError(t, err, "what is named is not passed over")

	require.NoError(t, os.Symlink(t.TempDir(), filepath.Join(dir, "elsewhere")))
	_, err = expand([]string{dir})
	require.ErrorContains(t, err, "is a link to another folder, and is not followed")
}

func TestNaturalOrder(t *testing.T) {
	t.Parallel()
	want := []string{"", "a", "a/b", "a-b", "a1", "a01", "a2", "a2b", "a10", "a10/1", "b", "b18446744073709551617", "b18446744073709551618"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, natural)
	require.Equal(t, want, got)
}
