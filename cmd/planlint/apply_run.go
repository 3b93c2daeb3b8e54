// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/scoped-dev/terraform-provider-scoped/linter/saved"
)

// run applies the copy with the version that wrote it, and writes down how it ended.
func (a *applying) run(ctx context.Context) error {
	program, err := a.program(ctx)
	if err == nil {
		err = a.execute(ctx, program)
	}
	if !a.f.logs() {
		return err
	}
	r := a.record("apply", a.failOn, a.verdict)
	if r.Verdict = logApplied; err != nil {
		r.Verdict, r.Error = logEnded, err.Error()
	}
	return errors.Join(err, appendTo(a.f.audit, r))
}

func (a *applying) program(ctx context.Context) (string, error) {
	file, err := os.Open(a.job.plan)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }() // it was only read
	info, err := file.Stat()
	if err != nil {
		return "", err
	}
	plan, err := saved.Open(file, info.Size())
	if err != nil {
		return "", unreadable(a.name, err)
	}
	path, err := cliOf(a.command, a.job, a.f.flags).Find(ctx, plan)
	if err != nil {
		return "", unreadable(a.name, err)
	}
	return path, nil
}

// execute runs the CLI on our streams. An interrupt at the terminal reaches it as it
// reaches us, and it is its business to end well: we wait for it. What is sent to us
// alone is passed on.
func (a *applying) execute(ctx context.Context, program string) error {
	args := append([]string{"apply"}, a.f.args...)
	cmd := exec.CommandContext(ctx, program, append(args, a.job.plan)...) //nolint:gosec // the program that the user has chosen
	cmd.Dir, cmd.Env = a.job.root.dir, a.environment()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.stdin, a.stdout, a.stderr
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(signals)
	if err := cmd.Start(); err != nil {
		return &failure{what: "unable to start " + program, why: err}
	}
	over := make(chan struct{})
	go pass(signals, over, cmd.Process)
	err := cmd.Wait()
	close(over)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return &ended{filepath.Base(program), max(exit.ExitCode(), exitFailed)} // a signal is -1
	}
	if err != nil {
		return &failure{what: filepath.Base(program) + " apply", why: err}
	}
	return nil
}

func pass(signals <-chan os.Signal, over <-chan struct{}, to *os.Process) {
	for {
		select {
		case <-over:
			return
		case s := <-signals:
			if s != os.Interrupt {
				_ = to.Signal(s) // it may have ended by now
			}
		}
	}
}

// environment leaves out what adds arguments to the command: they would not be those
// that were looked at.
func (a *applying) environment() []string {
	return slices.DeleteFunc(slices.Clone(a.environ()), func(e string) bool { return strings.HasPrefix(e, "TF_CLI_ARGS") })
}

// ended is that the CLI has begun to apply, and failed.
type ended struct {
	program string
	code    int
}

// Error implements error.
func (e *ended) Error() string {
	return fmt.Sprintf("%s apply failed with exit code %d", e.program, e.code)
}
