// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"encoding/pem"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/internal/files/filestest"
	"github.com/scoped-dev/terraform-provider-scoped/internal/git/gittest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/store"
)

// A person sits at a console, types what they were told to, and reads.
type person struct {
	io.Reader
	bytes.Buffer
	password string
}

func (p *person) Read(b []byte) (int, error)  { return p.Reader.Read(b) }
func (p *person) Write(b []byte) (int, error) { return p.Buffer.Write(b) }
func (p *person) Close() error                { return nil }
func (p *person) Password() (string, error)   { return p.password, nil }

// types gives a person who types some lines.
func types(lines ...string) *person {
	return &person{Reader: strings.NewReader(strings.Join(lines, "\n") + "\n")}
}

// A desk is a repository with a plan in it, and people who may approve.
type desk struct {
	dir string
	env map[string]string
}

func newDesk(t *testing.T, allowed ...string) desk {
	t.Helper()
	dir := filestest.Tree(t, `
-- main.tf --
# nothing
-- sub/main.tf --
# nothing
-- .planlint.hcl --
environment "production" {
  workspaces = ["production"]
}
environment "staging" {
  workspaces = ["staging"]
}
`)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "destroy.json"), readPlan(t, "destroy.json"), 0o600))
	filestest.Write(t, filepath.Join(dir, signersFile), strings.Join(allowed, ""))
	gittest.Commit(t, dir, "Ada")
	gittest.Run(t, dir, "remote", "add", "origin", "git@github.com:acme/infra.git")
	return desk{dir, map[string]string{}}
}

func line1(name string, key ssh.PublicKey) string {
	return approvaltest.Line(name+"@example.org", "", key)
}

// run runs planlint at a desk, with somebody or nobody at the console.
func (d desk) run(t *testing.T, who *person, args ...string) (code int, out, errs string) {
	t.Helper()
	f := newFake(strings.NewReader(""), d.env)
	f.clock = clock.NewFake(today.Add(time.Minute))
	if who != nil {
		f.console = func() (console, error) { return who, nil }
	}
	for i, arg := range args {
		args[i] = strings.ReplaceAll(arg, "$DIR", d.dir)
	}
	code = f.Main(append(args, "-C", d.dir))
	return code, f.out.String(), f.err.String()
}

func (d desk) approve(t *testing.T, who *person, more ...string) (code int, out, errs string) {
	t.Helper()
	return d.run(t, who, append([]string{"approve", "$DIR/destroy.json", "--rule", "destroy-stateful", "--reason", "restore tested"}, more...)...)
}

func (d desk) approvals(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(d.dir, approvalsDir, pattern))
	require.NoError(t, err)
	return found
}

const volume = `data["production"]`

func TestApproveWithTheAgent(t *testing.T) {
	t.Parallel()
	for name, signer := range map[string]ssh.Signer{
		"ed25519":  approvaltest.Key(t, "alice"),
		"touched":  approvaltest.Token25519(t, "alice", approvaltest.Touched),
		"verified": approvaltest.TokenECDSA(t, approvaltest.Touched|approvaltest.Verified),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, line1("alice", signer.PublicKey()))
			d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, approvaltest.Key(t, "another"), signer)
			code, out, _ := d.run(t, nil, "$DIR/destroy.json")
			require.Equal(t, exitBlocked, code, out)

			alice := types(volume)
			code, out, errs := d.approve(t, alice)
			require.Equal(t, exitPassed, code, errs)
			require.Contains(t, out, "signed by alice@example.org"+map[string]string{"touched": ", touched\n", "verified": ", touched and with PIN\n", "ed25519": "\n"}[name])
			said := alice.String()
			for _, told := range []string{
				"in github.com/acme/infra (directory ., workspace default)", `aws_ebs_volume.data["production"]: delete`,
				"id = vol-136b8b9ac428fd148", "destroy-stateful: destroys the volume with all data on it", "Reason: restore tested",
				"From 2026-06-01T09:01:00Z until 2026-06-02T09:01:00Z", "To approve it, type vol-136b8b9ac428fd148 or " + volume,
			} {
				require.Contains(t, said, told)
			}
			require.Equal(t, name != "ed25519", strings.Contains(said, "Touch the key"))

			code, out, _ = d.run(t, nil, "$DIR/destroy.json")
			require.Equal(t, exitPassed, code, out)
			require.Contains(t, out, "approved by alice@example.org"+map[string]string{"touched": " [touch]", "verified": " [touch and PIN]", "ed25519": ""}[name]+" until")
			code, out, _ = d.run(t, nil, "--format", "json", "$DIR/destroy.json")
			require.Equal(t, exitPassed, code, out)
			require.Contains(t, out, `"strength": "approval"`)
			code, out, errs = d.run(t, nil, "verify-approval", d.approvals(t, "*.approval")[0], "$DIR/destroy.json")
			require.Equal(t, exitPassed, code, errs)
			require.Contains(t, out, "yes: it holds for this plan")
		})
	}
}

