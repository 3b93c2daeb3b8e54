// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package workspace_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

const store = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
resource "aws_ebs_volume" "production" {
  availability_zone = "eu-central-1a"
  size              = 500
}
resource "aws_ebs_snapshot" "nightly" {
  volume_id = aws_ebs_volume.production.id
}
`

func TestLabIsPlannedAndAppliedByTheCLI(t *testing.T) {
	t.Parallel()
	cli, err := buildtool.FindCLI(t.Context(), os.Stderr)
	require.NoError(t, err)
	dir := t.TempDir()
	lab, err := workspace.Build(t.Context(), "github.com/scoped-dev/terraform-provider-scoped/tools/lab", dir)
	require.NoError(t, err)
	mirror := workspace.Mirror{Dir: filepath.Join(dir, "mirror")}
	require.NoError(t, mirror.Add("hashicorp/aws", "6.0.0", lab))
	root := filepath.Join(dir, "root")
	require.NoError(t, os.Mkdir(root, 0o700))
	w, err := workspace.New(root, cli, mirror)
	require.NoError(t, err)

	require.NoError(t, os.WriteFile(filepath.Join(root, "main.tf"), []byte(store), 0o600))
	require.NoError(t, w.Apply(t.Context()))
	again, err := w.Plan(t.Context(), "-detailed-exitcode")
	require.NoError(t, err, "a second plan changes nothing")
	require.Contains(t, string(again), `"volume_id":"vol-`)

	require.NoError(t, os.WriteFile(filepath.Join(root, "main.tf"), nil, 0o600))
	gone, err := w.Plan(t.Context())
	require.NoError(t, err)
	require.Contains(t, string(gone), `"provider_name":"`+cli.Host+`/hashicorp/aws"`)
	require.Contains(t, string(gone), `"actions":["delete"]`)

	_, err = w.Run(t.Context(), "no-such-command")
	var failure *workspace.Failure
	require.ErrorAs(t, err, &failure)
}
