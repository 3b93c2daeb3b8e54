// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agext/levenshtein"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
)

// roots are the variables that there are, and their parts.
func roots() map[string][]string {
	return map[string][]string{
		"change": {
			"address", "module", "mode", "type", "name", "provider", "previous_address", "deposed", "actions", "reason",
			"importing", "class", "stateful", "environments", "before", "after",
		},
		"plan": {"environment"},
	}
}

// check finds names that do not exist.
func (c *Compiler) check(e hcl.Expression) hcl.Diagnostics {
	var diags hcl.Diagnostics
	for _, t := range e.Variables() {
		diags = append(diags, checkVariable(t)...)
	}
	node, ok := e.(hclsyntax.Node)
	if !ok {
		return append(diags, fault("No expression", "Only HCL's native syntax has expressions.", e.Range()))
	}
	walked := hclsyntax.VisitAll(node, func(n hclsyntax.Node) hcl.Diagnostics {
		call, ok := n.(*hclsyntax.FunctionCallExpr)
		if !ok {
			return nil
		}
		if _, known := c.functions[call.Name]; known {
			return nil
		}
		return hcl.Diagnostics{fault("No such function", fmt.Sprintf("There is no function %q%s.",
			call.Name, meant(call.Name, slices.Sorted(maps.Keys(c.functions)))), call.NameRange)}
	})
	return append(diags, walked...)
}

func checkVariable(t hcl.Traversal) hcl.Diagnostics {
	all := roots()
	parts, known := all[t.RootName()]
	if !known {
		names := slices.Sorted(maps.Keys(all))
		return hcl.Diagnostics{fault("No such variable", fmt.Sprintf("There is no %q: a rule sees %s.",
			t.RootName(), strings.Join(names, " and ")), t.SourceRange())}
	}
	if len(t) < 2 {
		return nil
	}
	if attr, ok := t[1].(hcl.TraverseAttr); ok && !slices.Contains(parts, attr.Name) {
		return hcl.Diagnostics{fault("No such part", fmt.Sprintf("%s has no %q%s.",
			t.RootName(), attr.Name, meant(attr.Name, parts)), t.SourceRange())}
	}
	return nil
}

// meant names what looks most like a name, or all that there is where that is
// little.
func meant(name string, known []string) string {
	best, least := "", 3
	for _, k := range known {
		if d := levenshtein.Distance(name, k, nil); d < least {
			best, least = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("; did you mean %q?", best)
	case len(known) < 20:
		return ": it has " + strings.Join(known, ", ")
	}
	return ""
}

func fault(summary, detail string, at hcl.Range) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &at}
}

// paths gives the attributes that an expression names, as plan.Object.At reads them.
func paths(e hcl.Expression) []string {
	var all []string
	for _, t := range e.Variables() {
		if path := pathOf(t); path != "" && !slices.Contains(all, path) {
			all = append(all, path)
		}
	}
	slices.Sort(all)
	return all
}

// pathOf gives the attribute that change.before.x or change.after.x names.
func pathOf(t hcl.Traversal) string {
	if side := sideOf(t); side != "before" && side != "after" {
		return ""
	}
	path := ""
	for _, step := range t[2:] {
		switch step := step.(type) {
		case hcl.TraverseAttr:
			path = plan.JoinPath(path, step.Name)
		case hcl.TraverseIndex:
			path = joinIndex(path, step)
		default:
			return path
		}
	}
	return path
}

func joinIndex(path string, step hcl.TraverseIndex) string {
	if n, ok := number(step.Key); ok {
		return fmt.Sprintf("%s[%s]", path, n)
	}
	if s, ok := text(step.Key); ok {
		return plan.JoinPath(path, s)
	}
	return path
}

// sideOf is the part of change that a traversal names, "" for change as a whole.
func sideOf(t hcl.Traversal) string {
	if len(t) < 2 || t.RootName() != "change" {
		return ""
	}
	if attr, ok := t[1].(hcl.TraverseAttr); ok {
		return attr.Name
	}
	return ""
}
