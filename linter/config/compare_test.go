// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// pair gives a trusted policy and a proposed one.
func pair(t *testing.T, trusted, proposed string) (was, is *config.Config) {
	t.Helper()
	was, err := config.Parse(config.Name, []byte(trusted), config.Origin{Ref: "main", Commit: "c0ffee", Path: config.Name}, config.Options{Rules: rules})
	require.NoError(t, err)
	is, err = load(t, proposed)
	require.NoError(t, err)
	return was, is
}

func TestLoosened(t *testing.T) {
	t.Parallel()
	const (
		cannot = `sets rule "destroy-stateful" in a way that is weaker, or cannot be compared`
		envs   = `environment "prod" { workspaces = ["prod*"] }` + "\n"
		custom = "rule \"mine\" {\n  when = true\n}\n"
	)
	for name, c := range map[string]struct {
		trusted, proposed string
		want              []string // none: it is no looser
	}{
		"the same":                     {`fail_on = "warning"`, `fail_on = "warning" # really`, nil},
		"fail_on raised":               {`fail_on = "warning"`, ``, []string{"raises fail_on from warning to error"}},
		"fail_on lowered":              {``, `fail_on = "advice"`, nil},
		"strict gone":                  {`strict = true`, `strict = false`, []string{"takes strict away"}},
		"strict":                       {``, `strict = true`, nil},
		"more days":                    {`max_override_days = 7`, `max_override_days = 8`, []string{"raises max_override_days from 7 to 8"}},
		"fewer days":                   {`max_override_days = 7`, `max_override_days = 6`, nil},
		"rule off":                     {``, `rule "destroy-stateful" { enabled = false }`, []string{cannot}},
		"rule on":                      {`rule "destroy-stateful" { enabled = false }`, `rule "destroy-stateful" {}`, nil},
		"severity lowered":             {`rule "destroy-stateful" { severity = "error" }`, `rule "destroy-stateful" { severity = "warning" }`, []string{cannot}},
		"severity raised":              {`rule "destroy-stateful" { severity = "warning" }`, `rule "destroy-stateful" { severity = "error" }`, nil},
		"severity written that is not": {``, `rule "destroy-stateful" { severity = "warning" }`, []string{cannot}},
		"off for a type":               {`rule "destroy-stateful" {}`, "rule \"destroy-stateful\" {}\nrule \"destroy-stateful\" {\n  types = [\"a\"]\n  enabled = false\n}", []string{cannot}},
		"an error for a type":          {``, "rule \"destroy-stateful\" {\n  types = [\"a\"]\n  severity = \"error\"\n}", nil},
		"a narrower scope":             {"rule \"destroy-stateful\" {\n  types = [\"a\", \"b\"]\n  severity = \"error\"\n}", "rule \"destroy-stateful\" {\n  types = [\"a\"]\n  severity = \"error\"\n}", []string{cannot}},
		"a scoped block gone":          {"rule \"destroy-stateful\" {\n  types = [\"a\"]\n  severity = \"error\"\n}", "", []string{cannot}},
		"an option":                    {`rule "mass-destroy" { max_count = 5 }`, `rule "mass-destroy" { max_count = 6 }`, []string{`sets rule "mass-destroy" in a way that is weaker, or cannot be compared`}},
		"environment gone":             {envs, ``, []string{`removes environment "prod"`}},
		"environment changed":          {envs, `environment "prod" { workspaces = ["production"] }`, []string{`changes environment "prod" in a way that cannot be compared`}},
		"environment wider":            {`environment "prod" { names = ["p"] }`, `environment "prod" { names = ["q", "p"] }`, nil},
		"environment added":            {envs, envs + `environment "dev" {}`, []string{`adds environment "dev", which may take plans and objects out of the others`}},
		"environment put first":        {envs, `environment "dev" {}` + "\n" + envs, []string{`changes environment "prod" in a way that cannot be compared`, `adds environment "dev", which may take plans and objects out of the others`}},
		"require gone":                 {`require "*" {}`, ``, []string{`removes or weakens require "*" (main:.planlint.hcl:1)`}},
		"require weakened":             {`require "*" { quorum = 2 }`, `require "*" { quorum = 1 }`, []string{`removes or weakens require "*" (main:.planlint.hcl:1)`}},
		"require narrowed":             {`require "*" {}`, `require "*" { types = ["a"] }`, []string{`removes or weakens require "*" (main:.planlint.hcl:1)`}},
		"require without touch":        {`require "*" { presence = true }`, `require "*" { verification = true }`, []string{`removes or weakens require "*" (main:.planlint.hcl:1)`}},
		"require strengthened":         {`require "broad-scope" { severity = "error" }`, `require "*" { not_author = true }`, nil},
		"longer approvals":             {`approvals { max = "4h" }`, `approvals { max = "5h" }`, []string{"raises the longest time of an approval"}},
		"approvals of any length":      {`approvals { max = "4h" }`, ``, []string{"raises the longest time of an approval"}},
		"shorter approvals":            {``, `approvals { max = "5h" }`, nil},
		"other signers":                {``, `approvals { allowed_signers = "mine" }`, []string{"changes which file says who may approve"}},
		"no revoked keys":              {`approvals { revoked_keys = "r" }`, ``, []string{"changes which file says which keys are revoked"}},
		"other directory":              {``, `approvals { directory = "d" }`, []string{"changes the directory of approvals"}},
		"type taken for less":          {``, "type \"aws_db_instance\" { class = \"stateless\" }", []string{`says of type "aws_db_instance" what cannot be compared`}},
		"new type of data":             {``, "type \"corp_ledger\" {\n  class = \"data\"\n  loses = \"all\"\n}", nil},
		"new type of no data":          {``, "type \"corp_ledger\" { class = \"stateless\" }", []string{`says of type "corp_ledger" what cannot be compared`}},
		"type gone":                    {"type \"corp_ledger\" {\n  class = \"data\"\n  loses = \"all\"\n}", ``, []string{`removes type "corp_ledger"`}},
		"own rule gone":                {custom, ``, []string{`removes rule "mine"`}},
		"own rule changed":             {custom, "rule \"mine\" {\n  when = false\n}\n", []string{`changes rule "mine" in a way that cannot be compared`}},
		"own rule added":               {``, custom, nil},
		"overrides are notes":          {``, `override "broad-scope" {}`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			was, is := pair(t, c.trusted, c.proposed)
			var got []string
			for _, l := range config.Loosened(was, is, rules) {
				got = append(got, l.Text)
			}
			require.Equal(t, c.want, got)
		})
	}
	was, _ := pair(t, "strict = true", "")
	require.Equal(t, []config.Loosening{{Text: "removes main:.planlint.hcl"}}, config.Loosened(was, config.Default(), rules))
}

