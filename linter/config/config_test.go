// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/environment"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

var rules = config.Rules{
	"destroy-stateful": {}, "plan-errored": {}, "broad-scope": {},
	"mass-destroy": {ID: "mass-destroy", Options: []rule.Option{
		{Name: "max_count", Default: 10, Check: func(v any) error {
			if v.(int) < 1 {
				return errors.New("is to be 1 or more")
			}
			return nil
		}},
		{Name: "max_share", Default: 0.5},
		{Name: "drift", Default: false},
		{Name: "unit", Default: "objects"},
		{Name: "ignore_types", Default: []string{"a"}},
		{Name: "max_age", Default: 90 * 24 * time.Hour},
	}},
}

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
			require.Equal(t, rule.Advice, *c.Rules["destroy-stateful"][0].Severity)
			require.True(t, c.Rules["destroy-stateful"][0].On(rule.Rule{}))
			require.False(t, c.Rules["destroy-stateful"][0].On(rule.Rule{Off: true}))
			require.False(t, c.Rules["broad-scope"][0].On(rule.Rule{}))
			require.Nil(t, c.Rules["broad-scope"][0].Severity)
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

// full options, each of another type.
const options = `rule "mass-destroy" {
  enabled      = true
  max_count    = 3
  max_share    = 0.25
  drift        = true
  unit         = "dollars"
  ignore_types = ["aws_a", "aws_b"]
  max_age      = "1d12h"
}`

func TestOptions(t *testing.T) {
	t.Parallel()
	c, err := load(t, options)
	require.NoError(t, err)
	set := c.Rules["mass-destroy"][0]
	require.True(t, set.On(rule.Rule{Off: true}))
	o := rules["mass-destroy"].OptionsWith(set.Options)
	require.Equal(t, 3, o.Int("max_count"))
	require.InDelta(t, 0.25, o.Float("max_share"), 0)
	require.True(t, o.Bool("drift"))
	require.Equal(t, "dollars", o.Text("unit"))
	require.Equal(t, []string{"aws_a", "aws_b"}, o.Strings("ignore_types"))
	require.Equal(t, 36*time.Hour, o.Duration("max_age"))

	c, err = load(t, `rule "mass-destroy" { max_share = 1 }`)
	require.NoError(t, err)
	o = rules["mass-destroy"].OptionsWith(c.Rules["mass-destroy"][0].Options)
	require.InDelta(t, 1.0, o.Float("max_share"), 0)
	require.Equal(t, 10, o.Int("max_count"), "the default")
}

func TestOptionFaults(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		`max_cuont = 3`:         `1:23: unsupported argument: An argument named "max_cuont" is not expected here. Did you mean "max_count"?`,
		`max_count = "3"`:       `1:35: max_count is to be a number`,
		`max_count = 1.5`:       `1:35: max_count is to be a whole number`,
		`max_count = 1e300`:     `1:35: max_count is to be a whole number`,
		`max_count = 0`:         `1:35: max_count is to be 1 or more`,
		`max_count = null`:      `1:35: max_count is to be a number`,
		`max_count = var.x`:     `1:35: max_count refers to something else, and a policy has nothing to refer to: write the value out`,
		`drift = 1`:             `1:31: drift is to be a bool`,
		`unit = ["a"]`:          `1:30: unit is to be a string, in quotes`,
		`ignore_types = "a"`:    `1:38: ignore_types is to be a list of strings, as ["...", "..."]`,
		`ignore_types = [1]`:    `1:38: ignore_types is to be a list of strings, as ["...", "..."]`,
		`ignore_types = [null]`: `1:38: ignore_types is to be a list of strings, as ["...", "..."]`,
		`ignore_types = [a]`:    `1:38: ignore_types refers to something else, and a policy has nothing to refer to: write the value out, as ["...", "..."]`,
		`max_age = "1 week"`:    `1:33: max_age: "1 week" is not a duration: write a number and a unit, such as "30m", "12h" or "90d"`,
		`max_age = 90`:          `1:33: max_age is to be a string, in quotes`,
	} {
		_, err := load(t, `rule "mass-destroy" { `+content+` }`)
		require.EqualError(t, err, config.Name+":"+want, content)
	}
}

