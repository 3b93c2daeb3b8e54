// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rule

import (
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// Heirs lists the objects that the plan makes and that may be one that it destroys
// under another name or as another type: those of the same type, and if there are
// none, those of the same provider that share a name with it. It is sure of one that
// is of the same type and shares a name.
func (o Overview) Heirs(gone Object) (heirs []Object, sure bool) {
	var others []Object
	for _, made := range o.Created[catalog.Prefix(gone.Type.Name)] {
		shares := slices.ContainsFunc(made.IDs, func(id string) bool { return slices.Contains(gone.IDs, id) })
		switch isSame := made.Type.Name == gone.Type.Name; {
		case isSame && shares:
			return []Object{made}, true
		case isSame:
			heirs = append(heirs, made)
		case shares && made.Type.Class == gone.Type.Class:
			others = append(others, made)
		}
	}
	if len(heirs) == 0 {
		heirs = others[:min(1, len(others))]
	}
	return heirs, false
}
