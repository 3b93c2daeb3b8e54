// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

func TestDecode(t *testing.T) {
	t.Parallel()
	document := strings.NewReader(`{
  "format_version": "1.2", "terraform_version": "1.16.4", "planned_values": {"root_module": {}},
  "variables": {"a": {"value": ["x", 1]}, "b": {"value": null}},
  "resource_changes": [{
    "address": "data.x_y.z", "mode": "data", "type": "x_y", "name": "z", "provider_name": "x",
    "change": {
      "actions": ["read"], "before": null,
      "after": {"known": ["a"], "list": ["a", null], "set": ["a"], "blocks": [{"name": "b"}]},
      "after_unknown": {"id": true, "list": [false, true], "set": [true, false], "blocks": [{"value": true}]}
    }
  }],
  "configuration": {"root_module": {}}
}`)
	var got any
	variables := map[string]any{}
	_, err := plan.Read(document, plan.Handler{
		Variable: func(v *plan.Variable) error {
			variables[v.Name] = v.Value
			return nil
		},
		Read: func(c *plan.Change) error {
			got = c.After.Decode(func(path string) any { return "<" + path + ">" })
			return nil
		},
		Change: func(c *plan.Change) error { t.Fatal(c.Address + " does nothing"); return nil },
	})
	require.NoError(t, err)
	require.Equal(t, map[string]any{
		"id": "<id>", "known": []any{"a"}, "list": []any{"a", "<list[1]>"}, "set": []any{"a", "<set[0]>"},
		"blocks": []any{map[string]any{"name": "b", "value": "<blocks[0].value>"}},
	}, got)
	require.Len(t, variables, 2)
	require.Nil(t, variables["b"])
}
