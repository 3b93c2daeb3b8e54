// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/seal"
)

// documented applies every example that the registry shows, and the README's. The
// scripts that they run fail without the token.
func documented(s *site) {
	recipients, err := seal.ParseRecipients(s.reader.Recipient().String())
	require.NoError(s.t, err)
	sealed, err := recipients.Seal("the token")
	require.NoError(s.t, err)
	s.Setenv("TF_VAR_sealed_token", sealed)
	s.Setenv("TF_VAR_grants", `[{ actions = ["domain:create"], resources = ["projects/acme/domains/one"] }]`)
	s.Setenv("XDG_DATA_HOME", s.t.TempDir())
	s.script("migrate.sh", `test "${TOKEN#eyJ}" != "$TOKEN"`)
	s.script("check-domains.sh", `test "$TOKEN" = "the token"`)
	for _, example := range []string{
		"provider/provider.tf",
		"ephemeral-resources/scoped_token/ephemeral-resource.tf",
		"ephemeral-resources/scoped_secret/ephemeral-resource.tf",
		"resources/scoped_token/resource.tf",
		"data-sources/scoped_tokens/data-source.tf",
		"data-sources/scoped_permissions/data-source.tf",
		"functions/covers/function.tf",
		"functions/excess/function.tf",
	} {
		s.copy(example)
		text, err := os.ReadFile(filepath.Join(s.Dir, "main.tf"))
		require.NoError(s.t, err)
		if !strings.Contains(string(text), "required_providers") {
			s.write(requirement + string(text))
		}
		require.Contains(s.t, s.apply(), "Apply complete!", example)
	}
	s.write(readme(s))
	require.Contains(s.t, s.apply(), "Apply complete! Resources: 1 added", "README.md")
}

// script puts a shell script into the root module.
func (s *site) script(name, text string) {
	s.t.Helper()
	require.NoError(s.t, os.WriteFile(filepath.Join(s.Dir, name), []byte("#!/bin/sh\n"+text+"\n"), 0o700))
}

// readme gives the first configuration of the README.
func readme(s *site) string {
	s.t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	require.NoError(s.t, err)
	_, rest, found := strings.Cut(string(text), "```hcl\n")
	require.True(s.t, found)
	config, _, _ := strings.Cut(rest, "```")
	return config
}
