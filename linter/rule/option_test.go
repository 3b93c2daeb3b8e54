// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func TestOptions(t *testing.T) {
	t.Parallel()
	r := rule.Rule{Options: []rule.Option{{Name: "max", Default: 10}, {Name: "names", Default: []string{"a"}}}}
	o := rule.DefaultOptions(r)
	require.Equal(t, 10, o.Int("max"))
	require.Equal(t, []string{"a"}, o.Strings("names"))
	o = r.OptionsWith(map[string]any{"max": 3})
	require.Equal(t, 3, o.Int("max"))
	require.Equal(t, []string{"a"}, o.Strings("names"))
	require.PanicsWithValue(t, `the rule declares no option "mix" of type int`, func() { o.Int("mix") })
	require.PanicsWithValue(t, `the rule declares no option "max" of type bool`, func() { o.Bool("max") })
	require.Nil(t, rule.DefaultOptions(rule.Rule{}), "nothing is allocated for a rule without options")
}

func TestOptionIsWrittenAsItIsRead(t *testing.T) {
	t.Parallel()
	for want, def := range map[string]any{
		"10": 10, "0.5": 0.5, "true": true, `"a"`: "a", `["a", "b"]`: []string{"a", "b"}, `[]`: []string{},
		`"90d"`: 90 * 24 * time.Hour,
	} {
		require.Equal(t, want, rule.Option{Default: def}.Written())
	}
}
