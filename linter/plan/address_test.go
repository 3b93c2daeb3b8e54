// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

func quoted(s string) plan.Key { return plan.Key{Text: s, Quote: true, Set: true} }

func counted(s string) plan.Key { return plan.Key{Text: s, Set: true} }

// addresses are spelled as Terraform and OpenTofu spell them.
var addresses = map[string]plan.Address{
	`aws_x.y`:         {Mode: "managed", Type: "aws_x", Name: "y"},
	`aws_x.y[0]`:      {Mode: "managed", Type: "aws_x", Name: "y", Key: counted("0")},
	`aws_x.y[12]`:     {Mode: "managed", Type: "aws_x", Name: "y", Key: counted("12")},
	`aws_x.y[*]`:      {Mode: "managed", Type: "aws_x", Name: "y", Key: counted("*")},
	`aws_x.y["0"]`:    {Mode: "managed", Type: "aws_x", Name: "y", Key: quoted("0")},
	`aws_x.y[""]`:     {Mode: "managed", Type: "aws_x", Name: "y", Key: quoted("")},
	`data.aws_x.y`:    {Mode: "data", Type: "aws_x", Name: "y"},
	`ephemeral.a_x.y`: {Mode: "ephemeral", Type: "a_x", Name: "y"},
	`aws_x.module`:    {Mode: "managed", Type: "aws_x", Name: "module"},
	`aws_x.data`:      {Mode: "managed", Type: "aws_x", Name: "data"},
	`aws-x.y-z_0`:     {Mode: "managed", Type: "aws-x", Name: "y-z_0"},
	`aws_x.0old`:      {Mode: "managed", Type: "aws_x", Name: "0old"},
	`größe.naïve`:     {Mode: "managed", Type: "größe", Name: "naïve"},
	`module.a.aws_x.y`: {
		Module: []plan.Step{{Name: "a"}}, Mode: "managed", Type: "aws_x", Name: "y",
	},
	`module.module["k"].module.data[3].data.aws_x.y["z"]`: {
		Module: []plan.Step{{Name: "module", Key: quoted("k")}, {Name: "data", Key: counted("3")}},
		Mode:   "data", Type: "aws_x", Name: "y", Key: quoted("z"),
	},
	`a.b["x.y[0].z"]`:              {Mode: "managed", Type: "a", Name: "b", Key: quoted("x.y[0].z")},
	`a.b["a\"b]\\\""]`:             {Mode: "managed", Type: "a", Name: "b", Key: quoted(`a"b]\"`)},
	`a.b["$${x} $$${y} $ $$ ${"]`:  {},
	`a.b["$${x} $$${y} $ $$ $${"]`: {Mode: "managed", Type: "a", Name: "b", Key: quoted("${x} $${y} $ $$ ${")},
	`a.b["%%{if} 100%"]`:           {Mode: "managed", Type: "a", Name: "b", Key: quoted("%{if} 100%")},
	`a.b["\t\r\n\u0000\u007f"]`:    {Mode: "managed", Type: "a", Name: "b", Key: quoted("\t\r\n\x00\x7f")},
	`a.b["\u200b\u202e\ufeff"]`:    {Mode: "managed", Type: "a", Name: "b", Key: quoted("\u200b\u202e\ufeff")},
	`a.b["\U000e0001"]`:            {Mode: "managed", Type: "a", Name: "b", Key: quoted("\U000e0001")},
	`a.b["é😀<&>@|` + "`" + `"]`:    {Mode: "managed", Type: "a", Name: "b", Key: quoted("é😀<&>@|`")},
}

func TestParseAddress(t *testing.T) {
	t.Parallel()
	for text, want := range addresses {
		got, err := plan.ParseAddress(text)
		if want.Mode == "" {
			require.Error(t, err, text)
			continue
		}
		require.NoError(t, err, text)
		require.Equal(t, want, got, text)
		require.Equal(t, text, got.String())
	}
}

func TestParseAddressRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		``, `.`, `a`, `a.`, `.a`, `a.b.`, `a.b.c`, `a..b`, `a b.c`, `a.b c`, ` a.b`, `a.b `, `a.b[`, `a.b]`, `a.b[]`,
		`a.b[0`, `a.b[00]`, `a.b[01]`, `a.b[-1]`, `a.b[+1]`, `a.b[1.0]`, `a.b[1e3]`, `a.b[ 1]`, `a.b[x]`, `a.b[1234567890123456789]`,
		`a.b["x]`, `a.b["x"`, `a.b["x"]]`, `a.b["x"].c`, `a.b[0][1]`, `a.b['x']`, `a.b["x" ]`, `a[0].b`,
		`a.b["${x}"]`, `a.b["%{x}"]`, "a.b[\"\n\"]", "a.b[\"\x00\"]", "a.b[\"\x7f\"]", "a.b[\"\xff\"]",
		`a.b["\x"]`, `a.b["\"]`, `a.b["\u00"]`, `a.b["\u0041"]`, `a.b["\u000a"]`, `a.b["\u0022"]`, `a.b["\U00000041"]`,
		`a.b["\U0000200b"]`, `a.b["\u200B"]`, `a.b["\ud800"]`, `a.b["\U00110000"]`, `a.b["\Uffffffff"]`, `a.b["\u00g0"]`,
		`module.a`, `module.a.b`, `module.a["k"]`, `module.a["k"].b`, `module.a[0].module.b`, `module.a.data.b`, `data.a`, `module["k"].a.b`,
		"a.\x00b", "a.b\u200b", "a.b\u202e", "\ufeffa.b", `a/b.c`, `a.$b`,
	} {
		got, err := plan.ParseAddress(text)
		require.Error(t, err, "%q was read as %+v", text, got)
		require.NotContains(t, err.Error(), "\n")
	}
}

// TestUnprintable reads what one Unicode version escapes and another does not.
func TestUnprintable(t *testing.T) {
	t.Parallel()
	raw, err := plan.ParseAddress("a.b[\"\u200b\"]")
	require.NoError(t, err)
	escaped, err := plan.ParseAddress(`a.b["\u200b"]`)
	require.NoError(t, err)
	require.Equal(t, escaped, raw)
	require.Equal(t, `a.b["\u200b"]`, raw.String())
}

func FuzzParseAddress(f *testing.F) {
	for text := range addresses {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := plan.ParseAddress(text)
		if err != nil {
			return
		}
		again, err := plan.ParseAddress(a.String())
		require.NoError(t, err)
		require.Equal(t, a, again)
		if a.String() != text {
			require.True(t, strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 }) || strings.Contains(text, `\u`) || strings.Contains(text, `\U`),
				"%q is a second spelling of %q", text, a)
		}
	})
}
