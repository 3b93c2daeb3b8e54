// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter"
	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/report"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rules"
)

// list prints what rules there are.
func (c command) list(args []string) error {
	if len(args) > 0 {
		return usageError(fmt.Errorf("rules takes no arguments, not %s", args[0]))
	}
	var b strings.Builder
	width := 0
	for _, r := range rules.All() {
		width = max(width, len(r.ID))
	}
	for _, r := range rules.All() {
		fmt.Fprintf(&b, "%-*s  %-7s  %s\n", width, r.ID, r.Severity, r.Title)
	}
	return c.print(b.String())
}

// explain prints the pages of some rules.
func (c command) explain(ids []string) error {
	if len(ids) == 0 {
		return &failure{what: "explain needs the name of a rule", hint: "planlint rules lists them"}
	}
	pages := make([]string, 0, len(ids))
	for _, id := range ids {
		r, ok := ruleNamed(id)
		if !ok {
			return &failure{
				what: fmt.Sprintf("there is no rule %q%s", id, config.DidYouMean(id, linter.KnownRules())),
				hint: "planlint rules lists them",
			}
		}
		pages = append(pages, c.page(r))
	}
	return c.print(strings.Join(pages, "\n"))
}

func ruleNamed(id string) (rule.Rule, bool) {
	for _, r := range rules.All() {
		if r.ID == id {
			return r, true
		}
	}
	return rule.Rule{}, false
}

// page is a rule's documentation for a terminal. Its Markdown is plain enough to
// be read as it is.
func (c command) page(r rule.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", r.ID, r.Title)
	fmt.Fprintf(&b, "%s by default, since %s\n", r.Severity, r.Since)
	fmt.Fprintf(&b, "\nWhy\n\n%s\n", strings.TrimSpace(r.Why))
	fmt.Fprintf(&b, "\nWhat to do\n\n%s\n", strings.TrimSpace(r.Fix))
	if r.Overridable() {
		fmt.Fprintf(&b, "\nTo let one pass, write above its block\n\n# planlint:allow %s reason=\"...\" until=YYYY-MM-DD\n", r.ID)
	}
	fmt.Fprintf(&b, "\n%s\n", report.PageURL(c.version, r.ID))
	return b.String()
}
