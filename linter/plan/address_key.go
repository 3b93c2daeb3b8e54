// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
