// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/audit"
)

const scripted = `
-- root/main.tf --
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
resource "aws_ebs_volume" "data" {
  for_each          = toset(["production", "staging"])
  availability_zone = "eu-central-1a"
  size              = 100
}
-- root/run.sh --
echo "reviewed script" > ran.txt
-- root/.planlint.hcl --
rule "opaque-side-effect" {
  severity = "warning"
}
`

const provisioned = `
resource "aws_ebs_volume" "new" {
  availability_zone = "eu-central-1a"
  provisioner "local-exec" {
    command = "sh ${path.module}/run.sh"
  }
}
`

// A pipeline is a root module of a real CLI, applied, and what planlint is run with.
type pipeline struct {
	*workspace.Workspace
	log string
	env map[string]string
	now time.Time
}

func newPipeline(t *testing.T) *pipeline {
	t.Helper()
	cli, err := buildtool.FindCLI(t.Context(), os.Stderr)
	require.NoError(t, err)
	dir := filestest.Tree(t, scripted)
	lab, err := workspace.Build(t.Context(), "github.com/scoped-dev/terraform-provider-scoped/tools/lab", t.TempDir())
	require.NoError(t, err)
	mirror := workspace.Mirror{Dir: filepath.Join(dir, "mirror")}
	require.NoError(t, mirror.Add("hashicorp/aws", "6.0.0", lab))
	w, err := workspace.New(filepath.Join(dir, "root"), cli, mirror)
	require.NoError(t, err)
	require.NoError(t, w.Apply(t.Context()))
	return &pipeline{Workspace: w, log: filepath.Join(dir, "audit.jsonl"), now: today}
}

