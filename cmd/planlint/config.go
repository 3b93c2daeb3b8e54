// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	_ "embed"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/internal/ttl"
	"github.com/scoped-dev/terraform-provider-scoped/linter/approval"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/override"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
)

// starter is what planlint init writes.
//
//go:embed starter.hcl
var starter string

const configUsage = `usage:
  planlint config check [FILE]   say what is wrong with a configuration, or what holds by it
                                 (default the nearest .planlint.hcl)
`

// configure answers the commands about the configuration: so far, check.
func (c command) configure(args []string) error {
	set := pflag.NewFlagSet(tool+" config", pflag.ContinueOnError)
	help := set.BoolP("help", "h", false, "show this")
	switch err := set.Parse(args); {
	case err != nil:
		return usageError(err)
	case *help:
		return c.print(configUsage)
	case set.NArg() == 0 || set.Arg(0) != "check" || set.NArg() > 2:
		return &failure{what: "config needs the word check, and then at most one file", hint: "planlint config check .planlint.hcl"}
	}
	path := set.Arg(1)
	if path == "" {
		var found bool
		if path, found = config.Find("."); !found {
			return &failure{what: "there is no " + config.Name + " here, nor above", hint: "planlint init writes one"}
		}
	}
	cfg, err := loadConfig(path, ".")
	if err != nil {
		return err
	}
	return c.print(report.Clean(cfg.Path) + ": valid\n" + holding(cfg))
}

// holding says what holds by a configuration, a line each.
func holding(cfg *config.Config) string {
	var b strings.Builder
	line := func(label, format string, args ...any) {
		fmt.Fprintf(&b, "  %-12s  %s\n", label, report.Clean(fmt.Sprintf(format, args...)))
	}
	line("fails at", "%s and above", cfg.FailOn)
	if cfg.Strict {
		line("strict", "what nobody has judged is an error")
	}
	line("overrides", "for up to %d days; %d in this file", cfg.Overrides.MaxDays, len(cfg.Overrides.Blocks))
	longest := approval.MaxWindow
	if cfg.Approvals.Max > 0 {
		longest = cfg.Approvals.Max
	}
	line("approvals", "for up to %s", ttl.String(longest))
	if len(cfg.Environments) > 0 {
		line("environments", "%s", strings.Join(cfg.Environments.Names(), ", "))
	}
	blocks := 0
	for _, settings := range cfg.Rules {
		blocks += len(settings)
	}
	if blocks+len(cfg.Custom) > 0 {
		line("rules", "%d with settings of their own in %d blocks; %d of the team's own", len(cfg.Rules), blocks, len(cfg.Custom))
	}
	if len(cfg.Types) > 0 {
		line("types", "%d of the team's own", len(cfg.Types))
	}
	for _, r := range cfg.Requires {
		line("require", "%s: %s", about(r), override.Need(r))
	}
	return b.String()
}

// about says what a require block is about.
func about(r config.Require) string {
	s := r.Rule
	if r.Rule == config.AnyRule {
		s = "any rule"
	}
	if r.Severity != nil {
		s += ", " + r.Severity.String() + " or worse"
	}
	for _, list := range []struct {
		word  string
		names []string
	}{{" in ", r.In}, {" of ", r.Types}, {" at ", r.Addresses}} {
		if len(list.names) > 0 {
			s += list.word + strings.Join(list.names, " or ")
		}
	}
	return s
}

// start writes a configuration to begin with.
func (c command) start(args []string) error {
	set := pflag.NewFlagSet(tool+" init", pflag.ContinueOnError)
	help := set.BoolP("help", "h", false, "show this")
	switch err := set.Parse(args); {
	case err != nil:
		return usageError(err)
	case *help:
		return c.print("usage:\n  planlint init [DIR]   write a " + config.Name + " to begin with, with comments\n")
	case set.NArg() > 1:
		return &failure{what: "init needs one directory, or none", hint: "planlint init DIR"}
	}
	path := filepath.Join(set.Arg(0), config.Name)
	if exists(path) {
		return &failure{what: path + " is there already", hint: "planlint config check " + path + " says what holds by it"}
	}
	if err := writeNew(path, []byte(starter)); err != nil {
		return err
	}
	return c.print(path + "\nread it, change it, and then: planlint config check " + path + "\n")
}