// TestNothingAnswersForAPerson is the point of it all.
func TestNothingAnswersForAPerson(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	d := newDesk(t, line1("alice", alice.PublicKey()))
	d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, alice)
	for want, who := range map[string]*person{
		"planlint: nobody is there to ask: there is no terminal\nhint: approvals are given by a person at a terminal": nil,
		`planlint: "yes" is not vol-136b8b9ac428fd148 or data["production"]: nothing was signed`:                      types("yes"),
		`planlint: "" is not vol-136b8b9ac428fd148 or data["production"]: nothing was signed`:                         types(""),
		`planlint: "staging" is not`: types("staging"),
		`planlint: "data" is not`:    types("data"),
		": EOF":                      {Reader: strings.NewReader("dat")},
	} {
		code, out, errs := d.approve(t, who)
		require.Equal(t, exitFailed, code)
		require.Contains(t, errs, want)
		require.Empty(t, out)
		require.Empty(t, d.approvals(t, "*"))
	}
	for _, flag := range []string{"--yes", "-y", "--force", "--auto-approve"} {
		code, _, errs := d.approve(t, nil, flag)
		require.Equal(t, exitFailed, code)
		require.Contains(t, errs, "unknown")
	}
}

// flat undoes the wrapping of lines.
func flat(out string) string { return strings.Join(strings.Fields(out), " ") }

// TestAQuorum has two people sign one statement, and an agent prepare it.
func TestAQuorum(t *testing.T) {
	t.Parallel()
	alice, bob := approvaltest.Key(t, "alice"), approvaltest.Key(t, "bob")
	d := newDesk(t, line1("alice", alice.PublicKey()), line1("bob", bob.PublicKey()))
	code, out, errs := d.approve(t, nil, "--draft")
	require.Equal(t, exitPassed, code, errs)
	require.Contains(t, out, "nobody has signed it")
	statement := d.approvals(t, "*.approval")[0]
	code, out, _ = d.run(t, nil, "$DIR/destroy.json")
	require.Equal(t, exitBlocked, code)
	require.Contains(t, out, "does not hold: nobody has signed it")

	for i, who := range []ssh.Signer{alice, bob} {
		d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, who)
		code, _, errs = d.run(t, types(volume), "approve", "$DIR/destroy.json", "--add", statement)
		require.Equal(t, exitPassed, code, errs)
		require.Len(t, d.approvals(t, "*.sig"), i+1)
	}
	code, _, errs = d.run(t, types(volume), "approve", "$DIR/destroy.json", "--add", statement)
	require.Equal(t, exitFailed, code)
	require.Contains(t, errs, "is there already")
	code, out, _ = d.run(t, nil, "$DIR/destroy.json")
	require.Equal(t, exitPassed, code)
	require.Regexp(t, `approved by (alice|bob)@example.org and (alice|bob)@example.org until`, flat(out))

	// For another plan than that of the statement nobody is asked.
	filestest.Write(t, filepath.Join(d.dir, "destroy.json"), strings.ReplaceAll(string(readPlan(t, "destroy.json")), "vol-136b8b9ac428fd148", "vol-2"))
	nobody := types(volume)
	code, _, errs = d.run(t, nobody, "approve", "$DIR/destroy.json", "--add", statement)
	require.Equal(t, exitFailed, code)
	require.Contains(t, errs, "is for something else than this plan")
	require.Empty(t, nobody.String())
}

