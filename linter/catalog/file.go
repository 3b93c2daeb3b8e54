// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// A Provider says what a data file was reviewed against.
type Provider struct {
	Name     string   // "aws"
	Source   string   // "hashicorp/aws"
	Also     []string // other sources with types of the same names: "hashicorp/google-beta"
	Reviewed string   // the version that was read, "6.x"
	Types    int      // how many resource types that version's schema has; 0 when nobody counted
}

// A File is one data file, decoded.
type File struct {
	Name     string // "aws.hcl"
	Provider Provider
	Types    []Type // in the file's order; a Name with "*" stands for several types
}

// Prefix gives what the names of a provider's types begin with. It is Terraform's
// own rule: a type belongs to the provider whose local name is its first word.
func Prefix(typeName string) string {
	prefix, _, _ := strings.Cut(typeName, "_")
	return prefix
}

// Parse reads one of the catalogue's own data files. A file is named after the
// prefix of its types, "aws.hcl"; a part of a large one has another word behind
// it, "aws.network.hcl", and no provider block.
func Parse(filename string, src []byte) (File, hcl.Diagnostics) {
	parsed, diags := hclsyntax.ParseConfig(src, filename, hcl.InitialPos)
	if diags.HasErrors() {
		return File{Name: filename}, diags
	}
	headers := append(BlockHeaders(), hcl.BlockHeaderSchema{Type: "provider", LabelNames: []string{"name"}})
	d := decoder{strict: true, seen: map[string]hcl.Range{}}
	content := d.content(parsed.Body, &hcl.BodySchema{Blocks: headers})
	file := File{Name: filename, Provider: d.provider(filename, content)}
	for _, block := range content.Blocks {
		switch block.Type {
		case "type":
			d.typeBlock(block)
		case "class":
			d.classBlock(block)
		}
	}
	d.belong(filename)
	for i := range d.types {
		d.types[i].Provider = prefixOf(filename)
	}
	file.Types = d.types
	return file, d.diags
}

// provider reads the header, which a part of a file has not.
func (d *decoder) provider(filename string, content *hcl.BodyContent) Provider {
	blocks := content.Blocks.OfType("provider")
	whole := strings.Count(path.Base(filename), ".") == 1
	switch {
	case whole && len(blocks) != 1:
		d.fail(content.MissingItemRange, "No provider", "A data file begins with one provider block: what was reviewed.")
	case !whole && len(blocks) > 0:
		d.fail(blocks[0].DefRange, "Provider in a part", "The provider block stands in %s.hcl.", prefixOf(filename))
	case whole:
		return d.header(blocks[0])
	}
	return Provider{}
}

func (d *decoder) header(block *hcl.Block) Provider {
	content := d.content(block.Body, &hcl.BodySchema{Attributes: []hcl.AttributeSchema{
		{Name: "source", Required: true},
		{Name: "also"},
		{Name: "reviewed", Required: true},
		{Name: "types"},
	}})
	return Provider{
		Name:     block.Labels[0],
		Source:   d.text(content.Attributes["source"]),
		Also:     d.strings(content.Attributes["also"]),
		Reviewed: d.text(content.Attributes["reviewed"]),
		Types:    int(d.number(content.Attributes["types"])),
	}
}

// belong refuses a type that would never be looked for in this file.
func (d *decoder) belong(filename string) {
	for _, t := range d.types {
		if prefix := prefixOf(filename); Prefix(t.Name) != prefix {
			d.fail(d.seen[t.Name], "Type of another provider", "%s is looked for in %s.hcl, by the first word of its name.", t.Name, Prefix(t.Name))
		}
	}
}

func prefixOf(filename string) string {
	prefix, _, _ := strings.Cut(path.Base(filename), ".")
	return prefix
}
