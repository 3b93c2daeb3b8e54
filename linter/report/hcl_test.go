// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/stretchr/testify/require"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// readBack parses a quoted string as HCL does.
func readBack(t require.TestingT, quoted string) string {
	expr, diags := hclsyntax.ParseExpression([]byte(quoted), "x.hcl", hcl.InitialPos)
	require.False(t, diags.HasErrors(), "%s: %v", quoted, diags)
	value, diags := expr.Value(nil)
	require.False(t, diags.HasErrors(), "%s: %v", quoted, diags)
	return value.AsString()
}

var awkward = []string{
	"", "a.b", `aws_s3_bucket.b["x"]`, `a\b`, "line\nbreak\rand\ttab", "${var.x}", "%{if true}", "$${a}", "$$${a}",
	"%%{", "$", "%", "{}", "größe", "\u202eabc", "\U0001F600", "\x00", "\x7f",
}

func TestHCLQuoted(t *testing.T) {
	t.Parallel()
	for _, s := range awkward {
		require.Equal(t, cty.StringVal(s).AsString(), readBack(t, hclQuoted(s)))
	}
}

func FuzzHCLQuoted(f *testing.F) {
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		// HCL's strings are of Unicode's characters, in their composed form.
		want := cty.StringVal(string([]rune(s))).AsString()
		require.Equal(t, want, readBack(t, hclQuoted(s)))
	})
}

func TestOverrideBlock(t *testing.T) {
	t.Parallel()
	require.Equal(t, `override "destroy-stateful" {
  address = "aws_s3_bucket.b[\"$${x}\"]"
  reason  = "..."
  until   = "YYYY-MM-DD"
}`, overrideBlock(rule.Finding{Rule: "destroy-stateful", Address: `aws_s3_bucket.b["${x}"]`}))
}