func TestScopesAndEnvironments(t *testing.T) {
	t.Parallel()
	c, err := load(t, `
rule "broad-scope" {
  environments = ["staging"]
  severity     = "warning"
}
rule "broad-scope" {
  types   = ["aws_*"]
  paths   = ["sandbox/**"]
  enabled = false
}
environment "staging" {
  names      = ["stg-*"]
  tags       = { tier = ["a", "b"], env = "staging" }
  accounts   = ["1"]
  projects   = ["2"]
  addresses  = ["module.s.**"]
  workspaces = ["stg"]
  paths      = ["live/stg"]
}
`)
	require.NoError(t, err)
	require.Equal(t, environment.Set{{
		Name: "staging", Names: []string{"stg-*"}, Accounts: []string{"1"}, Projects: []string{"2"},
		Tags:      []environment.Tag{{Key: "env", Values: []string{"staging"}}, {Key: "tier", Values: []string{"a", "b"}}},
		Addresses: []string{"module.s.**"}, Workspaces: []string{"stg"}, Paths: []string{"live/stg"},
	}}, c.Environments)
	all := c.Rules["broad-scope"]
	require.Equal(t, config.Scope{Types: []string{"aws_*"}, Paths: []string{"sandbox/**"}}, all[1].Scope)
	at := config.View{Type: "aws_x", Path: "sandbox/main.tf", Environment: "staging"}
	require.False(t, all.For(at).On(rule.Rule{}))
	require.Equal(t, rule.Warning, *all.For(at).Severity)
	require.True(t, all.For(config.View{Type: "aws_x"}).On(rule.Rule{}))
	require.True(t, all.MayBeOn(rule.Rule{}, at), "the place is not known yet")
}

func TestScopeAndEnvironmentFaults(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		`rule "broad-scope" { types = [] }`:                                          `1:30: types has nothing in it: leave it out where the block is about everything`,
		`rule "broad-scope" { paths = [""] }`:                                        `1:30: paths has nothing in it: leave it out where the block is about everything`,
		`rule "broad-scope" { types = "aws_*" }`:                                     `1:30: types is to be a list of strings, as ["...", "..."]`,
		`rule "broad-scope" { environments = ["prod"] }`:                             `1:37: there is no environment "prod": no environment blocks are there`,
		"rule \"mass-destroy\" {\n  paths = [\"a\"]\n  max_count = 1\n}":             `3:3: max_count cannot go by paths: it is needed before the place of a finding is known; types and environments will do`,
		"environment \"prod\" {}\nrule \"broad-scope\" { environments = [\"prd\"] }": `2:37: there is no environment "prd"; did you mean "prod"?`,
		"environment \"a\" {}\nenvironment \"a\" {}":                                 `2:1: a second block for environment "a": write all of it in one`,
		`environment "" { names = ["a"] }`:                                           `1:13: an environment needs a name`,
		`environment "a" { tag = {} }`:                                               `1:19: unsupported argument: An argument named "tag" is not expected here. Did you mean "tags"?`,
		`environment "a" { tags = "b" }`:                                             `1:26: tags is to be a map, as { key = "value" } or { key = ["one", "other"] }`,
		`environment "a" { tags = { b = 1 } }`:                                       `1:26: tags is to be a map, as { key = "value" } or { key = ["one", "other"] }`,
		`environment "a" { names = [""] }`:                                           `1:27: names has an empty text, which matches nothing`,
		"rule \"broad-scope\" { types = [\"a\"] }\nrule \"broad-scope\" {}":          `2:1: this block for rule "broad-scope" is about everything, and would undo the ones before it: write it first`,
	} {
		_, err := load(t, content)
		require.EqualError(t, err, config.Name+":"+want, content)
	}
}

func TestEmptyIsDefault(t *testing.T) {
	t.Parallel()
	c, err := load(t, "")
	require.NoError(t, err)
	want := config.Default()
	want.Path, want.Dir, want.Origin, want.Text = config.Name, c.Dir, c.Origin, []byte{}
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
		`rule "xyz" {}`:                                    at + `1:6: there is no rule "xyz": use one of broad-scope, destroy-stateful, mass-destroy, plan-errored`,
		"rule \"broad-scope\" {}\nrule \"broad-scope\" {}": at + `2:1: a second block for rule "broad-scope": write all its settings in one, or say with types, paths or environments what this one is about`,
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
