// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"maps"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Setting is what a rule block changes of a rule, and where.
type Setting struct {
	Scope    Scope
	Severity *rule.Severity // nil: the rule's own
	Enabled  *bool          // nil: as the rule's Off says
	Options  map[string]any // those that are written, each of the type that the rule declares
}

// On reports whether a rule is to run.
func (s Setting) On(r rule.Rule) bool {
	if s.Enabled != nil {
		return *s.Enabled
	}
	return !r.Off
}

// Settings are all the blocks of one rule, in the order of the file: one about
// everything comes first, if there is one. Of each argument the last block that has
// it and matches holds.
type Settings []Setting

// For gives what holds for something that is seen in one way.
func (all Settings) For(v View) Setting { return all.where(func(s Scope) bool { return s.Matches(v) }) }

// Options gives the options that hold, which no block with paths sets: they are
// needed before the place of a finding is known.
func (all Settings) Options(v View) map[string]any {
	return all.where(func(s Scope) bool { return s.mayMatch(v) }).Options
}

// MayBeOn reports whether a rule is to run on what is seen, as far as can be said
// before the place of a finding is known.
func (all Settings) MayBeOn(r rule.Rule, v View) bool {
	on := !r.Off
	for _, s := range all {
		switch {
		case s.Enabled == nil || !s.Scope.mayMatch(v):
		case len(s.Scope.Paths) == 0:
			on = *s.Enabled
		default:
			on = on || *s.Enabled
		}
	}
	return on
}

// Anywhere reports whether a rule may be on at all.
func (all Settings) Anywhere(r rule.Rule) bool {
	on := !r.Off
	for _, s := range all {
		switch {
		case s.Enabled == nil:
		case s.Scope.Everything():
			on = *s.Enabled
		default:
			on = on || *s.Enabled
		}
	}
	return on
}

// where merges the blocks whose scope will do.
func (all Settings) where(will func(Scope) bool) Setting {
	var out Setting
	for _, s := range all {
		if !will(s.Scope) {
			continue
		}
		if s.Severity != nil {
			out.Severity = s.Severity
		}
		if s.Enabled != nil {
			out.Enabled = s.Enabled
		}
		if len(s.Options) > 0 {
			merged := maps.Clone(out.Options)
			if merged == nil {
				merged = map[string]any{}
			}
			maps.Copy(merged, s.Options)
			out.Options = merged
		}
	}
	return out
}
