// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package report

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden holds every format to what it wrote before, byte for byte: the text
// so that a change is looked at, the others because they are promises.
func TestGolden(t *testing.T) {
	t.Parallel()
	reports := map[string]Report{
		"findings": {Tool: "planlint", Version: "0.1.0", Plans: []Plan{whole()}},
		"clean":    {Tool: "planlint", Version: "dev", Plans: []Plan{clean()}},
		"several":  {Tool: "planlint", Version: "0.1.0", FailOn: FailAt(rule.Warning), Plans: []Plan{clean(), broken(), whole()}},
		"hostile":  {Tool: "planlint", Version: "0.1.0", Plans: []Plan{hostile()}},
		"sources":  {Tool: "planlint", Version: "0.1.0", FailOn: FailNever(), Plans: []Plan{sources()}},
	}
	for name, r := range reports {
		for _, f := range Formats() {
			t.Run(name+"/"+f.Name, func(t *testing.T) {
				t.Parallel()
				golden(t, name+"."+f.Name, write(t, f, r, Options{}))
			})
		}
	}
	t.Run("colour", func(t *testing.T) {
		t.Parallel()
		f, err := FormatNamed("text")
		require.NoError(t, err)
		golden(t, "findings.ansi", write(t, f, reports["findings"], Options{Color: true}))
	})
}

func write(t *testing.T, f Format, r Report, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, f.Write(&b, r, o))
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update to make it")
	require.Equal(t, string(want), string(got))
}

func clean() Plan {
	return Plan{Name: "clean.json", Info: plan.Info{FormatVersion: "1.2", TerraformVersion: "1.11.4", Managed: 340, Changed: 3}}
}

func broken() Plan {
	return Plan{
		Name: "broken.json",
		Info: plan.Info{FormatVersion: "1.2", TerraformVersion: "1.11.4", Managed: 2, Changed: 1, Errored: true},
		Err:  errors.New("unexpected end of input at byte 5120"),
		Findings: []rule.Finding{{
			Rule: "mass-destroy", Severity: rule.Error, Title: "Most of the plan is deletion",
			Message: "1 of 2 objects would be destroyed",
		}},
	}
}

// whole has one finding of each severity, out of order, and one that passes.
func whole() Plan {
	return Plan{
		Name: "plan.json",
		Info: plan.Info{FormatVersion: "1.2", TerraformVersion: "1.11.4", Managed: 12, Changed: 4},
		Findings: []rule.Finding{
			{
				Rule: "unprotected-stateful", Severity: rule.Advice, Address: "aws_db_instance.new",
				Title: "A stateful resource without its safeguard", Message: "nothing would stop its destruction",
				Location: rule.Location{File: "new.tf.json", Line: 7, Col: 5, EndCol: 10, Source: `    "new": {`},
			},
			{
				Rule: "broad-scope", Severity: rule.Warning, Address: "railway_token.ci[10]",
				Title: "A grant that is broad", Message: "the token may do anything in every project",
				Attribute: "project_id", Fingerprint: "18eaee8860a89e13a2f2b595b4d4643d",
				Evidence: []rule.Evidence{{Path: "project_id", After: "null"}},
				Location: rule.Location{File: "modules/ci/main.tf", Line: 104, Col: 1, EndCol: 31, Source: `resource "railway_token" "ci" {`, Note: "module call"},
			},
			{
				Rule: "destroy-stateful", Severity: rule.Error, Address: `module.db["eu.1"].aws_db_instance.orders`,
				PreviousAddress: "aws_db_instance.orders", Deposed: "0a1b2c3d",
				Title: "Data would be destroyed", Message: "the database and all data in it would be destroyed",
				Evidence: []rule.Evidence{
					{Path: "deletion_protection", Before: "true", After: "false"},
					{Path: "final_snapshot_identifier", Before: `"orders-<final>&more"`},
					{Path: "engine", Before: `"postgres"`, After: `"postgres"`},
					{Path: "actions"},
				},
				Fix:      "Keep a final snapshot:\n\n```hcl\nskip_final_snapshot = false\n```\n\nOr keep the block.",
				Location: rule.Location{File: "main.tf", Line: 12, Col: 1, EndCol: 36, Source: `resource "aws_db_instance" "orders" {`},
			},
			{
				Rule: "destroy-stateful", Severity: rule.Error, Address: "railway_volume.old[2]",
				Title: "Data would be destroyed", Message: "the volume and all files in it would be destroyed",
				Location: rule.Location{File: "main.tf", Line: 9, Col: 1, EndCol: 9, Source: `removed {`, Note: "removed block"},
				Override: &rule.Override{
					Reason: "moved to the new region, verified by restore", Until: time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC),
					Origin: "main.tf:8", Author: "Ann Lee <ann@example.com>", Ticket: "OPS-12",
				},
			},
			{
				Rule: "destroy-backup", Severity: rule.Error, Address: `aws_backup_vault.v["${a}"]`,
				Title: "A backup would be destroyed", Message: "the backup vault would be destroyed",
			},
		},
	}
}

// hostile has every string that a plan or a source file controls say what it must
// not be able to say.
func hostile() Plan {
	const nasty = "a\x1b[2J\x1b]0;owned\a\r\n::error::##vso[task.complete]##[add-mask]x\u202edoow\u200b\u2066\u00ad\u009b31m\ufe0f\u3164\U000e0041\xff\x7f"
	return Plan{
		Name: nasty,
		Info: plan.Info{FormatVersion: "1.2", TerraformVersion: nasty, Partial: nasty},
		Err:  errors.New(nasty),
		Findings: []rule.Finding{
			{
				Rule: nasty, Severity: rule.Error, Address: nasty, PreviousAddress: nasty, Deposed: nasty,
				Title: nasty, Message: nasty, Fix: "::error::a\n ::error::b\r##[c]\n" + nasty,
				Evidence: []rule.Evidence{{Path: nasty, Before: nasty, After: nasty + nasty}},
				Location: rule.Location{File: nasty, Line: 1, Col: 3, EndCol: 5, Source: nasty, Note: nasty},
			},
			{
				Rule: "broad-scope", Severity: rule.Error, Address: nasty, Message: nasty,
				Override: &rule.Override{Reason: nasty, Origin: nasty, Author: nasty, Ticket: nasty},
			},
		},
	}
}

// sources has lines whose columns in the file are not those of the terminal.
func sources() Plan {
	at := func(col, end int, line string) rule.Finding {
		return rule.Finding{
			Rule: "broad-scope", Severity: rule.Warning, Message: "carets under \"x\"",
			Location: rule.Location{File: "a.tf", Line: 1, Col: col, EndCol: end, Source: line},
		}
	}
	long := bytes.Repeat([]byte("long "), 60)
	return Plan{Name: "plan.json", Findings: []rule.Finding{
		at(3, 5, "\t\t\"x\" # tabs"),
		at(14, 17, "数据库 = 日本語の名前 \"x\" # wide"),
		at(10, 13, "e\u0301tude = \"x\" # combining"),
		at(12, 15, "👩‍👩‍👧🇩🇪 = aa + \"x\" # emoji"),
		at(7, 10, "a\u202eb = \"x\" # escaped"),
		at(20, 23, "##[debug] ##vso[] = \"x\" ## commands"),
		at(1, 1, "x with no end"),
		at(0, 0, "no column, so no caret"),
		at(400, 401, "a column beyond the line"),
		at(1, 4, "\"x\" "+string(long)),
	}}
}
