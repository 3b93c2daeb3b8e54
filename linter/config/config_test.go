// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

var rules = config.Rules{"destroy-stateful": true, "broad-scope": true, "plan-errored": false}

func load(t *testing.T, content string) (*config.Config, error) {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, config.Name)
	filestest.Write(t, path, content)
	return config.Load(path, config.Options{Rules: rules, From: dir})
}

const full = `# our policy
fail_on           = "warning"
max_override_days = 30

rule "destroy-stateful" {
  severity = "advice"
}
rule "broad-scope" {
  enabled = false
}

override "no-such-rule" { # judged elsewhere
  until   = "whenever"
  address = "aws_x.y"
}

type "acme_vault" {
  class = "data"
}
class "stateless" {
  types = ["acme_scratch"]
}
`

func TestLoad(t *testing.T) {
	t.Parallel()
	for name, content := range map[string]string{
		"plain": full, "CRLF": strings.ReplaceAll(full, "\n", "\r\n"), "BOM": "\uFEFF" + full,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, err := load(t, content)
			require.NoError(t, err)
			require.Equal(t, config.Name, c.Path)
			require.Equal(t, rule.Warning, c.FailOn)
			require.Equal(t, 30, c.Overrides.MaxDays)
			require.Equal(t, rule.Advice, *c.Rules["destroy-stateful"].Severity)
			require.False(t, c.Rules["destroy-stateful"].Disabled)
			require.Equal(t, config.Setting{Disabled: true}, c.Rules["broad-scope"])
			require.Len(t, c.Types, 2)
			require.Equal(t, catalog.Data, c.Types[0].Class)

			o := c.Overrides.Blocks[0]
			require.Equal(t, "no-such-rule", o.Rule)
			require.Equal(t, []int{12, 1, 24}, []int{o.At.Line, o.At.Col, o.At.EndCol})
			require.Equal(t, `override "no-such-rule" { # judged elsewhere`, o.At.Source)
			require.Equal(t, "until whenever 13", strings.Join([]string{o.Args[0].Name, o.Args[0].Text, "13"}, " "))
			require.Equal(t, 14, o.Args[1].At.Line)
		})
	}
}

func TestEmptyIsDefault(t *testing.T) {
	t.Parallel()
	c, err := load(t, "")
	require.NoError(t, err)
	want := config.Default()
	want.Path = config.Name
	require.Equal(t, want, c)
	require.Equal(t, config.DefaultOverrideDays, c.Overrides.MaxDays)
	require.Equal(t, rule.Error, c.FailOn)
}

