// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/buildtool"
	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/workspace"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
)

const (
	volumes = `
-- infra/root/main.tf --
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
module "logs" {
  source = "../logs"
  keep   = ["a", "b"]
}
-- infra/logs/logs.tf --
variable "keep" { type = list(string) }
resource "aws_ebs_volume" "logs" {
  for_each          = toset(var.keep)
  availability_zone = "eu-central-1a"
  size              = 10
}
`
	allowed = `# planlint:allow destroy-stateful reason="restore tested" until=2026-06-08` + "\n"
)

// doomed is a root module of a real CLI in dir, with a saved plan that destroys a
// volume of its own and, by leave of an annotation, one of a module.
func doomed(t *testing.T) (w *workspace.Workspace, asJSON []byte) {
	t.Helper()
	cli, err := buildtool.FindCLI(t.Context(), os.Stderr)
	require.NoError(t, err)
	dir := filestest.Tree(t, volumes)
	lab, err := workspace.Build(t.Context(), "github.com/scoped-dev/terraform-provider-scoped/tools/lab", t.TempDir())
	require.NoError(t, err)
	mirror := workspace.Mirror{Dir: filepath.Join(dir, "mirror")}
	require.NoError(t, mirror.Add("hashicorp/aws", "6.0.0", lab))
	w, err = workspace.New(filepath.Join(dir, "infra", "root"), cli, mirror)
	require.NoError(t, err)
	require.NoError(t, w.Apply(t.Context()))
	edit(t, filepath.Join(w.Dir, "main.tf"), `["production", "staging"]`, `["staging"]`, `["a", "b"]`, `["b"]`)
	edit(t, filepath.Join(w.Dir, "..", "logs", "logs.tf"), `resource`, allowed+`resource`)
	asJSON, err = w.Plan(t.Context())
	require.NoError(t, err)
	return w, asJSON
}

func edit(t *testing.T, file string, changes ...string) {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, []byte(strings.NewReplacer(changes...).Replace(string(b))), 0o600))
}

// judge runs planlint in the workspace's own environment.
func judge(t *testing.T, w *workspace.Workspace, stdin []byte, args ...string) *fake {
	t.Helper()
	f := newFake(bytes.NewReader(stdin), nil)
	f.environ = func() []string { return append(w.Command(t.Context()).Env, "TF_CLI_ARGS=-nonsense") }
	require.Equal(t, exitBlocked, f.Main(append(args, "--color=never", "--terraform", w.CLI.Path)), f.err.String())
	return f
}

func TestEveryFormOfAPlanIsJudgedTheSame(t *testing.T) {
	t.Parallel()
	w, doc := doomed(t)
	name := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(name, doc, 0o600))
	file := filepath.Join(w.Dir, "tfplan")
	binary, err := os.ReadFile(file)
	require.NoError(t, err)

	want := judge(t, w, nil, "-C", w.Dir, name)
	require.Contains(t, want.out.String(), `address: aws_ebs_volume.data["production"]`)
	require.Contains(t, want.out.String(), filepath.ToSlash(filepath.Join("infra", "root", "main.tf"))+":6:1")
	require.Contains(t, want.out.String(), "1 allowed")
	for name, got := range map[string]*fake{
		"JSON on stdin":        judge(t, w, doc, "-C", w.Dir, "-"),
		"UTF-16":               judge(t, w, inUTF16(doc), "-C", w.Dir, "-"),
		"saved plan":           judge(t, w, nil, "-C", w.Dir, file),
		"saved plan, in place": judge(t, w, nil, file),
		"saved plan on stdin":  judge(t, w, binary, "-C", w.Dir, "-"),
	} {
		require.Equal(t, want.out.String(), got.out.String(), name)
		require.Equal(t, want.err.String(), got.err.String(), name)
	}

	approvedInEveryForm(t, w, file, name)

	// What is in the working tree by now is not what was planned.
	edit(t, filepath.Join(w.Dir, "main.tf"), `resource`, "\n"+allowed+`resource`)
	edit(t, filepath.Join(w.Dir, "..", "logs", "logs.tf"), allowed, "")
	edited := judge(t, w, nil, file)
	require.Equal(t, want.out.String(), edited.out.String())
	require.Contains(t, edited.err.String(), "logs.tf: changed since the plan was made: places and annotations are those of the plan\n")
	cannotBeShown(t, w)
}

