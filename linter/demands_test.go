// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// demanding gives a policy, which lets the database go by a note of its own.
func demanding(t *testing.T, blocks string) *config.Config {
	t.Helper()
	file := filepath.Join(t.TempDir(), config.Name)
	require.NoError(t, os.WriteFile(file, []byte(blocks+`
override "destroy-stateful" {
  address = "aws_db_instance.main"
  reason  = "restore tested"
  until   = "2026-06-08"
}
environment "production" { tags = { env = "prod" } }
environment "development" { tags = { env = "dev" } }
`), 0o600))
	cfg, err := config.Load(file, config.Options{Rules: linter.KnownRules(), From: filepath.Dir(file)})
	require.NoError(t, err)
	return cfg
}

// destroyed gives the finding of the database that is destroyed.
func destroyed(t *testing.T, plan string, opts linter.Options) rule.Finding {
	t.Helper()
	opts.Clock = clock.NewFake(morning)
	result, err := linter.Run(t.Context(), strings.NewReader(plan), opts)
	require.NoError(t, err)
	for _, f := range result.Findings {
		if f.Rule == "destroy-stateful" {
			return f
		}
		require.NotEqual(t, "override-unused", f.Rule)
	}
	t.Fatal("there is no such finding")
	return rule.Finding{}
}

func TestAnOverrideThatIsWorthTooLittle(t *testing.T) {
	t.Parallel()
	f := destroyed(t, destroysMain, linter.Options{Config: demanding(t, "")})
	require.NotNil(t, f.Override)
	require.Empty(t, f.Demand)

	strict := demanding(t, "require \"*\" {\n  quorum   = 2\n  presence = true\n}\nrequire \"destroy-stateful\" {}")
	f = destroyed(t, destroysMain, linter.Options{Config: strict})
	require.Nil(t, f.Override)
	require.Contains(t, f.Message, "; .planlint.hcl:1 asks for an approval by 2 people with touch, and there is an annotation")
	require.Equal(t, "an approval by 2 people with touch, and an approval by one person", f.Demand)

	signed := approved(t, destroysMain, false, "destroy-stateful")
	f = destroyed(t, destroysMain, linter.Options{Config: strict, Approvals: signed})
	require.Nil(t, f.Override)
	require.Contains(t, f.Message, "and there is one by alice [without touch]")

	one := demanding(t, `require "destroy-stateful" { not_author = true }`)
	f = destroyed(t, destroysMain, linter.Options{Config: one, Approvals: signed})
	require.Contains(t, f.Message, "who wrote the change cannot be told")
	wrote := func(name string) linter.Options {
		return linter.Options{Config: one, Approvals: signed, Authors: func() ([]string, error) { return []string{name}, nil }}
	}
	require.Nil(t, destroyed(t, destroysMain, wrote("ALICE")).Override)
	require.Equal(t, rule.Approval, destroyed(t, destroysMain, wrote("bob")).Override.Strength)
}

// TestWhereAnEnvironmentIsNotKnown counts it as the one that policy speaks of: only
// what an object was before the change takes it out.
func TestWhereAnEnvironmentIsNotKnown(t *testing.T) {
	t.Parallel()
	policy := demanding(t, `require "destroy-stateful" { in = "production" }`)
	tagged := func(env string) string {
		return strings.Replace(destroysMain, `"id":"a"`, `"id":"a","tags":{"env":"`+env+`"}`, 1)
	}
	replaced := strings.Replace(destroysMain, `"delete"`, `"delete","create"`, 1)
	replaced = strings.Replace(replaced, `"after":null`, `"after":{"tags":{"env":"dev"}}`, 1)
	require.NotEqual(t, destroysMain, replaced)
	for name, c := range map[string]struct {
		plan, planned string
		stands        bool
	}{
		"nothing is known":                    {destroysMain, "", true},
		"a plan for production":               {destroysMain, "production", true},
		"a plan for development":              {destroysMain, "development", false},
		"an object of production":             {tagged("prod"), "", true},
		"of production, in development":       {tagged("prod"), "development", true},
		"an object of development":            {tagged("dev"), "", false},
		"the change says it is development":   {replaced, "", true},
		"of development, in production":       {tagged("dev"), "production", true},
		"an environment that is none of ours": {tagged("qa"), "", true},
	} {
		f := destroyed(t, c.plan, linter.Options{Config: policy, Environment: c.planned})
		require.Equal(t, c.stands, f.Override == nil, name)
	}
}