// TestReplays puts an approval to use where it was not given.
func TestReplays(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	d := newDesk(t, line1("alice", alice.PublicKey()))
	d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, alice)
	code, _, errs := d.approve(t, types(volume), "--environment", "staging", "--expires", "1h")
	require.Equal(t, exitPassed, code, errs)
	for want, args := range map[string][]string{
		"repository: approved was github.com/acme/infra, this is github.com/evil/infra": {"--environment", "staging", "--repository", "github.com/evil/infra"},
		"workspace: approved was default, this is prod":                                 {"--environment", "staging", "--workspace", "prod"},
		"environment: approved was staging, this is nothing":                            {},
		"environment: approved was staging, this is production":                         {"--environment", "production"},
	} {
		code, out, _ := d.run(t, nil, append(args, "$DIR/destroy.json")...)
		require.Equal(t, exitBlocked, code)
		require.Contains(t, out, "does not hold: "+want)
		code, out, errs := d.run(t, nil, append(append([]string{"verify-approval"}, args...), d.approvals(t, "*.approval")[0], "$DIR/destroy.json")...)
		require.Equal(t, exitBlocked, code)
		name, rest, _ := strings.Cut(want, ": ")
		require.Regexp(t, "(?m)^  no  "+name+" +"+rest+"$", out)
		require.Contains(t, errs, "does not hold for this plan")
	}
	code, out, _ := d.run(t, nil, "--environment", "staging", "$DIR/destroy.json")
	require.Equal(t, exitPassed, code, out)

	d.env["TF_WORKSPACE"] = "prod"
	code, out, _ = d.run(t, nil, "--environment", "staging", "$DIR/destroy.json")
	require.Equal(t, exitBlocked, code)
	require.Contains(t, out, "workspace: approved was default, this is prod")

	// Another root module of the repository.
	f := newFake(strings.NewReader(""), nil)
	require.Equal(t, exitBlocked, f.Main([]string{"-C", filepath.Join(d.dir, "sub"), "--environment", "staging", filepath.Join(d.dir, "destroy.json")}))
	require.Contains(t, f.out.String(), "directory: approved was ., this is sub")
}

func TestApproveWholePlan(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	d := newDesk(t, line1("alice", alice.PublicKey()))
	d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, alice)
	who := types(volume)
	code, _, errs := d.approve(t, who, "--whole-plan")
	require.Equal(t, exitPassed, code, errs)
	require.Contains(t, who.String(), "It is for this very plan")
	plan := filepath.Join(d.dir, "destroy.json")
	src, err := os.ReadFile(plan)
	require.NoError(t, err)
	for text, want := range map[string]int{
		string(src) + "\n \n": exitPassed,
		strings.Replace(string(src), `"timestamp"`, ` "timestamp"`, 1): exitBlocked,
	} {
		require.NotEqual(t, string(src), text)
		require.NoError(t, os.WriteFile(plan, []byte(text), 0o600))
		code, out, _ := d.run(t, nil, plan)
		require.Equal(t, want, code, out)
	}
}

