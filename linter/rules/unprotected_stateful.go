// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func unprotectedStateful() rule.Rule {
	return rule.Rule{
		ID:       "unprotected-stateful",
		Title:    "A store is made without protection",
		Severity: rule.Advice,
		Since:    "0.1.0",
		Why: "The day on which a database is made is the cheapest one to protect it, and the day on which somebody " +
			"destroys it by mistake is too late. The rule is off unless asked for, because a development environment " +
			"may want it so: an `environments` in its block says where it looks.",
		Fix: "Switch on what the finding names, and add `lifecycle { prevent_destroy = true }`, which a plan holds to " +
			"as long as the block is there.",
		Off:    true,
		Change: checkUnprotectedStateful,
	}
}

func checkUnprotectedStateful(s rule.Subject) []rule.Finding {
	isNew := s.Actions.Has(plan.ActionCreate) || s.Importing
	if s.Mode != "managed" || s.Deposed != "" || !isNew || !s.After.Exists() || !s.Type.Stateful() {
		return nil
	}
	open := openGuards(s)
	if len(open) == 0 {
		return nil
	}
	f := rule.Finding{Message: "nothing stands before the destruction of " + losesInShort(s.Type) + ": " + namedAfter(open), Evidence: open}
	if ways := protecting(s.Type, open); ways != "" {
		f.Fix = "Write " + ways + ", and add `lifecycle { prevent_destroy = true }`, which a plan holds to as long as the block is there."
	}
	return []rule.Finding{f}
}

// openGuards lists the safeguards that the new object has off, if it is open: when
// a switch that is harmless unless it is thrown has been thrown, or when none of
// those that must be switched on is on. Only what guards the object itself counts,
// and what is known only after apply may still be on.
func openGuards(s rule.Subject) []rule.Evidence {
	var off []rule.Evidence
	for _, g := range s.Type.Safeguards {
		if !g.Guards() || g.Loses != "" {
			continue
		}
		switch isOff, _ := state(s.After, g); {
		case isOff:
			off = append(off, rule.Evidence{Path: g.Path, After: shown(s.After, g.Path)})
		case !onByDefault(g):
			return nil
		}
	}
	return off
}

// onByDefault reports whether leaving the attribute out leaves the safeguard on.
func onByDefault(g catalog.Safeguard) bool { return !g.UnsetOff }

// namedAfter writes safeguards with the values that they will have.
func namedAfter(all []rule.Evidence) string {
	texts := make([]string, len(all))
	for i, e := range all {
		if texts[i] = e.Path + " is " + e.After; e.After == "" {
			texts[i] = e.Path + " is not set"
		}
	}
	return strings.Join(texts, ", ")
}

// protecting says what to write to switch safeguards on, as far as the catalogue
// knows: "`deletion_protection = true`".
func protecting(t catalog.Type, open []rule.Evidence) string {
	var ways []string
	for _, g := range t.Safeguards {
		isOpen := slices.ContainsFunc(open, func(e rule.Evidence) bool { return e.Path == g.Path })
		if way, ok := written(g); isOpen && ok {
			ways = append(ways, way)
		}
	}
	return strings.Join(ways, " and ")
}

// written is a safeguard that is on, as an argument.
func written(g catalog.Safeguard) (string, bool) {
	safe, ok := g.Safe()
	switch {
	case !ok:
		return "", false
	case safe != "true" && safe != "false":
		safe = string(asJSON(safe))
	}
	return "`" + g.Path + " = " + safe + "`", true
}