func TestTighten(t *testing.T) {
	t.Parallel()
	was, is := pair(t, `
fail_on = "warning"
require "broad-scope" {}
approvals { max = "4h" }
rule "broad-scope" { severity = "error" }`, `
strict = true
max_override_days = 3
approvals {
  max             = "2h"
  allowed_signers = "mine"
}
require "*" { quorum = 2 }
rule "broad-scope" { enabled = false }
rule "mine" {
  when  = true
  types = ["a"]
}
override "broad-scope" {}`)
	was.Tighten(is)
	require.Equal(t, rule.Warning, was.FailOn)
	require.True(t, was.Strict)
	require.Equal(t, 3, was.Overrides.MaxDays)
	require.Equal(t, "2h0m0s", was.Approvals.Max.String())
	require.Empty(t, was.Approvals.AllowedSigners)
	require.Len(t, was.Requires, 2)
	require.Len(t, was.Overrides.Blocks, 1)
	require.Nil(t, was.Rules["broad-scope"][0].Enabled, "what is looser has no effect")
	require.Len(t, was.Custom, 1)
	require.Len(t, was.Rules["mine"], 1)
	require.Equal(t, config.Origin{Ref: "main", Commit: "c0ffee", Path: config.Name, SHA256: was.Origin.SHA256}, was.Origin)

	before := *was
	was.Tighten(config.Default())
	require.Equal(t, before.Overrides.MaxDays, was.Overrides.MaxDays, "no file is no policy that tightens")
}
