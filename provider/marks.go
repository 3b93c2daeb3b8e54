// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-log/tflog"

	"github.com/scoped-dev/terraform-provider-scoped/internal/scope"
	"github.com/scoped-dev/terraform-provider-scoped/provider/issuer"
)

// marked says of each permission, by name, what the issuer's catalogue says of it:
// that it destroys, or that it administers. An issuer without a catalogue marks
// nothing, and one whose catalogue cannot be had just then neither: the permissions
// are refused all the same.
func marked(ctx context.Context, opened issuer.Issuer, names []string) []string {
	out := slices.Clone(names)
	cataloguer, ok := issuer.Find[issuer.Cataloguer](opened)
	if !ok {
		return out
	}
	catalogue, err := cataloguer.Permissions(ctx)
	if err != nil {
		tflog.Warn(ctx, "the issuer's catalogue cannot be had", map[string]any{"error": err.Error()})
		return out
	}
	for i, name := range names {
		out[i] += mark(catalogue, permissionsOf([]string{name}))
	}
	return out
}

func mark(catalogue []issuer.Permission, p scope.Set) string {
	var destructive, administrative bool
	for _, entry := range catalogue {
		if (entry.Destructive || entry.Administrative) && touches(entry, p) {
			destructive = destructive || entry.Destructive
			administrative = administrative || entry.Administrative
		}
	}
	switch {
	case destructive && administrative:
		return " (destructive, administrative)"
	case destructive:
		return " (destructive)"
	case administrative:
		return " (administrative)"
	}
	return ""
}

// touches reports whether an entry of the catalogue is, or is part of, what a
// permission permits.
func touches(entry issuer.Permission, p scope.Set) bool {
	everywhere := func(action string) scope.Set { return scope.Of(scope.Permission{Action: action, Resource: "**"}) }
	for _, one := range p.Permissions() {
		if everywhere(entry.Action).Covers(scope.Of(one)) || everywhere(one.Action).Covers(everywhere(entry.Action)) {
			return true
		}
	}
	return false
}
