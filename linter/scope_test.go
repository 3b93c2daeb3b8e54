// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// environments stands above the settings that are tried.
const environments = `
environment "production"  { tags = { env = "prod" } }
environment "development" { tags = { env = "dev" } }
`

// object is a volume that is destroyed, with its tag.
func object(name, tag string) string {
	return fmt.Sprintf(`{"address":"aws_ebs_volume.%[1]s","mode":"managed","type":"aws_ebs_volume","name":"%[1]s",
"provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["delete"],"before":{"id":"1","tags":{"env":%[2]q},"labels":{"env":"%[3]s"}},"after":null}}`,
		name, tag, map[bool]string{true: "dev"}[tag == "prod" && name == "both"])
}

// judged lints a plan that destroys some objects, and gives what became of each.
func judged(t *testing.T, settings, planned string, objects ...string) []string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, config.Name)
	require.NoError(t, os.WriteFile(file, []byte(environments+settings), 0o600))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "sandbox"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.tf"), []byte("resource \"aws_ebs_volume\" \"main\" {}\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "sandbox.tf"), []byte("resource \"aws_ebs_volume\" \"sandbox\" {}\n"), 0o600))
	cfg, err := config.Load(file, config.Options{Rules: linter.KnownRules()})
	require.NoError(t, err)
	text := `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[` +
		strings.Join(objects, ",") + `],"configuration":{"root_module":{}}}`
	result, err := linter.Run(t.Context(), strings.NewReader(text), linter.Options{
		Config: cfg, Environment: planned, Source: source.Open(dir, source.Options{}),
	})
	require.NoError(t, err)
	var out []string
	for _, f := range result.Findings {
		if f.Rule == "destroy-stateful" {
			out = append(out, f.Severity.String()+" "+strings.TrimPrefix(f.Address, "aws_ebs_volume."))
		}
	}
	return out
}

func TestScopes(t *testing.T) {
	t.Parallel()
	scoped := func(lines ...string) string {
		return "rule \"destroy-stateful\" {\n" + strings.Join(lines, "\n") + "\n}\n"
	}
	for _, test := range []struct {
		name, settings, planned, object string
		want                            string
	}{
		{"no settings", "", "", object("main", "prod"), "error main"},
		{"another type", scoped(`types = ["aws_sqs_*"]`, `enabled = false`), "", object("main", "prod"), "error main"},
		{"its type", scoped(`types = ["aws_e*"]`, `enabled = false`), "", object("main", "prod"), ""},
		{"later wins", scoped(`severity = "advice"`) + scoped(`types = ["aws_*"]`, `severity = "warning"`), "", object("main", "x"), "warning main"},
		{"argument by argument", scoped(`types = ["aws_*"]`, `severity = "warning"`) + scoped(`types = ["aws_ebs_*"]`, `enabled = true`), "", object("main", "x"), "warning main"},
		{"its path", scoped(`paths = ["sandbox.tf"]`, `severity = "advice"`), "", object("sandbox", "x"), "advice sandbox"},
		{"another path", scoped(`paths = ["sandbox.tf"]`, `severity = "advice"`), "", object("main", "x"), "error main"},
		{"no path", scoped(`paths = ["**"]`, `enabled = false`), "", object("gone", "x"), "error gone"},
		{"on at one path only", scoped(`enabled = false`) + scoped(`paths = ["main.tf"]`, `enabled = true`), "", object("main", "x"), "error main"},
		{"off elsewhere", scoped(`enabled = false`) + scoped(`paths = ["main.tf"]`, `enabled = true`), "", object("sandbox", "x"), ""},
		{"its environment", scoped(`environments = ["development"]`, `severity = "advice"`), "", object("main", "dev"), "advice main"},
		{"another environment", scoped(`environments = ["development"]`, `severity = "advice"`), "", object("main", "prod"), "error main"},
		{"in two: the strictest", scoped(`environments = ["development"]`, `severity = "advice"`), "", object("both", "prod"), "error both"},
		{"in two: off in one", scoped(`environments = ["development"]`, `enabled = false`), "", object("both", "prod"), "error both"},
		{"in the plan's environment", scoped(`environments = ["development"]`, `enabled = false`), "development", object("main", "x"), ""},
		{"in a plan for another", scoped(`environments = ["development"]`, `enabled = false`), "production", object("main", "dev"), "error main"},
		{"and, not or", scoped(`environments = ["development"]`, `types = ["aws_s3_*"]`, `enabled = false`), "development", object("main", "dev"), "error main"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, test.want, strings.Join(judged(t, test.settings, test.planned, test.object), ", "))
		})
	}
}

const movedAcross = `{"address":"aws_sqs_queue.main","previous_address":"aws_ebs_volume.main","mode":"managed","type":"aws_sqs_queue","name":"main",
"provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["delete"],"before":{"id":"1"},"after":null}}`

// What was moved across types is let pass only where both types are.
func TestScopeOfWhatWasMovedAcrossTypes(t *testing.T) {
	t.Parallel()
	const lax = "rule \"destroy-stateful\" {\n  types   = [%s]\n  enabled = false\n}\n"
	require.Len(t, judged(t, fmt.Sprintf(lax, `"aws_sqs_*"`), "", movedAcross), 1)
	require.Empty(t, judged(t, fmt.Sprintf(lax, `"aws_sqs_*", "aws_ebs_*"`), "", movedAcross))
}

const broadlyGranted = `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[
{"address":"gitlab_project_access_token.ci","mode":"managed","type":"gitlab_project_access_token","name":"ci",
"provider_name":"registry.terraform.io/gitlabhq/gitlab","change":{"actions":["no-op"],
"before":{"name":"ci","scopes":["api"],"access_level":"developer"},"after":{"name":"ci","scopes":["api"],"access_level":"developer"}}}],"configuration":{"root_module":{}}}`

func TestExisting(t *testing.T) {
	t.Parallel()
	for _, existing := range []bool{false, true} {
		result, err := linter.Run(t.Context(), strings.NewReader(broadlyGranted), linter.Options{Existing: existing})
		require.NoError(t, err)
		if !existing {
			require.Empty(t, result.Findings)
			continue
		}
		var by []string
		for _, f := range result.Findings {
			by = append(by, f.Rule)
		}
		require.Equal(t, []string{"broad-scope", "token-to-agent", "unbounded-token"}, by)
		require.Contains(t, result.Findings[0].Message, "grants api in scopes")
	}
}
