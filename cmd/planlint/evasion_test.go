// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
)

// evasions are the ways past a linter that show in one plan: what stands behind each
// is in testdata/evasions.txtar.
var evasions = []struct{ name, rule, address string }{
	{"moved to another name, then dropped", "destroy-stateful", "aws_db_instance.harmless"},
	{"moved to a type of no store, then dropped", "destroy-stateful", "aws_db_subnet_group.disguised"},
	{"protection off now, destroyed later", "weaken-protection", "aws_db_instance.guarded"},
	{"forgotten now, deleted outside later", "forget-stateful", "aws_ebs_volume.forgotten"},
	{"forgotten here", "forget-stateful", "aws_ebs_volume.exported"},
	{"imported there, and replaced by that", "destroy-stateful", "aws_ebs_volume.imported"},
	{"renamed without a moved block", "destroy-stateful", "aws_s3_bucket.old_name"},
	{"the block with prevent_destroy dropped", "destroy-stateful", "aws_ebs_volume.prevented"},
	{"count made smaller", "destroy-stateful", "aws_ebs_volume.counted[1]"},
	{"deposed earlier, destroyed now", "destroy-stateful", "aws_ebs_volume.deposed"},
	{"a type that nobody lists", "destroy-unknown-type", "acme_ledger.unlisted"},
	{"a fork of the provider", "destroy-stateful", "fly_volume.forked"},
	{"a policy that is not known yet", "broad-scope", "aws_iam_policy.unknown"},
	{"a policy hidden behind an ARN that is not known yet", "broad-scope", "aws_iam_policy.hidden"},
	{"another region", "orphaned-by-provider-change", "railway_service.lost"},
	{"a letter of another script", "confusable-address", "aws_s3_bucket.rеports"},
	{"a program that the plan does not show", "opaque-side-effect", "terraform_data.program"},
}

// alike are rules of which either may speak for the other: a scope that cannot be
// proven narrow is a finding under one of two names.
var alike = map[string]string{"unproven-scope": "broad-scope"}

func TestEvasions(t *testing.T) {
	t.Parallel()
	w := evade(t)
	doc, err := w.Plan(t.Context())
	require.NoError(t, err)
	found := reported(t, w, doc, exitBlocked)
	for _, e := range evasions {
		t.Run(e.name, func(t *testing.T) {
			require.Contains(t, found[e.address], e.rule)
		})
	}
	t.Run("a removed block without a word on destroying", func(t *testing.T) {
		want := map[string]string{"terraform": "destroy-stateful", "tofu": "forget-stateful"}
		require.Contains(t, found["aws_ebs_volume.dismissed"], want[w.CLI.Kind])
	})
	t.Run("a fork of the provider, with a list of sources", func(t *testing.T) {
		config := filepath.Join(t.TempDir(), ".planlint.hcl")
		filestest.Write(t, config, `rule "foreign-provider" { sources = ["hashicorp/*", "acme/*", "terraform-community-providers/*"] }`)
		require.Contains(t, reported(t, w, doc, exitBlocked, "--config", config)[""], "foreign-provider")
	})
	t.Run("a region that is not known yet", func(t *testing.T) {
		found := slices.Concat(found[""], found["terraform_data.later"], found["google_sql_database_instance.left_behind"])
		require.Contains(t, found, "orphaned-by-provider-change")
	})
	t.Run("names that are commands elsewhere", func(t *testing.T) { hostile(t, w, doc) })
	t.Run("crafted JSON", func(t *testing.T) { crafted(t, w, doc) })
	t.Run("a plan of a part", func(t *testing.T) {
		part, err := w.Plan(t.Context(), "-target=aws_ebs_volume.kept", "-target=aws_db_instance.approved", "-target=aws_db_instance.disguised",
			"-target=aws_db_instance.harmless", "-target=aws_db_subnet_group.disguised") // Terraform wants all that moves
		require.NoError(t, err)
		require.Contains(t, reported(t, w, part, exitBlocked)[""], "partial-plan")
	})
	t.Run("an errored plan", func(t *testing.T) {
		require.NoError(t, os.Rename(filepath.Join(w.Dir, "..", "doomed.tf"), filepath.Join(w.Dir, "doomed.tf")))
		_, err := w.Run(t.Context(), "plan", "-no-color", "-out=errored")
		require.Error(t, err)
		errored, err := w.Run(t.Context(), "show", "-json", "errored")
		require.NoError(t, err)
		require.Contains(t, reported(t, w, []byte(errored), exitBlocked)[""], "errored-plan")
	})
}

