// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"fmt"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func preventDestroyRemoved() rule.Rule {
	return rule.Rule{
		ID:       "prevent-destroy-removed",
		Title:    "A guard against destruction is taken out of the configuration",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "`prevent_destroy = true` is what somebody wrote to say that this object must stay. It is in no plan, and " +
			"it guards only as long as its block is there: drop the block, and the destroy is planned without a word. " +
			"Often the guard goes in one change and the object in the next. The same holds for `destroy = false`, " +
			"which leaves an object where it is when its block goes. It is an error for what holds data, keys or " +
			"backups, and for types that the catalogue does not know.\n\n" +
			"The rule compares the configuration with the one at `--base`, all resource blocks of your own modules, " +
			"override files and moved blocks included; without `--base` it has nothing to say. A value that is " +
			"computed counts for less than `true`, and for more than none. A block that is gone is reported when the " +
			"plan destroys its objects.",
		Fix: "Put the guard back. If the object is to go, say so in a change of its own, and let this finding pass " +
			"with an override. If only its place in the configuration changes, write a `moved` block and keep the " +
			"guard at the new place.",
		Plan: checkPreventDestroyRemoved,
	}
}

func checkPreventDestroyRemoved(o rule.Overview) []rule.Finding {
	var found []rule.Finding
	for _, l := range o.Lapses {
		f := rule.Finding{Address: l.Address, Location: l.Location, Message: lapsed(l)}
		f.Evidence = []rule.Evidence{{Path: "lifecycle." + l.Guard, Before: cut(l.Before), After: cut(l.After)}}
		if l.Type.Stateful() || !l.Type.Known() {
			f.Severity = rule.Error
		}
		found = append(found, f)
	}
	return found
}

func lapsed(l rule.Lapse) string {
	guard := fmt.Sprintf("%s = %s", l.Guard, cut(l.Before))
	lost := cmp.Or(l.Type.Loses, "the object")
	switch {
	case l.Gone:
		return fmt.Sprintf("the block at this address had %s; it is gone, and the plan destroys %s", guard, lost)
	case l.After == "":
		guard = fmt.Sprintf("the block had %s, and has it no longer", guard)
	default:
		guard = fmt.Sprintf("the block had %s, and has %s now", guard, cut(l.After))
	}
	if l.Destroyed {
		return fmt.Sprintf("%s: the plan destroys %s", guard, lost)
	}
	return fmt.Sprintf("%s: nothing stops the next plan from destroying %s", guard, lost)
}
