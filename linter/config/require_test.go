// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func TestRequires(t *testing.T) {
	t.Parallel()
	cfg, err := load(t, `
environment "production" {}
environment "staging" {}
require "*" {}
require "destroy-stateful" {
  in           = "production"
  severity     = "warning"
  types        = ["aws_db_*"]
  addresses    = ["module.**"]
  quorum       = 2
  presence     = true
  verification = true
  not_author   = true
}
require "broad-scope" {
  in       = ["production", "staging"]
  strength = "annotation"
}
approvals {
  max             = "24h"
  allowed_signers = "policy/signers"
  revoked_keys    = "policy/revoked"
  directory       = "approved"
}
`)
	require.NoError(t, err)
	require.Len(t, cfg.Requires, 3)
	require.Equal(t, rule.Approval, cfg.Requires[0].Strength)
	require.Equal(t, 1, cfg.Requires[0].Quorum)
	warning := rule.Warning
	want := config.Require{
		Rule: "destroy-stateful", In: []string{"production"}, Severity: &warning, Types: []string{"aws_db_*"}, Addresses: []string{"module.**"},
		Strength: rule.Approval, Quorum: 2, Presence: true, Verification: true, NotAuthor: true, At: cfg.Requires[1].At,
	}
	require.Equal(t, want, cfg.Requires[1])
	require.Equal(t, config.Name+":5", cfg.Requires[1].At.String())
	require.Equal(t, rule.Annotation, cfg.Requires[2].Strength)
	cfg.Approvals.At = config.Place{}
	require.Equal(t, config.Approvals{Max: 24 * time.Hour, AllowedSigners: "policy/signers", RevokedKeys: "policy/revoked", Directory: "approved"}, cfg.Approvals)
	require.Len(t, cfg.Origin.SHA256, 64)
	require.Equal(t, config.Name, cfg.Origin.Path)
}

func TestConcerns(t *testing.T) {
	t.Parallel()
	severe := rule.Error
	db := config.Case{Rule: "a", Severity: rule.Error, Types: []string{"aws_db_instance"}, Addresses: []string{"aws_db_instance.x"}, Environments: []string{"dev"}}
	nowhere := db
	nowhere.Environments, nowhere.Anywhere = nil, true
	for name, c := range map[string]struct {
		require config.Require
		of      config.Case
		want    bool
	}{
		"any rule":               {config.Require{Rule: "*"}, db, true},
		"this rule":              {config.Require{Rule: "a"}, db, true},
		"another rule":           {config.Require{Rule: "b"}, db, false},
		"severe enough":          {config.Require{Rule: "a", Severity: &severe}, db, true},
		"not severe":             {config.Require{Rule: "a", Severity: &severe}, config.Case{Rule: "a"}, false},
		"type":                   {config.Require{Rule: "a", Types: []string{"aws_s3_*", "aws_db_*"}}, db, true},
		"another type":           {config.Require{Rule: "a", Types: []string{"aws_s3_*"}}, db, false},
		"address":                {config.Require{Rule: "a", Addresses: []string{"aws_db_instance.*"}}, db, true},
		"the whole plan":         {config.Require{Rule: "a", Addresses: []string{"**"}}, config.Case{Rule: "a"}, false},
		"environment":            {config.Require{Rule: "a", In: []string{"prod", "dev"}}, db, true},
		"another environment":    {config.Require{Rule: "a", In: []string{"prod"}}, db, false},
		"no environment is told": {config.Require{Rule: "a", In: []string{"prod"}}, nowhere, true},
	} {
		require.Equal(t, c.want, c.require.Concerns(c.of), name)
	}
}

func TestRequireFaults(t *testing.T) {
	t.Parallel()
	const at = config.Name + ":"
	for content, want := range map[string]string{
		`require "destroy-statefull" {}`:                                     at + `1:9: there is no rule "destroy-statefull"; did you mean "destroy-stateful"?`,
		`require "broad-scope" { quorom = 2 }`:                               at + `1:25: unsupported argument: An argument named "quorom" is not expected here. Did you mean "quorum"?`,
		`require "broad-scope" { quorum = 0 }`:                               at + `1:34: quorum is a number of people from 1 to 20`,
		`require "broad-scope" { quorum = 1.5 }`:                             at + `1:34: quorum is to be a whole number`,
		`require "broad-scope" { presence = "yes" }`:                         at + `1:36: presence is to be a bool`,
		`require "broad-scope" { severity = "bad" }`:                         at + `1:36: severity: "bad" is no severity: use advice, warning or error`,
		`require "broad-scope" { types = [] }`:                               at + `1:33: types has nothing in it: leave it out where the block is about everything`,
		`require "broad-scope" { strength = "approvall" }`:                   at + `1:36: strength: there is no "approvall"; did you mean "approval"?`,
		`require "broad-scope" { in = [] }`:                                  at + `1:30: in is to be the name of an environment or a list of such, as "production" or ["production", "staging"]`,
		`require "broad-scope" { in = "prod" }`:                              at + `1:30: there is no environment "prod": no environment blocks are there`,
		"environment \"prod\" {}\nrequire \"*\" { in = \"prd\" }":            at + `2:20: there is no environment "prd"; did you mean "prod"?`,
		"require \"*\" {\n  strength = \"annotation\"\n  presence = true\n}": at + `3:3: presence asks for a signature, which an annotation has not: write strength = "approval"`,
		"approvals {}\napprovals {}":                                         at + `2:1: a second approvals block: write all of it in one`,
		`approvals { max = "2 days" }`:                                       "",
		`approvals { max = "400d" }`:                                         at + `1:19: max is a time of up to 7 days, as "24h" or "7d"`,
		`approvals { allowed_signers = "../signers" }`:                       at + `1:31: allowed_signers is to be a path below the directory of this file, with "/" and without ".."`,
		`approvals { directory = "/srv/approvals" }`:                         at + `1:25: directory is to be a path below the directory of this file, with "/" and without ".."`,
		`approvals { directory = "." }`:                                      at + `1:25: directory is to be a path below the directory of this file, with "/" and without ".."`,
		`approvals { signers = "x" }`:                                        at + `1:13: unsupported argument: An argument named "signers" is not expected here`,
	} {
		_, err := load(t, content)
		if want == "" {
			require.Error(t, err, content)
			continue
		}
		require.EqualError(t, err, want, content)
	}
}
