// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// Tighten adds to a trusted policy what a proposed one has besides that can only
// make it stricter, and the overrides of the proposed one, which are worth what an
// annotation is worth. Other settings of the proposed one have no effect.
func (c *Config) Tighten(proposed *Config) {
	if proposed.Origin.SHA256 == "" {
		return
	}
	c.FailOn = min(c.FailOn, proposed.FailOn)
	c.Strict = c.Strict || proposed.Strict
	c.Overrides.MaxDays = min(c.Overrides.MaxDays, proposed.Overrides.MaxDays)
	c.Overrides.Blocks = append(c.Overrides.Blocks, proposed.Overrides.Blocks...)
	if most := proposed.Approvals.Max; most > 0 {
		c.Approvals.Max = min(cmp.Or(c.Approvals.Max, most), most)
	}
	for _, r := range proposed.Custom {
		if !slices.ContainsFunc(c.Custom, func(t rule.Rule) bool { return t.ID == r.ID }) {
			c.Custom = append(c.Custom, r)
			c.Rules[r.ID] = proposed.Rules[r.ID]
		}
	}
	c.Requires = append(c.Requires, proposed.Requires...)
}

// tightened reports whether the blocks about a rule are surely no weaker than they
// were: the same but for severities that are higher in a block about everything, and
// for more blocks at the end that switch on, or raise to the highest.
func tightened(r rule.Rule, was, is Settings) bool {
	if reflect.DeepEqual(was, is) {
		return true
	}
	before, was := general(was)
	after, is := general(is)
	if !before.On(r) || after.On(r) {
		severity := func(s Setting) rule.Severity {
			if s.Severity != nil {
				return *s.Severity
			}
			return r.Severity
		}
		// A severity that is written takes the place of what the rule itself finds, which
		// may be higher.
		unset := before.Severity == nil && after.Severity != nil && *after.Severity < rule.Error
		if severity(after) >= severity(before) && !unset && maps.EqualFunc(before.Options, after.Options, func(a, b any) bool { return reflect.DeepEqual(a, b) }) {
			return len(is) >= len(was) && slices.EqualFunc(was, is[:len(was)], same) && !slices.ContainsFunc(is[len(was):], mayLoosen)
		}
	}
	return false
}

func same(a, b Setting) bool { return reflect.DeepEqual(a, b) }

// general splits off the block about everything.
func general(all Settings) (Setting, Settings) {
	if len(all) > 0 && all[0].Scope.Everything() {
		return all[0], all[1:]
	}
	return Setting{}, all
}

// mayLoosen reports whether a further block is other than surely strict.
func mayLoosen(s Setting) bool {
	return len(s.Options) > 0 || s.Severity != nil && *s.Severity < rule.Error || s.Enabled != nil && !*s.Enabled
}

func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
