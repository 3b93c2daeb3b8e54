// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package linter

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A lost is an object that refreshing no longer found.
type lost struct {
	address, typ, source, id string
	places, now              []rule.Place
}

// drift takes note of what is gone. It is no change of the plan's, and by itself no
// finding: people delete things.
func (w *whole) drift(c *plan.Change) error {
	if c.Mode == "managed" && c.Deposed == "" && c.Actions.Has(plan.ActionDelete) {
		w.gone[c.Address] = len(w.lost)
		w.lost = append(w.lost, lost{c.Address, c.Type, c.ProviderName, showable(c.Before, "id"), placesOf(c.Before), nil})
	}
	return nil
}

// reborn takes note of an object that is made. Tools write what is gone before what
// is made; where that is turned round, it is known all the same that both are one
// object, only not where the new one is.
func (w *whole) reborn(c *plan.Change) {
	w.born = append(w.born, addressHash(c.Address))
	if i, ok := w.gone[c.Address]; ok {
		w.lost[i].now = placesOf(c.After)
	}
}

// vanished gives those of the lost that the plan makes anew. One that only refreshes
// makes nothing, and lets go of all of them.
func (e *engine) vanished(info plan.Info) []rule.Vanished {
	var all []rule.Vanished
	for _, l := range e.index.lost {
		dropped := info.Kind == plan.RefreshOnly
		if _, again := slices.BinarySearch(e.index.born, addressHash(l.address)); !again && !dropped {
			continue
		}
		all = append(all, rule.Vanished{
			Address: l.address, Type: e.types.Lookup(l.typ), Source: l.source, ID: l.id, Places: l.places, Now: l.now, Dropped: dropped,
		})
	}
	return all
}

func addressHash(address string) uint64 { return maphash.String(seed, address) }

// showable gives a text that is known and not sensitive.
func showable(o plan.Object, path string) string {
	v := o.At(path)[0]
	text, _ := v.Data.(string)
	if v.Sensitive {
		return ""
	}
	return text
}

// placesOf gives what an object's attributes tell of where it is.
func placesOf(o plan.Object) []rule.Place {
	var all []rule.Place
	add := func(name, value string) {
		p := rule.Place{Name: name, Value: value}
		if value != "" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	for _, name := range []string{"region", "project", "account_id", "subscription_id", "namespace", "organization", "org_id", "project_id"} {
		add(name, showable(o, name))
	}
	for _, path := range []string{"arn", "id"} {
		fromARN(showable(o, path), add)
		fromPath(showable(o, path), add)
	}
	return all
}

// fromARN reads arn:partition:service:region:account:resource.
func fromARN(text string, add func(name, value string)) {
	if parts := strings.SplitN(text, ":", 6); len(parts) == 6 && parts[0] == "arn" {
		add("region", parts[3])
		add("account_id", parts[4])
	}
}

// fromPath reads the identifiers of Azure and Google: /subscriptions/S/..., and
// projects/P/locations/L/...
func fromPath(text string, add func(name, value string)) {
	parts := strings.Split(strings.TrimPrefix(text, "/"), "/")
	for i := 0; i+1 < len(parts); i += 2 {
		switch parts[i] {
		case "subscriptions":
			add("subscription_id", parts[i+1])
		case "projects":
			add("project", parts[i+1])
		}
	}
}
