// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package source

import (
	"bytes"
	"cmp"
	"sort"
	"strings"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// nativeComments goes by the lexer's tokens, so that what only looks like a comment,
// in a heredoc or a string, is none.
func (f *file) nativeComments(marker string) []Comment {
	tokens, _ := hclsyntax.LexConfig(f.src, f.shown, hcl.InitialPos)
	below := f.below(tokens)
	var out []Comment
	depth := 0
	for i, tok := range tokens {
		switch tok.Type {
		case hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
			depth++
		case hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc:
			depth--
		case hclsyntax.TokenComment:
			for _, c := range f.marked(tok, marker) {
				if c.Block = f.around(tok); c.Block == nil {
					c.Block = below[i]
				}
				if depth > 0 {
					c.Fault = faultTemplate
				}
				out = append(out, c)
			}
		default:
		}
	}
	return out
}

// marked gives the lines of a comment that begin with a marker. A comment between
// /* and */ may have several, each perhaps after the usual star. What has been
// commented out once more begins with nothing of the kind.
func (f *file) marked(tok hclsyntax.Token, marker string) []Comment {
	var out []Comment
	n, at := tok.Range.Start.Line, tok.Range.Start.Byte
	for line := range strings.Lines(string(tok.Bytes)) {
		text := strings.TrimSpace(line)
		for _, lead := range []string{"#", "//", "/*", "*"} {
			if rest, ok := strings.CutPrefix(text, lead); ok {
				text = rest
				break
			}
		}
		text = strings.TrimSpace(strings.TrimSuffix(text, "*/"))
		if strings.HasPrefix(text, marker) {
			c := Comment{Text: text, Line: n, Source: f.lineAt(at)}
			c.Col, c.EndCol = span(c.Source, text)
			out = append(out, c)
		}
		n, at = n+1, at+len(line)
	}
	return out
}

// span gives the columns of a text in its line.
func span(line, text string) (col, end int) {
	before, _, _ := strings.Cut(line, text)
	col = 1 + graphemes(before)
	return col, col + graphemes(text)
}

func graphemes(s string) int {
	n, err := textseg.TokenCount([]byte(s), textseg.ScanGraphemeClusters)
	if err != nil {
		return len(s)
	}
	return n
}

// around gives the block that a token stands in, from its keyword to its last brace.
func (f *file) around(tok hclsyntax.Token) *Block {
	at := tok.Range.Start.Byte
	i := sort.Search(len(f.blocks), func(i int) bool { return f.blocks[i].end > at })
	if i < len(f.blocks) && f.blocks[i].start <= at {
		return f.blocks[i]
	}
	return nil
}

// below gives, by a comment's index, the block that the comment stands directly
// above: nothing else is before it on its line, and nothing but more comments is
// between its line and the block's.
func (f *file) below(tokens hclsyntax.Tokens) map[int]*Block {
	starts := make(map[int]*Block, len(f.blocks))
	for _, b := range f.blocks {
		starts[b.start] = b
	}
	out := map[int]*Block{}
	next := -1 // the token after the one that is looked at, newlines left out
	for i := len(tokens) - 1; i >= 0; i-- {
		tok := tokens[i]
		if tok.Type == hclsyntax.TokenNewline {
			continue
		}
		if tok.Type == hclsyntax.TokenComment && next >= 0 &&
			tokens[next].Range.Start.Line <= lastLine(tok)+1 && startsLine(tokens, i) {
			out[i] = cmp.Or(starts[tokens[next].Range.Start.Byte], out[next])
		}
		next = i
	}
	return out
}

// startsLine reports whether nothing but comments stands before a token on its line.
func startsLine(tokens hclsyntax.Tokens, i int) bool {
	line := tokens[i].Range.Start.Line
	for i--; i >= 0 && tokens[i].Type != hclsyntax.TokenNewline && lastLine(tokens[i]) >= line; i-- {
		if tokens[i].Type != hclsyntax.TokenComment {
			return false
		}
	}
	return true
}

// lastLine gives the line that a token's last character is on. A comment that takes
// its newline with it ends on the next.
func lastLine(tok hclsyntax.Token) int {
	if bytes.HasSuffix(tok.Bytes, []byte{'\n'}) {
		return tok.Range.End.Line - 1
	}
	return tok.Range.End.Line
}
