// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"archive/zip"
	"encoding/base64"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/stretchr/testify/require"
)

// noPlaintext looks for tokens, and for what opens them, in all that a run
// leaves: the state and its backup, the saved plan, what the CLI prints and the
// logs of the CLI and the provider at their most talkative.
func noPlaintext(s *site) {
	s.Setenv("TF_LOG", "TRACE")
	s.Setenv("TF_LOG_PATH", filepath.Join(s.Dir, "trace.log"))
	s.write(s.local(nil) + s.block("ephemeral", "run", nil) + `
variable "identity" {
  type      = string
  ephemeral = true
}
ephemeral "scoped_secret" "x" {
  sealed_token = scoped_token.x.sealed_token
  identity     = var.identity
}
resource "terraform_data" "use" {
  provisioner "local-exec" {
    command     = "true"
    environment = { A = ephemeral.scoped_secret.x.value, B = ephemeral.scoped_token.run.token }
  }
}
`)
	plan, err := s.Plan(s.t.Context())
	require.NoError(s.t, err)
	applied, err := s.Run(s.t.Context(), "apply", "-no-color", "tfplan")
	require.NoError(s.t, err)
	shown, err := s.Run(s.t.Context(), "show", "-json")
	require.NoError(s.t, err)
	require.Len(s.t, s.tokens(), 3, "one kept, and an ephemeral one each while planning and applying")

	secret := s.unseal(s.state()[0].Sealed)
	haystacks := s.leavings()
	haystacks["plan as JSON"], haystacks["apply"], haystacks["state as JSON"] = string(plan), applied, shown
	require.Contains(s.t, haystacks, "terraform.tfstate")
	require.Contains(s.t, haystacks, "trace.log")
	require.Contains(s.t, haystacks["tfplan/tfplan"], "scoped_token", "the saved plan was read")
	header := secret[:strings.Index(secret, ".")] // of every JWT by this key, the ephemeral one too
	for where, text := range haystacks {
		for _, needle := range []string{header, s.reader.String()} {
			require.NotContains(s.t, text, needle, where)
			require.NotContains(s.t, text, base64.StdEncoding.EncodeToString([]byte(needle))[:16], where)
		}
	}
}

// leavings reads every file of the root module, and what is in its archives.
func (s *site) leavings() map[string]string {
	s.t.Helper()
	out := map[string]string{}
	require.NoError(s.t, filepath.WalkDir(s.Dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.Name() == "providers" {
			return filepath.SkipDir
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		text, err := os.ReadFile(path)
		require.NoError(s.t, err)
		out[entry.Name()] = string(text)
		if archive, err := zip.OpenReader(path); err == nil {
			for _, file := range archive.File {
				r, err := file.Open()
				require.NoError(s.t, err)
				text, err := io.ReadAll(r)
				require.NoError(s.t, err)
				out[entry.Name()+"/"+file.Name] = string(text)
			}
			require.NoError(s.t, archive.Close())
		}
		return nil
	}))
	return out
}
