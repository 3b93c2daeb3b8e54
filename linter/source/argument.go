// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// An Argument is an argument of a block as it is written, override files merged in.
// The zero value is one that is not there.
type Argument struct {
	Text    string // the expression, its blanks and comments evened out
	Literal bool   // it is written out: it refers to nothing and calls nothing
	Place   *Block // the block it stands in: of an override file, perhaps

	value cty.Value
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
	a := Argument{Text: b.file.text(attr.Expr.Range()), Place: b}
	if v, diags := attr.Expr.Value(&hcl.EvalContext{}); !diags.HasErrors() {
		a.Literal, a.value = true, v
	}
	return a
}

// alias tells the configurations of one provider apart.
func (b *Block) alias() string { return b.argument(b.body, "alias").Text }

// text gives a part of a file with its tokens a blank apart, so that layout and
// comments make no difference.
func (f *file) text(at hcl.Range) string {
	src := at.SliceBytes(f.src)
	if f.json() {
		return strings.Join(strings.Fields(string(src)), " ")
	}
	tokens, _ := hclsyntax.LexExpression(src, f.shown, hcl.InitialPos)
	tokens = slices.DeleteFunc(tokens, func(t hclsyntax.Token) bool {
		return t.Type == hclsyntax.TokenComment || t.Type == hclsyntax.TokenNewline || t.Type == hclsyntax.TokenEOF
	})
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 && t.Range.Start.Byte > tokens[i-1].Range.End.Byte {
			b.WriteByte(' ')
		}
		b.Write(t.Bytes)
	}
	return b.String()
}
