// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
)

// A Scope says what a rule block is about: where each list that has anything in it
// has a match. The zero value is about everything.
type Scope struct {
	Types        []string // patterns of resource types
	Paths        []string // patterns of where findings are, from the file's directory on
	Environments []string // names
}

// A View is one way to look at what a rule block may be about. An object that
// belongs to two environments has two of them.
type View struct{ Type, Path, Environment string }

// Everything reports whether the scope leaves nothing out.
func (s Scope) Everything() bool {
	return len(s.Types)+len(s.Paths)+len(s.Environments) == 0
}

// Matches reports whether the scope has what is seen in it.
func (s Scope) Matches(v View) bool {
	return s.mayMatch(v) && (len(s.Paths) == 0 || v.Path != "" && glob.Any(s.Paths, v.Path))
}

// mayMatch is what can be said before the place of a finding is known.
func (s Scope) mayMatch(v View) bool {
	return (len(s.Types) == 0 || glob.Any(s.Types, v.Type)) &&
		(len(s.Environments) == 0 || slices.Contains(s.Environments, v.Environment))
}