// grow plans a volume more, which a script is run for.
func (p *pipeline) grow(t *testing.T) {
	t.Helper()
	f, err := os.OpenFile(filepath.Join(p.Dir, "main.tf"), os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = f.WriteString(provisioned)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	p.plan(t)
}

func (p *pipeline) shrink(t *testing.T) {
	t.Helper()
	edit(t, filepath.Join(p.Dir, "main.tf"), `["production", "staging"]`, `["staging"]`)
	p.plan(t)
}

func (p *pipeline) plan(t *testing.T) {
	t.Helper()
	_, err := p.Plan(t.Context())
	require.NoError(t, err)
}

func (p *pipeline) file() string { return filepath.Join(p.Dir, "tfplan") }

// planlint runs planlint, as somebody who may be at the console.
func (p *pipeline) planlint(t *testing.T, who *person, args ...string) (code int, out, errs string) {
	t.Helper()
	f := newFake(strings.NewReader(""), p.env)
	f.clock = clock.NewFake(p.now)
	f.console = func() (console, error) { return who, nil }
	// What the environment adds is no part of what was judged.
	f.environ = func() []string { return append(p.Command(t.Context()).Env, "TF_CLI_ARGS_apply=-nonsense") }
	code = f.Main(args)
	return code, f.out.String(), f.err.String()
}

func (p *pipeline) lint(t *testing.T) int {
	t.Helper()
	code, _, _ := p.planlint(t, nil, p.file(), "--terraform", p.CLI.Path, "--audit", p.log)
	return code
}

func (p *pipeline) apply(t *testing.T, more ...string) (code int, out, errs string) {
	t.Helper()
	return p.planlint(t, nil, append([]string{"apply", p.file(), "--terraform", p.CLI.Path, "--audit", p.log}, more...)...)
}

// objects are the addresses in the state.
func (p *pipeline) objects(t *testing.T) string {
	t.Helper()
	out, err := p.Run(t.Context(), "state", "list")
	require.NoError(t, err)
	return out
}

// verdicts are those of the log, which is whole.
func (p *pipeline) verdicts(t *testing.T) []string {
	t.Helper()
	code, out, errs := p.planlint(t, nil, "audit", "verify", p.log)
	require.Equal(t, exitPassed, code, out+errs)
	f, err := os.Open(p.log)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	var all []string
	require.NoError(t, audit.Each(f, func(r audit.Record) { all = append(all, r.Command+" "+r.Verdict) }))
	return all
}

func TestApplyAppliesWhatPasses(t *testing.T) {
	t.Parallel()
	p := newPipeline(t)
	p.grow(t)

	code, out, errs := p.apply(t, "--reviewed")
	require.Equal(t, exitFailed, code, out+errs)
	require.Contains(t, errs, "unable to read the audit log")
	require.NotContains(t, p.objects(t), "aws_ebs_volume.new")
	require.NoError(t, os.Remove(p.log))

	require.Equal(t, exitPassed, p.lint(t))
	code, out, errs = p.apply(t, "--reviewed", "--", "-no-color")
	require.Equal(t, exitPassed, code, out+errs)
	require.Contains(t, out, "Apply complete!")
	require.Contains(t, errs, "warning[opaque-side-effect]")
	require.Contains(t, p.objects(t), "aws_ebs_volume.new")
	require.FileExists(t, filepath.Join(p.Dir, "ran.txt"))
	require.Equal(t, []string{"lint passed", "apply passed", "apply applied"}, p.verdicts(t))
}

// TestApplyByApproval is the whole way: blocked, approved, and applied while the
// approval holds.
func TestApplyByApproval(t *testing.T) {
	t.Parallel()
	p := newPipeline(t)
	p.shrink(t)
	code, out, errs := p.apply(t)
	require.Equal(t, exitBlocked, code, errs)
	require.Empty(t, out)
	require.Contains(t, errs, "error[destroy-stateful]")
	require.Contains(t, p.objects(t), `aws_ebs_volume.data["production"]`)

	alice := approvaltest.Key(t, "alice")
	p.env = map[string]string{"SSH_AUTH_SOCK": approvaltest.Agent(t, alice)}
	filestest.Write(t, filepath.Join(p.Dir, signersFile), line1("alice", alice.PublicKey()))
	code, out, errs = p.planlint(t, types(volume), "approve", p.file(), "--terraform", p.CLI.Path, "--repository", "r",
		"--rule", "destroy-stateful", "--reason", "restore tested", "--expires", "1h")
	require.Equal(t, exitPassed, code, out+errs)

	p.now = today.Add(2 * time.Hour)
	code, out, errs = p.apply(t, "--repository", "r")
	require.Equal(t, exitBlocked, code, out+errs)
	require.Contains(t, errs, "approval-expired")
	require.Contains(t, p.objects(t), `aws_ebs_volume.data["production"]`)

	p.now = today.Add(time.Minute)
	code, out, errs = p.apply(t, "--repository", "r", "--", "-no-color", "-parallelism=2", "-input=false")
	require.Equal(t, exitPassed, code, out+errs)
	require.Contains(t, out, "Apply complete!")
	require.NotContains(t, p.objects(t), `aws_ebs_volume.data["production"]`)
	require.Equal(t, []string{"apply blocked", "apply blocked", "apply passed", "apply applied"}, p.verdicts(t))
	log, err := os.ReadFile(p.log)
	require.NoError(t, err)
	require.Contains(t, string(log), `"override":{"strength":"approval","origin":"`)
	require.Contains(t, string(log), `"approvers":["alice@example.org SHA256:`)

	// The same plan once more is stale, which is the CLI's to say.
	code, _, errs = p.apply(t, "--repository", "r")
	require.Equal(t, exitFailed, code)
	require.Contains(t, errs, "apply failed with exit code 1")
	require.Equal(t, "apply broken off", p.verdicts(t)[5])
}

// TestEvasionsOfApply are the ways past it that show between the review and the apply.
func TestEvasionsOfApply(t *testing.T) {
	t.Parallel()
	t.Run("a plan applied other than the one linted", anotherPlan)
	t.Run("swapped local-exec script", swappedScript)
}

// swappedScript has the script changed between the review and the apply,
// and the plan judged once more in the hope that this makes it good.
func swappedScript(t *testing.T) {
	t.Parallel()
	p := newPipeline(t)
	p.grow(t)
	require.Equal(t, exitPassed, p.lint(t))
	script := filepath.Join(p.Dir, "run.sh")
	was, err := os.ReadFile(script)
	require.NoError(t, err)
	filestest.Write(t, script, "echo swapped > ran.txt")
	for range 2 {
		code, out, errs := p.apply(t)
		require.Equal(t, exitBlocked, code, out+errs)
		require.Contains(t, errs, "it would use run.sh, which has changed since the plan was judged")
		require.Equal(t, exitPassed, p.lint(t))
	}
	require.NoError(t, os.Remove(script))
	code, _, errs := p.apply(t)
	require.Equal(t, exitBlocked, code)
	require.Contains(t, errs, "run.sh, which is gone")
	require.NoFileExists(t, filepath.Join(p.Dir, "ran.txt"))
	require.NotContains(t, p.objects(t), "aws_ebs_volume.new")
	require.Equal(t, []string{"lint passed", "apply refused", "lint passed", "apply refused", "lint passed", "apply refused"}, p.verdicts(t))
	filestest.Write(t, script, string(was))
}

// anotherPlan has another plan put in the place of the one that was
// judged: before the apply, and while it runs.
func anotherPlan(t *testing.T) {
	t.Parallel()
	p := newPipeline(t)
	p.grow(t)
	require.Equal(t, exitPassed, p.lint(t))
	judged, err := os.ReadFile(p.file())
	require.NoError(t, err)

	edit(t, filepath.Join(p.Dir, "main.tf"), "size              = 100", "size              = 200")
	p.plan(t)
	other, err := os.ReadFile(p.file())
	require.NoError(t, err)
	code, out, errs := p.apply(t, "--reviewed")
	require.Equal(t, exitBlocked, code, out+errs)
	require.Contains(t, errs, "has no record that this very plan has passed")

	// The one that is judged is applied, whatever has its name by then: here the
	// file is replaced when the first byte of the report is written.
	require.NoError(t, os.WriteFile(p.file(), judged, 0o600))
	f := newFake(strings.NewReader(""), nil)
	f.environ = func() []string { return p.Command(t.Context()).Env }
	f.stderr = writer(func([]byte) { require.NoError(t, os.WriteFile(p.file(), other, 0o600)) })
	require.Equal(t, exitPassed, f.Main([]string{"apply", p.file(), "--terraform", p.CLI.Path, "--audit", p.log, "--reviewed", "--", "-no-color"}), f.out.String())
	now, err := os.ReadFile(p.file())
	require.NoError(t, err)
	require.Equal(t, other, now)
	state, err := p.Run(t.Context(), "show", "-no-color")
	require.NoError(t, err)
	require.Contains(t, state, "aws_ebs_volume.new")
	require.NotContains(t, state, "200")
	require.FileExists(t, filepath.Join(p.Dir, "ran.txt"))
}

type writer func([]byte)

func (w writer) Write(b []byte) (int, error) {
	w(b)
	return len(b), nil
}

func TestApplyPassesOnNothingThatChangesThePlan(t *testing.T) {
	t.Parallel()
	for _, arg := range []string{
		"-auto-approve", "-var=a=b", "-var", "-target=x.y", "-replace=x.y", "-destroy", "-refresh-only", "-refresh=false",
		"-state=x", "-state-out=x", "-backup=x", "other.tfplan", "-lock", "-input=true", "-parallelism", "-parallelism=0", "-json=false",
		"-lock-timeout=x", "-chdir=x", "-", "---json", "-json\x00", "-no-color ",
	} {
		require.False(t, harmless(arg), arg)
	}
	for _, arg := range []string{"-json", "--json", "-no-color", "-lock=false", "-lock-timeout=10s", "-parallelism=3", "-input=false", "-compact-warnings"} {
		require.True(t, harmless(arg), arg)
	}
}
