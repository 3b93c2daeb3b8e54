// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules/cases"
)

// TestTheOrderOfSectionsDoesNotMatter turns every example of the rules about the whole
// plan round, last section first. jq -S sorts them, and others do as they like.
func TestTheOrderOfSectionsDoesNotMatter(t *testing.T) {
	t.Parallel()
	for _, id := range []string{
		"destroy-store-with-backup", "mass-destroy", "prevent-destroy-removed", "orphaned-by-provider-change",
		"opaque-side-effect", "foreign-provider", "errored-plan", "partial-plan",
	} {
		all, err := cases.Load(filepath.Join("rules", cases.Dir(id)))
		require.NoError(t, err)
		for _, c := range all {
			t.Run(id+"/"+c.Name, func(t *testing.T) {
				t.Parallel()
				turned := c
				turned.Plan = turnedRound(t, c.Plan)
				got, err := turned.Run(id, t.TempDir())
				require.NoError(t, err)
				require.Equal(t, places(c.Want), places(got))
			})
		}
	}
}

// turnedRound writes a document's members in the other order.
func turnedRound(t *testing.T, doc string) string {
	t.Helper()
	var members map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(doc), &members))
	keys := make([]string, 0, len(members))
	for key := range members {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int { return strings.Index(doc, `"`+b+`":`) - strings.Index(doc, `"`+a+`":`) })
	var b strings.Builder
	for i, key := range keys {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q: %s", key, members[key])
	}
	return "{" + b.String() + "}"
}

// places leaves of what a rule finds what and where it is, in order.
func places(found string) []string {
	var out []string
	for line := range strings.Lines(found) {
		if strings.HasPrefix(line, "  at ") || !strings.HasPrefix(line, " ") {
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

// entry is an element of resource_changes, of a type that holds data.
func entry(name, action string) string {
	return fmt.Sprintf(`{"address":"aws_ebs_volume.%[1]s","mode":"managed","type":"aws_ebs_volume","name":"%[1]s",
		"change":{"actions":["%[2]s"],"before":{"id":"a"},"after":null}}`, name, action)
}

// TestDriftIsNoChange has a refresh that found an object to be gone: nothing of the
// plan destroys it.
func TestDriftIsNoChange(t *testing.T) {
	t.Parallel()
	doc := `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},
		"resource_drift":[` + entry("gone", "delete") + `],"resource_changes":[],"configuration":{"root_module":{}}}`
	result, err := linter.Run(t.Context(), strings.NewReader(doc), linter.Options{})
	require.NoError(t, err)
	require.Empty(t, result.Findings)
	require.Equal(t, 1, result.Info.Drifted)
}

// TestDeferredIsNotCounted has a destroy that is only planned for later: it is shown,
// and does not count among what this plan destroys.
func TestDeferredIsNotCounted(t *testing.T) {
	t.Parallel()
	var later []string
	for i := range 40 {
		later = append(later, `{"reason":"deferred_prereq","resource_change":`+entry(fmt.Sprintf("v%d", i), "delete")+`}`)
	}
	doc := `{"format_version":"1.2","terraform_version":"1.16.4","planned_values":{"root_module":{}},"resource_changes":[],
		"deferred_changes":[` + strings.Join(later, ",") + `],"configuration":{"root_module":{}}}`
	result, err := linter.Run(t.Context(), strings.NewReader(doc), linter.Options{})
	require.NoError(t, err)
	count := map[string]int{}
	for _, f := range result.Findings {
		count[f.Rule]++
	}
	require.Equal(t, map[string]int{"destroy-stateful": 40, "partial-plan": 1}, count)
}
