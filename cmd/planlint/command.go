// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
)

// tool is the program's name in everything that it writes.
const tool = "planlint"

// The exit codes, a promise.
const (
	exitPassed  = 0 // nothing at or above the fail level
	exitFailed  = 1 // could not evaluate: bad input, bad configuration, internal
	exitBlocked = 2 // findings at or above the fail level
)

// A command is the program with everything it touches.
type command struct {
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	getenv   func(string) string
	environ  func() []string // what programs that planlint runs are given
	terminal func() bool     // whether stdout is one
	console  func() (console, error)
	clock    clock.Clock
	version  string
}

// Main runs the program on its arguments, without its name, and answers the exit
// code.
func (c command) Main(args []string) (code int) {
	// Go's own code for a panic is 2, which would read as findings.
	defer func() {
		if p := recover(); p != nil {
			c.complain(&failure{
				what: "internal error", why: fmt.Errorf("%v", p),
				hint: "this is a bug: please report it with what follows\n" + string(debug.Stack()),
			})
			code = exitFailed
		}
	}()
	// An interrupt ends the process as it ends any other: to wait for the run to
	// notice would be to wait for the next byte of standard input.
	err := c.dispatch(context.Background(), args)
	c.complain(err)
	return exitCode(err)
}

// exitCode gives the worst of what an error holds. A failure outranks findings:
// what was not read may hold worse.
func exitCode(err error) int {
	var failed *failure
	var blocked *blocked
	var unapproved *unapproved
	var refused *refused
	var ended *ended
	switch {
	case err == nil:
		return exitPassed
	case (errors.As(err, &blocked) || errors.As(err, &unapproved) || errors.As(err, &refused)) && !errors.As(err, &failed):
		return exitBlocked
	case errors.As(err, &ended) && !errors.As(err, &failed):
		return ended.code
	default:
		return exitFailed
	}
}

// dispatch takes the first argument for a command where it names one. A plan of
// such a name is ./rules.
func (c command) dispatch(ctx context.Context, args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "apply":
			return c.apply(ctx, args[1:])
		case "approve":
			return c.approve(ctx, args[1:])
		case "audit":
			return c.audit(args[1:])
		case "catalog":
			return c.catalog(args[1:])
		case "config":
			return c.configure(args[1:])
		case "init":
			return c.start(args[1:])
		case "explain":
			return c.explain(args[1:])
		case "rules":
			return c.list(args[1:])
		case "verify-approval":
			return c.verifyApproval(ctx, args[1:])
		case "why":
			return c.why(ctx, args[1:])
		}
	}
	f, err := parseFlags(args)
	switch {
	case err != nil:
		return err
	case f.help:
		return c.print(usage(f))
	case f.version:
		return c.print(tool + " " + c.version + "\n")
	}
	return c.lint(ctx, f)
}
