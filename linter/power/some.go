// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package power

import (
	"slices"
	"strings"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// The marks around a name that stands for a value, and what the name begins with
// where the value is not sure to be narrow.
const (
	open, shut = "\u2039", "\u203a"
	anything   = "?"
	likely     = "~"
)

// Some stands for a value that is known only after apply and is one object's: its
// ARN, its ID, its name. It proves narrow.
func Some(name string) string { return open + clean(name) + shut }

// Likely stands for a value that comes from one object's, as far as can be told.
func Likely(name string) string { return open + likely + clean(name) + shut }

// Open stands for a value that may be anything.
func Open(name string) string { return open + anything + clean(name) + shut }

// Stands reports whether some of a text stands for a value.
func Stands(text string) bool { return strings.Contains(text, open) || strings.Contains(text, shut) }

// clean leaves out of a name what would end it, or the JSON text that it gets into.
func clean(name string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '"', '\\':
			return '\''
		case '\u2039', '\u203a', '\n':
			return -1
		}
		return r
	}, name)
}

// A Proof is what can be said of a value of which some is open.
type Proof struct {
	Broad  []Grant  // whatever the open values are
	Open   []string // the values on which it depends whether there is more
	Likely bool     // that there is not: they come from single objects', as far as can be told
}

// Prove judges a value in which Some, Likely and Open stand for what is not known.
func Prove(s catalog.Scope, value any) (Proof, error) {
	var names []string
	sure := replaced(value, func(name string) string {
		if strings.HasPrefix(name, anything) || strings.HasPrefix(name, likely) {
			names = append(names, name[1:])
		}
		return open + name + shut
	})
	grants, err := Broad(s, sure)
	p := Proof{Broad: grants}
	if err != nil || len(names) == 0 || !widens(s, grants, value, anything+likely) {
		return p, err
	}
	slices.Sort(names)
	p.Open, p.Likely = slices.Compact(names), !widens(s, grants, value, anything)
	return p, nil
}

// widens reports whether more is broad where the values of some kinds are as wide
// as can be. Where only words tell, any word may be the broad one.
func widens(s catalog.Scope, grants []Grant, value any, kinds string) bool {
	found := false
	wide, err := Broad(s, replaced(value, func(name string) string {
		if name != "" && strings.Contains(kinds, name[:1]) {
			found = true
			return "*"
		}
		return open + name + shut
	}))
	return found && (err != nil || s.Form != catalog.IAMJSON && s.Form != catalog.VaultPolicy || len(Added(grants, wide)) > 0)
}

// replaced gives a value with other texts for the names in it.
func replaced(value any, as func(name string) string) any {
	switch v := value.(type) {
	case string:
		return replacedText(v, as)
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = replaced(e, as)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[replacedText(k, as)] = replaced(e, as)
		}
		return out
	}
	return value
}

func replacedText(s string, as func(name string) string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, open)
		name, after, closed := strings.Cut(rest, shut)
		if !ok || !closed {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(before)
		b.WriteString(as(name))
		s = after
	}
}
