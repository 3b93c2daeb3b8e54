// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// describeWeakening says what becomes of a safeguard, and what that puts at stake.
func describeWeakening(s rule.Subject, g catalog.Safeguard, w catalog.Weakening, at pair) rule.Finding {
	path := cmp.Or(at.after.Path, at.before.Path, g.Path)
	if w == catalog.Unproven {
		path = cmp.Or(at.before.Path, path)
	}
	e := rule.Evidence{Path: path, Before: shownValue(at.before), After: shownValue(at.after)}
	f := rule.Finding{
		Message:   becomes(g, w, e) + atStake(s.Type, g, w),
		Attribute: path,
		Evidence:  []rule.Evidence{e},
		Fix:       restore(g, w, e),
	}
	if s.Actions.Has(plan.ActionCreate) {
		f.Message = "the object that replaces this one protects less: " + f.Message
	}
	proven := w != catalog.Unset && w != catalog.Unreadable
	if proven && (s.Type.Stateful() || g.Data) || w == catalog.Shrunk && g.Decrease {
		f.Severity = rule.Error
	}
	if w == catalog.Unproven {
		f.Hinges = g.Path
	}
	return f
}

// becomes is the first half of the sentence.
func becomes(g catalog.Safeguard, w catalog.Weakening, e rule.Evidence) string {
	change := fmt.Sprintf("%s goes from %s to %s", e.Path, beginning(g, e.Before), e.After)
	if e.After == hidden {
		change = e.Path + " changes, and its value is sensitive"
	}
	switch {
	case w == catalog.Unproven:
		return fmt.Sprintf("%s is %s and will be known only after apply: nothing proves that it protects as much", e.Path, cmp.Or(e.Before, "unset"))
	case w == catalog.Unset:
		return fmt.Sprintf("%s was %s and is no longer set: the provider's default then holds, which may protect less", e.Path, e.Before)
	case e.After == "":
		return fmt.Sprintf("%s was %s and is no longer set", e.Path, e.Before)
	case w == catalog.Unreadable:
		return change + ", of which nobody can tell which is longer"
	case w == catalog.Shrunk && g.Decrease:
		return change + ", which keeps less than before"
	case w == catalog.NoLonger:
		return change + ", so that a destroy no longer leaves the object where it is"
	}
	return change
}

// beginning is the value before, in words where it needs some.
func beginning(g catalog.Safeguard, before string) string {
	switch {
	case before == "" && g.UnsetForever:
		return "unset, which is without end,"
	case before == "":
		return "unset"
	case slices.Contains(g.Forever, strings.Trim(before, `"`)):
		return before + ", which is without end,"
	}
	return before
}

// atStake is the second half: what the safeguard stood before.
func atStake(t catalog.Type, g catalog.Safeguard, w catalog.Weakening) string {
	switch {
	case g.Loses != "" && (w == catalog.TurnedOff || w == catalog.Shrunk):
		return "; that gives up " + g.Loses
	case g.Loses != "":
		return "; at stake: " + g.Loses
	case t.Loses != "":
		return "; that opens the way to destroying " + t.Loses
	}
	return "; that opens the way to destroying the object"
}

// restore says what to write so that nothing is weakened.
func restore(g catalog.Safeguard, w catalog.Weakening, e rule.Evidence) string {
	var way string
	switch safe, ok := g.Safe(); {
	case w == catalog.Unproven:
		way = fmt.Sprintf("Write `%s` as a literal value, or plan again once what it depends on is there.", g.Path)
	case e.Before == "" && ok:
		way = fmt.Sprintf("Leave `%s` out, or at %s.", g.Path, safe)
	case e.Before == "":
		way = fmt.Sprintf("Leave `%s` out, as it was.", g.Path)
	case e.Before[0] == '(' || e.Before[0] == '{' || e.Before[0] == '[':
		way = fmt.Sprintf("Keep `%s` as it was.", g.Path)
	default:
		way = fmt.Sprintf("Keep `%s` at %s.", g.Path, e.Before)
	}
	return way + " If the protection has to go because the object is to be destroyed, let this finding pass with an " +
		"override that says what becomes of the data; the destroy is a finding of its own."
}

// protectorGone is for the destroy of an object that is itself the protection of
// another: a lock, a lien, the versioning of a bucket.
func protectorGone(s rule.Subject) []rule.Finding {
	t, ok := classed(s, func(t catalog.Type) bool { return t.Protects != "" })
	switch {
	case !ok, t.Stateful(): // of which another rule says more
		return nil
	case t.Name == s.Change.Type && slices.ContainsFunc(t.Safeguards, func(g catalog.Safeguard) bool {
		isOff, _ := state(s.Before, g)
		return isOff && g.Loses != ""
	}): // it protected nothing
		return nil
	}
	f := rule.Finding{
		Severity: rule.Error,
		Message:  "takes away " + t.Protects,
		Fix: "Leave it where it is. If what it protects is to be destroyed, let this finding pass with an override that says " +
			"what becomes of the data; the destroy is a finding of its own.",
	}
	if why := because(s.Change); why != "" {
		f.Message += "; planned because " + why
	}
	return []rule.Finding{f}
}
