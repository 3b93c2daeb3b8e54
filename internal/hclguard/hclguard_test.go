// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package hclguard_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
)

// TestHostile parses what would exhaust the stack if it got as far as the parser.
func TestHostile(t *testing.T) {
	t.Parallel()
	const n = 1 << 17
	for name, src := range map[string]string{
		"brackets":    "x = " + strings.Repeat("[", n),
		"in comments": "x = " + strings.Repeat("[#]\n", n/4),
		"blocks":      strings.Repeat("a {\n", n/4),
		"parentheses": "x = " + strings.Repeat("(", n),
		"not":         "x = " + strings.Repeat("!", n),
		"minus":       "x = " + strings.Repeat("-", n),
		"ternary":     "x = " + strings.Repeat("a?[1,2]:", n/8),
		"templates":   "x = " + strings.Repeat("\"${", n/3),
		"directives":  "x = \"" + strings.Repeat("%{if a}", n/7),
		"sums":        "x = 1" + strings.Repeat("+1", n/2),
		"indexes":     "x = a" + strings.Repeat("[b]", n/3),
		"calls":       "x = " + strings.Repeat("f(", n/2),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, diags := hclguard.ParseNative([]byte(src), "x.tf")
			require.NotNil(t, f.Body)
			require.EqualError(t, diags, "<nil>: nested too deeply; ")
		})
	}
	require.EqualError(t, hclguard.CheckJSON([]byte(strings.Repeat(`{"a":[`, n/6))), "nested too deeply")
	_, err := hclguard.ParseExpression(strings.Repeat("(", n))
	require.EqualError(t, err, "longer than 20000 bytes")
}

// TestLarge parses what is only large.
func TestLarge(t *testing.T) {
	t.Parallel()
	var sb strings.Builder
	for i := range 3_000 {
		fmt.Fprintf(&sb, "resource \"a\" \"b%d\" {\n  x = [-1, { y = \"${a ? b : c}\" }]\n}\n", i)
	}
	sb.WriteString("x = [\n" + strings.Repeat("  [a ? b : c, !d],\n", 3_000) + "]\n")
	sb.WriteString("y = <<E\n" + strings.Repeat("line\n", 2_000) + "E\n")
	_, diags := hclguard.ParseNative([]byte(sb.String()), "x.tf")
	require.Empty(t, diags)
	require.NoError(t, hclguard.CheckJSON([]byte(`[`+strings.Repeat(`{"[[[":"\"[["},`, 50_000)+`{}]`)))
}
