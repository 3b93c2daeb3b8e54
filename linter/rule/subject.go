// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// Destroys reports whether the change ends the object: a delete, either order of
// replacement, a deposed object. It does not where the provider has been told to
// leave the object where it is when Terraform lets go of it, as with a
// deletion_policy of ABANDON.
func (s Subject) Destroys() bool {
	return s.Mode == "managed" && s.Actions.Has(plan.ActionDelete) && !s.kept()
}

// kept looks at the object as it is now: providers destroy by what the state says.
func (s Subject) kept() bool {
	return slices.ContainsFunc(s.Type.Safeguards, func(g catalog.Safeguard) bool {
		for _, v := range s.Before.At(g.Path) {
			text, set := Text(v)
			if set && slices.ContainsFunc(g.Keeps, func(k string) bool { return strings.EqualFold(k, text) }) {
				return true
			}
		}
		return false
	})
}

// Text gives a known value as the catalogue writes values: "true", "7", "ABANDON".
// An empty list, map or text counts as unset, and so does what is not known; a
// list or a map that holds something is "set".
func Text(v plan.Value) (text string, set bool) {
	if v.Knowledge != plan.Known {
		return "", false
	}
	switch data := v.Data.(type) {
	case []any:
		return "set", len(data) > 0
	case map[string]any:
		return "set", len(data) > 0
	case string:
		return data, data != ""
	}
	return fmt.Sprint(v.Data), true
}
