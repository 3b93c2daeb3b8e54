// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules/cases"
)

const marker = "mArKeD7"

// showAll is a rule that tries to tell all it sees.
const showAll = `
rule "tell-it-all" {
  when    = change.after == change.before || true
  message = "${jsonencode(change.before)} ${jsonencode(change.after)} ${try(change.after.password, "")}"
}
`

// concealed is a case's plan in which everything that a change holds is sensitive,
// and every text in it can be told again. Documents stay JSON,
// so that rules can still read them.
func concealed(t *testing.T, plan string) string {
	t.Helper()
	var doc map[string]any
	d := json.NewDecoder(strings.NewReader(plan))
	d.UseNumber()
	if d.Decode(&doc) != nil {
		return ""
	}
	changes, _ := doc["resource_changes"].([]any)
	for _, c := range changes {
		change := c.(map[string]any)["change"].(map[string]any)
		for _, side := range []string{"before", "after"} {
			if change[side] != nil {
				change[side] = tellTale(change[side])
				change[side+"_sensitive"] = true
			}
		}
	}
	out, err := json.Marshal(doc)
	require.NoError(t, err)
	return string(out)
}

// tellTale adds the marker to a value: as a member, an element, or a text's end.
func tellTale(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			v[key] = tellTale(member)
		}
		v["extra"] = marker
	case []any:
		for i := range v {
			v[i] = tellTale(v[i])
		}
	case string:
		var doc map[string]any
		if json.Unmarshal([]byte(v), &doc) == nil {
			doc["Id"] = marker
			out, _ := json.Marshal(doc)
			return string(out)
		}
		return v + marker
	}
	return v
}

// TestNothingSensitiveShows runs the cases of all the rules with everything in them
// marked sensitive: what the plan marks is in no report of any format.
func TestNothingSensitiveShows(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("rules/testdata/*")
	require.NoError(t, err)
	found := 0
	for _, dir := range paths {
		all, err := cases.Load(dir)
		require.NoError(t, err)
		for _, c := range all {
			plan := concealed(t, c.Plan)
			if plan == "" {
				continue
			}
			file := filepath.Join(t.TempDir(), config.Name)
			require.NoError(t, os.WriteFile(file, []byte(c.File+showAll), 0o600))
			cfg, err := config.Load(file, config.Options{Rules: linter.KnownRules()})
			require.NoError(t, err)
			result, err := linter.Run(t.Context(), strings.NewReader(plan), linter.Options{Config: cfg, Environment: c.Env, Existing: true})
			if err != nil {
				continue // what the case breaks on purpose
			}
			found += len(result.Findings)
			r := report.Report{Tool: "planlint", Rules: linter.Rules(cfg), Plans: []report.Plan{{Name: "plan.json", Info: result.Info, Findings: result.Findings}}}
			for _, f := range report.Formats() {
				var b bytes.Buffer
				require.NoError(t, f.Write(&b, r, report.Options{}))
				require.NotContains(t, b.String(), marker, "%s in %s", f.Name, c.Path)
			}
			require.NotContains(t, fmt.Sprintf("%+v", result.Findings), marker, c.Path)
		}
	}
	require.Greater(t, found, 100, "the rules have something to find")
}
