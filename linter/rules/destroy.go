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

// destroyed says that a change ends an object of a type, what goes with it, and why
// the plan has it so.
func destroyed(s rule.Subject, t catalog.Type) rule.Finding {
	f := rule.Finding{Message: how(s, t) + " " + loses(t)}
	if t.Destroy != "" {
		f.Message += "; " + t.Destroy
	}
	if why := because(s.Change); why != "" {
		f.Message += "; planned because " + why
	}
	for _, path := range s.ReplacePaths {
		f.Evidence = append(f.Evidence, evidence(s.Change, path))
	}
	on, off := safeguards(s, t)
	if len(on) > 0 {
		f.Message += "; still guarded: " + named(on)
	}
	if len(off) > 0 {
		f.Message += "; not guarded: " + named(off)
	}
	for _, e := range append(off, on...) {
		if e.Before != "" {
			f.Evidence = append(f.Evidence, e)
		}
	}
	f.Fix = wayOut(s, t)
	return f
}

// named writes safeguards with the values that they had: "a is false, b is not set".
func named(all []rule.Evidence) string {
	texts := make([]string, len(all))
	for i, e := range all {
		texts[i] = e.Path + " is " + cmp.Or(e.Before, "not set")
	}
	return strings.Join(texts, ", ")
}

func loses(t catalog.Type) string {
	return cmp.Or(t.Loses, "what it holds, which configuration cannot bring back")
}

// losesInShort is loses without what the catalogue adds to the object itself, for
// the middle of a sentence.
func losesInShort(t catalog.Type) string {
	text := loses(t)
	if i := strings.IndexAny(text, ";:"); i > 0 {
		return text[:i]
	}
	return text
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
// before the change. Those that are only about a retention do not guard against a
// destroy; and where the object was moved across types, its attributes are those
// of another type.
func safeguards(s rule.Subject, t catalog.Type) (on, off []rule.Evidence) {
	if t.Name != s.Change.Type {
		return nil, nil
	}
	for _, g := range t.Safeguards {
		if !g.Guards() {
			continue
		}
		e := rule.Evidence{Path: g.Path, Before: shown(s.Before, g.Path)}
		switch isOff, isSet := state(s.Before, g); {
		case isOff:
			off = append(off, e)
		case isSet:
			on = append(on, e)
		}
	}
	return on, off
}

// state tells whether any of the values of a safeguard leaves it off, and whether
// there is any. One that is known only after apply says neither.
func state(o plan.Object, g catalog.Safeguard) (isOff, isSet bool) {
	for _, v := range o.At(g.Path) {
		if v.Knowledge == plan.Unknown {
			continue
		}
		text, set := rule.Text(v)
		isSet = isSet || set
		isOff = isOff || !set && g.UnsetOff || set && g.LeavesOff(text)
	}
	return isOff, isSet
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
