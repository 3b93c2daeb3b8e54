// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package plan

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// The modes of a resource, as a plan spells them.
const (
	modeManaged = "managed"
	modeData    = "data"
)

// An Address names one instance of a resource: module.a["k"].aws_x.y[0].
type Address struct {
	Module []Step // from the root module inwards; empty for a root resource
	Mode   string // "managed", "data" or "ephemeral"
	Type   string
	Name   string
	Key    Key
}

// A Step is one module call on the way to a resource.
type Step struct {
	Name string
	Key  Key
}

// A Key is an instance key. The zero value is no key.
type Key struct {
	Text  string // the string of a for_each key, the digits of a count index, or "*" for one not known yet
	Quote bool   // a for_each key: it is written quoted
	Set   bool
}

// String gives the address as Terraform and OpenTofu write it. It is the inverse
// of ParseAddress.
func (a Address) String() string {
	b := make([]byte, 0, 64)
	if b = a.appendModules(b); len(b) > 0 {
		b = append(b, '.')
	}
	if a.Mode != modeManaged {
		b = append(append(b, a.Mode...), '.')
	}
	b = append(append(b, a.Type...), '.')
	b = append(b, a.Name...)
	return string(a.Key.appendTo(b))
}

// modules gives the address of the module that the resource is in, "" for the root.
func (a Address) modules() string { return string(a.appendModules(nil)) }

func (a Address) appendModules(b []byte) []byte {
	for i, s := range a.Module {
		if i > 0 {
			b = append(b, '.')
		}
		b = append(append(b, "module."...), s.Name...)
		b = s.Key.appendTo(b)
	}
	return b
}

// printable spells an address that has not been checked so that it can be printed.
func printable(address []byte) string {
	a, err := ParseAddress(string(address))
	if err != nil {
		return quoteShort(string(address))
	}
	return a.String()
}

// String gives the key in its brackets, "" where there is none.
func (k Key) String() string { return string(k.appendTo(nil)) }

func (k Key) appendTo(b []byte) []byte {
	switch {
	case !k.Set:
		return b
	case k.Quote:
		return append(appendQuoted(append(b, '['), k.Text), ']')
	}
	return append(append(append(b, '['), k.Text...), ']')
}

// appendQuoted quotes s as HCL does, so that an address reads as a traversal even
// where a key holds HCL's own metacharacters.
func appendQuoted[T string | []byte](b []byte, s T) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(string(s[i:min(i+utf8.UTFMax, len(s))]))
			b = appendKeyRune(b, r)
			i += n
			continue
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c == '"', c == '\\':
			b = append(b, '\\', c)
		case (c == '$' || c == '%') && i+1 < len(s) && s[i+1] == '{':
			b = append(b, c, c)
		default:
			b = appendKeyRune(b, rune(c))
		}
		i++
	}
	return append(b, '"')
}

func appendKeyRune(b []byte, r rune) []byte {
	switch {
	case unicode.IsPrint(r):
		return utf8.AppendRune(b, r)
	case r > 0xffff:
		return fmt.Appendf(b, `\U%08x`, r)
	}
	return fmt.Appendf(b, `\u%04x`, r)
}
