// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func weakenProtection() rule.Rule {
	return rule.Rule{
		ID:       "weaken-protection",
		Title:    "A protection is weakened",
		Severity: rule.Warning,
		Strict:   rule.Error,
		Since:    "0.1.0",
		Why: "A deletion protection that is switched off destroys nothing by itself. It is what has to go before " +
			"something can be destroyed, so it is often the harmless first half of a change whose second half nobody " +
			"connects with it. A retention that shrinks is worse: the older backups, versions and logs go with the " +
			"apply. A lock, a lien or the versioning of a bucket is a resource of its own, and protects until it is " +
			"destroyed. What is known only after apply, or no longer set, proves nothing and counts as weaker.\n\n" +
			"It is an error where what is at stake is data, keys or backups, and where a retention shrinks; else, and " +
			"where it is only no longer set, a warning.",
		Fix: "Leave the protection as it is. If it must go because the object is to be destroyed, say so: in the same " +
			"change, with an override whose reason names what happens to the data.",
		Change: checkWeakenProtection,
	}
}

func checkWeakenProtection(s rule.Subject) []rule.Finding {
	if s.Destroys() && !s.Actions.Has(plan.ActionCreate) && s.Deposed == "" {
		return protectorGone(s)
	}
	if s.Mode != "managed" || s.Deposed != "" || !s.Before.Exists() || !s.After.Exists() {
		return nil
	}
	var found []rule.Finding
	blocks := map[string]bool{} // those of which something was found that is certain
	for _, g := range s.Type.Safeguards {
		if untouched(s.Change, g) {
			continue
		}
		f, w := weakened(s, g)
		block := blockOf(g.Path)
		if w == catalog.NotWeaker || w == catalog.Unset && blocks[block] {
			continue // where a block is gone, that it was there says it all
		}
		blocks[block] = blocks[block] || block != "" && w != catalog.Unset
		found = append(found, f)
	}
	return found
}

// untouched reports whether a change leaves as it is what a safeguard is read from.
func untouched(c *plan.Change, g catalog.Safeguard) bool {
	return !c.Touches(g.Path) && (g.Unit == "" || !c.Touches(g.Unit))
}

// blockOf is the path of the block that an attribute stands in, "" for none.
func blockOf(path string) string { return path[:max(0, strings.LastIndexByte(path, '.'))] }

// weakened judges one safeguard of an object: all of its values, and the worst of
// what becomes of them.
func weakened(s rule.Subject, g catalog.Safeguard) (rule.Finding, catalog.Weakening) {
	worst, at := catalog.NotWeaker, pair{}
	for _, p := range pairs(s.Change, g.Path) {
		if p.added && !harmsWhenAdded(g) || !speaks(s.Change, g, p) || neverWas(s, g, p) {
			continue
		}
		w := weakening(s.Change, g, p)
		if w != catalog.NotWeaker && (worst == catalog.NotWeaker || w < worst) {
			worst, at = w, p
		}
	}
	// Of an object that is made anew nobody has said that it is to be kept.
	if worst == catalog.NotWeaker || worst == catalog.NoLonger && s.Actions.Has(plan.ActionCreate) {
		return rule.Finding{}, catalog.NotWeaker
	}
	return describeWeakening(s, g, worst, at), worst
}

// speaks reports whether the conditions of a safeguard hold, or may hold, on both
// sides.
func speaks(c *plan.Change, g catalog.Safeguard, p pair) bool {
	if len(g.Where) == 0 {
		return true
	}
	before, _ := allHold(c.Before, g.Where, g.Path, p.before.Path)
	after, _ := allHold(c.After, g.Where, g.Path, p.after.Path)
	return before && after
}

// neverWas reports whether an object that is made anew gets, perhaps, what its
// predecessor had not: a block that the provider fills in, of which nothing is known
// yet. Nobody had asked for what it would protect.
func neverWas(s rule.Subject, g catalog.Safeguard, p pair) bool {
	block, _, nested := strings.Cut(g.Path, ".")
	return nested && s.Actions.Has(plan.ActionCreate) && p.before.Knowledge == plan.Absent && s.After.Withholds(block)
}

// harmsWhenAdded reports whether an element that comes to others takes something
// away: an expiry does, and a rule that deletes; a volume that is not protected does
// not.
func harmsWhenAdded(g catalog.Safeguard) bool { return g.UnsetForever || g.OnlyOn && !g.UnsetOff }

// onlyUnset reports whether the safeguard is on only while nothing is set.
func onlyUnset(g catalog.Safeguard) bool { return g.OnlyOn && len(g.On) == 0 && !g.UnsetOff }

// onlySet reports whether the safeguard is off only while nothing is set.
func onlySet(g catalog.Safeguard) bool { return !g.OnlyOn && len(g.Off) == 0 && g.UnsetOff }

func weakening(c *plan.Change, g catalog.Safeguard, p pair) catalog.Weakening {
	if w := g.Weakens(reading(c.Before, g, p.before), reading(c.After, g, p.after)); w != catalog.NotWeaker {
		return w
	}
	before, was := p.before.Data.([]any)
	after, is := p.after.Data.([]any)
	switch {
	case was && is && onlySet(g) && lacks(after, before):
		return catalog.Shrunk
	case was && is && onlyUnset(g) && lacks(before, after):
		return catalog.TurnedOff
	}
	return catalog.NotWeaker
}

// lacks reports whether a list has fewer members than another, or not all of its
// texts. Of blocks only the number counts: one that was edited is still there.
func lacks(list, all []any) bool {
	return len(list) < len(all) || slices.ContainsFunc(all, func(member any) bool {
		_, isText := member.(string)
		return isText && !slices.Contains(list, member)
	})
}

// reading gives a value of a safeguard as the catalogue takes it.
func reading(o plan.Object, g catalog.Safeguard, v plan.Value) catalog.Value {
	text, set := rule.Text(v)
	out := catalog.Value{Text: text, Set: set, Unknown: v.Knowledge == plan.Unknown}
	if g.Unit != "" && set {
		unit := o.At(v.Path[:strings.LastIndexByte(v.Path, '.')+1] + g.Unit)[0]
		out.Unit, _ = rule.Text(unit)
		out.Unknown = unit.Knowledge == plan.Unknown
	}
	return out
}
