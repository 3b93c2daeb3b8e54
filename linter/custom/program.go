// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// A program is a rule that is ready to run.
type program struct {
	Definition
	functions     map[string]function.Function
	paths         []string // the attributes that when names
	before, after bool     // which sides it reads
}

// reads notes which sides of a change an expression needs.
func (p *program) reads(e hcl.Expression) {
	for _, t := range e.Variables() {
		if t.RootName() != "change" {
			continue
		}
		side := sideOf(t)
		p.before = p.before || side == "before" || side == ""
		p.after = p.after || side == "after" || side == ""
	}
}

// change evaluates the rule for a change.
func (p *program) change(s rule.Subject) []rule.Finding {
	ctx := &hcl.EvalContext{
		Functions: p.functions,
		Variables: map[string]cty.Value{
			"change": p.changeValue(s),
			"plan":   cty.ObjectVal(map[string]cty.Value{"environment": cty.StringVal(s.PlanEnvironment)}),
		},
	}
	holds, err := p.holds(ctx)
	switch {
	case err != nil:
		return []rule.Finding{{
			Failed:  true,
			Message: "the rule could not be evaluated: " + err.Error(),
			Fix: "Mend the rule. Where an attribute may be missing, write try(change.after.x, null); where there may " +
				"be no object on a side, test change.before != null && first.",
		}}
	case !holds.IsKnown():
		return []rule.Finding{{
			Message:  "cannot be decided before apply: what the rule looks at is not known yet",
			Evidence: p.evidence(s),
			Fix:      "Make what the rule looks at known at plan time, or let the finding pass with an override.",
		}}
	case holds.False():
		return nil
	}
	return []rule.Finding{{Message: p.message(ctx), Evidence: p.evidence(s)}}
}

// holds evaluates when: true, false, or unknown.
func (p *program) holds(ctx *hcl.EvalContext) (v cty.Value, err error) {
	defer func() {
		if r := recover(); r != nil { // a function that was not ready for what it was given
			v, err = cty.NilVal, fmt.Errorf("%s: internal error in a function", at(p.When.Range()))
		}
	}()
	v, diags := p.When.Value(ctx)
	if diags.HasErrors() {
		return cty.NilVal, explain(diags, ctx)
	}
	v, _ = v.Unmark()
	v, convErr := convert.Convert(v, cty.Bool)
	switch {
	case convErr != nil:
		return cty.NilVal, fmt.Errorf("%s: when is to be true or false", at(p.When.Range()))
	case v.IsKnown() && v.IsNull():
		return cty.NilVal, fmt.Errorf("%s: when is null, and is to be true or false", at(p.When.Range()))
	}
	return v, nil
}

// explain makes one line of what went wrong.
func explain(diags hcl.Diagnostics, ctx *hcl.EvalContext) error {
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		text := d.Summary
		if d.Detail != "" && !touchesSensitive(d, ctx) {
			text += ": " + d.Detail
		}
		text = strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
		text = strings.ToLower(text[:1]) + text[1:]
		if d.Subject != nil {
			text = at(*d.Subject) + ": " + text
		}
		return fmt.Errorf("%s", text)
	}
	return nil
}

// touchesSensitive reports whether what went wrong had to do with a value that the
// plan marks: then what functions tell of their arguments stays untold.
func touchesSensitive(d *hcl.Diagnostic, ctx *hcl.EvalContext) bool {
	if d.Expression == nil || d.EvalContext == nil {
		return ctx.Variables["change"].ContainsMarked()
	}
	for _, t := range d.Expression.Variables() {
		if v, _ := t.TraverseAbs(d.EvalContext); v.ContainsMarked() {
			return true
		}
	}
	return false
}

func at(r hcl.Range) string {
	return fmt.Sprintf("%s:%d:%d", r.Filename, r.Start.Line, r.Start.Column)
}
