// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
)

// applyFlags are the command line of apply.
type applyFlags struct {
	flags
	reviewed bool
	args     []string // for the CLI
}

const applyUsage = `planlint apply judges a saved plan as planlint does, at this moment, and applies it if
it passes: exactly it, and nothing else. The report goes to standard error.

usage:
  planlint apply [flags] PLANFILE [-- ARGUMENT...]

With --audit FILE, files that provisioners and external programs name must be what
they were each time that the log says this plan was judged.

Arguments for terraform apply are those that do not change what is applied:
-compact-warnings -input=false -json -lock=BOOL -lock-timeout=TIME -no-color
-parallelism=N

flags:
`

const applyExits = `
exit codes:
  0  applied
  1  could not evaluate, or the exit code of terraform apply
  2  findings at or above the fail level, or refused: nothing was applied
`

func parseApply(args []string) (applyFlags, error) {
	f := applyFlags{flags: flags{color: "never", set: pflag.NewFlagSet(tool+" apply", pflag.ContinueOnError)}}
	f.set.SortFlags = false
	var failOn string
	f.set.StringVar(&failOn, "fail-on", "", "lowest `LEVEL` that blocks: error, warning or advice\n(default fail_on of the configuration, else error)")
	f.set.BoolVar(&f.strict, "strict", false, "destroying a type that the catalogue does not know is an error")
	f.defineAudit()
	f.set.BoolVar(&f.reviewed, "reviewed", false, "apply only what the log of --audit says has passed before")
	f.judging()
	if err := f.set.Parse(args); err != nil {
		return f, usageError(err)
	}
	if f.help {
		return f, nil
	}
	f.plans = f.set.Args()
	if n := f.set.ArgsLenAtDash(); n >= 0 {
		f.plans, f.args = f.plans[:n], f.plans[n:]
	}
	if f.set.Changed("fail-on") {
		var err error
		if f.failOn, err = report.ParseThreshold(failOn); err != nil || failOn == "never" {
			return f, usageError(fmt.Errorf("--fail-on: %q is no level to apply by: use error, warning or advice", failOn))
		}
	}
	return f, f.checkApply()
}

func (f applyFlags) checkApply() error {
	switch {
	case len(f.plans) != 1 || f.plans[0] == "":
		return &failure{what: "apply needs one saved plan file", hint: "planlint apply PLANFILE -- ARGUMENT..."}
	case f.plans[0] == "-":
		return &failure{what: "apply reads no plan from standard input", hint: "name the saved plan file"}
	case f.reviewed && !f.logs():
		return usageError(fmt.Errorf("--reviewed needs the log in which the review stands: --audit FILE"))
	}
	for _, arg := range f.args {
		if !harmless(arg) {
			return &failure{
				what: fmt.Sprintf("%q is no argument that apply passes on", arg),
				hint: "what is applied is the plan as it was judged: planlint apply --help lists what else may be said",
			}
		}
	}
	return f.check()
}

// harmless reports whether an argument leaves open neither what is applied, nor to
// which state. What is not known here may do either.
func harmless(arg string) bool {
	name, value, set := strings.Cut(arg, "=")
	switch strings.Replace(name, "--", "-", 1) {
	case "-compact-warnings", "-json", "-no-color":
		return !set
	case "-input":
		return value == "false"
	case "-lock":
		return value == "true" || value == "false"
	case "-lock-timeout":
		_, err := time.ParseDuration(value)
		return err == nil
	case "-parallelism":
		n, err := strconv.Atoi(value)
		return err == nil && n > 0
	}
	return false
}
