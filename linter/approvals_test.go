// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

var (
	morning = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)
	here    = approval.Place{Repository: "r", Directory: ".", Workspace: "default"}
	all     = func(string) ([][]string, bool) { return nil, true }
)

// approved has alice approve what some rules find in a plan.
func approved(t *testing.T, plan string, whole bool, rules ...string) *approval.Set {
	t.Helper()
	result, err := linter.Run(t.Context(), strings.NewReader(plan), linter.Options{Facts: all})
	require.NoError(t, err)
	d := approval.Draft{Reason: "restore tested", Place: here, From: morning, Facts: result.Facts, WholePlan: whole, Plan: result.Plan}
	for _, f := range result.Findings {
		for _, id := range rules {
			if f.Rule == id {
				d.Findings = append(d.Findings, f)
			}
		}
	}
	statement, err := d.Statement(strings.NewReader(strings.Repeat("x", 32)))
	require.NoError(t, err)
	src, err := statement.Encode()
	require.NoError(t, err)
	alice := approvaltest.Key(t, "alice")
	sig, err := approval.Sign(src, alice)
	require.NoError(t, err)
	signers, err := approval.ParseSigners("f", []byte(approvaltest.Line("alice", "", alice.PublicKey())), time.UTC)
	require.NoError(t, err)
	return approval.Collect([]approval.Document{{
		Name: "x.approval", Statement: src, Signatures: []approval.Armored{{Name: "x.sig", Text: sig.Armor()}},
	}}, nil, approval.Options{Place: here, Signers: signers})
}

// verdicts gives the findings of a plan by rule: the strength of what lets each
// pass, "" for nothing.
func verdicts(t *testing.T, plan string, opts linter.Options) map[string]string {
	t.Helper()
	opts.Clock = clock.NewFake(morning)
	result, err := linter.Run(t.Context(), strings.NewReader(plan), opts)
	require.NoError(t, err)
	found := map[string]string{}
	for _, f := range result.Findings {
		if found[f.Rule] = ""; f.Override != nil {
			found[f.Rule] = f.Override.Strength.String()
		}
	}
	return found
}

func TestAnApprovalIsWorthMoreThanAnAnnotation(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	annotated := "# planlint:allow destroy-stateful reason=\"restore tested\" until=2026-06-08\nresource \"aws_db_instance\" \"main\" {}\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.tf"), []byte(annotated), 0o600))
	set := approved(t, destroysMain, false, "destroy-stateful")
	other := strings.Replace(destroysMain, `"id":"a"`, `"id":"b"`, 1)
	tree := source.Open(dir, source.Options{})

	require.Equal(t, map[string]string{"destroy-stateful": "approval"}, verdicts(t, destroysMain, linter.Options{Approvals: set}))
	require.Equal(t, map[string]string{"destroy-stateful": "approval"}, verdicts(t, destroysMain, linter.Options{Approvals: set, Source: tree}))
	require.Equal(t, map[string]string{"destroy-stateful": "", "approval-invalid": ""}, verdicts(t, other, linter.Options{Approvals: set}))
	require.Equal(t, map[string]string{"destroy-stateful": "annotation"}, verdicts(t, other, linter.Options{Approvals: set, Source: tree}),
		"an approval that does not hold is no trouble where something else does")
}

// TestApprovalsOfAPlanThatIsNotWhole is about findings of the plan itself: only an
// approval of the whole plan speaks for them, and for a failed plan nothing does.
func TestApprovalsOfAPlanThatIsNotWhole(t *testing.T) {
	t.Parallel()
	partial := strings.Replace(destroysMain, `"configuration"`, `"complete":false,"configuration"`, 1)
	require.Equal(t, map[string]string{"destroy-stateful": "approval", "partial-plan": ""},
		verdicts(t, partial, linter.Options{Approvals: approved(t, partial, false, "destroy-stateful")}))
	require.Equal(t, map[string]string{"destroy-stateful": "approval", "partial-plan": "approval"},
		verdicts(t, partial, linter.Options{Approvals: approved(t, partial, true, "destroy-stateful", "partial-plan")}))
	errored := strings.Replace(destroysMain, `"configuration"`, `"errored":true,"configuration"`, 1)
	require.Equal(t, map[string]string{"destroy-stateful": "approval", "errored-plan": ""},
		verdicts(t, errored, linter.Options{Approvals: approved(t, errored, true, "destroy-stateful", "errored-plan")}))
}

func TestFactsAreKeptOnlyOfWhatIsAskedFor(t *testing.T) {
	t.Parallel()
	result, err := linter.Run(t.Context(), strings.NewReader(destroysMain), linter.Options{})
	require.NoError(t, err)
	require.Empty(t, result.Facts)
	require.Empty(t, result.Plan.JSON)
	result, err = linter.Run(t.Context(), strings.NewReader(destroysMain), linter.Options{
		Facts: func(address string) ([][]string, bool) { return nil, address == "aws_db_instance.other" },
	})
	require.NoError(t, err)
	require.Empty(t, result.Facts)
	require.Equal(t, rule.Annotation, rule.Override{}.Strength, "an override is worth little unless it says otherwise")
}

// TestThePlansDigest is that of its text, without the white space at the end, however
// it is read.
func TestThePlansDigest(t *testing.T) {
	t.Parallel()
	spaced := strings.ReplaceAll(destroysMain, ",", " \n,\t ")
	sum := sha256.Sum256([]byte(spaced))
	for _, text := range []string{spaced, spaced + "\n", spaced + strings.Repeat(" \r\n\t", 40_000)} {
		result, err := linter.Run(t.Context(), iotest.OneByteReader(strings.NewReader(text)), linter.Options{Facts: all})
		require.NoError(t, err)
		require.Equal(t, "sha256:"+hex.EncodeToString(sum[:]), result.Plan.JSON)
		result, err = linter.Run(t.Context(), strings.NewReader(text), linter.Options{Facts: all, PlanFile: "sha256:00"})
		require.NoError(t, err)
		require.Equal(t, approval.Plan{File: "sha256:00", JSON: "sha256:" + hex.EncodeToString(sum[:])}, result.Plan)
	}
}
