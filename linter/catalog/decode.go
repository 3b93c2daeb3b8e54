// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// BlockHeaders are the blocks in which types are described, for the schema of
// whoever reads a body that has them among others.
func BlockHeaders() []hcl.BlockHeaderSchema {
	return []hcl.BlockHeaderSchema{
		{Type: "type", LabelNames: []string{"name"}},
		{Type: "class", LabelNames: []string{"class"}},
	}
}

// DecodeTypes reads the type and class blocks among blocks, in their order, and
// leaves the others alone. Each type is there once: a second entry for the same
// name is an error. What is wrong is in the diagnostics, with file and line.
//
// A user's entry need not say everything: what it leaves out stays as the
// catalogue has it.
func DecodeTypes(blocks hcl.Blocks) ([]Type, hcl.Diagnostics) {
	d := decoder{seen: map[string]hcl.Range{}}
	for _, block := range blocks {
		switch block.Type {
		case "type":
			d.typeBlock(block)
		case "class":
			d.classBlock(block)
		}
	}
	return d.types, d.diags
}

// A decoder gathers types and what is wrong with them.
type decoder struct {
	strict bool // the catalogue's own files: an entry must be complete
	types  []Type
	seen   map[string]hcl.Range
	diags  hcl.Diagnostics
}

func (d *decoder) typeBlock(block *hcl.Block) {
	content := d.content(block.Body, typeAttributes("class"))
	t := d.facts(content)
	if attr := content.Attributes["class"]; attr != nil {
		t.Class = d.class(d.text(attr), attr.Expr.Range())
	} else if d.strict {
		d.fail(block.DefRange, "No class", "A type needs a class: one of %s.", list(Classes()))
	}
	d.add(t, block.Labels[0], block.LabelRanges[0])
}

// classBlock is the short form for many types of which the same is known.
func (d *decoder) classBlock(block *hcl.Block) {
	content := d.content(block.Body, typeAttributes("types"))
	t := d.facts(content)
	t.Class = d.class(block.Labels[0], block.LabelRanges[0])
	attr := content.Attributes["types"]
	if attr == nil {
		d.fail(block.DefRange, "No types", "A class block lists the types that are of the class: types = [...].")
		return
	}
	for _, name := range d.words(attr) {
		d.add(t, name.text, name.at)
	}
}

func typeAttributes(own string) *hcl.BodySchema {
	schema := &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
		{Type: "safeguard", LabelNames: []string{"path"}},
		{Type: "scope", LabelNames: []string{"path", "form"}},
		{Type: "expiry", LabelNames: []string{"path", "form"}},
		{Type: "secret", LabelNames: []string{"path"}},
	}}
	for _, name := range []string{own, "why", "loses", "destroy", "protects", "ids", "backup_of", "endless"} {
		schema.Attributes = append(schema.Attributes, hcl.AttributeSchema{Name: name})
	}
	return schema
}

// facts reads what type and class blocks have in common.
func (d *decoder) facts(content *hcl.BodyContent) Type {
	t := Type{
		Why:      d.text(content.Attributes["why"]),
		Loses:    d.text(content.Attributes["loses"]),
		Destroy:  d.text(content.Attributes["destroy"]),
		Protects: d.text(content.Attributes["protects"]),
		IDs:      d.paths(content.Attributes["ids"]),
		BackupOf: d.paths(content.Attributes["backup_of"]),
		Endless:  d.flag(content.Attributes["endless"]),
	}
	for _, block := range content.Blocks {
		switch block.Type {
		case "safeguard":
			t.Safeguards = append(t.Safeguards, d.safeguard(block))
		case "scope":
			t.Scopes = append(t.Scopes, d.scope(block))
		case "expiry":
			t.Expiry = append(t.Expiry, d.expiry(block))
		case "secret":
			t.Secrets = append(t.Secrets, d.secret(block))
		}
	}
	d.distinct(content.Blocks)
	return t
}

// distinct refuses two blocks of a kind on one path.
func (d *decoder) distinct(blocks hcl.Blocks) {
	seen := map[string]bool{}
	for _, block := range blocks {
		key := block.Type + " " + block.Labels[0]
		if seen[key] {
			d.fail(block.DefRange, "Duplicate "+block.Type, "There is a %s on %q in this block already.", block.Type, block.Labels[0])
		}
		seen[key] = true
	}
}

func (d *decoder) class(name string, at hcl.Range) Class {
	if class := Class(name); slices.Contains(Classes(), class) {
		return class
	}
	d.fail(at, "Unknown class", "%q is no class%s", name, instead(name, Classes()))
	return Unknown
}

func (d *decoder) add(t Type, name string, at hcl.Range) {
	t.Name = name
	if !isTypeName(name) {
		d.fail(at, "Not a resource type", "%q is no resource type: write its name as in a resource block's first label, or a pattern of such names with \"*\".", name)
		return
	}
	if first, ok := d.seen[name]; ok {
		d.fail(at, "Duplicate type", "%s has an entry already, at %s.", name, place(first))
		return
	}
	d.seen[name] = at
	if d.strict {
		d.complete(t, at)
	}
	d.types = append(d.types, t)
}

// complete asks of the catalogue's own entries what may be left out of a user's.
func (d *decoder) complete(t Type, at hcl.Range) {
	switch {
	case t.Stateful() && t.Loses == "":
		d.fail(at, "Nothing lost", "%s is of class %s: say what a destroy loses, loses = \"...\".", t.Name, t.Class)
	case t.Endless && len(t.Expiry) > 0:
		d.fail(at, "Both endless and with an expiry", "%s has an end that can be set: leave endless out.", t.Name)
	case t.Class != Backup && len(t.BackupOf) > 0:
		d.fail(at, "Not a backup", "%s has backup_of but is of class %s.", t.Name, t.Class)
	}
	for _, s := range []string{t.Why, t.Loses, t.Destroy, t.Protects} {
		if strings.HasSuffix(s, ".") {
			d.fail(at, "A full stop", "%q: texts become part of a sentence, so leave the full stop out.", s)
		}
	}
}

func (d *decoder) fail(at hcl.Range, summary, detail string, args ...any) {
	d.diags = d.diags.Append(&hcl.Diagnostic{
		Severity: hcl.DiagError, Summary: summary, Detail: fmt.Sprintf(detail, args...), Subject: &at,
	})
}

// isTypeName reports whether a name can be a resource type's, or a pattern of such.
func isTypeName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !isNameRune(r) && r != '*' })
}

// isNameRune is asked of thousands of names before anything is linted: compiling a
// regular expression would take longer than all of them.
func isNameRune(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_' || r == '-'
}

func place(at hcl.Range) string { return fmt.Sprintf("%s:%d", at.Filename, at.Start.Line) }
