// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"fmt"
	"strings"
	"unicode"
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

// key reads an instance key, if one is there.
func (p *addressParser) key() (Key, error) {
	rest, ok := strings.CutPrefix(p.rest, "[")
	if !ok {
		return Key{}, nil
	}
	if rest, ok := strings.CutPrefix(rest, `"`); ok {
		p.rest = rest
		text, err := p.quoted()
		return Key{Text: text, Quote: true, Set: true}, err
	}
	text, rest, ok := strings.Cut(rest, "]")
	if !ok || !isIndex(text) {
		return Key{}, fmt.Errorf("%s is no instance key", quoteShort(p.rest))
	}
	p.rest = rest
	return Key{Text: text, Set: true}, nil
}

// isIndex reports whether s is a count index, or the star that stands for an
// index which is unknown in a deferred change.
func isIndex(s string) bool {
	if s == "*" || s == "0" {
		return true
	}
	if s == "" || s[0] == '0' || len(s) > 18 {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}

// quoted reads a for_each key behind its opening quote, up to and with "]".
func (p *addressParser) quoted() (string, error) {
	var b strings.Builder
	for s := p.rest; s != ""; {
		if rest, ok := strings.CutPrefix(s, `"`); ok {
			if rest, ok = strings.CutPrefix(rest, "]"); !ok {
				return "", fmt.Errorf("a bracket is missing before %s", quoteShort(rest))
			}
			p.rest = rest
			return b.String(), nil
		}
		r, n, err := keyRune(s)
		if err != nil {
			return "", err
		}
		b.WriteRune(r)
		s = s[n:]
	}
	return "", fmt.Errorf("the quote of key %s is not closed", quoteShort(p.rest))
}

// keyRune reads one character of a for_each key as HCL escapes it, and how many
// bytes it took.
func keyRune(s string) (rune, int, error) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n == 1:
		return 0, 0, fmt.Errorf("%s is not UTF-8", quoteShort(s))
	case r == '\\':
		return keyEscape(s)
	case r < utf8.RuneSelf && !unicode.IsPrint(r):
		return 0, 0, fmt.Errorf("%s starts with a character that must be escaped", quoteShort(s))
	case (r == '$' || r == '%') && len(s) > 1 && s[1] == '{':
		return 0, 0, fmt.Errorf("%s starts a template", quoteShort(s))
	case strings.HasPrefix(s, "$${"), strings.HasPrefix(s, "%%{"):
		return r, 2, nil
	}
	return r, n, nil
}

const keyEscapes = `n` + "\n" + `r` + "\r" + `t` + "\t" + `""\\`

// keyEscape reads a backslash and what it escapes.
func keyEscape(s string) (rune, int, error) {
	bad := fmt.Errorf("%s starts with an escape that is not the plain spelling", quoteShort(s))
	if len(s) < 2 {
		return 0, 0, bad
	}
	for i := 0; i < len(keyEscapes); i += 2 {
		if s[1] == keyEscapes[i] {
			return rune(keyEscapes[i+1]), 2, nil
		}
	}
	digits := map[byte]int{'u': 4, 'U': 8}[s[1]]
	if digits == 0 || len(s) < 2+digits {
		return 0, 0, bad
	}
	var r rune
	for _, c := range []byte(s[2 : 2+digits]) {
		d := unhex(c)
		if d < 0 || r > unicode.MaxRune || 'A' <= c && c <= 'F' {
			return 0, 0, bad
		}
		r = r<<4 | d
	}
	plain := r < utf8.RuneSelf && (unicode.IsPrint(r) || strings.ContainsRune("\n\r\t", r))
	if plain || !utf8.ValidRune(r) || (digits == 8) != (r > 0xffff) {
		return 0, 0, bad
	}
	return r, 2 + digits, nil
}

// quoteShort quotes what an error points at, at most 60 characters of it.
func quoteShort(s string) string {
	const limit = 60
	if n := 0; len(s) > limit {
		for i := range s {
			if n++; n > limit {
				return fmt.Sprintf("%q...", s[:i])
			}
		}
	}
	return fmt.Sprintf("%q", s)
}
