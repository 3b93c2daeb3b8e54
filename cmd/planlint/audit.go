// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/linter/audit"
)

const auditUsage = `planlint audit verify makes sure that no line of a log was changed or taken out, and
prints the digest of the last one. Keep that where whoever writes the log cannot
reach it: a log that was cut short or written anew does not have it any more.

usage:
  planlint audit verify FILE [--last DIGEST]

flags:
`

const auditExits = `
exit codes:
  0  the log is whole
  1  it is not, or could not be read
`

// audit verifies a log.
func (c command) audit(args []string) error {
	var last string
	var help bool
	set := pflag.NewFlagSet(tool+" audit", pflag.ContinueOnError)
	set.SortFlags = false
	set.StringVar(&last, "last", "", "`DIGEST` that a line of the log must have")
	set.BoolVarP(&help, "help", "h", false, "print this help")
	if err := set.Parse(args); err != nil {
		return usageError(err)
	}
	if help {
		return c.print(auditUsage + set.FlagUsages() + auditExits)
	}
	if set.NArg() != 2 || set.Arg(0) != "verify" {
		return &failure{what: "audit needs the word verify and a log", hint: "planlint audit verify FILE"}
	}
	if set.Changed("last") && last == "" {
		return usageError(errors.New("--last is empty"))
	}
	return c.verifyLog(set.Arg(1), last)
}

func (c command) verifyLog(path, last string) error {
	f, err := os.Open(path) //nolint:gosec // the user named it
	if err != nil {
		return &failure{what: "unable to read " + path, why: err}
	}
	chain, err := audit.Verify(f, last)
	if err = errors.Join(err, f.Close()); err != nil {
		return &failure{what: path + " is not whole: " + err.Error(), hint: "compare it with a copy that was kept elsewhere: nothing in it proves anything from there on"}
	}
	return c.print(fmt.Sprintf("%d records, whole\nlast: %s\n", chain.Records, chain.Last))
}
