// Copyright (c) The scoped authors
// SPDX-License-Identifier: MPL-2.0

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/scoped-dev/terraform-provider-scoped/linter/catalog"
)

// own are the arguments that belong to Terraform and not to a type.
var own = []string{"count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection"}

// A schema says what the lab is to serve: the kind of each attribute by its path,
// by type. Names are the providers' own; what a provider has beyond those that a
// scenario uses is left out.
type schema map[string]map[string]string

// schemaOf gathers it from what the configurations of a scenario use.
func schemaOf(s scenario) (schema, error) {
	out := schema{}
	for _, name := range []string{"before.tf", "interrupted.tf", "after.tf"} {
		file, diags := hclsyntax.ParseConfig([]byte(s.files[name]), s.name+"/"+name, hcl.InitialPos)
		if diags.HasErrors() {
			return nil, diags
		}
		for _, b := range file.Body.(*hclsyntax.Body).Blocks { // what ParseConfig gives
			if b.Type == "resource" && len(b.Labels) == 2 {
				out.add(b.Labels[0], "", b.Body)
			}
		}
	}
	for _, name := range strings.Fields(s.files["also"]) {
		out.add(name, "", &hclsyntax.Body{})
	}
	for _, at := range strings.Fields(s.files["replaces"]) {
		name, path, _ := strings.Cut(at, ".")
		if out[name][path] == "" {
			return nil, fmt.Errorf("%s: nothing sets %s", s.name, at)
		}
		out[name][path] += " replaces"
	}
	delete(out, "terraform_data") // the CLI's own
	return out, nil
}

func (s schema) add(name, under string, body *hclsyntax.Body) {
	if s[name] == nil {
		s[name] = map[string]string{"arn": "string computed"}
	}
	for key, a := range body.Attributes {
		if under == "" && slices.Contains(own, key) {
			continue
		}
		kind, sure := kindOf(a.Expr)
		if _, known := s[name][under+key]; sure || !known {
			s[name][under+key] = kind
		}
	}
	for _, b := range body.Blocks {
		if under == "" && slices.Contains(own, b.Type) {
			continue
		}
		if len(b.Body.Attributes)+len(b.Body.Blocks) == 0 {
			s[name][under+b.Type] = "block"
		}
		s.add(name, under+b.Type+".", b.Body)
	}
}

// kindOf is what the lab calls the type of an expression; sure is false where the
// expression would have to be evaluated to tell.
func kindOf(e hclsyntax.Expression) (kind string, sure bool) {
	v, diags := e.Value(nil)
	if diags.HasErrors() || !v.IsKnown() {
		switch e.(type) {
		case *hclsyntax.TupleConsExpr:
			return "strings", true
		case *hclsyntax.ObjectConsExpr:
			return "map", true
		}
		return "string", false
	}
	switch t := v.Type(); {
	case t == cty.Bool:
		return "bool", true
	case t == cty.Number:
		return "number", true
	case t.IsTupleType():
		return "strings", true
	case t.IsObjectType():
		return "map", true
	}
	return "string", true
}

// served is the schema as the lab reads it: by provider, a list of attributes a type.
func (s schema) served() map[string]map[string][]string {
	out := map[string]map[string][]string{}
	for name, attributes := range s {
		provider := catalog.Prefix(name)
		if out[provider] == nil {
			out[provider] = map[string][]string{}
		}
		written := []string{}
		for _, path := range slices.Sorted(maps.Keys(attributes)) {
			written = append(written, path+" "+attributes[path])
		}
		out[provider][name] = written
	}
	return out
}
