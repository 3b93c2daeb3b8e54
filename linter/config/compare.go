// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/environment"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A Loosening is something by which one policy would let pass more than another.
type Loosening struct {
	Text string // what it does, to follow "the change"
	At   Place  // where, the zero Place where something is gone
}

// Loosened says by what a proposed policy would let pass more than a trusted one.
// What cannot be compared counts: it is cheaper to look at a change that is harmless
// than to miss one that is not. Rules are planlint's own.
func Loosened(trusted, proposed *Config, rules Rules) []Loosening {
	if trusted.Origin.SHA256 == proposed.Origin.SHA256 {
		return nil
	}
	if proposed.Origin.SHA256 == "" {
		return []Loosening{{Text: "removes " + trusted.Path}}
	}
	c := comparison{trusted: trusted, proposed: proposed}
	c.levels()
	c.approvals()
	c.requires()
	c.environments()
	c.rules(rules)
	c.custom()
	c.types()
	return c.found
}

type comparison struct {
	trusted, proposed *Config
	found             []Loosening
}

func (c *comparison) add(at Place, format string, args ...any) {
	at.File = cmp.Or(at.File, c.proposed.Path)
	c.found = append(c.found, Loosening{fmt.Sprintf(format, args...), at})
}

func (c *comparison) levels() {
	if p, t := c.proposed.FailOn, c.trusted.FailOn; p > t {
		c.add(Place{}, "raises fail_on from %s to %s", t, p)
	}
	if c.trusted.Strict && !c.proposed.Strict {
		c.add(Place{}, "takes strict away")
	}
	if p, t := c.proposed.Overrides.MaxDays, c.trusted.Overrides.MaxDays; p > t {
		c.add(Place{}, "raises max_override_days from %d to %d", t, p)
	}
}

func (c *comparison) approvals() {
	p, t := c.proposed.Approvals, c.trusted.Approvals
	if t.Max != 0 && (p.Max == 0 || p.Max > t.Max) {
		c.add(p.At, "raises the longest time of an approval")
	}
	if p.AllowedSigners != t.AllowedSigners {
		c.add(p.At, "changes which file says who may approve")
	}
	if p.RevokedKeys != t.RevokedKeys {
		c.add(p.At, "changes which file says which keys are revoked")
	}
	if p.Directory != t.Directory {
		c.add(p.At, "changes the directory of approvals")
	}
}

// requires looks for each require block for one that asks for no less.
func (c *comparison) requires() {
	for _, t := range c.trusted.Requires {
		if !slices.ContainsFunc(c.proposed.Requires, func(p Require) bool { return p.covers(t) }) {
			c.add(Place{}, "removes or weakens require %q (%s)", t.Rule, t.At)
		}
	}
}

// covers reports whether a block is about all that another is about, and asks for no
// less. Patterns are compared as they are written.
func (r Require) covers(other Require) bool {
	wide := func(mine, its []string) bool { return len(mine) == 0 || len(its) > 0 && subset(its, mine) }
	return (r.Rule == AnyRule || r.Rule == other.Rule) &&
		wide(r.In, other.In) && wide(r.Types, other.Types) && wide(r.Addresses, other.Addresses) &&
		(r.Severity == nil || other.Severity != nil && *r.Severity <= *other.Severity) && r.asksFor(other)
}

// asksFor reports whether a block asks for no less than another.
func (r Require) asksFor(other Require) bool {
	return r.Strength >= other.Strength && r.Quorum >= other.Quorum &&
		(r.Presence || !other.Presence) && (r.Verification || !other.Verification) && (r.NotAuthor || !other.NotAuthor)
}

func subset(of, in []string) bool {
	return !slices.ContainsFunc(of, func(s string) bool { return !slices.Contains(in, s) })
}

// environments may have more patterns than before. A new one may take plans and
// objects out of those that are there: where a plan belongs is not known to less.
func (c *comparison) environments() {
	for i, t := range c.trusted.Environments {
		switch {
		case !c.proposed.Environments.Has(t.Name):
			c.add(Place{}, "removes environment %q", t.Name)
		case i >= len(c.proposed.Environments) || !widened(t, c.proposed.Environments[i]):
			c.add(Place{}, "changes environment %q in a way that cannot be compared", t.Name)
		}
	}
	for _, p := range c.proposed.Environments {
		if !c.trusted.Environments.Has(p.Name) && len(c.trusted.Environments) > 0 {
			c.add(Place{}, "adds environment %q, which may take plans and objects out of the others", p.Name)
		}
	}
}

// widened reports whether an environment has all that it had. Of the patterns for
// plans the first match counts, so that more of them may take from another.
func widened(was, is environment.Environment) bool {
	for _, tag := range was.Tags {
		if !slices.ContainsFunc(is.Tags, func(t environment.Tag) bool { return t.Key == tag.Key && subset(tag.Values, t.Values) }) {
			return false
		}
	}
	return was.Name == is.Name && subset(was.Names, is.Names) && subset(was.Accounts, is.Accounts) &&
		subset(was.Projects, is.Projects) && subset(was.Addresses, is.Addresses) &&
		slices.Equal(was.Workspaces, is.Workspaces) && slices.Equal(was.Paths, is.Paths)
}

// custom compares the team's own rules by their text.
func (c *comparison) custom() {
	for _, r := range c.trusted.Custom {
		switch text, there := c.proposed.written[r.ID]; {
		case !there:
			c.add(Place{}, "removes rule %q", r.ID)
		case text != c.trusted.written[r.ID]:
			c.add(Place{}, "changes rule %q in a way that cannot be compared", r.ID)
		}
	}
}

// types may be new where nothing is known of them and data is what they hold.
func (c *comparison) types() {
	known := catalog.New(c.trusted.Types)
	for _, t := range c.trusted.Types {
		if !slices.ContainsFunc(c.proposed.Types, func(p catalog.Type) bool { return p.Name == t.Name }) {
			c.add(Place{}, "removes type %q", t.Name)
		}
	}
	for _, p := range c.proposed.Types {
		same := func(t catalog.Type) bool { return reflect.DeepEqual(t, p) }
		if slices.ContainsFunc(c.trusted.Types, same) || p.Stateful() && known.Lookup(p.Name).Class == catalog.Unknown {
			continue
		}
		c.add(Place{}, "says of type %q what cannot be compared", p.Name)
	}
}

// rules compares the blocks about rules that there are.
func (c *comparison) rules(known Rules) {
	ids := map[string]bool{}
	for _, all := range []map[string]Settings{c.trusted.Rules, c.proposed.Rules} {
		for id := range all {
			ids[id] = true
		}
	}
	for _, id := range sorted(ids) {
		r, ok := known[id]
		if !ok {
			r = rule.Rule{ID: id, Severity: rule.Error} // one of the team's own
		}
		if !tightened(r, c.trusted.Rules[id], c.proposed.Rules[id]) {
			c.add(Place{}, "sets rule %q in a way that is weaker, or cannot be compared", id)
		}
	}
}