// TestKeyFiles signs with files: with and without a passphrase, public, FIDO.
func TestKeyFiles(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	d := newDesk(t, line1("alice", alice.PublicKey()))
	write := func(name string, block *pem.Block, err error) {
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(d.dir, name), pem.EncodeToMemory(block), 0o600))
	}
	block, err := ssh.MarshalPrivateKey(approvaltest.Private("alice"), "")
	write("open", block, err)
	block, err = ssh.MarshalPrivateKeyWithPassphrase(approvaltest.Private("alice"), "", []byte("open sesame"))
	write("locked", block, err)
	filestest.Write(t, filepath.Join(d.dir, "alice.pub"), approvaltest.Public(alice.PublicKey()))
	filestest.Write(t, filepath.Join(d.dir, "token"), fidoHandle)
	filestest.Write(t, filepath.Join(d.dir, "nonsense"), "nonsense")

	knows := types(volume)
	knows.password = "open sesame"
	for file, who := range map[string]*person{"open": types(volume), "locked": knows} {
		code, _, errs := d.approve(t, who, "--key", "$DIR/"+file, "-o", "$DIR/out-"+file)
		require.Equal(t, exitPassed, code, errs)
	}
	require.Contains(t, knows.String(), "Passphrase of ")
	for file, want := range map[string]string{
		"locked":    ": the passphrase is not the right one",
		"token":     "it is a FIDO key, of which the file holds only a handle\nhint: add it to the agent with ssh-add ",
		"nonsense":  "is neither a private nor a public SSH key",
		"missing":   "no such file",
		"alice.pub": "there is no key to sign with\nhint: start ssh-agent",
	} {
		code, _, errs := d.approve(t, types(volume), "--key", "$DIR/"+file)
		require.Equal(t, exitFailed, code)
		require.Contains(t, errs, want)
	}
	d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, approvaltest.Key(t, "bob"), alice)
	code, out, errs := d.approve(t, types(volume), "--key", "$DIR/alice.pub")
	require.Equal(t, exitPassed, code, errs)
	require.Contains(t, out, "signed by alice@example.org")
	code, _, errs = d.approve(t, types(volume), "--agent", "SHA256:none")
	require.Equal(t, exitFailed, code)
	require.Contains(t, errs, "ssh-agent has no such key")
	code, out, errs = d.approve(t, types(volume), "--agent", ssh.FingerprintSHA256(approvaltest.Key(t, "bob").PublicKey()))
	require.Equal(t, exitPassed, code, errs)
	require.Contains(t, out, "but it does not hold: the key SHA256:")
	d.env["SSH_AUTH_SOCK"] = filepath.Join(d.dir, "nobody")
	_, _, errs = d.approve(t, types(volume))
	require.Contains(t, errs, "unable to reach ssh-agent")

	d = newDesk(t)
	d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, approvaltest.Key(t, "bob"), alice)
	_, _, errs = d.approve(t, types(volume))
	require.Contains(t, errs, "ssh-agent has several keys that could sign\nhint: name one with --agent FINGERPRINT:\n  SHA256:")
}

// TestNotes keeps an approval in a git note.
func TestNotes(t *testing.T) {
	t.Parallel()
	alice := approvaltest.Key(t, "alice")
	d := newDesk(t, line1("alice", alice.PublicKey()))
	d.env["SSH_AUTH_SOCK"] = approvaltest.Agent(t, alice)
	code, _, errs := d.approve(t, types(volume), "-o", "$DIR/out")
	require.Equal(t, exitPassed, code, errs)
	var note []byte
	for _, pattern := range []string{"*.approval", "*.sig"} {
		found, err := filepath.Glob(filepath.Join(d.dir, "out", pattern))
		require.NoError(t, err)
		src, err := os.ReadFile(found[0])
		require.NoError(t, err)
		note = append(note, src...)
	}
	gittest.Run(t, d.dir, "-c", "user.name=Ada", "-c", "user.email=a@example.org", "notes", "--ref", strings.TrimPrefix(store.NotesRef, "refs/notes/"), "add", "-m", string(note))
	code, _, _ = d.run(t, nil, "$DIR/destroy.json")
	require.Equal(t, exitBlocked, code)
	code, out, _ := d.run(t, nil, "--notes", "$DIR/destroy.json")
	require.Equal(t, exitPassed, code)
	require.Contains(t, flat(out), "(the note on commit ")
}

