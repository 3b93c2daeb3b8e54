// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"github.com/scoped-dev/terraform-provider-scoped/docs"
	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// rulesFor reads the command line of a command about rules, and gives the rules that
// there are: planlint's, and those of the configuration in force.
func (c command) rulesFor(name, what string, args []string) (all []rule.Rule, rest []string, done bool, err error) {
	var path, root string
	var help bool
	set := pflag.NewFlagSet(tool+" "+name, pflag.ContinueOnError)
	set.SortFlags = false
	set.StringVar(&path, "config", "", "the configuration `FILE`, instead of the nearest .planlint.hcl")
	set.StringVarP(&root, "chdir", "C", ".", "the root module's `DIR`, from which on the configuration is looked for")
	set.BoolVarP(&help, "help", "h", false, "show this")
	if err := set.Parse(args); err != nil {
		return nil, nil, false, usageError(err)
	}
	if help {
		return nil, nil, true, c.print(fmt.Sprintf("usage:\n  planlint %s\n\nflags:\n%s", what, set.FlagUsages()))
	}
	cfg, err := loadConfig(path, root)
	if err != nil {
		return nil, nil, false, err
	}
	return linter.Rules(cfg), set.Args(), false, nil
}

// list prints what rules there are.
func (c command) list(args []string) error {
	all, rest, done, err := c.rulesFor("rules", "rules   list the rules, those of the configuration among them", args)
	switch {
	case err != nil || done:
		return err
	case len(rest) > 0:
		return usageError(fmt.Errorf("rules takes no arguments, not %s", rest[0]))
	}
	var b strings.Builder
	width := 0
	for _, r := range all {
		width = max(width, len(r.ID))
	}
	for _, r := range all {
		severity := r.Severity.String()
		if r.Off {
			severity = "off"
		}
		fmt.Fprintf(&b, "%-*s  %-7s  %s\n", width, r.ID, severity, report.Clean(r.Title))
	}
	return c.print(b.String())
}

// explain prints the pages of some rules.
func (c command) explain(args []string) error {
	all, ids, done, err := c.rulesFor("explain", "explain RULE...   say what rules find, why it matters, what to do", args)
	switch {
	case err != nil || done:
		return err
	case len(ids) == 0:
		return &failure{what: "explain needs the name of a rule", hint: "planlint rules lists them"}
	}
	known := config.Rules{}
	for _, r := range all {
		known[r.ID] = r
	}
	pages := make([]string, 0, len(ids))
	for _, id := range ids {
		r, ok := known[id]
		if !ok {
			return &failure{
				what: fmt.Sprintf("there is no rule %q%s", id, config.DidYouMean(id, known)),
				hint: "planlint rules lists them",
			}
		}
		pages = append(pages, c.page(r))
	}
	return c.print(strings.Join(pages, "\n"))
}

// page is a rule's documentation for a terminal. Its Markdown is plain enough to
// be read as it is.
func (c command) page(r rule.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", r.ID, report.Clean(r.Title))
	b.WriteString(standing(r))
	fmt.Fprintf(&b, "\nWhy\n\n%s\n", strings.TrimSpace(r.Why))
	fmt.Fprintf(&b, "\nWhat to do\n\n%s\n", strings.TrimSpace(r.Fix))
	if len(r.Options) > 0 {
		fmt.Fprintf(&b, "\nIn .planlint.hcl\n\nrule \"%s\" {\n%s}\n", r.ID, optionLines(r))
	}
	if r.Overridable() {
		fmt.Fprintf(&b, "\nTo let one pass, write above its block\n\n# planlint:allow %s reason=\"...\" until=YYYY-MM-DD\n", r.ID)
	}
	if r.Origin == "" {
		if examples := docs.Examples(r.ID); examples != "" {
			fmt.Fprintf(&b, "\n%s\n", strings.TrimSpace(examples))
		}
		fmt.Fprintf(&b, "\n%s\n", report.PageURL(c.version, r.ID))
	}
	return b.String()
}

// standing says how a rule is set where nothing is configured.
func standing(r rule.Rule) string {
	switch {
	case r.Origin != "":
		return fmt.Sprintf("%s, of your own: %s\n", r.Severity, r.Origin)
	case r.Off:
		return fmt.Sprintf("off by default, %s where it is on, since %s\n", r.Severity, r.Since)
	}
	return fmt.Sprintf("%s by default, since %s\n", r.Severity, r.Since)
}

// optionLines shows the options at their defaults, as they are written.
func optionLines(r rule.Rule) string {
	var b strings.Builder
	for _, o := range r.Options {
		fmt.Fprintf(&b, "  %s = %s # %s\n", o.Name, o.Written(), o.Doc)
	}
	return b.String()
}
