// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// ParseAddress reads the absolute address of a resource or of one instance of it:
// module.net["eu.west"].data.aws_subnet.this[0]. It accepts what Terraform and
// OpenTofu write and no second spelling of it: a key escapes only what must be
// escaped. Which characters outside ASCII are escaped differs with the Unicode
// version that a tool was built with, so those are read either way.
func ParseAddress(s string) (Address, error) {
	p := addressParser{rest: s}
	a, err := p.address()
	if err != nil {
		return Address{}, fmt.Errorf("%s is no resource address: %w", quoteShort(s), err)
	}
	return a, nil
}

// addressParser consumes an address from its front.
type addressParser struct{ rest string }

func (p *addressParser) address() (Address, error) {
	var a Address
	word, err := p.word()
	for err == nil && word == "module" {
		var step Step
		if step, err = p.step(); err != nil {
			break
		}
		a.Module = append(a.Module, step)
		if word, err = p.dotted(); err != nil {
			break
		}
	}
	if err != nil {
		return a, err
	}
	return p.resource(a, word)
}

// step reads the name and key of a module call.
func (p *addressParser) step() (Step, error) {
	name, err := p.dotted()
	if err != nil {
		return Step{}, err
	}
	key, err := p.key()
	return Step{Name: name, Key: key}, err
}

// resource reads from the first word behind the modules to the end.
func (p *addressParser) resource(a Address, word string) (Address, error) {
	a.Mode = modeManaged
	var err error
	if word == "data" || word == "ephemeral" {
		a.Mode = word
		if word, err = p.dotted(); err != nil {
			return a, err
		}
	}
	a.Type = word
	if a.Name, err = p.dotted(); err != nil {
		return a, err
	}
	if a.Key, err = p.key(); err != nil {
		return a, err
	}
	if p.rest != "" {
		return a, fmt.Errorf("%s follows its end", quoteShort(p.rest))
	}
	return a, nil
}

// dotted reads "." and a word.
func (p *addressParser) dotted() (string, error) {
	rest, ok := strings.CutPrefix(p.rest, ".")
	if !ok {
		return "", fmt.Errorf("a dot and a name are missing before %s", quoteShort(p.rest))
	}
	p.rest = rest
	return p.word()
}

// word reads an identifier. Names from very old states may start with a digit.
func (p *addressParser) word() (string, error) {
	n := strings.IndexAny(p.rest, ".[")
	if n < 0 {
		n = len(p.rest)
	}
	word := p.rest[:n]
	if !isWord(word) {
		return "", fmt.Errorf("%s is no name", quoteShort(word))
	}
	p.rest = p.rest[n:]
	return word, nil
}

func isWord(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return hclsyntax.ValidIdentifier("_" + s)
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', c == '_', c == '-':
		default:
			return false
		}
	}
	return s != ""
}
