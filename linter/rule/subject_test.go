// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func TestText(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		data any
		text string
		set  bool
	}{
		{"ABANDON", "ABANDON", true},
		{"", "", false},
		{false, "false", true},
		{json.Number("7"), "7", true},
		{[]any{}, "set", false},
		{[]any{"a"}, "set", true},
		{map[string]any{}, "set", false},
		{map[string]any{"a": nil}, "set", true},
	} {
		text, set := rule.Text(plan.Value{Knowledge: plan.Known, Data: test.data})
		require.Equal(t, test.set, set, test.data)
		if set {
			require.Equal(t, test.text, text, test.data)
		}
	}
	_, set := rule.Text(plan.Value{Knowledge: plan.Unknown, Data: "x"})
	require.False(t, set)
	_, set = rule.Text(plan.Value{Null: true})
	require.False(t, set)
}

func TestOverridable(t *testing.T) {
	t.Parallel()
	change := func(rule.Subject) []rule.Finding { return nil }
	whole := func(rule.Overview) []rule.Finding { return nil }
	require.True(t, rule.Rule{Change: change}.Overridable())
	require.True(t, rule.Rule{Plan: whole}.Overridable())
	require.False(t, rule.Rule{Plan: whole, NoAddress: true}.Overridable())
	require.False(t, rule.Rule{}.Overridable())
}
