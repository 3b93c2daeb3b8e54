// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
)

// flags are the command line, read and checked.
type flags struct {
	set      *pflag.FlagSet
	plans    []string // files and folders, "-" is standard input
	format   report.Format
	output   string // "" and "-" are standard output
	failOn   report.Threshold
	config   string
	root     string // directory of the root module, "" for what each plan's place says
	program  string // that turns saved plans into JSON, "" for the one on PATH
	base     string // revision to compare with, "" for none
	env      string // environment that the plans are for, "" for what their places say
	space    string // workspace that the plans are of, "" for what the root module says
	audit    string // the log that what was decided is added to, "" for none
	existing bool
	strict   bool
	trust    trust
	color    string
	help     bool
	version  bool
}

func parseFlags(args []string) (flags, error) {
	var f flags
	var format, failOn string
	f.set = pflag.NewFlagSet(tool, pflag.ContinueOnError)
	f.set.SortFlags = false
	f.set.StringVar(&format, "format", "text", "`FORMAT` of the report, see below")
	f.set.StringVarP(&f.output, "output", "o", "", "write the report to `FILE`, whole or not at all")
	f.set.StringVar(&failOn, "fail-on", "", "lowest `LEVEL` that blocks: error, warning, advice or never\n(default fail_on of the configuration, else error)")
	f.set.BoolVar(&f.strict, "strict", false, "destroying a type that the catalogue does not know is an error")
	f.set.StringVar(&f.config, "config", "", "configuration `FILE` (default the nearest .planlint.hcl at or above the root module)")
	f.set.StringVarP(&f.root, "chdir", "C", "", "`DIR` of the root module, as in terraform -chdir=DIR; PLAN and FILE\nstay relative to the working directory (default the directory that\nPLAN is in, if it has configuration, else the working directory)")
	f.set.StringVar(&f.program, "terraform", "", "`PROGRAM` that shows saved plans, of the version that wrote them\n(default terraform or tofu on PATH)")
	f.set.StringVar(&f.base, "base", "", "git `REVISION` before the change, to compare the configuration\nwith, and to find the places of deleted blocks")
	f.set.StringVar(&f.env, "environment", "", "`NAME` of the configured environment that the plans are for\n(default the one of the workspace, or else of the root module's directory)")
	f.set.StringVar(&f.space, "workspace", "", "`NAME` of the workspace that the plans are of\n(default TF_WORKSPACE, or else the one selected in the root module)")
	f.set.BoolVar(&f.existing, "existing", false, "report broad grants that are there already, too")
	f.trust.define(f.set)
	f.defineAudit()
	f.set.StringVar(&f.color, "color", "auto", "`WHEN` to colour text: auto, always or never; NO_COLOR is heeded")
	f.set.BoolVar(&f.version, "version", false, "print the version")
	f.set.BoolVarP(&f.help, "help", "h", false, "print this help")
	if err := f.set.Parse(args); err != nil {
		return f, usageError(err)
	}
	f.plans = f.set.Args()
	if f.help || f.version {
		return f, nil
	}
	var err error
	if f.format, err = report.FormatNamed(format); err != nil {
		return f, usageError(err)
	}
	if f.set.Changed("fail-on") {
		if f.failOn, err = report.ParseThreshold(failOn); err != nil {
			return f, usageError(fmt.Errorf("--fail-on: %w", err))
		}
	}
	return f, f.check()
}

// check refuses what no flag's own type can.
func (f flags) check() error {
	switch f.color {
	case "auto", "always", "never":
	default:
		return usageError(fmt.Errorf("--color: %q is no answer: use auto, always or never", f.color))
	}
	for name, value := range map[string]string{"chdir": f.root, "terraform": f.program, "base": f.base, "environment": f.env, "workspace": f.space, "audit": f.audit} {
		if f.set.Changed(name) && value == "" {
			return usageError(fmt.Errorf("--%s is empty", name))
		}
	}
	if strings.HasPrefix(f.base, "-") {
		return usageError(fmt.Errorf("--base: %q is no revision", f.base))
	}
	if slices.Contains(f.plans, "") {
		return usageError(errors.New("the name of a plan is empty"))
	}
	if len(f.plans) == 0 {
		return &failure{what: "no plan given", hint: "planlint PLANFILE, or terraform show -json PLANFILE | planlint -"}
	}
	return nil
}

func usageError(err error) error {
	return &failure{what: err.Error(), hint: "planlint --help lists the flags"}
}

// colored decides whether the report is in colour.
func (c command) colored(f flags) bool {
	if f.color != "auto" {
		return f.color == "always"
	}
	return f.toStdout() && c.terminal() && c.getenv("NO_COLOR") == "" && c.getenv("TERM") != "dumb"
}

func usage(f flags) string {
	var b strings.Builder
	b.WriteString(`planlint reads Terraform and OpenTofu plans and blocks what destroys stateful
resources or grants broad scopes, unless an override says that it is meant.

usage:
  planlint [flags] PLAN...    judge plans: JSON of terraform show -json, saved plan files,
                              folders of either; "-" is standard input
  planlint apply PLANFILE     apply a saved plan that passes, exactly it, and nothing else
  planlint approve PLAN       sign for what a plan would lose, so that it may be applied
  planlint verify-approval FILE PLAN
                              say field by field whether an approval is for a plan
  planlint init [DIR]         write a .planlint.hcl to begin with
  planlint config check [FILE]
                              say what is wrong with a .planlint.hcl, or what holds by it
  planlint audit verify FILE  make sure that a log of --audit is whole
  planlint why ADDRESS PLAN   say how the verdict on an address came about
  planlint catalog TYPE...    say what is known of resource types; --stats for the coverage
  planlint rules              list the rules
  planlint explain RULE...    say what a rule finds, why it matters, what to do

flags:
`)
	b.WriteString(f.set.FlagUsages())
	b.WriteString("\nformats:\n")
	for _, format := range report.Formats() {
		fmt.Fprintf(&b, "  %-6s  %s\n", format.Name, format.Help)
	}
	b.WriteString(`
exit codes:
  0  nothing at or above --fail-on
  1  could not evaluate: bad input, bad configuration, internal error
  2  findings at or above --fail-on
`)
	return b.String()
}
