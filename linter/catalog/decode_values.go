// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"strings"

	"github.com/agext/levenshtein"
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// A word is a text of a list, and where it stands.
type word struct {
	text string
	null bool
	at   hcl.Range
}

// literal evaluates what may only be a literal.
func (d *decoder) literal(expr hcl.Expression, want cty.Type) (cty.Value, bool) {
	v, diags := expr.Value(nil)
	d.diags = append(d.diags, diags...)
	if diags.HasErrors() {
		return v, false
	}
	got, err := convert.Convert(v, want)
	if err != nil {
		d.fail(expr.Range(), "Wrong kind of value", "Expected a %s here.", want.FriendlyName())
		return v, false
	}
	return got, true
}

func (d *decoder) text(attr *hcl.Attribute) string {
	if attr == nil {
		return ""
	}
	v, ok := d.literal(attr.Expr, cty.String)
	if !ok || v.IsNull() {
		return ""
	}
	s := v.AsString()
	if strings.TrimSpace(s) == "" || strings.ContainsAny(s, "\r\n\t") {
		d.fail(attr.Expr.Range(), "Not a line of text", "Write one line, or leave %s out.", attr.Name)
	}
	return s
}

func (d *decoder) number(attr *hcl.Attribute) float64 {
	if attr == nil {
		return 0
	}
	v, ok := d.literal(attr.Expr, cty.Number)
	if !ok || v.IsNull() || v.LessThanOrEqualTo(cty.Zero).True() {
		d.fail(attr.Expr.Range(), "Wrong limit", "%s is a number above zero.", attr.Name)
		return 0
	}
	n, _ := v.AsBigFloat().Float64()
	return n
}

func (d *decoder) flag(attr *hcl.Attribute) bool {
	if attr == nil {
		return false
	}
	v, ok := d.literal(attr.Expr, cty.Bool)
	return ok && !v.IsNull() && v.True()
}

// words reads a list of texts. Numbers and booleans are taken as they are
// written: [0, false, "DELETE"].
func (d *decoder) words(attr *hcl.Attribute) []word {
	if attr == nil {
		return nil
	}
	exprs, diags := hcl.ExprList(attr.Expr)
	if diags.HasErrors() {
		d.fail(attr.Expr.Range(), "Not a list", "%s is a list: %s = [...].", attr.Name, attr.Name)
		return nil
	}
	out := make([]word, 0, len(exprs))
	for _, expr := range exprs {
		v, ok := d.literal(expr, cty.String)
		switch {
		case !ok:
		case v.IsNull():
			out = append(out, word{null: true, at: expr.Range()})
		default:
			out = append(out, word{text: v.AsString(), at: expr.Range()})
		}
	}
	return out
}

// values reads a list in which null stands for "not set".
func (d *decoder) values(attr *hcl.Attribute) (texts []string, null bool) {
	for _, w := range d.words(attr) {
		if w.null {
			null = true
			continue
		}
		texts = append(texts, w.text)
	}
	return texts, null
}

func (d *decoder) strings(attr *hcl.Attribute) []string {
	texts, null := d.values(attr)
	if null {
		d.fail(attr.Expr.Range(), "Null in a list", "%s cannot have a null: only broad, is, off, on, keeps and forever can.", attr.Name)
	}
	return texts
}

func (d *decoder) paths(attr *hcl.Attribute) []string {
	var out []string
	for _, w := range d.words(attr) {
		out = append(out, d.path(w.text, w.at))
	}
	return out
}

// isPath reports whether a text is names joined by dots.
func isPath(s string) bool {
	for name := range strings.SplitSeq(s, ".") {
		if name == "" || strings.ContainsFunc(name, func(r rune) bool { return !isNameRune(r) }) || strings.ContainsAny(name[:1], "0123456789-") {
			return false
		}
	}
	return true
}

// name reads the name of one attribute.
func (d *decoder) name(attr *hcl.Attribute) string {
	s := d.text(attr)
	if s != "" && (!isPath(s) || strings.Contains(s, ".")) {
		d.fail(attr.Expr.Range(), "Not an attribute's name", "%q: write the name of the attribute beside it, without a path.", s)
	}
	return s
}

func (d *decoder) path(s string, at hcl.Range) string {
	if !isPath(s) {
		d.fail(at, "Not an attribute path", "%q: write names joined by dots, without indexes: \"backup.retention_days\".", s)
	}
	return s
}

// instead ends a sentence about a name that is none of those that there are.
func instead[S ~string](name string, all []S) string {
	for _, s := range all {
		if levenshtein.Distance(name, string(s), nil) <= 2 {
			return `; did you mean "` + string(s) + `"?`
		}
	}
	return ": use one of " + list(all) + "."
}

func list[S ~string](all []S) string {
	texts := make([]string, len(all))
	for i, s := range all {
		texts[i] = string(s)
	}
	return strings.Join(texts, ", ")
}
