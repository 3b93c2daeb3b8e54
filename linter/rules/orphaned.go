// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

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
