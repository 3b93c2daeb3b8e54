// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/hashicorp/go-version"
	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

func (s *site) byHand() string {
	s.t.Helper()
	return s.issue(issuer.Spec{
		Key: "k", Owner: "someone", Name: "by hand", TTL: time.Hour, Grants: grants(s.t, []string{"*"}, []string{"**"}),
	}).ID
}

// unmanaged has the documented check find a token that nobody declared.
func unmanaged(s *site) {
	s.byHand()
	s.write(s.local(nil) + checkExample(s.t))
	out := s.apply()
	require.Contains(s.t, out, "Warning: Check block assertion failed")
	require.Contains(s.t, out, "Nobody declared: by hand.")
	require.Contains(s.t, out, "Too broad: by hand.")
	require.NotContains(s.t, out, "Older than 90 days")
}

// query finds that token, writes the import block for it, and imports it: nothing
// changes at the issuer.
func query(s *site) {
	if s.CLI.Kind != "terraform" || version.Must(version.NewVersion(s.CLI.Version)).LessThan(version.Must(version.NewVersion("1.14.0"))) {
		s.t.Skip("terraform query came with Terraform 1.14, and OpenTofu has none: ", s.CLI.Kind, " ", s.CLI.Version)
	}
	id := s.byHand()
	s.write(s.local(nil))
	text, err := os.ReadFile("../examples/list-resources/scoped_token/list-resource.tfquery.hcl")
	require.NoError(s.t, err)
	require.NoError(s.t, os.WriteFile(filepath.Join(s.Dir, "list.tfquery.hcl"), text, 0o600))
	s.apply()
	out, err := s.Run(s.t.Context(), "query", "-no-color", "-generate-config-out=found.tf")
	require.NoError(s.t, err)
	require.Contains(s.t, out, id)
	found, err := os.ReadFile(filepath.Join(s.Dir, "found.tf"))
	require.NoError(s.t, err)
	require.Contains(s.t, string(found), "import {")
	require.Contains(s.t, string(found), id)

	// What the state never had is for its reader to fill in: what to acknowledge, and
	// who may read the token that comes after this one.
	filled := regexp.MustCompile(`accept_excess += null`).ReplaceAllString(string(found), `accept_excess = ["*@**"]`)
	filled = regexp.MustCompile(`recipients += null`).ReplaceAllString(filled, fmt.Sprintf("recipients = [%q]", s.reader.Recipient()))
	require.NoError(s.t, os.WriteFile(filepath.Join(s.Dir, "found.tf"), []byte(filled), 0o600))
	out = s.apply()
	require.Contains(s.t, out, "1 imported, 0 added, 1 changed, 0 destroyed")
	require.Len(s.t, s.tokens(), 2, "an import issues nothing")
	require.Len(s.t, s.live(), 2, "and revokes nothing")
}
