// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// An index finds entries by a type's name: its own before the first pattern.
type index struct {
	exact    map[string]Type
	patterns []Type
}

func newIndex(types []Type) index {
	x := index{exact: make(map[string]Type, len(types))}
	for _, t := range types {
		if strings.Contains(t.Name, "*") {
			x.patterns = append(x.patterns, t)
			continue
		}
		x.exact[t.Name] = t
	}
	return x
}

func (x index) find(name string) Type {
	if t, ok := x.exact[name]; ok {
		return t
	}
	for _, t := range x.patterns {
		if Match(t.Name, name) {
			return t
		}
	}
	return Type{}
}

// over lays an entry over another: what it does not say stays as it was, so that
// a correction of one fact cannot silence the others.
func (t Type) over(base Type) Type {
	base.Class = cmp.Or(t.Class, base.Class)
	base.Why = cmp.Or(t.Why, base.Why)
	base.Loses = cmp.Or(t.Loses, base.Loses)
	base.Destroy = cmp.Or(t.Destroy, base.Destroy)
	base.Protects = cmp.Or(t.Protects, base.Protects)
	base.Safeguards = overlay(base.Safeguards, t.Safeguards, func(s Safeguard) string { return s.Path })
	base.Scopes = overlay(base.Scopes, t.Scopes, func(s Scope) string { return s.Path })
	base.Expiry = overlay(base.Expiry, t.Expiry, func(e Expiry) string { return e.Path })
	base.Endless = base.Endless || t.Endless
	base.Secrets = overlay(base.Secrets, t.Secrets, func(s Secret) string { return s.Path })
	same := func(s string) string { return s }
	base.IDs = overlay(base.IDs, t.IDs, same)
	base.BackupOf = overlay(base.BackupOf, t.BackupOf, same)
	return base
}

// overlay is base with what upper has of the same key in its place, and the rest
// of upper behind it.
func overlay[T any](base, upper []T, key func(T) string) []T {
	switch {
	case len(upper) == 0:
		return base
	case len(base) == 0:
		return upper
	}
	out := slices.Clone(base)
	for _, u := range upper {
		i := slices.IndexFunc(out, func(b T) bool { return key(b) == key(u) })
		if i < 0 {
			out = append(out, u)
			continue
		}
		out[i] = u
	}
	return out
}
