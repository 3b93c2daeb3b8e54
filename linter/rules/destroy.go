// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// destroyed says that a change ends an object of a type, and what goes with it.
func destroyed(s rule.Subject, t catalog.Type) rule.Finding {
	on, off := safeguards(s, t)
	f := rule.Finding{Message: how(s, t) + " " + loses(t)}
	if t.Destroy != "" {
		f.Message += "; " + t.Destroy
	}
	if len(on) > 0 {
		f.Message += "; on: " + strings.Join(on, ", ")
	}
	if len(off) > 0 {
		f.Message += "; off: " + strings.Join(off, ", ")
	}
	for _, path := range s.ReplacePaths {
		f.Evidence = append(f.Evidence, evidence(s.Change, path))
	}
	for _, path := range append(off, on...) {
		f.Evidence = append(f.Evidence, rule.Evidence{Path: path, Before: shown(s.Before, path)})
	}
	if s.Actions.Has(plan.ActionCreate) && len(s.ReplacePaths) > 0 {
		f.Fix = fmt.Sprintf("Take back the change of %s. If it must be, make the new object beside the old one, "+
			"move the data over, and destroy the old one in a change of its own.", strings.Join(s.ReplacePaths, ", "))
	}
	return f
}

func loses(t catalog.Type) string {
	return cmp.Or(t.Loses, "what it holds, which configuration cannot bring back")
}

// how is the verb: what kind of destroy this is, and of what.
func how(s rule.Subject, t catalog.Type) string {
	switch {
	case s.Deposed != "":
		return fmt.Sprintf("destroys the deposed object %s, and with it", s.Deposed)
	case s.Actions.Has(plan.ActionCreate) && s.Importing:
		return "imports an object and replaces it at once, which destroys"
	case s.Actions.Has(plan.ActionCreate) && len(s.ReplacePaths) > 0:
		return fmt.Sprintf("replaces the object for a change of %s, which destroys", strings.Join(s.ReplacePaths, ", "))
	case s.Actions.Has(plan.ActionCreate):
		return "replaces the object, which destroys"
	case t.Name != s.Change.Type:
		return fmt.Sprintf("destroys what was %s until it was moved:", s.PreviousAddress)
	}
	return "destroys"
}

// safeguards tells which of a type's safeguards the object had on, and which off,
// before the change. One that the object does not have at all, as in the state of
// an older provider, is off only if being unset is.
func safeguards(s rule.Subject, t catalog.Type) (on, off []string) {
	for _, g := range t.Safeguards {
		if len(g.Off) == 0 && len(g.On) == 0 && g.Least == 0 {
			continue // only a decrease or a value that keeps says something
		}
		isOff := false
		for _, v := range s.Before.At(g.Path) {
			text, set := rule.Text(v)
			isOff = isOff || !set && g.UnsetOff || set && g.LeavesOff(text)
		}
		if isOff {
			off = append(off, g.Path)
			continue
		}
		on = append(on, g.Path)
	}
	return on, off
}

// classed gives the type, of the two that an object had before and after it was
// moved, of which is said what want says; the present one first.
func classed(s rule.Subject, want func(catalog.Type) bool) (catalog.Type, bool) {
	for _, t := range []catalog.Type{s.Type, s.Previous} {
		if want(t) {
			return t, true
		}
	}
	return catalog.Type{}, false
}
