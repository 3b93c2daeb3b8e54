// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"fmt"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func orphanedByProviderChange() rule.Rule {
	return rule.Rule{
		ID:       "orphaned-by-provider-change",
		Title:    "An object is lost sight of, because its provider looks elsewhere",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "When the region, the account, the endpoint or the credentials of a provider change, or a resource is given " +
			"to another alias, refreshing finds none of the objects that were made before. The plan says create, not " +
			"destroy; the apply makes empty twins and forgets the originals, which go on existing, with their data and " +
			"their bills, unmanaged and unguarded. It looks the same when somebody deleted the object by hand. It is an " +
			"error for what holds data, keys or backups. For other types it is reported only where the plan or the " +
			"source proves that the provider looks elsewhere.\n\n" +
			"With `-refresh=false` no plan shows it at all. So changes to provider blocks, to `provider` arguments and " +
			"to `providers` maps since `--base` are reported too, and provider configurations that depend on an object " +
			"which the same plan replaces, or makes while they have " +
			"objects already.",
		Fix: "Put the provider's configuration back and plan again: if the objects are found, that was the cause. To move " +
			"to another region or account, add a second provider block with an `alias`, make the new objects under it, " +
			"move the data, and let the old ones go in a change of their own. If the object was deleted on purpose, let " +
			"the finding pass with an override.",
		Plan: checkOrphaned,
	}
}

func checkOrphaned(o rule.Overview) []rule.Finding {
	var found []rule.Finding
	for _, v := range o.Vanished {
		cause := causeOf(v, o)
		if cause == "" && v.Type.Known() && !v.Type.Stateful() {
			continue
		}
		f := rule.Finding{Address: v.Address, Message: vanished(v, cause)}
		if v.Type.Stateful() {
			f.Severity = rule.Error
		}
		found = append(found, f)
	}
	if o.Existed > 0 {
		found = append(found, rebounds(o)...)
	}
	return append(found, unknowns(o)...)
}

func vanished(v rule.Vanished, cause string) string {
	verb := "makes anew an object that was no longer found"
	if v.Dropped {
		verb = "lets go of an object that was no longer found"
	}
	if v.ID != "" {
		verb += fmt.Sprintf(" (id %s)", cut(v.ID))
	}
	if cause == "" {
		return verb + ": it was deleted outside of this configuration, and what it held is lost, or its provider looks " +
			"elsewhere now, and the object remains and is no longer managed"
	}
	return verb + ": " + cause + "; the object very likely remains, and is no longer managed"
}

// changed says what decides otherwise than at the base. Long values are left to the
// evidence, and credentials to nobody.
func changed(r rule.Rebound) string {
	const short = 40
	if rule.Secretive(r.Arg) || max(len(r.Before), len(r.After)) > short {
		return fmt.Sprintf("%s of %s is another one than at the base", r.Arg, r.Subject)
	}
	return fmt.Sprintf("%s of %s was %s and is %s", r.Arg, r.Subject, cmp.Or(r.Before, "not set"), cmp.Or(r.After, "not set"))
}

// rebounds are the changes themselves, whatever refreshing has found.
func rebounds(o rule.Overview) []rule.Finding {
	var found []rule.Finding
	for _, r := range o.Rebounds {
		f := rule.Finding{
			Address: r.Address, Location: r.Location,
			Message: changed(r) + ": objects that were made before are looked for elsewhere, which a plan made with -refresh=false does not show",
		}
		if !rule.Secretive(r.Arg) {
			f.Evidence = []rule.Evidence{{Path: r.Arg, Before: cut(r.Before), After: cut(r.After)}}
		}
		found = append(found, f)
	}
	return found
}

// unknowns are provider configurations that are not known before the apply.
func unknowns(o rule.Overview) []rule.Finding {
	var found []rule.Finding
	for _, p := range o.Providers {
		for _, a := range p.Args {
			if a.Replaced != "" {
				found = append(found, rule.Finding{
					Address: a.Replaced,
					Message: fmt.Sprintf("replaces what %s of the provider configuration %s depends on: where it looks is unknown until the apply, "+
						"and what it manages on the old object is lost sight of", a.Name, p.Key),
				})
			}
			if a.Made != "" {
				found = append(found, rule.Finding{
					Address: a.Made,
					Message: fmt.Sprintf("is made only now, and %s of the provider configuration %s depends on it: where it looks is unknown until the apply, "+
						"and what it has managed so far, such as %s, may be looked for elsewhere", a.Name, p.Key, a.Existing),
				})
			}
		}
	}
	return found
}