func TestFaults(t *testing.T) {
	t.Parallel()
	const at = config.Name + ":"
	for content, want := range map[string]string{
		`fail_on = "fatal"`:                                at + `1:11: fail_on: "fatal" is no severity: use advice, warning or error`,
		`fail_on = error`:                                  at + `1:11: fail_on refers to something else, and a policy has nothing to refer to: write the value out, in quotes`,
		`fail_on = lower("ERROR")`:                         at + `1:11: fail_on is computed, and a policy computes nothing: write the value out, in quotes`,
		`fail_on = "${var.level}"`:                         at + `1:11: fail_on refers to something else, and a policy has nothing to refer to: write the value out, in quotes`,
		`fail_on = 3`:                                      at + `1:11: fail_on is to be a string, in quotes`,
		`fail_on = null`:                                   at + `1:11: fail_on is to be a string, in quotes`,
		`fail_om = "error"`:                                at + `1:1: unsupported argument: An argument named "fail_om" is not expected here. Did you mean "fail_on"?`,
		`max_override_days = 0`:                            at + `1:21: max_override_days is a whole number of days from 1 to 366`,
		`max_override_days = 367`:                          at + `1:21: max_override_days is a whole number of days from 1 to 366`,
		`max_override_days = 1.5`:                          at + `1:21: max_override_days is a whole number of days from 1 to 366`,
		`max_override_days = 1e400`:                        at + `1:21: max_override_days is a whole number of days from 1 to 366`,
		`max_override_days = "30"`:                         at + `1:21: max_override_days is to be a number`,
		`rule "destroy-statefull" {}`:                      at + `1:6: there is no rule "destroy-statefull"; did you mean "destroy-stateful"?`,
		`rule "stateful" {}`:                               at + `1:6: there is no rule "stateful"; did you mean "destroy-stateful"?`,
		`rule "xyz" {}`:                                    at + `1:6: there is no rule "xyz": use one of broad-scope, destroy-stateful, plan-errored`,
		"rule \"broad-scope\" {}\nrule \"broad-scope\" {}": at + `2:1: a second block for rule "broad-scope": write all its settings in one`,
		`rule "broad-scope" { enabled = "no" }`:            at + `1:32: enabled is to be a bool`,
		`rule "broad-scope" { level = "error" }`:           at + `1:22: unsupported argument: An argument named "level" is not expected here`,
		`rule {}`:                                          at + `1:6: missing id for rule: All rule blocks must have 1 labels (id)`,
		`overide "broad-scope" {}`:                         at + `1:1: unsupported block type: Blocks of type "overide" are not expected here. Did you mean "override"?`,
		`override "broad-scope" { until = 2026-06-01 }`:    at + `1:34: until is to be a string, in quotes`,
		"override \"broad-scope\" {\n  until = \"a\"\n  until = \"b\"\n}": at + `3:3: attribute redefined: The argument "until" was already set at ` + at + `2,3-8. Each argument may be set only once`,
		`override "broad-scope" { reason = "see ${var.x}" }`:              at + `1:35: reason refers to something else, and a policy has nothing to refer to: write the value out, in quotes`,
		"override \"broad-scope\" {\n  more {\n  }\n}":                    at + `2:3: unexpected "more" block: Blocks are not allowed here`,
		`type "acme" { class = "dta" }`:                                   at + `1:23: unknown class: "dta" is no class; did you mean "data"?`,
		"fail_on = \"error\"\nrule \"x\" {\n":                             at + `2:10: unclosed configuration block: There is no closing brace for this block before the end of the file. This may be caused by incorrect brace nesting elsewhere in this file`,
	} {
		t.Run(content, func(t *testing.T) {
			t.Parallel()
			_, err := load(t, content)
			require.EqualError(t, err, want)
			var e *config.Error
			require.ErrorAs(t, err, &e)
		})
	}
}

func TestAllFaultsAtOnce(t *testing.T) {
	t.Parallel()
	_, err := load(t, "fail_on = \"x\"\nmax_override_days = 0\nrule \"nothing\" {}\nelse = 1\n")
	require.Len(t, strings.Split(err.Error(), "\n"), 4)
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, config.Name)
	_, err := config.Load(path, config.Options{From: dir})
	require.EqualError(t, err, config.Name+": cannot read the configuration: no such file or directory")
	require.NoError(t, os.Mkdir(path, 0o700))
	_, err = config.Load(path, config.Options{From: dir})
	require.EqualError(t, err, config.Name+": cannot read the configuration: not a regular file")
	filestest.Write(t, filepath.Join(dir, "utf16"), "\xff\xfef\x00")
	_, err = config.Load(filepath.Join(dir, "utf16"), config.Options{From: dir})
	require.Error(t, err)
}

func TestFind(t *testing.T) {
	t.Parallel()
	dir := filestest.Tree(t, `
-- .planlint.hcl --
-- a/b/main.tf --
-- repo/.git/HEAD --
-- repo/deep/main.tf --
-- worktree/.git --
-- worktree/.planlint.hcl --
`)
	for from, want := range map[string]string{
		"a/b": ".planlint.hcl", ".": ".planlint.hcl", "worktree": "worktree/.planlint.hcl",
		"repo/deep": "", "a/b/not/there": ".planlint.hcl",
	} {
		path, ok := config.Find(filepath.Join(dir, from))
		require.Equal(t, want != "", ok, from)
		if ok {
			require.Equal(t, filepath.Join(dir, want), path)
		}
	}
}
