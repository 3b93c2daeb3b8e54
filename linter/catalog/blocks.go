// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// A blockIndex finds the block of a data file that describes a type, without
// parsing the file. It relies on the files being formatted, which a test holds, as
// it holds that every entry is found and is the same as in the parsed file.
//
// Making it is most of what a plan of one change waits for, so it keeps nothing but
// where each name's block is: names are parts of the file's own text.
type blockIndex struct {
	exact    map[string]*block
	patterns []pattern
}

type pattern struct {
	name  string
	block *block
}

// A block is one type or class block.
type block struct {
	file       *text
	start, end int

	parsed sync.Once
	entry  *Type // with the name of the first of the block's types
}

// A text is a data file.
type text struct{ name, src string }

// typical is about how many bytes of a data file there are to a type.
const typical = 80

func newBlockIndex(parts []*text) blockIndex {
	size := 0
	for _, part := range parts {
		size += len(part.src)
	}
	x := blockIndex{exact: make(map[string]*block, size/typical)}
	for _, part := range parts {
		x.add(part)
	}
	return x
}

// find gives the entry for a type, the zero Type where there is none.
func (x blockIndex) find(name string) Type {
	if b := x.exact[name]; b != nil {
		return b.read()
	}
	for _, p := range x.patterns {
		if Match(p.name, name) {
			return p.block.read()
		}
	}
	return Type{}
}

// add indexes the blocks of a file: each begins with its head at the beginning of a
// line and ends where the next one begins.
func (x *blockIndex) add(file *text) {
	last := -1
	for at := 0; at < len(file.src); at = nextLine(file.src, at) {
		if line := file.src[at:]; strings.HasPrefix(line, typeHead) || strings.HasPrefix(line, classHead) {
			x.addBlock(file, last, at)
			last = at
		}
	}
	x.addBlock(file, last, len(file.src))
}

func (x *blockIndex) addBlock(file *text, start, end int) {
	if start < 0 {
		return // what is in front of the first block
	}
	b, src := &block{file: file, start: start, end: end}, file.src[start:end]
	if name, isType := strings.CutPrefix(src, typeHead); isType {
		name, _, _ = strings.Cut(name, quote)
		x.put(name, b)
	} else if from, to, ok := typesOf(src); ok {
		quoted(src[from:to], func(name string) { x.put(name, b) })
	}
}

const (
	quote                          = `"`
	typeHead, classHead, typesHead = `type "`, `class "`, "\n  types "
)

func nextLine(src string, at int) int {
	if n := strings.IndexByte(src[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(src)
}

// quoted visits the texts in quotes, of which none has a quote in it; comments are
// left out.
func quoted(src string, visit func(string)) {
	for i := 0; i < len(src); i++ {
		until := byte('"')
		switch src[i] {
		case '"':
		case '#':
			until = '\n'
		default:
			continue
		}
		n := strings.IndexByte(src[i+1:], until)
		if n < 0 {
			return
		}
		if until == '"' {
			visit(src[i+1 : i+1+n])
		}
		i += n + 1
	}
}

func (x *blockIndex) put(name string, b *block) {
	if strings.Contains(name, "*") {
		x.patterns = append(x.patterns, pattern{name, b})
		return
	}
	x.exact[name] = b
}

// typesOf is where the list of a class block's types is, without its brackets.
func typesOf(block string) (from, to int, ok bool) {
	from = strings.Index(block, typesHead)
	if from < 0 {
		return 0, 0, false
	}
	open := strings.IndexByte(block[from:], '[')
	end := strings.IndexByte(block[from:], ']')
	if open < 0 || end < open {
		return 0, 0, false
	}
	return from + open + 1, from + end, true
}

// short is the block's text. Of a class block's types it has only the first: the
// rest need not be parsed.
func (b *block) short() string {
	src := b.file.src[b.start:b.end]
	if !strings.HasPrefix(src, classHead) {
		return src
	}
	from, to, ok := typesOf(src)
	first := ""
	quoted(src[from:to], func(name string) {
		if first == "" {
			first = name
		}
	})
	if !ok || first == "" {
		return src
	}
	return src[:from] + quote + first + quote + src[to:]
}

func (b *block) read() Type {
	b.parsed.Do(func() {
		t := b.parse()
		b.entry = &t
	})
	return *b.entry
}

func (b *block) parse() Type {
	line := 1 + strings.Count(b.file.src[:b.start], "\n")
	file, diags := hclsyntax.ParseConfig([]byte(b.short()), b.file.name, hcl.Pos{Line: line, Column: 1})
	if diags.HasErrors() {
		return Type{}
	}
	content, diags := file.Body.Content(&hcl.BodySchema{Blocks: BlockHeaders()})
	types, faults := DecodeTypes(content.Blocks)
	if len(types) != 1 || diags.HasErrors() || faults.HasErrors() {
		return Type{}
	}
	return types[0]
}
