// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

// Package hclguard keeps HCL's parsers from what they cannot survive. They descend
// recursively, and a Go program that runs out of stack cannot be saved: a file of
// nothing but brackets would end it. The package knows nothing of what files mean.
package hclguard

import (
	"errors"
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// limit bounds how deep a parser may have to go. HCL 2.25 takes up to 5 kB of stack
// a level, of the 1 GB that Go gives; people's files stay far below a hundred.
const limit = 20_000

// ParseNative is hclsyntax.ParseConfig, but for files that are nested too deeply.
func ParseNative(src []byte, name string) (*hcl.File, hcl.Diagnostics) {
	if len(src) > limit && chain(src) > limit {
		empty := &hcl.File{Body: &hclsyntax.Body{}, Bytes: src}
		return empty, hcl.Diagnostics{{Severity: hcl.DiagError, Summary: tooDeep}}
	}
	return hclsyntax.ParseConfig(src, name, hcl.InitialPos)
}

const tooDeep = "nested too deeply"

// chain gives the most tokens that a parser may have in hand at once, which bounds
// its depth: those of every element that is begun and not ended.
func chain(src []byte) int {
	tokens, _ := hclsyntax.LexConfig(src, "", hcl.InitialPos)
	var c counter
	c.open(hclsyntax.TokenOBrace)
	most := 0
	for _, tok := range tokens {
		c.token(tok.Type)
		most = max(most, c.total)
	}
	return most
}

type counter struct {
	stack []element
	total int
}

// An element is a bracket of some kind, and the tokens of its current element.
type element struct {
	opener hclsyntax.TokenType
	tokens int
}

func (c *counter) open(t hclsyntax.TokenType) { c.stack = append(c.stack, element{opener: t}) }

func (c *counter) token(t hclsyntax.TokenType) {
	top := &c.stack[len(c.stack)-1]
	switch t {
	case hclsyntax.TokenStringLit, hclsyntax.TokenQuotedLit, hclsyntax.TokenComment:
		return
	case hclsyntax.TokenNewline:
		if top.opener == hclsyntax.TokenOBrace {
			c.end(top)
		}
		return
	case hclsyntax.TokenComma:
		c.end(top)
		return
	case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen,
		hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc, hclsyntax.TokenTemplateSeqEnd:
		if len(c.stack) > 1 {
			c.end(top)
			c.stack = c.stack[:len(c.stack)-1]
			top = &c.stack[len(c.stack)-1]
		}
	default:
	}
	top.tokens++
	c.total++
	switch t {
	case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOQuote,
		hclsyntax.TokenOHeredoc, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
		c.open(t)
	default:
	}
}

func (c *counter) end(e *element) {
	c.total -= e.tokens
	e.tokens = 0
}

// CheckJSON refuses JSON whose arrays and objects are nested too deeply.
func CheckJSON(src []byte) error {
	depth, quoted := 0, false
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '\\' && quoted:
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			if depth++; depth > limit {
				return errors.New(tooDeep)
			}
		case c == ']' || c == '}':
			depth--
		}
	}
	return nil
}

// ParseExpression is hclsyntax.ParseExpression, but for texts that are longer than
// any that a person writes.
func ParseExpression(text string) (hclsyntax.Expression, error) {
	if len(text) > limit {
		return nil, fmt.Errorf("longer than %d bytes", limit)
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), "", hcl.InitialPos)
	if diags.HasErrors() {
		return nil, diags
	}
	return expr, nil
}

// ParseTemplate is hclsyntax.ParseTemplate, as ParseExpression is for expressions.
func ParseTemplate(text string) (hclsyntax.Expression, error) {
	if len(text) > limit {
		return nil, fmt.Errorf("longer than %d bytes", limit)
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(text), "", hcl.InitialPos)
	if diags.HasErrors() {
		return nil, diags
	}
	return expr, nil
}
