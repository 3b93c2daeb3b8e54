// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package saved_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/saved"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

func acting(t *testing.T, as string) saved.CLI {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	dir, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	return saved.CLI{Program: self, Dir: dir, Env: []string{
		"ACT_AS=" + as, "TF_CLI_ARGS=-x", "TF_CLI_ARGS_show=-y", "TF_LOG=trace", "TF_LOG_PATH=/x", "TF_DATA_DIR=data",
	}}
}

func plan(tool source.Tool) *saved.File { return &saved.File{Tool: tool, Version: "1.11.4"} }

func TestShowStreamsWhatTheProgramWrites(t *testing.T) {
	t.Parallel()
	for _, tool := range []source.Tool{source.Terraform, source.ToolUnknown} {
		s, err := plan(tool).Show(t.Context(), "tfplan", acting(t, "Terraform v1.11.4"))
		require.NoError(t, err)
		out, err := io.ReadAll(s)
		require.NoError(t, err)
		require.Equal(t, shown, string(out))
		require.NoError(t, s.Err())
		require.NoError(t, s.Close())
		_, err = s.Read(make([]byte, 1))
		require.Equal(t, io.EOF, err)
	}
}

func TestShowGivesACleanEnvironment(t *testing.T) {
	t.Parallel()
	cli := acting(t, "OpenTofu v1.11.4\nenvironment")
	s, err := plan(source.OpenTofu).Show(t.Context(), "tfplan", cli)
	require.NoError(t, err)
	defer func() { require.NoError(t, s.Close()) }()
	out, err := io.ReadAll(s)
	require.NoError(t, err)
	here, err := filepath.Abs("tfplan")
	require.NoError(t, err)
	require.Contains(t, string(out), cli.Dir+" show -no-color -json "+here+" ")
	require.Contains(t, string(out), "TF_DATA_DIR=data CHECKPOINT_DISABLE=1")
	require.NotContains(t, string(out), "TF_CLI_ARGS")
	require.NotContains(t, string(out), "TF_LOG")
}

func TestShowWantsTheVeryVersion(t *testing.T) {
	t.Parallel()
	for as, want := range map[string]string{
		"Terraform v1.11.5":      "this saved plan can be read only by the version that wrote it, Terraform 1.11.4: %s is Terraform 1.11.5",
		"Terraform v1.11.4-dev":  "this saved plan can be read only by the version that wrote it, Terraform 1.11.4: %s is Terraform 1.11.4-dev",
		"OpenTofu v1.11.4":       "this saved plan can be read only by the version that wrote it, Terraform 1.11.4: %s is OpenTofu 1.11.4",
		"Something Else v1.11.4": "this saved plan can be read only by the version that wrote it, Terraform 1.11.4: %s does not tell its version: it answers neither as Terraform nor as OpenTofu",
	} {
		cli := acting(t, as)
		_, err := plan(source.Terraform).Show(t.Context(), "tfplan", cli)
		var fault *saved.Error
		require.ErrorAs(t, err, &fault)
		require.Equal(t, want, strings.ReplaceAll(fault.Reason, cli.Program, "%s"))
		require.Contains(t, fault.Hint, "--terraform PATH")
	}
	_, err := plan(source.OpenTofu).Show(t.Context(), "tfplan", saved.CLI{Program: "no-such-program"})
	require.ErrorContains(t, err, "OpenTofu 1.11.4: there is no no-such-program on PATH")
}

func TestShowThatFailsIsNoPlan(t *testing.T) {
	t.Parallel()
	for way, want := range map[string]string{
		"fail":   " show failed: no schema for it",
		"silent": " show failed: exit status 3",
	} {
		s, err := plan(source.Terraform).Show(t.Context(), "tfplan", acting(t, "Terraform v1.11.4\n"+way))
		require.NoError(t, err)
		_, err = io.ReadAll(s)
		require.ErrorContains(t, err, want)
		require.Equal(t, err, s.Err())
		require.NoError(t, s.Close())
	}
}

func TestTheContextEndsTheProgram(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	s, err := plan(source.Terraform).Show(ctx, "tfplan", acting(t, "Terraform v1.11.4\nhang"))
	require.NoError(t, err)
	_, err = io.ReadFull(s, make([]byte, len(shown)))
	require.NoError(t, err)
	cancel()
	_, err = io.ReadAll(s)
	require.True(t, errors.Is(err, context.Canceled), "%v", err)
}

func TestCloseEndsTheProgram(t *testing.T) {
	t.Parallel()
	for _, way := range []string{"hang", "endless"} {
		s, err := plan(source.Terraform).Show(t.Context(), "tfplan", acting(t, "Terraform v1.11.4\n"+way))
		require.NoError(t, err)
		_, err = io.ReadFull(s, make([]byte, len(shown)))
		require.NoError(t, err)
		require.NoError(t, s.Close())
	}
}
