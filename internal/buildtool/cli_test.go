// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package buildtool

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func script(t *testing.T, answer string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "terraform")
	text := "#!/bin/sh\nif [ \"$2\" = -json ]; then echo '{\"terraform_version\":\"" + answer + "\"}'; else echo OpenTofu v" + answer + "; fi\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o755))
	return path
}

func TestInspect(t *testing.T) {
	t.Parallel()
	cli, err := inspect(t.Context(), script(t, "1.12.6"))
	require.NoError(t, err)
	require.Equal(t, "tofu", cli.Kind)
	require.Equal(t, "registry.opentofu.org", cli.Host)
	require.Equal(t, "1.12.6", cli.Version)
}

func TestInspectRefusesWhatIsTooOld(t *testing.T) {
	t.Parallel()
	_, err := inspect(t.Context(), script(t, "1.9.0"))
	require.ErrorContains(t, err, "is version 1.9.0, older than 1.11.0")
}

func TestBuildNamesAMissingRecipe(t *testing.T) {
	t.Parallel()
	_, err := Build(t.Context(), "no-such-tool", os.Stderr)
	require.ErrorContains(t, err, "no recipe for no-such-tool")
}
