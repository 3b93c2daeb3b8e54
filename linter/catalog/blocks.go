// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"bytes"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// A blockIndex finds the block of a data file that describes a type, without
// parsing the file. It relies on the files being formatted, which a test holds, as
// it holds that every entry is found and is the same as in the parsed file.
type blockIndex struct {
	exact    map[string]*block
	patterns []pattern
}

type pattern struct {
	name  string
	block *block
}

// A block is the text of one type or class block.
type block struct {
	parse func() Type // the entry, with the name of the first of its types
}

// find gives the entry for a type, the zero Type where there is none.
func (x blockIndex) find(name string) Type {
	if b := x.exact[name]; b != nil {
		return b.parse()
	}
	for _, p := range x.patterns {
		if Match(p.name, name) {
			return p.block.parse()
		}
	}
	return Type{}
}

// add indexes the blocks of a file: each begins with its head at the beginning of a
// line and ends where the next one begins.
func (x *blockIndex) add(filename string, src []byte) {
	starts := heads(src)
	line, counted := 1, 0
	for i, start := range starts {
		end := len(src)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		line += bytes.Count(src[counted:start], newline)
		counted = start
		text := src[start:end]
		var names []string
		if bytes.HasPrefix(text, classHead) {
			names, text = cutTypes(text)
		} else if name, _, ok := bytes.Cut(text[len(typeHead):], quote); ok {
			names = []string{string(name)}
		}
		x.put(names, newBlock(filename, line, text))
	}
}

var (
	newline, quote                 = []byte("\n"), []byte(`"`)
	typeHead, classHead, typesHead = []byte(`type "`), []byte(`class "`), []byte("  types ")
)

// heads gives the offsets at which type and class blocks begin.
func heads(src []byte) []int {
	var starts []int
	for at := 0; at < len(src); {
		rest := src[at:]
		if bytes.HasPrefix(rest, typeHead) || bytes.HasPrefix(rest, classHead) {
			starts = append(starts, at)
		}
		next := bytes.IndexByte(rest, '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return starts
}

// quoted lists the texts in quotes, of which none has a quote in it; comments are
// left out.
func quoted(src []byte) []string {
	var out []string
	for len(src) > 0 {
		i := bytes.IndexAny(src, `"#`)
		if i < 0 {
			break
		}
		until := byte('"')
		if src[i] == '#' {
			until = '\n'
		}
		j := bytes.IndexByte(src[i+1:], until)
		if j < 0 {
			break
		}
		if until == '"' {
			out = append(out, string(src[i+1:i+1+j]))
		}
		src = src[i+j+2:]
	}
	return out
}

func (x *blockIndex) put(names []string, b *block) {
	for _, name := range names {
		if strings.Contains(name, "*") {
			x.patterns = append(x.patterns, pattern{name, b})
			continue
		}
		x.exact[name] = b
	}
}

// cutTypes takes the names out of a class block, all but one: the rest need not be
// parsed.
func cutTypes(text []byte) (names []string, short []byte) {
	from := bytes.Index(text, typesHead)
	if from < 0 {
		return nil, text
	}
	open := bytes.IndexByte(text[from:], '[')
	end := bytes.IndexByte(text[from:], ']')
	if open < 0 || end < open {
		return nil, text
	}
	names = quoted(text[from+open : from+end])
	if len(names) == 0 {
		return nil, text
	}
	short = append(short, text[:from+open+1]...)
	short = append(short, `"`+names[0]+`"`...)
	return names, append(short, text[from+end:]...)
}

func newBlock(filename string, line int, text []byte) *block {
	return &block{parse: sync.OnceValue(func() Type {
		file, diags := hclsyntax.ParseConfig(text, filename, hcl.Pos{Line: line, Column: 1})
		if diags.HasErrors() {
			return Type{}
		}
		content, diags := file.Body.Content(&hcl.BodySchema{Blocks: BlockHeaders()})
		types, faults := DecodeTypes(content.Blocks)
		if len(types) != 1 || diags.HasErrors() || faults.HasErrors() {
			return Type{}
		}
		return types[0]
	})}
}
