// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

func words(s catalog.Scope, value any) []Grant {
	var grants []Grant
	for _, word := range Words(value) {
		if s.Has(word) {
			grants = append(grants, Grant{Name: word})
		}
	}
	return grants
}

// Words takes a value apart into the words that it may mean: the elements of a
// list, the keys of a map that are not switched off, what a text holds as JSON, a
// text as a whole and, where it has commas or blanks, its parts.
func Words(value any) []string {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, Words(e)...)
		}
		return out
	case map[string]any:
		return mapWords(v)
	case string:
		return textWords(v)
	}
	return []string{fmt.Sprint(value)} // bool, json.Number
}

func mapWords(m map[string]any) []string {
	var out []string
	for key, v := range m {
		if v == nil || v == false || v == "" {
			continue
		}
		out = append(out, key)
		if nested, ok := v.(map[string]any); ok {
			out = append(out, mapWords(nested)...)
		}
	}
	slices.Sort(out)
	return out
}

func textWords(s string) []string {
	if trimmed := strings.TrimSpace(s); strings.HasPrefix(trimmed, "[") || strings.HasPrefix(trimmed, "{") {
		if v, err := decode(trimmed); err == nil {
			return Words(v)
		}
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\t' })
	if len(parts) < 2 {
		return []string{strings.TrimSpace(s)}
	}
	return append(parts, s)
}

// decode reads one JSON value and nothing behind it.
func decode(s string) (any, error) {
	d := json.NewDecoder(bytes.NewBufferString(s))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("not JSON: %w", err)
	}
	if d.More() {
		return nil, fmt.Errorf("not JSON: more than one value")
	}
	return v, nil
}

// list reads what may be written as one text or as several.
func list(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, list(e)...)
		}
		return out
	}
	return nil
}

// member gets a member of a JSON object by its name, letter case aside, as the
// clouds' own readers do.
func member(m map[string]any, name string) (any, bool) {
	if v, ok := m[name]; ok {
		return v, true
	}
	for k, v := range m {
		if strings.EqualFold(k, name) {
			return v, true
		}
	}
	return nil, false
}