// evade is a root module that is about to be planned, with all evasions in it.
func evade(t *testing.T) *workspace.Workspace {
	t.Helper()
	cli, err := buildtool.FindCLI(t.Context(), os.Stderr)
	require.NoError(t, err)
	archive, err := os.ReadFile(filepath.Join("testdata", "evasions.txtar"))
	require.NoError(t, err)
	dir := filestest.Tree(t, string(archive))
	root := filepath.Join(dir, "root")
	require.NoError(t, os.Mkdir(root, 0o700))
	require.NoError(t, os.Rename(filepath.Join(dir, "needs.tf"), filepath.Join(root, "needs.tf")))
	lab, err := workspace.Build(t.Context(), "github.com/scoped-dev/terraform-provider-scoped/tools/lab", t.TempDir())
	require.NoError(t, err)
	mirror := workspace.Mirror{Dir: filepath.Join(dir, "mirror")}
	for _, source := range []string{"acme/acme", "hashicorp/aws", "mallory/fly", "hashicorp/google", "terraform-community-providers/railway"} {
		require.NoError(t, mirror.Add(source, "1.0.0", lab))
	}
	w, err := workspace.New(root, cli, mirror)
	require.NoError(t, err)
	write := func(parts ...string) {
		var text []byte
		for _, part := range parts {
			b, err := os.ReadFile(filepath.Join(dir, part))
			require.NoError(t, err)
			text = append(text, b...)
		}
		require.NoError(t, os.WriteFile(filepath.Join(root, "main.tf"), text, 0o600))
	}
	write("before.tf")
	require.NoError(t, w.Apply(t.Context()))
	write("interrupted.tf")
	failing := *w
	failing.Setenv("LAB_KEEPS_ALL", "yes")
	require.Error(t, failing.Apply(t.Context(), "-target=aws_ebs_volume.deposed"))
	write("after.tf")
	return w
}

// reported are the rules that find something, by address.
func reported(t *testing.T, w *workspace.Workspace, doc []byte, code int, args ...string) map[string][]string {
	t.Helper()
	f := newFake(bytes.NewReader(doc), nil)
	require.Equal(t, code, f.Main(append(args, "-C", w.Dir, "--format=json", "-")), f.err.String())
	var report struct {
		Findings []struct{ Rule, Address string }
	}
	require.NoError(t, json.Unmarshal(f.out.Bytes(), &report))
	found := map[string][]string{}
	for _, finding := range report.Findings {
		name := finding.Rule
		if other, ok := alike[name]; ok {
			name = other
		}
		found[finding.Address] = append(found[finding.Address], name)
	}
	return found
}

// hostile holds every format to it that a name in a plan stays a name.
func hostile(t *testing.T, w *workspace.Workspace, doc []byte) {
	t.Helper()
	for _, format := range []string{"text", "json"} {
		f := newFake(bytes.NewReader(doc), nil)
		require.Equal(t, exitBlocked, f.Main([]string{"-C", w.Dir, "--color=never", "--format=" + format, "-"}))
		require.Contains(t, f.out.String(), "all is well", "the finding is there")
		for line := range strings.Lines(f.out.String()) {
			require.NotRegexp(t, `^\s*::`, line)
			require.NotContains(t, line, "\x1b")
			require.NotContains(t, line, "\r")
		}
	}
}

// crafted changes the plan as someone would who hopes that its reader is lax.
func crafted(t *testing.T, w *workspace.Workspace, doc []byte) {
	t.Helper()
	text := strings.TrimSpace(string(doc))
	for name, bad := range map[string]string{
		"nothing but a version":       `{"format_version":"1.2"}`,
		"a key in capitals":           text[:len(text)-1] + `,"RESOURCE_CHANGES":[]}`,
		"a key twice":                 text[:len(text)-1] + `,"resource_changes":[]}`,
		"an action that nobody knows": strings.Replace(text, `"actions":["delete"]`, `"actions":["erase"]`, 1),
		"actions that are misspelt":   strings.Replace(text, `"actions":["delete"]`, `"Actions":["delete"]`, 1),
		"another address":             strings.Replace(text, `"address":"aws_s3_bucket.old_name"`, `"address":"aws_s3_bucket.other"`, 1),
		"cut off":                     text[:len(text)-1],
		"something behind the end":    text + `{}`,
		"no text":                     strings.Replace(text, "old_name", "old_\xff", 1),
	} {
		t.Run(name, func(t *testing.T) {
			require.NotEqual(t, text, bad)
			f := newFake(strings.NewReader(bad), nil)
			require.Equal(t, exitFailed, f.Main([]string{"-C", w.Dir, "-"}))
		})
	}
}
