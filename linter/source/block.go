// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/hclguard"
)

// The kinds of block that a finding can be placed at. Block.Kind may be another
// block's keyword too, where a comment stands in one.
const (
	KindResource  = "resource"
	KindData      = "data"
	KindEphemeral = "ephemeral"
	KindModule    = "module"
	KindRemoved   = "removed"
	KindMoved     = "moved"
	KindImport    = "import"
	KindProvider  = "provider"
)

// A Block is a block of configuration and where it stands. Lines and columns count
// from 1, columns in grapheme clusters.
type Block struct {
	Kind       string // its keyword
	Type, Name string // labels; of a module only Name
	File       string // relative to Options.From, with "/"
	Path       string // on this machine, "" where that file is not this one
	Line, Col  int    // of its header
	EndCol     int    // of the header's end, on the same line
	Source     string // that line
	// Note says what this place is when it is not the resource's own block:
	// "module call", "removed block", and so on; or that it is not all of it.
	Note string
	// Merged are the places, as file:line, of the blocks in override files that
	// Terraform merges into this one. Find fills it in.
	Merged []string

	start, end int // bytes; of native syntax only
	call       string
	target     *Pattern // what a removed, moved or import block is about
	origin     *Pattern // where a moved block leads from
	body       hcl.Body
	file       *file
}

// String gives the header: `resource "aws_db_instance" "main"`.
func (b *Block) String() string {
	var sb strings.Builder
	sb.WriteString(b.Kind)
	for _, label := range []string{b.Type, b.Name} {
		if label != "" {
			sb.WriteString(` "` + label + `"`)
		}
	}
	return sb.String()
}

// Origin gives where the block stands: "db.tf:12".
func (b *Block) Origin() string { return b.File + ":" + strconv.Itoa(b.Line) }

func (b *Block) key() blockKey { return blockKey{b.Kind, b.Type, b.Name} }

func (b *Block) noted(note string) Block {
	out := *b
	out.Note = note
	return out
}

func newBlock(f *file, kind string, labels []string, at hcl.Range) *Block {
	b := &Block{Kind: kind, File: f.shown, Path: f.path, Line: at.Start.Line, Col: at.Start.Column, file: f}
	switch {
	case len(labels) == 2:
		b.Type, b.Name = labels[0], labels[1]
	case len(labels) == 1:
		b.Name = labels[0]
	}
	if at.End.Line == at.Start.Line {
		b.EndCol = at.End.Column
	}
	b.Source = f.lineAt(at.Start.Byte)
	return b
}

// parse reads the file's blocks, once.
func (t *Tree) parse(f *file) {
	if f.parsed {
		return
	}
	f.parsed = true
	read := f.parseNative
	if strings.HasSuffix(f.name, ".json") {
		read = f.parseJSON
	}
	diags := read()
	f.broken = diags.HasErrors()
	t.warnFirst(f.shown, diags)
}

// parseNative keeps what HCL makes of a file even where it has errors: the blocks
// before the error are where they are.
func (f *file) parseNative() hcl.Diagnostics {
	hf, diags := hclguard.ParseNative(f.src, f.shown)
	body, ok := hf.Body.(*hclsyntax.Body)
	if !ok {
		return diags
	}
	for _, hb := range body.Blocks {
		b := newBlock(f, hb.Type, hb.Labels, hb.DefRange())
		b.body = hb.Body
		whole := hb.Range()
		b.start, b.end = whole.Start.Byte, whole.End.Byte
		b.read(func(name string) hcl.Expression {
			if attr, ok := hb.Body.Attributes[name]; ok {
				return attr.Expr
			}
			return nil
		})
		f.blocks = append(f.blocks, b)
	}
	return diags
}

// read takes from a block's arguments what places depend on: the source of a
// module call, and the addresses that removed, moved and import blocks are about.
func (b *Block) read(arg func(string) hcl.Expression) {
	switch b.Kind {
	case KindModule:
		b.call = literal(arg("source"))
	case KindRemoved:
		b.target = about(arg("from"))
	case KindMoved:
		b.target, b.origin = about(arg("to")), about(arg("from"))
	case KindImport:
		b.target = about(arg("to"))
	}
}

func about(expr hcl.Expression) *Pattern {
	if p, ok := patternOf(expr); ok {
		return &p
	}
	return nil
}

// literal gives the value of a string that is written out, else "".
func literal(expr hcl.Expression) string {
	if expr == nil {
		return ""
	}
	v, diags := expr.Value(nil)
	if diags.HasErrors() || v.IsNull() || v.Type() != cty.String {
		return ""
	}
	return v.AsString()
}
