// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/json"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
)

// commentKey is the property that JSON syntax has for comments.
const commentKey = "//"

// A jsonNote is the text of a commentKey property.
type jsonNote struct {
	block *Block // nil at the top of the file
	text  string
	at    hcl.Range
}

// parseJSON lets hcl/json unfold the many forms that blocks have in JSON: objects,
// arrays of objects, and arrays at every level of labels.
func (f *file) parseJSON() hcl.Diagnostics {
	if err := hclguard.CheckJSON(f.src); err != nil {
		return hcl.Diagnostics{{Severity: hcl.DiagError, Summary: err.Error()}}
	}
	hf, diags := json.Parse(f.src, f.shown)
	if hf == nil || diags.HasErrors() {
		return diags
	}
	content, _, more := hf.Body.PartialContent(&hcl.BodySchema{
		Attributes: []hcl.AttributeSchema{{Name: commentKey}},
		Blocks: []hcl.BlockHeaderSchema{
			{Type: KindResource, LabelNames: []string{"type", "name"}},
			{Type: KindData, LabelNames: []string{"type", "name"}},
			{Type: KindEphemeral, LabelNames: []string{"type", "name"}},
			{Type: KindModule, LabelNames: []string{"name"}},
			{Type: KindRemoved},
			{Type: KindMoved},
			{Type: KindImport},
			{Type: KindProvider, LabelNames: []string{"name"}},
		},
	})
	f.note(nil, content)
	for _, hb := range content.Blocks {
		more = append(more, f.jsonBlock(hb)...)
	}
	return more
}

func (f *file) jsonBlock(hb *hcl.Block) hcl.Diagnostics {
	body, _, diags := hb.Body.PartialContent(&hcl.BodySchema{
		Attributes: []hcl.AttributeSchema{{Name: commentKey}, {Name: "source"}, {Name: "from"}, {Name: "to"}},
	})
	b := newBlock(f, hb.Type, hb.Labels, jsonHeader(hb, body))
	b.body = hb.Body
	b.read(func(name string) hcl.Expression {
		if attr, ok := body.Attributes[name]; ok {
			return attr.Expr
		}
		return nil
	})
	f.blocks = append(f.blocks, b)
	f.note(b, body)
	return diags
}

// jsonHeader gives the place that a reader would point at: the name's key, or the
// argument that tells one unnamed block from the next. (A block's own range is that
// of the array it stands in.)
func jsonHeader(hb *hcl.Block, body *hcl.BodyContent) hcl.Range {
	if n := len(hb.LabelRanges); n > 0 {
		return hb.LabelRanges[n-1]
	}
	for _, name := range []string{"from", "to"} {
		if attr, ok := body.Attributes[name]; ok {
			return attr.NameRange
		}
	}
	return hb.DefRange
}

// note keeps a comment: a string, or an array of them, one a line.
func (f *file) note(b *Block, body *hcl.BodyContent) {
	attr, ok := body.Attributes[commentKey]
	if !ok {
		return
	}
	exprs, diags := hcl.ExprList(attr.Expr)
	if diags.HasErrors() {
		exprs = []hcl.Expression{attr.Expr}
	}
	for _, expr := range exprs {
		for line := range strings.Lines(literal(expr)) {
			f.notes = append(f.notes, jsonNote{b, strings.TrimSpace(line), expr.Range()})
		}
	}
}
