// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package audit_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/linter/audit"
)

func record(name string) audit.Record {
	return audit.Record{
		Time: time.Date(2026, 11, 22, 17, 0, 0, 0, time.FixedZone("CET", 3600)), Tool: "planlint dev", Command: "lint",
		Plan: audit.Plan{Name: name, SHA256: "aa", TerraformVersion: "1.11.4", Kind: "normal"},
		Findings: []audit.Finding{{
			Fingerprint: "f", Rule: "destroy-stateful", Severity: "error", Address: `aws_db_instance.a["<k>"]`,
			Override: &audit.Override{Strength: "approval", Approvers: []string{"ann@example.com"}, Reason: "moved"},
		}},
		Files: []audit.File{{Path: "run.sh", SHA256: "bb"}}, Verdict: "passed",
	}
}

// written is a log of three records, and the digest of its last line.
func written(t *testing.T) (path, last string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "audit.jsonl")
	_, err := audit.Append(path, record("a"), record("b"))
	require.NoError(t, err)
	last, err = audit.Append(path, record("c"))
	require.NoError(t, err)
	return path, last
}

func lines(t *testing.T, path string) []string {
	t.Helper()
	src, err := os.ReadFile(path)
	require.NoError(t, err)
	return strings.SplitAfter(strings.TrimSuffix(string(src), "\n"), "\n")
}

func TestAppendAndVerify(t *testing.T) {
	t.Parallel()
	path, last := written(t)
	all := lines(t, path)
	chain, err := audit.Verify(strings.NewReader(strings.Join(all, "")+"\n"), last)
	require.NoError(t, err)
	require.Equal(t, audit.Chain{Records: 3, Last: last}, chain)

	var names []string
	require.NoError(t, audit.Each(strings.NewReader(strings.Join(all, "")+"\n"), func(r audit.Record) { names = append(names, r.Plan.Name) }))
	require.Equal(t, []string{"a", "b", "c"}, names)
	info, err := os.Stat(path)
	require.NoError(t, err)
	require.Zero(t, info.Mode().Perm()&0o111)
}

// TestForm holds what a line looks like: it is a promise.
func TestForm(t *testing.T) {
	t.Parallel()
	path, _ := written(t)
	require.Equal(t, `{"version":1,"time":"2026-11-22T16:00:00Z","tool":"planlint dev","command":"lint",`+
		`"plan":{"name":"a","sha256":"aa","terraform_version":"1.11.4","kind":"normal"},`+
		`"policy":{"path":"","ref":"","commit":"","sha256":"","fail_on":""},"environment":"",`+
		`"findings":[{"fingerprint":"f","rule":"destroy-stateful","severity":"error","address":"aws_db_instance.a[\"<k>\"]",`+
		`"override":{"strength":"approval","origin":"","author":"","approvers":["ann@example.com"],"reason":"moved","until":"0001-01-01T00:00:00Z","ticket":""}}],`+
		`"files":[{"path":"run.sh","sha256":"bb"}],"verdict":"passed","error":"","previous":""}`+"\n", lines(t, path)[0])
}

func TestVerifyTells(t *testing.T) {
	t.Parallel()
	path, last := written(t)
	all := lines(t, path)
	whole := strings.Join(all, "") + "\n"
	for name, tc := range map[string]struct{ log, last, want string }{
		"changed":          {strings.Replace(whole, `"name":"b"`, `"name":"x"`, 1), "", "line 3: it does not follow"},
		"first changed":    {strings.Replace(whole, `"name":"a"`, `"name":"x"`, 1), "", "line 2: it does not follow"},
		"taken out":        {all[0] + all[2] + "\n", "", "line 2: it does not follow"},
		"begins later":     {all[1] + all[2] + "\n", "", "line 1: it does not follow"},
		"swapped":          {all[1] + all[0], "", "line 1: it does not follow"},
		"twice":            {all[0] + all[0], "", "line 2: it does not follow"},
		"cut in a line":    {whole[:len(whole)-5], "", "line 3: it has no end"},
		"cut at its end":   {whole[:len(whole)-1], "", "line 3: it has no end"},
		"cut between":      {all[0] + all[1], last, "no line has the digest"},
		"written anew":     {"", last, "no line has the digest"},
		"not JSON":         {all[0] + "x\n", "", "line 2: it is no record"},
		"blank line":       {all[0] + "\n" + all[1], "", "line 2: it is no record"},
		"of a later form":  {strings.Replace(all[0], `"version":1`, `"version":2`, 1), "", "version 2"},
		"last line edited": {strings.Replace(whole, `"name":"c"`, `"name":"x"`, 1), last, "no line has the digest"},
	} {
		_, err := audit.Verify(strings.NewReader(tc.log), tc.last)
		require.ErrorContains(t, err, tc.want, name)
	}
}

func TestAppendRefusesADamagedLog(t *testing.T) {
	t.Parallel()
	path, _ := written(t)
	src, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(path, src[:len(src)-7], 0o600))
	_, err = audit.Append(path, record("d"))
	require.ErrorContains(t, err, "cut off")
	now, err := os.ReadFile(path)
	require.NoError(t, err)
	require.True(t, bytes.Equal(now, src[:len(src)-7]), "what is there stays as it is")

	_, err = audit.Append(filepath.Join(t.TempDir(), "no", "dir"), record("d"))
	require.ErrorContains(t, err, "unable to open the audit log")
}

func TestWritersTakeTurns(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "audit.jsonl")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 5 {
				_, err := audit.Append(path, record("x"))
				require.NoError(t, err)
			}
		})
	}
	group.Wait()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	chain, err := audit.Verify(f, "")
	require.NoError(t, err)
	require.Equal(t, 40, chain.Records)
}