// TestARealAgent asks the ssh-agent of the machine, and its ssh-keygen.
func TestARealAgent(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"ssh-agent", "ssh-add", "ssh-keygen"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip("there is no " + name + " on PATH; the other tests have an agent in Go")
		}
	}
	alice := approvaltest.Key(t, "alice")
	d := newDesk(t, line1("alice", alice.PublicKey()))
	block, err := ssh.MarshalPrivateKey(approvaltest.Private("alice"), "alice")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(d.dir, "id"), pem.EncodeToMemory(block), 0o600))
	sockets, err := os.MkdirTemp("", "agent")
	require.NoError(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(sockets) })
	d.env["SSH_AUTH_SOCK"] = filepath.Join(sockets, "s")
	agent := exec.Command("ssh-agent", "-D", "-a", d.env["SSH_AUTH_SOCK"])
	require.NoError(t, agent.Start())
	t.Cleanup(func() { _ = agent.Process.Kill(); _ = agent.Wait() })
	require.Eventually(t, func() bool { return exists(d.env["SSH_AUTH_SOCK"]) }, 20*time.Second, 10*time.Millisecond)
	add := exec.Command("ssh-add", "-q", filepath.Join(d.dir, "id"))
	add.Env = append(os.Environ(), "SSH_AUTH_SOCK="+d.env["SSH_AUTH_SOCK"])
	out, err := add.CombinedOutput()
	require.NoError(t, err, string(out))

	code, _, errs := d.approve(t, types(volume))
	require.Equal(t, exitPassed, code, errs)
	statement, err := os.ReadFile(d.approvals(t, "*.approval")[0])
	require.NoError(t, err)
	verify := exec.Command("ssh-keygen", "-Y", "verify", "-f", filepath.Join(d.dir, signersFile), "-I", "alice@example.org",
		"-n", approval.Namespace, "-s", d.approvals(t, "*.sig")[0])
	verify.Stdin = bytes.NewReader(statement)
	out, err = verify.CombinedOutput()
	require.NoError(t, err, string(out))
}

func TestLineTakesNoMoreThanALine(t *testing.T) {
	t.Parallel()
	r := strings.NewReader("one\r\ntwo\nthree")
	for _, want := range []string{"one", "two"} {
		got, err := line(r)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	got, err := line(r)
	require.ErrorIs(t, err, io.EOF)
	require.Equal(t, "three", got)
	_, err = line(strings.NewReader(strings.Repeat("x", maxAnswer+1)))
	require.EqualError(t, err, "the answer is too long")
	_, err = line(errReader{})
	require.EqualError(t, err, "gone")
}

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errors.New("gone") }

// fidoHandle is what ssh-keygen -t ed25519-sk writes: no key, but what a token makes one of.
const fidoHandle = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAASgAAABpzay1zc2
gtZWQyNTUxOUBvcGVuc3NoLmNvbQAAACAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRob
HB0eHwAAAARzc2g6AAAAeAAAAAcAAAAHAAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY2
9tAAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fAAAABHNzaDoBAAAAEWhh
bmRsZS1vZi1hLXRva2VuAAAAAAAAAAV0b2tlbgECAw==
-----END OPENSSH PRIVATE KEY-----
`

// TestThePageOnApprovalsSaysWhatThereIs holds docs/APPROVALS.md to the flags, and to
// the words that are promises.
func TestThePageOnApprovalsSaysWhatThereIs(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile("../../docs/APPROVALS.md")
	require.NoError(t, err)
	page := string(src)
	for _, word := range []string{approval.Namespace, approval.Format, approvalsDir, signersFile, revokedFile, strings.TrimPrefix(store.NotesRef, "refs/notes/")} {
		require.Contains(t, page, word)
	}
	f := newFake(nil, nil)
	require.Equal(t, exitPassed, f.Main([]string{"approve", "--help"}))
	help := f.out.String() + " --ref " // git's
	for _, flag := range regexp.MustCompile(`--[a-z-]+[a-z]`).FindAllString(page, -1) {
		require.Contains(t, help, flag+" ")
	}
}
