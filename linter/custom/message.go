// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package custom

import (
	"encoding/json"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/scoped-dev/terraform-provider-scoped/linter/plan"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// The words that stand for what is not shown, as planlint's own rules have them.
const (
	wordUnknown   = "(known after apply)"
	wordSensitive = "(sensitive)"
)

// Longer texts are cut.
const (
	longestMessage  = 1000
	longestEvidence = 160
)

// message writes the rule's message, piece by piece: one that is sensitive, unknown
// or cannot be evaluated does not take the rest along.
func (p *program) message(ctx *hcl.EvalContext) string {
	if p.Message == nil {
		return title(p.Definition)
	}
	pieces := []hcl.Expression{p.Message}
	if t, ok := p.Message.(*hclsyntax.TemplateExpr); ok {
		pieces = nil
		for _, part := range t.Parts {
			pieces = append(pieces, part)
		}
	}
	var b strings.Builder
	for _, piece := range pieces {
		b.WriteString(show(piece, ctx))
	}
	return cut(strings.Join(strings.Fields(b.String()), " "), longestMessage)
}

// show writes what an expression gives.
func show(e hcl.Expression, ctx *hcl.EvalContext) (text string) {
	defer func() {
		if recover() != nil {
			text = "(" + at(e.Range()) + ": internal error in a function)"
		}
	}()
	v, diags := e.Value(ctx)
	switch {
	case diags.HasErrors():
		return "(" + explain(diags, ctx).Error() + ")"
	case v.ContainsMarked():
		return wordSensitive
	case !v.IsWhollyKnown():
		return wordUnknown
	case v.IsNull():
		return "null"
	}
	if s, err := convert.Convert(v, cty.String); err == nil {
		return s.AsString()
	}
	raw, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		return "(" + at(e.Range()) + ": a value that cannot be written)"
	}
	return string(raw)
}

// evidence shows what the rule looked at on either side.
func (p *program) evidence(s rule.Subject) []rule.Evidence {
	var all []rule.Evidence
	for _, path := range p.paths {
		all = append(all, rule.Evidence{Path: path, Before: shown(s.Before, path), After: shown(s.After, path)})
	}
	return all
}

func shown(o plan.Object, path string) string {
	var texts []string
	for _, v := range o.At(path) {
		switch {
		case v.Sensitive:
			return wordSensitive
		case v.Knowledge == plan.Unknown:
			return wordUnknown
		case v.Knowledge == plan.Known:
			raw, err := json.Marshal(v.Data)
			if err != nil {
				return ""
			}
			texts = append(texts, string(raw))
		}
	}
	if len(texts) == 1 {
		return cut(texts[0], longestEvidence)
	}
	return cut(strings.Join(texts, ", "), longestEvidence)
}

func cut(s string, longest int) string {
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "..."
	}
	return s
}
