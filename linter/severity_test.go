// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

const destroysOne = `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},
"resource_changes":[{"address":"%[1]s.main","mode":"managed","type":"%[1]s","name":"main",
"provider_name":"registry.terraform.io/corp/x","change":{"actions":["delete"],"before":{"id":"1"},"after":null}}],
"configuration":{"root_module":{}}}`

// What nobody has judged is an error where nothing is known of the provider, and
// in strict mode; but the user has the last word.
func TestSeverityOfUnknownTypes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, typeName, config string
		want                   rule.Severity
	}{
		{"newer than the review", "aws_quantum_store", ``, rule.Warning},
		{"provider that nobody reviewed", "corp_ledger", ``, rule.Error},
		{"strict", "aws_quantum_store", `strict = true`, rule.Error},
		{"not strict", "aws_quantum_store", `strict = false`, rule.Warning},
		{"the user's word", "corp_ledger", `rule "destroy-unknown-type" { severity = "advice" }`, rule.Advice},
		{"the user's word in strict mode", "aws_quantum_store", "strict = true\nrule \"destroy-unknown-type\" { severity = \"advice\" }", rule.Advice},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), config.Name)
			require.NoError(t, os.WriteFile(file, []byte(test.config), 0o600))
			cfg, err := config.Load(file, config.Options{Rules: linter.KnownRules()})
			require.NoError(t, err)
			result, err := linter.Run(t.Context(), strings.NewReader(fmt.Sprintf(destroysOne, test.typeName)), linter.Options{Config: cfg})
			require.NoError(t, err)
			require.Len(t, result.Findings, 1)
			require.Equal(t, "destroy-unknown-type", result.Findings[0].Rule)
			require.Equal(t, test.want, result.Findings[0].Severity)
		})
	}
}
