// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"fmt"
	"strings"

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
			"which the same plan replaces.",
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

// causeOf tells from what is proven why an object is not found, "" where nothing is.
func causeOf(v rule.Vanished, o rule.Overview) string {
	for _, was := range v.Places {
		now, known := placeNow(v, was.Name, o.Providers)
		if known && now != was.Value && !placed(v.Places, was.Name, now) {
			return fmt.Sprintf("its %s was %s, and is %s now", was.Name, cut(was.Value), cut(now))
		}
	}
	for _, r := range o.Rebounds {
		if r.Address == v.Address || r.Provider == nameOf(v.Source) && r.Arg != "provider" {
			return changed(r)
		}
	}
	return ""
}

// placeNow gives where the object is made now: by its own new attributes, or else by
// the configuration of its provider where there is but one and the value is written.
func placeNow(v rule.Vanished, name string, providers []rule.Provider) (string, bool) {
	for _, p := range v.Now {
		if p.Name == name {
			return p.Value, true
		}
	}
	var values []string
	for _, p := range providers {
		if p.Source != v.Source {
			continue
		}
		value := ""
		for _, a := range p.Args {
			if a.Name == name {
				value = a.Value
			}
		}
		values = append(values, value)
	}
	if len(values) != 1 || values[0] == "" {
		return "", false
	}
	return values[0], true
}

func placed(all []rule.Place, name, value string) bool {
	for _, p := range all {
		if p.Name == name && p.Value == value {
			return true
		}
	}
	return false
}

// nameOf gives a provider's own name: "aws".
func nameOf(source string) string { return source[strings.LastIndexByte(source, '/')+1:] }

func changed(r rule.Rebound) string {
	if rule.Secretive(r.Arg) {
		return fmt.Sprintf("%s of %s is another one than at the base", r.Arg, r.Subject)
	}
	return fmt.Sprintf("%s of %s was %s and is %s", r.Arg, r.Subject,
		cmp.Or(cut(r.Before), "not set"), cmp.Or(cut(r.After), "not set"))
}

// rebounds are the changes themselves, whatever refreshing has found.
func rebounds(o rule.Overview) []rule.Finding {
	var found []rule.Finding
	for _, r := range o.Rebounds {
		found = append(found, rule.Finding{
			Address: r.Address, Location: r.Location,
			Message: changed(r) + ": objects that were made before are looked for elsewhere, which a plan made with -refresh=false does not show",
		})
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
		}
	}
	return found
}
