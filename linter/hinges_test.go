// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
)

// TestUnknownHingesOnTheConfiguration holds that an attribute that is known only
// after apply is a finding unless its block surely leaves it to the provider.
func TestUnknownHingesOnTheConfiguration(t *testing.T) {
	t.Parallel()
	const protection = `"before": {"deletion_protection": true}, "after": {}, "after_unknown": {"deletion_protection": true}`
	const pitr = `"before": {"point_in_time_recovery": [{"enabled": true}]}, "after": {"point_in_time_recovery": [{}]},
		"after_unknown": {"point_in_time_recovery": [{"enabled": true}]}`
	for name, test := range map[string]struct {
		typ, sides, expressions string
		want                    int
	}{
		"computed":            {"aws_db_instance", protection, `{"engine": {"constant_value": "postgres"}}`, 0},
		"set":                 {"aws_db_instance", protection, `{"deletion_protection": {"references": ["var.protect"]}}`, 1},
		"set without a value": {"aws_db_instance", protection, `{"deletion_protection": {}}`, 1},
		"nested, computed":    {"aws_dynamodb_table", pitr, `{"point_in_time_recovery": [{"kms": {}}]}`, 0},
		"nested, set":         {"aws_dynamodb_table", pitr, `{"point_in_time_recovery": [{"enabled": {"references": ["var.pitr"]}}]}`, 1},
		"perhaps dynamic":     {"aws_dynamodb_table", pitr, `{"name": {"constant_value": "x"}}`, 1},
		"no such block":       {"aws_db_instance", protection, "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			block := ""
			if test.expressions != "" {
				block = fmt.Sprintf(`{"address": "%[1]s.x", "mode": "managed", "type": "%[1]s", "name": "x", "provider_config_key": "aws",
					"expressions": %[2]s, "schema_version": 0}`, test.typ, test.expressions)
			}
			doc := fmt.Sprintf(`{"format_version": "1.2", "terraform_version": "1.16.4", "planned_values": {"root_module": {}},
				"resource_changes": [{"address": "module.a[\"k\"].%[1]s.x[0]", "module_address": "module.a[\"k\"]", "mode": "managed",
					"type": "%[1]s", "name": "x", "index": 0, "provider_name": "aws", "change": {"actions": ["update"], %[2]s}}],
				"configuration": {"root_module": {"module_calls": {"a": {"source": "./a", "module": {"resources": [%[3]s]}}}}}}`,
				test.typ, test.sides, block)
			result, err := linter.Run(context.Background(), strings.NewReader(doc), linter.Options{})
			require.NoError(t, err, doc)
			require.Len(t, result.Findings, test.want)
		})
	}
}
