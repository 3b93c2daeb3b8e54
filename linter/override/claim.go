// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/scoped-dev/terraform-provider-scoped/linter/config"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
	"github.com/scoped-dev/terraform-provider-scoped/linter/source"
)

// A claim is an override that asks to hold: an annotation or a block, well-formed.
type claim struct {
	rules   []string
	reason  string
	until   time.Time
	ticket  string
	at      rule.Location
	path    string          // of the file, on this machine
	block   *source.Block   // of an annotation
	pattern *source.Pattern // of an override block
	subject string          // what it is about, for messages
}

// A Problem is what keeps an override from holding.
type Problem struct {
	At   rule.Location
	Text string // to follow "the override": what is wrong, without a full stop
	Fix  string // a sentence
}

// A judge collects the claims that are well-formed and what is wrong with the rest.
type judge struct {
	known    config.Rules
	maxDays  int
	claims   []*claim
	problems []Problem
}

func (j *judge) reject(at rule.Location, fix, format string, args ...any) {
	j.problems = append(j.problems, Problem{At: at, Text: fmt.Sprintf(format, args...), Fix: fix})
}

// admit keeps a claim if everything about it is right. It names every fault, and one
// is enough: an override that is half right lets nothing pass.
func (j *judge) admit(c *claim, args []config.Arg, keys ...string) {
	before := len(j.problems)
	j.checkRules(c)
	seen := map[string]bool{}
	for _, a := range args {
		switch {
		case !slices.Contains(keys, a.Name):
			j.reject(c.at, "Remove it, or write one of "+strings.Join(keys, ", ")+".", "has an unknown key %q", a.Name)
		case seen[a.Name]:
			j.reject(c.at, "Keep one of the two.", "has %s twice", a.Name)
		default:
			j.argument(c, a)
		}
		seen[a.Name] = true
	}
	j.missing(c, seen, keys)
	if len(j.problems) == before {
		j.claims = append(j.claims, c)
	}
}

func (j *judge) checkRules(c *claim) {
	for i, id := range c.rules {
		r, known := j.known[id]
		switch {
		case slices.Contains(c.rules[:i], id):
			j.reject(c.at, "Name each rule once.", "names %s twice", id)
		case !known:
			j.reject(c.at, "Name rules by their full IDs; no pattern stands for several.",
				"is for %q, which is no rule%s", id, config.DidYouMean(id, j.overridable()))
		case !r.Overridable():
			j.reject(c.at, "Remove the rule from the override, and deal with what it finds.",
				"is for %s, which no override can let pass", id)
		}
	}
}

// overridable are the rules that are worth suggesting.
func (j *judge) overridable() config.Rules {
	some := maps.Clone(j.known)
	maps.DeleteFunc(some, func(_ string, r rule.Rule) bool { return !r.Overridable() })
	return some
}

func (j *judge) argument(c *claim, a config.Arg) {
	switch a.Name {
	case "reason":
		if c.reason = strings.TrimSpace(a.Text); !strings.ContainsFunc(c.reason, isWordy) {
			j.reject(c.at, "Say in the reason why the loss is meant, so that whoever reads it next year understands.", "has a blank reason")
		}
	case "until":
		day, err := time.Parse(time.DateOnly, a.Text)
		if err != nil {
			j.reject(c.at, "Write the last day on which it holds as YYYY-MM-DD.", "has until = %q, which is no date", a.Text)
		}
		c.until = day
	case "ticket":
		c.ticket = strings.TrimSpace(a.Text)
	case "address":
		p, err := source.ParsePattern(a.Text)
		if err != nil {
			j.reject(c.at, "Write the address as planlint shows it, with its keys, or [*] for all instances.",
				"has a wrong address: %v", err)
		}
		c.pattern, c.subject = &p, a.Text
	}
}

func isWordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (j *judge) missing(c *claim, seen map[string]bool, keys []string) {
	fixes := map[string]string{
		"reason":  `Add reason="...", saying why the loss is meant.`,
		"until":   fmt.Sprintf("Add until=YYYY-MM-DD, the last day on which it holds, at most %d days ahead.", j.maxDays),
		"address": "Add address = \"...\", as planlint shows it.",
	}
	for _, key := range keys {
		if fix := fixes[key]; fix != "" && !seen[key] {
			j.reject(c.at, fix, "has no %s", key)
		}
	}
}
