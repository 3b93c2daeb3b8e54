// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

func TestLabelsAreOfKnownFamilies(t *testing.T) {
	t.Parallel()
	var all []*Plan
	require.NoError(t, json.Unmarshal(manifest, &all))
	for _, p := range all {
		require.Len(t, p.SHA256, 64, p.Path)
		require.Len(t, p.Commit, 40, p.Path)
		for _, l := range p.Labels {
			require.Contains(t, families, l.Family, p.Path)
			require.NotEmpty(t, l.Why, p.Path)
		}
	}
	scenarios, err := pairs("")
	require.NoError(t, err)
	for _, s := range scenarios {
		_, err := schemaOf(s)
		require.NoError(t, err)
		require.NotEmpty(t, s.labels, s.name)
		for _, l := range s.labels {
			require.Contains(t, families, l.Family, s.name)
		}
	}
	_, err = pairs("no-such")
	require.Error(t, err)
}

// TestEveryRuleIsMeasured fails when a rule that speaks of changes has no family,
// since nobody would count what it says.
func TestEveryRuleIsMeasured(t *testing.T) {
	t.Parallel()
	for _, r := range rules.All() {
		if (r.Change != nil || r.Plan != nil) && !r.Off {
			require.Contains(t, ofRule, r.ID)
		}
	}
}

func TestMatches(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		label, address string
		want           bool
	}{
		{"aws_db_instance.a", "aws_db_instance.a", true},
		{"aws_db_instance.a", "aws_db_instance.ab", false},
		{"*_token.*", "gitlab_project_access_token.x1", true},
		{"*_token.*", "vault_policy.x1", false},
		{"aws_*_policy*", "aws_iam_user_policy_attachment.x", true},
		{`a.b["*"]`, `a.b["c"]`, false},
		{"", "a.b", false},
		{"", "", true},
	} {
		require.Equal(t, test.want, Label{Address: test.label}.matches(test.address), test)
	}
}

func TestGrade(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"resource_changes": [
		{"address": "a.lost", "mode": "managed", "change": {"actions": ["delete"]}},
		{"address": "a.missed", "mode": "managed", "change": {"actions": ["delete", "create"]}},
		{"address": "a.unsure", "mode": "managed", "change": {"actions": ["delete"]}},
		{"address": "a.quiet", "mode": "managed", "change": {"actions": ["create"]}},
		{"address": "a.alarm", "mode": "managed", "change": {"actions": ["update"]}},
		{"address": "a.same", "mode": "managed", "change": {"actions": ["no-op"]}},
		{"address": "data.a.read", "mode": "data", "change": {"actions": ["read"]}}
	]}`), 0o600))
	p := &Plan{Name: "p", File: file, Labels: []Label{
		{Address: "a.lost", Family: Destroy, Why: "w"},
		{Address: "a.missed", Family: Destroy, Why: "w"},
		{Address: "a.unsure", Family: Destroy, Why: "w", Either: true},
	}}
	s, err := grade([]*Plan{p}, map[*Plan]Verdict{p: {Flags: []Flag{
		{"a.lost", Destroy, "r"}, {"a.unsure", Destroy, "r"}, {"a.alarm", Destroy, "r"}, {"a.alarm", "", "other"},
	}}})
	require.NoError(t, err)
	require.Equal(t, &tally{Labels: 2, Caught: 1, Quiet: 2, Alarms: 1, Either: 1, Raised: 1}, s.Families[Destroy])
	require.Equal(t, []string{"destroy: p: a.missed (w)"}, s.Misses)
	require.Equal(t, []string{"r: p: a.alarm"}, s.Alarms)
	require.Equal(t, 1, s.Other)

	s, err = grade([]*Plan{p}, map[*Plan]Verdict{p: {Refused: os.ErrInvalid}})
	require.NoError(t, err)
	require.Equal(t, 2, s.Families[Destroy].Unread)
	require.Empty(t, s.Misses)
}

func TestKinds(t *testing.T) {
	t.Parallel()
	s, err := parse("s", []byte(`-- before.tf --
resource "aws_x" "a" {
  flag = true
  size = 3
  names = ["a"]
  tags = { a = "b" }
  later = terraform_data.a.output
  block {
    inner {
      deep = "x"
    }
  }
  empty {}
}
-- after.tf --
resource "aws_x" "a" {
  later = 4
}
-- replaces --
aws_x.size
-- labels --
destroy? aws_x.a: why not
whole the-plan: because
`))
	require.NoError(t, err)
	require.Equal(t, []Label{{Address: "aws_x.a", Family: Destroy, Why: "why not", Either: true}, {Family: Whole, Why: "because"}}, s.labels)
	types, err := schemaOf(s)
	require.NoError(t, err)
	want := []string{
		"arn string computed", "block.inner.deep string", "empty block", "flag bool", "later number", "names strings",
		"size number replaces", "tags map",
	}
	require.Equal(t, want, types.served()["aws"]["aws_x"])
	require.True(t, slices.IsSorted(want))

	_, err = parse("s", []byte("-- labels --\ndestroy\n"))
	require.Error(t, err)
}
