// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
)

// FuzzLoad makes sure that whatever stands in a file is understood or refused, with
// a place in it.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(full))
	f.Add([]byte(options))
	f.Add([]byte(`environment "a" { tags = { b = ["c"] } }`))
	f.Add([]byte(`rule "own-rule" { when = anytrue([for x in change.after.y : x == plan.environment]) }`))
	f.Add([]byte("rule \"own-rule\" {\n  when = \"${change.type}%{ if true }x%{ endif }\"\n  message = <<-EOT\n  a\n  EOT\n}\n"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, src []byte) {
		path := filepath.Join(dir, config.Name)
		require.NoError(t, os.WriteFile(path, src, 0o600))
		c, err := config.Load(path, config.Options{Rules: rules, From: dir})
		if err == nil {
			require.NotNil(t, c)
			return
		}
		var faults *config.Error
		require.ErrorAs(t, err, &faults)
		require.Nil(t, c)
		for _, fault := range faults.Faults {
			require.NotEmpty(t, fault.Text)
			require.Positive(t, fault.Line, fault.Text)
		}
	})
}
