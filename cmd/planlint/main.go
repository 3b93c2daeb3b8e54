// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Program planlint reads Terraform and OpenTofu plans and blocks what destroys
// stateful resources or grants broad scopes, unless an override says that it is
// meant.
//
// This package knows flags, streams and exit codes. What a plan comes to is decided in
// linter, and how it looks in linter/report.
package main

import (
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"

	"github.com/scoped-dev/terraform-provider-scoped/internal/clock"
)

// version is set by the linker when a release is built.
var version = "dev"

func main() { os.Exit(run()) }

// run is main for tests too, which run it as a process of its own.
func run() int {
	// A reader that went away is an error of the write, to be reported as such.
	signal.Ignore(syscall.SIGPIPE)
	c := command{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		getenv:   os.Getenv,
		terminal: func() bool { return term.IsTerminal(int(os.Stdout.Fd())) },
		clock:    clock.System{},
		version:  version,
	}
	return c.Main(os.Args[1:])
}
