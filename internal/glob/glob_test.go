// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package glob_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
)

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		pattern, s string
		want       bool
	}{
		{"", "", true},
		{"", "a", false},
		{"a", "a", true},
		{"A", "a", false},
		{"aws_sqs_*", "aws_sqs_queue", true},
		{"aws_sqs_*", "aws_sns_topic", false},
		{"*", "a/b", false},
		{"**", "a/b", true},
		{"sandbox/**", "sandbox/a/main.tf", true},
		{"sandbox/**", "sandbox", false},
		{"sandbox/**", "live/sandbox/main.tf", false},
		{"**/sandbox/**", "live/sandbox/main.tf", true},
		{"**/sandbox/**", "sandbox/main.tf", true},
		{"**/sandbox/**", "notsandbox/main.tf", false},
		{"a/**/b", "a/b", true},
		{"a/**/b", "a/x/y/b", true},
		{"a/**/b", "a/xb", false},
		{"**/b", "b", true},
		{"*-prod", "shop-prod", true},
		{"a*b*c", "aXbXc", true},
		{"[a]", "a", false},
		{"?", "a", false},
	} {
		require.Equal(t, test.want, glob.Match(test.pattern, test.s), "%q %q", test.pattern, test.s)
	}
	require.True(t, glob.AnyFold([]string{"x", "PROD*"}, "Prod-1"))
	require.False(t, glob.Any([]string{"x", "PROD*"}, "Prod-1"))
}

func TestMatchIsBounded(t *testing.T) {
	t.Parallel()
	require.False(t, glob.Match(strings.Repeat("*a", 200)+"b", strings.Repeat("a", 2000)))
}
