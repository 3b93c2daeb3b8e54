// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// settings are blocks of .planlint.hcl.
var settings = regexp.MustCompile(`(?m)^((rule|override|type|class|environment|require) "|approvals {)`)

// snippets gives the HCL in a page.
func snippets(t *testing.T, page string) []string {
	t.Helper()
	text, err := os.ReadFile(page)
	require.NoError(t, err)
	var all []string
	for i, part := range strings.Split(string(text), "```hcl\n") {
		if snippet, _, ok := strings.Cut(part, "```"); ok && i > 0 {
			all = append(all, snippet)
		}
	}
	return all
}

// TestWhatThePagesSayToWriteIsUnderstood loads what stands in the documentation for
// a .planlint.hcl.
func TestWhatThePagesSayToWriteIsUnderstood(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob("../docs/rules/*.md")
	require.NoError(t, err)
	for _, page := range append(pages, "../README.md", configuration) {
		found := 0
		for _, snippet := range snippets(t, page) {
			if !settings.MatchString(snippet) {
				continue
			}
			file := filepath.Join(t.TempDir(), ".planlint.hcl")
			require.NoError(t, os.WriteFile(file, []byte(snippet), 0o600))
			_, err := config.Load(file, config.Options{Rules: linter.KnownRules()})
			require.NoError(t, err, "%s\n%s", page, snippet)
			found++
		}
		if filepath.Base(page) == "README.md" || page == configuration {
			require.NotZero(t, found, page)
		}
	}
}

const configuration = "../docs/CONFIGURATION.md"

const example = `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[
{"address":"aws_sqs_queue.q","mode":"managed","type":"aws_sqs_queue","name":"q","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["delete"],"before":{"id":"q"},"after":null}},
{"address":"aws_db_instance.dev","mode":"managed","type":"aws_db_instance","name":"dev","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["delete"],"before":{"id":"d","tags":{"env":"dev-7"}},"after":null}},
{"address":"aws_db_instance.old","mode":"managed","type":"aws_db_instance","name":"old","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["delete"],"before":{"id":"o","arn":"arn:aws:rds:eu-west-1:111111111111:db:old"},"after":null}},
{"address":"aws_ebs_volume.v","mode":"managed","type":"aws_ebs_volume","name":"v","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["create"],"before":null,"after":{"size":7,"availability_zone":"eu-west-1a","encrypted":null}}},
{"address":"corp_ledger.l","mode":"managed","type":"corp_ledger","name":"l","provider_name":"registry.terraform.io/corp/corp",
"change":{"actions":["delete"],"before":{"id":"l"},"after":null}}],"configuration":{"root_module":{}}}`

// TestTheExampleOfTheLanguage judges a plan by the file that CONFIGURATION.md shows.
func TestTheExampleOfTheLanguage(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, config.Name)
	require.NoError(t, os.WriteFile(file, []byte(snippets(t, configuration)[0]), 0o600))
	cfg, err := config.Load(file, config.Options{Rules: linter.KnownRules()})
	require.NoError(t, err)
	for planned, want := range map[string][]string{
		"": {
			"warning destroy-stateful aws_sqs_queue.q", "advice destroy-stateful aws_db_instance.dev", "allowed destroy-stateful aws_db_instance.old",
			"error volumes-are-encrypted aws_ebs_volume.v", "error destroy-stateful corp_ledger.l",
		},
		"production": {
			"warning destroy-stateful aws_sqs_queue.q", "error destroy-stateful aws_db_instance.dev", "allowed destroy-stateful aws_db_instance.old",
			"error volumes-are-encrypted aws_ebs_volume.v", "error destroy-stateful corp_ledger.l", "error environment-boundary aws_db_instance.dev",
		},
	} {
		result, err := linter.Run(t.Context(), strings.NewReader(example), linter.Options{
			Config: cfg, Environment: planned, Source: source.Open(dir, source.Options{}),
			Clock: clock.NewFake(time.Date(2026, 12, 24, 0, 0, 0, 0, time.UTC)),
		})
		require.NoError(t, err)
		var got []string
		for _, f := range result.Findings {
			verdict := f.Severity.String()
			if f.Override != nil {
				verdict = "allowed"
			}
			got = append(got, verdict+" "+f.Rule+" "+f.Address)
		}
		require.ElementsMatch(t, want, got, planned)
	}
}

const destroysMain = `{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{}},"resource_changes":[
{"address":"aws_db_instance.main","mode":"managed","type":"aws_db_instance","name":"main","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["delete"],"before":{"id":"a"},"after":null,"before_sensitive":{},"after_sensitive":false}}],"configuration":{"root_module":{}}}`

// TestTheOverridesOfTheReadmeLetPass tries both ways that the README shows.
func TestTheOverridesOfTheReadmeLetPass(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, snippet := range snippets(t, "../README.md") {
		file, rest := "main.tf", "}\n"
		switch {
		case strings.Contains(snippet, "planlint:allow"):
		case strings.HasPrefix(snippet, "override "):
			file, rest = ".planlint.hcl", ""
		default:
			continue
		}
		tried++
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, file), []byte(snippet+rest), 0o600))
		opts := linter.Options{
			Source: source.Open(dir, source.Options{}),
			Clock:  clock.NewFake(time.Date(2026, 12, 24, 0, 0, 0, 0, time.UTC)),
		}
		if file == ".planlint.hcl" {
			var err error
			opts.Config, err = config.Load(filepath.Join(dir, file), config.Options{Rules: linter.KnownRules()})
			require.NoError(t, err)
		}
		result, err := linter.Run(t.Context(), strings.NewReader(destroysMain), opts)
		require.NoError(t, err)
		require.Len(t, result.Findings, 1, snippet)
		require.NotNil(t, result.Findings[0].Override, snippet)
	}
	require.Equal(t, 2, tried)
}
