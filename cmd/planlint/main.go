// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Program planlint reads Terraform and OpenTofu plans and blocks what destroys
// stateful resources or grants broad scopes, unless an override says that it is
// meant.
//
// This package knows flags, streams and exit codes. What a plan comes to is decided
// in linter, and how it looks in linter/report.
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

func main() { os.Exit(newCommand().Main(os.Args[1:])) }

// newCommand is the program on the process's own streams.
func newCommand() command {
	// A reader that went away is to be an error of the write, like a full disk.
	signal.Ignore(syscall.SIGPIPE)
	return command{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		getenv:   os.Getenv,
		environ:  os.Environ,
		terminal: func() bool { return term.IsTerminal(int(os.Stdout.Fd())) },
		console:  openConsole,
		clock:    clock.System{},
		version:  version,
	}
}
