// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// An Argument is an argument of a block as it is written, override files merged in.
// The zero value is one that is not there.
type Argument struct {
	Text    string // the expression, on one line and without comments
	Literal bool   // it is written out: it refers to nothing and calls nothing
	Place   *Block // the block it stands in: of an override file, perhaps

	value  cty.Value
	tokens string // what it is compared by
}

// Written reports whether the argument is there.
func (a Argument) Written() bool { return a.Place != nil }

// Is reports whether the argument is a literal with the value want.
func (a Argument) Is(want bool) bool {
	if !a.Literal {
		return false
	}
	v, err := convert.Convert(a.value, cty.Bool)
	return err == nil && !v.IsNull() && v.True() == want
}

// texts gives a literal that is a text, or a list of texts; nil for what is neither.
func (a Argument) texts() any {
	switch {
	case !a.Literal || a.value.IsNull() || !a.value.IsWhollyKnown():
		return nil
	case a.value.Type() == cty.String:
		return a.value.AsString()
	case !a.value.CanIterateElements():
		return nil
	}
	var all []any
	for _, v := range a.value.AsValueSlice() {
		if v.Type() != cty.String || v.IsNull() {
			return nil
		}
		all = append(all, v.AsString())
	}
	return all
}

// argument gives the argument of a block, or of its nested blocks of one kind where
// that is not "". What an override file says of it comes last and counts.
func (t *Tree) argument(d *dir, b *Block, nested, name string) Argument {
	var a Argument
	for _, layer := range t.layers(d, b) {
		bodies := []hcl.Body{layer.body}
		if nested != "" {
			bodies = layer.nested(nested)
		}
		for _, body := range bodies {
			if found := layer.argument(body, name); found.Written() {
				a = found
			}
		}
	}
	return a
}

// layers gives a block and what override files merge into it.
func (t *Tree) layers(d *dir, b *Block) []*Block {
	all := []*Block{b}
	for _, f := range d.overlays {
		t.parse(f)
		for _, over := range f.blocks {
			if over.key() == b.key() && (b.Kind != KindProvider || over.alias() == b.alias()) {
				all = append(all, over)
			}
		}
	}
	return all
}

// nested gives the bodies of the nested blocks of a kind that has no label.
func (b *Block) nested(kind string) []hcl.Body {
	content, _, _ := b.body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: kind}}})
	var all []hcl.Body
	for _, nb := range content.Blocks {
		all = append(all, nb.Body)
	}
	return all
}

func (b *Block) argument(body hcl.Body, name string) Argument {
	content, _, _ := body.PartialContent(&hcl.BodySchema{Attributes: []hcl.AttributeSchema{{Name: name}}})
	attr, ok := content.Attributes[name]
	if !ok {
		return Argument{}
	}
	a := Argument{Place: b}
	a.Text, a.tokens = b.file.text(attr.Expr.Range())
	if v, diags := attr.Expr.Value(&hcl.EvalContext{}); !diags.HasErrors() {
		a.Literal, a.value = true, v
	}
	return a
}

// alias tells the configurations of one provider apart.
func (b *Block) alias() string { return b.argument(b.body, "alias").tokens }

// text gives a part of a file on one line, without comments, and its tokens with a
// blank between any two, in which layout makes no difference.
func (f *file) text(at hcl.Range) (line, tokens string) {
	src := at.SliceBytes(f.src)
	if f.json() {
		line = strings.Join(strings.Fields(string(src)), " ")
		return line, line
	}
	lexed, _ := hclsyntax.LexExpression(src, f.shown, hcl.InitialPos)
	var short, long strings.Builder
	end := 0
	for _, t := range lexed {
		if t.Type == hclsyntax.TokenComment || t.Type == hclsyntax.TokenNewline || t.Type == hclsyntax.TokenEOF {
			continue
		}
		if end > 0 && t.Range.Start.Byte > end {
			short.WriteByte(' ')
		}
		short.Write(t.Bytes)
		long.Write(t.Bytes)
		long.WriteByte(' ')
		end = t.Range.End.Byte
	}
	return short.String(), long.String()
}
