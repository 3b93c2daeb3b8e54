// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
)

// A fake is a command on streams of its own.
type fake struct {
	command
	out, err bytes.Buffer
}

func newFake(stdin io.Reader, env map[string]string) *fake {
	f := &fake{}
	f.command = command{
		stdin: stdin, stdout: &f.out, stderr: &f.err,
		getenv:   func(name string) string { return env[name] },
		environ:  os.Environ,
		terminal: func() bool { return true },
		console:  func() (console, error) { return nil, errors.New("there is no terminal") },
		clock:    clock.NewFake(today),
		version:  "dev",
	}
	return f
}

func readPlan(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "plans", name))
	require.NoError(t, err)
	return b
}

// TestNoTruncationPasses cuts a plan off at every byte: what is missing could have
// been the worst of it.
func TestNoTruncationPasses(t *testing.T) {
	t.Parallel()
	whole, root := bytes.TrimSpace(readPlan(t, "noop.json")), t.TempDir()
	for n := range whole {
		f := newFake(bytes.NewReader(whole[:n]), nil)
		require.Equal(t, exitFailed, f.Main([]string{"-C", root, "-"}), "cut off at byte %d", n)
		require.Empty(t, f.out.String())
		require.Regexp(t, `\Aplanlint: unable to read stdin: [^\n]+\n(hint: [^\n]+\n)?\z`, f.err.String())
	}
}

// TestFindingsDoNotHideATruncation is about the other exit code: findings up to the
// cut are no verdict on the plan either.
func TestFindingsDoNotHideATruncation(t *testing.T) {
	t.Parallel()
	whole, root := bytes.TrimSpace(readPlan(t, "destroy.json")), t.TempDir()
	found := false
	for n := 0; n < len(whole); n += 97 {
		f := newFake(bytes.NewReader(whole[:n]), nil)
		require.Equal(t, exitFailed, f.Main([]string{"-C", root, "-"}), "cut off at byte %d", n)
		require.Contains(t, f.err.String(), "planlint: unable to read stdin: ")
		found = found || strings.Contains(f.out.String(), "error[destroy-stateful]")
	}
	require.True(t, found, "what was found before the cut is shown")
}

func TestAReaderThatWentAwayIsNoPass(t *testing.T) {
	t.Parallel()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	require.NoError(t, r.Close())
	root := "--chdir=" + t.TempDir()
	for _, args := range [][]string{{root, "-"}, {root, "--format=json", "-"}, {"--version"}, {"--help"}, {"rules"}} {
		f := newFake(bytes.NewReader(readPlan(t, "create.json")), nil)
		f.stdout = w
		require.Equal(t, exitFailed, f.Main(args))
		require.Regexp(t, `\Aplanlint: unable to write to standard output: `, f.err.String())
	}
	require.NoError(t, w.Close())
}

func TestAPanicIsNotTakenForFindings(t *testing.T) {
	t.Parallel()
	f := newFake(panicking{}, nil)
	require.Equal(t, exitFailed, f.Main([]string{"-C", t.TempDir(), "-"}))
	require.True(t, strings.HasPrefix(f.err.String(), "planlint: internal error: out of luck\nhint: this is a bug"))
}

type panicking struct{}

func (panicking) Read([]byte) (int, error) { panic("out of luck") }

func TestAFailingInputIsNoPass(t *testing.T) {
	t.Parallel()
	whole := readPlan(t, "destroy.json")
	f := newFake(io.MultiReader(bytes.NewReader(whole[:len(whole)-200]), failingReader{}), nil)
	require.Equal(t, exitFailed, f.Main([]string{"-C", t.TempDir(), "-"}))
	require.Contains(t, f.err.String(), "planlint: unable to read stdin: ")
	require.Contains(t, f.err.String(), io.ErrClosedPipe.Error())
	require.Contains(t, f.out.String(), "error[destroy-stateful]")
}

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestColourIsForTerminalsThatWantIt(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		args    []string
		env     map[string]string
		colored bool
	}{
		"terminal":        {colored: true},
		"NO_COLOR":        {env: map[string]string{"NO_COLOR": "1"}},
		"dumb":            {env: map[string]string{"TERM": "dumb"}},
		"never":           {args: []string{"--color=never"}},
		"always wins":     {args: []string{"--color=always"}, env: map[string]string{"NO_COLOR": "1"}, colored: true},
		"a file":          {args: []string{"-o", filepath.Join(t.TempDir(), "a")}},
		"json has no use": {args: []string{"--format=json", "--color=always"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := newFake(bytes.NewReader(readPlan(t, "destroy.json")), c.env)
			require.Equal(t, exitBlocked, f.Main(append(c.args, "-C", t.TempDir(), "-")))
			require.Equal(t, c.colored, strings.Contains(f.out.String(), "\x1b["))
		})
	}
}
