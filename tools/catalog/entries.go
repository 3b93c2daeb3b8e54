// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// A catalogue is what the data files say, with where they say it: the decoded
// catalogue does not keep places.
type catalogue struct {
	headers map[string]catalog.Provider // by prefix
	entries []entry
	wrong   []finding // what the files themselves have wrong
}

// An entry is a type, or a pattern for several, and the paths it names.
type entry struct {
	name              string
	class             string
	at                hcl.Range
	paths             []reference
	safeguards, scope int
}

// A reference is an attribute path in an entry.
type reference struct {
	role, path string // "safeguard", "settings.deletion_protection_enabled"
	at         hcl.Range
}

func (e entry) pattern() bool { return strings.Contains(e.name, "*") }

// readCatalogue reads all data files in a folder.
func readCatalogue(dir string) (*catalogue, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.hcl"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no data file in %s: name the folder with --data", dir)
	}
	c := &catalogue{headers: map[string]catalog.Provider{}}
	for _, file := range files {
		if err := c.read(file); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *catalogue) read(file string) error {
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	base := filepath.Base(file)
	decoded, diags := catalog.Parse(base, src)
	for _, d := range diags {
		c.wrong = append(c.wrong, fault(file, d))
	}
	if decoded.Provider.Name != "" {
		prefix, _, _ := strings.Cut(base, ".")
		c.headers[prefix] = decoded.Provider
	}
	parsed, diags := hclsyntax.ParseConfig(src, file, hcl.InitialPos)
	if body, ok := parsed.Body.(*hclsyntax.Body); ok && !diags.HasErrors() {
		for _, block := range body.Blocks {
			c.entries = append(c.entries, entriesOf(block)...)
		}
	}
	return nil
}

// entriesOf gives the entries of a type or class block.
func entriesOf(block *hclsyntax.Block) []entry {
	if len(block.Labels) != 1 {
		return nil
	}
	paths, safeguards, scopes := references(block.Body)
	one := entry{paths: paths, safeguards: safeguards, scope: scopes}
	switch block.Type {
	case "type":
		one.name, one.at = block.Labels[0], block.LabelRanges[0]
		for _, class := range words(block.Body, "class") {
			one.class = class.text
		}
		return []entry{one}
	case "class":
		one.class = block.Labels[0]
		var all []entry
		for _, word := range words(block.Body, "types") {
			one.name, one.at = word.text, word.at
			all = append(all, one)
		}
		return all
	}
	return nil
}

// references gives the paths of an entry, and how many safeguards and scopes it
// has.
func references(body *hclsyntax.Body) (refs []reference, safeguards, scopes int) {
	for _, name := range []string{"ids", "backup_of", "unless"} {
		for _, word := range words(body, name) {
			refs = append(refs, reference{name, word.text, word.at})
		}
	}
	for _, block := range body.Blocks {
		if len(block.Labels) == 0 {
			continue
		}
		switch block.Type {
		case "safeguard":
			safeguards++
			beside := block.Labels[0][:strings.LastIndexByte(block.Labels[0], '.')+1]
			for _, word := range words(block.Body, "unit") {
				refs = append(refs, reference{"unit", beside + word.text, word.at})
			}
		case "scope":
			scopes++
		}
		refs = append(refs, reference{block.Type, block.Labels[0], block.LabelRanges[0]})
		inner, _, _ := references(block.Body)
		refs = append(refs, inner...)
	}
	return refs, safeguards, scopes
}

// A word is a text in a data file.
type word struct {
	text string
	at   hcl.Range
}

// words gives the texts of an attribute that is a text or a list of them.
func words(body *hclsyntax.Body, name string) []word {
	attr, ok := body.Attributes[name]
	if !ok {
		return nil
	}
	exprs := []hclsyntax.Expression{attr.Expr}
	if list, ok := attr.Expr.(*hclsyntax.TupleConsExpr); ok {
		exprs = list.Exprs
	}
	var out []word
	for _, expr := range exprs {
		if value, diags := expr.Value(nil); !diags.HasErrors() && value.Type().FriendlyName() == "string" && !value.IsNull() {
			out = append(out, word{value.AsString(), expr.Range()})
		}
	}
	return out
}
