// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules/cases"
)

var update = flag.Bool("update", false, "write what the rules find into the cases")

// TestCases runs every case of every rule.
func TestCases(t *testing.T) {
	t.Parallel()
	for _, r := range rules.All() {
		all, err := cases.Load(cases.Dir(r.ID))
		require.NoError(t, err)
		for _, c := range all {
			t.Run(r.ID+"/"+c.Name, func(t *testing.T) {
				t.Parallel()
				got, err := c.Run(r.ID, t.TempDir())
				require.NoError(t, err)
				if *update {
					require.NoError(t, c.Save(got))
				} else {
					require.Equal(t, c.Want, got, "go test ./linter/rules -update writes it down")
				}
				require.Equal(t, c.Bad(), got != "", "a case is named bad if the rule has something to find, else good")
			})
		}
	}
}

func TestEveryRuleHasABadAndAGoodCase(t *testing.T) {
	t.Parallel()
	for _, r := range rules.All() {
		for _, name := range []string{"bad", "good"} {
			require.FileExists(t, filepath.Join(cases.Dir(r.ID), name+".txtar"))
		}
	}
}

func TestEveryCaseBelongsToARule(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, r := range rules.All() {
		known[r.ID] = true
	}
	dirs, err := os.ReadDir("testdata")
	require.NoError(t, err)
	for _, dir := range dirs {
		require.True(t, known[dir.Name()], "testdata/%s is of no rule", dir.Name())
	}
}

func TestEveryRuleIsWhole(t *testing.T) {
	t.Parallel()
	id := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	version := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	seen := map[string]bool{}
	for _, r := range rules.All() {
		require.Regexp(t, id, r.ID)
		require.False(t, seen[r.ID], "two rules are called %s", r.ID)
		seen[r.ID] = true
		require.NotEmpty(t, r.Title, r.ID)
		require.NotContains(t, r.Title, ".", r.ID)
		require.NotEmpty(t, r.Why, r.ID)
		require.NotEmpty(t, r.Fix, r.ID)
		require.Regexp(t, version, r.Since, r.ID)
		require.False(t, r.Change != nil && r.Plan != nil, "%s looks at changes or at the whole, not at both", r.ID)
	}
}

func TestEveryOptionIsWhole(t *testing.T) {
	t.Parallel()
	name := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	for _, r := range rules.All() {
		seen := map[string]bool{}
		for _, o := range r.Options {
			at := r.ID + "." + o.Name
			require.Regexp(t, name, o.Name, at)
			require.NotContains(t, config.Reserved(), o.Name, "%s means something in every rule block", at)
			require.False(t, seen[o.Name], "%s is declared twice", at)
			seen[o.Name] = true
			require.NotEmpty(t, o.Doc, at)
			require.NotContains(t, o.Doc[len(o.Doc)-1:], ".", at)
			switch o.Default.(type) {
			case bool, int, float64, string, []string, time.Duration:
			default:
				t.Errorf("%s has a default of type %T", at, o.Default)
			}
			if o.Check != nil {
				require.NoError(t, o.Check(o.Default), at)
			}
		}
	}
}
