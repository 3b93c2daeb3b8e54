// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

func opaqueSideEffect() rule.Rule {
	return rule.Rule{
		ID:       "opaque-side-effect",
		Title:    "Code runs, and no plan shows what it does",
		Severity: rule.Warning,
		Since:    "0.1.0",
		Why: "A provisioner, an action or an `external` data source runs a program. The plan tells that an object is " +
			"made or destroyed; what the program does besides, with the credentials of the run, stands nowhere in it, " +
			"and a script can be another one by the time of the apply. Only what runs is reported: provisioners of " +
			"objects that are made, replaced or destroyed, actions that this plan sets off, and `external` data " +
			"sources, which run before anybody sees the plan, where they are new or changed since `--base` (or where " +
			"there is no base to tell).",
		Fix: "Read the command and what it calls. Where a resource of a provider can do the same, use that. If it is " +
			"right, let the finding pass with an override.",
		Plan: checkOpaqueSideEffect,
	}
}

func checkOpaqueSideEffect(o rule.Overview) []rule.Finding {
	var found []rule.Finding
	for _, e := range o.Effects {
		f := rule.Finding{Address: e.Address, Message: effect(e)}
		for _, s := range e.Steps {
			if s.Path != "" {
				f.Evidence = append(f.Evidence, rule.Evidence{Path: s.Path, After: command(s)})
			}
		}
		// What a replacement runs at both of its ends is one finding.
		if n := len(found) - 1; n >= 0 && e.Cause == rule.OnCreate && found[n].Address == e.Address {
			found[n].Message += ", and " + f.Message
			found[n].Evidence = append(found[n].Evidence, f.Evidence...)
			continue
		}
		found = append(found, f)
	}
	return found
}

func command(s rule.Step) string {
	if s.Command == nil {
		return cut(cmp.Or(s.Written, "(computed)"))
	}
	return cut(string(asJSON(s.Command)))
}

func effect(e rule.Effect) string {
	what, many := runs(e.Steps), ""
	if e.Objects > 1 {
		many = fmt.Sprintf(", for up to %d objects", e.Objects)
	}
	switch e.Cause {
	case rule.OnDestroy:
		return fmt.Sprintf("runs %s before it destroys the object%s", what, many)
	case rule.OnEither:
		return fmt.Sprintf("destroys or replaces an object with provisioners, and runs %s%s: no source was found that tells which of them run at a destroy", what, many)
	case rule.OnRemoval:
		return fmt.Sprintf("runs %s of a removed block before it destroys the object%s", what, many)
	case rule.OnAction:
		return fmt.Sprintf("runs the action %s%s", e.Action, event(e.Event))
	case rule.OnInvoke:
		return fmt.Sprintf("runs the action %s, and that is all this plan is for", e.Action)
	case rule.OnPlan:
		return "runs a program each time a plan is made, this one included"
	case rule.OnCreate:
	}
	return fmt.Sprintf("runs %s when it makes the object%s", what, many)
}

// runs names what runs, each once.
func runs(steps []rule.Step) string {
	var names []string
	for _, s := range steps {
		if !slices.Contains(names, s.Runs) {
			names = append(names, s.Runs)
		}
	}
	return strings.Join(names, ", ")
}

// event says when an action runs: "BeforeDestroy", or "before_destroy" as the
// configuration has it.
func event(name string) string {
	name = strings.ToLower(strings.ReplaceAll(name, "_", ""))
	for _, when := range []string{"before", "after"} {
		if what, ok := strings.CutPrefix(name, when); ok {
			return fmt.Sprintf(" %s the object's %s", when, what)
		}
	}
	return ""
}