// approvedInEveryForm has somebody approve the saved plan or its JSON, change by
// change or as a whole, and judges both by each of the approvals.
func approvedInEveryForm(t *testing.T, w *workspace.Workspace, saved, asJSON string) {
	t.Helper()
	alice := approvaltest.Key(t, "alice")
	signers := filepath.Join(t.TempDir(), "allowed_signers")
	filestest.Write(t, signers, line1("alice", alice.PublicKey()))
	env := map[string]string{"SSH_AUTH_SOCK": approvaltest.Agent(t, alice)}
	run := func(who *person, args ...string) (int, string) {
		f := newFake(nil, env)
		f.environ = func() []string { return w.Command(t.Context()).Env }
		f.console = func() (console, error) { return who, nil }
		code := f.Main(append(args, "-C", w.Dir, "--terraform", w.CLI.Path, "--allowed-signers", signers, "--repository", "r"))
		return code, f.out.String() + f.err.String()
	}
	for _, approved := range []string{saved, asJSON} {
		for _, bound := range [][]string{nil, {"--whole-plan"}} {
			out := t.TempDir()
			code, text := run(types(volume), append([]string{
				"approve", approved, "-o", out, "--rule", "destroy-stateful",
				"--address", `aws_ebs_volume.data["production"]`, "--reason", "restore tested",
			}, bound...)...)
			require.Equal(t, exitPassed, code, text)
			for _, judged := range []string{saved, asJSON} {
				code, text := run(nil, judged, "--approvals", out)
				require.Equal(t, exitPassed, code, text)
				require.Contains(t, text, "2 allowed by override")
			}
		}
	}
}

// cannotBeShown takes the plan to where nothing is installed, which is no pass.
func cannotBeShown(t *testing.T, w *workspace.Workspace) {
	t.Helper()
	f := newFake(nil, nil)
	f.environ = func() []string { return w.Command(t.Context()).Env }
	args := []string{"-C", t.TempDir(), "--terraform", w.CLI.Path, filepath.Join(w.Dir, "tfplan")}
	require.Equal(t, exitFailed, f.Main(args))
	require.Regexp(t, `\Aplanlint: unable to read .*tfplan: \S+ show failed: .+\nhint: .* initialised as it was for the plan: see \S+ init and -C\n\z`, f.err.String())
	require.Empty(t, f.out.String())
}

func inUTF16(doc []byte) []byte {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(string(doc))) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

func TestAFileThatIsReplacedIsNoPass(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "tfplan")
	require.NoError(t, os.WriteFile(name, []byte("one"), 0o600))
	was, err := os.Stat(name)
	require.NoError(t, err)
	require.NoError(t, unchanged(name, was))
	require.NoError(t, os.WriteFile(name+"2", []byte("two"), 0o600))
	require.NoError(t, os.Rename(name+"2", name))
	require.ErrorContains(t, unchanged(name, was), "replaced while it was read")
	require.NoError(t, os.Remove(name))
	require.Error(t, unchanged(name, was))
}

func TestAPipedPlanIsNotLeftBehind(t *testing.T) {
	t.Parallel()
	in := &input{}
	file, info, err := in.onDisk(nil, strings.NewReader("secret"))
	require.NoError(t, err)
	require.EqualValues(t, len("secret"), info.Size())
	if runtime.GOOS != "windows" {
		require.Equal(t, os.FileMode(0o600), info.Mode())
	}
	in.close()
	require.NoFileExists(t, file.Name())
}
