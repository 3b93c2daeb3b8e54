// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
)

func seed(f *testing.F, pattern string) {
	f.Helper()
	paths, err := filepath.Glob(filepath.Join(fixturesDir, pattern))
	require.NoError(f, err)
	require.NotEmpty(f, paths)
	for _, path := range paths {
		src, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(src)
	}
}

// FuzzStatement holds that there is one form of each statement.
func FuzzStatement(f *testing.F) {
	seed(f, "*.approval")
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := approval.Parse(src)
		if err != nil {
			return
		}
		again, err := s.Encode()
		require.NoError(t, err)
		require.Equal(t, string(src), string(again))
	})
}

// FuzzSignature holds that there is one form of each signature, but for line breaks.
func FuzzSignature(f *testing.F) {
	seed(f, "*.sig")
	f.Fuzz(func(t *testing.T, armored []byte) {
		s, err := approval.ParseSignature(armored)
		if err != nil {
			return
		}
		squeeze := func(b []byte) []byte {
			return bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r"), nil), []byte("\n"), nil)
		}
		require.Equal(t, string(squeeze(armored)), string(squeeze(s.Armor())))
	})
}

// FuzzSigners holds that reading allowed signers ends, and tells lines apart.
func FuzzSigners(f *testing.F) {
	seed(f, "allowed_signers")
	f.Add([]byte(`"a b" namespaces="x,\"y",valid-after="20260101Z" ssh-ed25519 AAAA`))
	sig, err := os.ReadFile(filepath.Join(fixturesDir, "ed25519.sig"))
	require.NoError(f, err)
	parsed, err := approval.ParseSignature(sig)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := approval.ParseSigners("f", src, time.UTC)
		if err != nil {
			return
		}
		require.LessOrEqual(t, s.Len(), bytes.Count(src, []byte{'\n'})+1)
		if a, err := s.Allowed(parsed, now); err == nil {
			require.NotEmpty(t, a.Name())
		}
	})
}
