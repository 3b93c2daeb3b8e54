// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package schema

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// readExamples gives the attributes that a page's examples set, by type: nested as
// they are nested, which prose leaves to the reader.
func readExamples(prefix string, lines []string) map[string][]Attribute {
	out := map[string][]Attribute{}
	for _, code := range fenced(lines) {
		file, diags := hclsyntax.ParseConfig([]byte(code), "example", hcl.InitialPos)
		if diags.HasErrors() {
			continue // examples with ellipses, or in another language
		}
		body, ok := file.Body.(*hclsyntax.Body)
		if !ok {
			continue
		}
		for _, block := range body.Blocks {
			if block.Type == "resource" && len(block.Labels) == 2 && strings.HasPrefix(block.Labels[0], prefix+"_") {
				out[block.Labels[0]] = append(out[block.Labels[0]], exampleBody(block.Body, "")...)
			}
		}
	}
	return out
}

// meta are the arguments that Terraform itself gives every resource.
var meta = []string{"count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection"}

func exampleBody(body *hclsyntax.Body, prefix string) []Attribute {
	var attrs []Attribute
	for name := range body.Attributes {
		if prefix != "" || !slices.Contains(meta, name) {
			attrs = append(attrs, Attribute{Path: prefix + name, Loose: true})
		}
	}
	for _, block := range body.Blocks {
		name, inner := block.Type, block.Body
		if name == "dynamic" && len(block.Labels) == 1 && len(inner.Blocks) == 1 {
			name, inner = block.Labels[0], inner.Blocks[0].Body
		}
		if prefix == "" && slices.Contains(meta, name) {
			continue
		}
		attrs = append(attrs, Attribute{Path: prefix + name, Type: "block", Loose: true})
		attrs = append(attrs, exampleBody(inner, prefix+name+".")...)
	}
	return attrs
}

// fenced gives a page's blocks of code.
func fenced(lines []string) []string {
	var out []string
	var code []string
	inside := false
	for _, line := range lines {
		if isFence(line) {
			if inside {
				out = append(out, strings.Join(code, "\n")+"\n")
			}
			code, inside = nil, !inside
			continue
		}
		if inside {
			code = append(code, line)
		}
	}
	return out
}

func isFence(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "```") }
