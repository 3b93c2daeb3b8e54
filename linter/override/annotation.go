// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package override

import (
	"errors"
	"fmt"
	"strings"
)

// Marker begins every comment that is meant for planlint.
const Marker = "planlint:"

const allow = Marker + "allow"

// shape is what faults hold up as the right form.
const shape = allow + ` <rule>[,<rule>] reason="..." until=YYYY-MM-DD [ticket=...]`

// A field is a word of an annotation: bare, or the value of a key.
type field struct {
	key, text string
	quoted    bool
}

// parse reads the text of an annotation, from the marker to the end of its line. It
// knows the form only: which rules, keys and dates make sense is judged elsewhere.
func parse(text string) (rules []string, args []field, err error) {
	verb, rest, _ := strings.Cut(strings.ReplaceAll(text, "\t", " "), " ")
	if verb != allow {
		return nil, nil, fmt.Errorf("%q is nothing that planlint knows", verb)
	}
	fields, err := split(rest)
	if err != nil {
		return nil, nil, err
	}
	n := 0
	for n < len(fields) && fields[n].key == "" {
		n++
	}
	for _, f := range fields[n:] {
		if f.key == "" {
			return nil, nil, fmt.Errorf("%q belongs to no key: put texts of several words in quotes", f.text)
		}
	}
	rules, err = ruleList(fields[:n])
	return rules, fields[n:], err
}

// ruleList reads the words before the first key: a list with commas.
func ruleList(words []field) ([]string, error) {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	list := strings.Join(texts, " ")
	if list == "" {
		return nil, errors.New("it names no rule")
	}
	var rules []string
	for id := range strings.SplitSeq(list, ",") {
		id = strings.TrimSpace(id)
		if id == "" || strings.Contains(id, " ") {
			return nil, fmt.Errorf("%q is no list of rules: put one comma between two", list)
		}
		rules = append(rules, id)
	}
	return rules, nil
}

// split takes an annotation apart: words, key=value, key="value".
func split(s string) ([]field, error) {
	var out []field
	for s = strings.TrimLeft(s, " "); s != ""; s = strings.TrimLeft(s, " ") {
		var f field
		end := strings.IndexAny(s, ` ="`)
		if end < 0 {
			end = len(s)
		}
		f.text, s = s[:end], s[end:]
		if after, isKey := strings.CutPrefix(strings.TrimLeft(s, " "), "="); isKey {
			var err error
			f.key, s = f.text, strings.TrimLeft(after, " ")
			if f.key == "" {
				return nil, errors.New(`there is an "=" without a key before it`)
			}
			if f.text, f.quoted, s, err = value(f.key, s); err != nil {
				return nil, err
			}
		}
		if s != "" && s[0] != ' ' {
			return nil, errors.New("there is a quote in the middle of a word")
		}
		out = append(out, f)
	}
	return out, nil
}

// value reads what follows a key's "=".
func value(key, s string) (text string, quoted bool, rest string, err error) {
	if body, ok := strings.CutPrefix(s, `"`); ok {
		text, rest, ok = unquote(body)
		if !ok {
			err = fmt.Errorf("the quote after %s= is never closed", key)
		}
		return text, true, rest, err
	}
	for _, quote := range []string{"'", "`", "\u201c", "\u201d", "\u201e", "\u00ab"} {
		if strings.HasPrefix(s, quote) {
			return "", false, "", fmt.Errorf(`%s is in %s quotes: use the plain double ones, "`, key, quote)
		}
	}
	text, _, _ = strings.Cut(s, " ")
	return text, false, s[len(text):], nil
}

// unquote reads up to the closing quote. Within, \" is a quote and \\ a backslash;
// any other backslash is itself.
func unquote(s string) (text, rest string, ok bool) {
	var sb strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return sb.String(), s[i+1:], true
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\'):
			i++
		}
		sb.WriteByte(s[i])
	}
	return "", "", false
}
