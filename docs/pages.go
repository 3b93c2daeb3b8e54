// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package docs holds the pages of the rules, for "planlint explain" to print. It knows
// their text and nothing of what it says.
package docs

import (
	"embed"
	"strings"
)

//go:embed rules/*.md
var rules embed.FS

// Examples gives the part of a rule's page that shows the plans that it stops and
// lets pass, in Markdown; "" for a rule without a page.
func Examples(ruleID string) string {
	page, err := rules.ReadFile("rules/" + ruleID + ".md")
	if err != nil {
		return ""
	}
	_, examples, ok := strings.Cut(string(page), "\n## A plan that it stops\n")
	if !ok {
		return ""
	}
	return "## A plan that it stops\n" + examples
}
