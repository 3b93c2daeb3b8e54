// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import (
	"fmt"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// Destroys reports whether the change ends the object: a delete, either order of
// replacement, a deposed object. It does not where the provider has been told to
// leave the object where it is when Terraform lets go of it, as with a
// deletion_policy of ABANDON.
func (s Subject) Destroys() bool {
	return s.Mode == "managed" && s.Actions.Has(plan.ActionDelete) && len(s.KeptBy()) == 0
}

// KeptBy names the safeguards because of which a planned delete leaves the object
// where it is; none for every other change. Providers destroy by what the state
// says, so it looks at the object as it is now. Where a path leads to several values
// all of them must keep the object.
func (s Subject) KeptBy() []string {
	if !s.Actions.Has(plan.ActionDelete) || !s.Before.Exists() {
		return nil
	}
	var paths []string
	for _, g := range s.Type.Safeguards {
		if g.MayKeep() && !slices.ContainsFunc(s.Before.At(g.Path), func(v plan.Value) bool {
			text, set := Text(v)
			return v.Knowledge == plan.Unknown || !g.KeepsAt(text, set)
		}) {
			paths = append(paths, g.Path)
		}
	}
	return paths
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
