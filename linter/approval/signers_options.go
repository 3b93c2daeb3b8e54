// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package approval

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// cutOptions takes the options, which end at a blank outside of quotes.
func cutOptions(text string) (options, rest string) {
	quoted := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text) && text[i+1] == '"':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == ' ' || c == '\t'):
			return text[:i], strings.TrimLeft(text[i:], " \t")
		}
	}
	return text, ""
}

// options reads the options of a line: flags and name="value", commas between.
func (l *signer) options(text string, local *time.Location) error {
	seen := map[string]bool{}
	for text != "" {
		name, value, rest, err := option(text)
		if err != nil {
			return err
		}
		if seen[name] {
			return fmt.Errorf("the option %s is there twice", name)
		}
		seen[name] = true
		if err := l.set(name, value, local); err != nil {
			return err
		}
		text = rest
	}
	if !l.validAfter.IsZero() && !l.validBefore.IsZero() && l.validBefore.Before(l.validAfter) {
		return errors.New("valid-before is before valid-after")
	}
	return nil
}

// option takes one option. Value is nil for a flag.
func option(text string) (name string, value *string, rest string, err error) {
	n := strings.IndexAny(text, "=,")
	switch {
	case n < 0:
		return strings.ToLower(text), nil, "", nil
	case text[n] == ',':
		name, rest = strings.ToLower(text[:n]), text[n+1:]
	default:
		var v string
		name = strings.ToLower(text[:n])
		if v, rest, err = dequote(text[n+1:]); err != nil {
			return name, nil, "", fmt.Errorf("the option %s: %w", name, err)
		}
		value = &v
		if rest == "" {
			return name, value, "", nil
		}
		if rest[0] != ',' {
			return name, nil, "", fmt.Errorf("something stands behind the option %s", name)
		}
		rest = rest[1:]
	}
	if rest == "" {
		return name, nil, "", errors.New("the options end in a comma")
	}
	return name, value, rest, nil
}

// dequote reads a value in quotes, in which \" is a quote.
func dequote(text string) (value, rest string, err error) {
	inner, ok := strings.CutPrefix(text, `"`)
	if !ok {
		return "", "", errors.New("its value is not in quotes")
	}
	var b strings.Builder
	for i := 0; i < len(inner); i++ {
		switch {
		case inner[i] == '"':
			return b.String(), inner[i+1:], nil
		case inner[i] == '\\' && i+1 < len(inner) && inner[i+1] == '"':
			i++
		}
		b.WriteByte(inner[i])
	}
	return "", "", errors.New("a quote is never closed")
}

func (l *signer) set(name string, value *string, local *time.Location) (err error) {
	switch {
	case name == "cert-authority" && value == nil:
		l.authority = true
	case name == "namespaces" && value != nil:
		if l.namespaces = *value; *value == "" {
			return errors.New("the option namespaces is empty, which allows nothing")
		}
	case name == "valid-after" && value != nil:
		l.validAfter, err = parseTime(*value, local)
	case name == "valid-before" && value != nil:
		l.validBefore, err = parseTime(*value, local)
	default:
		return fmt.Errorf("%s is no option, or not written as one: there are cert-authority, namespaces=\"...\", valid-after=\"...\" and valid-before=\"...\"", name)
	}
	return err
}

// parseTime reads YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS, in the local zone unless
// a "Z" follows.
func parseTime(text string, local *time.Location) (time.Time, error) {
	digits := text
	for _, utc := range []string{"Z", "UTC"} {
		if n := len(text) - len(utc); n > 0 && strings.EqualFold(text[n:], utc) {
			digits, local = text[:n], time.UTC
			break
		}
	}
	for _, layout := range []string{"20060102", "200601021504", "20060102150405"} {
		if len(layout) == len(digits) {
			if t, err := time.ParseInLocation(layout, digits, local); err == nil {
				return t, nil
			}
		}
	}
	return time.Time{}, fmt.Errorf("%q is no time: write YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS, and Z for UTC", text)
}
