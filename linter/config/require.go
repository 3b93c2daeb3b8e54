// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package config

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/internal/glob"
	"github.com/scoped-dev/terraform-provider-scoped/linter/rule"
)

// AnyRule is the label of a require block about all rules.
const AnyRule = "*"

// maxQuorum bounds what a team can mean: a quorum beyond it is a slip of the hand.
const maxQuorum = 20

// A Require is a require block: what an override of a rule has to be worth before it
// lets a finding pass.
type Require struct {
	Rule      string         // an ID, or AnyRule
	In        []string       // names of environments, nil for everywhere
	Severity  *rule.Severity // of findings at or above it; nil for all
	Types     []string       // patterns of resource types, nil for all
	Addresses []string       // patterns of addresses, nil for all

	Strength     rule.Strength
	Quorum       int  // how many people, at least 1 for an approval
	Presence     bool // each of them touched a hardware token
	Verification bool // and gave it a PIN or a fingerprint
	NotAuthor    bool // and is no author of the commits under review

	At Place // of the header
}

// A Case is what a require block may be about: one finding.
type Case struct {
	Rule     string
	Severity rule.Severity
	Types    []string // that the object is and was; none for the plan as a whole
	// Addresses are those that it has and had; none for the plan as a whole.
	Addresses []string
	// Environments are those that it may belong to. Anywhere says that this cannot be
	// told, so that it counts as in all of them.
	Environments []string
	Anywhere     bool
}

// Concerns reports whether the block is about a finding.
func (r Require) Concerns(c Case) bool {
	if r.Rule != AnyRule && r.Rule != c.Rule || r.Severity != nil && c.Severity < *r.Severity {
		return false
	}
	if len(r.In) > 0 && !c.Anywhere && !slices.ContainsFunc(c.Environments, func(e string) bool { return slices.Contains(r.In, e) }) {
		return false
	}
	return (len(r.Types) == 0 || matchAny(r.Types, c.Types)) && (len(r.Addresses) == 0 || matchAny(r.Addresses, c.Addresses))
}

func matchAny(patterns, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return glob.Any(patterns, name) })
}

// require reads a require block.
func (l *loader) require(b *hcl.Block) {
	id := b.Labels[0]
	if _, known := l.known(id); !known && id != AnyRule {
		l.fault(b.LabelRanges[0], "there is no rule %q%s", id, nearest(id, append(l.ids(), AnyRule)))
		return
	}
	schema := &hcl.BodySchema{}
	for _, name := range []string{"in", "severity", "types", "addresses", "strength", "quorum", "presence", "verification", "not_author"} {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	content, diags := b.Body.Content(schema)
	l.diags(diags)
	attrs := content.Attributes
	r := Require{
		Rule: id, Strength: rule.Approval, Quorum: 1, At: l.place(b.DefRange),
		In: l.in(attrs["in"]), Types: l.patterns(attrs["types"]), Addresses: l.patterns(attrs["addresses"]),
		Presence: l.flag(attrs["presence"]), Verification: l.flag(attrs["verification"]), NotAuthor: l.flag(attrs["not_author"]),
	}
	if attr := attrs["severity"]; attr != nil {
		if s, ok := l.severity(attr); ok {
			r.Severity = &s
		}
	}
	l.strength(&r, attrs)
	l.cfg.Requires = append(l.cfg.Requires, r)
}

// strength reads what an override has to be worth. What only a signature can tell is
// not to be asked of an annotation.
func (l *loader) strength(r *Require, attrs hcl.Attributes) {
	if attr := attrs["quorum"]; attr != nil {
		n, ok := l.whole(attr)
		if ok && (n < 1 || n > maxQuorum) {
			l.fault(attr.Expr.Range(), "quorum is a number of people from 1 to %d", maxQuorum)
		}
		r.Quorum = n
	}
	attr := attrs["strength"]
	if attr == nil {
		return
	}
	text, ok := l.text(attr)
	switch {
	case !ok, text == rule.Approval.String():
		return
	case text != rule.Annotation.String():
		known := []string{rule.Annotation.String(), rule.Approval.String()}
		l.fault(attr.Expr.Range(), "strength: there is no %q%s", text, nearest(text, known))
		return
	}
	r.Strength, r.Quorum = rule.Annotation, 0
	for _, name := range []string{"quorum", "presence", "verification", "not_author"} {
		if attr := attrs[name]; attr != nil {
			l.fault(attr.NameRange, `%s asks for a signature, which an annotation has not: write strength = "approval"`, name)
		}
	}
}

// in reads a name of an environment or a list of them.
func (l *loader) in(attr *hcl.Attribute) []string {
	if attr == nil {
		return nil
	}
	v, ok := l.written(attr, `, as "production" or ["production", "staging"]`)
	if !ok {
		return nil
	}
	if !v.IsNull() && v.Type() == cty.String {
		v = cty.TupleVal([]cty.Value{v})
	}
	names, ok := textsOf(v)
	if !ok || len(names) == 0 {
		l.fault(attr.Expr.Range(), `in is to be the name of an environment or a list of such, as "production" or ["production", "staging"]`)
		return nil
	}
	for _, name := range names {
		if !l.cfg.Environments.Has(name) {
			l.fault(attr.Expr.Range(), "there is no environment %q%s", name, EnvironmentHint(name, l.cfg.Environments))
		}
	}
	return names
}

func (l *loader) patterns(attr *hcl.Attribute) []string {
	if attr == nil {
		return nil
	}
	texts, ok := l.texts(attr)
	if ok && (len(texts) == 0 || slices.Contains(texts, "")) {
		l.fault(attr.Expr.Range(), "%s has nothing in it: leave it out where the block is about everything", attr.Name)
	}
	return texts
}

func (l *loader) flag(attr *hcl.Attribute) bool {
	if attr == nil {
		return false
	}
	v, ok := l.literal(attr, cty.Bool)
	return ok && v.True()
}
