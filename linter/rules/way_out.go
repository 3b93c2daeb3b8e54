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

// wayOut is the safest way to what the author of a destroy probably wanted, as far
// as the change itself tells. What the rest of the plan tells is added by advise.
func wayOut(s rule.Subject, t catalog.Type) string {
	switch replaces := s.Actions.Has(plan.ActionCreate); {
	case s.Deposed != "":
		return "It is what a replacement that made the new object first has left behind. Make sure that the data has " +
			"come over before it goes; until then do not apply."
	case replaces && s.Importing:
		return "Make the configuration agree with the object that is imported" + forPaths(s.ReplacePaths) +
			", so that the import changes nothing. Nothing has managed that object before: it is in use."
	case replaces && len(s.ReplacePaths) > 0:
		return fmt.Sprintf("Take back the change of %s, or let Terraform overlook it with `lifecycle { ignore_changes = [%s] }`. "+
			"If it must be, make the new object beside the old one under a name of its own, move the data over, and destroy "+
			"the old one in a change of its own.%s", strings.Join(s.ReplacePaths, ", "), strings.Join(names(s.ReplacePaths), ", "), lastResort(s, t))
	case replaces:
		return fmt.Sprintf("If the object is marked as tainted and works, `terraform untaint %s` keeps it. If `-replace` or "+
			"`replace_triggered_by` asks for it, take that back.%s", shellQuoted(s.Address), lastResort(s, t))
	case t.Name != s.Change.Type:
		return "Move it back, and it is what it was:\n\n" + movedBlock(s.Address, s.PreviousAddress)
	}
	return letGo(s) + lastResort(s, t)
}

func forPaths(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	return " in " + strings.Join(paths, ", ")
}

// names are the arguments that paths begin with, each once: what ignore_changes can
// name wherever the path leads.
func names(paths []string) []string {
	var out []string
	for _, path := range paths {
		name, _, _ := strings.Cut(path, ".")
		name, _, _ = strings.Cut(name, "[")
		if len(out) == 0 || out[len(out)-1] != name {
			out = append(out, name)
		}
	}
	return out
}

// letGo is how Terraform stops managing an object without destroying it. A removed
// block names a block, not one of its instances.
func letGo(s rule.Subject) string {
	if strings.Contains(s.Address, "[") {
		return "If it is to stay, keep its key in count or for_each, or give it a block of its own and write a `moved` block from this address to that."
	}
	return "If Terraform should only stop managing it, put this in the place of its block:\n\n" + removedBlock(s.Address)
}

// lastResort is what to do before the object goes.
func lastResort(s rule.Subject, t catalog.Type) string {
	if t.Class == catalog.Backup {
		return "\n\nBefore a backup goes, make sure that a newer one exists and can be restored."
	}
	var text string
	for _, g := range t.Safeguards {
		isOff, _ := state(s.Before, g)
		safe, ok := g.Safe()
		switch atRoot := !strings.Contains(g.Path, "."); {
		case !atRoot || t.Name != s.Change.Type:
		case len(g.Keeps) > 0:
			text += fmt.Sprintf("\n\nIf the object must outlive its block, apply `%s = %s` first: a destroy then leaves it where it is.",
				g.Path, literal(g.Keeps[0]))
		case isOff && ok && strings.Contains(g.Path, "final"):
			text += fmt.Sprintf("\n\nBefore it goes, apply `%s = %s`, in a change of its own.", g.Path, literal(safe))
		}
	}
	return text + "\n\nIf it must go, take a backup that does not live in it, and let the finding pass with an override."
}

// literal writes a text of the catalogue as HCL.
func literal(text string) string {
	if text == "true" || text == "false" {
		return text
	}
	return string(asJSON(text))
}

func movedBlock(from, to string) string {
	return fence("moved {\n  from = " + from + "\n  to   = " + to + "\n}")
}

func removedBlock(from string) string {
	return fence("removed {\n  from = " + from + "\n  lifecycle {\n    destroy = false\n  }\n}")
}

func fence(hcl string) string { return "```hcl\n" + hcl + "\n```" }

func shellQuoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// advise adds to the way out of a destroy what the rest of the plan tells: where the
// object seems to go.
func advise(f rule.Finding, gone rule.Object, o rule.Overview) string {
	if gone.Replaced || gone.Deposed != "" || gone.Block == "" {
		return f.Fix
	}
	heirs, sure := o.Heirs(gone)
	switch {
	case len(heirs) == 0:
		return f.Fix
	case heirs[0].Type.Name != gone.Type.Name:
		return takenOver(gone, heirs[0]) + "\n\n" + f.Fix
	case sure || len(heirs) == 1:
		return fmt.Sprintf("The same plan makes %s. If that is this object under another name, say so, and nothing is destroyed:\n\n%s\n\n%s",
			heirs[0].Address, movedBlock(gone.Address, heirs[0].Address), f.Fix)
	}
	return fmt.Sprintf("The same plan makes %s. If one of them is this object under another name, say so, and nothing is destroyed:\n\n%s\n\n%s",
		listed3(heirs), movedBlock(gone.Address, heirs[0].Address), f.Fix)
}

// takenOver is for an object that comes back as one of another type, where no move
// leads to.
func takenOver(gone, heir rule.Object) string {
	return fmt.Sprintf("The same plan makes %s, which has the same name. If that is this object as another type, let Terraform "+
		"forget it here and import it there, by the ID that the type's documentation asks for:\n\n%s",
		heir.Address, fence("removed {\n  from = "+gone.Block+"\n  lifecycle {\n    destroy = false\n  }\n}\n\nimport {\n  to = "+
			heir.Address+"\n  id = "+literal(cmp.Or(gone.ID, "..."))+"\n}"))
}

// listed3 names up to three objects.
func listed3(all []rule.Object) string {
	var b strings.Builder
	for i, o := range all[:min(3, len(all))] {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(o.Address)
	}
	if len(all) > 3 {
		fmt.Fprintf(&b, " and %d more", len(all)-3)
	}
	return b.String()
}
