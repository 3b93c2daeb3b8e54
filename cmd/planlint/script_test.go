// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"encoding/binary"
	"encoding/pem"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval/approvaltest"
)

var update = flag.Bool("update", false, "write what the scripts compare with anew")

// today is the day of the scripts.
var today = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)

// TestMain lets the scripts run planlint as a process of its own: it is this one
// again, under that name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"planlint": func() {
		c := newCommand()
		c.clock, c.version = clock.NewFake(today), "0.1.0"
		os.Exit(c.Main(os.Args[1:])) //nolint:forbidigo // this is main, under another name
	}})
}

func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		WorkdirRoot:         t.TempDir(),
		UpdateScripts:       *update,
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "")
			env.Setenv("TERM", "xterm")
			// Where planlint itself is, for scripts that want nothing else on PATH.
			env.Setenv("BIN", filepath.SplitList(env.Getenv("PATH"))[0])
			// The top of a repository, so that no configuration above it counts.
			if err := os.Mkdir(filepath.Join(env.WorkDir, ".git"), 0o700); err != nil {
				return err
			}
			return os.CopyFS(env.WorkDir, plansOnly{os.DirFS("testdata/plans")})
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "head": head, "join": join, "utf16": toUTF16, "key": key, "sign": sign, "rename": rename,
		},
	})
}

// plansOnly leaves out what tells people of the plans.
type plansOnly struct{ fs.FS }

func (p plansOnly) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(p.FS, name)
	kept := entries[:0]
	for _, e := range entries {
		if filepath.Ext(e.Name()) != ".md" {
			kept = append(kept, e)
		}
	}
	return kept, err
}

// code runs a command that is to end with an exit code: code 2 planlint plan.json
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command [args...]")
	}
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if want, err := strconv.Atoi(args[0]); err != nil || got != want {
		ts.Fatalf("exit code %d, not %s", got, args[0])
	}
}

// head cuts a file off: head from to bytes
func head(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(ts.ReadFile(args[0])[:n]), 0o600))
}

// join puts two files into one: join a b to
func join(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(ts.ReadFile(args[0])+ts.ReadFile(args[1])), 0o600))
}

// key writes the private key of somebody, made from the name, and prints the line by
// which they may approve: key alice file
func key(ts *testscript.TestScript, _ bool, args []string) {
	block, err := ssh.MarshalPrivateKey(approvaltest.Private(args[0]), args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), pem.EncodeToMemory(block), 0o600))
	public, err := ssh.NewPublicKey(approvaltest.Private(args[0]).Public())
	ts.Check(err)
	_, err = io.WriteString(ts.Stdout(), approvaltest.Line(args[0]+"@example.org", "", public))
	ts.Check(err)
}

// sign signs a statement as ssh-keygen -Y sign does: sign alice file
func sign(ts *testscript.TestScript, _ bool, args []string) {
	signer, err := ssh.NewSignerFromSigner(approvaltest.Private(args[0]))
	ts.Check(err)
	sig, err := approval.Sign([]byte(ts.ReadFile(args[1])), signer)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]+".sig"), sig.Armor(), 0o600))
}

// rename gives the one approval in a directory a name that does not change: x.approval.
func rename(ts *testscript.TestScript, _ bool, args []string) {
	found, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), "*.approval"))
	ts.Check(err)
	ts.Check(os.Rename(found[0], filepath.Join(ts.MkAbs(args[0]), "x.approval")))
}

// toUTF16 writes a file as PowerShell's ">" does: utf16 from to
func toUTF16(ts *testscript.TestScript, _ bool, args []string) {
	out := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(ts.ReadFile(args[0]))) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o600))
}
